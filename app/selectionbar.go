package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data/text"
)

// selectionBar floats beside text that the mouse has selected and offers what
// can be done with it, so that a claim can be made without the keyboard.
type selectionBar struct {
	w       *window
	box     *fyne.Container
	buttons *fyne.Container
}

func newSelectionBar(w *window) *selectionBar {
	b := &selectionBar{w: w, buttons: container.New(flow{gap: gap1})}
	for _, each := range []struct{ id, label string }{
		{"claim.keep", "Make it a claim"}, {"claim.tag", "With a tag…"}, {"edit.search", "Search past claims"}, {"edit.cite", "Copy with source"},
	} {
		button := newKeyButton(each.label, w.command(each.id).hint(), plainButton, func() {
			b.hide()
			w.run(each.id)
		})
		button.typed = w.typedOutside
		b.buttons.Add(button)
	}
	b.box = container.New(padded{gap2}, b.buttons)
	b.box = container.NewStack(newFloating(radiusCard), b.box)
	b.box.Hide()
	return b
}

// selected is told that other text is selected.
func (b *selectionBar) selected(byMouse bool) {
	if !byMouse || b.w.text.Selection().Empty() || !b.w.writable() {
		b.hide()
		return
	}
	b.box.Show()
	b.place()
}

func (b *selectionBar) hide() {
	setHidden(b.box, true)
	b.w.probe.changed()
}

// place puts the bar above the selected text, below it where there is no room,
// and away where the text has been scrolled out of view.
func (b *selectionBar) place() {
	if b.box.Hidden {
		return
	}
	at, shown := b.w.text.WhereSelection()
	if !shown {
		b.hide()
		return
	}
	least := b.least()
	origin, room := b.w.text.Position(), b.w.text.Size()
	x := max(gap2, min(at.X, room.Width-least.Width-gap5))
	y := at.Y - least.Height - gap2
	if y < gap2 {
		y = at.Y + at.Height + gap2
	}
	put(b.box, origin.X+x, origin.Y+y, least.Width, least.Height)
}

// least is all buttons on one line.
func (b *selectionBar) least() fyne.Size {
	s := fyne.NewSize(-gap1, 0)
	for _, o := range b.buttons.Objects {
		least := o.MinSize()
		s = fyne.NewSize(s.Width+least.Width+gap1, max(s.Height, least.Height))
	}
	return s.AddWidthHeight(2*gap2, 2*gap2)
}

// textSelected reports whether text of the article is selected.
func (w *window) textSelected() bool { return w.articleOpen() && !w.text.Selection().Empty() }

// mostAsked is how much of a selection is searched for, in bytes: what comes
// after that many words narrows nothing any more.
const mostAsked = 160

// searchSelection opens the palette on the past claims that the selected words
// find.
func (w *window) searchSelection() {
	words := oneLine(text.Trim(w.here.body, w.text.Selection()).Of(w.here.body))
	if len(words) > mostAsked {
		words = words[:text.Prev(words, mostAsked)]
	}
	w.openPalette(false)
	if lead, ok := w.win.Canvas().Focused().(*leadField); ok {
		lead.SetText(words)
		lead.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}
