package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gainsay/data/figure"
)

// railPane lists the views, with what is in them.
type railPane struct {
	w    *window
	box  *fyne.Container
	rows []*railRow
}

func newRail(w *window) *railPane {
	r := &railPane{w: w}
	for _, v := range []struct {
		view view
		id   string
	}{{viewRead, "view.read"}, {viewClaims, "view.claims"}, {viewContradictions, "view.contradictions"}} {
		r.rows = append(r.rows, newRailRow(w, v.view, v.id))
	}
	r.box = container.New(railLayout{}, newGround(colourBack), newHairline())
	for _, row := range r.rows {
		r.box.Add(row)
	}
	return r
}

func (r *railPane) name() string              { return "rail" }
func (r *railPane) object() fyne.CanvasObject { return r.box }
func (r *railPane) focus() bool               { return false }
func (r *railPane) place() (where, bool)      { return anywhere, false }

func (r *railPane) tell(d desk) {
	counts := r.w.facts.counts
	for _, row := range r.rows {
		count, urgent := counts.Articles, false
		switch row.view {
		case viewClaims:
			count = counts.Claims
		case viewContradictions:
			count, urgent = counts.Contradictions, counts.Contradictions > 0
		}
		row.set(row.view == d.view, count, urgent)
	}
}

type railLayout struct{}

func (railLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0].Resize(s)
	put(objects[1], s.Width-hairline, 0, hairline, s.Height)
	y := gap2 + 2
	for _, o := range objects[2:] {
		high := o.MinSize().Height
		put(o, gap2, y, s.Width-2*gap2, high)
		y += high + gap1
	}
}

func (railLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(railNarrow, 0) }

// railRow is one view of the rail.
type railRow struct {
	widget.BaseWidget
	w       *window
	view    view
	command string
	on      bool
	count   int
	urgent  bool
	hovered bool
}

func newRailRow(w *window, v view, command string) *railRow {
	r := &railRow{w: w, view: v, command: command}
	r.ExtendBaseWidget(r)
	return r
}

func (r *railRow) set(on bool, count int, urgent bool) {
	if r.on != on || r.count != count || r.urgent != urgent {
		r.on, r.count, r.urgent = on, count, urgent
		r.Refresh()
	}
}

func (r *railRow) Tapped(*fyne.PointEvent)        { r.w.run(r.command) }
func (r *railRow) MouseIn(*desktop.MouseEvent)    { r.hovered = true; r.Refresh() }
func (r *railRow) MouseMoved(*desktop.MouseEvent) {}
func (r *railRow) MouseOut()                      { r.hovered = false; r.Refresh() }

func (r *railRow) CreateRenderer() fyne.WidgetRenderer {
	d := &railRowRenderer{row: r, ground: canvas.NewRectangle(nil), title: sans().letters(), count: sans().letters()}
	d.Refresh()
	return d
}

type railRowRenderer struct {
	row          *railRow
	ground       *canvas.Rectangle
	title, count *canvas.Text
}

func (d *railRowRenderer) Layout(s fyne.Size) {
	d.ground.Resize(s)
	title, count := d.title.MinSize(), d.count.MinSize()
	d.title.Move(fyne.NewPos(gap2+2, (s.Height-title.Height)/2))
	x := s.Width - count.Width - gap2 - 2
	d.count.Move(fyne.NewPos(x, (s.Height-count.Height)/2))
	d.count.Hidden = x < gap2+2+title.Width+gap1 // a narrow rail: the view itself says how many there are
}

func (d *railRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(railNarrow-2*gap2, d.title.MinSize().Height+2*(gap2+1))
}

func (d *railRowRenderer) Refresh() {
	r := d.row
	d.ground.CornerRadius = radiusCard
	d.ground.FillColor = nil // the rail's own ground shows
	title := sans()
	if r.on {
		title = sansBold()
	}
	title.write(d.title, string(r.view))
	d.title.TextSize, d.title.Color = size(sizeField), colour(colourSoft)
	if r.hovered {
		d.ground.FillColor = colour(colourHover)
	}
	if r.on {
		d.ground.FillColor, d.title.Color = colour(colourChosen), colour(colourAccent)
	}
	d.count.TextSize, d.count.Color = size(sizeDetail), colour(colourFaint)
	d.count.Text = ""
	if r.count > 0 {
		d.count.Text = figure.Number(float64(r.count))
	}
	if r.urgent {
		d.count.Color = colour(colourWarn)
	}
	if r.on && !r.urgent {
		d.count.Color = colour(colourSoft)
	}
	d.Layout(r.Size())
	canvas.Refresh(r)
}

func (d *railRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.ground, d.title, d.count}
}
func (d *railRowRenderer) Destroy() {}
