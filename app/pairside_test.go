package app

import (
	"strings"
	"testing"
	"unicode/utf8"

	"gainsay/data"
	"gainsay/data/text"
)

// The quote is marked where it stands, in a sentence, a paragraph and a text
// of a megabyte without a single blank.
func TestQuoteIsMarkedInItsContext(t *testing.T) {
	lookApp(t)
	w := &window{}
	long := strings.Repeat("війська", 100_000)
	for _, c := range []struct{ before, quote, after string }{
		{"She said that ", "some 40,000 soldiers", " were there."},
		{"", "whole sentence.", ""},
		{long, "сорок тисяч", long},
		{long + " ", "сорок тисяч", " " + long},
	} {
		s := newPairSide(w)
		around := c.before + c.quote + c.after
		s.side = data.Side{Sentence: "x", Paragraph: around, InParagraph: text.Span{Start: len(c.before), End: len(c.before) + len(c.quote)}}
		runs := s.quoteRuns(true, "amber")
		if runs[1].text != c.quote || runs[1].mark != "amber" {
			t.Errorf("marked %.40q, want %q", runs[1].text, c.quote)
		}
		for _, side := range []int{0, 2} {
			if got := runs[side].text; len(got) > widest+8 || !utf8.ValidString(got) || runs[side].mark != "" {
				t.Errorf("context of %d bytes, valid %v", len(got), utf8.ValidString(got))
			}
		}
	}
}
