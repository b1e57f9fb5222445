package compare

import (
	"fmt"
	"slices"
)

// times finds two claims that put one thing at different hours, or one that
// says it had not happened by an hour at which the other has it.
func times(p pair) Result {
	if !p.clocks || p.gap > 0 || p.contrasted {
		return Result{Outcome: None}
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

// before reports whether the hour is one until which something had not
// happened.
func (f Frame) before() bool {
	return slices.ContainsFunc(f.words, func(w word) bool { return untils[w.low] })
}

var untils = set("before until till by до к перед раньше раніше")

func hour(minutes int) string { return fmt.Sprintf("%d:%02d", minutes/60, minutes%60) }
