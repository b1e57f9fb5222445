package compare

import (
	"fmt"
	"slices"
	"strings"
)

// times finds two claims that put one thing at different hours, or one that
// says it had not happened by an hour at which the other has it.
func times(p pair) Result {
	if !p.clocks || p.gap > 0 || p.contrasted {
		return Result{Outcome: None}
	}
	if r := p.deedTimed(); r.Outcome != None {
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
	if early.clock > late.clock {
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

// deedTimed finds two claims that tell of one deed, done once, each with its
// own hour beside it.
func (p pair) deedTimed() Result {
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

// timed reports whether the hour of the quote is that of s: nothing ends
// between the two but the phrase that says when.
func (f Frame) timed(s stand) bool {
	at := strings.Index(f.Claim.Text, s.words)
	hour := clockTime.FindStringIndex(f.Claim.Text)
	if at < 0 || hour == nil {
		return false
	}
	from, to := min(at, hour[0]), max(at+len(s.words), hour[1])
	between := clockTime.ReplaceAllString(f.Claim.Text[from:to], "")
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

func hour(minutes int) string { return fmt.Sprintf("%d:%02d", minutes/60, minutes%60) }
