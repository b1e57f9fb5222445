package reader

import (
	"fyne.io/fyne/v2/driver/desktop"
)

// MouseIn is for Fyne.
func (r *Reader) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved is for Fyne.
func (r *Reader) MouseMoved(e *desktop.MouseEvent) {
	x, y := r.geo.pixels(e.Position)
	r.mouse.x, r.mouse.y = x, y
	cursor, id := r.pointed(x, y)
	r.mouse.cursor = cursor
	r.hover(id)
}

// pointed is the cursor for what is at x, y, and the mark there.
func (r *Reader) pointed(x, y int) (desktop.Cursor, int64) {
	if x >= r.geo.edge {
		return desktop.PointerCursor, 0
	}
	if _, ok := r.handleAt(x, y); ok {
		return desktop.HResizeCursor, 0
	}
	if l, ok := r.labelAt(x, y); ok {
		return desktop.PointerCursor, l.id
	}
	if _, ok := r.linkAt(x, y); ok {
		return desktop.PointerCursor, 0
	}
	if x < r.geo.column {
		return desktop.DefaultCursor, 0
	}
	if id := r.laneAt(x, y); id != 0 {
		return desktop.PointerCursor, id
	}
	if under, ok := r.under(x, y); ok {
		if over := r.marks.at(under); len(over) > 0 {
			return desktop.TextCursor, r.marks.all[over[0]].ID
		}
	}
	return desktop.TextCursor, 0
}

// MouseOut is for Fyne.
func (r *Reader) MouseOut() { r.hover(0) }

func (r *Reader) hover(id int64) {
	if id == r.hovered {
		return
	}
	r.hovered = id
	r.redraw()
	if r.OnHover != nil {
		r.OnHover(id)
	}
}

// handleAt is the handle under x, y.
func (r *Reader) handleAt(x, y int) (handle, bool) {
	reach := r.geo.px(7)
	for _, h := range r.handles() {
		if h.shown && max(x-h.x, h.x-x) <= reach && y >= h.y-reach && y < h.y+h.tall+reach {
			knob := h.y
			if !h.start {
				knob = h.y + h.tall
			}
			// Along the line the letters are for clicking: only near the knob
			// is the handle as wide as a finger.
			if max(y-knob, knob-y) <= reach || max(x-h.x, h.x-x) <= r.geo.px(3) {
				return h, true
			}
		}
	}
	return handle{}, false
}
