package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// showMaking shows win and calls fill, which gives it its content, in between:
// when Fyne has made the window of the system and has not painted it yet. It
// then asks the content for its size.
func showMaking(win fyne.Window, fill func()) {
	l := &fillingLayout{fill: func() {}}
	win.SetContent(container.New(l))
	l.fill = fill
	win.Show()
	l.MinSize(nil) // has been called, unless the driver is another
}

// fillingLayout calls fill once, when the least size is asked for.
type fillingLayout struct{ fill func() }

// Layout is for Fyne.
func (*fillingLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize is for Fyne.
func (l *fillingLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	fill := l.fill
	l.fill = func() {}
	fill()
	return fyne.Size{}
}
