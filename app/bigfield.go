package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// newBigField gives a field the size of the article's text and takes its frame
// away: it stands at the head of a list that is all about it.
func newBigField(f fyne.CanvasObject) fyne.CanvasObject {
	return container.NewThemeOverride(container.New(bigFieldLayout{}, f), bigFieldTheme{})
}

// bigFieldTheme is the theme in force with larger text and no frame.
type bigFieldTheme struct{}

func (bigFieldTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameInputBackground, theme.ColorNameInputBorder, theme.ColorNameFocus:
		return color.Transparent
	}
	return fyne.CurrentApp().Settings().Theme().Color(name, v)
}

func (bigFieldTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return size(sizeBody)
	case theme.SizeNameInputBorder:
		return 0
	}
	return fyne.CurrentApp().Settings().Theme().Size(name)
}

func (bigFieldTheme) Font(s fyne.TextStyle) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Font(s)
}

func (bigFieldTheme) Icon(n fyne.ThemeIconName) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Icon(n)
}

// bigFieldLayout leaves room round the field.
type bigFieldLayout struct{}

func (bigFieldLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.NewPos(gap3-2, gap1+2))
	o[0].Resize(s.SubtractWidthHeight(2*(gap3-2), 2*(gap1+2)))
}

func (bigFieldLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(2*(gap3-2), 2*(gap1+2))
}
