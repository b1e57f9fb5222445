package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// face is a font in one style.
type face struct {
	style  fyne.TextStyle
	source fyne.Resource // nil: the theme's own
}

// The faces of the window: the sans of all that Gainsay says, the serif of
// what somebody wrote. The serif has no bold style of its own, only a second
// file.
func sans() face       { return face{} }
func sansBold() face   { return face{style: fyne.TextStyle{Bold: true}} }
func quoted() face     { return face{source: serif} }
func symbols() face    { return face{source: theme.DefaultSymbolFont()} }
func quotedBold() face { return face{source: serifBold} }

// measure is the width of s in f at size, and the distance from the top of
// the line to its baseline.
func (f face) measure(s string, size float32) (width, baseline float32) {
	box, base := fyne.CurrentApp().Driver().RenderedTextSize(s, size, f.style, f.source)
	return box.Width, base
}

// height is how high a line of f is at size.
func (f face) height(size float32) float32 {
	box, _ := fyne.CurrentApp().Driver().RenderedTextSize("Ág", size, f.style, f.source)
	return box.Height
}
