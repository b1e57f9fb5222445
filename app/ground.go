package app

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// ground is one colour over a large area, what a pane stands on: a picture of
// one pixel, stretched. Without a graphics card that is painted in about half the
// time of Fyne's rectangle, which looks for its edges at each pixel.
type ground struct {
	widget.BaseWidget
	fill fyne.ThemeColorName
}

func newGround(fill fyne.ThemeColorName) *ground {
	g := &ground{fill: fill}
	g.ExtendBaseWidget(g)
	return g
}

func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	pixel := canvas.NewRaster(func(int, int) image.Image {
		one := image.NewRGBA(image.Rect(0, 0, 1, 1))
		one.Set(0, 0, colour(g.fill))
		return one
	})
	pixel.ScaleMode = canvas.ImageScalePixels
	return widget.NewSimpleRenderer(pixel)
}
