package reader

import (
	"cmp"
	"slices"
	"sort"

	"gainsay/data/text"
)

// A markSet finds the marks of a place.
type markSet struct {
	all    []Mark // by start, the longer first
	reach  []int  // the greatest end of all[:i+1]
	lane   []uint8
	byID   []int // indexes into all, by id
	nearer []int // buffer of over
}

// lanes is how many underlines are drawn one below the other. Deeper marks
// share the last and are told apart by hovering and clicking.
const lanes = 4

func newMarkSet(marks []Mark, limit int) *markSet {
	s := &markSet{}
	order := make([]int, 0, len(marks))
	for i, m := range marks {
		if m.Span.Start >= 0 && m.Span.End <= limit && !m.Span.Empty() {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := &marks[a].Span, &marks[b].Span
		return cmp.Or(x.Start-y.Start, y.End-x.End, a-b)
	})
	s.all = make([]Mark, len(order))
	s.reach = make([]int, len(order))
	s.byID = make([]int, len(order))
	reach := 0
	for i, n := range order {
		s.all[i], s.byID[i] = marks[n], i
		reach = max(reach, marks[n].Span.End)
		s.reach[i] = reach
	}
	slices.SortFunc(s.byID, func(a, b int) int { return cmp.Compare(s.all[a].ID, s.all[b].ID) })
	s.setLanes()
	return s
}

// setLanes gives marks that overlap different lanes, as far as there are any;
// the inner ones lie nearer to the text.
func (s *markSet) setLanes() {
	const none = lanes
	s.lane = make([]uint8, len(s.all))
	order := make([]int, len(s.all))
	for i := range order {
		order[i], s.lane[i] = i, none
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(s.all[a].Span.Len()-s.all[b].Span.Len(), a-b) })
	for _, i := range order {
		var taken [lanes + 1]bool
		s.each(s.all[i].Span, func(k int) bool {
			taken[s.lane[k]] = true
			return !(taken[0] && taken[1] && taken[2])
		})
		for s.lane[i] = 0; s.lane[i] < lanes-1 && taken[s.lane[i]]; s.lane[i]++ {
		}
	}
}

// each calls yield with the marks that overlap span, by start, until it
// reports false.
func (s *markSet) each(span text.Span, yield func(int) bool) {
	first := sort.Search(len(s.all), func(i int) bool { return s.reach[i] > span.Start })
	for i := first; i < len(s.all) && s.all[i].Span.Start < span.End; i++ {
		if s.all[i].Span.End > span.Start && !yield(i) {
			return
		}
	}
}

// over lists the marks that overlap span, by start. The list is good until the
// next call.
func (s *markSet) over(span text.Span) []int {
	s.nearer = s.nearer[:0]
	s.each(span, func(i int) bool {
		s.nearer = append(s.nearer, i)
		return true
	})
	return s.nearer
}

// at lists the marks over the grapheme g that can be selected, the innermost
// first.
func (s *markSet) at(g text.Span) []int {
	var found []int
	s.each(g, func(i int) bool {
		if s.all[i].selectable() {
			found = append(found, i)
		}
		return true
	})
	slices.SortFunc(found, func(a, b int) int { return cmp.Or(s.all[a].Span.Len()-s.all[b].Span.Len(), b-a) })
	return found
}

func (s *markSet) get(id int64) (Mark, bool) {
	n, ok := slices.BinarySearchFunc(s.byID, id, func(i int, id int64) int { return cmp.Compare(s.all[i].ID, id) })
	if !ok {
		return Mark{}, false
	}
	return s.all[s.byID[n]], true
}
