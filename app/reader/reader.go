// Package reader is the widget that shows an article: its text, the marks on
// it, what is selected, and the keys and mouse that move about in it.
//
// A Reader knows spans and marks and nothing of what they stand for. It shapes
// and draws text itself, and only what is in view, so that a text of 20 MB
// costs what one of 20 kB does. It starts no goroutine: longer work goes to
// the [Background] it is given.
//
// All methods are for the UI goroutine. Offsets and spans are byte offsets
// into the body. Positions and sizes are Fyne's units, from the Reader's top
// left corner.
package reader

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gainsay/data/text"
)

// Background runs work off the UI goroutine and then done on it. It may run
// both at once, as tests do. The Reader has at most two of its works under
// way, one that shapes and one that finds; ctx ends when the program does.
type Background func(work func(ctx context.Context), done func())

// A Key is a key press as the Reader passes it on.
type Key struct {
	Name     fyne.KeyName
	Scan     int // the physical key's scan code
	Modifier fyne.KeyModifier
}

// A Reader shows one Document. Callbacks that are nil are not called.
type Reader struct {
	widget.BaseWidget

	// OnSelection follows each change of the selection that the user makes;
	// for one made by mouse it is called when the button is let go.
	OnSelection func(s text.Span, byMouse bool)
	// OnMark follows a click that selects a mark, or none (0).
	OnMark func(id int64)
	// OnHover follows the mark under the mouse; 0 for none.
	OnHover func(id int64)
	// OnEnds asks for a mark's span to be s: handles were let go, or a key
	// moved an end. The mark stays at s until the next SetMarks.
	OnEnds func(id int64, s text.Span)
	// OnMargin follows a click on a mark's labels in the margin.
	OnMargin func(id int64)
	// OnLink follows a click on a Detail with an URL.
	OnLink func(url string)
	// OnKey is given the keys that the Reader has no use for. It reports
	// whether the key is done with; a shortcut that is not goes to the canvas.
	OnKey func(k Key) bool
	// OnRune is given typed characters, with the scan code of the key.
	OnRune func(r rune, scan int)
	// OnFocus follows the keyboard focus.
	OnFocus func(has bool)
	// OnView follows scrolling, resizing and re-wrapping: what stands where.
	OnView func()
	// OnFound follows Found.
	OnFound func()
	// OnMenu follows a click of the secondary button, at p.
	OnMenu func(p fyne.Position)
}

// New makes a Reader with nothing in it.
func New(background Background) *Reader {
	r := &Reader{}
	r.ExtendBaseWidget(r)
	return r
}

// SetDocument shows d from its start, with no marks and nothing selected.
func (r *Reader) SetDocument(d Document) {}

// SetMarks shows marks, in any order. Nothing is shaped or wrapped again.
func (r *Reader) SetMarks(marks []Mark) {}

// SetTextSize sets the size of the text, in Fyne's units; 17 at first. The
// head, the details and the margin follow it.
func (r *Reader) SetTextSize(size float32) {}

// SetSerif chooses between a serif (at first) and a sans face for the text.
func (r *Reader) SetSerif(serif bool) {}

// SetPalette sets the colours, which are Light() at first.
func (r *Reader) SetPalette(p Palette) {}

// Select makes the mark with this id the selected one, 0 none. It does not
// scroll: see Reveal.
func (r *Reader) Select(id int64) {}

// Selected is the id of the selected mark; 0 for none.
func (r *Reader) Selected() int64 { return 0 }

// Reveal scrolls by as little as shows s with some lines around it.
func (r *Reader) Reveal(s text.Span) {}

// Selection is the selected text; empty, at the caret, where there is none.
func (r *Reader) Selection() text.Span { return text.Span{} }

// SetSelection selects s, widened to grapheme borders, and puts the caret at
// its end. It does not scroll: see Reveal.
func (r *Reader) SetSelection(s text.Span) {}

// Caret is the offset of the caret.
func (r *Reader) Caret() int { return 0 }

// Widen selects the next larger unit: word, clause, sentence, paragraph, all.
func (r *Reader) Widen() {}

// Narrow takes the last Widen back.
func (r *Reader) Narrow() {}

// Unit is how far a key moves.
type Unit uint8

const (
	Letter Unit = iota // a grapheme
	Word
)

// MoveStart moves the start of the selected mark one unit, forward or back,
// and calls OnEnds. It stops short of an empty span.
func (r *Reader) MoveStart(forward bool, by Unit) {}

// MoveEnd is MoveStart for the other end.
func (r *Reader) MoveEnd(forward bool, by Unit) {}

// Place is what stands at the top of the view.
func (r *Reader) Place() Place { return Place{} }

// SetPlace scrolls to p, or as near as the text allows.
func (r *Reader) SetPlace(p Place) {}

// Found is the state of a search.
type Found struct {
	Query   string
	Count   int  // matches so far
	More    bool // there are more than are counted
	Now     int  // which of them one is at, from 1; 0 for none
	Pending bool // the search has not seen the whole body
}

// Find marks everything that reads as query, case, diacritics and kinds of
// quotes and blanks aside, and goes to the first match at or after the caret.
// An empty query ends the search.
func (r *Reader) Find(query string) {}

// Found is the state of the search.
func (r *Reader) Found() Found { return Found{} }

// FindNext goes to the next match, the first after the last.
func (r *Reader) FindNext() {}

// FindPrevious goes to the match before.
func (r *Reader) FindPrevious() {}

// EndFind ends the search and leaves the match one is at selected.
func (r *Reader) EndFind() {}

// A Rect is a part of the Reader.
type Rect struct {
	fyne.Position
	fyne.Size
}

// WhereSelection is the box around the selected text, and false where there is
// none or none of it in view.
func (r *Reader) WhereSelection() (Rect, bool) { return Rect{}, false }

// WhereText is the box of the grapheme at off, and false where it is not in
// view.
func (r *Reader) WhereText(off int) (Rect, bool) { return Rect{}, false }

// WhereMark is the box of a mark's first line in view, and false where there
// is none.
func (r *Reader) WhereMark(id int64) (Rect, bool) { return Rect{}, false }

// WhereLabel is the box of a mark's labels in the margin, and false where it
// has none in view.
func (r *Reader) WhereLabel(id int64) (Rect, bool) { return Rect{}, false }

// WhereHandle is the handle at the start or the end of the selected mark, and
// false where it is not in view.
func (r *Reader) WhereHandle(start bool) (Rect, bool) { return Rect{}, false }

// WhereEdge is the tick of a mark on the edge bar.
func (r *Reader) WhereEdge(id int64) (Rect, bool) { return Rect{}, false }

// Rest reports whether everything asked for is drawn and nothing is under way.
func (r *Reader) Rest() bool { return true }
