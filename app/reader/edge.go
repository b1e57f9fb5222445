package reader

import (
	"image"
	"image/color"
	"time"
)

// The edge bar stands for the whole body from top to bottom: ticks where marks
// begin, and what is in view. It goes by bytes, with some for each line, not
// by heights: these are known only of what is in view.

// edgeBar is the bar, in pixels.
func (r *Reader) edgeBar() image.Rectangle {
	g := &r.geo
	inset := g.px(edgeInset)
	right := g.width - inset
	return image.Rect(right-g.px(edgeWidth), inset, right, max(inset+1, g.height-inset))
}

// edgeY is the place of off on the bar.
func (r *Reader) edgeY(off int) int {
	bar := r.edgeBar()
	return bar.Min.Y + int(int64(bar.Dy())*int64(r.page.out.weight(off))/int64(r.page.out.total()))
}

// edgeOffset is where in the body the row of pixels y of the bar begins, or a
// little before.
func (r *Reader) edgeOffset(y int) int {
	bar, out := r.edgeBar(), r.page.out
	weight := int(int64(y-bar.Min.Y) * int64(out.total()) / int64(bar.Dy()))
	i := out.weighed(weight)
	return max(int(out.starts[i]), weight-lineWeight*i)
}

// thumb is the part of the bar that stands for what is in view.
func (r *Reader) thumb() image.Rectangle {
	bar := r.edgeBar()
	seen := r.page.rowSpan()
	top, bottom := r.edgeY(seen.Start), r.edgeY(seen.End)
	if r.page.top == 0 && r.page.shift == 0 {
		top = bar.Min.Y
	}
	if seen.End >= len(r.page.doc.Body) {
		bottom = bar.Max.Y
	}
	if least := r.geo.px(24); bottom-top < least {
		mid := (top + bottom) / 2
		top = max(bar.Min.Y, min(mid-least/2, bar.Max.Y-least))
		bottom = min(bar.Max.Y, top+least)
	}
	return image.Rect(bar.Min.X, top, bar.Max.X, bottom)
}

func (r *Reader) paintEdge(img *image.RGBA) {
	bar := r.edgeBar()
	radius := float32(bar.Dx()) / 2
	roundBox(img, bar, radius, r.palette.Edge)
	if t := r.thumb(); t != bar {
		roundBox(img, t, radius, r.palette.Thumb)
	}
	for _, t := range r.ticksOf(bar) {
		fill(img, t.area, t.colour)
	}
	if t := r.thumb(); t != bar && len(r.ticks) > bar.Dy()/12 { // or it is lost among them
		frameBox(img, t, radius, float32(max(1, r.geo.px(1))), r.palette.Soft)
	}
	if m, ok := r.marks.get(r.selected); ok {
		y, tall := r.edgeY(m.Span.Start), r.tickTall()
		frameBox(img, image.Rect(bar.Min.X-r.geo.px(2), y-r.geo.px(3), bar.Max.X+r.geo.px(2), y+tall+r.geo.px(3)), float32(r.geo.px(3)), float32(max(1, r.geo.px(1.5))), r.palette.Accent)
	}
}

// A tick stands for one or more marks that begin at one height of the bar.
type tick struct {
	area   image.Rectangle
	colour color.NRGBA
}

func (r *Reader) tickTall() int { return max(2, r.geo.px(3)) }

// ticksOf are the ticks of all marks, those of contradictions over the others.
// There is at most one of a kind in a row of pixels, however many marks.
func (r *Reader) ticksOf(bar image.Rectangle) []tick {
	if r.ticks != nil {
		return r.ticks
	}
	var plain, warn []tick
	inset, tall := r.geo.px(1), r.tickTall()
	y, lastPlain, lastWarn := -1, -1, -1
	until := 0 // where in the body the next row of pixels begins
	for i := range r.marks.all {
		m := &r.marks.all[i]
		if m.Span.Start >= until {
			y = r.edgeY(m.Span.Start)
			until = r.edgeOffset(y + 1)
			y = min(y, bar.Max.Y-tall)
		}
		area := image.Rect(bar.Min.X+inset, y, bar.Max.X-inset, y+tall)
		if y != lastPlain {
			short := area
			if m.Look == Proposed {
				short = image.Rect(area.Min.X+2*inset, y, area.Max.X-2*inset, y+max(1, tall/2))
			}
			plain, lastPlain = append(plain, tick{short, r.barColour(m)}), y
		}
		if y != lastWarn && (m.Contradicts > 0 || m.ToJudge > 0) {
			area.Min.X = area.Max.X - area.Dx()/2
			warn, lastWarn = append(warn, tick{area, r.palette.Warn}), y
		}
	}
	r.ticks = append(append([]tick{}, plain...), warn...)
	return r.ticks
}

// pressEdge begins to drag the thumb, or goes to the tick or the place that
// was pressed.
func (r *Reader) pressEdge(y int) {
	thumb := r.thumb()
	if id, ok := r.tickAt(y); ok {
		r.mouse.grabbed = thumb.Dy() / 2
		m, _ := r.marks.get(id)
		if m.selectable() {
			r.pick(id)
		}
		r.Reveal(m.Span)
		return
	}
	if y >= thumb.Min.Y && y < thumb.Max.Y {
		r.mouse.grabbed = y - thumb.Min.Y
		return
	}
	r.mouse.grabbed = thumb.Dy() / 2
	r.dragThumb(y)
}

// tickAt is the mark whose tick is at y, the nearest one.
func (r *Reader) tickAt(y int) (int64, bool) {
	best, id := r.geo.px(4)+1, int64(0)
	for i := range r.marks.all {
		d := r.edgeY(r.marks.all[i].Span.Start) + r.geo.px(1.5) - y
		if d = max(d, -d); d < best {
			best, id = d, r.marks.all[i].ID
		}
	}
	return id, id != 0
}

// dragThumb scrolls so that the thumb follows the mouse at y.
func (r *Reader) dragThumb(y int) {
	bar := r.edgeBar()
	at := max(0, min(y-r.mouse.grabbed-bar.Min.Y, bar.Dy()))
	r.showWeight(int(int64(at) * int64(r.page.out.total()) / int64(bar.Dy())))
}

// showWeight puts the place of the body that lies at a weight at the top.
func (r *Reader) showWeight(weight int) {
	p := r.page
	i := p.out.weighed(weight)
	s := p.out.span(i)
	over := weight - p.out.weight(s.Start)
	p.top = i
	p.shift = p.tall(i, time.Time{}) * over / (s.Len() + lineWeight)
	p.scroll(0)
	r.moved()
}
