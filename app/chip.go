package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// chip is a tag: its name on its colour. Where removed is set, a cross stands
// behind the name and a click takes the tag off.
type chip struct {
	widget.BaseWidget
	name, tint string
	removed    func()
	hovered    bool
}

func newChip(name, tint string, removed func()) *chip {
	c := &chip{name: name, tint: tint, removed: removed}
	c.ExtendBaseWidget(c)
	return c
}

func (c *chip) Tapped(*fyne.PointEvent) {
	if c.removed != nil {
		c.removed()
	}
}

func (c *chip) MouseIn(*desktop.MouseEvent)    { c.hover(true) }
func (c *chip) MouseMoved(*desktop.MouseEvent) {}
func (c *chip) MouseOut()                      { c.hover(false) }

func (c *chip) hover(on bool) {
	if c.removed != nil {
		c.hovered = on
		c.Refresh()
	}
}

func (c *chip) Cursor() desktop.Cursor {
	if c.removed != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{chip: c, look: newChipLook()}
	r.Refresh()
	return r
}

type chipRenderer struct {
	chip *chip
	look *chipLook
}

func (r *chipRenderer) Layout(s fyne.Size) {
	min := r.look.minSize()
	r.look.move(fyne.NewPos(0, (s.Height-min.Height)/2))
}
func (r *chipRenderer) MinSize() fyne.Size           { return r.look.minSize() }
func (r *chipRenderer) Objects() []fyne.CanvasObject { return r.look.objects() }
func (r *chipRenderer) Destroy()                     {}

func (r *chipRenderer) Refresh() {
	name := r.chip.name
	if r.chip.removed != nil {
		name += "  ×"
	}
	r.look.set(name, r.chip.tint)
	if r.chip.hovered {
		r.look.fill.StrokeColor, r.look.fill.StrokeWidth = tintOf(r.chip.tint).line, hairline
	} else {
		r.look.fill.StrokeWidth = 0
	}
	r.Layout(r.chip.Size())
	canvas.Refresh(r.chip)
}

// chipLook is how a chip is drawn, alone or in the cell of a table.
type chipLook struct {
	fill *canvas.Rectangle
	text *canvas.Text
}

func newChipLook() *chipLook {
	return &chipLook{canvas.NewRectangle(nil), sans().letters()}
}

func (l *chipLook) objects() []fyne.CanvasObject { return []fyne.CanvasObject{l.fill, l.text} }

func (l *chipLook) set(name, tint string) {
	sans().write(l.text, name)
	l.text.TextSize, l.text.Color = size(sizeDetail), colour(colourInk)
	l.fill.FillColor = tintOf(tint).fill
	l.fill.CornerRadius = l.minSize().Height / 2
}

func (l *chipLook) minSize() fyne.Size { return l.text.MinSize().Add(fyne.NewSize(2*(gap2+1), 2)) }

func (l *chipLook) move(to fyne.Position) {
	l.fill.Resize(l.minSize())
	l.fill.Move(to)
	l.text.Move(to.AddXY(gap2+1, 1))
	l.text.Resize(l.text.MinSize())
}

func (l *chipLook) show(on bool) {
	l.fill.Hidden, l.text.Hidden = !on, !on
}
