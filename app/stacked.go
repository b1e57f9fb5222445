package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// stacked sets objects below each other, all as wide as there is room, with a
// gap between them. Texts get the height they need at that width.
type stacked struct{ gap float32 }

// tall is what needs another height at another width; a layout may be tall for
// its container.
type tall interface{ heightFor(width float32) float32 }

// tallLayout is the layout of a container that is tall.
type tallLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

func heightOf(o fyne.CanvasObject, width float32) float32 {
	if t, ok := o.(tall); ok {
		return t.heightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(tallLayout); ok {
			return l.heightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

func (l stacked) heightFor(objects []fyne.CanvasObject, width float32) (h float32) {
	for _, o := range objects {
		if o.Visible() {
			h += heightOf(o, width) + l.gap
		}
	}
	return max(0, h-l.gap)
}

func (l stacked) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	var y float32
	for _, o := range objects {
		if o.Visible() {
			h := heightOf(o, s.Width)
			put(o, 0, y, s.Width, h)
			y += h + l.gap
		}
	}
}

func (l stacked) MinSize(objects []fyne.CanvasObject) (s fyne.Size) {
	for _, o := range objects {
		if o.Visible() {
			least := o.MinSize()
			s = fyne.NewSize(max(s.Width, least.Width), s.Height+least.Height+l.gap)
		}
	}
	return s
}

// relay lays a container out again. Its Refresh would refresh all that is in
// it, down to the last text, which takes many milliseconds.
func relay(c *fyne.Container) {
	c.Layout.Layout(c.Objects, c.Size())
	canvas.Refresh(c)
}

// padded leaves room round its one object.
type padded struct{ gap float32 }

func (l padded) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return heightOf(o[0], width-2*l.gap) + 2*l.gap
}

func (l padded) Layout(o []fyne.CanvasObject, s fyne.Size) {
	put(o[0], l.gap, l.gap, s.Width-2*l.gap, s.Height-2*l.gap)
}

func (l padded) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(2*l.gap, 2*l.gap)
}
