package app

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"gainsay/data"
	"gainsay/data/date"
	"gainsay/data/figure"
)

// stance is one answer to what is in dispute, and who gives it: claims of one
// figure, or that say the same.
type stance struct {
	claims   []data.ClaimRow // the first of each voice, by date
	voices   []voice
	reprints int // claims that repeat the words of another's origin
	against  int // other stances that contradict this one, proposals left out
}

// voice is a speaker, or an outlet that speaks for itself, with the outlets in
// which it was heard. However often it is printed, it is one.
type voice struct {
	name    string
	outlets []string
}

// stances parts claims by what they say, the lowest figure first, then by
// date. Claims say the same where an accepted link says so, where they repeat
// one origin, or where they give the same figure, whatever they call what they
// count.
func stances(claims []data.ClaimRow, links []data.Link) []stance {
	same := sets{}
	first := map[any]data.ID{}
	join := func(key any, claim data.ID) {
		if other, known := first[key]; known {
			same.join(other, claim)
		} else {
			first[key] = claim
		}
	}
	for _, c := range claims {
		join(originOf(c), c.ID)
		if !c.Figure.Zero() {
			join(sameFigure(c.Figure), c.ID)
		}
	}
	for _, l := range links {
		if l.Status == data.Accepted && (l.Relation == data.SameAs || l.Relation == data.Supports) {
			same.join(l.A, l.B)
		}
	}
	at := map[data.ID]int{}
	var all []stance
	for _, c := range slices.SortedStableFunc(slices.Values(claims), func(a, b data.ClaimRow) int { return cmp.Compare(happened(a), happened(b)) }) {
		top := same.find(c.ID)
		i, known := at[top]
		if !known {
			i = len(all)
			at[top] = i
			all = append(all, stance{})
		}
		all[i].add(c)
	}
	countAgainst(all, same, at, links)
	slices.SortStableFunc(all, func(a, b stance) int { return cmp.Compare(a.order(), b.order()) })
	return all
}

// sameFigure is what two figures that say the same have in common.
func sameFigure(f figure.Figure) figure.Figure {
	f.Raw, f.Counted, f.Approx = "", "", false
	return f
}

// add adds a claim to those that say so.
func (s *stance) add(c data.ClaimRow) {
	for _, other := range s.claims {
		if originOf(other) == originOf(c) {
			s.reprints++
			s.heard(cmp.Or(other.Speaker, other.In.Outlet.Name), c.In.Outlet.Name)
			return
		}
	}
	s.claims = append(s.claims, c)
	s.heard(cmp.Or(c.Speaker, c.In.Outlet.Name), c.In.Outlet.Name)
}

func (s *stance) heard(name, outlet string) {
	i := slices.IndexFunc(s.voices, func(v voice) bool { return strings.EqualFold(v.name, name) })
	if i < 0 {
		i = len(s.voices)
		s.voices = append(s.voices, voice{name: name})
	}
	if v := &s.voices[i]; outlet != "" && outlet != v.name && !slices.Contains(v.outlets, outlet) {
		v.outlets = append(v.outlets, outlet)
	}
}

// order puts figures before words, the lowest first.
func (s *stance) order() float64 {
	if f := s.figure(); !f.Zero() {
		return f.Low
	}
	return math.Inf(1)
}

// figure is the figure that the stance gives, zero where it gives none.
func (s *stance) figure() figure.Figure {
	for _, c := range s.claims {
		if !c.Figure.Zero() {
			return c.Figure
		}
	}
	return figure.Figure{}
}

// dates are when the first and the last of the claims are dated.
func (s *stance) dates() (first, last date.Date) {
	for _, c := range s.claims {
		if d := happened(c); d != "" {
			first, last = cmp.Or(first, d), d
		}
	}
	return first, last
}

// countAgainst counts for each stance the others that contradict it.
func countAgainst(all []stance, sets sets, at map[data.ID]int, links []data.Link) {
	seen := map[[2]int]bool{}
	for _, l := range links {
		a, knowsA := at[sets.find(l.A)]
		b, knowsB := at[sets.find(l.B)]
		pair := [2]int{min(a, b), max(a, b)}
		if l.Status != data.Accepted || l.Relation != data.Contradicts || !knowsA || !knowsB || a == b || seen[pair] {
			continue
		}
		seen[pair] = true
		all[a].against++
		all[b].against++
	}
}

// sets are claims joined into sets, each known by one of its claims.
type sets map[data.ID]data.ID

// find is the claim by which the set of c is known.
func (s sets) find(c data.ID) data.ID {
	up, known := s[c]
	if !known || up == c {
		return c
	}
	top := s.find(up)
	s[c] = top
	return top
}

func (s sets) join(a, b data.ID) { s[s.find(a)] = s.find(b) }
