package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// newPaperCard is an object on paper with a hairline round it.
func newPaperCard(o fyne.CanvasObject) *fyne.Container {
	return container.New(paperCard{gap4}, newCardGround(), o)
}

// paperCard leaves room round its second object; the first is the ground.
type paperCard struct{ gap float32 }

func (l paperCard) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return heightOf(o[1], width-2*l.gap) + 2*l.gap
}

func (l paperCard) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Resize(s)
	put(o[1], l.gap, l.gap, s.Width-2*l.gap, s.Height-2*l.gap)
}

func (l paperCard) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[1].MinSize().AddWidthHeight(2*l.gap, 2*l.gap)
}
