package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gainsay/data/figure"
)

// figureScale draws figures over one scale, so that the eye compares what the
// words dispute: a range as a bar, a single value as a point, an approximate
// one with a soft edge, an open bound fading out.
type figureScale struct {
	widget.BaseWidget
	figures []scaled
	axis    axis
}

// scaled is a figure, whose it is, and the tint it is drawn in.
type scaled struct {
	label  string
	figure figure.Figure
	tint   string
}

func newFigureScale() *figureScale {
	s := &figureScale{}
	s.ExtendBaseWidget(s)
	return s
}

// set shows other figures, and reports whether they have a scale in common;
// without one the widget hides.
func (s *figureScale) set(figures ...scaled) bool {
	plain := make([]figure.Figure, len(figures))
	for i, f := range figures {
		plain[i] = f.figure
	}
	a, ok := axisOf(plain...)
	s.figures, s.axis, s.Hidden = figures, a, !ok
	if !ok {
		s.figures = nil
	}
	s.Refresh()
	return ok
}

func (s *figureScale) CreateRenderer() fyne.WidgetRenderer {
	return &figureScaleRenderer{scale: s}
}

type figureScaleRenderer struct {
	scale   *figureScale
	objects []fyne.CanvasObject
}

const (
	scaleMargin float32 = gap5 // left and right of the line
	barHeight   float32 = 10
	pointRadius float32 = 6
	softRadius  float32 = 13
)

// laneHeight is the room of one figure: its label over its bar.
func laneHeight() float32 { return sans().height(size(sizeDetail)) + 2*softRadius }

func (r *figureScaleRenderer) MinSize() fyne.Size {
	lanes := float32(max(1, len(r.lanes(r.width()))))
	return fyne.NewSize(240, lanes*laneHeight()+gap1+gap2+sans().height(size(sizeDetail)))
}

func (r *figureScaleRenderer) width() float32 {
	return max(120, r.scale.Size().Width-2*scaleMargin)
}

func (r *figureScaleRenderer) Layout(fyne.Size)             { r.draw() }
func (r *figureScaleRenderer) Refresh()                     { r.draw(); canvas.Refresh(r.scale) }
func (r *figureScaleRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *figureScaleRenderer) Destroy()                     {}

// lanes puts figures that would cover each other, or whose labels would, into
// lanes above each other; most pairs need one.
func (r *figureScaleRenderer) lanes(width float32) [][]scaled {
	var lanes [][]scaled
next:
	for _, f := range r.scale.figures {
		for i, lane := range lanes {
			if !r.collides(f, lane, width) {
				lanes[i] = append(lane, f)
				continue next
			}
		}
		lanes = append(lanes, []scaled{f})
	}
	return lanes
}

func (r *figureScaleRenderer) collides(f scaled, lane []scaled, width float32) bool {
	from, to := r.reach(f, width)
	for _, g := range lane {
		otherFrom, otherTo := r.reach(g, width)
		if from < otherTo+gap3 && otherFrom < to+gap3 {
			return true
		}
	}
	return false
}

// reach is all that f covers, its label included.
func (r *figureScaleRenderer) reach(f scaled, width float32) (from, to float32) {
	b := r.scale.axis.barOf(f.figure, width)
	x, w := r.labelAt(f, b, width)
	return min(b.from-softRadius, x), max(b.to+softRadius, x+w)
}

// labelAt is where the label of f stands: over the middle of its bar as far as
// the ends of the scale allow.
func (r *figureScaleRenderer) labelAt(f scaled, b scaleBar, width float32) (x, w float32) {
	w, _ = sans().measure(f.label, size(sizeDetail))
	x = (b.from+b.to)/2 - w/2
	return max(-gap2, min(x, width+gap2-w)), w
}

func (r *figureScaleRenderer) draw() {
	r.objects = r.objects[:0]
	if len(r.scale.figures) == 0 {
		return
	}
	width := r.width()
	lanes := r.lanes(width)
	for i, lane := range lanes {
		for _, f := range lane {
			r.drawFigure(f, float32(i)*laneHeight(), width)
		}
	}
	r.drawAxis(float32(len(lanes))*laneHeight()+gap1, width)
}

func (r *figureScaleRenderer) drawFigure(f scaled, top, width float32) {
	b := r.scale.axis.barOf(f.figure, width)
	tint := tintOf(f.tint)
	x, w := r.labelAt(f, b, width)
	r.text(f.label, tint.ink, scaleMargin+x, top, w)
	middle := top + sans().height(size(sizeDetail)) + softRadius
	soft := tint.line
	soft.A = 0x40
	switch {
	case b.point():
		if b.soft {
			r.disc(soft, scaleMargin+b.from, middle, softRadius)
		}
		r.disc(tint.line, scaleMargin+b.from, middle, pointRadius)
	default:
		if b.soft {
			r.rect(soft, scaleMargin+b.from-gap2, middle-barHeight, b.to-b.from+2*gap2, 2*barHeight)
		}
		r.drawBar(b, tint.line, middle)
	}
}

// drawBar draws a range, and lets an open end fade.
func (r *figureScaleRenderer) drawBar(b scaleBar, fill color.NRGBA, middle float32) {
	clear := fill
	clear.A = 0
	x, y, w := scaleMargin+b.from, middle-barHeight/2, max(2, b.to-b.from)
	switch {
	case b.openHigh:
		r.fade(fill, clear, x, y, w)
		r.disc(fill, x, middle, pointRadius)
	case b.openLow:
		r.fade(clear, fill, x, y, w)
		r.disc(fill, x+w, middle, pointRadius)
	default:
		r.rect(fill, x, y, w, barHeight)
	}
}

func (r *figureScaleRenderer) drawAxis(y, width float32) {
	line := canvas.NewRectangle(colour(colourFaint))
	line.Move(fyne.NewPos(scaleMargin, y))
	line.Resize(fyne.NewSize(width, hairline))
	r.objects = append(r.objects, line)
	unit := r.scale.figures[0].figure.Unit
	for _, v := range r.scale.axis.ticks() {
		label := figure.Number(v)
		if unit != "" {
			label += " " + unit
		}
		x := scaleMargin + r.scale.axis.at(v, width)
		notch := canvas.NewRectangle(colour(colourFaint))
		notch.Move(fyne.NewPos(x, y))
		notch.Resize(fyne.NewSize(hairline, gap1))
		r.objects = append(r.objects, notch)
		w, _ := sans().measure(label, size(sizeDetail))
		left := max(0, min(x-w/2, r.scale.Size().Width-w))
		r.text(label, colour(colourFaint), left, y+gap2, w)
	}
}

func (r *figureScaleRenderer) text(s string, ink color.Color, x, y, w float32) {
	t := sans().letters()
	sans().write(t, s)
	t.TextSize, t.Color = size(sizeDetail), ink
	t.Move(fyne.NewPos(x, y))
	t.Resize(fyne.NewSize(w, sans().height(t.TextSize)))
	r.objects = append(r.objects, t)
}

func (r *figureScaleRenderer) disc(fill color.Color, x, y, radius float32) {
	c := canvas.NewCircle(fill)
	c.Move(fyne.NewPos(x-radius, y-radius))
	c.Resize(fyne.NewSquareSize(2 * radius))
	r.objects = append(r.objects, c)
}

func (r *figureScaleRenderer) rect(fill color.Color, x, y, w, h float32) {
	b := canvas.NewRectangle(fill)
	b.CornerRadius = h / 2
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(w, h))
	r.objects = append(r.objects, b)
}

func (r *figureScaleRenderer) fade(from, to color.Color, x, y, w float32) {
	g := canvas.NewHorizontalGradient(from, to)
	g.Move(fyne.NewPos(x, y))
	g.Resize(fyne.NewSize(w, barHeight))
	r.objects = append(r.objects, g)
}
