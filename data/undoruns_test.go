package data

import (
	"errors"
	"strings"
	"testing"
)

// TestUndoOfRuns turns an import round whose rows hold what a run cannot: a
// fraction of 17 digits and a text that the journal keeps apart.
func TestUndoOfRuns(t *testing.T) {
	c := newCasebook(t)
	in := large()
	third, long := 1.0/3, strings.Repeat("A long note. ", 200)
	plain := in.Claims
	in.Claims = func(yield func(ImportedClaim, error) bool) {
		i := 0
		for r, err := range plain {
			if i++; i == 250 {
				r.Score, r.Figure.Bound, r.Figure.Low, r.Figure.High = third, "=", third, third
			}
			if i == 100 {
				r.Note = long
			}
			if !yield(r, err) {
				return
			}
		}
	}
	empty := dump(t, c)
	imported, err := c.Import(t.Context(), in)
	must(t, err)
	full := dump(t, c)
	for range 2 {
		must2(t)(c.Undo(t.Context()))
		if got := dump(t, c); got != empty {
			t.Fatalf("undone: %s", firstDifference(got, empty))
		}
		must2(t)(c.Redo(t.Context()))
		if got := dump(t, c); got != full {
			t.Fatalf("redone: %s", firstDifference(got, full))
		}
	}
	sound(t, c)

	rows, err := c.ClaimTable(t.Context(), ClaimFilter{}, Sort{})
	must(t, err)
	ids, err := rows.IDs(t.Context(), 200, 201)
	must(t, err)
	before := claimOf(t, c, ids[0])
	after := before
	after.Note = "Looked at again."
	do(t, c, EditClaim(before, after))
	var refused *Refused
	if _, err := c.UndoStep(t.Context(), imported.Step); !errors.As(err, &refused) || !strings.Contains(refused.Reason, before.Ref.String()) {
		t.Errorf("error %v, want one that names %s", err, before.Ref)
	}
	for range 2 { // the edit, then the import
		must2(t)(c.Undo(t.Context()))
	}
	if got := dump(t, c); got != empty {
		t.Errorf("undone after an edit and its undo: %s", firstDifference(got, empty))
	}
	sound(t, c)
}
