package app

import (
	"slices"
	"testing"

	"gainsay/data/figure"
	"pgregory.net/rapid"
)

func valued(low, high float64, bound figure.Bound) figure.Figure {
	return figure.Figure{Low: low, High: high, Bound: bound}
}

func TestAxisOf(t *testing.T) {
	km := valued(17, 17, figure.Exact)
	km.Unit = "km"
	for _, c := range []struct {
		name    string
		figures []figure.Figure
		ticks   []float64
	}{
		{"counts start at 0", []figure.Figure{valued(40000, 40000, "="), valued(10000, 15000, "=")}, []float64{0, 10000, 20000, 30000, 40000}},
		{"years do not", []figure.Figure{valued(2029, 2029, "="), valued(2031, 2031, "=")}, []float64{2029, 2029.5, 2030, 2030.5, 2031}},
		{"one value has room on its left", []figure.Figure{valued(17, 17, ">=")}, []float64{0, 5, 10, 15, 20}},
		{"changes below nothing end at 0", []figure.Figure{valued(-8, -8, "="), valued(-2, -2, "=")}, []float64{-8, -6, -4, -2, 0}},
		{"none at all", []figure.Figure{valued(0, 0, "=")}, []float64{0, 0.25, 0.5, 0.75, 1}},
		{"very far apart, by ratio", []figure.Figure{valued(3, 3, "="), valued(12000, 15000, "=")}, []float64{1, 10, 100, 1000, 10000, 100000}},
		{"a hundred times is not", []figure.Figure{valued(10, 10, "="), valued(1000, 1000, "=")}, []float64{0, 250, 500, 750, 1000}},
		{"none and very many", []figure.Figure{valued(0, 0, "="), valued(9000, 9000, "=")}, []float64{0, 2500, 5000, 7500, 10000}},
		{"kilometres and people have no scale in common", []figure.Figure{km, valued(17, 17, "=")}, nil},
		{"no figure, no scale", []figure.Figure{{}, valued(1, 1, "=")}, nil},
	} {
		a, ok := axisOf(c.figures...)
		if !ok {
			if c.ticks != nil {
				t.Errorf("%s: no scale", c.name)
			}
			continue
		}
		if got := a.ticks(); !slices.Equal(got, c.ticks) {
			t.Errorf("%s: labels at %v, want %v", c.name, got, c.ticks)
		}
	}
}

// Whatever is compared lies on the scale, in the order of its values.
func TestAxisHoldsItsFigures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.Float64Range(-1e9, 1e9)
		a, b := value.Draw(t, "a"), value.Draw(t, "b")
		low, high := min(a, b), max(a, b)
		x, ok := axisOf(valued(low, low, "="), valued(high, high, "="))
		if !ok {
			t.Fatal("no scale")
		}
		from, to := x.at(low, 1000), x.at(high, 1000)
		if from < -0.01 || to > 1000.01 || from > to {
			t.Fatalf("%v and %v lie at %v and %v of 1000 on %+v", low, high, from, to, x)
		}
		if n := len(x.ticks()); n < 2 || n > 9 {
			t.Fatalf("%d labels on %+v", n, x)
		}
	})
}

func TestScaleBar(t *testing.T) {
	a := axis{high: 40000, step: 10000}
	about := valued(40000, 40000, "=")
	about.Approx = true
	for _, c := range []struct {
		figure figure.Figure
		want   scaleBar
		point  bool
	}{
		{valued(10000, 15000, "="), scaleBar{from: 100, to: 150}, false},
		{about, scaleBar{from: 400, to: 400, soft: true}, true},
		{valued(30000, 30000, ">="), scaleBar{from: 300, to: 400, openHigh: true}, false},
		{valued(20000, 20000, "<="), scaleBar{from: 0, to: 200, openLow: true}, false},
	} {
		got := a.barOf(c.figure, 400)
		if got != c.want || got.point() != c.point {
			t.Errorf("%v lies %+v (a point: %v), want %+v (%v)", c.figure, got, got.point(), c.want, c.point)
		}
	}
}
