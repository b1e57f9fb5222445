package compare

import "fmt"

// repeated finds two claims in the same words.
func repeated(p pair) Result {
	if p.a.folded == p.b.folded {
		return Result{Outcome: Repeat, Kind: Other, Rule: "words.same", Score: 1, Why: "the same words"}
	}
	return Result{Outcome: None}
}

// opposed finds two claims on opposite sides of one matter.
func opposed(p pair) Result {
	best := Result{Outcome: None}
	for _, s := range p.a.stands {
		for _, t := range p.b.stands {
			if s.matter != t.matter {
				continue
			}
			if r := p.confront(s, t); weight(r) > weight(best) {
				best = r
			}
		}
	}
	return best
}

// confront says what two stands in one matter are to one another.
func (p pair) confront(s, t stand) Result {
	c := p.lex.concepts[s.matter]
	near := p.near()
	if near < .4 || s.mode == possible || t.mode == possible {
		return Result{Outcome: None}
	}
	r := Result{Kind: Denial, Rule: "sides.opposed", Score: .4 + near/2, Why: "they differ on " + c.gloss}
	switch {
	case s.side == t.side:
		r.Outcome, r.Rule, r.Why, r.Score = Repeat, "sides.agree", "they agree on "+c.gloss, near*.6
		if near < .7 {
			return Result{Outcome: None}
		}
	case s.mode == intended && t.mode == intended:
		r.Outcome = Contradiction
	case s.mode == intended || t.mode == intended:
		r.Outcome, r.Kind, r.Rule = Contradiction, IntentVsAction, "intent.deed"
		r.Why = "what was said beforehand and what was done differ on " + c.gloss
	case c.lasts == act && p.gap > 0 && t.side > 0, c.lasts == passing && p.gap > 0:
		r.Outcome, r.Kind, r.Rule = Update, Time, "sides.later"
		r.Why = fmt.Sprintf("%s may have changed in between", c.gloss)
	default:
		r.Outcome = Contradiction
		if s.none != t.none {
			r.Kind = NoneVsSome
		}
	}
	return r
}

// absence finds a claim that there is none of what the other counts.
func absence(p pair) Result { return Result{Outcome: None} }

// reworded finds two claims in nearly the same words of which one negates what
// the other says.
func reworded(p pair) Result {
	if p.align.cover >= .8 && p.align.flipped > 0 && p.align.matched >= 2 {
		return Result{Outcome: Contradiction, Kind: Negation, Rule: "negation.same-words", Score: p.align.cover * .9,
			Why: "one denies what the other says in nearly the same words"}
	}
	if p.align.both >= .8 && p.align.flipped == 0 {
		return Result{Outcome: Repeat, Kind: Other, Rule: "words.alike", Score: p.align.both, Why: "nearly the same words"}
	}
	return Result{Outcome: None}
}
