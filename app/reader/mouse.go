package reader

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"gainsay/data/text"
)

// A grip is what the mouse has hold of while its button is down.
type grip uint8

const (
	gripNone grip = iota
	gripText
	gripWord
	gripSentence
	gripStart // the handles of the selected mark
	gripEnd
	gripThumb // of the edge bar
	gripLabel
	gripLink
)

// mouse is what the mouse is at.
type mouse struct {
	grip    grip
	clicks  int // one after the other at one place
	at      time.Time
	x, y    int       // where it is, in pixels
	fromX   int       // where the button went down
	fromY   int       //
	from    text.Span // what was under it then: the word or sentence
	before  text.Span // the selection then, the span of a mark whose end is dragged
	dragged bool
	grabbed int // from the top of the thumb to where it was taken
	id      int64
	url     string
	cursor  desktop.Cursor
	wheel   *fyne.Animation // scrolls while the mouse is past the edge
}

func (m *mouse) rolling() bool { return m.wheel != nil }

// clickTime is how soon a click follows another to count as one with it.
const clickTime = 400 * time.Millisecond

// clickSlack is how far, in units, the mouse may move between such clicks, and
// in one before it is a drag.
const clickSlack = 4

// Cursor is for Fyne.
func (r *Reader) Cursor() desktop.Cursor {
	if r.mouse.cursor == nil {
		return desktop.TextCursor
	}
	return r.mouse.cursor
}

// MouseDown is for Fyne. A click on a mark selects it, the innermost first; a
// further click at the same place the next one out. Quick ones count as a
// double click, which selects a word, and a triple, which selects a sentence.
func (r *Reader) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
	x, y := r.geo.pixels(e.Position)
	if e.Button == desktop.MouseButtonSecondary {
		r.openMenu(e.Position, x, y)
		return
	}
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	r.countClick(x, y)
	m := &r.mouse
	m.fromX, m.fromY, m.dragged = x, y, false
	m.before = r.sel.span()
	m.grip = r.gripAt(x, y)
	if m.grip == gripText {
		r.pressText(x, y, e.Modifier&fyne.KeyModifierShift != 0)
	}
}

func (r *Reader) countClick(x, y int) {
	m := &r.mouse
	slack := r.geo.px(clickSlack)
	near := max(x-m.fromX, m.fromX-x) <= slack && max(y-m.fromY, m.fromY-y) <= slack
	now := r.now()
	if near && now.Sub(m.at) < clickTime && m.clicks < 3 {
		m.clicks++
	} else {
		m.clicks = 1
	}
	m.at = now
}

// gripAt is what a press at x, y takes hold of.
func (r *Reader) gripAt(x, y int) grip {
	m := &r.mouse
	if x >= r.geo.edge {
		r.pressEdge(y)
		return gripThumb
	}
	if h, ok := r.handleAt(x, y); ok {
		mark, _ := r.marks.get(r.selected)
		m.before, m.id = mark.Span, mark.ID
		if h.start {
			return gripStart
		}
		return gripEnd
	}
	if l, ok := r.labelAt(x, y); ok {
		m.id = l.id
		return gripLabel
	}
	if url, ok := r.linkAt(x, y); ok {
		m.url = url
		return gripLink
	}
	return gripText
}

func (r *Reader) pressText(x, y int, shift bool) {
	m := &r.mouse
	off, upstream := r.hit(x, y)
	under, inside := r.under(x, y)
	if !inside {
		under = text.Span{Start: off, End: off}
	}
	switch {
	case shift:
		r.sel.caret, r.sel.upstream = off, upstream
	case m.clicks == 2:
		m.grip = gripWord
		m.from = r.pieceAt(under.Start)
		r.take(m.from)
	case m.clicks == 3:
		m.grip = gripSentence
		m.from = r.sentenceAt(under.Start)
		r.take(m.from)
	default:
		r.sel = selection{anchor: off, caret: off, upstream: upstream}
	}
	r.sel.hasGoal, r.sel.wider = false, nil
	r.redraw()
}

func (r *Reader) take(s text.Span) {
	r.sel = selection{anchor: s.Start, caret: s.End, upstream: true}
}

// Dragged is for Fyne.
func (r *Reader) Dragged(e *fyne.DragEvent) {
	m := &r.mouse
	m.x, m.y = r.geo.pixels(e.Position)
	slack := r.geo.px(clickSlack) / 2
	if max(m.x-m.fromX, m.fromX-m.x) > slack || max(m.y-m.fromY, m.fromY-m.y) > slack {
		m.dragged = true
	}
	if !m.dragged {
		return
	}
	r.drag()
	past := m.y < 0 || m.y >= r.geo.height
	if past && m.grip != gripThumb && m.grip != gripNone {
		r.startWheel()
	} else {
		r.stopWheel()
	}
}

// drag follows the mouse with what it has hold of.
func (r *Reader) drag() {
	m := &r.mouse
	if m.grip == gripThumb {
		r.dragThumb(m.y)
		return
	}
	off, upstream := r.hit(m.x, m.y)
	switch m.grip {
	case gripText:
		r.sel.caret, r.sel.upstream = off, upstream
		r.redraw()
	case gripWord, gripSentence:
		r.dragPiece(off)
	case gripStart, gripEnd:
		start := m.grip == gripStart
		to := r.snap(off, start, r.modifiers()&fyne.KeyModifierShortcutDefault != 0)
		if s := r.withEnd(m.before, start, to); !s.Empty() {
			r.setEnds(m.id, s)
		}
	}
}

// dragPiece selects from the word or sentence first clicked to the one at off.
func (r *Reader) dragPiece(off int) {
	m := &r.mouse
	piece := text.Span{}
	if m.grip == gripWord {
		piece = r.pieceAt(off)
	} else {
		piece = r.sentenceAt(off)
	}
	if off < m.from.Start {
		r.sel = selection{anchor: m.from.End, caret: min(piece.Start, m.from.Start)}
	} else {
		r.sel = selection{anchor: m.from.Start, caret: max(piece.End, m.from.End), upstream: true}
		if off <= m.from.End {
			r.sel.caret = m.from.End
		}
	}
	r.redraw()
}

// startWheel scrolls for as long as the mouse is dragged past the edge, the
// faster the farther it is.
func (r *Reader) startWheel() {
	m := &r.mouse
	if m.wheel != nil {
		return
	}
	m.wheel = fyne.NewAnimation(time.Hour, func(float32) {
		past := min(m.y, 0)
		if m.y >= r.geo.height {
			past = m.y - r.geo.height + 1
		}
		speed := float64(past) / 6
		r.roll(int(math.Copysign(math.Min(math.Abs(speed)+1, float64(r.geo.height)/4), speed)))
		r.drag()
	})
	m.wheel.Curve = fyne.AnimationLinear
	m.wheel.Start()
}

func (r *Reader) stopWheel() {
	if r.mouse.wheel != nil {
		r.mouse.wheel.Stop()
		r.mouse.wheel = nil
	}
}

// DragEnd is for Fyne.
func (r *Reader) DragEnd() { r.release() }

// MouseUp is for Fyne.
func (r *Reader) MouseUp(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	r.mouse.x, r.mouse.y = r.geo.pixels(e.Position)
	r.release()
}

func (r *Reader) release() {
	r.stopWheel()
	m := &r.mouse
	held := m.grip
	m.grip = gripNone
	switch held {
	case gripText, gripWord, gripSentence:
		r.releaseText(held)
	case gripStart, gripEnd:
		mark, ok := r.marks.get(m.id)
		if !m.dragged {
			r.pickUnder() // a click, on a mark no wider than its handles
		} else if ok && mark.Span != m.before && r.OnEnds != nil {
			r.OnEnds(m.id, mark.Span)
		}
	case gripLabel:
		r.pick(m.id)
		if r.OnMargin != nil {
			r.OnMargin(m.id)
		}
	case gripLink:
		if r.OnLink != nil && !m.dragged {
			r.OnLink(m.url)
		}
	}
}

func (r *Reader) releaseText(held grip) {
	s := r.sel.span()
	if held == gripText && s.Empty() && !r.mouse.dragged {
		if !r.mouse.before.Empty() {
			r.tellSelection(true)
		}
		r.pickUnder()
		return
	}
	if s != r.mouse.before {
		r.tellSelection(true)
	}
}

// pickUnder selects the mark that was clicked: by its line, or by its letters
// the innermost, or the one around the selected one.
func (r *Reader) pickUnder() {
	if id := r.laneAt(r.mouse.fromX, r.mouse.fromY); id != 0 {
		r.pick(id)
		return
	}
	under, ok := r.under(r.mouse.fromX, r.mouse.fromY)
	if !ok {
		r.pick(0)
		return
	}
	over := r.marks.at(under)
	if len(over) == 0 {
		r.pick(0)
		return
	}
	next := over[0]
	for n, i := range over {
		if r.marks.all[i].ID == r.selected {
			next = over[(n+1)%len(over)]
		}
	}
	r.pick(r.marks.all[next].ID)
}

func (r *Reader) pick(id int64) {
	if id == 0 && r.selected == 0 {
		return
	}
	r.selected = id
	r.redraw()
	if r.OnMark != nil {
		r.OnMark(id)
	}
}

func (r *Reader) openMenu(p fyne.Position, x, y int) {
	under, inside := r.under(x, y)
	if s := r.sel.span(); inside && (s.Empty() || !s.Overlaps(under)) {
		if over := r.marks.at(under); len(over) > 0 && r.selected != r.marks.all[over[0]].ID {
			r.pick(r.marks.all[over[0]].ID)
		}
	}
	if r.OnMenu != nil {
		r.OnMenu(p)
	}
}

// Scrolled is for Fyne.
func (r *Reader) Scrolled(e *fyne.ScrollEvent) {
	r.roll(-int(math.Round(float64(e.Scrolled.DY * r.geo.ratio))))
}
