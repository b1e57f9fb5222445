package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// checkBox is the box at the head of a row, as it is drawn; the row takes its
// clicks.
type checkBox struct {
	box          *canvas.Rectangle
	stroke, hook *canvas.Line // the two strokes of the tick
}

func newCheckBox() *checkBox {
	return &checkBox{canvas.NewRectangle(nil), canvas.NewLine(nil), canvas.NewLine(nil)}
}

func (c *checkBox) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.box, c.stroke, c.hook}
}

// set draws the box in a row of that height; a box that is not needed stays
// faint until the pointer or a choice brings it forward.
func (c *checkBox) set(on, forward bool, height float32) {
	side := size(sizeList)
	x, y := gap3, (height-side)/2
	c.box.Move(fyne.NewPos(x, y))
	c.box.Resize(fyne.NewSquareSize(side))
	c.box.CornerRadius, c.box.StrokeWidth = 3, hairline
	c.box.FillColor, c.box.StrokeColor = colour(colourPaper), colour(colourLine)
	switch {
	case on:
		c.box.FillColor, c.box.StrokeColor = colour(colourAccent), colour(colourAccent)
	case forward:
		c.box.StrokeColor = colour(colourFaint)
	}
	c.hook.Position1, c.hook.Position2 = fyne.NewPos(x+side*0.22, y+side*0.52), fyne.NewPos(x+side*0.42, y+side*0.72)
	c.stroke.Position1, c.stroke.Position2 = fyne.NewPos(x+side*0.42, y+side*0.72), fyne.NewPos(x+side*0.78, y+side*0.28)
	for _, l := range []*canvas.Line{c.hook, c.stroke} {
		l.StrokeColor, l.StrokeWidth, l.Hidden = colour(colourOnFill), 1.8, !on
	}
}

// newBox is a box that stands by itself.
func newBox(on bool, height float32) []fyne.CanvasObject {
	c := newCheckBox()
	c.set(on, true, height)
	return c.objects()
}
