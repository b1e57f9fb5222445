package app

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// Scrolling a million rows by wheel must land where exact arithmetic lands, to
// less than a tenth of a pixel: float32 offsets are off by whole pixels there.
func TestPlaceScrollsExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := extent{rows: 1_000_000, height: 35, view: 700}
		p := place{row: rapid.IntRange(1000, 900_000).Draw(t, "row")}
		exact := big.NewRat(int64(p.row)*35, 1)
		for _, dy := range rapid.SliceOfN(rapid.Float32Range(-300, 300), 1, 40).Draw(t, "wheel") {
			p = e.by(p, dy)
			exact.Add(exact, new(big.Rat).SetFloat64(float64(dy)))
		}
		want, _ := exact.Float64()
		if got := e.units(p); math.Abs(got-want) > 0.1 {
			t.Fatalf("at %v units, want %v", got, want)
		}
		if p.rest < 0 || p.rest >= e.height {
			t.Fatalf("rest %v is not within a row of %v", p.rest, e.height)
		}
	})
}

// Wherever one scrolls, rows fill the view as far as there are rows.
func TestPlaceLeavesNoBlank(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := extent{
			rows:   rapid.IntRange(0, 2_000_000).Draw(t, "rows"),
			height: float32(rapid.IntRange(20, 60).Draw(t, "height")),
			view:   float32(rapid.IntRange(0, 2000).Draw(t, "view")),
		}
		p := e.by(place{row: rapid.IntRange(0, max(0, e.rows-1)).Draw(t, "row")}, rapid.Float32Range(-1e6, 1e6).Draw(t, "dy"))
		below := float64(e.rows)*float64(e.height) - e.units(p)
		if p != (place{}) && below < float64(e.view)-0.01 {
			t.Fatalf("at %+v of %+v only %v units of rows are below", p, e, below)
		}
		from, to := e.visible(p)
		if from < 0 || to > e.rows || e.rows > 0 && e.view > 0 && from >= to {
			t.Fatalf("rows %d to %d are visible at %+v of %+v", from, to, p, e)
		}
	})
}

func TestPlaceShowsARowWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := extent{rows: rapid.IntRange(1, 1_000_000).Draw(t, "rows"), height: 35, view: float32(rapid.IntRange(35, 1500).Draw(t, "view"))}
		row := rapid.IntRange(0, e.rows-1).Draw(t, "row")
		p := e.showing(e.clamp(place{row: rapid.IntRange(0, e.rows-1).Draw(t, "from"), rest: 3}), row)
		top := float64(row)*35 - e.units(p)
		if top < -0.01 || top+35 > float64(e.view)+0.01 {
			t.Fatalf("row %d lies at %v of a view of %v", row, top, e.view)
		}
	})
}

func TestPlaceByTheBar(t *testing.T) {
	e := extent{rows: 1_000_000, height: 35, view: 700}
	for _, row := range []int{0, 1, 499_990, e.last().row} {
		at, size := e.bar(place{row: row}, 680, 28)
		if got := e.atBar(at, 680, size); math.Abs(float64(got.row-row)) > 1 {
			t.Errorf("row %d: the thumb at %v leads back to row %d", row, at, got.row)
		}
	}
	if _, size := (extent{rows: 5, height: 35, view: 700}).bar(place{}, 680, 28); size != 0 {
		t.Errorf("five rows in a view of twenty have a thumb of %v, want none", size)
	}
}
