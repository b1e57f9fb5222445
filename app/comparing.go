package app

import (
	"fmt"
	"math"
	"strings"

	"gainsay/data"
	"gainsay/data/compare"
	"gainsay/data/date"
	"gainsay/data/figure"
)

// comparison is what the fields of two claims say of each other, in words:
// what they have in common, what speaks against it that both are true, and
// what may explain that both were said.
type comparison struct{ agrees, differs, explains []string }

// compareSides compares two claims by their figures, dates, places and
// speakers. It says only what the fields hold; what a rule found is in the
// link's why.
func compareSides(a, b data.ClaimRow) comparison {
	var c comparison
	c.figures(a.Figure, b.Figure)
	c.places(a.Place, b.Place)
	c.dates(happened(a), happened(b))
	c.speakers(a, b)
	return c
}

func (c *comparison) agree(format string, args ...any) {
	c.agrees = append(c.agrees, fmt.Sprintf(format, args...))
}

func (c *comparison) differ(format string, args ...any) {
	c.differs = append(c.differs, fmt.Sprintf(format, args...))
}

func (c *comparison) explain(format string, args ...any) {
	c.explains = append(c.explains, fmt.Sprintf(format, args...))
}

func (c *comparison) figures(a, b figure.Figure) {
	if a.Zero() || b.Zero() {
		return
	}
	if a.Unit != b.Unit {
		c.differ("one figure is in %s, the other in %s", unitWord(a), unitWord(b))
		return
	}
	switch {
	case a.Counted == "" || b.Counted == "":
	case strings.EqualFold(a.Counted, b.Counted):
		c.agree("both count %s", a.Counted)
	default:
		c.explain("one counts %s, the other %s", a.Counted, b.Counted)
	}
	c.amounts(a, b)
	if a.Approx != b.Approx {
		c.explain("one figure is approximate")
	}
}

// amounts says by how much two figures of one unit lie apart.
func (c *comparison) amounts(a, b figure.Figure) {
	lowA, highA := a.Interval()
	lowB, highB := b.Interval()
	if highB < lowA {
		lowA, highA, lowB, highB = lowB, highB, lowA, highA
		a, b = b, a
	}
	switch {
	case lowB <= highA && a.Low == b.Low && a.High == b.High:
		c.agree("the same figure, %s", a)
	case lowB <= highA:
		c.agree("the figures do not exclude each other")
	case highA > 0:
		between := "the ranges do not touch; "
		if a.Low == a.High && b.Low == b.High {
			between = ""
		}
		c.differ("%s%s is %s times %s", between, figure.Number(lowB), timesWord(lowB/highA), figure.Number(highA))
	default:
		c.differ("%s against %s", b, a)
	}
}

// timesWord is a ratio with as many digits as one speaks: 2.7, 14, 120.
func timesWord(ratio float64) string {
	if ratio < 10 {
		return figure.Number(math.Round(ratio*10) / 10)
	}
	return figure.Number(math.Round(ratio))
}

func unitWord(f figure.Figure) string {
	switch {
	case f.Unit != "":
		return f.Unit
	case f.Counted != "":
		return f.Counted
	}
	return "plain numbers"
}

func (c *comparison) places(a, b string) {
	switch {
	case a == "" || b == "":
	case !compare.ApartPlaces(a, b):
		c.agree("both speak of %s", a)
	default:
		c.explain("%s and %s may not be the same place", a, b)
	}
}

// happened is when a claim says something happened; where it does not say,
// when it was said.
func happened(c data.ClaimRow) date.Date {
	for _, d := range []date.Date{c.EventDate, c.Said, c.In.Published} {
		if d != "" {
			return d
		}
	}
	return ""
}

func (c *comparison) dates(a, b date.Date) {
	fromA, toA, okA := a.Bounds()
	fromB, toB, okB := b.Bounds()
	if !okA || !okB {
		return
	}
	if fromB.Before(fromA) {
		a, b, fromA, toA, fromB, toB = b, a, fromB, toB, fromA, toA
	}
	if fromB.Before(toA) {
		narrow := a
		if toB.Sub(fromB) < toA.Sub(fromA) {
			narrow = b
		}
		c.agree("%s", narrow)
		return
	}
	days := int(math.Round(fromB.Sub(toA).Hours()/24)) + 1
	c.explain("%s and %s: %s apart, it may have changed in between", a, b, count(days, "day"))
}

func (c *comparison) speakers(a, b data.ClaimRow) {
	switch {
	case a.Speaker != "" && strings.EqualFold(a.Speaker, b.Speaker):
		c.agree("the same speaker, %s", a.Speaker)
	case a.Directness == data.Indirect && b.Directness == data.Direct, a.Directness == data.Direct && b.Directness == data.Indirect:
		c.explain("one is reported, not quoted")
	}
	if a.Article == b.Article {
		c.explain("both stand in one article")
	}
}
