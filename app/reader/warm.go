package reader

import (
	"context"

	"gainsay/data/text"
)

// letters are the characters that most news is full of.
const letters = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 .,:;!?'\"()-–—’‘“”%$"

// Warm draws the letters of Latin text in the background before there is any,
// so that the first text has all of its letters in its first frame. Scale is
// that of the canvas: pixels a unit.
func (r *Reader) Warm(scale float32) {
	if r.jobs.shaping || len(r.page.doc.Body) > 0 {
		return
	}
	if r.geo.scale != scale {
		r.geo.scale = scale
		r.restyle()
	}
	var cuts [kindCount]cut
	for k, s := range r.page.set {
		cuts[k] = cut{style: s.style, size: s.size}
	}
	made := map[glyphKey]*mask{}
	r.jobs.shaping = true
	r.background(func(ctx context.Context) {
		for _, c := range cuts {
			if ctx.Err() == nil {
				r.back.warm(c, made)
			}
		}
	}, func() {
		r.jobs.shaping = false
		for k, m := range made {
			r.glyphs.put(k, m)
		}
		r.fetch()
	})
}

// warm draws all letters in one type, at each quarter of a pixel that they may
// stand at.
func (s *shaper) warm(c cut, made map[glyphKey]*mask) {
	for _, g := range s.shape(letters, text.Span{End: len(letters)}, c).glyphs {
		for quarter := range uint8(4) {
			k := glyphKey{id: g.id, face: g.face, size: int32(c.size), quarter: quarter}
			if made[k] == nil {
				made[k] = s.draw(k)
			}
		}
	}
}
