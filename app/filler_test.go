package app

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gainsay/data"
	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/text"
)

// filledStage is a stage on a casebook that fill has filled.
func filledStage(t *testing.T, fill func(filler)) *stage {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kesk.gainsay")
	fillCasebook(t, path, fill)
	s := newStage(t)
	s.openCasebook(path, mustExist)
	s.rest()
	return s
}

func fillCasebook(t testing.TB, path string, fill func(filler)) {
	t.Helper()
	book, err := data.Open(context.Background(), path, data.MakeIfMissing)
	if err != nil {
		t.Fatal(err)
	}
	fill(filler{t, book})
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
}

// filler puts into a casebook what a test finds there.
type filler struct {
	t    testing.TB
	book *data.Casebook
}

func (f filler) do(c data.Change) data.Done {
	f.t.Helper()
	done, err := f.book.Do(context.Background(), c)
	if err != nil {
		f.t.Fatal(err)
	}
	return done
}

// article adds an article of sentences, and gives a claim of each, not added
// yet.
func (f filler) article(outlet string, published date.Date, sentences ...string) []data.Claim {
	f.t.Helper()
	body := outlet + " reports\n\n" + strings.Join(sentences, " ")
	id := f.do(data.AddArticle(data.NewArticle{NewVersion: data.NewVersion{Text: body}, Outlet: outlet, Published: published})).Made[0]
	versions, err := f.book.Versions(context.Background(), id)
	if err != nil {
		f.t.Fatal(err)
	}
	var claims []data.Claim
	at := strings.Index(body, sentences[0])
	for _, sentence := range sentences {
		end := at + len(strings.TrimSuffix(sentence, "."))
		claims = append(claims, data.Claim{Version: versions[0].ID, Span: text.Span{Start: at, End: end}, Type: data.Statement, Said: published})
		at += len(sentence) + 1
	}
	return claims
}

// add adds claims in one step and gives their ids.
func (f filler) add(claims ...data.Claim) []data.ID {
	f.t.Helper()
	var all []data.Change
	for _, c := range claims {
		all = append(all, data.AddClaim(c))
	}
	return f.do(data.All("Add claims", all...)).Made
}

// key presses keys on what has the focus, as a keyboard does: the letter of a
// letter key follows, and lands where the focus is by then.
func (s *stage) key(names ...fyne.KeyName) {
	for _, n := range names {
		if f := s.win.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: n})
		} else {
			s.typed(s.window.place(), &fyne.KeyEvent{Name: n})
		}
		if f := s.win.Canvas().Focused(); f != nil && len(n) == 1 {
			f.TypedRune(rune(strings.ToLower(string(n))[0]))
		}
		s.rest()
	}
}

// write types text into what has the focus.
func (s *stage) write(text string) {
	for _, r := range text {
		s.win.Canvas().Focused().TypedRune(r)
	}
	s.rest()
}

// people is a number of soldiers.
func people(n float64) figure.Figure {
	return figure.Figure{Raw: "x", Low: n, High: n, Bound: figure.Exact, Counted: "soldiers"}
}
