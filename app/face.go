package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
func symbols() face    { return face{source: theme.DefaultTextMonospaceFont()} } // which has many
func quotedBold() face { return face{source: serifBold} }
func mono() face       { return face{style: fyne.TextStyle{Monospace: true}} }

// letters is a text without words yet, in f.
func (f face) letters() *canvas.Text {
	t := canvas.NewText("", nil)
	f.write(t, "")
	return t
}

// write makes s the words of t, in f.
func (f face) write(t *canvas.Text, s string) {
	t.Text = s
	t.TextStyle, t.FontSource = f.of(s)
}

// of is how Fyne is told to set s in f. Before it sets anything in a style it
// reads several fonts for that style and lists those of the system, 90 ms of
// work that the first frame would wait for. So a text that needs no more than
// the file of its style names that.
func (f face) of(s string) (fyne.TextStyle, fyne.Resource) {
	if f.source != nil || !bundled(s) {
		return f.style, f.source
	}
	switch {
	case f.style.Monospace:
		return fyne.TextStyle{}, theme.DefaultTextMonospaceFont()
	case f.style.Bold:
		return fyne.TextStyle{}, theme.DefaultTextBoldFont()
	}
	return fyne.TextStyle{}, theme.DefaultTextFont()
}

// bundled reports whether the files of the styles have all characters of s:
// those of Latin, Greek and Cyrillic, with the usual signs.
func bundled(s string) bool {
	for _, r := range s {
		switch {
		case r < 0x3e2, 0x400 <= r && r < 0x530, 0x1e00 <= r && r < 0x1f00, 0x2010 <= r && r <= 0x2044:
		case r == '€', r == '₴', r == '₽', r == '№':
		default:
			return false
		}
	}
	return true
}

// measure is the width of s in f at size, and the distance from the top of
// the line to its baseline.
func (f face) measure(s string, size float32) (width, baseline float32) {
	box, base := f.box(s, size)
	return box.Width, base
}

// height is how high a line of f is at size.
func (f face) height(size float32) float32 {
	box, _ := f.box("Ág", size)
	return box.Height
}

func (f face) box(s string, size float32) (box fyne.Size, baseline float32) {
	style, source := f.of(s)
	return fyne.CurrentApp().Driver().RenderedTextSize(s, size, style, source)
}
