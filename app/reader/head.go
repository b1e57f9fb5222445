package reader

import (
	"image"
	"image/color"
	"strings"

	"gainsay/data/text"
)

// A label is a short text outside of the body, as a key to its shape.
type label struct {
	text  string
	style style
	size  int32 // 26.6
}

// shapeLabel shapes a short text in a size that is given for a text of 17
// units.
func (r *Reader) shapeLabel(s string, st style, units float32) *shaped {
	return r.shapeShort(label{s, st, int32(units * r.geo.scale * r.size / 17 * 64)})
}

// shapeShort shapes a short text, once.
func (r *Reader) shapeShort(l label) *shaped {
	if made, ok := r.labels[l]; ok && !made.missing {
		return made
	}
	made := r.page.front.shape(l.text, text.Span{End: len(l.text)}, cut{style: l.style, size: l.size})
	made.wrap(1<<30, nil) // for its tabs
	r.labels[l] = made
	return made
}

// width is how far a label reaches.
func (s *shaped) fullWidth() int32 { return s.advance(0, int32(s.graphemes())) }

// head is what stands around the headline: a title that is not in the body,
// and the line of details. Places are in pixels from the left of the column
// and the top of the banner or the details.
type head struct {
	title   *laid
	details []detail
}

type detail struct {
	x, y  int
	width int
	shape *shaped
	url   string
	warn  bool
}

const detailSize = 13

// layHead lays title and details out for the column, and tells the page how
// tall they are.
func (r *Reader) layHead() {
	d := &r.page.doc
	r.head = head{}
	r.page.banner = 0
	if d.Headline.Empty() && d.Title != "" {
		set := r.page.set[kindHead]
		title := &laid{kind: kindHead}
		title.shaped = r.page.front.shape(d.Title, text.Span{End: len(d.Title)}, cut{style: set.style, size: set.size})
		title.lines = title.wrap(int32(r.page.width)<<6, nil)
		r.head.title = title
		r.page.banner = len(title.lines) * set.leading
	}
	r.page.details = r.layDetails(d.Details)
	if r.headRunsLeft() {
		for i := range r.head.details {
			t := &r.head.details[i]
			t.x = r.page.width - t.x - t.width
		}
	}
	r.page.stale()
}

// headRunsLeft reports whether the head is set from the right.
func (r *Reader) headRunsLeft() bool {
	d := &r.page.doc
	switch {
	case r.head.title != nil:
		return r.head.title.base == 1
	case !d.Headline.Empty():
		_, base := bidiLevels([]rune(d.Headline.Of(d.Body)), 0)
		return base == 1
	}
	return false
}

// layDetails sets the details in lines and is how tall they are, with the
// space around.
func (r *Reader) layDetails(details []Detail) int {
	em := func(units float32) int { return r.geo.px(units * r.size / 17) }
	if len(details) == 0 {
		return em(16)
	}
	x, y := 0, em(8)
	for _, d := range details {
		shape := r.shapeDetail(d.Text)
		w := int(shape.fullWidth()>>6) + 1
		if x > 0 && x+w > r.page.width {
			x, y = 0, y+em(20)
		}
		r.head.details = append(r.head.details, detail{x: x, y: y, width: w, shape: shape, url: d.URL, warn: d.Warn})
		x += w + em(14)
	}
	return y + em(20) + em(22)
}

// shapeDetail shapes a detail. One that is wider than the column ends in dots.
func (r *Reader) shapeDetail(s string) *shaped {
	whole := r.shapeLabel(s, styleSans, detailSize)
	room := int32(r.page.width) << 6
	if whole.fullWidth() <= room {
		return whole
	}
	room -= r.shapeLabel("…", styleSans, detailSize).fullWidth()
	n := whole.graphemes()
	for n > 0 && whole.advance(0, int32(n)) > room {
		n--
	}
	return r.shapeLabel(strings.TrimRight(s[:whole.offset(n)], " ")+"…", styleSans, detailSize)
}

// headTops are where title and details begin in view, and false where they
// are out of view.
func (r *Reader) headTops() (title, details int, ok bool) {
	p := r.page
	i := 0
	if !p.doc.Headline.Empty() {
		i = p.out.at(p.doc.Headline.Start)
	}
	if i < p.top || p.out.count() == 0 {
		return 0, 0, false
	}
	y := -p.shift
	for at := p.top; at < i; at++ {
		b, ok := p.blocks[at]
		if !ok || y > p.height {
			return 0, 0, false
		}
		y += b.tall
	}
	if p.doc.Headline.Empty() {
		return y + p.pad, y + p.pad + p.banner, true
	}
	b, laid := p.blocks[i]
	if !laid {
		return 0, 0, false
	}
	return y, y + b.topOf(len(b.lines), p.set[b.kind].leading), true
}

func (r *Reader) paintHead(img *image.RGBA) {
	title, details, ok := r.headTops()
	if !ok {
		return
	}
	if t := r.head.title; t != nil {
		set := r.page.set[kindHead]
		for n, l := range t.lines {
			r.paintLine(img, t.shaped, l, r.geo.column, title+n*set.leading+set.ascent, r.palette.Ink)
		}
	}
	for _, d := range r.head.details {
		x, base := r.geo.column+d.x, details+d.y+r.geo.px(detailSize*r.size/17)
		ink := r.palette.Soft
		switch {
		case d.warn:
			ink = r.palette.Warn
		case d.url != "":
			ink = r.palette.Accent
		}
		r.paintLabel(img, d.shape, x, base, ink)
	}
}

func (r *Reader) detailTall() int { return r.geo.px(18 * r.size / 17) }

// linkAt is the address of the detail at x, y.
func (r *Reader) linkAt(x, y int) (string, bool) {
	_, top, ok := r.headTops()
	if !ok {
		return "", false
	}
	x -= r.geo.column
	for _, d := range r.head.details {
		if d.url != "" && x >= d.x && x < d.x+d.width && y >= top+d.y && y < top+d.y+r.detailTall() {
			return d.url, true
		}
	}
	return "", false
}

// paintLabel draws a short text that shapeLabel shaped.
func (r *Reader) paintLabel(img *image.RGBA, s *shaped, x, base int, ink color.NRGBA) {
	r.paintLine(img, s, line{last: int32(s.graphemes())}, x, base, ink)
}
