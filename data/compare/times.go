package compare

import (
	"fmt"
	"slices"
	"strings"
)

// times finds two claims that put one thing at different hours, or one that
// says it had not happened by an hour at which the other has it.
func times(p pair) Result {
	if p.gap > 0 || p.contrasted {
		return Result{Outcome: None}
	}
	if r := p.hourDenied(); r.Outcome != None || !p.clocks {
		return r
	}
	if r := p.begunBefore(); r.Outcome != None {
		return r
	}
	if r := p.deedTimed(); r.Outcome != None && !p.wentOnAfter() {
		return r
	}
	if p.align.plain < 2 || p.align.cover < .5 && len(p.things) == 0 {
		return Result{Outcome: None}
	}
	near := p.affair(.8)
	if near < threshold {
		return Result{Outcome: None}
	}
	early, late := p.a, p.b
	if early.clock.minutes > late.clock.minutes {
		early, late = late, early
	}
	r := Result{Outcome: Contradiction, Kind: Time, Rule: "times.differ", Score: near - .05,
		Why: fmt.Sprintf("%s against %s", hour(early.clock), hour(late.clock))}
	negated := func(f Frame) bool { return slices.ContainsFunc(f.words, func(w word) bool { return w.sense.negated }) }
	switch {
	case negated(early), negated(late) && !late.before():
		return Result{Outcome: None}
	case negated(late):
		r.Why = fmt.Sprintf("not before %s against %s", hour(late.clock), hour(early.clock))
	case p.align.cover < .6 || len(p.a.figures)+len(p.b.figures) > 2:
		return Result{Outcome: None}
	}
	return r
}

// hourDenied finds a claim that denies just the hour which the other gives.
func (p pair) hourDenied() Result {
	for _, side := range [2][2]Frame{{p.a, p.b}, {p.b, p.a}} {
		given, denied := side[0].clock, side[1].notAt
		if !side[0].hasClock() || !slices.ContainsFunc(denied, func(c clockTime) bool { return c.apart(given) == 0 }) {
			continue
		}
		if near := p.affair(1); near >= threshold {
			return Result{Outcome: Contradiction, Kind: Time, Rule: "times.denied", Score: near, Why: "one says that it was not at " + hour(given)}
		}
	}
	return Result{Outcome: None}
}

// deedTimed finds two claims that tell of one deed, done once, each with its
// own hour beside it. Where one tells when it began, it was done for longer.
func (p pair) deedTimed() Result {
	if p.a.tellsOnset() != p.b.tellsOnset() {
		return Result{Outcome: None}
	}
	for _, s := range p.a.stands {
		for _, t := range p.b.stands {
			if s.matter != t.matter || s.side != t.side || s.mode != actual || t.mode != actual || s.none || t.none {
				continue
			}
			c := p.lex.concepts[s.matter]
			if c.lasts != act || c.broad && !p.sameThing(s, t) || !p.a.timed(s) || !p.b.timed(t) {
				continue
			}
			if near := p.affair(1); near >= sharedWords {
				return Result{Outcome: Contradiction, Kind: Time, Topic: c.gloss, Rule: "times.deed", Score: near - .1,
					Why: fmt.Sprintf("“%s” at %s against “%s” at %s", s.words, hour(p.a.clock), t.words, hour(p.b.clock))}
			}
		}
	}
	return Result{Outcome: None}
}

// onsets are the stems of verbs, and the words, by which the hour that something
// began is told.
var onsets = set("begin start occur happen break open first")

// begunBefore finds a claim that something began, or first happened, at an hour,
// against one that tells of it at an earlier hour of that day in that place.
func (p pair) begunBefore() Result {
	if !p.sameDay {
		return Result{Outcome: None}
	}
	there := p.a.Claim.Place != "" && p.b.Claim.Place != "" && !p.elsewhere
	for _, side := range [2][2]Frame{{p.a, p.b}, {p.b, p.a}} {
		late, early := side[0], side[1]
		if late.clock.minutes <= early.clock.minutes || late.clock.apart(early.clock) < atLeastApart || !late.tellsOnset() || early.negates() {
			continue
		}
		if near := p.affair(.7); (p.tellsOf(early, late) || there && early.tellsOnset()) && near >= threshold {
			return Result{Outcome: Contradiction, Kind: Time, Rule: "times.begun", Score: near - .1,
				Why: fmt.Sprintf("begun at %s against what was there at %s", hour(late.clock), hour(early.clock))}
		}
	}
	return Result{Outcome: None}
}

// wentOnAfter reports whether one tells of what first happened, and the other of a
// later hour, at which it may have happened again.
func (p pair) wentOnAfter() bool {
	early, late := p.a, p.b
	if early.clock.minutes > late.clock.minutes {
		early, late = late, early
	}
	first := func(w word) bool { return w.low == "first" }
	return slices.ContainsFunc(early.words, first) && !slices.ContainsFunc(late.words, first)
}

// atLeastApart is by how many minutes two hours of one event must differ to be
// more than two clocks.
const atLeastApart = 10

// tellsOnset reports whether the quote says at what hour something began.
func (f Frame) tellsOnset() bool {
	return slices.ContainsFunc(f.words, func(w word) bool { return onsets[w.stem] && w.sense.mode == actual && !w.sense.negated })
}

// tellsOf reports whether f tells of a thing of which g does too.
func (p pair) tellsOf(f, g Frame) bool {
	return slices.ContainsFunc(f.terms, func(t term) bool {
		near, u := p.lex.kin(t, g)
		return near >= close && u != nil && !t.name && !t.past() && t.weight > slightWeight && !onsets[t.stem]
	})
}

// timed reports whether the hour of the quote is that of s: nothing ends
// between the two but the phrase that says when.
func (f Frame) timed(s stand) bool {
	at := strings.Index(f.Claim.Text, s.words)
	if at < 0 || !f.hasClock() {
		return false
	}
	from, to := min(at, f.clock.from), max(at+len(s.words), f.clock.to)
	between := f.Claim.Text[from:max(from, f.clock.from)] + f.Claim.Text[min(to, f.clock.to):to]
	return to-from <= besideHour && !strings.ContainsAny(between, ".;!?\n")
}

// besideHour is within how many bytes of a deed its hour stands.
const besideHour = 60

// before reports whether the hour is one until which something had not
// happened.
func (f Frame) before() bool {
	return slices.ContainsFunc(f.words, func(w word) bool { return untils[w.low] })
}

var untils = set("before until till by до к перед раньше раніше")

func hour(c clockTime) string { return fmt.Sprintf("%d:%02d", c.minutes/60, c.minutes%60) }
