package reader

import (
	"cmp"
	"slices"

	"gainsay/data/text"
)

// A markSet finds the marks of a place.
type markSet struct {
	all    []Mark // by start, the longer first
	most   []int  // the greatest end in each chunk of all
	byID   []marked
	lane   []uint8 // of each mark, counted from 1; 0 where nobody has asked yet
	worked int     // how many marks have been looked at for lanes
	nearer []int   // buffer of over
}

// A marked is where a mark stands in a set.
type marked struct {
	id int64
	at int
}

// chunk is how many marks are passed over at once on the way to a place.
const chunk = 64

// lanes is how many underlines are drawn one below the other. What lies deeper
// shares the last and is told apart by hovering and clicking.
const lanes = 64

// laneReach is how many marks around one are looked at for its lane, and
// laneWork how many for all lanes before that is cut down to lanes: thousands
// of marks on one word cost no more than they can be told apart.
const (
	laneReach = 4000
	laneWork  = 400_000
)

// newMarkSet takes up those of marks that lie within a body of limit bytes. It
// keeps marks.
func newMarkSet(marks []Mark, limit int) *markSet {
	outside := func(m Mark) bool { return m.Span.Start < 0 || m.Span.End > limit || m.Span.Empty() }
	s := &markSet{all: marks}
	if slices.ContainsFunc(marks, outside) {
		s.all = slices.DeleteFunc(slices.Clone(marks), outside)
	}
	s.sort()
	s.lane = make([]uint8, len(s.all))
	s.byID = make([]marked, len(s.all))
	s.most = make([]int, (len(s.all)+chunk-1)/chunk)
	for i := range s.all {
		s.byID[i] = marked{s.all[i].ID, i}
		s.most[i/chunk] = max(s.most[i/chunk], s.all[i].Span.End)
	}
	slices.SortFunc(s.byID, func(a, b marked) int { return cmp.Compare(a.id, b.id) })
	return s
}

// sort puts all in order. Marks are large: where they come in order, as they
// mostly do, none is moved, and else each once.
func (s *markSet) sort() {
	compare := func(a, b int) int {
		x, y := &s.all[a].Span, &s.all[b].Span
		return cmp.Or(x.Start-y.Start, y.End-x.End, a-b)
	}
	order := make([]int, len(s.all))
	for i := range order {
		order[i] = i
	}
	if slices.IsSortedFunc(order, compare) {
		return
	}
	slices.SortFunc(order, compare)
	all := make([]Mark, len(order))
	for i, n := range order {
		all[i] = s.all[n]
	}
	s.all = all
}

// laneOf is how many lines below the text the line of mark i is drawn: as near
// as the marks that it overlaps and that are shorter let it. It is worked out
// when it is first asked for: out of view nobody does.
func (s *markSet) laneOf(i int) int {
	if s.lane[i] > 0 {
		return int(s.lane[i]) - 1
	}
	var taken [lanes]bool
	free, seen := lanes-1, 0
	s.each(s.all[i].Span, func(k int) bool {
		if k != i && s.inside(k, i) {
			if n := s.laneOf(k); !taken[n] && n < lanes-1 {
				taken[n] = true
				free--
			}
		}
		seen++
		s.worked++
		return free > 0 && seen < laneReach && (s.worked < laneWork || seen < lanes)
	})
	lane := 0
	for lane < lanes-1 && taken[lane] {
		lane++
	}
	s.lane[i] = uint8(lane) + 1
	return lane
}

// inside orders marks that overlap: the shorter is the inner one.
func (s *markSet) inside(k, i int) bool {
	return cmp.Or(s.all[k].Span.Len()-s.all[i].Span.Len(), k-i) < 0
}

// depth is how many lanes the marks over span take.
func (s *markSet) depth(span text.Span) int {
	deepest := 0
	s.each(span, func(i int) bool {
		deepest = max(deepest, s.laneOf(i)+1)
		return deepest < lanes
	})
	return deepest
}

// each calls yield with the marks that overlap span, by start, until it
// reports false.
func (s *markSet) each(span text.Span, yield func(int) bool) {
	for c, most := range s.most {
		if most <= span.Start {
			continue
		}
		end := min(len(s.all), (c+1)*chunk)
		for i := c * chunk; i < end; i++ {
			switch at := &s.all[i].Span; {
			case at.Start >= span.End:
				return
			case at.End > span.Start && !yield(i):
				return
			}
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
	n, ok := slices.BinarySearchFunc(s.byID, id, func(m marked, id int64) int { return cmp.Compare(m.id, id) })
	if !ok {
		return Mark{}, false
	}
	return s.all[s.byID[n].at], true
}
