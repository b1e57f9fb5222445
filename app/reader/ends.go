package reader

import (
	"slices"
	"time"

	"gainsay/data/text"
)

// Unit is how far a key moves.
type Unit uint8

const (
	Letter Unit = iota // a grapheme
	Word
)

// MoveStart moves the start of the selected mark one unit, forward or back,
// and calls OnEnds. It stops short of an empty span.
func (r *Reader) MoveStart(forward bool, by Unit) { r.moveEnd(true, forward, by) }

// MoveEnd is MoveStart for the other end.
func (r *Reader) MoveEnd(forward bool, by Unit) { r.moveEnd(false, forward, by) }

func (r *Reader) moveEnd(start, forward bool, by Unit) {
	m, ok := r.marks.get(r.selected)
	if !ok {
		return
	}
	off := m.Span.End
	if start {
		off = m.Span.Start
	}
	to := r.unit(off, forward, by)
	if by == Word && start && forward {
		to = r.wordStartAfter(off)
	}
	if by == Word && !start && !forward {
		to = r.wordEndBefore(off)
	}
	s := r.withEnd(m.Span, start, to)
	if s == m.Span {
		return
	}
	r.setEnds(m.ID, s)
	r.Reveal(text.Span{Start: to, End: to})
	if r.OnEnds != nil {
		r.OnEnds(m.ID, s)
	}
}

// wordStartAfter is the start of the first word that starts after off, so that
// a start moves from word to word and never to the end of one.
func (r *Reader) wordStartAfter(off int) int {
	p := r.page
	for i := p.out.at(off); i < p.out.count() && i <= p.out.at(off)+farWords; i++ {
		for _, w := range r.wordsOf(i) {
			if w.Start > off {
				return w.Start
			}
		}
	}
	return off
}

// wordEndBefore is the same for an end.
func (r *Reader) wordEndBefore(off int) int {
	p := r.page
	for i := p.out.at(off); i >= 0 && i >= p.out.at(off)-farWords; i-- {
		found := r.wordsOf(i)
		for k := len(found) - 1; k >= 0; k-- {
			if found[k].End < off {
				return found[k].End
			}
		}
	}
	return off
}

// withEnd is s with one end at off, held so that a span that Check would take
// remains; s itself where there is none.
func (r *Reader) withEnd(s text.Span, start bool, off int) text.Span {
	moved := s
	if start {
		moved.Start = min(off, r.previous(s.End))
	} else {
		moved.End = max(off, r.next(s.Start))
	}
	if moved.Check(r.page.doc.Body) != nil {
		return s
	}
	return moved
}

// setEnds shows a mark at s until SetMarks says otherwise.
func (r *Reader) setEnds(id int64, s text.Span) {
	moved := slices.Clone(r.marks.all)
	for i := range moved {
		if moved[i].ID == id {
			moved[i].Span = s
		}
	}
	r.SetMarks(moved)
}

// snap is where an end that is dragged to off comes to lie: at a word's start
// or end, or with letters where it is.
func (r *Reader) snap(off int, start, letters bool) int {
	if letters {
		return off
	}
	w, inside := r.wordAt(off)
	nearer := off-w.Start <= w.End-off
	switch {
	case !inside && start:
		return r.wordStartAfter(off)
	case !inside:
		return r.wordEndBefore(off)
	case start && !nearer:
		return r.wordStartAfter(w.Start)
	case start:
		return w.Start
	case nearer && off != w.End:
		return r.wordEndBefore(w.End)
	}
	return w.End
}

// A handle is the grip on one end of the selected mark.
type handle struct {
	start bool
	x, y  int // of the top of the line, in pixels
	tall  int
	shown bool
}

// handles are those of the selected mark, the start's first.
func (r *Reader) handles() [2]handle {
	var both [2]handle
	m, ok := r.marks.get(r.selected)
	if !ok || !m.selectable() {
		return both
	}
	for i, off := range [2]int{m.Span.Start, m.Span.End} {
		row, ok := r.page.rowOf(off, i == 1)
		if !ok {
			continue
		}
		x := row.caretX(row.line(), int32(row.index(off)), int32(r.page.width)<<6)
		top, tall := r.fillOf(row)
		both[i] = handle{start: i == 0, x: r.geo.column + int(x>>6), y: top, tall: tall, shown: true}
	}
	return both
}

// hit is the place in the text at x, y, in pixels.
func (r *Reader) hit(x, y int) (off int, upstream bool) {
	row, ok := r.page.rowAt(y)
	if !ok {
		return 0, false
	}
	k := row.hit(row.line(), int32(x-r.geo.column)<<6, int32(r.page.width)<<6)
	return row.offset(int(k)), k == row.line().last && row.line().first != row.line().last
}

// under is the grapheme drawn at x, y, and false beside the text.
func (r *Reader) under(x, y int) (text.Span, bool) {
	row, ok := r.page.rowAt(y)
	if !ok || y < row.y || y >= row.y+r.page.set[row.kind].leading {
		return text.Span{}, false
	}
	k, ok := row.under(row.line(), int32(x-r.geo.column)<<6, int32(r.page.width)<<6)
	if !ok {
		return text.Span{}, false
	}
	return text.Span{Start: row.offset(int(k)), End: row.offset(int(k) + 1)}, true
}

func (r *Reader) block(i int) *laid {
	b, _ := r.page.block(i, time.Time{})
	return b
}
