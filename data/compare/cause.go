package compare

import (
	"fmt"
	"slices"
	"strings"
)

// origin is what a quote says something comes from: what caused it, or who
// ordered it.
type origin struct {
	family  int8 // causes or orders
	negated bool
	cue     string
	from    []term // what it comes from
	of      []term // what comes of it
}

const (
	causes int8 = iota + 1
	orders
)

// The stems of verbs that say what something comes from, by family, and the runs
// of words after which it stands.
var (
	causing   = set("cause trigger provoke spark ignite prompt induce unleash")
	ordering  = set("order instruct request command authorise authorize")
	causeRuns = readRuns("due to|because of|as a result of|result of|owing to|in consequence of|its origin in|origin in|points to|stems from|stemmed from|resulted from|arose from|traced to|traced back to|blamed on|set off by|brought about by|started by|organised from|the work of")
	orderRuns = readRuns("request of|order of|orders of|instructions of|instruction of|demand of|behest of|wish of|insistence of|initiative of|order came from|instruction came from|request came from|decided at|ordered by|requested by")
)

// attributed finds two claims that lay one thing to different causes, or to
// different people's orders.
func attributed(p pair) Result {
	if p.contrasted || p.gap > recently {
		return Result{Outcome: None}
	}
	for _, s := range p.a.origins {
		for _, t := range p.b.origins {
			if s.family != t.family || !p.otherOrigin(s, t) {
				continue
			}
			near := p.affair(.7)
			if p.a.Claim.Place != "" && p.b.Claim.Place != "" && !p.elsewhere && p.sameDay {
				near += .1
			}
			if near < sharedWords {
				continue
			}
			return Result{Outcome: Contradiction, Kind: Attribution, Rule: "origin.other", Score: near - .1,
				Why: fmt.Sprintf("“%s” against “%s”: they lay it to different causes or people", s.cue, t.cue)}
		}
	}
	return Result{Outcome: None}
}

// otherOrigin reports whether s and t lay what may be one thing to two
// different origins, or one denies what the other lays it to.
func (p pair) otherOrigin(s, t origin) bool {
	same := p.kinTerms(s.from, t.from)
	if len(s.of) > 0 && len(t.of) > 0 && !p.kinTerms(s.of, t.of) && !happening(s.of) && !happening(t.of) {
		return false
	}
	if s.negated != t.negated {
		return same
	}
	return !s.negated && !same && len(s.from) > 0 && len(t.from) > 0
}

// kinTerms reports whether some word of the one list and some of the other speak
// of one thing.
func (p pair) kinTerms(a, b []term) bool {
	return slices.ContainsFunc(a, func(t term) bool {
		return slices.ContainsFunc(b, func(u term) bool {
			return p.lex.same(t.word, u.word) || p.lex.shared(t.concepts, u.concepts) >= .5
		})
	})
}

// happening reports whether the words only say that something happened, by a
// noun for any event: the incident, the collapse.
func happening(of []term) bool {
	return slices.ContainsFunc(of, func(t term) bool { return t.net != nil && t.net.class == classEvent })
}

// readOrigins finds what the quote lays things to.
func (f *Frame) readOrigins() {
	for i, w := range f.words {
		from, to := clauseOf(f.words, i, i+1)
		for _, family := range [...]struct {
			of    int8
			verbs map[string]bool
			runs  [][]string
		}{{causes, causing, causeRuns}, {orders, ordering, orderRuns}} {
			for _, run := range family.runs {
				if follows(f.words, i, run) {
					f.addOrigin(family.of, i, f.termsBetween(i+len(run), to), f.termsBetween(from, i), strings.Join(run, " "))
				}
			}
			if !family.verbs[w.stem] || w.low == w.stem && i > from && (articles[f.words[i-1].low] || governs[f.words[i-1].low]) {
				continue
			}
			if by := f.byAfter(i, to); by > 0 {
				f.addOrigin(family.of, i, f.termsBetween(by, to), f.termsBetween(from, i), w.low)
			} else if w.low != w.stem && !passiveAt(f.words, i) {
				f.addOrigin(family.of, i, f.termsBetween(from, i), f.termsBetween(i+1, to), w.low)
			}
		}
	}
}

// byAfter is the word behind the "by" that stands at most two words after i; 0
// for none.
func (f *Frame) byAfter(i, to int) int {
	for j := i + 1; j < min(to, i+3); j++ {
		if f.words[j].low == "by" {
			return j + 1
		}
	}
	return 0
}

func (f *Frame) addOrigin(family int8, at int, from, of []term, cue string) {
	o := origin{family: family, negated: f.words[at].sense.negated, cue: cue, from: from, of: of}
	if f.words[at].sense.mode == possible || len(from) == 0 {
		return
	}
	f.origins = append(f.origins, o)
}

// termsBetween are the terms from word from to word to that carry matter.
func (f *Frame) termsBetween(from, to int) []term {
	var found []term
	for _, t := range f.terms {
		if t.at >= from && t.at < to && (t.weight > slightWeight || t.name || t.net.body()) {
			found = append(found, t)
		}
	}
	return found
}
