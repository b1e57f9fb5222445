// Empty opens a Fyne window with nothing in it: what the first frame of
// Gainsay's is compared with. A key has it paint a frame, and it writes a line
// when that is on the display.
package main

import (
	"fmt"
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

func main() {
	w := app.NewWithID("org.gainsay.Empty").NewWindow("Gainsay")
	asked := false
	dot := canvas.NewRaster(func(int, int) image.Image {
		if asked {
			asked = false
			go fyne.Do(func() { fmt.Println("frame") }) // its turn comes after the frame
		}
		return image.NewUniform(color.Transparent)
	})
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) {
		asked = true
		dot.Refresh()
	})
	w.SetContent(container.NewWithoutLayout(canvas.NewRectangle(theme.Color(theme.ColorNameBackground)), dot))
	dot.Resize(fyne.NewSize(1, 1))
	w.Resize(fyne.NewSize(1360, 860))
	w.ShowAndRun()
}
