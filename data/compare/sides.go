package compare

import (
	"fmt"
	"slices"
)

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
	some := s.side != t.side && s.part && t.part // what some do, others need not
	timely := s.side != t.side && (p.before(p.a, p.b) || p.before(p.b, p.a))
	if s.mode == possible || t.mode == possible || some || timely || c.broad && !(s.specific && t.specific) && !p.about(s, t) {
		return Result{Outcome: None}
	}
	near := p.affair(p.matterWeight(c, s, t))
	if near < threshold || s.side != t.side && near < unnamed && !c.rare && !p.sameThing(s, t) {
		return Result{Outcome: None}
	}
	if s.side != t.side && (p.conviction(c, s, t) < leastConviction || s.mode == t.mode && !p.alike(c, s, t) && !p.meets()) {
		return Result{Outcome: None}
	}
	words := fmt.Sprintf("%s: “%s” against “%s”", c.gloss, s.words, t.words)
	r := p.decide(c, s, t, Result{Outcome: Contradiction, Kind: Denial, Topic: c.gloss, Rule: "sides.opposed", Score: near, Why: "they differ on " + words})
	switch {
	case r.Outcome != Contradiction:
	case p.contrasted:
		r.Outcome, r.Rule = Scope, "sides.other-thing"
	case !p.dated && (c.lasts != lasting || near < .65 || p.align.cover < .5):
		r.Outcome = Tension // with no dates, it may have changed in between
	}
	if r.Rule == "intent.deed" {
		r.Why = "what was said beforehand and what was done differ on " + words
	}
	r.Differs = []string{r.Why}
	return r
}

// decide tells a contradiction, which r is to begin with, from agreement and
// from what has changed in between.
func (p pair) decide(c concept, s, t stand, r Result) Result {
	everDenied := c.lasts == act && t.none && p.gap <= longDenial || p.reaches(c, s, t)
	switch {
	case s.side == t.side:
		r.Outcome, r.Rule, r.Why, r.Score = Repeat, "sides.agree", "they agree on "+c.gloss, .8*r.Score
	case s.mode == intended && t.mode == intended:
	case t.mode == intended && !s.forever && p.gap > 0 && !p.promisedBefore():
		r.Outcome, r.Kind, r.Rule, r.Why = Update, Time, "sides.later", "now it is said of "+c.gloss+" that it will be otherwise"
	case s.mode == intended || t.mode == intended || s.forever && p.gap > 0:
		r.Kind, r.Rule = IntentVsAction, "intent.deed"
	case !everDenied && (p.gap > 0 && c.lasts.changed(s.side) || p.gap > stateDays):
		r.Outcome, r.Kind, r.Rule, r.Why = Update, Time, "sides.later", c.gloss+" may have changed in between"
	case s.none != t.none && c.lasts != act && (s.part || t.part):
		r.Kind, r.Rule = NoneVsSome, "sides.none-some"
	}
	return r
}

// reaches reports whether what t says is about the day of s too, though it is of
// a later one: it looks back ("has not been arrested", "passed every
// inspection"), or is a trace of a deed that s denies ("cartridges were found").
func (p pair) reaches(c concept, s, t stand) bool {
	switch {
	case t.back == forEver:
		return p.gap <= longLook && s.mode == actual
	case t.back == sinceThen:
		return p.gap <= longDenial && s.mode == actual
	}
	return p.gap <= longDenial && c.lasts == act && s.side < 0 && t.traced
}

// longLook is for how many days "never" and "every" look back.
const longLook = 365

// promisedBefore reports whether b was said before the day that a is about: a
// festival that is to be on Saturday may be called off on Friday.
func (p pair) promisedBefore() bool {
	made, known := p.b.told()
	deed, known2 := p.a.when()
	return known && known2 && made.to < deed.from
}

// unnamed is how sure an affair must be where opposite sides are not said of one
// thing by name.
const unnamed = .6

// longDenial is for how many days after it a deed is still meant by "nobody
// has ever": after that another one may be.
const longDenial = 90

// about reports whether two stands are about the same thing: both clauses name
// it, or one names it and the other's surroundings do, or both quotes have one
// name.
func (p pair) about(s, t stand) bool {
	if p.sameThing(s, t) || sharedNames(p.a.own, p.b.own) > 0 {
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

// alike reports whether anything but the matter is said alike by two stands: a
// thing that both quotes speak of, or the very word. Where nothing is, sides taken
// on other days or elsewhere are seldom of one thing: of 15 in stories that no
// rule was written on, one. A rare matter told in phrases is alike enough.
func (p pair) alike(c concept, s, t stand) bool {
	if len(p.things) > 0 || p.sameThing(s, t) || c.rare && !s.single() && !t.single() {
		return true
	}
	for _, w := range split(s.words) {
		if !w.light && slices.ContainsFunc(split(t.words), func(v word) bool { return v.stem == w.stem }) {
			return true
		}
	}
	return false
}

// meets reports whether two claims meet in a day, a place or a name, as far as
// they name any.
func (p pair) meets() bool {
	if p.gap > 1 || p.elsewhere {
		return false
	}
	return p.sameDay || (p.a.Claim.Place == "") == (p.b.Claim.Place == "") || p.names+p.nearby > 0
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
