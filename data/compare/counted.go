package compare

import (
	"slices"
	"strings"
)

// counts reports how surely x and y count the same, 0 to 1, and names it for
// people.
func (p pair) counts(x, y reading) (float64, string) {
	if !sameUnit(x.Unit, y.Unit) || len(x.owners) > 0 && len(y.owners) > 0 && sharedNames(x.owners, y.owners) == 0 {
		return 0, ""
	}
	if x.rate != y.rate && !zero(x.Figure) && !zero(y.Figure) {
		return 0, "" // so much a day is no part of how much in all
	}
	if p.sameRecord(x, y) {
		return 1, x.Counted
	}
	states := common(x.states, y.states)
	shared := p.says(x, y)
	switch {
	case len(states) > 0 && p.lex.onlyRoles(states) && (p.lex.fated(x) || p.lex.fated(y)):
		return 0, "" // of the prisoners, two who died are not all there are
	case len(states) > 0 && zero(x.Figure) != zero(y.Figure) && !p.emptied(x, y, states, shared):
		return 0, ""
	case len(states) > 0 && p.lex.onlyRoles(states) && p.strangers(x.heads, y.heads):
		return 0, "" // the fishermen held are not the soldiers held
	case len(states) > 0 && p.lex.onlyRoles(states) && !slices.Contains(states, p.lex.byName["onsite"]) && p.doOther(x, y):
		return 0, "" // the prisoners who were stabbed are not those who fled
	case len(states) > 0:
		return 1, p.lex.gloss(states[0])
	case p.lex.spares(x, y) || p.lex.spares(y, x):
		return .9, p.lex.gloss(p.lex.byName["injured"])
	case len(x.states) > 0 && len(y.states) > 0:
		return 0, ""
	case p.lex.there(x) && p.lex.there(y) && p.oneSpot():
		return .9, p.lex.gloss(p.lex.byName["onsite"])
	case len(x.states)+len(y.states) > 0 && !(shared && p.precise(x.heads, y.heads)):
		return 0, ""
	case !shared && slices.ContainsFunc(x.heads, p.lex.living) && (p.doOther(x, y) || len(states) == 0 && p.gap > 0 && len(x.does)+len(y.does) > 0 && len(x.about) > 0 && len(y.about) > 0):
		return 0, ""
	case (x.absent || y.absent) && !shared && !p.a.bare(x, p.lex) && !p.b.bare(y, p.lex):
		return 0, "" // "no gate was opened" is not "no gates"
	}
	return p.countsHeads(x, y, shared)
}

// there reports whether all that r says of people is that they were somewhere.
func (lex *Lexicon) there(r reading) bool {
	onsite := lex.byName["onsite"]
	return r.present && len(r.states) == 0 || len(r.states) == 1 && r.states[0] == onsite && !zero(r.Figure)
}

// oneSpot reports whether both are known to be about one place on one day.
func (p pair) oneSpot() bool {
	return p.a.Claim.Place != "" && p.b.Claim.Place != "" && !p.elsewhere && p.dated && p.gap == 0 && !p.contrasted
}

// emptied reports whether a count of none and one of some, of people in the same
// states, can be laid against one another. Of the dead and the hurt of an affair
// there are none or some; "none of them is held" is about those it is said of,
// so that something else has to be said alike, or the place and day be one; and
// "nobody on board called" leaves all of them on board.
func (p pair) emptied(x, y reading, states []conceptID, shared bool) bool {
	claim, none := p.a, x
	if zero(y.Figure) {
		claim, none = p.b, y
	}
	fates := unique([]conceptID{p.lex.byName["dead"], p.lex.byName["injured"]})
	switch {
	case none.within && !shared:
		return false
	case len(common(states, fates)) > 0, shared, claim.bare(none, p.lex):
		return true
	case slices.Contains(states, p.lex.byName["onsite"]) && len(none.does) > 0:
		return false
	}
	return p.gap == 0 && !p.elsewhere && !p.strange && !none.partitive
}

// strangers reports whether both lists hold something more particular than
// people, and nothing that is near anything of the other.
func (p pair) strangers(a, b []conceptID) bool {
	particular := func(ids []conceptID) []conceptID {
		return slices.DeleteFunc(slices.Clone(ids), func(id conceptID) bool { return p.lex.concepts[id].broad || p.lex.concepts[id].state })
	}
	a, b = particular(a), particular(b)
	for _, h := range a {
		if slices.ContainsFunc(b, func(k conceptID) bool { return p.lex.near(h, k) > 0 }) {
			return false
		}
	}
	return len(a) > 0 && len(b) > 0
}

// onlyRoles reports whether states say who the counted are, and not what became
// of them.
func (lex *Lexicon) onlyRoles(states []conceptID) bool {
	return !slices.ContainsFunc(states, func(id conceptID) bool { return !lex.concepts[id].role })
}

// fated reports whether r says what became of the counted.
func (lex *Lexicon) fated(r reading) bool { return !lex.onlyRoles(r.states) }

// otherFate reports whether each says what became of its counted, and not the
// same.
func (lex *Lexicon) otherFate(x, y reading) bool {
	fates := func(r reading) []conceptID {
		return slices.DeleteFunc(slices.Clone(r.states), func(id conceptID) bool { return lex.concepts[id].role })
	}
	a, b := fates(x), fates(y)
	return len(a) > 0 && len(b) > 0 && len(common(a, b)) == 0
}

// countsHeads compares what is counted, by the lexicon's things and else by the
// nouns. Things that are only near one another, or as common as people, count
// half unless the same is said of both.
func (p pair) countsHeads(x, y reading, shared bool) (float64, string) {
	best, thing := 0., conceptID(-1)
	for _, h := range x.heads {
		for _, k := range y.heads {
			if n := p.lex.near(h, k); n > best {
				best, thing = n, h
			}
		}
	}
	sameNoun := x.noun != "" && !commonplace[x.noun] && (x.noun == y.noun || x.net.means(y.net))
	switch {
	case best > 0 && !shared && measure(x.Unit) == "" && (p.lex.concepts[thing].broad || best < 1):
		return best / 2, p.lex.gloss(thing)
	case best > 0:
		return best, p.lex.gloss(thing)
	case measure(x.Unit) != "" && shared:
		return .7, ""
	case sameNoun && (shared || p.align.cover >= .6):
		return .8, x.noun
	}
	return 0, ""
}

// counting are the verbs of who counts, not of the counted.
var counting = set("count see list record register enter note observe find report show give put estimate reckon tally log say")

// doOther reports whether something is said of both figures' counted, and not
// the same: who stayed at home are not those who were dismissed.
func (p pair) doOther(x, y reading) bool {
	for _, v := range x.does {
		for _, u := range y.does {
			if counting[v.stem] || counting[u.stem] || p.lex.same(v.word, u.word) || p.lex.shared(v.concepts, u.concepts) > 0 {
				return false
			}
		}
	}
	return len(x.does) > 0 && len(y.does) > 0
}

// spares reports whether r says that nobody was hurt, while s counts dead: who
// died was hurt.
func (lex *Lexicon) spares(r, s reading) bool {
	return zero(r.Figure) && !zero(s.Figure) && slices.Contains(r.states, lex.byName["injured"]) && slices.Contains(s.states, lex.byName["dead"])
}

// precise reports whether both count one thing that is more than "people".
func (p pair) precise(a, b []conceptID) bool {
	for _, h := range a {
		for _, k := range b {
			if p.lex.near(h, k) > 0 && !p.lex.concepts[h].broad && !p.lex.concepts[k].broad {
				return true
			}
		}
	}
	return false
}

// says reports whether what is said of two figures has something in common
// besides what they count.
func (p pair) says(r, s reading) bool {
	for _, said := range common(r.about, s.about) {
		if said != r.noun && !p.lex.isHead(said, r) && !p.lex.isHead(said, s) {
			return true
		}
	}
	return false
}

// isHead reports whether said is a thing that r counts.
func (lex *Lexicon) isHead(said string, r reading) bool {
	name, ok := strings.CutPrefix(said, "#")
	return ok && (slices.Contains(r.heads, lex.byName[name]) || slices.Contains(r.states, lex.byName[name]))
}

// bare reports whether nothing but the counted stands with a figure: "there
// are no field hospitals in the forest".
func (f Frame) bare(r reading, lex *Lexicon) bool {
	return r.absent && len(r.states) == 0 && !slices.ContainsFunc(r.about, func(s string) bool { return !bareStems[s] && s != r.noun && !lex.isHead(s, r) })
}

// bareStems say no more of a thing than that it is there.
var bareStems = set("there exist deploy station set place locat present find see record report receiv bring taken take made make has been was развернут размещен находит ест был имеют розгорнут розміщен є бул")
