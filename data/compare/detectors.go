package compare

import "slices"

// repeated finds two claims in the same words.
func repeated(p pair) Result {
	if p.a.folded == p.b.folded {
		return Result{Outcome: Repeat, Kind: Other, Rule: "words.same", Score: 1, Why: "the same words"}
	}
	return Result{Outcome: None}
}

// sharedWords is how sure an affair must be for a denial in other words.
const sharedWords = .6

// reworded finds two claims in nearly the same words of which one negates what
// the other says.
func reworded(p pair) Result {
	if p.before(p.a, p.b) || p.before(p.b, p.a) {
		return Result{Outcome: None}
	}
	if p.align.cover >= .75 && p.align.denied >= .75 && p.align.matched >= 2 && 2*p.align.flipped >= p.align.plain && p.align.flipped > 0 {
		r := Result{Outcome: Contradiction, Kind: Negation, Rule: "negation.same-words", Score: .95 * p.align.cover,
			Why: "one denies what the other says in nearly the same words"}
		if p.gap > stateDays {
			r.Outcome, r.Kind, r.Why = Update, Time, "the same words, denied, but weeks lie between them"
		}
		return r
	}
	if al := p.align; al.flipped > 0 && al.plain >= 2 && al.denied >= .5 && 2*al.flipped >= al.plain && al.cover >= .4 && !p.contrasted && p.gap <= stateDays &&
		(p.lex.tellsCore(p.a, p.b) || p.lex.tellsCore(p.b, p.a)) {
		if near := p.affair(.8 * al.denied); near >= sharedWords {
			r := Result{Outcome: Contradiction, Kind: Negation, Rule: "negation.shared-words", Score: near - .1, Why: "one denies what the other says"}
			if !p.dated {
				r.Outcome = Tension
			}
			return r
		}
	}
	if p.deniesCore() && p.align.plain >= 2 && p.align.denied > 0 && !p.contrasted && !p.speaker && p.gap <= stateDays {
		if near := p.affair(.6); near >= sharedWords {
			return Result{Outcome: Contradiction, Kind: Denial, Rule: "denial.same-topic", Score: near - .15, Why: "one denies or rules out what the other tells"}
		}
	}
	if p.align.both >= .8 && p.align.flipped == 0 && !p.atOdds() {
		return Result{Outcome: Repeat, Kind: Other, Rule: "words.alike", Score: p.align.both, Why: "nearly the same words"}
	}
	return Result{Outcome: None}
}

// atOdds reports whether the two take opposite sides in a matter, or say the
// same with words that are opposites.
func (p pair) atOdds() bool {
	for _, t := range p.a.terms {
		for _, u := range p.b.terms {
			if t.sense.negated == u.sense.negated && (opposite(t.concepts, u.concepts) || t.net.opposes(u.net)) {
				return true
			}
		}
	}
	return false
}

// deniesCore reports whether one of the two denies what the other tells, and not
// only something else of what both speak of: the other tells of a word that is
// negated and that no preposition governs.
func (p pair) deniesCore() bool {
	d, g := p.a, p.b
	if !d.calms() || !d.negates() {
		d, g = p.b, p.a
	}
	return denies(d, g) && p.lex.tellsCore(d, g)
}

// tellsCore reports whether g tells of a word that d negates and that no
// preposition governs.
func (lex *Lexicon) tellsCore(d, g Frame) bool {
	return slices.ContainsFunc(d.terms, func(t term) bool {
		near, u := lex.kin(t, g)
		return t.sense.negated && !t.aside && !t.sense.beside && !t.name && t.weight > slightWeight && near >= close && u != nil && !u.sense.negated
	})
}

// denies reports whether one of the two is a denial or an assurance that
// negates, and the other tells what happened without negating.
func denies(a, b Frame) bool {
	return a.calms() && a.negates() && b.tells() && !b.negates() || b.calms() && b.negates() && a.tells() && !a.negates()
}

func (f Frame) calms() bool { return f.Claim.Type == "denial" || f.Claim.Type == "assurance" }

func (f Frame) tells() bool {
	switch f.Claim.Type {
	case "accusation", "event", "statement", "quantity":
		return true
	}
	return false
}

func (f Frame) negates() bool {
	for _, w := range f.words {
		if w.sense.negated && !w.light {
			return true
		}
	}
	return false
}
