package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gainsay/data"
	"gainsay/data/text"
)

// outdatedList stands below the text and lists the claims of older versions
// whose words this one has no longer. Each is decided by one key: it stays
// where it was taken from, or moves to the words that stand there now, or is
// let go.
type outdatedList struct {
	*fyne.Container
	w      *window
	rows   []*outdatedRow
	column *fyne.Container
	scroll *container.Scroll
	open   bool
	relay  func() // lays out what the list stands in
}

func newOutdatedList(w *window) *outdatedList {
	l := &outdatedList{w: w, relay: func() {}}
	l.column = container.New(stacked{gap: 0})
	l.scroll = container.NewVScroll(l.column)
	l.Container = container.New(outdatedLayout{}, newGround(colourPane), newHairline(), l.scroll)
	l.Hide()
	w.outdated = l.toggle
	return l
}

// outdatedHere reports whether there is something in the list.
func (w *window) outdatedHere() bool { return w.articleOpen() && len(w.here.outdated) > 0 }

// toggle opens the list with the focus in its first row, or closes it. What is
// selected then is let go: only words selected while the list is open are meant
// for a claim of it.
func (l *outdatedList) toggle() {
	l.open = !l.open
	l.relay()
	if l.open && len(l.rows) > 0 {
		l.w.text.SetSelection(text.Span{Start: l.w.text.Caret(), End: l.w.text.Caret()})
		l.w.win.Canvas().Focus(l.rows[0])
	} else {
		l.w.focusMain()
	}
	l.w.probe.changed()
}

// show lists the claims of h. A row that is gone leaves the focus to the one
// that takes its place.
func (l *outdatedList) show(h here) {
	at := l.focused()
	l.rows, l.column.Objects = nil, nil
	for _, c := range h.outdated {
		row := newOutdatedRow(l, c)
		l.rows = append(l.rows, row)
		l.column.Add(row)
	}
	if len(l.rows) == 0 {
		l.open = false
	}
	switch {
	case at >= 0 && len(l.rows) > 0:
		l.w.win.Canvas().Focus(l.rows[min(at, len(l.rows)-1)])
	case at >= 0:
		l.w.focusMain()
	}
}

// focused is which row has the focus, -1 for none.
func (l *outdatedList) focused() int {
	for i, row := range l.rows {
		if row.focused {
			return i
		}
	}
	return -1
}

// step moves the focus from row to row.
func (l *outdatedList) step(by int) {
	if i := l.focused() + by; i >= 0 && i < len(l.rows) {
		l.w.win.Canvas().Focus(l.rows[i])
		l.scroll.ScrollToOffset(fyne.NewPos(0, l.rows[i].Position().Y))
	}
}

// heightFor is how high the list is in a pane of that size: three rows, and at
// most a third of the pane.
func (l *outdatedList) heightFor(pane fyne.Size) float32 {
	setHidden(l.Container, !l.open)
	if !l.open {
		return 0
	}
	return min(heightOf(l.column, pane.Width)+hairline, pane.Height/3)
}

type outdatedLayout struct{}

// Layout is for Fyne.
func (outdatedLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0].Resize(s)
	put(objects[1], 0, 0, s.Width, hairline)
	put(objects[2], 0, hairline, s.Width, max(0, s.Height-hairline))
}

// MinSize is for Fyne.
func (outdatedLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// outdatedRow is one claim: what it said, what stands there now, and what can
// be done with it.
type outdatedRow struct {
	widget.BaseWidget
	of       *outdatedList
	claim    outdated
	was, now *runText
	buttons  *fyne.Container
	focused  bool
}

func newOutdatedRow(l *outdatedList, c outdated) *outdatedRow {
	r := &outdatedRow{of: l, claim: c, was: newRunText(2), now: newRunText(2)}
	r.was.set(
		run{text: c.Ref.String() + "  ", ink: colourSoft, size: sizeDetail},
		run{text: "“" + c.Quote + "”", ink: colourInk, size: sizeField, face: quoted()})
	r.now.set(run{text: "Its words are gone", ink: colourSoft, size: sizeDetail})
	if !c.now.Empty() {
		r.now.set(
			run{text: "now  ", ink: colourSoft, size: sizeDetail},
			run{text: "“" + c.now.Of(l.w.here.body) + "”", ink: colourInk, size: sizeField, face: quoted()})
	}
	r.buttons = container.New(flow{gap: gap1})
	for _, b := range []struct {
		label, key string
		do         func()
	}{{"Move here", "R", r.replace}, {"Keep there", "K", r.keep}, {"Let go", "Del", r.letGo}} {
		button := newKeyButton(b.label, b.key, plainButton, b.do)
		button.typed = l.w.typedOutside
		r.buttons.Add(button)
	}
	r.ExtendBaseWidget(r)
	return r
}

// replace moves the claim to the words selected in the version that is open,
// or else to those that stand in the place of its own.
func (r *outdatedRow) replace() {
	w := r.of.w
	to := r.claim.now
	if s := text.Trim(w.here.body, w.text.Selection()); !s.Empty() {
		to = s
	}
	if to.Empty() {
		w.say("Nothing stands in its place: select the words of this version that it is to be moved to.")
		return
	}
	w.text.SetSelection(text.Span{Start: to.End, End: to.End})
	w.do(data.ReplaceClaim(r.claim.Claim, w.here.version.ID, to), func(data.Done) {
		w.sayWith("Moved "+r.claim.Ref.String()+" to this version.", "Undo", w.undo)
	})
}

func (r *outdatedRow) keep() {
	w := r.of.w
	w.do(data.LeaveClaim(r.claim.ID, w.here.version.ID), func(data.Done) {
		w.sayWith(r.claim.Ref.String()+" stays on the version it was taken from.", "Undo", w.undo)
	})
}

func (r *outdatedRow) letGo() { r.of.w.do(data.DeleteClaims(r.claim.ID), nil) }

// look shows where the claim stood and what stands there now.
func (r *outdatedRow) look() {
	w := r.of.w
	if !r.claim.now.Empty() {
		w.text.Reveal(r.claim.now)
	} else if b := w.here.beside; b != nil {
		if c, ok := b.claim(r.claim.ID); ok {
			w.side.Reveal(c.Span)
		}
	}
	w.show(w.now.hold(r.claim.ID))
}

// Tapped takes the claim in hand.
func (r *outdatedRow) Tapped(*fyne.PointEvent) { r.of.w.win.Canvas().Focus(r) }

// FocusGained is for Fyne.
func (r *outdatedRow) FocusGained() { r.focused = true; r.look(); r.Refresh() }

// FocusLost is for Fyne.
func (r *outdatedRow) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune is for Fyne: letters are keys here.
func (r *outdatedRow) TypedRune(rune) {}

// TypedKey decides about the claim or goes to the next.
func (r *outdatedRow) TypedKey(ev *fyne.KeyEvent) {
	switch pressed(ev, 0).name {
	case fyne.KeyR:
		r.replace()
	case fyne.KeyK:
		r.keep()
	case fyne.KeyDelete:
		r.letGo()
	case fyne.KeyUp:
		r.of.step(-1)
	case fyne.KeyDown:
		r.of.step(1)
	case fyne.KeyEscape:
		r.of.toggle()
	default:
		r.of.w.typed(notTyping, ev)
	}
}

// wordsWidth is the room beside the buttons for each of the two texts.
func (r *outdatedRow) wordsWidth(width float32) float32 {
	return (width - r.buttonsWidth() - 2*gap4 - 2*gap3) / 2
}

func (r *outdatedRow) buttonsWidth() (wide float32) {
	for _, o := range r.buttons.Objects {
		wide += o.MinSize().Width + gap1
	}
	return wide
}

func (r *outdatedRow) heightFor(width float32) float32 {
	words := max(r.was.heightFor(r.wordsWidth(width)), r.now.heightFor(r.wordsWidth(width)))
	return max(words, r.buttons.MinSize().Height) + 2*gap2
}

// CreateRenderer is for Fyne.
func (r *outdatedRow) CreateRenderer() fyne.WidgetRenderer {
	return &outdatedRenderer{r, canvas.NewRectangle(nil), newHairline()}
}

type outdatedRenderer struct {
	row    *outdatedRow
	ground *canvas.Rectangle
	line   *themedRect
}

func (d *outdatedRenderer) Layout(s fyne.Size) {
	r := d.row
	d.ground.Resize(s)
	put(d.line, 0, s.Height-hairline, s.Width, hairline)
	wide := r.wordsWidth(s.Width)
	put(r.was, gap4, gap2, wide, r.was.heightFor(wide))
	put(r.now, gap4+wide+gap3, gap2, wide, r.now.heightFor(wide))
	put(r.buttons, s.Width-gap3-r.buttonsWidth(), gap2, r.buttonsWidth()+gap1, r.buttons.MinSize().Height)
	d.Refresh()
}

func (d *outdatedRenderer) MinSize() fyne.Size {
	return fyne.NewSize(320, d.row.heightFor(max(320, d.row.Size().Width)))
}

func (d *outdatedRenderer) Refresh() {
	d.ground.FillColor, d.ground.StrokeWidth = colour(colourPane), 0
	if d.row.focused {
		d.ground.FillColor = colour(colourChosen)
	}
	d.ground.Refresh()
}

func (d *outdatedRenderer) Objects() []fyne.CanvasObject {
	r := d.row
	return []fyne.CanvasObject{d.ground, d.line, r.was, r.now, r.buttons}
}
func (d *outdatedRenderer) Destroy() {}
