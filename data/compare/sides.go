package compare

import "fmt"

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

// confront says what two stands in one matter are to one another; s is the
// earlier one.
func (p pair) confront(s, t stand) Result {
	c := p.lex.concepts[s.matter]
	if s.mode == possible || t.mode == possible || s.side != t.side && s.part && t.part {
		return Result{Outcome: None} // what some do, others need not
	}
	about := p.about(s, t)
	if c.broad && !about {
		return Result{Outcome: None}
	}
	near := p.affair(p.matterWeight(c, s, t))
	if p.elsewhere && !c.rare {
		near -= .1
	}
	if near < threshold {
		return Result{Outcome: None}
	}
	r := Result{Outcome: Contradiction, Kind: Denial, Topic: c.gloss, Rule: "sides.opposed", Score: near, Why: fmt.Sprintf("they differ on %s: “%s” against “%s”", c.gloss, s.words, t.words)}
	switch {
	case s.side == t.side:
		r.Outcome, r.Rule, r.Why = Repeat, "sides.agree", "they agree on "+c.gloss
		r.Score = near * .8
	case s.mode == intended && t.mode == intended:
	case t.mode == intended && !s.forever && p.gap > 0:
		r.Outcome, r.Kind, r.Rule, r.Why = Update, Time, "sides.later", "now it is said of "+c.gloss+" that it will be otherwise"
	case s.mode == intended || t.mode == intended || s.forever && p.gap > 0:
		r.Kind, r.Rule = IntentVsAction, "intent.deed"
		r.Why = fmt.Sprintf("what was said beforehand and what was done differ on %s: “%s” against “%s”", c.gloss, s.words, t.words)
	case p.gap > 0 && c.lasts.changed(s.side), p.gap > stateDays && !(c.lasts == act && t.none && p.gap <= longDenial):
		r.Outcome, r.Kind, r.Rule = Update, Time, "sides.later"
		r.Why = c.gloss + " may have changed in between"
	case s.none != t.none:
		r.Kind, r.Rule = NoneVsSome, "sides.none-some"
	}
	if r.Outcome == Contradiction && !p.dated && (c.lasts != lasting || near < .65 || p.align.cover < .5) {
		r.Outcome = Tension // with no dates, it may have changed in between
	}
	if r.Outcome == Contradiction && p.contrasted {
		r.Outcome, r.Rule = Scope, "sides.other-thing"
	}
	r.Differs = []string{r.Why}
	return r
}

// longDenial is for how many days after it a deed is still meant by "nobody
// has ever": after that another one may be.
const longDenial = 90

// about reports whether two stands are about the same thing: both clauses name
// it, or one names it and the other's surroundings do.
func (p pair) about(s, t stand) bool {
	if p.sameThing(s, t) {
		return true
	}
	backs := func(x stand, things, around []conceptID) bool {
		return len(p.lex.particular(common(x.about, around))) > 0 || len(x.about) == 0 && len(p.lex.particular(common(things, around))) > 0
	}
	return backs(s, p.a.things, p.b.backing) || backs(t, p.b.things, p.a.backing)
}

func (p pair) sameThing(s, t stand) bool {
	return len(p.lex.particular(common(s.about, t.about))) > 0 || len(common(s.stems, t.stems)) > 0
}

// particular leaves out people and what became of them: nearly every claim
// speaks of them, and a door is not open because they are.
func (lex *Lexicon) particular(ids []conceptID) []conceptID {
	var kept []conceptID
	for _, id := range ids {
		if !lex.concepts[id].broad && !lex.concepts[id].state {
			kept = append(kept, id)
		}
	}
	return kept
}

// matterWeight is how surely two claims that take sides in c speak of one
// affair by that alone. A broad matter weighs as much as what it is about.
func (p pair) matterWeight(c concept, s, t stand) float64 {
	switch {
	case c.broad && !p.sameThing(s, t):
		return .6
	case c.rare:
		return 1.5
	}
	return 1
}

// changed reports whether what was on side on one day may by itself be on the
// other side on a later day.
func (l lasts) changed(side int8) bool {
	switch l {
	case act:
		return side < 0
	case ending:
		return side > 0
	case passing:
		return true
	}
	return false
}
