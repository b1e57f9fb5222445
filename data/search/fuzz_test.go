package search

import (
	"context"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"gainsay/data/text"
)

// onBorders fails the test where spans are not ascending, apart and on rune
// borders of s.
func onBorders(t *testing.T, s string, spans []text.Span) {
	t.Helper()
	last := 0
	for i, x := range spans {
		if x.Start < last || i > 0 && x.Start == last || x.End <= x.Start || x.End > len(s) {
			t.Fatalf("spans %v in a text of %d bytes", spans, len(s))
		}
		if utf8.ValidString(s) && (!utf8.RuneStart(s[x.Start]) || x.End < len(s) && !utf8.RuneStart(s[x.End])) {
			t.Fatalf("span %v cuts a letter of %q", x, s)
		}
		last = x.End
	}
}

func FuzzSearch(f *testing.F) {
	for _, s := range []string{
		"sodlers north shor", `tag:"north`, "-", "--", ">", ">=", "..", "1..", `"`, `""`, "“шор", "in:", "after:2031-13-41", "\x00",
		"e\u0301\u0301\u0301", "\u0301", "и\u0306и\u0306", "ﬁ", "İ", "ǅ", "漢字かな", "ไทย", "👩‍🚀", "\xff\xfe", "١٢٣", "100 000", "1.2.3.4", "10k..20k", "п'ять",
		"9999999999999999999999999", "0x10", "1e400", "½", "status:all", "nointinv",
	} {
		f.Add(s, s)
	}
	ix := shore()
	f.Fuzz(func(t *testing.T, typed, line string) {
		q := ParseQuery(typed)
		hits, err := ix.Search(context.Background(), q, 10)
		if err != nil || len(hits) > 10 {
			t.Fatalf("%d hits, error %v", len(hits), err)
		}
		seen := map[int64]bool{}
		for _, h := range hits {
			if h.N < 1 || h.N > 7 || seen[h.N] {
				t.Fatalf("hits %v", hits)
			}
			seen[h.N] = true
		}
		onBorders(t, line, ix.Highlight(q, nil, line))
		if loose, err := ix.Loose(context.Background(), q, 10); err != nil || len(loose) > 10 {
			t.Fatalf("%d loose hits, error %v", len(loose), err)
		}
		lines, err := Lines(context.Background(), q, func(yield func(int64, string) bool) { yield(1, line) }, 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range lines {
			onBorders(t, strings.ReplaceAll(line, "\x00", " "), h.Positions)
		}
	})
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"Don't 100,000 1.2 million", "Київ п’ять", "е\u0308", "и\u0306", "\u00ad\u200d", "'s", "a's", "12-15 тис."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, w := range Tokens(s) {
			spelled := numeric(w.Text) && !digit(s[w.Span.Start]) // follows its words
			if !spelled && w.Span.Start < last || spelled && w.Span.End != last || w.Span.End <= w.Span.Start || w.Span.End > len(s) || w.Text == "" || len(w.Text) > maxWord+8*utf8.UTFMax {
				t.Fatalf("token %+v of %q", w, s)
			}
			last = w.Span.End
		}
		// Folded words are their own folding: what is indexed can be asked for.
		once := Normalise(s)
		if !utf8.ValidString(once) && utf8.ValidString(s) {
			t.Fatalf("%q folds to %q", s, once)
		}
	})
}

// However long or odd a query is, it is answered in bounded time: its rarest
// words are looked up, the rest is not.
func TestOddQueriesTakeBoundedTime(t *testing.T) {
	ix := shore()
	for name, typed := range map[string]string{
		"10,000 letters":  strings.Repeat("абвгд", 2000),
		"200 words":       strings.Repeat("soldiers shore northern sodlers ", 50),
		"only stop words": strings.Repeat("the of on and ", 100),
		"only marks":      strings.Repeat("\u0301", 10_000),
		"only operators":  strings.Repeat("tag: -x speaker:y >5 ", 500),
		"only quotes":     strings.Repeat(`"`, 10_000),
		"one long number": strings.Repeat("9", 10_000),
	} {
		start := time.Now()
		q := ParseQuery(typed)
		if _, err := ix.Search(context.Background(), q, 10); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		ix.Highlight(q, nil, typed)
		if took := time.Since(start); took > 5*time.Second { // no timing: a guard against what does not end
			t.Errorf("%s took %v", name, took)
		}
	}
}

func TestSearchEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	ix := shore()
	for _, typed := range []string{"soldiers north", "", "nointinv"} {
		if _, err := ix.Search(ctx, ParseQuery(typed), 10); err != context.Canceled {
			t.Errorf("Search %q: error %v", typed, err)
		}
	}
	if _, err := ix.Loose(ctx, ParseQuery("nointinv"), 10); err != context.Canceled {
		t.Errorf("Loose: error %v", err)
	}
}

// The traps of sahilm/fuzzy, and that they do not reach those who search.

// Its positions are bytes, which in Cyrillic are not letters.
func TestFuzzyPositionsAreBytes(t *testing.T) {
	if at := fuzzy.Find("мк", []string{"економіка"})[0].MatchedIndexes; at[0] != len("еконо") {
		t.Fatalf("positions %v: the trap has gone", at)
	}
	ix := New()
	ix.Put(Doc{N: 1, Quote: "економіка", Status: "accepted"})
	const line = "Нова Економіка"
	spans := ix.Highlight(ParseQuery("екнмк"), nil, line)
	onBorders(t, line, spans)
	if got := marked(line, spans); got != "Нова [Ек]о[н]о[м]і[к]а" {
		t.Errorf("marked %s", got)
	}
}

// From 40 adjacent letters on its score overflows.
func TestFuzzyScoreOverflows(t *testing.T) {
	long := strings.Repeat("abcdefghij", 7)[:64]
	overflows := false
	for n := 40; n <= len(long); n++ {
		overflows = overflows || fuzzy.Find(long[:n], []string{long})[0].Score < 0
	}
	if !overflows {
		t.Fatal("the trap has gone")
	}
	ix := New()
	ix.Put(Doc{N: 1, Quote: long + "zz", Status: "accepted"})
	ix.Put(Doc{N: 2, Quote: long[:62] + "kl", Status: "accepted"})
	hits, _ := ix.Search(context.Background(), ParseQuery(long), 10)
	if len(hits) == 0 || hits[0].N != 1 {
		t.Errorf("hits %v", hits)
	}
	lines := func(yield func(int64, string) bool) { _ = yield(1, "x "+long) && yield(2, long[:40]) }
	if found, _ := Lines(context.Background(), ParseQuery(long), lines, 5); len(found) != 2 { // 30 letters are compared
		t.Errorf("lines %v", found)
	}
}

// Over long lines nearly every pattern matches by accident; single words are
// what it is good for. A line that holds the letters far apart is no answer.
func TestFuzzyMatchesLongLinesByAccident(t *testing.T) {
	const line = "in a free land a hint is on the table"
	if len(fuzzy.Find("inflation", []string{line})) == 0 {
		t.Fatal("the trap has gone")
	}
	ix := New()
	ix.Put(Doc{N: 1, Quote: line, Status: "accepted"})
	if hits, _ := ix.Search(context.Background(), ParseQuery("inflation"), 10); len(hits) > 0 {
		t.Errorf("hits %v", hits)
	}
}

// It knows no typo but a left-out letter.
func TestFuzzyKnowsNoSwap(t *testing.T) {
	if len(fuzzy.Find("intnetion", []string{"intention"})) > 0 {
		t.Fatal("the trap has gone")
	}
	if got := found(t, shore(), "intnetion"); len(got) == 0 || got[0] != 4 {
		t.Errorf("found %v", got)
	}
}
