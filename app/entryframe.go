package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// fieldTheme is the theme in force without scroll bars, which would lie over
// the text of a field that is longer than its room.
type fieldTheme struct{}

func (fieldTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return fyne.CurrentApp().Settings().Theme().Color(name, v)
}

func (fieldTheme) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameScrollBar || name == theme.SizeNameScrollBarSmall {
		return 0
	}
	return fyne.CurrentApp().Settings().Theme().Size(name)
}

func (fieldTheme) Font(s fyne.TextStyle) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Font(s)
}

func (fieldTheme) Icon(n fyne.ThemeIconName) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Icon(n)
}

// framedEntry draws an entry's ground and hairline itself: Fyne draws the line
// round a transparent middle, which darkens its inner edge. The focus is
// Fyne's to show. A theme that takes the border away takes the frame away.
type framedEntry struct {
	fyne.WidgetRenderer
	entry *widget.Entry
	frame *canvas.Rectangle
}

func newFramedEntry(e *widget.Entry, r fyne.WidgetRenderer) *framedEntry {
	f := &framedEntry{r, e, canvas.NewRectangle(nil)}
	f.draw()
	return f
}

func (f *framedEntry) Layout(s fyne.Size) {
	f.frame.Resize(s)
	f.WidgetRenderer.Layout(s)
}

func (f *framedEntry) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{f.frame}, f.WidgetRenderer.Objects()...)
}

func (f *framedEntry) Refresh() {
	f.draw()
	f.WidgetRenderer.Refresh()
}

func (f *framedEntry) draw() {
	f.frame.FillColor, f.frame.StrokeColor = colour(colourPaper), colour(colourLine)
	f.frame.StrokeWidth, f.frame.CornerRadius = hairline, radius
	f.frame.Hidden = f.entry.Theme().Size(theme.SizeNameInputBorder) == 0
}
