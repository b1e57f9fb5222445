// Empty opens a Fyne window with nothing in it: what the first frame of
// Gainsay's is compared with.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

func main() {
	w := app.NewWithID("org.gainsay.Empty").NewWindow("Gainsay")
	w.SetContent(canvas.NewRectangle(theme.Color(theme.ColorNameBackground)))
	w.Resize(fyne.NewSize(1360, 860))
	w.ShowAndRun()
}
