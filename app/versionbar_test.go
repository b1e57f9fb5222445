package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// The buttons of the bar never stand outside of it, and the one that compares is
// always there.
func TestVersionBarInANarrowWindow(t *testing.T) {
	s := openedStage(t)
	s.paste(longArticle())
	s.app.Clipboard().SetContent(strings.Replace(longArticle(), "landing 140 ", "landing 9 ", 1))
	s.run("article.version")
	s.rest()
	b := newVersionBar(s.window)
	for range 2 {
		h := s.here
		h.outdated = make([]outdated, 1)
		b.show(h)
		shown := map[float32]int{}
		for _, width := range []float32{1200, 700, 500, 300} {
			b.Resize(fyne.NewSize(width, b.height()))
			for _, o := range b.buttons {
				if !o.Visible() {
					continue
				}
				shown[width]++
				if left, right := o.Position().X, o.Position().X+o.Size().Width; left < 0 || right > width {
					t.Errorf("in %v units a button stands from %v to %v", width, left, right)
				}
			}
			if !b.compare.Visible() {
				t.Errorf("in %v units there is no button to compare", width)
			}
		}
		if shown[1200] <= shown[300] {
			t.Errorf("%d buttons in a wide window, %d in a narrow one", shown[1200], shown[300])
		}
		s.run("version.beside")
		s.rest()
	}
}
