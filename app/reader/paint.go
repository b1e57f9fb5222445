package reader

import (
	"image"
	"image/color"
	"math"
	"time"
)

// paint draws a frame; it is the raster's generator.
func (r *Reader) paint(w, h int) image.Image {
	size := r.raster.Size()
	if w < 1 || h < 1 || size.Width <= 0 {
		return image.NewRGBA(image.Rect(0, 0, max(w, 0), max(h, 0)))
	}
	ratio := float32(w) / size.Width
	r.sized(w, h, r.steadyScale(ratio), ratio)
	if r.img == nil || r.img.Rect.Dx() != w || r.img.Rect.Dy() != h {
		r.img = image.NewRGBA(image.Rect(0, 0, w, h))
	}
	deadline := r.now().Add(frame)
	fill(r.img, r.img.Rect, r.palette.Paper)
	r.paintFills(r.img)
	r.paintMatches(r.img)
	r.paintSelection(r.img)
	r.paintLines(r.img)
	r.paintHead(r.img)
	r.paintText(r.img, deadline)
	r.paintChosen(r.img)
	r.paintCaret(r.img)
	r.paintMargin(r.img)
	r.paintEdge(r.img)
	r.painted = r.marks
	if len(r.jobs.wanted) > 0 {
		r.fetch()
	}
	return r.img
}

// steadyScale is ratio in hundredths: a canvas of 803.5 units has 803 or 804
// pixels, and the size of type must not follow that.
func (r *Reader) steadyScale(ratio float32) float32 {
	if d := ratio - r.geo.scale; d < .005 && d > -.005 {
		return r.geo.scale
	}
	return float32(math.Round(float64(ratio)*100) / 100)
}

// ink is the colour of a row's letters. Those of a caption are soft on bare
// paper alone: on a mark's colour they would be too faint to read.
func (r *Reader) ink(w row) color.NRGBA {
	here := w.lineSpan()
	hits, _ := r.find.hitsOver(here)
	bare := len(hits) == 0 && len(r.marks.over(here)) == 0 && !r.sel.span().Overlaps(here)
	if w.kind == kindQuiet && bare {
		return r.palette.Soft
	}
	return r.palette.Ink
}

// paintText draws the letters. Glyphs that there is no time for are made in
// the background and drawn with the next frame.
func (r *Reader) paintText(img *image.RGBA, deadline time.Time) {
	r.page.front.deadline = deadline
	for _, row := range r.page.rows {
		base := row.y + r.page.set[row.kind].ascent
		l, ink := row.line(), r.ink(row)
		r.paintLine(img, row.shaped, l, r.geo.column, base, ink)
		if last := l.last - 1; last >= l.first && row.clusters[last].is(softHyphen) && int(l.last) < row.graphemes() {
			x := row.caretX(l, l.last, int32(r.page.width)<<6)
			set := r.page.set[row.kind]
			hyphen := r.shapeShort(label{"-", set.style, set.size})
			r.paintLabel(img, hyphen, r.geo.column+int(x>>6), base, ink)
		}
	}
	r.page.front.deadline = time.Time{}
}

// paintLine draws the glyphs of l from x on, on the baseline base.
func (r *Reader) paintLine(img *image.RGBA, s *shaped, l line, x, base int, ink color.NRGBA) {
	var buf [8]segment
	origin := int32(x) << 6
	for _, g := range s.segments(l, int32(r.page.width)<<6, buf[:]) {
		s.each(g, func(k, at int32) {
			c := s.clusters[k]
			for _, gl := range s.glyphs[c.glyph : c.glyph+int32(c.glyphs)] {
				pen := origin + at + gl.x
				key := glyphKey{id: gl.id, face: gl.face, size: s.size, quarter: uint8(pen>>4) & 3}
				if m := r.glyph(key); m != nil {
					m.stamp(img, int(pen>>6), base-int(gl.y+32)>>6, ink)
				}
			}
		})
	}
}

// glyph is a drawn glyph, nil where the frame has no time left to draw it.
func (r *Reader) glyph(k glyphKey) *mask {
	if m, ok := r.glyphs.masks[k]; ok {
		return m
	}
	if m, ok := r.fonts.drawn[k]; ok {
		return m
	}
	if d := r.page.front.deadline; !d.IsZero() && r.now().After(d) {
		r.jobs.wanted = append(r.jobs.wanted, k)
		r.glyphs.put(k, nil)
		return nil
	}
	m := r.page.front.draw(k)
	r.glyphs.put(k, m)
	return m
}

// fillOf is the top and the height of the colour behind the letters of a row.
func (r *Reader) fillOf(w row) (top, tall int) {
	set := r.page.set[w.kind]
	size := float64(set.size) / 64
	base := w.y + set.ascent
	top = base - int(math.Round(size*letterRise))
	return top, base + int(math.Round(size*letterFall)) - top
}

// box is an extent of row w in pixels, as tall as the colour behind letters.
func (r *Reader) box(w row, e extent) image.Rectangle {
	top, tall := r.fillOf(w)
	return image.Rect(r.geo.column+int((e.x+32)>>6), top, r.geo.column+int((e.x+e.width+32)>>6), top+tall)
}

func (r *Reader) paintCaret(img *image.RGBA) {
	if !r.focus {
		return
	}
	if box, ok := r.caretBox(); ok {
		fill(img, box, r.palette.Accent)
	}
}

func (r *Reader) caretBox() (image.Rectangle, bool) {
	row, ok := r.page.rowOf(r.sel.caret, r.sel.upstream)
	if !ok {
		return image.Rectangle{}, false
	}
	x := row.caretX(row.line(), int32(row.index(r.sel.caret)), int32(r.page.width)<<6)
	top, tall := r.fillOf(row)
	wide := max(1, r.geo.px(1.5))
	left := r.geo.column + int((x+32)>>6) - wide/2
	return image.Rect(left, top, left+wide, top+tall), true
}
