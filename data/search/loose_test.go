package search

import (
	"context"
	"maps"
	"slices"
	"testing"
)

func TestLooseFindsWordsRunTogether(t *testing.T) {
	ix := shore()
	for _, c := range []struct {
		typed string
		n     int64
		as    string
	}{
		{"nointinv", 4, "no intention invade"},
		{"northernshore", 3, "northern shore"},
		{"solnorsha", 0, ""},
		{"solnorsho", 2, "soldiers north shore"},
		{"президентзел", 6, "президент зеленський"},
		{"soldiers", 0, ""}, // it is a word
	} {
		hits, err := ix.Loose(context.Background(), ParseQuery(c.typed), 10)
		switch {
		case err != nil:
			t.Error(err)
		case c.n == 0 && len(hits) > 0:
			t.Errorf("%q: found %v", c.typed, hits)
		case c.n != 0 && (len(hits) == 0 || hits[0].N != c.n || hits[0].ReadAs[c.typed] != c.as):
			t.Errorf("%q: found %v", c.typed, hits)
		}
	}
	hits, _ := ix.Loose(context.Background(), ParseQuery("intinv anybody"), 10)
	if len(hits) != 1 || hits[0].N != 4 {
		t.Errorf("with another word: %v", hits)
	}
}

func TestLinesMarksTheShortestPart(t *testing.T) {
	lines := map[int64]string{1: "a c.. a.. the cat", 2: "no cattle", 3: "c\x00at", 4: "президент Зеленський", 5: "c a"}
	numbers := slices.Sorted(maps.Keys(lines))
	each := func(yield func(int64, string) bool) {
		for _, n := range numbers {
			if !yield(n, lines[n]) {
				return
			}
		}
	}
	for typed, want := range map[string][]string{
		"cat": {"no [cat]tle", "a c.. a.. the [cat]", "[c]\x00[at]"},
		"зел": {"президент [Зел]енський"},
		"dog": nil,
	} {
		hits, err := Lines(context.Background(), ParseQuery(typed), each, 3)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range hits {
			got = append(got, marked(lines[h.N], h.Positions))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}
