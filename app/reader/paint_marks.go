package reader

import (
	"cmp"
	"image"
	"image/color"
	"slices"

	"gainsay/data/text"
)

// on gives the clusters of row w that lie in s, first == last for none. The
// blanks that hang over the end of the line are left out where s goes on.
func (w row) on(s text.Span) (first, last int32) {
	first, last = w.all(s)
	if s.End >= w.lineSpan().End {
		for last > first && w.clusters[last-1].is(blank) {
			last--
		}
	}
	return first, last
}

// all is on with the blanks.
func (w row) all(s text.Span) (first, last int32) {
	l := w.line()
	here := w.lineSpan()
	a, b := max(s.Start, here.Start), min(s.End, here.End)
	if a >= b {
		return 0, 0
	}
	first, last = int32(w.index(a)), int32(w.index(b))
	if w.offset(int(last)) < b {
		last++
	}
	return max(first, l.first), min(last, l.last)
}

// extentsOf are where s lies on row w.
func (r *Reader) extentsOf(w row, s text.Span) []extent {
	first, last := w.on(s)
	if first >= last {
		return nil
	}
	return w.extents(w.line(), first, last, int32(r.page.width)<<6, nil)
}

// paintFills draws the colours behind marked text. Where marks overlap the
// innermost shows: one colour, so that letters keep their contrast.
func (r *Reader) paintFills(img *image.RGBA) {
	var inner []int
	for _, w := range r.page.rows {
		inner = append(inner[:0], r.marks.over(w.lineSpan())...)
		if len(inner) == 0 {
			continue
		}
		slices.SortFunc(inner, func(a, b int) int {
			return cmp.Or(r.marks.all[a].Span.Len()-r.marks.all[b].Span.Len(), b-a)
		})
		r.paintRowFills(img, w, inner)
	}
}

func (r *Reader) paintRowFills(img *image.RGBA, w row, inner []int) {
	l := w.line()
	shown := r.shownOn(w, inner)
	for k := 0; k < len(shown); {
		end := k + 1
		for end < len(shown) && shown[end] == shown[k] {
			end++
		}
		if shown[k] > 0 {
			for _, e := range w.extents(l, l.first+int32(k), l.first+int32(end), int32(r.page.width)<<6, nil) {
				fill(img, r.box(w, e), r.fillColour(r.marks.all[shown[k]-1]))
			}
		}
		if k > 0 && shown[k] > 0 && shown[k-1] > 0 {
			r.paintSeam(img, w, l.first+int32(k), r.shorter(shown[k-1]-1, shown[k]-1))
		}
		k = end
	}
}

// shownOn is for each cluster of a row the mark whose colour it has, counted
// from 1: the innermost.
func (r *Reader) shownOn(w row, inner []int) []int {
	l := w.line()
	shown := make([]int, l.last-l.first)
	left := len(shown)
	for _, i := range inner {
		m := &r.marks.all[i]
		if left == 0 {
			break
		}
		if m.Look == Proposed && m.ID != r.hovered {
			continue
		}
		first, last := w.on(m.Span)
		for k := first; k < last; k++ {
			if shown[k-l.first] == 0 {
				shown[k-l.first] = i + 1
				left--
			}
		}
	}
	return shown
}

func (r *Reader) shorter(a, b int) *Mark {
	x, y := &r.marks.all[a], &r.marks.all[b]
	if x.Span.Len() < y.Span.Len() {
		return x
	}
	return y
}

// paintSeam parts two marks that touch or overlap, which may have one colour.
func (r *Reader) paintSeam(img *image.RGBA, w row, k int32, m *Mark) {
	x := w.caretX(w.line(), k, int32(r.page.width)<<6)
	box := r.box(w, extent{x: x})
	box.Max.X = box.Min.X + max(1, r.geo.px(1))
	fill(img, box, m.Line)
}

func (r *Reader) fillColour(m Mark) color.NRGBA {
	if m.Look == Proposed {
		return r.palette.Hover
	}
	return m.Fill
}

// maxLines is how many lines of marks are drawn under one row of text: more
// than a row has letters. What is more lies under the same letters as others.
const maxLines = 256

// paintLines draws the lines beneath marks and through removed text.
func (r *Reader) paintLines(img *image.RGBA) {
	thick, _ := r.underline()
	for _, w := range r.page.rows {
		over := r.marks.over(w.lineSpan())
		for _, i := range over[:min(len(over), maxLines)] {
			m := &r.marks.all[i]
			y := r.laneTop(w, r.marks.laneOf(i))
			if m.Look == Removed {
				top, tall := r.fillOf(w)
				y = top + tall*6/10
			}
			for _, e := range r.extentsOf(w, m.Span) {
				box := r.box(w, e)
				box.Min.Y, box.Max.Y = y, y+thick
				if m.ID == r.hovered || m.ID == r.selected {
					box.Max.Y += max(1, thick/2)
				}
				r.paintUnderline(img, m, box)
			}
		}
	}
}

// paintUnderline draws the line of a mark into its box, in the shape that tells
// its look where colours do not.
func (r *Reader) paintUnderline(img *image.RGBA, m *Mark, box image.Rectangle) {
	thick := max(1, r.geo.px(2))
	if m.Look == Proposed {
		dots(img, box, r.palette.Accent)
		return
	}
	box.Max.X -= max(1, thick/2) // neighbours stay apart
	switch m.Look {
	case Added:
		thin := max(1, thick/2)
		fill(img, image.Rect(box.Min.X, box.Min.Y-thin, box.Max.X, box.Min.Y), m.Line)
		fill(img, image.Rect(box.Min.X, box.Max.Y-thin, box.Max.X, box.Max.Y), m.Line)
	case Removed:
		box.Max.Y = box.Min.Y + max(1, r.geo.px(1))
		fill(img, box, m.Line)
	case Changed:
		dashes(img, box, m.Line)
	default:
		fill(img, box, m.Line)
	}
}

func (r *Reader) paintMatches(img *image.RGBA) {
	if len(r.find.hits) == 0 {
		return
	}
	for _, w := range r.page.rows {
		hits, first := r.find.hitsOver(w.lineSpan())
		for n, h := range hits {
			c := r.palette.Match
			if first+n == r.find.now {
				c = r.palette.MatchNow
			}
			for _, e := range r.extentsOf(w, h) {
				fill(img, r.box(w, e), c)
			}
		}
	}
}

func (r *Reader) paintSelection(img *image.RGBA) {
	s := r.sel.span()
	if s.Empty() {
		return
	}
	for _, w := range r.page.rows {
		first, last := w.all(s)
		for _, e := range w.extents(w.line(), first, last, int32(r.page.width)<<6, nil) {
			fill(img, r.box(w, e), r.palette.Selection)
		}
		// A selected line end shows as a little more.
		if l := w.line(); int(l.last) == w.graphemes() && s.Holds(w.span.End) && s.End > w.span.End {
			x := w.caretX(l, l.last, int32(r.page.width)<<6)
			e := extent{x: x, width: w.size / 3}
			if w.base == 1 {
				e.x -= e.width
			}
			fill(img, r.box(w, e), r.palette.Selection)
		}
	}
}

// paintChosen outlines the selected mark, and the one under the mouse more
// faintly, and draws the handles.
func (r *Reader) paintChosen(img *image.RGBA) {
	if m, ok := r.marks.get(r.hovered); ok && m.ID != r.selected {
		r.outline(img, m, float32(max(1, r.geo.px(1))))
	}
	if m, ok := r.marks.get(r.selected); ok {
		r.outline(img, m, float32(max(1, r.geo.px(2))))
	}
	for _, h := range r.handles() {
		if h.shown {
			r.paintHandle(img, h)
		}
	}
}

func (r *Reader) outline(img *image.RGBA, m Mark, stroke float32) {
	gap := r.geo.px(2) + int(stroke)
	for _, w := range r.page.rows {
		here := w.lineSpan()
		for _, e := range r.extentsOf(w, m.Span) {
			box := r.box(w, e).Inset(-gap)
			clip := box
			open := r.geo.px(12)
			// The sides stay open where the mark goes on in another line.
			if m.Span.Start < here.Start && e.x == 0 {
				box.Min.X -= open
				clip.Min.X = box.Min.X + open + gap
			}
			if m.Span.End > here.End && e.x+e.width >= w.line().width {
				box.Max.X += open
				clip.Max.X = box.Max.X - open - gap
			}
			part := img.SubImage(clip).(*image.RGBA)
			frameBox(part, box, float32(r.geo.px(4)), stroke, r.palette.Accent)
		}
	}
}

func (r *Reader) paintHandle(img *image.RGBA, h handle) {
	knob := float32(r.geo.px(4.5))
	y := float32(h.y) - knob/2
	if !h.start {
		y = float32(h.y+h.tall) + knob/2
	}
	disc(img, float32(h.x), y, knob+float32(r.geo.px(1)), r.palette.Paper)
	disc(img, float32(h.x), y, knob, r.palette.Accent)
}
