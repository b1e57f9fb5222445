package data

import (
	"fmt"
	"testing"
)

// Rows of one table are found again in another that is sorted otherwise or holds
// fewer.
func TestStretches(t *testing.T) {
	table := func(ns ...int64) *ClaimRows { return &ClaimRows{ns: ns} }
	rising := table(1, 2, 3, 64, 65, 128)
	for _, c := range []struct {
		name   string
		in     *ClaimRows
		chosen [][2]int
		want   string
	}{
		{"all of the same", rising, [][2]int{{0, 6}}, "[[0 6]]"},
		{"all, the other way round", table(128, 65, 64, 3, 2, 1), [][2]int{{0, 6}}, "[[0 6]]"},
		{"some", rising, [][2]int{{0, 1}, {3, 5}}, "[[0 1] [3 5]]"},
		{"what was apart may touch", table(64, 1, 2), [][2]int{{0, 1}, {3, 4}}, "[[0 2]]"},
		{"what touched may be apart", table(3, 9, 2), [][2]int{{1, 3}}, "[[0 1] [2 3]]"},
		{"gone", table(2, 3), [][2]int{{0, 1}}, "[]"},
		{"past the end", rising, [][2]int{{5, 9}}, "[[5 6]]"},
		{"nothing", rising, nil, "[]"},
	} {
		got := [][2]int{}
		for from, to := range c.in.Stretches(rising, func(yield func(int, int) bool) {
			for _, each := range c.chosen {
				if !yield(each[0], each[1]) {
					return
				}
			}
		}) {
			got = append(got, [2]int{from, to})
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}
