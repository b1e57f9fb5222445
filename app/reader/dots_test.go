package reader

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// TestKeepDots shapes a Ukrainian і: the glyph must be the one of the letter.
func TestKeepDots(t *testing.T) {
	for name, ttf := range map[string][]byte{
		"regular": theme.DefaultTextFont().Content(), "bold": theme.DefaultTextBoldFont().Content(),
	} {
		f, err := font.ParseTTF(bytes.NewReader(KeepDots(ttf)))
		if err != nil {
			t.Fatal(err)
		}
		var shaper shaping.HarfbuzzShaper
		out := shaper.Shape(shaping.Input{
			Text: []rune("і"), RunEnd: 1, Direction: di.DirectionLTR, Face: f, Size: fixed.I(16), Script: language.Cyrillic,
		})
		want, ok := f.NominalGlyph('і')
		if got := out.Glyphs[0].GlyphID; !ok || got != want {
			t.Errorf("%s: і is drawn as glyph %d, want %d", name, got, want)
		}
	}
	for _, broken := range []string{"", "no font", "\x00\x01\x00\x00\x00\xff\x00\x00\x00\x00\x00\x00GSUB"} {
		if got := KeepDots([]byte(broken)); string(got) != broken {
			t.Errorf("%q became %q", broken, got)
		}
	}
}
