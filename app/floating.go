package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// floating is the paper of what lies over the rest, with the shadow it casts.
// Fyne's rectangle draws both, but looks for edges and shadow at each of its
// pixels: without a graphics card that takes as long as the window beneath. Here
// only a frame of strips does so, and the middle is a ground.
type floating struct {
	widget.BaseWidget
	corner float32
}

func newFloating(corner float32) *floating {
	f := &floating{corner: corner}
	f.ExtendBaseWidget(f)
	return f
}

// The shadow falls a little below, and fades from inside the edge to as far
// outside.
const (
	shadowFade float32 = 24
	shadowDrop float32 = 6
)

func (f *floating) CreateRenderer() fyne.WidgetRenderer {
	r := &floatingRenderer{of: f, middle: newGround(colourPaper)}
	for i := range r.ends {
		r.ends[i] = canvas.NewRectangle(nil)
		r.edges[i] = canvas.NewRectangle(nil)
	}
	for i := range r.sides {
		r.sides[i] = canvas.NewLinearGradient(nil, nil, float64(90*i))
		r.corners[i] = canvas.NewRadialGradient(nil, nil)
	}
	r.Refresh()
	return r
}

// floatingRenderer draws sides and corners of the shadow, clockwise from the top
// and the top right, then the paper: its rounded ends, top and bottom, the
// middle between them, and the edges of that, left and right.
type floatingRenderer struct {
	of      *floating
	sides   [4]*canvas.LinearGradient
	corners [4]*canvas.RadialGradient
	ends    [2]*canvas.Rectangle
	edges   [2]*canvas.Rectangle
	middle  *ground
}

func (r *floatingRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *floatingRenderer) Destroy()           {}

func (r *floatingRenderer) Layout(s fyne.Size) {
	r.layShadow(s)
	end := min(2*r.of.corner, s.Height)
	put(r.ends[0], 0, 0, s.Width, end)
	put(r.ends[1], 0, s.Height-end, s.Width, end)
	high := max(0, s.Height-end)
	put(r.middle, hairline, end/2, s.Width-2*hairline, high)
	put(r.edges[0], 0, end/2, hairline, high)
	put(r.edges[1], s.Width-hairline, end/2, hairline, high)
}

func (r *floatingRenderer) layShadow(s fyne.Size) {
	left, top := -shadowFade/2, shadowDrop-shadowFade/2
	right, bottom := s.Width-shadowFade/2, s.Height+shadowDrop-shadowFade/2
	wide, high := max(0, right-left-shadowFade), max(0, bottom-top-shadowFade)
	put(r.sides[0], left+shadowFade, top, wide, shadowFade)
	put(r.sides[1], right, top+shadowFade, shadowFade, high)
	put(r.sides[2], left+shadowFade, bottom, wide, shadowFade)
	put(r.sides[3], left, top+shadowFade, shadowFade, high)
	put(r.corners[0], right, top, shadowFade, shadowFade)
	put(r.corners[1], right, bottom, shadowFade, shadowFade)
	put(r.corners[2], left, bottom, shadowFade, shadowFade)
	put(r.corners[3], left, top, shadowFade, shadowFade)
}

func (r *floatingRenderer) Refresh() {
	shade := colour(colourShadow)
	for _, side := range r.sides {
		side.StartColor, side.EndColor = color.Transparent, shade
	}
	for i, c := range r.corners {
		c.StartColor, c.EndColor = shade, color.Transparent
		c.CenterOffsetX, c.CenterOffsetY = -.5, .5
		if i >= 2 {
			c.CenterOffsetX = .5
		}
		if i == 1 || i == 2 {
			c.CenterOffsetY = -.5
		}
	}
	for i, end := range r.ends {
		end.FillColor, end.StrokeColor, end.StrokeWidth, end.CornerRadius = colour(colourPaper), colour(colourLine), hairline, r.of.corner
		r.edges[i].FillColor = colour(colourLine)
	}
	r.middle.Refresh()
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.of)
}

func (r *floatingRenderer) Objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for i := range r.sides {
		all = append(all, r.sides[i], r.corners[i])
	}
	for i := range r.ends {
		all = append(all, r.ends[i])
	}
	return append(all, r.middle, r.edges[0], r.edges[1])
}
