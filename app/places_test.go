package app

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gainsay/app/reader"
	"gainsay/data"
)

// TestPlaceIsKept leaves one of two articles in its middle, closes the program
// and opens it in a narrower window: that article is open, at that line.
func TestPlaceIsKept(t *testing.T) {
	s := openedStage(t)
	s.paste(longArticle())
	long := s.now.article
	s.win.Canvas().Capture()
	s.paste(harbourArticle)
	s.show(s.now.openArticle(long))
	s.rest()
	at := strings.Index(s.here.body, "Paragraph 25.")
	s.text.SetPlace(reader.Place{Offset: at})
	path := s.book.Path()
	s.quit()
	s.rest()

	again := &stage{t: t}
	again.window = newWindow(s.app, s.app.NewWindow("Gainsay"), again.post, reader.BundledFonts())
	again.win.Resize(fyne.NewSize(900, 700))
	t.Cleanup(func() { again.work.close(); again.book.Close() })
	again.openCasebook(path, mustExist)
	again.rest()
	again.win.Canvas().Capture()
	again.rest()
	if again.now.article != long {
		t.Fatalf("open after a restart: %s", again.here.article.Ref)
	}
	if got := again.text.Above(); math.Abs(got-float64(at)) > 2 {
		t.Errorf("%v bytes are above the view, want %d", got, at)
	}
	again.places.leave(again.here.version.ID, reader.Place{Offset: at})
	if got := len(s.app.Preferences().StringList(prefPlaces)); got != 2 {
		t.Errorf("places of %d versions are kept, want 2", got)
	}
}

// TestRecentAtOnce closes the program as soon as a casebook is open.
func TestRecentAtOnce(t *testing.T) {
	s := openedStage(t)
	s.quit()
	s.rest()
	if got := s.recentFiles(); len(got) != 1 || got[0] != s.book.Path() {
		t.Errorf("recent files are %q, want %q", got, s.book.Path())
	}
}

// TestPlacesAreBounded leaves more versions than are kept: the last ones are.
func TestPlacesAreBounded(t *testing.T) {
	s := newStage(t)
	var ids []data.ID
	for n := range mostPlaces + 5 {
		ids = append(ids, data.NewID())
		s.places.leave(ids[n], reader.Place{Offset: n, Shift: -1.5})
	}
	s.app.Preferences().SetStringList(prefPlaces, append(s.app.Preferences().StringList(prefPlaces), "what is no place", fmt.Sprint(7)))
	read := newPlaces(s.app.Preferences())
	if _, there := read.at[ids[4]]; there || len(read.order) != mostPlaces {
		t.Errorf("%d places are kept", len(read.order))
	}
	if got := read.at[ids[9]]; got != (reader.Place{Offset: 9, Shift: -1.5}) || read.order[0] != ids[mostPlaces+4] {
		t.Errorf("place 9 is %+v", got)
	}
}
