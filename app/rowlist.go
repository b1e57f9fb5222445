package app

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// rowList is a list of rows of one height, of which it holds only those in
// view. A row has the cursor, which arrow keys move; another may be marked as
// the one that is open. Enter or a click opens a row.
type rowList struct {
	widget.BaseWidget
	w      *window
	where  where
	make   func() fyne.CanvasObject
	draw   func(row int, o fyne.CanvasObject)
	wanted func(from, to int) // which rows are in view, whenever that changes
	opened func(row int)

	measured fyne.CanvasObject // a row, for its height alone
	rows     int
	place    place
	cursor   int
	marked   int // -1: none
	hovered  int // -1: none
	focused  bool
	seen     [2]int
	grip     float32 // where the thumb of the bar is held; < 0: it is not
}

func newRowList(w *window, at where, makeRow func() fyne.CanvasObject, draw func(int, fyne.CanvasObject)) *rowList {
	l := &rowList{w: w, where: at, make: makeRow, draw: draw, marked: -1, hovered: -1, grip: -1}
	l.wanted, l.opened = func(int, int) {}, func(int) {}
	l.ExtendBaseWidget(l)
	return l
}

// setRows says that there are n rows, all of which may have changed.
func (l *rowList) setRows(n int) {
	l.rows = n
	l.cursor = max(0, min(l.cursor, n-1))
	l.place = l.extent().clamp(l.place)
	l.seen = [2]int{-1, -1}
	l.Refresh()
}

// setMarked says which row is open; it gets the cursor and comes into view.
func (l *rowList) setMarked(row int) {
	if row == l.marked {
		return
	}
	l.marked = row
	if row >= 0 {
		l.cursor = row
		l.place = l.extent().showing(l.place, row)
	}
	l.Refresh()
}

// rowHeight is whole, so that rows lie on whole pixels.
func (l *rowList) rowHeight() float32 {
	if l.measured == nil {
		l.measured = l.make()
	}
	return float32(math.Ceil(float64(l.measured.MinSize().Height)))
}

func (l *rowList) extent() extent {
	return extent{rows: l.rows, height: l.rowHeight(), view: l.Size().Height}
}

func (l *rowList) rowAt(y float32) int {
	if row := l.place.row + int((y+l.place.rest)/l.rowHeight()); row < l.rows {
		return row
	}
	return -1
}

func (l *rowList) moveTo(p place) {
	if p != l.place {
		l.place = p
		l.Refresh()
	}
}

// Scrolled is for Fyne.
func (l *rowList) Scrolled(ev *fyne.ScrollEvent) {
	l.moveTo(l.extent().by(l.place, -ev.Scrolled.DY*3))
}

// Tapped opens the row.
func (l *rowList) Tapped(ev *fyne.PointEvent) {
	if row := l.rowAt(ev.Position.Y); row >= 0 {
		l.cursor = row
		l.w.win.Canvas().Focus(l)
		l.opened(row)
	}
}

// Dragged scrolls by the bar at the right edge.
func (l *rowList) Dragged(ev *fyne.DragEvent) {
	at, high := l.extent().bar(l.place, l.Size().Height, leastGrip)
	if high == 0 {
		return
	}
	if l.grip < 0 {
		if ev.Position.X < l.Size().Width-barWidth {
			return
		}
		l.grip = max(0, min(ev.Position.Y-at, high))
	}
	l.moveTo(l.extent().atBar(ev.Position.Y-l.grip, l.Size().Height, high))
}

// DragEnd is for Fyne.
func (l *rowList) DragEnd() { l.grip = -1 }

// MouseIn is for Fyne.
func (l *rowList) MouseIn(ev *desktop.MouseEvent) { l.hover(l.rowAt(ev.Position.Y)) }

// MouseMoved is for Fyne.
func (l *rowList) MouseMoved(ev *desktop.MouseEvent) { l.hover(l.rowAt(ev.Position.Y)) }

// MouseOut is for Fyne.
func (l *rowList) MouseOut() { l.hover(-1) }

func (l *rowList) hover(row int) {
	if row != l.hovered {
		l.hovered = row
		l.Refresh()
	}
}

// FocusGained is for Fyne.
func (l *rowList) FocusGained() { l.focused = true; l.Refresh(); l.w.probe.changed() }

// FocusLost is for Fyne.
func (l *rowList) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune is for Fyne: letters are keys here.
func (l *rowList) TypedRune(rune) {}

// TypedKey moves the cursor and opens its row; the rest is the window's.
func (l *rowList) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		l.step(l.cursor - 1)
	case fyne.KeyDown:
		l.step(l.cursor + 1)
	case fyne.KeyPageUp:
		l.step(l.cursor - l.extent().page())
	case fyne.KeyPageDown:
		l.step(l.cursor + l.extent().page())
	case fyne.KeyHome:
		l.step(0)
	case fyne.KeyEnd:
		l.step(l.rows - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if l.cursor < l.rows {
			l.opened(l.cursor)
		}
	default:
		l.w.typed(l.where, ev)
	}
}

// TypedShortcut hands second keys of commands on.
func (l *rowList) TypedShortcut(s fyne.Shortcut) { l.w.shortcut(l.where, s) }

func (l *rowList) step(to int) {
	if l.rows == 0 {
		return
	}
	l.cursor = max(0, min(to, l.rows-1))
	l.place = l.extent().showing(l.place, l.cursor)
	l.Refresh()
}

// CreateRenderer is for Fyne.
func (l *rowList) CreateRenderer() fyne.WidgetRenderer {
	return &rowListRenderer{list: l, thumb: canvas.NewRectangle(nil)}
}

// rowListRenderer draws the rows in view, each in an object that it takes over
// from a row that has left it.
type rowListRenderer struct {
	list  *rowList
	slots []rowSlot
	thumb *canvas.Rectangle
}

type rowSlot struct {
	ground, line, edge *canvas.Rectangle
	row                fyne.CanvasObject
}

func (r *rowListRenderer) Layout(fyne.Size)   { r.Refresh() }
func (r *rowListRenderer) MinSize() fyne.Size { return fyne.NewSize(180, 60) }
func (r *rowListRenderer) Destroy()           {}

func (r *rowListRenderer) Refresh() {
	l := r.list
	high := l.rowHeight()
	l.place = l.extent().clamp(l.place)
	from, to := l.extent().visible(l.place)
	for len(r.slots) < to-from {
		r.slots = append(r.slots, rowSlot{canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil), l.make()})
	}
	for i, s := range r.slots {
		shown := i < to-from
		for _, o := range []fyne.CanvasObject{s.ground, s.line, s.edge, s.row} {
			setHidden(o, !shown)
		}
		if shown {
			r.drawSlot(s, from+i, float32(i)*high-l.place.rest, high)
		}
	}
	r.drawThumb()
	if seen := [2]int{from, to}; seen != l.seen {
		l.seen = seen
		l.wanted(from, to)
	}
	canvas.Refresh(l)
}

func (r *rowListRenderer) drawSlot(s rowSlot, row int, y, high float32) {
	l, wide := r.list, r.list.Size().Width
	s.ground.FillColor = nil // the pane's own ground shows
	switch {
	case row == l.marked:
		s.ground.FillColor = colour(colourChosen)
	case row == l.hovered:
		s.ground.FillColor = colour(colourHover)
	}
	s.ground.StrokeWidth = 0
	if l.focused && row == l.cursor {
		s.ground.StrokeWidth, s.ground.StrokeColor = 2, colour(colourFocused)
	}
	s.line.FillColor, s.edge.FillColor = colour(colourLine), colour(colourAccent)
	s.edge.Hidden = row != l.marked
	put(s.ground, 0, y, wide, high-hairline)
	put(s.line, 0, y+high-hairline, wide, hairline)
	put(s.edge, 0, y, 3, high-hairline)
	put(s.row, 0, y, wide, high-hairline)
	l.draw(row, s.row)
}

func (r *rowListRenderer) drawThumb() {
	at, high := r.list.extent().bar(r.list.place, r.list.Size().Height, leastGrip)
	r.thumb.Hidden = high == 0
	r.thumb.FillColor, r.thumb.CornerRadius = colour(colourLine), 3
	put(r.thumb, r.list.Size().Width-8, at, 6, high)
}

func (r *rowListRenderer) Objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, s := range r.slots {
		all = append(all, s.ground, s.line, s.edge, s.row)
	}
	return append(all, r.thumb)
}

func setHidden(o fyne.CanvasObject, hidden bool) {
	if hidden == o.Visible() {
		if hidden {
			o.Hide()
		} else {
			o.Show()
		}
	}
}
