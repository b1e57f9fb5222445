package app

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"gainsay/app/reader"
)

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func TestContrastOfText(t *testing.T) {
	grounds := []fyne.ThemeColorName{colourBack, colourPane, colourPaper, colourChosen}
	inks := []fyne.ThemeColorName{colourInk, colourSoft, colourFaint, colourAccent, colourWarn}
	for _, p := range []struct {
		name   string
		colour map[fyne.ThemeColorName]color.NRGBA
		least  float64
	}{{"light", lightPalette, 4.5}, {"dark", darkPalette, 4.5}, {"high contrast", contrastPalette, 7}} {
		check := func(ink, ground fyne.ThemeColorName) {
			if r := contrast(p.colour[ink], p.colour[ground]); r < p.least {
				t.Errorf("%s: %s on %s has a contrast of %.2f, want %.1f", p.name, ink, ground, r, p.least)
			}
		}
		for _, ground := range grounds {
			for _, ink := range inks {
				if ink == colourFaint && ground == colourChosen {
					continue // place holders never stand on a chosen row
				}
				check(ink, ground)
			}
		}
		check(colourOnFill, colourAccent)
		check(colourWarn, colourWarned)
	}
}

// TestContrastOfTags reckons the text over every colour of a tag and of what a
// newer version has changed, and the lines that tell these from each other
// (WCAG 2.2, 1.4.11).
func TestContrastOfTags(t *testing.T) {
	for _, p := range []struct {
		name        string
		tints       map[string]tint
		ink, ground color.NRGBA
		least       float64
	}{
		{"light", lightTints, reader.Light().Ink, reader.Light().Paper, 4.5},
		{"dark", darkTints, reader.Dark().Ink, reader.Dark().Paper, 4.5},
		{"contrast", lightTints, reader.HighContrast().Ink, reader.HighContrast().Paper, 7},
	} {
		for _, name := range tintNames {
			tint := p.tints[name]
			if r := contrast(p.ink, tint.fill); r < p.least {
				t.Errorf("%s %s: text on the fill has a contrast of %.2f", p.name, name, r)
			}
			if r := contrast(tint.ink, p.ground); r < 4.5 {
				t.Errorf("%s %s: the name on paper has a contrast of %.2f", p.name, name, r)
			}
			if r := contrast(tint.line, tint.fill); r < 1.5 {
				t.Errorf("%s %s: the line on the fill has a contrast of %.2f", p.name, name, r)
			}
		}
		for what, tint := range changeTints[p.name] {
			if r := contrast(p.ink, tint.fill); r < p.least {
				t.Errorf("%s: text on what was %s has a contrast of %.2f", p.name, what, r)
			}
			if r := contrast(tint.line, tint.fill); r < 3 {
				t.Errorf("%s: the line of what was %s has a contrast of %.2f", p.name, what, r)
			}
		}
	}
}

// TestContrastInTheReader reckons the text over what is selected, found and
// under the mouse, and what stands around it on paper.
func TestContrastInTheReader(t *testing.T) {
	for _, p := range []struct {
		name  string
		of    reader.Palette
		least float64
	}{{"light", reader.Light(), 4.5}, {"dark", reader.Dark(), 4.5}, {"contrast", reader.HighContrast(), 7}} {
		check := func(what string, ink, ground color.NRGBA) {
			if r := contrast(ink, ground); r < p.least {
				t.Errorf("%s: %s has a contrast of %.2f", p.name, what, r)
			}
		}
		check("the text", p.of.Ink, p.of.Paper)
		check("a caption", p.of.Soft, p.of.Paper)
		check("a link", p.of.Accent, p.of.Paper)
		check("a warning", p.of.Warn, p.of.Paper)
		check("selected text", p.of.Ink, p.of.Selection)
		check("a proposal under the mouse", p.of.Ink, p.of.Hover)
		check("what was found", p.of.Ink, p.of.Match)
		check("the match one is at", p.of.Ink, p.of.MatchNow)
	}
}

func TestNearestTint(t *testing.T) {
	for _, name := range tintNames {
		if got := nearestTint(hexOf(name)); got != name {
			t.Errorf("the colour of %s is drawn as %s", name, got)
		}
	}
	for hex, want := range map[string]string{
		"#2f80ed": "blue", "#ff0000": "orange", "#808080": "slate", "": "slate", "red": "slate", "#00ff00": "green",
	} {
		if got := nearestTint(hex); got != want {
			t.Errorf("nearestTint(%q) = %s, want %s", hex, got, want)
		}
	}
}
