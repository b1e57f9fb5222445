package compare

import (
	"fmt"
	"slices"
	"strings"
)

// pair is two frames and what they share, worked out once for all detectors.
// a is about the earlier day.
type pair struct {
	a, b Frame
	lex  *Lexicon

	things    []conceptID // both quotes speak of
	backing   []conceptID // one quote and the other's sentence or paragraph speak of
	names     int         // names both quotes or places hold
	nearby    int         // names a quote or place shares with the other's context
	nameless  bool        // one side has no names at all, so that none can be shared
	foreign   bool        // their articles share no names
	strange   bool        // both have names and share none, contexts included
	elsewhere bool        // both name their place, in no common word
	align     alignment
	speaker   bool // the same speaker
	himself   bool // one speaks of himself, and the other of him
	gap       int  // whole days between what they are about, at least; 0 if they may touch
	between   int  // the same where what is not dated is of the day it was told
	dated     bool // both days are known

	contrasted bool // they name two sides of a contrast: the north gate, the south gate
	clocks     bool // both name an hour, and not the same
	sameDay    bool // both are about one and the same day, said outright
}

func meet(a, b Frame, lex *Lexicon) pair {
	p := pair{a: a, b: b, lex: lex, foreign: foreign(a, b)}
	p.things = p.specific(lex.commonKinds(a.things, b.things))
	p.backing = p.specific(unique(append(common(a.things, b.backing), common(a.backing, b.things)...)))
	p.names = sharedNames(a.names, b.names)
	p.nearby = sharedNames(a.names, b.nearby) + sharedNames(a.nearby, b.names)
	p.nameless = len(a.names)+len(a.nearby)+len(a.himself) == 0 || len(b.names)+len(b.nearby)+len(b.himself) == 0
	p.strange = len(a.names) > 0 && len(b.names) > 0 && p.names+p.nearby+sharedNames(a.nearby, b.nearby) == 0
	p.elsewhere = ApartPlaces(a.Claim.Place, b.Claim.Place)
	p.align = align(a, b, lex)
	p.speaker = len(a.speaker) > 0 && len(b.speaker) > 0 && sharedNames(a.speaker, b.speaker) >= min(2, len(a.speaker), len(b.speaker)) &&
		!otherBody(a.speaker, b.speaker) && !otherBody(b.speaker, a.speaker)
	p.himself = !p.speaker && (speaksOf(b, a.himself) || speaksOf(a, b.himself))

	p.contrasted = contrasted(a, b)
	p.clocks = a.hasClock() && b.hasClock() && a.clock.apart(b.clock) > 30
	da, okA := a.when()
	db, okB := b.when()
	if p.dated = okA && okB; p.dated {
		p.between = max(0, db.from-da.to)
		da.from, db.from = da.from-a.unsure(), db.from-b.unsure()
		p.gap = max(0, db.from-da.to, da.from-db.to)
		p.sameDay = p.gap == 0 && len(a.days) > 0 && len(b.days) > 0
	}
	return p
}

// otherBody reports whether the speaker of the longer name is another body than
// that of the shorter: the accident bureau of a country is not its airline.
func otherBody(longer, shorter []string) bool {
	if len(longer) <= len(shorter) {
		return false
	}
	return slices.ContainsFunc(longer, func(name string) bool {
		n, known := lemma(name)
		return known && classOf(n) == classGroup && sharedNames([]string{name}, shorter) == 0
	})
}

// specific leaves out what nearly every claim speaks of.
func (p pair) specific(ids []conceptID) []conceptID {
	return slices.DeleteFunc(ids, func(id conceptID) bool { return p.lex.concepts[id].broad })
}

func common[T ~int16 | ~string](a, b []T) []T {
	var both []T
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			both = append(both, x)
		}
	}
	return both
}

// commonKinds is what both lists hold, where a kind of a thing is that thing:
// drones are aircraft. It is sorted.
func (lex *Lexicon) commonKinds(a, b []conceptID) []conceptID {
	both := common(a, b)
	for _, side := range [2][2][]conceptID{{a, b}, {b, a}} {
		for _, x := range side[0] {
			for _, wider := range lex.concepts[x].within {
				if _, ok := slices.BinarySearch(side[1], wider); ok {
					both = append(both, wider)
				}
			}
		}
	}
	return unique(both)
}

// sharedNames counts the names of a that b holds too, in any form.
func sharedNames(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.ContainsFunc(b, func(y string) bool { return sameName(x, y) }) {
			n++
		}
	}
	return n
}

// speaksOf reports whether f names one of names, in its quote or about it.
func speaksOf(f Frame, names []string) bool {
	return sharedNames(names, f.names) > 0 || sharedNames(names, f.nearby) > 0
}

// ApartPlaces reports whether two places are given and have no word in common,
// in whichever letters and case: Yarowice is Яровиць.
func ApartPlaces(a, b string) bool {
	var names [2][]string
	for i, place := range []string{a, b} {
		for _, w := range split(place) {
			if !w.light {
				names[i] = append(names[i], latin(w.low))
			}
		}
	}
	return len(names[0]) > 0 && len(names[1]) > 0 && sharedNames(names[0], names[1]) == 0
}

// contrasted reports whether each quote names a different one of a set of
// opposites, or a different number of one label ("Building 2", "Building 3").
func contrasted(a, b Frame) bool {
	for _, c := range contrasts {
		x, y := named(a, c), named(b, c)
		if len(x) > 0 && len(y) > 0 && len(common(x, y)) == 0 {
			return true
		}
	}
	x, y := labels(a), labels(b)
	for label, n := range x {
		if m, ok := y[label]; ok && m != n {
			return true
		}
	}
	return false
}

func named(f Frame, set map[string]bool) []string {
	var found []string
	for _, w := range f.words {
		if name := strings.TrimSuffix(w.stem, "ern"); set[name] {
			found = append(found, name)
		}
	}
	return unique(found)
}

// labels are the numbers that label nouns, by noun.
func labels(f Frame) map[string]string {
	found := map[string]string{}
	for i := 1; i < len(f.words); i++ {
		if w := f.words[i]; w.number && !w.breaks && labelled[f.words[i-1].low] {
			found[f.words[i-1].low] = w.low
		}
	}
	return found
}

// threshold is how sure it must be that two claims speak of one affair before
// a detector may call them anything.
const threshold = .5

// affair is how sure it is that both claims speak of one affair, 0 to 1. matter
// is what the detector itself brings: how surely both take sides in one matter,
// or count one thing. The rest is what the claims share in names, things,
// words, days and speakers; a day that one of them does not name counts as shared
// where it may be the other's, since few claims name their day. The weights are set by hand: any one strong sign
// with a particular matter is enough, without one it takes two.
func (p pair) affair(matter float64) float64 {
	s := .35 * matter
	s += .2*float64(min(p.names, 1)) + .1*float64(min(max(p.names-1, 0), 1))
	s += .1 * float64(min(p.nearby, 2))
	if p.nearby > 0 && (p.a.Claim.Place == "" || p.b.Claim.Place == "") {
		s += .05 // the place that is not given is likely to be among them
	}
	s += .2*float64(min(len(p.things), 1)) + .05*float64(min(max(len(p.things)-1, 0), 2))
	s += .15*float64(min(len(p.backing), 1)) + .05*float64(min(max(len(p.backing)-1, 0), 1))
	s += .35 * p.align.cover
	switch {
	case p.dated && p.gap == 0:
		s += .15
	case p.dated && p.gap <= 7:
		s += .05
	case p.dated && p.gap > 365:
		s -= .4
	case p.dated && p.gap > 30:
		s -= .25
	}
	if p.speaker {
		s += .1
	}
	if p.himself {
		s += .2
	}
	if p.nameless {
		s += .1
	}

	switch {
	case p.strange && p.dated && p.gap <= 14:
		s -= .05
	case p.strange:
		s -= .2
	}
	return max(0, min(1, s))
}

// explained adds to r what agrees and what may explain the difference.
func (r Result) explained(p pair) Result {
	if r.Outcome == None {
		return Result{Outcome: None}
	}
	r.Score = max(0, min(1, r.Score))
	return r.beside(p)
}

// beside adds to r what two claims have in common, and what may explain that
// they differ, whatever a detector finds.
func (r Result) beside(p pair) Result {
	for _, t := range p.things {
		r.Agrees = append(r.Agrees, "both speak of "+p.lex.gloss(t))
	}
	if p.speaker {
		r.Agrees = append(r.Agrees, "the same speaker")
	}
	switch {
	case p.dated && p.between == 0:
		r.Agrees = append(r.Agrees, "about the same time")
	case p.dated && p.gap == 0:
		r.May = append(r.May, fmt.Sprintf("which day they are about is not said, and they were told %s apart", plural(p.between, "day", "days")))
	case p.dated:
		r.May = append(r.May, fmt.Sprintf("%s between them", plural(p.gap, "day lies", "days lie")))
	}
	if p.elsewhere {
		r.May = append(r.May, fmt.Sprintf("the places differ: %s, %s", p.a.Claim.Place, p.b.Claim.Place))
	}
	return r
}

// Beside is what can be said of two claims that somebody says contradict, where
// [Compare] may find nothing: what it finds, else what they have in common and
// what may explain that they differ. Its Topic is then what both speak of, if
// the lexicon knows.
func Beside(a, b Frame, lex *Lexicon) Result {
	r := Compare(a, b, lex)
	if r.Outcome != None || a.empty() || b.empty() {
		return r
	}
	if later(a, b) {
		a, b = b, a
	}
	p := meet(a, b, lex)
	r = r.beside(p)
	if len(p.things) > 0 {
		r.Topic = lex.gloss(p.things[0])
	}
	return r
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
