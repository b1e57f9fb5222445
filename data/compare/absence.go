package compare

import "slices"

// usual are verbs that say of a thing only that it was there or was put to
// use: to deny one of them is to deny the thing.
var usual = set(`bring brought brings concentrated concentrate number numbering use uses used using have has had having possess possesses possessed send sent supply supplied deploy deployed deploying employ employed
involve involved involving fire fired launch launched drop dropped fly flew exist exists existed keep kept own owned see seen saw find found receive received
land landed arrive arrived hit carry carried hold held take took taken build built plan set place placed there is are was were be been
использует использовали применяет применяли имеет есть находится нет участвует задействована задействованы задействован використовує застосовує має немає є`)

// absent finds a claim that a thing was not there or not used, against one that
// saw it there.
func absent(p pair) Result {
	for _, side := range [2][2]Frame{{p.a, p.b}, {p.b, p.a}} {
		if noun := side[0].deniedNoun(side[1], p.lex); noun != "" && !p.contrasted && p.gap <= stateDays {
			if near := p.affair(.8); near >= sharedWords {
				r := Result{Outcome: Contradiction, Kind: NoneVsSome, Rule: "absent.word", Score: near - .1,
					Why: "one says there was no " + noun + ", the other tells of it"}
				if !p.dated {
					r.Outcome = Tension
				}
				return r
			}
		}
		for _, t := range p.lex.particular(side[0].denied) {
			if side[0].besides(t) || !slices.ContainsFunc(p.lex.particular(side[1].shown), func(u conceptID) bool { return p.lex.isKindOf(u, t) }) {
				continue
			}
			near := p.affair(.8)
			if p.elsewhere {
				near -= .15
			}
			if near < threshold || p.contrasted || p.gap > stateDays {
				return Result{Outcome: None}
			}
			r := Result{Outcome: Contradiction, Kind: NoneVsSome, Rule: "absent.seen", Score: near - .05,
				Why: "one says there were no " + p.lex.gloss(t) + ", the other tells of them"}
			if !p.dated {
				r.Outcome = Tension
			}
			return r
		}
	}
	return Result{Outcome: None}
}

// besides reports whether the text round the quote speaks of the thing, so that
// it cannot be what was not there.
func (f Frame) besides(thing conceptID) bool {
	_, ok := slices.BinarySearch(f.backing, thing)
	return ok
}

// deniedNoun is a noun of which f says that there is none, and no more than
// that, and of which g tells; empty for none.
func (f Frame) deniedNoun(g Frame, lex *Lexicon) string {
	for _, r := range f.figures {
		if !r.absent || r.noun == "" || !f.bare(r, lex) {
			continue
		}
		for _, w := range g.words {
			if w.stem == r.noun && !w.light && !w.sense.negated && w.sense.mode == actual && !commonplace[w.low] {
				return w.low
			}
		}
	}
	return ""
}

// readPresence collects the things whose presence or use the quote denies, and
// those it shows.
func (f *Frame) readPresence(found []mention, lex *Lexicon) {
	for _, m := range found {
		if m.side != 0 {
			continue
		}
		from, to := clauseOf(f.words, m.from, m.to)
		negated, plain := f.usualClause(from, to)
		switch {
		case negated && f.governed(from, to)[m.from-from]:
			// no cargo at the port: a port there is
		case negated && plain:
			f.denied = append(f.denied, m.concept)
		case !negated && !f.words[m.from].sense.negated && f.words[m.from].sense.mode == actual:
			f.shown = append(f.shown, m.concept)
		}
	}
	f.denied, f.shown = unique(f.denied), unique(f.shown)
}

// usualClause reports whether the clause is negated, and whether every verb
// that its negation governs is a usual one: the words between the cue and the
// next noun or the clause's end.
func (f *Frame) usualClause(from, to int) (negated, plain bool) {
	for i := from; i < to; i++ {
		c, ok := cueAt(f.words, i)
		if !ok || !c.negates {
			continue
		}
		negated = true
		for j := i + len(c.words); j < to && j < i+len(c.words)+3; j++ {
			if usual[f.words[j].low] && !f.words[j].light {
				plain = true
			}
		}
	}
	return negated, plain
}
