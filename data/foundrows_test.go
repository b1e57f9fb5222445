package data

import "testing"

// TestFoundAgain searches twice, with a change of what was found between, by
// another program too.
func TestFoundAgain(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	a := addQuote(t, c, v, "Some 40,000 soldiers")
	tags := func() []string {
		t.Helper()
		hits, err := c.Search(t.Context(), "soldiers", 5, false)
		must(t, err)
		if len(hits) == 0 || hits[0].ID != a.ID {
			t.Fatalf("found %+v", hits)
		}
		return hits[0].Tags
	}
	if got := tags(); len(got) != 0 {
		t.Errorf("tags %q before there are any", got)
	}
	do(t, c, TagClaims("troops", a.ID))
	if got := tags(); len(got) != 1 || got[0] != "troops" {
		t.Errorf("tags %q, want troops", got)
	}
	other, err := Open(t.Context(), c.Path(), MustExist)
	must(t, err)
	do(t, other, TagClaims("shore", a.ID))
	must(t, other.Close())
	if got := tags(); len(got) != 2 {
		t.Errorf("tags %q after another program has put on a second", got)
	}
}
