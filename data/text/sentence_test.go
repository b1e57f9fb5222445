package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"titles and initials", "Gen. A. B. Okoro met Mr. Tamm. He left.", "Gen. A. B. Okoro met Mr. Tamm.|He left."},
		{"an abbreviation by letters", "The U.S. Navy came. It left at 5 p.m. Police watched.", "The U.S. Navy came.|It left at 5 p.m.|Police watched."},
		{"an abbreviation before a number", "See No. 7 and p. 12. Then rest.", "See No. 7 and p. 12.|Then rest."},
		{"a list's number", "3. All units return. The rest stay.", "3. All units return.|The rest stay."},
		{"a question that goes on", "“Who pays?” she asked. Nobody knew.", "“Who pays?” she asked.|Nobody knew."},
		{"sentences in a quotation", "“We came. We counted,” he said.", "“We came.|We counted,” he said."},
		{"a headline without a stop", "Bridge shut for a week\n\nThe bridge was shut.", "Bridge shut for a week|The bridge was shut."},
		{"wrapped lines", "The bridge over the Ilm was shut on\nTuesday after a crack was found. It\nopens next week.", "The bridge over the Ilm was shut on\nTuesday after a crack was found.|It\nopens next week."},
		{"lines that are paragraphs", "One came.\nTwo went.", "One came.|Two went."},
		{"a post without capitals", "ok. i was there. nobody asked, e.g. me", "ok.|i was there.|nobody asked, e.g. me"},
		{"decimals and times", "It fell 1.4 per cent at 5.20 a.m. on Monday.", "It fell 1.4 per cent at 5.20 a.m. on Monday."},
		{"Russian", "Об этом сообщил ген. И. Орлов. В 2031 г. было иначе. Там живут 5 тыс. человек.",
			"Об этом сообщил ген. И. Орлов.|В 2031 г. было иначе.|Там живут 5 тыс. человек."},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range Sentences(c.body) {
				got = append(got, s.Of(c.body))
			}
			if g := strings.Join(got, "|"); g != c.want {
				t.Errorf("got  %s\nwant %s", g, c.want)
			}
		})
	}
}

func TestSentenceAtWidensOverSeveral(t *testing.T) {
	body := "One came. Two went. Three stayed."
	at := strings.Index(body, "came")
	if got := SentenceAt(body, Span{at, at + 4}).Of(body); got != "One came." {
		t.Errorf("got %q", got)
	}
	if got := SentenceAt(body, Span{at, strings.Index(body, "went")}).Of(body); got != "One came. Two went." {
		t.Errorf("over two: got %q", got)
	}
}

func TestWidenStepsFromClauseToParagraph(t *testing.T) {
	body := "Head\n\nThe mayor, who had slept, said 9,500 left on foot; nobody stayed. The rest came later."
	at := strings.Index(body, "9,500")
	s := Span{at, at + 5}
	for _, want := range []string{
		"who had slept, said 9,500", // never: the comma in the number parts nothing
	} {
		if got := Clause(body, s).Of(body); got == want {
			t.Errorf("clause %q", got)
		}
	}
	var steps []string
	for range 4 {
		s = Widen(body, s)
		steps = append(steps, s.Of(body))
	}
	want := []string{
		"said 9,500 left on foot",
		"The mayor, who had slept, said 9,500 left on foot; nobody stayed.",
		"The mayor, who had slept, said 9,500 left on foot; nobody stayed. The rest came later.",
		body,
	}
	for i := range want {
		if steps[i] != want[i] {
			t.Errorf("step %d: got %q, want %q", i, steps[i], want[i])
		}
	}
}

// Whatever the text, sentences are in order, apart from each other, trimmed,
// on grapheme borders, and leave out nothing but blanks.
func checkSentences(t interface{ Fatalf(string, ...any) }, body string) {
	at := 0
	for _, s := range Sentences(body) {
		if s.Start < at || s.End > len(body) || s.Empty() {
			t.Fatalf("span %v after %d in %q", s.Span, at, body)
		}
		if gap := body[at:s.Start]; strings.TrimSpace(gap) != "" {
			t.Fatalf("%q belongs to no sentence of %q", gap, body)
		}
		if SnapOut(body, Trim(body, s.Span)) != s.Span {
			t.Fatalf("%q has blanks at its ends, or cuts a character", s.Of(body))
		}
		at = s.End
	}
	if strings.TrimSpace(body[at:]) != "" {
		t.Fatalf("%q belongs to no sentence of %q", body[at:], body)
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"A. B. C.", "He left. \"I am,” he", "a\n\nb\r\n c", "“““" + strings.Repeat("(", 200) + "x.", "1. 1. 1", "у г. Москва."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		body, _ := Clean(raw)
		checkSentences(t, body)
	})
}

func TestAddingAParagraphChangesNoOtherSentence(t *testing.T) {
	words := rapid.SampledFrom([]string{"Mr. Tamm", "said", "“no.”", "It", "left.", "U.S.", "5.20", "?", "the", "No. 4", "—", "вышел."})
	rapid.Check(t, func(t *rapid.T) {
		one := strings.Join(rapid.SliceOfN(words, 1, 12).Draw(t, "one"), " ")
		two := strings.Join(rapid.SliceOfN(words, 1, 12).Draw(t, "two"), " ")
		alone := Sentences(one)
		both := Sentences(one + "\n\n" + two)
		if len(both) < len(alone) {
			t.Fatalf("%d sentences became %d", len(alone), len(both))
		}
		for i, s := range alone {
			if both[i].Span != s.Span {
				t.Fatalf("sentence %d moved from %v to %v", i, s.Span, both[i].Span)
			}
		}
	})
}

func TestSentencesKeepGraphemesWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body, _ := Clean(rapid.StringOfN(rapid.SampledFrom([]rune("a.A ! \n\u0301👩‍🚀👍🏽«»”é1")), 0, 60, -1).Draw(t, "body"))
		checkSentences(t, body)
	})
}
