package app

import (
	"fyne.io/fyne/v2"

	"gainsay/assets"
)

// complete makes the window whole: it makes what the first frames do without,
// since Fyne has to read all of its fonts for it first (see face.of), the menu bar
// and every field. It waits for them where readAllFonts has not ended.
func (w *window) complete() {
	if w.whole {
		return
	}
	w.whole = true
	each(w.halves)
	w.halves = nil
	w.frame.removeStrip()
	w.win.SetIcon(fyne.NewStaticResource("gainsay.png", assets.Icon))
	w.win.SetMainMenu(w.menus.main)
	w.tell()
}

// readAllFonts has Fyne read the fonts of all styles that it sets text in
// itself: it does so when it measures text in one first.
func readAllFonts() {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Monospace: true}} {
		fyne.CurrentApp().Driver().RenderedTextSize("G", size(sizeField), style, nil)
	}
}
