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
// It also keeps out of view what Fyne lays over a line longer than its room: the
// scroll bar and the shadows at its ends. What scrolls is higher and wider than the
// part of it that is shown, so that a long line ends within the frame, too. (A
// ThemeOverride without bars and shadows would do the same, but Fyne then reads all
// fonts again for each field.)
//
// Until the window is whole, frame and hint may be all there is of it.
type framedEntry struct {
	entry *widget.Entry
	made  fyne.WidgetRenderer // Fyne's part; nil before the window is whole
	frame *canvas.Rectangle
	hint  *canvas.Text
	shown *container.Clip
}

// newFramedEntry frames e, which Fyne draws with made.
func newFramedEntry(e *widget.Entry, made fyne.WidgetRenderer) *framedEntry {
	f := &framedEntry{entry: e, made: made, frame: canvas.NewRectangle(nil), hint: sans().letters(), shown: container.NewClip(nil)}
	f.draw()
	return f
}

// makeWhole gives f Fyne's part.
func (f *framedEntry) makeWhole(made fyne.WidgetRenderer) {
	f.made = made
	f.Layout(f.entry.Size())
	f.entry.Refresh()
}

func (f *framedEntry) Layout(s fyne.Size) {
	f.frame.Resize(s)
	if f.made == nil {
		inner := theme.InnerPadding()
		put(f.hint, inner, inner, s.Width-2*inner, f.hint.MinSize().Height)
		return
	}
	f.made.Layout(s)
	for _, o := range f.made.Objects() {
		if f.scrollsAside(o) {
			aside := theme.InnerPadding() - 1 // where there is never a letter but of a longer line
			f.shown.Content = o
			f.shown.Move(o.Position().AddXY(aside, 0))
			f.shown.Resize(o.Size().AddWidthHeight(-2*aside, 0))
			o.Move(fyne.NewPos(-aside, 0))
			o.Resize(o.Size().AddWidthHeight(0, f.entry.Theme().Size(theme.SizeNameScrollBar)))
		}
	}
}

// MinSize is the same whether f is whole or not, where it has one line.
func (f *framedEntry) MinSize() fyne.Size {
	if f.made == nil {
		return f.hint.MinSize().AddWidthHeight(0, 2*theme.InnerPadding())
	}
	return f.made.MinSize()
}

// scrollsAside reports whether o, a part of the entry, is what scrolls its
// only line.
func (f *framedEntry) scrollsAside(o fyne.CanvasObject) bool {
	_, scrolls := o.(fyne.Scrollable)
	return scrolls && !f.entry.MultiLine
}

func (f *framedEntry) Objects() []fyne.CanvasObject {
	if f.made == nil {
		return []fyne.CanvasObject{f.frame, f.hint}
	}
	objects := append([]fyne.CanvasObject{f.frame}, f.made.Objects()...)
	for i, o := range objects {
		if f.shown.Content == o {
			objects[i] = f.shown
		}
	}
	return objects
}

func (f *framedEntry) Refresh() {
	f.draw()
	if f.made != nil {
		f.made.Refresh()
	}
}

func (f *framedEntry) Destroy() {
	if f.made != nil {
		f.made.Destroy()
	}
}

func (f *framedEntry) draw() {
	f.frame.FillColor, f.frame.StrokeColor = colour(colourPaper), colour(colourLine)
	f.frame.StrokeWidth, f.frame.CornerRadius = hairline, radius
	f.frame.Hidden = f.entry.Theme().Size(theme.SizeNameInputBorder) == 0
	sans().write(f.hint, f.entry.PlaceHolder)
	f.hint.TextSize, f.hint.Color = theme.TextSize(), theme.Color(theme.ColorNamePlaceHolder)
}
