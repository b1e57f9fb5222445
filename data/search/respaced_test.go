package search

import (
	"context"
	"slices"
	"testing"
)

func TestABlankMayBeMistyped(t *testing.T) {
	ix := New()
	for n, quote := range []string{
		"they met in the afternoon", "a lot of water was lost", "the birthmark was described", "her birth was noted in the mark register",
		"lots of people at noon", "the spacecraft landed", "a heavy lot",
		"great fuel fires", "they were grateful", "instruments failed",
	} {
		ix.Put(Doc{N: int64(n + 1), Quote: quote, Status: "accepted"})
	}
	for _, c := range []struct {
		typed string
		first int64 // claim found first
		as    [2]string
	}{
		{"after noon", 1, [2]string{"after noon", "afternoon"}},
		{"alot", 2, [2]string{"alot", "a lot"}},
		{"alot water", 2, [2]string{"alot", "lot"}},
		{"birth mark", 4, [2]string{}}, // which holds both
		{"space crath", 6, [2]string{"space crath", "spacecraft"}},
		{"heavy lot", 7, [2]string{}},
		{"great fu", 8, [2]string{}},
		{"in struments", 10, [2]string{"in struments", "instruments"}},
	} {
		hits, err := ix.Search(context.Background(), ParseQuery(c.typed), 10)
		if err != nil {
			t.Fatal(err)
		}
		if len(hits) == 0 || hits[0].N != c.first || hits[0].ReadAs[c.as[0]] != c.as[1] {
			t.Errorf("%q: found %v, want claim %d first, read as %q", c.typed, hits, c.first, c.as)
		}
	}
	if got := found(t, ix, "birth mark"); !slices.Equal(got, []int64{4, 3}) {
		t.Errorf("birth mark: found %v", got)
	}
	for _, typed := range []string{"water noon", "1 2", "lost heavy"} {
		if other, _, _, ok := ix.respaced(ParseQuery(typed), false); ok {
			t.Errorf("%q is also looked for as %v", typed, other)
		}
	}
}
