// Package figure reads the quantities of news text, in English, Russian and
// Ukrainian: digits in all usual groupings, number words, ranges and bounds,
// what is measured and what is counted.
//
// The way of a text through it: token.go cuts a line into words, numbers and
// signs; numeral.go and numberwords.go read a number; the apart files say
// whether it is a year, a score or a name instead; quantity.go puts unit, range,
// bound, trend and what is counted around it. The words are in lexicon/.
//
// Lines of `suggest --jsonl` give a figure as start and end of Span and raw its
// text; value where Low equals High, else low and high; bound as [Bound] stands
// (a score takes >= for > and <= for <); approx, unit and counted as they are. A
// changed figure ("from 60 to 43") is low and high among all quantities, and its
// [Found.Outcome] in a claim. Text that is one number and nothing else is that
// number, so that a numeral alone comes out as one quantity with a value.
package figure

import (
	"math"
	"strconv"
	"strings"

	"gainsay/data/text"
)

// Bound says on which side of its value a figure is open.
type Bound string

const (
	Exact   Bound = "="
	Below   Bound = "<"
	AtMost  Bound = "<="
	Above   Bound = ">"
	AtLeast Bound = ">="
)

// Figure is one quantity as somebody gave it. A single value has Low equal to
// High: "at least 17" is 17, 17 and AtLeast; "between 10 and 15 thousand" is
// 10000, 15000 and Exact. The zero Figure is no figure.
type Figure struct {
	Raw       string // as written: "some 40,000"
	Low, High float64
	Bound     Bound
	Approx    bool   // "some", "about", "dozens"
	Unit      string // "%", "USD", "km"; empty where things are counted
	Counted   string // "Russian troops"
}

// Zero reports whether f is no figure.
func (f Figure) Zero() bool { return f.Bound == "" }

// Interval is the range of values that f leaves open, infinite at an open end.
// It takes f at its word: what "some" tolerates is not part of it.
func (f Figure) Interval() (low, high float64) {
	switch f.Bound {
	case AtLeast, Above:
		return f.Low, math.Inf(1)
	case AtMost, Below:
		return math.Inf(-1), f.High
	}
	return f.Low, f.High
}

// String is f as a table shows it: "≈ 40,000", "10,000–15,000", "≥ 17 %".
func (f Figure) String() string {
	if f.Zero() {
		return ""
	}
	var b strings.Builder
	switch f.Bound {
	case Below:
		b.WriteString("< ")
	case AtMost:
		b.WriteString("≤ ")
	case Above:
		b.WriteString("> ")
	case AtLeast:
		b.WriteString("≥ ")
	}
	if f.Approx {
		b.WriteString("≈ ")
	}
	b.WriteString(Number(f.Low))
	if f.High != f.Low {
		b.WriteString("–" + Number(f.High))
	}
	if f.Unit != "" {
		b.WriteString(" " + f.Unit)
		if several[f.Unit] && f.High != 1 {
			b.WriteString("s")
		}
	}
	return b.String()
}

// several are the units that are words, and have a plural.
var several = map[string]bool{
	"year": true, "month": true, "week": true, "day": true, "hour": true, "minute": true, "second": true, "acre": true,
}

// Number writes v with commas between thousands and at most three decimals.
func Number(v float64) string {
	s := strconv.FormatFloat(math.Abs(math.Round(v*1e3)/1e3), 'f', -1, 64)
	whole, part, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if part != "" {
		whole += "." + part
	}
	if v < 0 {
		whole = "−" + whole
	}
	return whole
}

// Trend says whether a figure is a change and which way.
type Trend int8

const (
	Level Trend = iota
	Rise
	Fall
)

// Found is a figure and where it stands in the text it was found in.
type Found struct {
	Span    text.Span // the number with its bound and unit: "at least 17 km"
	Number  text.Span // the number alone: "17"
	Counted text.Span // the counted thing: "Russian troops"; empty where there is none
	Figure  Figure
	Trend   Trend
	Change  bool // Low and High are the two ends of "from 60 to 43", not a range
	Former  bool // "down from 60": what the figure was before
	None    bool // "no soldiers", "not a single tank": see [FindNone]
	Flat    bool // a zero by itself, whatever else is counted: "not one of the forty"
}

// Outcome is f's figure as it stands after the change that f tells: 43 for
// "fell from 60 to 43". Other figures are what they are.
func (f Found) Outcome() Figure {
	g := f.Figure
	switch {
	case f.Change && f.Trend == Fall:
		g.High = g.Low
	case f.Change:
		g.Low = g.High
	}
	return g
}
