package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// chosenBar says how many rows are chosen and what can be done with them.
type chosenBar struct {
	box   *fyne.Container
	words *runText
}

func newChosenBar(w *window) *chosenBar {
	b := &chosenBar{words: newRunText(1)}
	b.box = container.New(chosenLayout{}, b.words,
		w.keyedButton("claim.tag", "Tag", plainButton),
		w.keyedButton("file.export", "Export", plainButton),
		w.keyedButton("table.delete", "Delete", plainButton))
	b.show(0)
	return b
}

func (b *chosenBar) show(n int) {
	b.box.Hidden = n == 0
	b.words.set(run{text: number(n) + " chosen", ink: colourSoft, size: sizeField})
	b.box.Refresh()
}

// chosenLayout sets the words and the buttons in one line.
type chosenLayout struct{}

const chosenWords float32 = 96

func (chosenLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	high := o[0].(*runText).lineHeight()
	put(o[0], 0, (s.Height-high)/2, chosenWords, high)
	x := chosenWords
	for _, b := range o[1:] {
		least := b.MinSize()
		put(b, x, (s.Height-least.Height)/2, least.Width, least.Height)
		x += least.Width + gap2
	}
}

func (chosenLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	s := fyne.NewSize(chosenWords, 0)
	for _, b := range o[1:] {
		least := b.MinSize()
		s = fyne.NewSize(s.Width+least.Width+gap2, max(s.Height, least.Height))
	}
	return s
}

// claimsLayout sets the filters over the table, and the bar of the chosen
// beside the filters where there is room, below them where there is not.
type claimsLayout struct{}

func (claimsLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	filters, bar, table, empty := o[0].(*fyne.Container), o[1], o[2], o[3]
	wide := s.Width - 2*gap3
	chosen := bar.MinSize()
	high := heightOf(filters, wide)
	oneLine := heightOf(filters, 1e6)
	y := gap2 + high + gap2
	switch {
	case !bar.Visible():
	case high <= oneLine && heightOf(filters, wide-chosen.Width-gap4) <= oneLine:
		put(bar, s.Width-gap3-chosen.Width, gap2, chosen.Width, high)
	default:
		put(bar, gap3, y, chosen.Width, chosen.Height)
		y += chosen.Height + gap2
	}
	put(filters, gap3, gap2, wide, high)
	put(table, 0, y, s.Width, s.Height-y)
	put(empty, 0, y, s.Width, s.Height-y)
}

func (claimsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }
