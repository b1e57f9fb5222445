package app

import (
	"fyne.io/fyne/v2"

	"gainsay/app/reader"
)

// The steps of the text size, in percent of the design's.
var textScales = []float32{0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2}

// applyLook gives Fyne and the reader the look of the settings.
func (w *window) applyLook() {
	w.look = lookOf(w.app.Preferences())
	w.app.Settings().SetTheme(w.look)
	w.lookChanged()
}

// lookOf is the look that is kept in the settings.
func lookOf(prefs fyne.Preferences) look {
	return look{mode: prefs.String(prefMode), scale: float32(prefs.FloatWithFallback(prefScale, 1)), sans: prefs.Bool(prefSans)}
}

// lookChanged brings the readers, which draw their colours themselves, into the
// look in force: ours, or the system's light or dark.
func (w *window) lookChanged() {
	for _, r := range []*reader.Reader{w.text, w.side} {
		if r != nil {
			w.dress(r)
		}
	}
	if w.menus != nil {
		w.menus.shown = "" // built anew, in its new height, which the window then makes room for
		w.frame.object.Refresh()
	}
	w.redrawn++ // marks carry colours: the panes make them anew
	w.tell()
}

// dress gives a reader the colours and the type of the look in force.
func (w *window) dress(r *reader.Reader) {
	switch {
	case w.look.mode == "contrast":
		r.SetPalette(reader.HighContrast())
	case dark(colour(colourPaper)):
		r.SetPalette(reader.Dark())
	default:
		r.SetPalette(reader.Light())
	}
	r.SetTextSize(size(sizeBody))
	r.SetSerif(!w.look.sans)
}

// stepTextSize makes all text larger or smaller by a step, or as designed.
func (w *window) stepTextSize(by int) {
	at := 0
	for i, s := range textScales {
		if s <= w.look.scale {
			at = i
		}
	}
	scale := float32(1)
	if by != 0 {
		scale = textScales[max(0, min(at+by, len(textScales)-1))]
	}
	w.setLook(w.look.mode, scale)
}

// toggleSerif sets articles in the sans face of the window, or in the serif one
// again.
func (w *window) toggleSerif() {
	w.app.Preferences().SetBool(prefSans, !w.look.sans)
	w.applyLook()
}

func serifLabel(w *window) string {
	if w.look.sans {
		return "Articles in a serif face"
	}
	return "Articles in a sans face"
}

// setLook keeps another look in the settings and puts it in force.
func (w *window) setLook(mode string, scale float32) {
	prefs := w.app.Preferences()
	prefs.SetString(prefMode, mode)
	prefs.SetFloat(prefScale, float64(scale))
	w.applyLook()
}

// followSystem hears when the system turns dark or light.
func (w *window) followSystem() {
	w.app.Settings().AddListener(func(fyne.Settings) { w.work.post(w.lookChanged) })
}
