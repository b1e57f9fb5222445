package reader

import (
	"image/color"
	"math"
	"testing"
)

// TestContrast holds every palette to WCAG 2.1 AA: 4.5 to 1 for text on what
// can lie behind it, 3 to 1 for lines and handles.
func TestContrast(t *testing.T) {
	for name, p := range map[string]Palette{"light": Light(), "dark": Dark(), "high contrast": HighContrast()} {
		least := 4.5
		if name == "high contrast" {
			least = 7 // AAA
		}
		for on, back := range map[string]color.NRGBA{"paper": p.Paper, "selection": p.Selection, "hover": p.Hover, "match": p.Match, "match now": p.MatchNow} {
			if c := contrast(p.Ink, back); c < least {
				t.Errorf("%s: ink on %s is %.2f to 1", name, on, c)
			}
		}
		for of, ink := range map[string]color.NRGBA{"soft": p.Soft, "accent": p.Accent, "warn": p.Warn} {
			if c := contrast(ink, p.Paper); c < 4.5 {
				t.Errorf("%s: %s on paper is %.2f to 1", name, of, c)
			}
		}
		if c := contrast(p.Accent, p.Selection); c < 3 {
			t.Errorf("%s: the caret on a selection is %.2f to 1", name, c)
		}
	}
}

// contrast is the ratio that WCAG 2.1 defines.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= .04045 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	return .2126*linear(c.R) + .7152*linear(c.G) + .0722*linear(c.B)
}
