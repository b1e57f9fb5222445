package app

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A choice must hold what a plain set holds after the same clicks and keys.
func TestChoiceIsASet(t *testing.T) {
	const rows = 40
	rapid.Check(t, func(t *rapid.T) {
		var c choice
		want := map[int]bool{}
		cursor, anchor := 0, 0
		row := rapid.IntRange(0, rows-1)
		t.Repeat(map[string]func(*rapid.T){
			"hold": func(t *rapid.T) {
				r := row.Draw(t, "row")
				c.hold(r, false)
				clear(want)
				cursor, anchor = r, r
			},
			"toggle": func(t *rapid.T) {
				r := row.Draw(t, "row")
				c.toggle(r)
				want[r] = !want[r]
				cursor, anchor = r, r
			},
			"extend": func(t *rapid.T) {
				r := row.Draw(t, "row")
				c.extend(r)
				for i := min(anchor, cursor); i <= max(anchor, cursor); i++ {
					want[i] = false
				}
				for i := min(anchor, r); i <= max(anchor, r); i++ {
					want[i] = true
				}
				cursor = r
			},
			"all": func(*rapid.T) {
				c.all(rows)
				for i := range rows {
					want[i] = true
				}
			},
			"limit": func(t *rapid.T) {
				n := rapid.IntRange(1, rows).Draw(t, "rows")
				c.limit(n)
				for i := n; i < rows; i++ {
					want[i] = false
				}
				cursor, anchor = min(cursor, n-1), min(anchor, n-1)
			},
			"": func(t *rapid.T) {
				n := 0
				for i := range rows {
					if c.has(i) != want[i] {
						t.Fatalf("row %d chosen: %v, want %v; ranges %v", i, c.has(i), want[i], c.ranges)
					}
					if want[i] {
						n++
					}
				}
				if c.count() != n || c.cursor != cursor {
					t.Fatalf("%d chosen with %d in hand, want %d with %d", c.count(), c.cursor, n, cursor)
				}
				for i := 1; i < len(c.ranges); i++ {
					if c.ranges[i].from <= c.ranges[i-1].to {
						t.Fatalf("ranges %v touch or are out of order", c.ranges)
					}
				}
			},
		})
	})
}

func TestChoiceOfAMillionIsOneRange(t *testing.T) {
	var c choice
	c.all(1_000_000)
	c.toggle(500_000)
	if want := []rowRange{{0, 500_000}, {500_001, 1_000_000}}; !slices.Equal(c.ranges, want) {
		t.Errorf("ranges %v, want %v", c.ranges, want)
	}
}
