package suggest

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"gainsay/data/text"
)

// Whatever the text, every span stands in it on grapheme borders, proposals
// come best first and no two are equal.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		flood, "SAULE: We said no.\n\nX: Y?\n\nSAULE: 40 came.", "по словам его", "За словами", "said", "“said", "’s n't cannot", ": :", "according to",
		"40 boats lay there. None of the 40 had a light.", "On doors: “no.”", "12:40 — A, b: c d e", "''No,'' he said; \"x\"", "Mr. U.S. a.m. said X, who said Y.", "👩‍🚀 said é́ no", "At least 40 homes were flooded by Éé́, the army said.", "“👩‍🚀 400 soldiers died, e\u0301,” Anna Holm said.", "— Нет, — сказал он.",
	} {
		f.Add(s, "en")
		f.Add(s, "ru")
	}
	f.Fuzz(func(t *testing.T, raw, lang string) {
		body, _ := text.Clean(raw)
		r := Read(Article{Text: body, Language: lang, Published: "2031-03-27"}, NewLexicon())
		last := 2.0
		seen := map[text.Span]bool{}
		for _, c := range r.Claims {
			if err := c.Span.Check(body); err != nil {
				t.Fatalf("claim %+v: %v", c, err)
			}
			if c.Score > last || seen[c.Span] {
				t.Fatalf("claim %+v out of order, or twice", c)
			}
			last, seen[c.Span] = c.Score, true
		}
		for _, a := range r.Attributions {
			for _, s := range append([]text.Span{a.Cue, a.Source}, a.Content...) {
				if s.Start < 0 || s.End > len(body) || s.Start > s.End {
					t.Fatalf("attribution %+v in %q", a, body)
				}
			}
			if len(a.Content) == 0 {
				t.Fatalf("attribution without content in %q", body)
			}
		}
		for _, n := range r.Negations {
			for _, s := range append([]text.Span{n.Cue}, n.Scope...) {
				if s.Empty() || s.Start < 0 || s.End > len(body) {
					t.Fatalf("negation %+v in %q", n, body)
				}
			}
		}
	})
}

func TestJSONL(t *testing.T) {
	in := strings.Join([]string{
		`{"id":"a","text":"👍 At least 40 homes were flooded, the army said.","published":"2031-03-27","extra":1}`,
		`not JSON`,
		`{"id":"b"}`,
		`{"id":"c","text":"","published":"soon"}`,
		`{"id":"d","text":""}`,
		`{"id":1.50,"text":""}`,
		`{"id":7}`,
		`{"id":null,"text":""}`,
		`{"id":["e"],"text":""}`,
	}, "\n")
	var out bytes.Buffer
	bad, err := JSONL(strings.NewReader(in), &out)
	if err != nil || bad != 6 {
		t.Fatalf("bad %d, %v", bad, err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 9 {
		t.Fatalf("%d answers to 9 lines", len(lines))
	}
	var first struct {
		ID     string
		Claims []struct {
			Start, End int
			Cue        []int
			Quantities []struct{ Start, End, Value int }
		}
		Sentences [][2]int
	}
	if err := json.Unmarshal([]byte(lines[0]), &first); err != nil {
		t.Fatal(err)
	}
	points := []rune("👍 At least 40 homes were flooded, the army said.")
	if len(first.Claims) != 1 {
		t.Fatalf("got %s", lines[0])
	}
	c := first.Claims[0]
	if got := string(points[c.Start:c.End]); got != "👍 At least 40 homes were flooded" && got != "At least 40 homes were flooded" {
		t.Errorf("claim %q", got)
	}
	if got := string(points[c.Cue[0]:c.Cue[1]]); got != "said" {
		t.Errorf("cue %q", got)
	}
	if len(c.Quantities) != 1 || c.Quantities[0].Value != 40 {
		t.Errorf("quantities %+v", c.Quantities)
	}
	for i, want := range map[int]string{1: `"error"`, 2: `{"id":"b","error"`, 3: `{"id":"c","error"`, 4: `"claims":[]`, 5: `{"id":1.50,"claims"`, 6: `{"id":7,"error"`, 7: `{"error"`, 8: `{"error"`} {
		if !strings.Contains(lines[i], want) {
			t.Errorf("line %d: %s lacks %s", i, lines[i], want)
		}
	}
}
