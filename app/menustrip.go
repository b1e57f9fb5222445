package app

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// menuStrip is what Fyne's menu bar looks like, and stands in its place until
// the fonts are read that Fyne sets the bar in (see face.of). What it looks like
// is Fyne's: names side by side, each with room round it.
type menuStrip struct{ names []*canvas.Text }

// newMenuStrip makes the strip; on macOS the menus are the system's, and nil
// stands for it.
func newMenuStrip(names []string) *fyne.Container {
	if runtime.GOOS == "darwin" {
		return nil
	}
	box, s := container.NewWithoutLayout(), &menuStrip{}
	for _, name := range names {
		t := sans().letters()
		sans().write(t, name)
		s.names = append(s.names, t)
		box.Add(t)
	}
	box.Layout = s
	return box
}

// Layout is for Fyne.
func (s *menuStrip) Layout([]fyne.CanvasObject, fyne.Size) {
	inner := theme.InnerPadding()
	x := inner
	for _, t := range s.names {
		t.TextSize, t.Color = theme.TextSize(), theme.Color(theme.ColorNameForeground)
		least := t.MinSize()
		put(t, x+inner, inner/2, least.Width, least.Height)
		x += least.Width + 2*inner + theme.Padding()
	}
}

// MinSize is for Fyne.
func (s *menuStrip) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, sans().height(theme.TextSize())+theme.InnerPadding())
}
