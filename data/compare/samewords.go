package compare

import (
	"fmt"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// fewestSame is how many words around its numbers a claim must have before
// "the same but for a number" means anything.
const fewestSame = 3

// sameWords finds two claims that are word for word the same but for one
// figure. They are about the same whatever they count, and bounds are taken at
// their word.
func sameWords(p pair) Result {
	if p.align.cover < leastShared {
		return Result{Outcome: None} // reading the figures anew takes longer than this
	}
	a, b := numberless(p.a), numberless(p.b)
	if len(a.words) < fewestSame || len(a.words) != len(b.words) || len(a.figures) != len(b.figures) || len(a.figures) == 0 {
		return Result{Outcome: None}
	}
	for i := range a.words {
		if a.words[i] != b.words[i] {
			return Result{Outcome: None}
		}
	}
	r := Result{Outcome: None}
	for i, x := range a.figures {
		y := b.figures[i]
		if x.Unit != y.Unit && sameUnit(based(x).Unit, based(y).Unit) {
			x, y = based(x), based(y) // 60 m and 200 ft are one height, rounded twice
			x.Approx, y.Approx = true, true
			if touch(x, y) {
				continue
			}
		}
		lowX, highX := x.Interval()
		lowY, highY := y.Interval()
		switch {
		case x == y:
			continue
		case disjoint(x, y, lowX, highX, lowY, highY):
			r = Result{Outcome: Contradiction, Kind: Numeric, Rule: "figures.same-words", Score: .95,
				Why: fmt.Sprintf("the same words, but %s against %s", x, y)}
			if p.gap > 0 {
				r.Outcome, r.Why = Update, fmt.Sprintf("the same words, but first %s and then %s", x, y)
			}
			return r
		}
		r = Result{Outcome: Repeat, Kind: Numeric, Rule: "figures.same-words", Score: .9, Why: fmt.Sprintf("the same words, and %s leaves room for %s", x, y)}
	}
	return r
}

// disjoint reports whether two figures leave no value in common; an open end
// does not hold its own value.
func disjoint(x, y figure.Figure, lowX, highX, lowY, highY float64) bool {
	if highX < lowY || highY < lowX {
		return true
	}
	return highX == lowY && (x.Bound == figure.Below || y.Bound == figure.Above) ||
		highY == lowX && (y.Bound == figure.Below || x.Bound == figure.Above)
}

// skeleton is a claim's words without its figures, and the figures.
type skeleton struct {
	words   []string
	figures []figure.Figure
}

func numberless(f Frame) skeleton {
	var s skeleton
	all := figure.Find(f.Claim.Text, f.Claim.Language)
	for _, w := range f.words {
		if !inside(w, all) {
			s.words = append(s.words, w.low)
		}
	}
	for _, found := range all {
		x := found.Figure
		x.Raw, x.Counted = "", ""
		s.figures = append(s.figures, x)
	}
	return s
}

func inside(w word, all []figure.Found) bool {
	for _, f := range all {
		if f.Span.Contains(text.Span{Start: w.start, End: w.end}) {
			return true
		}
	}
	return false
}
