package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// framedEntry draws an entry's ground and hairline itself: Fyne draws the line
// round a transparent middle, which darkens its inner edge. The focus is
// Fyne's to show. A theme that takes the border away takes the frame away.
//
// It also keeps the scroll bar out of view that Fyne lays over a line longer
// than its room: what scrolls is higher than the part of it that is shown. (A
// ThemeOverride without bars would do the same, but Fyne then reads all fonts
// again for each field.)
type framedEntry struct {
	fyne.WidgetRenderer
	entry *widget.Entry
	frame *canvas.Rectangle
	shown *container.Clip
}

func newFramedEntry(e *widget.Entry, r fyne.WidgetRenderer) *framedEntry {
	f := &framedEntry{r, e, canvas.NewRectangle(nil), container.NewClip(nil)}
	f.draw()
	return f
}

func (f *framedEntry) Layout(s fyne.Size) {
	f.frame.Resize(s)
	f.WidgetRenderer.Layout(s)
	for _, o := range f.WidgetRenderer.Objects() {
		if f.scrollsAside(o) {
			f.shown.Content = o
			f.shown.Move(o.Position())
			f.shown.Resize(o.Size())
			o.Move(fyne.Position{})
			o.Resize(o.Size().AddWidthHeight(0, f.entry.Theme().Size(theme.SizeNameScrollBar)))
		}
	}
}

// scrollsAside reports whether o, a part of the entry, is what scrolls its
// only line.
func (f *framedEntry) scrollsAside(o fyne.CanvasObject) bool {
	_, scrolls := o.(fyne.Scrollable)
	return scrolls && !f.entry.MultiLine
}

func (f *framedEntry) Objects() []fyne.CanvasObject {
	objects := append([]fyne.CanvasObject{f.frame}, f.WidgetRenderer.Objects()...)
	for i, o := range objects {
		if f.shown.Content == o {
			objects[i] = f.shown
		}
	}
	return objects
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
