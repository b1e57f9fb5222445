package reader

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"

	"gainsay/data/text"
)

// A Rect is a part of the Reader.
type Rect struct {
	fyne.Position
	fyne.Size
}

func (r *Reader) whereBox(b image.Rectangle) Rect {
	return r.geo.rect(b.Min.X, b.Min.Y, b.Dx(), b.Dy())
}

// whereSpan is the box around the part of s in view, on its first row alone or
// on all.
func (r *Reader) whereSpan(s text.Span, all bool) (Rect, bool) {
	var around image.Rectangle
	if !s.Overlaps(r.page.rowSpan()) {
		return Rect{}, false
	}
	for _, w := range r.page.rows {
		for _, e := range r.extentsOf(w, s) {
			around = around.Union(r.box(w, e))
		}
		if !all && !around.Empty() {
			break
		}
	}
	return r.whereBox(around), !around.Empty()
}

// WhereSelection is the box around the selected text, and false where there is
// none or none of it in view.
func (r *Reader) WhereSelection() (Rect, bool) { return r.whereSpan(r.sel.span(), true) }

// WhereText is the box of the grapheme at off, and false where it is not in
// view.
func (r *Reader) WhereText(off int) (Rect, bool) {
	return r.whereSpan(text.Span{Start: off, End: off + 1}, false)
}

// WhereMark is the box of a mark's first line in view, and false where there
// is none.
func (r *Reader) WhereMark(id int64) (Rect, bool) {
	m, ok := r.marks.get(id)
	if !ok {
		return Rect{}, false
	}
	return r.whereSpan(m.Span, false)
}

// WhereLabel is the box of a mark's labels in the margin, and false where it
// has none in view.
func (r *Reader) WhereLabel(id int64) (Rect, bool) {
	for _, p := range r.place() {
		if p.id == id {
			return r.whereBox(p.area), true
		}
	}
	return Rect{}, false
}

// WhereHandle is the grip at the start or the end of the selected mark, and
// false where it is not in view.
func (r *Reader) WhereHandle(start bool) (Rect, bool) {
	for _, h := range r.handles() {
		if h.shown && h.start == start {
			knob := r.geo.px(4.5)
			y := h.y - knob/2
			if !start {
				y = h.y + h.tall + knob/2
			}
			return r.geo.rect(h.x-knob, y-knob, 2*knob, 2*knob), true
		}
	}
	return Rect{}, false
}

// WhereEdge is the tick of a mark on the edge bar.
func (r *Reader) WhereEdge(id int64) (Rect, bool) {
	m, ok := r.marks.get(id)
	if !ok {
		return Rect{}, false
	}
	bar := r.edgeBar()
	return r.geo.rect(bar.Min.X, r.edgeY(m.Span.Start), bar.Dx(), r.geo.px(3)), true
}

// WhereLink is the Detail with this address, and false where it is not in view.
func (r *Reader) WhereLink(url string) (Rect, bool) {
	_, top, ok := r.headTops()
	for _, d := range r.head.details {
		if ok && d.url == url {
			return r.geo.rect(r.geo.column+d.x, top+d.y, d.width, r.detailTall()), true
		}
	}
	return Rect{}, false
}

// WhereCaret is the caret, and false where it is not in view.
func (r *Reader) WhereCaret() (Rect, bool) {
	box, ok := r.caretBox()
	return r.whereBox(box), ok
}

// spoken is what a screen reader says of the Reader as a whole.
func (r *Reader) spoken() string {
	d := &r.page.doc
	said := d.Title
	if !d.Headline.Empty() {
		said = d.Headline.Of(d.Body)
	}
	if said == "" && len(d.Body) > 0 {
		said = r.page.out.span(0).Of(d.Body)
	}
	return said + ", " + strconv.Itoa(len(r.marks.all)) + " marked"
}
