package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// emptyState says why a view is empty and what to do about it.
type emptyState struct {
	box   *fyne.Container
	words *runText
}

func newEmptyState() *emptyState {
	s := &emptyState{words: newRunText(0)}
	s.box = container.New(emptyLayout{}, s.words)
	s.box.Hide()
	return s
}

func (s *emptyState) hide() { s.box.Hide() }

// show says what is missing, then how to come by it, with buttons that do so.
func (s *emptyState) show(what, how string, buttons ...fyne.CanvasObject) {
	s.words.set(run{text: what, ink: colourInk, size: sizeBody, face: sansBold()},
		run{text: " " + how, ink: colourSoft, size: sizeBody})
	s.box.Objects = append([]fyne.CanvasObject{s.words}, buttons...)
	s.box.Show()
	s.box.Refresh()
}

const emptyWidth float32 = 420

// emptyLayout sets the words a third down, with the buttons below.
type emptyLayout struct{}

func (emptyLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	wide := min(emptyWidth, s.Width-2*gap6)
	x, y := (s.Width-wide)/2, s.Height/3
	high := o[0].(*runText).heightFor(wide)
	put(o[0], x, y, wide, high)
	y += high + gap4
	for _, b := range o[1:] {
		least := b.MinSize()
		put(b, x, y, least.Width, least.Height)
		x += least.Width + gap2
	}
}

func (emptyLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 100) }
