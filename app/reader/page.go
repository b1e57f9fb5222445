package reader

import (
	"sort"
	"time"

	"gainsay/data/text"
)

// A kind is what a block is in the article.
type kind uint8

const (
	kindText  kind = iota
	kindQuiet      // caption or tail
	kindHead
	kindCount
)

// A setting is how blocks of one kind are set. Lengths are in pixels.
type setting struct {
	style   style
	size    int32 // of the letters, 26.6
	leading int   // from one line to the next
	ascent  int   // from the top of a line to its baseline
	after   int   // space below the block
}

// A page is the layout of a document in a column: what stands where. It knows
// nothing of Fyne, marks or selections. Lengths are in pixels.
//
// Only what is in view is laid out, and where the view stands is a block and
// a number of pixels in it. Nothing ever adds up the height of all blocks.
type page struct {
	doc     Document
	out     *outline
	spaced  bool // empty lines part the paragraphs
	front   *shaper
	now     func() time.Time
	set     [kindCount]setting
	pad     int // above the first block
	foot    int // below the last
	details int // height of the line of details
	banner  int // height of a title that is not in the body
	width   int // of the column

	// room is the space in pixels that a line needs below it for what is
	// drawn there; nil for none.
	room func(kind, text.Span) int

	blocks map[int]*laid
	kept   int // clusters in blocks
	layout int // counts the changes that make blocks be cut into lines anew
	spaces int // counts the changes that make lines be spaced anew

	height   int // of the view
	top      int // the first block in view
	shift    int // how much of it is above the view
	rows     []row
	complete bool // rows reach to the end of the view
}

// A laid is a block cut into lines.
type laid struct {
	*shaped
	kind  kind
	lines []line
	below []int // space below all lines up to each; nil for none
	above int   // space over its first line
	tall  int   // its height, with all space above and below

	layout, spaces int // of the page when it was cut and spaced; 0 for never
}

// topOf is where line n begins, in pixels from the block's top.
func (b *laid) topOf(n int, leading int) int {
	top := b.above + n*leading
	if b.below != nil && n > 0 {
		top += b.below[n-1]
	}
	return top
}

// firstBelow is the first line that ends below y pixels from the block's top.
func (b *laid) firstBelow(y, leading int) int {
	if b.below == nil {
		return max(0, (y-b.above)/leading)
	}
	return sort.Search(len(b.lines), func(n int) bool { return b.topOf(n+1, leading) > y })
}

// A row is a line in view. y is the top of the line, from the view's top.
type row struct {
	*laid
	block int
	n     int // its number in the block
	y     int
}

func (r row) line() line { return r.lines[r.n] }

func (r row) lineSpan() text.Span { return r.shaped.lineSpan(r.line()) }

// keep is how many clusters of blocks out of view are kept, some 20 MB.
const keep = 400_000

// frame is how long one go at laying out may hold the UI goroutine. What is
// left over is done off it.
const frame = 4 * time.Millisecond

func newPage(fonts *Fonts) *page {
	p := &page{front: newShaper(fonts, false), now: time.Now, width: 1, height: 1, layout: 1, spaces: 1}
	p.open(Document{}, newOutline("", 0))
	return p
}

func (p *page) open(d Document, out *outline) {
	p.doc, p.out = d, out
	p.spaced = blankSeparated(d.Body)
	p.top, p.shift = 0, 0
	p.forget()
}

// forget drops all layout.
func (p *page) forget() {
	p.blocks, p.kept, p.rows = map[int]*laid{}, 0, nil
}

// stale makes every block be cut into lines anew: the column or the space
// around blocks has changed.
func (p *page) stale() { p.layout++ }

// respace has the space below lines be asked for anew, and reports whether
// that changes anything in view.
func (p *page) respace() bool {
	p.spaces++
	for _, r := range p.rows {
		if p.roomBelow(r.laid, r.line()) != r.room() {
			return true
		}
	}
	return false
}

// room is the space that has been given below r.
func (r row) room() int {
	switch {
	case r.below == nil:
		return 0
	case r.n == 0:
		return r.below[0]
	}
	return r.below[r.n] - r.below[r.n-1]
}

func (p *page) roomBelow(b *laid, l line) int {
	if p.room == nil {
		return 0
	}
	return p.room(b.kind, b.lineSpan(l))
}

func (p *page) kindOf(i int) kind {
	start := int(p.out.starts[i])
	if h := p.doc.Headline; !h.Empty() && h.Holds(start) {
		return kindHead
	}
	quiet := p.doc.Quiet
	n := sort.Search(len(quiet), func(i int) bool { return quiet[i].End > start })
	if n < len(quiet) && quiet[n].Start <= start {
		return kindQuiet
	}
	return kindText
}

// cutOf is how block i is to be shaped.
func (p *page) cutOf(i int) cut {
	s := p.set[p.kindOf(i)]
	c := cut{style: s.style, size: s.size}
	if !p.out.startsLine(i) {
		if before, ok := p.blocks[i-1]; ok {
			c.base = before.base
		}
	}
	return c
}

// block lays block i out, and reports false where that would take longer than
// deadline. The zero deadline is far away.
func (p *page) block(i int, deadline time.Time) (*laid, bool) {
	b, ok := p.blocks[i]
	if !ok {
		if !deadline.IsZero() && p.now().After(deadline) {
			return nil, false
		}
		b = p.add(i, p.front.shape(p.doc.Body, p.out.span(i), p.cutOf(i)))
	}
	if b.layout != p.layout {
		b.lines = b.wrap(int32(p.width)<<6, b.lines[:0])
		b.layout, b.spaces = p.layout, 0
	}
	if b.spaces != p.spaces {
		p.space(i, b)
	}
	return b, true
}

// add takes a shaped block up.
func (p *page) add(i int, s *shaped) *laid {
	if old, ok := p.blocks[i]; ok {
		p.kept -= old.graphemes() + 1
	}
	if p.kept > keep {
		p.dropFar()
	}
	b := &laid{shaped: s, kind: p.kindOf(i)}
	p.blocks[i] = b
	p.kept += s.graphemes() + 1
	return b
}

// dropFar forgets the blocks that are farthest from the view, until half of
// what may be kept is left. What is in view stays.
func (p *page) dropFar() {
	for near := 256; near > len(p.rows) && p.kept > keep/2; near /= 2 {
		for i, b := range p.blocks {
			if i < p.top-near || i > p.top+len(p.rows)+near {
				p.kept -= b.graphemes() + 1
				delete(p.blocks, i)
			}
		}
	}
}

// space works out how tall block i is.
func (p *page) space(i int, b *laid) {
	b.spaces = p.spaces
	set := p.set[b.kind]
	b.above, b.below = 0, nil
	for n, l := range b.lines {
		if extra := p.roomBelow(b, l); extra > 0 && b.below == nil {
			b.below = make([]int, len(b.lines))
			b.below[n] = extra
		} else if b.below != nil {
			b.below[n] = b.below[n-1] + extra
		}
	}
	if i == 0 {
		b.above = p.pad
		if p.doc.Headline.Empty() {
			b.above += p.banner + p.details
		}
	}
	b.tall = b.topOf(len(b.lines), set.leading) + p.spaceAfter(i, b)
}

// spaceAfter is the space below block i. An empty line is no more than the
// space between paragraphs.
func (p *page) spaceAfter(i int, b *laid) int {
	set := p.set[b.kind]
	space := set.after
	last := i == p.out.count()-1
	switch {
	case last:
		return p.foot
	case b.kind == kindHead && p.out.startsLine(i+1):
		if p.out.span(i + 1).Empty() {
			return p.details - p.set[kindText].leading/2
		}
		return p.details
	case !p.out.startsLine(i + 1):
		return 0
	case b.graphemes() == 0:
		return max(space, set.leading/2) - set.leading
	case p.out.span(i + 1).Empty():
		return 0
	case p.spaced:
		return space / 4
	}
	return space
}

// tall is the height of block i; an estimate once deadline has passed.
func (p *page) tall(i int, deadline time.Time) int {
	if b, ok := p.block(i, deadline); ok {
		return b.tall
	}
	set := p.set[p.kindOf(i)]
	letters := p.out.span(i).Len() * int(set.size) / 64 / 2 // half an em a letter
	return (letters/max(p.width, 1)+1)*set.leading + set.after
}

// scroll moves the view down by dy pixels, up where that is below 0.
func (p *page) scroll(dy int) {
	deadline := p.now().Add(frame)
	p.shift += dy
	for p.shift < 0 && p.top > 0 {
		p.top--
		p.shift += p.tall(p.top, deadline)
	}
	for p.top < p.out.count()-1 {
		tall := p.tall(p.top, deadline)
		if p.shift < tall {
			break
		}
		p.shift -= tall
		p.top++
	}
	p.shift = max(p.shift, 0)
	p.arrange(deadline)
}

// arrange finds the rows in view, and holds the view inside the text.
func (p *page) arrange(deadline time.Time) {
	end := p.fill(deadline)
	if p.complete && end < p.height && (p.top > 0 || p.shift > 0) {
		p.shift -= p.height - end
		for p.shift < 0 && p.top > 0 {
			p.top--
			p.shift += p.tall(p.top, deadline)
		}
		p.shift = max(p.shift, 0)
		p.fill(deadline)
	}
}

// fill lists the rows from top on, and is how far down they reach.
func (p *page) fill(deadline time.Time) int {
	p.top = min(p.top, p.out.count()-1)
	p.rows, p.complete = p.rows[:0], true
	y := -p.shift
	for i := p.top; i < p.out.count() && y < p.height; i++ {
		b, ok := p.block(i, deadline)
		if !ok {
			p.complete = false
			return y
		}
		leading := p.set[b.kind].leading
		for n := b.firstBelow(-y, leading); n < len(b.lines); n++ {
			top := y + b.topOf(n, leading)
			if top >= p.height {
				break
			}
			p.rows = append(p.rows, row{laid: b, block: i, n: n, y: top})
		}
		y += b.tall
	}
	return y
}

// lineAt is the number of the line of block b that off stands on; upstream,
// an offset at a border between two lines stands at the end of the first.
func (b *laid) lineAt(off int, upstream bool) int {
	k := int32(b.index(off))
	for n, l := range b.lines {
		if k < l.last || n == len(b.lines)-1 || upstream && k == l.last {
			return n
		}
	}
	return 0
}

// show puts the line that off stands on at y pixels below the top of the view.
func (p *page) show(off, y int) {
	i := p.out.at(off)
	b, _ := p.block(i, time.Time{})
	p.top = i
	p.shift = b.topOf(b.lineAt(off, false), p.set[b.kind].leading) - y
	p.scroll(0)
}

// rowOf is the row in view that off stands on.
func (p *page) rowOf(off int, upstream bool) (row, bool) {
	i := p.out.at(off)
	for _, r := range p.rows {
		if r.block == i && r.lineAt(off, upstream) == r.n {
			return r, true
		}
	}
	return row{}, false
}

// rowAt is the row at y, or the nearest one; false where there is none at all.
func (p *page) rowAt(y int) (row, bool) {
	if len(p.rows) == 0 {
		return row{}, false
	}
	for i, r := range p.rows {
		bottom := r.y + p.set[r.kind].leading + r.room()
		if i+1 < len(p.rows) {
			bottom = (bottom + p.rows[i+1].y) / 2
		}
		if y < bottom {
			return r, true
		}
	}
	return p.rows[len(p.rows)-1], true
}

// rowSpan is the part of the body that is in view.
func (p *page) rowSpan() text.Span {
	if len(p.rows) == 0 {
		return text.Span{}
	}
	first, last := p.rows[0], p.rows[len(p.rows)-1]
	return text.Span{Start: first.lineSpan().Start, End: last.lineSpan().End}
}

// wanted are the blocks around the view that are yet to be shaped, or to be
// shaped again with fonts that were not at hand; nearest first.
func (p *page) wanted() []int {
	var want []int
	lack := func(i int) {
		if b, ok := p.blocks[i]; !ok || b.missing {
			want = append(want, i)
		}
	}
	past := p.now().Add(-time.Second)
	y, i := -p.shift, p.top
	for ; i < p.out.count() && y < 3*p.height; i++ {
		lack(i)
		y += p.tall(i, past)
	}
	y = 0
	for i = p.top - 1; i >= 0 && y < 2*p.height; i-- {
		lack(i)
		y += p.tall(i, past)
	}
	return want
}
