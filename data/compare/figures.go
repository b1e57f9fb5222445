package compare

import (
	"fmt"
	"math"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// readFigures finds the quote's figures and which of them the dispute turns
// on: the claim's own where it has one.
func (f *Frame) readFigures() {
	if !f.Claim.Figure.Zero() {
		f.figures = []figure.Found{{Figure: f.Claim.Figure, Span: text.Span{}}}
		f.key = 0
	}
}

// figures compares two figures of the same thing.
func figures(p pair) Result {
	if p.a.key < 0 || p.b.key < 0 {
		return Result{Outcome: None}
	}
	x, y := p.a.figures[p.a.key].Figure, p.b.figures[p.b.key].Figure
	if len(p.things) == 0 || x.Unit != y.Unit && x.Unit != "" && y.Unit != "" || p.near() < .5 {
		return Result{Outcome: None}
	}
	r := Result{Outcome: Contradiction, Kind: Numeric, Rule: "figures.same-thing", Score: p.near(),
		Why: fmt.Sprintf("%s against %s", x, y)}
	if touch(x, y) {
		r.Outcome, r.Rule, r.Why = Repeat, "figures.agree", fmt.Sprintf("%s agrees with %s", x, y)
	} else if p.gap > 0 {
		r.Outcome, r.Rule, r.Why = Update, "figures.later", fmt.Sprintf("%s became %s", x, y)
	}
	r.Differs = []string{r.Why}
	return r
}

// tolerance is how far from its value a figure given as "some" or "about" may
// be and still be right, as a share: rounding to one leading digit is within
// it.
const tolerance = .1

// touch reports whether two figures can both be right.
func touch(x, y figure.Figure) bool {
	lowX, highX := reach(x)
	lowY, highY := reach(y)
	return lowX <= highY && lowY <= highX
}

// reach is the interval a figure leaves open, what "some" tolerates included.
// "Just over 21,000" is open above, but not far.
func reach(f figure.Figure) (low, high float64) {
	low, high = f.Interval()
	if !f.Approx {
		return low, high
	}
	switch f.Bound {
	case figure.Above, figure.AtLeast:
		high = f.High * (1 + 2*tolerance)
	case figure.Below, figure.AtMost:
		low = f.Low * (1 - 2*tolerance)
	default:
		low, high = low-math.Abs(low)*tolerance, high+math.Abs(high)*tolerance
	}
	return low, high
}
