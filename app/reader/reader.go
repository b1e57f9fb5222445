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
	"image"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gainsay/data/text"
)

// Background runs work off the UI goroutine and then done on it. It may run
// both at once, as tests do. The Reader has at most three of its works under
// way: one that reads where the lines are, one that shapes, one that finds.
// ctx ends when the program does.
type Background func(work func(ctx context.Context), done func())

// A Key is a key press as the Reader passes it on.
type Key struct {
	Name     fyne.KeyName
	Scan     int // the physical key's scan code; 0 where it is not known
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
	// OnKey is given the keys that the Reader has no use for, shortcuts too.
	// It reports whether the key is done with.
	OnKey func(k Key) bool
	// OnRune is given typed characters, with the scan code of the key.
	OnRune func(r rune, scan int)
	// OnFocus follows the keyboard focus.
	OnFocus func(has bool)
	// OnView follows scrolling, resizing and wrapping anew: what stands where.
	OnView func()
	// OnFound follows Found.
	OnFound func()
	// OnMenu follows a click of the secondary button, at p.
	OnMenu func(p fyne.Position)

	background Background
	fonts      *Fonts
	palette    Palette
	size       float32 // of the text
	serif      bool

	page   *page
	back   *shaper // for work in the background
	glyphs *glyphCache
	raster *canvas.Raster
	img    *image.RGBA
	geo    geometry
	head   head
	labels map[label]*shaped // of short texts around the body

	marks    *markSet
	painted  *markSet // those of the last frame
	selected int64
	hovered  int64
	margin   []placed // labels in view; nil when they are to be placed anew
	ticks    []tick   // of the edge bar; nil likewise

	sel    selection
	mouse  mouse
	keys   keyboard
	find   search
	jobs   jobs
	now    func() time.Time
	landed Place // where to scroll once the body is read that far
	focus  bool
}

// jobs is what is under way in the background.
type jobs struct {
	generation int          // of the layout; results of an older one are dropped
	stale      *atomic.Bool // set when the generation is over
	reading    int
	shaping    bool
	wanted     []glyphKey // glyphs that the last frame had no time to draw
}

// New makes a Reader with nothing in it.
func New(background Background, fonts *Fonts) *Reader {
	r := &Reader{
		background: background, fonts: fonts, palette: Light(), size: 17, serif: true,
		page: newPage(fonts), back: newShaper(fonts, true), glyphs: newGlyphCache(),
		marks: newMarkSet(nil, 0), now: time.Now,
	}
	r.geo.scale, r.geo.ratio = 1, 1
	r.jobs.stale = &atomic.Bool{}
	r.page.room = r.roomBelow
	r.raster = canvas.NewRaster(r.paint)
	r.ExtendBaseWidget(r)
	r.restyle()
	return r
}

// SetDocument shows d from its start, with no marks and nothing selected.
func (r *Reader) SetDocument(d Document) {
	r.newGeneration()
	if r.find.stale != nil {
		r.find.stale.Store(true)
	}
	r.find = search{}
	r.selected, r.hovered = 0, 0
	r.sel, r.landed = selection{}, Place{}
	r.marks, r.ticks = newMarkSet(nil, 0), nil
	out := newOutline(d.Body, readAtOnce)
	r.page.open(d, out)
	r.relay()
	r.readRest()
}

// SetMarks shows marks, in any order; those in the order of their starts take
// the least time. It keeps them: they must not be changed afterwards. Nothing
// is shaped or wrapped again, but lines move apart where many marks lie over
// each other.
func (r *Reader) SetMarks(marks []Mark) {
	r.marks = newMarkSet(marks, len(r.page.doc.Body))
	r.margin, r.ticks = nil, nil
	if r.page.respace() {
		r.steadily(func() { r.page.scroll(0) })
	}
	r.redraw()
}

// SetTextSize sets the size of the text, in Fyne's units; 17 at first. The
// head, the details and the margin follow it.
func (r *Reader) SetTextSize(size float32) {
	size = max(8, min(size, 72))
	if size == r.size {
		return
	}
	r.size = size
	r.steadily(r.restyle)
}

// SetSerif chooses between a serif (at first) and a sans face for the text.
func (r *Reader) SetSerif(serif bool) {
	if serif == r.serif {
		return
	}
	r.serif = serif
	r.steadily(r.restyle)
}

// SetPalette sets the colours, which are Light() at first.
func (r *Reader) SetPalette(p Palette) {
	r.palette = p
	r.margin, r.ticks = nil, nil
	r.redraw()
}

// Select makes the mark with this id the selected one, 0 none. It does not
// scroll: see Reveal.
func (r *Reader) Select(id int64) {
	r.selected = id
	r.redraw()
}

// Selected is the id of the selected mark; 0 for none.
func (r *Reader) Selected() int64 { return r.selected }

// Rest reports whether everything asked for is laid out and nothing is under
// way in the background.
func (r *Reader) Rest() bool {
	return r.page.complete && r.jobs.reading == 0 && !r.jobs.shaping && !r.find.pending && !r.mouse.rolling()
}

// Painted reports whether a frame has shown the marks there are.
func (r *Reader) Painted() bool { return r.painted == r.marks && r.page.complete }

// redraw asks Fyne for a new frame.
func (r *Reader) redraw() { r.raster.Refresh() }

// moved is called when other lines than before are in view.
func (r *Reader) moved() {
	r.margin = nil
	r.redraw()
	r.fetch()
	if r.OnView != nil {
		r.OnView()
	}
}

// AccessibilityLabel is for Fyne's Accessible: the headline, or the beginning
// of the text, and how many marks there are.
func (r *Reader) AccessibilityLabel() string { return r.spoken() }

// AccessibilityRole is for Fyne's Accessible.
func (r *Reader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
