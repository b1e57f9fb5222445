package reader

import (
	"slices"
	"sort"

	"gainsay/data/text"
)

// A markSet finds the marks of a place.
type markSet struct {
	all    []Mark // by start, the longer first
	reach  []int  // the greatest end of all[:i+1]
	lane   []uint8
	byID   map[int64]int
	nearer []int // buffer of over
}

// lanes is how many underlines are drawn one below the other. Deeper marks
// share the last and are told apart by hovering and clicking.
const lanes = 4

func newMarkSet(marks []Mark, limit int) *markSet {
	s := &markSet{byID: make(map[int64]int, len(marks))}
	s.all = make([]Mark, 0, len(marks))
	for _, m := range marks {
		m.Span.Start, m.Span.End = max(0, m.Span.Start), min(limit, m.Span.End)
		if !m.Span.Empty() {
			s.all = append(s.all, m)
		}
	}
	slices.SortStableFunc(s.all, func(a, b Mark) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return b.Span.End - a.Span.End
	})
	s.reach = make([]int, len(s.all))
	reach := 0
	for i, m := range s.all {
		reach = max(reach, m.Span.End)
		s.reach[i] = reach
		s.byID[m.ID] = i
	}
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
	slices.SortStableFunc(order, func(a, b int) int { return s.all[a].Span.Len() - s.all[b].Span.Len() })
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

// at lists the marks over the grapheme [off, next), the innermost first.
func (s *markSet) at(g text.Span) []int {
	found := slices.Clone(s.over(g))
	slices.SortStableFunc(found, func(a, b int) int {
		if d := s.all[a].Span.Len() - s.all[b].Span.Len(); d != 0 {
			return d
		}
		return b - a
	})
	return found
}

func (s *markSet) get(id int64) (Mark, bool) {
	i, ok := s.byID[id]
	if !ok {
		return Mark{}, false
	}
	return s.all[i], true
}
