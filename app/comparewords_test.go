package app

import (
	"strings"
	"testing"

	"gainsay/data"
	"gainsay/data/compare"
)

// The example that the dialog offers is read, and it finds what it speaks of.
func TestCompareExample(t *testing.T) {
	lex, err := compare.Extended(compareExample)
	if err != nil {
		t.Fatal(err)
	}
	outcome := func(a, b string) compare.Outcome {
		say := func(text string) compare.Frame {
			return compare.NewFrame(compare.Claim{Text: text, Context: text, EventDate: "2031-03-29", Place: "Kesk", Language: "en"}, lex)
		}
		return compare.Compare(say(a), say(b), lex).Outcome
	}
	if got := outcome("The boats go over to Kesk", "At Kesk the boats stay in port"); got != compare.Contradiction && got != compare.Tension {
		t.Errorf("the two sides of the example: %s", got)
	}
	if got := outcome("The boats go over to Kesk", "At Kesk the boats go over"); got == compare.Contradiction || got == compare.Tension {
		t.Errorf("one side of the example, twice: %s", got)
	}
}

// Words that can be read are kept with the casebook; others are not, and the
// dialog names the line.
func TestCompareWordsAreChecked(t *testing.T) {
	s := openedStage(t)
	c := newComparing(s.window)
	c.lay("")
	kept := func() string {
		s.rest()
		words, err := s.book.Setting(t.Context(), data.CompareWords)
		if err != nil {
			t.Fatal(err)
		}
		return words
	}
	c.words.SetText(compareExample)
	c.words.flush()
	if got := kept(); got != compareExample {
		t.Fatalf("kept %q", got)
	}
	c.words.SetText(compareExample + "\n~ what")
	c.words.flush()
	if got := kept(); got != compareExample {
		t.Errorf("kept %q, which cannot be read", got)
	}
	c.done()
	if !s.laid("compared") {
		t.Error("Done closes the dialog on words that cannot be read")
	}
	if said := c.status.runs[0].text; !strings.Contains(said, "Not kept: line 6") {
		t.Errorf("the dialog says %q", said)
	}
}
