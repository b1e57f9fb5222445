package app

import (
	"math"

	"gainsay/data/figure"
)

// axis is a scale of values with a label at every step, or at powers of ten.
type axis struct {
	low, high float64
	step      float64
	log       bool // equal lengths are equal ratios
}

// widestRatio is how many times the lowest figure the highest may be on a scale
// of equal steps; beyond, the low ones would fall on one point. From
// senselessRatio on they do so on any scale.
const widestRatio, senselessRatio = 100, 1e15

// axisOf is the scale on which all figures can be compared by eye. It starts
// at 0, as lengths can only be compared then, unless all figures lie so close
// together (years, say) that they would fall on one point; where they lie very
// far apart it is one of ratios. ok is false where the figures do not measure
// the same thing or there is none.
func axisOf(figures ...figure.Figure) (a axis, ok bool) {
	if !sameMeasure(figures) {
		return axis{}, false
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, f := range figures {
		low, high = min(low, f.Low), max(high, f.High)
	}
	if low > 0 && high > widestRatio*low && high < senselessRatio*low {
		return axis{low: math.Pow(10, math.Floor(math.Log10(low))), high: math.Pow(10, math.Ceil(math.Log10(high)-1e-9)), log: true}, true
	}
	if low > 0 && (high-low) > 0.1*high {
		low = 0
	}
	if high < 0 && (high-low) > -0.1*low {
		high = 0
	}
	if low == high {
		low, high = min(0, low), max(0, high)
	}
	if low == high { // all are 0
		high = 1
	}
	step := niceStep((high - low) / 4)
	return axis{low: math.Floor(low/step) * step, high: math.Ceil(high/step) * step, step: step}, true
}

// sameMeasure reports whether the figures are of one unit. What is counted
// may be named differently: "soldiers" and "men" are what a dispute is about.
func sameMeasure(figures []figure.Figure) bool {
	if len(figures) == 0 {
		return false
	}
	for _, f := range figures {
		if f.Zero() || f.Unit != figures[0].Unit || math.IsInf(f.Low, 0) || math.IsInf(f.High, 0) {
			return false
		}
	}
	return true
}

// niceStep is the smallest of 1, 2, 2.5 and 5 times a power of ten that is
// not below rough.
func niceStep(rough float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	for _, m := range []float64{1, 2, 2.5, 5} {
		if m*power >= rough*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// ticks are the values that get a label.
func (a axis) ticks() []float64 {
	var out []float64
	if a.log {
		decades := int(math.Round(math.Log10(a.high / a.low)))
		each := (decades + mostDecades - 1) / mostDecades
		for i := 0; i <= decades; i += each {
			out = append(out, a.low*math.Pow10(i))
		}
		return out
	}
	n := int(math.Round((a.high - a.low) / a.step))
	for i := 0; i <= n; i++ {
		v := a.low + float64(i)*a.step
		out = append(out, math.Round(v/a.step)*a.step)
	}
	return out
}

// mostDecades is how many powers of ten are labelled.
const mostDecades = 6

// at is where v lies on a scale that is width units long.
func (a axis) at(v float64, width float32) float32 {
	if a.log {
		return width * float32(math.Log(max(v, a.low)/a.low)/math.Log(a.high/a.low))
	}
	return width * float32((v-a.low)/(a.high-a.low))
}

// bar is how a figure lies on a scale: from and to in units of the screen,
// and whether an end is open, so that it must fade out.
type scaleBar struct {
	from, to          float32
	openLow, openHigh bool
	soft              bool // approximate: a soft edge all round
}

// barOf is where f lies; an open end runs on to the end of the scale.
func (a axis) barOf(f figure.Figure, width float32) scaleBar {
	b := scaleBar{from: a.at(f.Low, width), to: a.at(f.High, width), soft: f.Approx}
	switch f.Bound {
	case figure.AtLeast, figure.Above:
		b.to, b.openHigh = width, true
	case figure.AtMost, figure.Below:
		b.from, b.openLow = 0, true
	}
	return b
}

// point reports whether b is a single value rather than a range.
func (b scaleBar) point() bool { return b.to-b.from < 1 && !b.openLow && !b.openHigh }
