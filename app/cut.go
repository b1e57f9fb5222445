package app

import "strings"

// advances remembers how wide the letters of a face are, so that a table can
// cut its cells to their columns without shaping every text twice. Kerning is
// left out: a cut may come a letter early, never visibly late.
type advances struct {
	face face
	ems  map[rune]float32 // width of a letter at size 1
}

// measuredAt is the size letters are measured at; large, so that rounding to
// 1/64 of a unit does not show.
const measuredAt = 64

func (a *advances) of(r rune, size float32) float32 {
	em, known := a.ems[r]
	if !known {
		if a.ems == nil {
			a.ems = map[rune]float32{}
		}
		w, _ := a.face.measure(string(r), measuredAt)
		em = w / measuredAt
		a.ems[r] = em
	}
	return em * size
}

// width is about how wide s is at size.
func (a *advances) width(s string, size float32) float32 {
	var w float32
	for _, r := range s {
		w += a.of(r, size)
	}
	return w
}

// cut is s, or as much of it as fits with an ellipsis behind it. Line ends
// and tabs become blanks: a cell is one line.
func (a *advances) cut(s string, size, width float32) string {
	dots := a.of('…', size)
	var w float32
	end := 0 // where s ends if the ellipsis must follow
	for i, r := range s {
		if w+dots <= width {
			end = i
		}
		if w += a.of(r, size); w > width {
			return oneLine(strings.TrimRight(s[:end], " ,;:")) + "…"
		}
	}
	return oneLine(s)
}

func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\t") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// ruler is the advances of several faces.
type ruler struct{ faces map[face]*advances }

func (r *ruler) width(f face, s string, size float32) float32 {
	a := r.faces[f]
	if a == nil {
		if r.faces == nil {
			r.faces = map[face]*advances{}
		}
		a = &advances{face: f}
		r.faces[f] = a
	}
	return a.width(s, size)
}
