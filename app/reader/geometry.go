package reader

import (
	"math"

	"fyne.io/fyne/v2"
)

// A geometry is where the parts of the Reader lie, in pixels.
type geometry struct {
	scale float32 // pixels a unit, for sizes of type
	ratio float32 // the same, as exact as the canvas tells, for places

	width, height int // of the whole
	column        int // where the text begins
	hang          int // width of the margin left of it
	edge          int // where the edge bar's strip begins
}

// Lengths of the design, in units.
const (
	margin      = 96 // left of the text, for labels
	slimMargin  = 56 // the same in a narrow Reader: signs alone
	slimBelow   = 560
	rightMargin = 24
	edgeStrip   = 26
	edgeInset   = 8
	edgeWidth   = 10
	topMargin   = 34
	footMargin  = 72
)

// measure is the width of the column in ems: 60 to 80 characters.
const measure = 38.8

func (g *geometry) px(units float32) int {
	return int(math.Round(float64(units * g.scale)))
}

// units turns pixels into Fyne's units.
func (g *geometry) units(px int) float32 { return float32(px) / g.ratio }

func (g *geometry) rect(x, y, w, h int) Rect {
	return Rect{fyne.NewPos(g.units(x), g.units(y)), fyne.NewSize(g.units(w), g.units(h))}
}

// pixels turns a place in units into pixels.
func (g *geometry) pixels(p fyne.Position) (x, y int) {
	return floor(p.X * g.ratio), floor(p.Y * g.ratio)
}

// restyle sets the type anew: after a change of size, face or scale.
func (r *Reader) restyle() {
	r.newGeneration()
	types := typesOf(r.size*r.geo.scale, r.serif)
	r.page.set[kindText] = settingOf(types[kindText], 1.62, .88)
	r.page.set[kindQuiet] = settingOf(types[kindQuiet], 1.5, .7)
	r.page.set[kindHead] = settingOf(types[kindHead], 1.25, .2)
	r.page.pad, r.page.foot = r.geo.px(topMargin), r.geo.px(footMargin)
	r.labels = map[label]*shaped{}
	r.page.forget()
	r.relay()
}

// typesOf are the faces and sizes that an article is set in whose text is of
// size px.
func typesOf(px float32, serif bool) [kindCount]cut {
	body := styleSerif
	if !serif {
		body = styleSans
	}
	types := [kindCount]cut{}
	for kind, t := range [kindCount]struct {
		style style
		px    float32
	}{kindText: {body, px}, kindQuiet: {styleSans, px * .8}, kindHead: {styleBold, px * 25 / 17}} {
		if t.style != styleSerif {
			t.px *= .97 // a sans face looks larger
		}
		types[kind] = cut{style: t.style, size: int32(t.px * 64)}
	}
	return types
}

// settingOf is a type with lines of leading and space after in sizes.
func settingOf(c cut, leading, after float32) setting {
	px := float32(c.size) / 64
	high := float32(math.Round(float64(px * leading)))
	return setting{
		style: c.style, size: c.size, leading: int(high), after: int(px * after),
		ascent: int(math.Round(float64((high-px*(letterRise+letterFall))/2 + px*letterRise))),
	}
}

// letterRise and letterFall are how far letters reach above and below the
// baseline, in sizes: those of Noto Sans.
const (
	letterRise = 1.069
	letterFall = .293
)

// relay lays out what is in view again, keeping what is at its top.
func (r *Reader) relay() {
	g := &r.geo
	if g.width <= 0 || g.height <= 0 {
		return
	}
	g.edge = g.width - g.px(edgeStrip)
	g.hang = g.px(margin)
	if float32(g.width) < slimBelow*g.scale {
		g.hang = g.px(slimMargin)
	}
	full := int(measure * r.size * g.scale)
	room := g.edge - g.hang - g.px(rightMargin)
	width := max(min(full, room), g.px(40))
	g.column = max(g.hang, (g.edge-width)/2)
	r.page.width, r.page.height = width, g.height
	r.layHead()
	r.ticks = nil
	if r.landed != (Place{}) {
		r.SetPlace(r.landed)
		return
	}
	r.page.scroll(0)
	r.moved()
}

// sized takes a new size or scale over. The line of the caret stays where it
// is, or the top one where the caret is out of view.
func (r *Reader) sized(width, height int, scale, ratio float32) {
	g := &r.geo
	g.ratio = ratio
	if width == g.width && height == g.height && scale == g.scale {
		return
	}
	r.steadily(func() {
		rescaled := scale != g.scale
		g.width, g.height, g.scale = width, height, scale
		if rescaled {
			r.restyle()
		} else {
			r.relay()
		}
	})
}

// steadily changes the layout and puts the line with the caret back to where
// it was, the topmost line where that is out of view.
func (r *Reader) steadily(change func()) {
	off, y, scale := r.anchor()
	change()
	if len(r.page.rows) == 0 || off < 0 {
		return
	}
	r.page.show(off, int(float32(y)*r.geo.scale/scale))
	r.moved()
}

func (r *Reader) anchor() (off, y int, scale float32) {
	scale = r.geo.scale
	if r.page.top == 0 && r.page.shift == 0 && !r.focus {
		return -1, 0, scale
	}
	if row, ok := r.page.rowOf(r.sel.caret, r.sel.upstream); ok && row.y >= 0 && row.y < r.geo.height {
		return r.sel.caret, row.y, scale
	}
	if len(r.page.rows) == 0 {
		return -1, 0, scale
	}
	return r.page.rows[0].lineSpan().Start, r.page.rows[0].y, scale
}
