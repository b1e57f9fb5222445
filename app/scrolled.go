package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// scrolled is a column of objects below each other that scrolls where it is
// higher than its room. Texts in it break at the width it has.
type scrolled struct {
	object *fyne.Container
	scroll *container.Scroll
	column *scrolledColumn
}

// newScrolled makes a column with that much room round it and between its
// objects.
func newScrolled(pad, gap float32, objects ...fyne.CanvasObject) *scrolled {
	s := &scrolled{column: &scrolledColumn{pad: pad, stacked: stacked{gap}}}
	s.scroll = container.NewVScroll(container.New(s.column, objects...))
	s.object = container.New(s, s.scroll)
	return s
}

// refresh lays the column out again after what it shows has changed.
func (s *scrolled) refresh() {
	s.scroll.Content.Refresh()
	s.scroll.Refresh()
}

// relay lays the column out again where only what it shows has changed, not its
// look. A scroll that is resized is laid out and no more.
func (s *scrolled) relay() {
	size := s.scroll.Size()
	s.scroll.Resize(size.AddWidthHeight(0, 1))
	s.scroll.Resize(size)
	relay(s.scroll.Content.(*fyne.Container))
}

// Layout is for Fyne.
func (s *scrolled) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if s.column.width == size.Width {
		o[0].Resize(size)
		s.relay()
		return
	}
	s.column.width = size.Width
	o[0].Resize(size)
	s.refresh()
}

// MinSize is for Fyne.
func (s *scrolled) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 120) }

// scrolledColumn stacks at a width that it is told, since a scroll asks for
// the least size before it gives one.
type scrolledColumn struct {
	stacked
	pad, width float32
}

func (c *scrolledColumn) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(c.width, c.stacked.heightFor(o, c.width-2*c.pad)+2*c.pad)
}

func (c *scrolledColumn) Layout(o []fyne.CanvasObject, s fyne.Size) {
	c.stacked.Layout(o, fyne.NewSize(c.width-2*c.pad, s.Height))
	for _, each := range o {
		each.Move(each.Position().AddXY(c.pad, c.pad))
	}
}
