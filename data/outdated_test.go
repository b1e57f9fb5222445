package data

import (
	"strings"
	"testing"

	"gainsay/data/text"
)

// TestOutdated has a figure changed in a newer version: the claim is left on
// the older one, and moved to the new words; both are undone.
func TestOutdated(t *testing.T) {
	c := newCasebook(t)
	a, first := addText(t, c, "Marn Courier", northernShore)
	_, elsewhere := addText(t, c, "Lootsi Post", "Another text.")
	claim := addQuote(t, c, first, "Some 40,000 soldiers")
	newer := strings.Replace(northernShore, "Some 40,000", "Some 12,000", 1)
	second := do(t, c, AddVersion(a.ID, NewVersion{Text: newer})).Made[0]

	do(t, c, LeaveClaim(claim.ID, second))
	left, err := c.LeftBehind(t.Context(), second)
	must(t, err)
	if !left[claim.ID] {
		t.Error("the claim is not left behind")
	}
	do(t, c, LeaveClaim(claim.ID, second)) // once more: nothing to change
	takeBack(t, c)
	if left, err = c.LeftBehind(t.Context(), second); err != nil || len(left) != 0 {
		t.Errorf("left behind after undo: %v, %v", left, err)
	}

	quote := "Some 12,000 soldiers"
	at := strings.Index(newer, quote)
	words := text.Span{Start: at, End: at + len(quote)}
	do(t, c, ReplaceClaim(claim, second, words))
	if now := claimOf(t, c, claim.ID); now.Version != second || now.Quote != quote || now.Prefix != claim.Prefix {
		t.Errorf("moved to %+v", now)
	}
	refused(t, c, ReplaceClaim(claim, second, words), "changed in the meantime")
	takeBack(t, c)
	if now := claimOf(t, c, claim.ID); now.Version != first.ID || now.Quote != claim.Quote {
		t.Errorf("after undo: %+v", now)
	}
	refused(t, c, ReplaceClaim(claim, elsewhere.ID, text.Span{Start: 0, End: 7}), "not in the casebook")
	refused(t, c, ReplaceClaim(claim, second, text.Span{Start: 5, End: 5}), "")
}

func takeBack(t *testing.T, c *Casebook) {
	t.Helper()
	_, err := c.Undo(t.Context())
	must(t, err)
}
