package reader

import (
	"image"
	"image/color"
	"strconv"
)

const (
	labelSize = 11
	labelStep = 14 // from one line of labels to the next
)

// A placed is what stands in the margin for one mark.
type placed struct {
	id    int64 // 0 for the count of those that have no room
	area  image.Rectangle
	lines []labelLine
	bar   color.NRGBA
}

type labelLine struct {
	shape *shaped // nil for none
	sign  bool    // led by the sign of a contradiction
}

// place puts the labels of the marks in view into the margin, each beside the
// line its mark starts on or as near below as there is room. Labels stay
// beside their own paragraph, and thus nothing moves when other paragraphs
// scroll in: what has no room there is only counted.
func (r *Reader) place() []placed {
	if r.margin != nil {
		return r.margin
	}
	r.margin = []placed{}
	p := r.page
	y := -p.shift
	for i := p.top; i < p.out.count() && y < p.height; i++ {
		b, ok := p.blocks[i]
		if !ok {
			break
		}
		r.placeBlock(i, b, y)
		y += b.tall
	}
	return r.margin
}

func (r *Reader) placeBlock(i int, b *laid, top int) {
	set := r.page.set[b.kind]
	step := r.labelStep()
	free := top
	bottom := top + b.tall + r.emptyBelow(i)
	from, left := len(r.margin), 0
	for _, n := range r.marks.over(b.span) {
		m := &r.marks.all[n]
		if m.Span.Start < b.span.Start {
			continue
		}
		lines := r.labelLines(m)
		if len(lines) == 0 {
			continue
		}
		y := top + b.topOf(b.lineAt(m.Span.Start, false), set.leading) + (set.leading-step)/2
		y = max(free, min(y, bottom-len(lines)*step))
		for len(lines) > 1 && y+len(lines)*step > bottom {
			lines = lines[1:] // the sign, which is last, is told the longest
		}
		if y+len(lines)*step > bottom {
			left++
			continue
		}
		area := r.labelArea(y, len(lines))
		r.margin = append(r.margin, placed{id: m.ID, area: area, lines: lines, bar: r.barColour(m)})
		free = area.Max.Y + r.geo.px(3)
	}
	if left > 0 {
		r.countLeft(from, left, free, bottom)
	}
}

// labelArea is the part of the margin for n lines of labels from y down.
func (r *Reader) labelArea(y, n int) image.Rectangle {
	right := r.geo.column - r.geo.px(8)
	return image.Rect(right-r.geo.hang+r.geo.px(14), y, right, y+n*r.labelStep())
}

// countLeft says below the labels from number from on how many marks more have
// none. The last labels make room for it where there is no other.
func (r *Reader) countLeft(from, left, free, bottom int) {
	if last := len(r.margin) - 1; last >= from && free+r.labelStep() > bottom {
		free = r.margin[last].area.Min.Y
		r.margin = r.margin[:last]
		left++
	}
	count := r.shapeLabel("+"+strconv.Itoa(left), styleSans, labelSize)
	r.margin = append(r.margin, placed{area: r.labelArea(free, 1), lines: []labelLine{{shape: count}}, bar: r.palette.Soft})
}

// emptyBelow is the height of an empty line below block i: nothing else will
// put labels there.
func (r *Reader) emptyBelow(i int) int {
	b, ok := r.page.blocks[i+1]
	if i+1 >= r.page.out.count() || !ok || b.graphemes() > 0 {
		return 0
	}
	return b.tall
}

func (r *Reader) labelStep() int { return r.geo.px(labelStep * r.size / 17) }

func (r *Reader) barColour(m *Mark) color.NRGBA {
	if m.Look == Proposed {
		return r.palette.Accent
	}
	return m.Line
}

func (r *Reader) labelLines(m *Mark) []labelLine {
	var lines []labelLine
	if r.geo.hang > r.geo.px(slimMargin) {
		for _, s := range []string{m.Tag, m.Figure} {
			if s != "" {
				lines = append(lines, labelLine{shape: r.shapeLabel(s, styleSans, labelSize)})
			}
		}
	}
	if sign := signOf(m); sign != "" {
		lines = append(lines, labelLine{shape: r.shapeLabel(sign, styleBold, labelSize), sign: true})
	}
	return lines
}

// signOf tells accepted contradictions and those to judge apart: 1 · 2?
func signOf(m *Mark) string {
	switch {
	case m.Contradicts > 0 && m.ToJudge > 0:
		return strconv.Itoa(m.Contradicts) + " · " + strconv.Itoa(m.ToJudge) + "?"
	case m.Contradicts > 0:
		return strconv.Itoa(m.Contradicts)
	case m.ToJudge > 0:
		return strconv.Itoa(m.ToJudge) + "?"
	}
	return ""
}

func (r *Reader) paintMargin(img *image.RGBA) {
	step := r.labelStep()
	for _, p := range r.place() {
		bar := p.area
		bar.Min.X = bar.Max.X - max(1, r.geo.px(2))
		fill(img, bar.Inset(0), p.bar)
		right := bar.Min.X - r.geo.px(5)
		for n, l := range p.lines {
			base := p.area.Min.Y + n*step + step*3/4
			r.paintLabelLine(img, l, p.area.Min.X, right, base)
		}
	}
}

func (r *Reader) paintLabelLine(img *image.RGBA, l labelLine, left, right, base int) {
	ink := r.palette.Soft
	room := right - left
	tall := float32(r.geo.px(labelSize*r.size/17)) * .92
	if l.sign {
		ink = r.palette.Warn
		room = 1 << 20 // never cut short: there is little of it, and it matters most
	}
	shape, w := r.cropLabel(l.shape, room)
	x := right - w
	r.paintLabel(img, shape, x, base, ink)
	if l.sign {
		bolt(img, float32(x)-tall*.82, float32(base)-tall*.88, tall, ink)
	}
}

// cropLabel is s, or as much of it as fits into room with an ellipsis, and its
// width.
func (r *Reader) cropLabel(s *shaped, room int) (*shaped, int) {
	if w := int(s.fullWidth()>>6) + 1; w <= room {
		return s, w
	}
	dots := r.shapeLabel("…", styleSans, labelSize)
	left := int32(room)<<6 - dots.fullWidth()
	n := 0
	for x := int32(0); n < s.graphemes() && x+s.clusters[n].adv <= left; n++ {
		x += s.clusters[n].adv
	}
	short := *s
	short.clusters = append(append([]cluster{}, s.clusters[:n]...), dots.clusters...)
	short.glyphs = append(append([]glyph{}, s.glyphs...), dots.glyphs...)
	for k := n; k < len(short.clusters); k++ {
		short.clusters[k].glyph += int32(len(s.glyphs))
	}
	return &short, int(short.fullWidth()>>6) + 1
}

// labelAt is what stands in the margin at x, y.
func (r *Reader) labelAt(x, y int) (placed, bool) {
	if x >= r.geo.column {
		return placed{}, false
	}
	for _, p := range r.place() {
		if p.id != 0 && image.Pt(x, y).In(p.area) {
			return p, true
		}
	}
	return placed{}, false
}
