package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// themedRect is a rectangle that keeps to the palette in force: a hairline, or
// what a pane stands on.
type themedRect struct {
	widget.BaseWidget
	fill, stroke fyne.ThemeColorName // stroke may be empty
	corner       float32
	least        fyne.Size
}

// newHairline is a line one unit thick, as wide or as high as it is made.
func newHairline() *themedRect {
	return newThemedRect(colourLine, "", 0, fyne.NewSquareSize(hairline))
}

// newCardGround is the paper of a card with its hairline round it.
func newCardGround() *themedRect {
	return newThemedRect(colourPaper, colourLine, radiusCard, fyne.Size{})
}

func newThemedRect(fill, stroke fyne.ThemeColorName, corner float32, least fyne.Size) *themedRect {
	r := &themedRect{fill: fill, stroke: stroke, corner: corner, least: least}
	r.ExtendBaseWidget(r)
	return r
}

func (r *themedRect) CreateRenderer() fyne.WidgetRenderer {
	d := &themedRectRenderer{rect: r, drawn: canvas.NewRectangle(nil)}
	d.Refresh()
	return d
}

type themedRectRenderer struct {
	rect  *themedRect
	drawn *canvas.Rectangle
}

func (d *themedRectRenderer) Layout(s fyne.Size)           { d.drawn.Resize(s) }
func (d *themedRectRenderer) MinSize() fyne.Size           { return d.rect.least }
func (d *themedRectRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{d.drawn} }
func (d *themedRectRenderer) Destroy()                     {}

func (d *themedRectRenderer) Refresh() {
	d.drawn.FillColor = colour(d.rect.fill)
	d.drawn.CornerRadius = d.rect.corner
	if d.rect.stroke != "" {
		d.drawn.StrokeColor, d.drawn.StrokeWidth = colour(d.rect.stroke), hairline
	}
	d.drawn.Refresh()
}

// newHeading is a label in small capitals over a part of a pane. Fyne sets no
// letter spacing; capitals at 11 units in bold carry it without.
func newHeading(s string) *runText {
	return newRunText(2, headingRun(s))
}

func headingRun(s string) run {
	return run{text: strings.ToUpper(s), ink: colourFaint, size: sizeCaps, face: sansBold()}
}
