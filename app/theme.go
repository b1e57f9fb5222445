package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifregular"
)

// look is Gainsay's theme: two palettes and one of high contrast, one scale of
// text. It is a value; another look is another value given to Fyne.
type look struct {
	mode  string  // "" follows the system; "light", "dark", "contrast"
	scale float32 // of all text, 1 as designed
	sans  bool    // articles are set in the sans face
}

// The colours that panes name. Fyne resolves them through the theme in force,
// so a widget that asks in its Refresh is right in every palette.
const (
	colourBack    fyne.ThemeColorName = "gainsay.back"    // behind cards, the rail and the status bar
	colourPane    fyne.ThemeColorName = "gainsay.pane"    // what the canvas is cleared in: lists, inspector, toolbar, menu bar
	colourPaper   fyne.ThemeColorName = "gainsay.paper"   // the text, cards, fields
	colourLine    fyne.ThemeColorName = "gainsay.line"    // hairlines
	colourInk     fyne.ThemeColorName = "gainsay.ink"     // what is read
	colourSoft    fyne.ThemeColorName = "gainsay.soft"    // details
	colourFaint   fyne.ThemeColorName = "gainsay.faint"   // caps labels, hints, place holders
	colourAccent  fyne.ThemeColorName = "gainsay.accent"  // the one accent
	colourChosen  fyne.ThemeColorName = "gainsay.chosen"  // behind the chosen row
	colourWarn    fyne.ThemeColorName = "gainsay.warn"    // contradictions, and nothing else
	colourWarned  fyne.ThemeColorName = "gainsay.warned"  // behind a count of contradictions
	colourHover   fyne.ThemeColorName = "gainsay.hover"   // behind a row under the pointer
	colourVeil    fyne.ThemeColorName = "gainsay.veil"    // over the window behind a dialog
	colourShadow  fyne.ThemeColorName = "gainsay.shadow"  // under what floats
	colourOnFill  fyne.ThemeColorName = "gainsay.on-fill" // text on the accent
	colourNone    fyne.ThemeColorName = "gainsay.none"
	colourFocused fyne.ThemeColorName = "gainsay.focused" // the ring round what has the focus
)

// The sizes of text, before the scale of the settings.
const (
	sizeCaps     fyne.ThemeSizeName = "gainsay.caps"     // 11: labels in capitals, margin, key hints
	sizeDetail   fyne.ThemeSizeName = "gainsay.detail"   // 12: what stands below a title
	sizeField    fyne.ThemeSizeName = "gainsay.field"    // 13: fields, buttons, menus, table cells
	sizeList     fyne.ThemeSizeName = "gainsay.list"     // 14: titles in lists
	sizeBody     fyne.ThemeSizeName = "gainsay.body"     // 17: the article
	sizeHeadline fyne.ThemeSizeName = "gainsay.headline" // 25
)

// Spacing goes in steps of 4, radii are 6 for what is pressed or typed into
// and 8 for cards. These do not grow with the text.
const (
	gap1 float32 = 4 * (1 + iota)
	gap2
	gap3
	gap4
	gap5
	gap6
)

const (
	radius     float32 = 6
	radiusCard float32 = 8
	hairline   float32 = 1
)

// colour is c in the palette in force.
func colour(c fyne.ThemeColorName) color.Color { return theme.Color(c) }

// size is s times the scale of the settings.
func size(s fyne.ThemeSizeName) float32 { return theme.Size(s) }

// serif is the face of what somebody wrote: articles and quotes. Characters it
// lacks come from the fonts of the system.
var (
	serif     fyne.Resource = fyne.NewStaticResource("LiberationSerif-Regular.ttf", liberationserifregular.TTF)
	serifBold fyne.Resource = fyne.NewStaticResource("LiberationSerif-Bold.ttf", liberationserifbold.TTF)
)

// Color resolves Gainsay's names and gives Fyne's own the nearest of them.
func (l look) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	p := l.palette(variant)
	if same, ok := fyneColours[name]; ok {
		name = same
	}
	if c, ok := p[name]; ok {
		return c
	}
	if name == colourNone { // see framedEntry
		return color.Transparent
	}
	return theme.DefaultTheme().Color(name, l.variant(variant))
}

func (l look) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch l.mode {
	case "light", "contrast":
		return theme.VariantLight
	case "dark":
		return theme.VariantDark
	}
	return system
}

func (l look) palette(system fyne.ThemeVariant) map[fyne.ThemeColorName]color.NRGBA {
	switch {
	case l.mode == "contrast":
		return contrastPalette
	case l.variant(system) == theme.VariantDark:
		return darkPalette
	}
	return lightPalette
}

// Font is Fyne's own sans.
func (l look) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

// Icon is Fyne's own.
func (l look) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size gives text its scale; the rest is fixed.
func (l look) Size(name fyne.ThemeSizeName) float32 {
	if px, ok := textSizes[name]; ok {
		return px * l.scale
	}
	if px, ok := fixedSizes[name]; ok {
		return px
	}
	return theme.DefaultTheme().Size(name)
}

var textSizes = map[fyne.ThemeSizeName]float32{
	sizeCaps: 11, sizeDetail: 12, sizeField: 13, sizeList: 14, sizeBody: 17, sizeHeadline: 25,
	theme.SizeNameText:           13,
	theme.SizeNameCaptionText:    11,
	theme.SizeNameSubHeadingText: 14,
	theme.SizeNameHeadingText:    18,
	theme.SizeNameInlineIcon:     16,
}

var fixedSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding:            gap1,
	theme.SizeNameInnerPadding:       6,
	theme.SizeNameLineSpacing:        gap1,
	theme.SizeNameInputRadius:        radius,
	theme.SizeNameButtonRadius:       radius,
	theme.SizeNameSelectionRadius:    gap1,
	theme.SizeNameCardRadius:         radiusCard,
	theme.SizeNameDialogRadius:       radiusCard,
	theme.SizeNamePopupRadius:        radiusCard,
	theme.SizeNameMenuRadius:         radius,
	theme.SizeNameInputBorder:        hairline,
	theme.SizeNameSeparatorThickness: hairline,
	theme.SizeNameScrollBar:          10,
	theme.SizeNameScrollBarSmall:     4,
}

// fyneColours says which of our colours Fyne's own widgets take.
var fyneColours = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:          colourPane,
	theme.ColorNameButton:              colourPaper,
	theme.ColorNameDisabledButton:      colourPane,
	theme.ColorNameDisabled:            colourFaint,
	theme.ColorNameError:               colourWarn,
	theme.ColorNameFocus:               colourFocused,
	theme.ColorNameForeground:          colourInk,
	theme.ColorNameForegroundOnPrimary: colourOnFill,
	theme.ColorNameHeaderBackground:    colourPane,
	theme.ColorNameHover:               colourHover,
	theme.ColorNameHyperlink:           colourAccent,
	theme.ColorNameInputBackground:     colourNone,
	theme.ColorNameInputBorder:         colourNone,
	theme.ColorNameMenuBackground:      colourPaper,
	theme.ColorNameOverlayBackground:   colourPaper,
	theme.ColorNamePlaceHolder:         colourFaint,
	theme.ColorNamePressed:             colourHover,
	theme.ColorNamePrimary:             colourAccent,
	theme.ColorNameSelection:           colourChosen,
	theme.ColorNameSeparator:           colourLine,
	theme.ColorNameShadow:              colourShadow,
}
