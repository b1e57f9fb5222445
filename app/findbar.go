package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// findBar finds words in the article that is open: Enter goes on, Shift+Enter
// back, Esc returns to the text with the match selected.
type findBar struct {
	w     *window
	box   *fyne.Container
	field *field
	count *runText
	open  bool
	relay func() // lays out what the bar stands over
}

func newFindBar(w *window) *findBar {
	b := &findBar{w: w, field: newField(w, "Find in this article"), count: newRunText(1), relay: func() {}}
	b.field.OnChanged = func(query string) { w.text.Find(query) }
	b.field.onKey = b.typed
	previous := newKeyButton("Previous", "Shift+Enter", plainButton, w.text.FindPrevious)
	next := newKeyButton("Next", "Enter", plainButton, w.text.FindNext)
	done := newKeyButton("Done", "Esc", quietButton, func() { b.end(); w.focusMain() })
	b.box = container.New(b, newGround(colourPane), newHairline(), b.field, b.count, previous, next, done)
	b.box.Hide()
	w.text.OnFound = b.found
	return b
}

// find opens the bar, or brings the focus back to it.
func (w *window) find() {
	w.finder.open = true
	w.finder.box.Show()
	w.finder.relay()
	w.win.Canvas().Focus(w.finder.field)
	w.finder.field.TypedShortcut(&fyne.ShortcutSelectAll{})
	w.probe.changed()
}

func (b *findBar) typed(ev *fyne.KeyEvent) bool {
	if ev.Name != fyne.KeyReturn && ev.Name != fyne.KeyEnter {
		return false
	}
	if b.w.modifiers()&fyne.KeyModifierShift != 0 {
		b.w.text.FindPrevious()
	} else {
		b.w.text.FindNext()
	}
	return true
}

// end closes the bar and reports whether it was open.
func (b *findBar) end() bool {
	if !b.open {
		return false
	}
	b.open = false
	b.w.text.EndFind()
	b.box.Hide()
	b.relay()
	return true
}

func (b *findBar) found() {
	f := b.w.text.Found()
	words := ""
	switch {
	case f.Query == "":
	case f.Count == 0 && f.Pending:
		words = "looking…"
	case f.Count == 0:
		words = "not in this article"
	case f.More:
		words = fmt.Sprintf("%d of more than %d", f.Now, f.Count)
	default:
		words = fmt.Sprintf("%d of %d", f.Now, f.Count)
	}
	b.count.set(run{text: words, ink: colourSoft, size: sizeDetail})
	b.w.probe.changed()
}

// height is what the bar takes of the view.
func (b *findBar) height() float32 {
	if !b.open {
		return 0
	}
	return b.field.MinSize().Height + 2*gap2
}

// Layout is for Fyne.
func (b *findBar) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0].Resize(s)
	put(objects[1], 0, s.Height-hairline, s.Width, hairline)
	x := s.Width - gap3
	for i := len(objects) - 1; i >= 4; i-- {
		least := objects[i].MinSize()
		x -= least.Width
		put(objects[i], x, (s.Height-least.Height)/2, least.Width, least.Height)
		x -= gap2
	}
	wide := x - gap3 - countWidth - gap2
	put(b.field, gap3, gap2, wide, b.field.MinSize().Height)
	high := b.count.lineHeight()
	put(b.count, gap3+wide+gap3, (s.Height-high)/2, countWidth-gap3, high)
}

// countWidth is room for "1000 of more than 1000".
const countWidth float32 = 150

// MinSize is for Fyne.
func (b *findBar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
