package suggest

import (
	"strings"
	"testing"

	"gainsay/data/text"
)

// flood is an article of our own for the tests that change one thing and look
// for what else changes.
const flood = "Lock at Ilm fails; army denies warning\n\n" +
	"At least 40 homes were flooded when the lock at Ilm failed on Tuesday, the harbour office said.\n\n" +
	"“No warning reached the army before the lock failed,” General Piet Aal told reporters. “We have 100,000 sandbags in the town.”\n\n" +
	"Mayor Anna Holm said that 212 people had been evacuated, and that all of them would be home by Friday.\n\n" +
	"According to a register of the province, the lock was last inspected in 2019."

// found is what a test compares of the claims of a text: their words and all
// that was read of them, without the offsets.
func found(body string) map[string]Claim {
	all := map[string]Claim{}
	for _, c := range Claims(Article{Text: body, Published: "2031-03-27"}, NewLexicon()) {
		key := text.Fold(c.Span.Of(body))
		c.Span, c.Cue, c.Figures, c.Negations = text.Span{}, text.Span{}, nil, nil
		c.Summary, c.Figure.Raw, c.Why, c.Score = "", "", "", 0
		all[key] = c
	}
	return all
}

func same(t *testing.T, a, b map[string]Claim) {
	t.Helper()
	for k, c := range a {
		if d, ok := b[k]; !ok {
			t.Errorf("%q was lost", k)
		} else if c.Type != d.Type || c.Speaker != d.Speaker || c.Directness != d.Directness || c.Figure != d.Figure || c.EventDate != d.EventDate || c.Place != d.Place {
			t.Errorf("%q changed:\n%+v\n%+v", k, c, d)
		}
	}
}

func TestAnUnrelatedParagraphChangesNothingElsewhere(t *testing.T) {
	before := found(flood)
	if len(before) < 4 {
		t.Fatalf("only %d claims", len(before))
	}
	same(t, before, found(flood+"\n\nThe band played on the square, and the market closed early as it does in spring."))
}

func TestStraightAndCurlyQuotesAreAlike(t *testing.T) {
	same(t, found(flood), found(strings.NewReplacer("“", `"`, "”", `"`).Replace(flood)))
}

func TestGroupedDigitsAreAlike(t *testing.T) {
	a, b := found(flood), found(strings.ReplaceAll(flood, "100,000", "100 000"))
	for k, c := range a {
		if strings.Contains(k, "100,000") {
			if d := b[strings.ReplaceAll(k, "100,000", "100 000")]; d.Figure.Low != c.Figure.Low || c.Figure.Low != 100000 {
				t.Errorf("100,000 is %v, 100 000 is %v", c.Figure.Low, d.Figure.Low)
			}
			return
		}
	}
	t.Error("no claim with 100,000")
}

func TestOffsetsHoldUnderMarksAndLineEnds(t *testing.T) {
	want := found(flood)
	for name, raw := range map[string]string{
		"a byte-order mark":  "\uFEFF" + flood,
		"CRLF":               strings.ReplaceAll(flood, "\n", "\r\n"),
		"an emoji before it": "👩‍🚀👍🏽 " + flood,
	} {
		t.Run(name, func(t *testing.T) {
			body, _ := text.Clean(raw)
			got := found(body)
			for k := range want {
				if _, ok := got[k]; !ok && !strings.Contains(k, "army denies") {
					t.Errorf("%q was lost", k)
				}
			}
		})
	}
}
