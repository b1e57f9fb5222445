package app

import (
	"bytes"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/font"

	"gainsay/app/reader"
)

// TestBundled reads the files of the styles: they have each character that
// text may have which names them.
func TestBundled(t *testing.T) {
	for _, file := range []fyne.Resource{theme.DefaultTextFont(), theme.DefaultTextBoldFont()} {
		f, err := font.ParseTTF(bytes.NewReader(file.Content()))
		if err != nil {
			t.Fatal(err)
		}
		for r := rune(0x20); r < 0x10000; r++ {
			if _, has := f.NominalGlyph(r); unicode.IsPrint(r) && bundled(string(r)) && !has {
				t.Errorf("%s lacks %q", file.Name(), r)
			}
		}
	}
	for _, s := range []string{"⚡", "海", "שלום", "🙂", "plain ●"} {
		if bundled(s) {
			t.Errorf("%q is said to be in the files of the styles", s)
		}
	}
}

// TestWholeWindow begins as the program does: fields are hints in frames until
// the window is whole, or until one has the focus.
func TestWholeWindow(t *testing.T) {
	s := &stage{t: t}
	a := test.NewTempApp(t)
	s.window = newWindow(a, a.NewWindow("Gainsay"), s.post, reader.BundledFonts())
	t.Cleanup(s.work.close)
	s.win.Resize(fyne.NewSize(1600, 1000))
	s.tell()
	if s.win.MainMenu() != nil || s.frame.strip == nil || len(s.halves) == 0 {
		t.Error("the first frame waits for Fyne's fonts")
	}
	at := s.frame.toolbar.Position().Y
	pane, _ := s.board().panes[0].(*articlesPane)
	high := pane.filter.MinSize().Height
	s.win.Canvas().Focus(pane.filter)
	if !s.whole || s.frame.strip != nil || s.win.MainMenu() == nil || len(s.halves) != 0 {
		t.Error("a field has the focus, and the window is not whole")
	}
	if got := pane.filter.MinSize().Height; got != high {
		t.Errorf("a field is %v high, and was %v before it could be made", got, high)
	}
	if now := s.frame.toolbar.Position().Y; now >= at {
		t.Errorf("the toolbar stands at %v in the content, and stood at %v below the strip", now, at)
	}
}
