package search

import (
	"context"
	"slices"
	"strings"
	"testing"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// shore is a small casebook that most tests ask.
func shore() *Index {
	ix := New()
	ix.PutArticle(Article{1, "Forty thousand on the shore, says Talvik", "The Evening Ledger"})
	ix.PutArticle(Article{2, "Ministry: routine exercises", "Harbour Radio"})
	ix.PutSpeaker(Speaker{1, "Ilse Talvik", []string{"the coastal council's chair"}})
	ix.PutSpeaker(Speaker{2, "Pavlo Hryhorenko", nil})
	ix.PutTag(Tag{1, "troops"})
	ix.PutTag(Tag{2, "shore road"})
	for _, d := range []Doc{
		{N: 1, Article: 1, Speaker: 1, Tags: []int64{1, 2}, Quote: "some 40,000 soldiers were massed along the northern shore",
			Type: "quantity", Status: "accepted", Date: "2031-03-29", Figure: figure.Figure{Low: 40000, High: 40000, Bound: figure.Exact}, Links: 2},
		{N: 2, Article: 1, Tags: []int64{2}, Quote: "the soldiers on the north side of the shore road were counted twice",
			Type: "statement", Status: "accepted", Date: "2031-03-30"},
		{N: 3, Article: 2, Speaker: 2, Quote: "no soldier of ours is on the northern shore tonight", Type: "denial", Status: "accepted",
			Date: "2031-03-31", Links: 1},
		{N: 4, Article: 2, Speaker: 2, Quote: "we have no intention to invade anybody", Type: "assurance", Status: "accepted", Date: "2031-04"},
		{N: 5, Article: 2, Quote: "between 10 and 15 thousand men stand in the northern district", Type: "quantity", Status: "suggested",
			Date: "2031-03-28", Figure: figure.Figure{Low: 10000, High: 15000, Bound: figure.Exact}},
		{N: 6, Article: 2, Quote: "Президент Зеленський прибув до Запоріжжя", Summary: "the president arrived", Status: "accepted", Type: "event"},
		{N: 7, Article: 2, Quote: "inflation reached 100 thousand per cent in the enemy's economy", Note: "garbage figure", Status: "accepted", Type: "quantity"},
	} {
		ix.Put(d)
	}
	return ix
}

func found(t *testing.T, ix *Index, typed string) []int64 {
	t.Helper()
	hits, err := ix.Search(context.Background(), ParseQuery(typed), 10)
	if err != nil {
		t.Fatal(err)
	}
	var out []int64
	for _, h := range hits {
		if h.Missing == 0 {
			out = append(out, h.N)
		}
	}
	return out
}

func TestSearch(t *testing.T) {
	ix := shore()
	for _, c := range []struct {
		typed string
		want  []int64 // best first
	}{
		{"northern shore", []int64{1, 3}},
		{"sodlers north shor", []int64{2, 1, 3}},
		{"soldiers", []int64{1, 2, 3}},
		{"no int inv", []int64{4}},
		{"intnetion", []int64{4, 7}}, // inflation is like it too
		{"100,000", []int64{7}},
		{"100k", []int64{7}},
		{"40 thousand soldiers", []int64{1, 2}},
		{"forty thousand soldiers", []int64{1, 2}}, // 2 by its headline
		{"100 тисяч", []int64{7}},
		{"сто тысяч", []int64{7}},
		{"0.1 million", []int64{7}},
		{"one hundred thousand per cent", []int64{7}},
		{"> 30 thousand soldiers", []int64{1}},
		{"zelenskyi", []int64{6}},
		{"zelen zapor", []int64{6}},
		{"ecnmy", []int64{7}},
		{"grbg", []int64{7}},
		{"talvik soldiers", []int64{1, 2}},
		{"harbour soldier", []int64{3}},
		{"in:contradiction", []int64{3, 1}},
		{"tag:shore type:quant", []int64{1}},
		{"speaker:hryhor", []int64{4, 3}},
		{"speaker:coastal", []int64{1}},
		{`outlet:"evening ledger"`, []int64{2, 1}},
		{"after:2031-03-30", []int64{4, 3, 2}},
		{"after:2031-03-29 before:2031-03-31", []int64{2, 1}},
		{"status:suggested", []int64{5}},
		{"status:all >9000", []int64{5, 1}},
		{"status:all 15k..50k", []int64{5, 1}},
		{"<20000 status:all men", []int64{5}},
		{`"northern shore"`, []int64{1, 3}},
		{`"shore northern"`, nil},
		{"soldiers -counted", []int64{1, 3}},
		{"qqqqqqq", nil},
		{"", []int64{7, 6, 4, 3, 2, 1}},
	} {
		if got := found(t, ix, c.typed); !slices.Equal(got, c.want) {
			t.Errorf("%q: found %v, want %v", c.typed, got, c.want)
		}
	}
}

// TestSlipsOfRomanisation types what keys do not make one: ch for kh, and a
// letter too many.
func TestSlipsOfRomanisation(t *testing.T) {
	ix := New()
	ix.Put(Doc{N: 1, Quote: "Михайлівка горить", Status: "accepted"})
	ix.Put(Doc{N: 2, Quote: "Миколаїв спить", Status: "accepted"})
	for typed, want := range map[string][]int64{
		"michailivka": {1}, "mykhailiivka": {1}, "mykolaiv": {2}, "michigan": nil,
	} {
		if got := found(t, ix, typed); !slices.Equal(got, want) {
			t.Errorf("%q: found %v, want %v", typed, got, want)
		}
	}
}

func TestReadAsNamesTheWordThatWasTaken(t *testing.T) {
	hits, _ := shore().Search(context.Background(), ParseQuery("sodlers northern"), 1)
	if len(hits) != 1 || hits[0].ReadAs["sodlers"] != "soldiers" || len(hits[0].ReadAs) != 1 {
		t.Errorf("hits %v", hits)
	}
}

func TestHighlight(t *testing.T) {
	ix := shore()
	for _, c := range []struct{ typed, text, want string }{
		{"northern shor", "the Northern shores", "the [Northern] [shor]es"},
		{"sodlers", "Soldiers, soldiers", "[Soldiers], [soldiers]"},
		{"40k", "Forty thousand men, or 40,000", "[Forty thousand] men, or [40,000]"},
		{"100k", "inflation reached 100 thousand per cent", "inflation reached [100 thousand] per cent"},
		{"zelensk", "Зеленський", "[Зеленський]"},
		{"ecnmy", "an economy", "an [ec]o[n]o[my]"},
		{"inflaton", "an inflation", "an [inflation]"}, // misspelt rather than shortened
	} {
		if got := marked(c.text, ix.Highlight(ParseQuery(c.typed), nil, c.text)); got != c.want {
			t.Errorf("%q in %q: %s, want %s", c.typed, c.text, got, c.want)
		}
	}
}

// marked is s with the spans in brackets.
func marked(s string, spans []text.Span) string {
	var b strings.Builder
	at := 0
	for _, x := range spans {
		b.WriteString(s[at:x.Start] + "[" + x.Of(s) + "]")
		at = x.End
	}
	return b.String() + s[at:]
}
