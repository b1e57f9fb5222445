package compare

import (
	"math"

	"gainsay/data/figure"
)

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
// A bound is never far from what it names: "just over 21,000" and "more than
// 200" are not ten times as many, and "up to 15,000" is not 4,000.
func reach(f figure.Figure) (low, high float64) {
	low, high = f.Interval()
	wide := 2.
	if f.Approx {
		wide = 1 + 2*tolerance
	}
	switch f.Bound {
	case figure.Above, figure.AtLeast:
		if f.Bound == figure.Above {
			low = math.Nextafter(low, math.Inf(1))
		}
		high = max(f.High*wide, f.High)
	case figure.Below, figure.AtMost:
		if f.Bound == figure.Below {
			high = math.Nextafter(high, math.Inf(-1))
		}
		low = min(f.Low/wide, f.Low)
	default:
		if f.Approx {
			low, high = low-math.Abs(low)*tolerance, high+math.Abs(high)*tolerance
		}
	}
	return low, high
}

// apart is the factor between the nearest ends of two figures that do not
// touch.
func apart(x, y figure.Figure) float64 {
	lowX, highX := reach(x)
	lowY, highY := reach(y)
	if lowX > highY {
		return lowX / max(highY, 1e-9)
	}
	return lowY / max(highX, 1e-9)
}

// slight is the factor by which two exact counts may differ and still be taken
// for two counts of one thing by two people.
const slight = 1.03
