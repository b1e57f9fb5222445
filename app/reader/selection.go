package reader

import (
	"time"

	"gainsay/data/text"
)

// A selection is from anchor to caret, in either order.
type selection struct {
	anchor, caret int
	upstream      bool  // the caret stands at the end of a line, not the start of the next
	goal          int32 // where on a line Up and Down keep to, 26.6
	hasGoal       bool
	wider         []text.Span // what Widen widened, for Narrow
}

func (s selection) span() text.Span {
	return text.Span{Start: min(s.anchor, s.caret), End: max(s.anchor, s.caret)}
}

// Selection is the selected text; empty, at the caret, where there is none.
func (r *Reader) Selection() text.Span { return r.sel.span() }

// Caret is the offset of the caret.
func (r *Reader) Caret() int { return r.sel.caret }

// SetSelection selects s, widened to grapheme borders, and puts the caret at
// its end. It does not scroll: see Reveal.
func (r *Reader) SetSelection(s text.Span) {
	s = text.SnapOut(r.page.doc.Body, s)
	r.sel = selection{anchor: s.Start, caret: s.End, upstream: !s.Empty()}
	r.redraw()
}

// moveCaret puts the caret at off, and the anchor too unless extend.
func (r *Reader) moveCaret(off int, upstream, extend bool) {
	before := r.sel.span()
	r.sel.caret, r.sel.upstream = off, upstream
	if !extend {
		r.sel.anchor = off
	}
	r.sel.hasGoal, r.sel.wider = false, nil
	r.redraw()
	if after := r.sel.span(); after != before && !(after.Empty() && before.Empty()) {
		r.tellSelection(false)
	}
}

func (r *Reader) tellSelection(byMouse bool) {
	if r.OnSelection != nil {
		r.OnSelection(r.sel.span(), byMouse)
	}
}

// chosen is the text that keys and copying work on: the selection, else the
// selected mark's.
func (r *Reader) chosen() text.Span {
	if s := r.sel.span(); !s.Empty() {
		return s
	}
	m, _ := r.marks.get(r.selected)
	return m.Span
}

// Widen selects the next larger unit: word, clause, sentence, paragraph, all.
func (r *Reader) Widen() {
	s := r.sel.span()
	wide := r.wider(s)
	if wide == s {
		return
	}
	before := append(r.sel.wider, s)
	r.sel = selection{anchor: wide.Start, caret: wide.End, upstream: true, wider: before}
	r.redraw()
	r.tellSelection(false)
}

// Narrow takes the last Widen back.
func (r *Reader) Narrow() {
	n := len(r.sel.wider)
	if n == 0 {
		return
	}
	s := r.sel.wider[n-1]
	r.sel = selection{anchor: s.Start, caret: s.End, upstream: !s.Empty(), wider: r.sel.wider[:n-1]}
	r.redraw()
	r.tellSelection(false)
}

func (r *Reader) wider(s text.Span) text.Span {
	if s.Empty() {
		if w, ok := r.wordAt(s.Start); ok {
			return w
		}
	}
	if s.Len() > 8*reach {
		return text.Span{Start: 0, End: len(r.page.doc.Body)} // wider than any paragraph one would want
	}
	near := r.around(s)
	wide := text.Widen(near.Of(r.page.doc.Body), s.Shift(-near.Start)).Shift(near.Start)
	if wide == near {
		return text.Span{Start: 0, End: len(r.page.doc.Body)}
	}
	return wide
}

// sentenceAt is the sentence that off lies in.
func (r *Reader) sentenceAt(off int) text.Span {
	near := r.around(text.Span{Start: off, End: off})
	at := text.Span{Start: off - near.Start, End: min(off-near.Start+1, near.Len())}
	return text.SentenceAt(near.Of(r.page.doc.Body), at).Shift(near.Start)
}

// reach is how far around a place its sentence and paragraph are looked for. A
// paragraph may be as long as the body, and to split it takes its time.
const reach = 8 << 10

// around is s with the whole lines about it, as far as they are not too long.
func (r *Reader) around(s text.Span) text.Span {
	body := r.page.doc.Body
	near := text.Span{Start: max(0, s.Start-reach), End: min(len(body), s.End+reach)}
	first, last := r.page.out.at(near.Start), r.page.out.at(near.End)
	if near.Start > 0 {
		near.Start = int(r.page.out.starts[min(first+1, r.page.out.at(s.Start))])
	}
	if near.End < len(body) {
		near.End = r.page.out.span(max(last-1, r.page.out.at(s.End))).End
	}
	return near
}

// Reveal scrolls by as little as shows s with some lines around it.
func (r *Reader) Reveal(s text.Span) {
	p := r.page
	if s.Start < 0 || s.Start > len(p.doc.Body) {
		return
	}
	if r.geo.height <= 0 || s.Start >= p.out.known && !p.out.whole() {
		r.landed = Place{Offset: s.Start}
		return
	}
	air := min(3*p.set[kindText].leading, r.geo.height/4)
	top, ok := p.yOf(s.Start, false)
	if !ok {
		p.show(s.Start, r.geo.height/3)
		r.moved()
		return
	}
	bottom := top + p.set[kindText].leading
	if y, ok := p.yOf(s.End, true); ok && y+p.set[kindText].leading-top < r.geo.height-2*air {
		bottom = y + p.set[kindText].leading
	}
	r.roll(overshoot(top, bottom, air, r.geo.height-air))
}

// revealCaret scrolls by as little as shows the caret.
func (r *Reader) revealCaret() {
	p := r.page
	leading := p.set[kindText].leading
	y, ok := p.yOf(r.sel.caret, r.sel.upstream)
	if !ok {
		p.show(r.sel.caret, r.geo.height/3)
		r.moved()
		return
	}
	air := min(leading/2, r.geo.height/8)
	r.roll(overshoot(y, y+leading, air, r.geo.height-air))
}

// overshoot is how far down the view must go for [top, bottom) to lie in
// [from, to).
func overshoot(top, bottom, from, to int) int {
	switch {
	case top < from:
		return top - from
	case bottom > to:
		return bottom - to
	}
	return 0
}

// roll moves the view down by dy pixels.
func (r *Reader) roll(dy int) {
	if dy == 0 {
		return
	}
	r.page.scroll(dy)
	r.moved()
}

// yOf is how far below the top of the view the line of off is, and false where
// it is more than some views away, or too much is not laid out in between.
func (p *page) yOf(off int, upstream bool) (int, bool) {
	far := 2 * p.height
	deadline := p.now().Add(frame)
	i := p.out.at(off)
	y := -p.shift
	for at := p.top; at < i; at++ {
		b, ok := p.block(at, deadline)
		if !ok || y > far {
			return 0, false
		}
		y += b.tall
	}
	for at := p.top - 1; at >= i; at-- {
		b, ok := p.block(at, deadline)
		if !ok || y < -far {
			return 0, false
		}
		y -= b.tall
	}
	b, _ := p.block(i, time.Time{})
	return y + b.topOf(b.lineAt(off, upstream), p.set[b.kind].leading), true
}

// Place is what stands at the top of the view.
func (r *Reader) Place() Place {
	if r.landed != (Place{}) {
		return r.landed // not there yet
	}
	if len(r.page.rows) == 0 {
		return Place{}
	}
	first := r.page.rows[0]
	return Place{Offset: first.lineSpan().Start, Shift: -r.geo.units(first.y)}
}

// SetPlace scrolls to p, or as near as the text allows.
func (r *Reader) SetPlace(p Place) {
	r.landed = Place{}
	if p.Offset >= r.page.out.known && !r.page.out.whole() || r.geo.width <= 0 {
		r.landed = p
		return
	}
	off := max(0, min(p.Offset, len(r.page.doc.Body)))
	r.page.show(off, -int(p.Shift*r.geo.ratio))
	r.moved()
}
