package app

import (
	"hash/fnv"
	"image/color"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
)

// The palettes. Text keeps a contrast of 4.5 to what it stands on, 7 in high
// contrast (WCAG 2.2, 1.4.3 and 1.4.6); theme_test.go reckons every pair.

var lightPalette = map[fyne.ThemeColorName]color.NRGBA{
	colourBack:    rgb(0xf6f5f2),
	colourPane:    rgb(0xfbfaf8),
	colourPaper:   rgb(0xffffff),
	colourLine:    rgb(0xe3e0da),
	colourInk:     rgb(0x1f2328),
	colourSoft:    rgb(0x5d646d),
	colourFaint:   rgb(0x6a7078),
	colourAccent:  rgb(0x2f5d8a),
	colourChosen:  rgb(0xe6eef6),
	colourWarn:    rgb(0xb3261e),
	colourWarned:  rgb(0xfbe9e7),
	colourHover:   rgba(0x1f2328, 0x0d),
	colourVeil:    rgba(0x000000, 0x22),
	colourShadow:  rgba(0x000000, 0x33),
	colourOnFill:  rgb(0xffffff),
	colourFocused: rgba(0x2f5d8a, 0x66),
}

var darkPalette = map[fyne.ThemeColorName]color.NRGBA{
	colourBack:    rgb(0x15171a),
	colourPane:    rgb(0x1b1e22),
	colourPaper:   rgb(0x202429),
	colourLine:    rgb(0x33383f),
	colourInk:     rgb(0xe6e4df),
	colourSoft:    rgb(0xa9afb7),
	colourFaint:   rgb(0x949ba4),
	colourAccent:  rgb(0x8ab8e6),
	colourChosen:  rgb(0x24354a),
	colourWarn:    rgb(0xff8a80),
	colourWarned:  rgb(0x43211f),
	colourHover:   rgba(0xe6e4df, 0x12),
	colourVeil:    rgba(0x000000, 0x66),
	colourShadow:  rgba(0x000000, 0x88),
	colourOnFill:  rgb(0x15171a),
	colourFocused: rgba(0x8ab8e6, 0x77),
}

var contrastPalette = map[fyne.ThemeColorName]color.NRGBA{
	colourBack:    rgb(0xffffff),
	colourPane:    rgb(0xffffff),
	colourPaper:   rgb(0xffffff),
	colourLine:    rgb(0x595959),
	colourInk:     rgb(0x000000),
	colourSoft:    rgb(0x1f1f1f),
	colourFaint:   rgb(0x3d3d3d),
	colourAccent:  rgb(0x00408a),
	colourChosen:  rgb(0xd9e8ff),
	colourWarn:    rgb(0x8f0000),
	colourWarned:  rgb(0xffe4e0),
	colourHover:   rgba(0x000000, 0x1a),
	colourVeil:    rgba(0x000000, 0x55),
	colourShadow:  rgba(0x000000, 0x88),
	colourOnFill:  rgb(0xffffff),
	colourFocused: rgb(0x00408a),
}

// tint is the three colours of a tag: a soft fill that text stays readable on,
// the stronger line beneath a mark, and ink for the tag's name on paper.
type tint struct{ fill, line, ink color.NRGBA }

// A tag made in the window has one of these names for its colour. The order is that of the digit keys;
// neighbours differ in lightness as well as hue, for eyes that do not tell red
// from green, and a name always stands beside the colour.
var tintNames = []string{"amber", "blue", "green", "rose", "sand", "teal", "violet", "orange", "slate"}

var lightTints = map[string]tint{
	"amber":  {rgb(0xf2d27a), rgb(0xb98900), rgb(0x7a5a00)},
	"blue":   {rgb(0xa9d0f0), rgb(0x2b7bbd), rgb(0x22659c)},
	"green":  {rgb(0xc6dfb0), rgb(0x5b8a2d), rgb(0x456b1f)},
	"rose":   {rgb(0xe7bcd6), rgb(0xa8437f), rgb(0x96386f)},
	"sand":   {rgb(0xd9cbb8), rgb(0x83684a), rgb(0x6d553a)},
	"teal":   {rgb(0xa6ddd6), rgb(0x1d8579), rgb(0x166a60)},
	"violet": {rgb(0xcdc3f0), rgb(0x6a55b8), rgb(0x5c49a3)},
	"orange": {rgb(0xf5c3a0), rgb(0xb85c1e), rgb(0x984812)},
	"slate":  {rgb(0xc9d1da), rgb(0x5c6b7a), rgb(0x4c5967)},
}

var darkTints = map[string]tint{
	"amber":  {rgb(0x5a4a12), rgb(0xe0b93a), rgb(0xe0b93a)},
	"blue":   {rgb(0x1e3f59), rgb(0x6bb5ea), rgb(0x6bb5ea)},
	"green":  {rgb(0x33491f), rgb(0x9ccb66), rgb(0x9ccb66)},
	"rose":   {rgb(0x512943), rgb(0xe58fc0), rgb(0xe58fc0)},
	"sand":   {rgb(0x453a2b), rgb(0xc7a67c), rgb(0xc7a67c)},
	"teal":   {rgb(0x16463f), rgb(0x5cc7b8), rgb(0x5cc7b8)},
	"violet": {rgb(0x382f5e), rgb(0xa99bea), rgb(0xa99bea)},
	"orange": {rgb(0x562f14), rgb(0xeb9a5c), rgb(0xeb9a5c)},
	"slate":  {rgb(0x38424d), rgb(0xa3b4c4), rgb(0xa3b4c4)},
}

// tintOf is how a tag of this colour is drawn in the palette in force. The
// colour is a name of tintNames or #rrggbb, as an import may bring; that is
// drawn as the tint of the nearest hue, so that text stays readable on it.
func tintOf(colourName string) tint {
	set := lightTints
	if dark(colour(colourPaper)) {
		set = darkTints
	}
	if t, ok := set[colourName]; ok {
		return t
	}
	return set[nearestTint(colourName)]
}

// What a newer version has made of an older one. Their lines differ in shape as
// well, see reader.Look.
var changeTints = map[string]map[string]tint{
	"light": {
		"added":   {fill: rgb(0xd3efd6), line: rgb(0x1f7a3a)},
		"removed": {fill: rgb(0xf1dede), line: rgb(0x8a2f2f)},
		"changed": {fill: rgb(0xdde3f7), line: rgb(0x3b4fa0)},
	},
	"dark": {
		"added":   {fill: rgb(0x1c3d2a), line: rgb(0x6fce8f)},
		"removed": {fill: rgb(0x42282b), line: rgb(0xe79a9a)},
		"changed": {fill: rgb(0x2a325a), line: rgb(0x9fb0f5)},
	},
	"contrast": {
		"added":   {fill: rgb(0xc9f5cd), line: rgb(0x004d12)},
		"removed": {fill: rgb(0xffdcdc), line: rgb(0x7a0000)},
		"changed": {fill: rgb(0xd9e0ff), line: rgb(0x00157a)},
	},
}

// tintOfChange is how what was "added", "removed" or "changed" is drawn in the
// palette in force.
func (w *window) tintOfChange(what string) tint {
	switch {
	case w.look.mode == "contrast":
		return changeTints["contrast"][what]
	case dark(colour(colourPaper)):
		return changeTints["dark"][what]
	}
	return changeTints["light"][what]
}

// tintByName gives a tag without a colour one that stays the same.
func tintByName(tag string) string {
	h := fnv.New32a()
	h.Write([]byte(strings.ToLower(tag)))
	return tintNames[h.Sum32()%uint32(len(tintNames))]
}

// nearestTint is the tint whose line has the hue nearest to a colour written as
// #rrggbb; greys, and what is no colour, are slate.
func nearestTint(hex string) string {
	n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	if err != nil || len(hex) != 7 {
		return "slate"
	}
	want, vivid := hue(rgb(uint32(n)))
	if !vivid {
		return "slate"
	}
	best, least := "slate", 360.0
	for _, name := range tintNames {
		if h, vivid := hue(lightTints[name].line); vivid {
			if d := math.Abs(h - want); min(d, 360-d) < least {
				best, least = name, min(d, 360-d)
			}
		}
	}
	return best
}

// hue is the angle of c on the colour wheel, in degrees, and whether c has
// enough colour for one.
func hue(c color.NRGBA) (degrees float64, vivid bool) {
	r, g, b := float64(c.R), float64(c.G), float64(c.B)
	most, least := max(r, g, b), min(r, g, b)
	spread := most - least
	if most == 0 || spread/most < 0.25 {
		return 0, false
	}
	switch most {
	case r:
		degrees = 60 * (g - b) / spread
	case g:
		degrees = 60*(b-r)/spread + 120
	default:
		degrees = 60*(r-g)/spread + 240
	}
	return math.Mod(degrees+360, 360), true
}

func dark(c color.Color) bool {
	r, g, b, _ := c.RGBA()
	return r+g+b < 3*0x8000
}

func rgb(hex uint32) color.NRGBA { return rgba(hex, 0xff) }

func rgba(hex uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), alpha}
}
