package app

import (
	"path/filepath"
	"testing"
	"time"

	"gainsay/data"
)

// TestBeginning shows a casebook that has been read ahead: article, list and
// totals stand there at once, without a further question.
func TestBeginning(t *testing.T) {
	s := newStage(t)
	path := casebookOf(t, harbourArticle, shoreArticle)
	s.opened(begunAt(t, path))
	if got := s.here.article.Headline; got != "Forty thousand on the shore" {
		t.Errorf("open is %q", got)
	}
	if got := s.listed(t); len(got) != 2 || s.facts.counts.Articles != 2 {
		t.Errorf("listed are %q of %d articles", got, s.facts.counts.Articles)
	}
}

// TestChangeBetweenOpeningAndShowing has another program add an article after
// what is shown first has been read, and the window hear of it before or after
// it shows that.
func TestChangeBetweenOpeningAndShowing(t *testing.T) {
	for _, c := range []struct {
		name  string
		heard bool // before it is shown
	}{{"heard of before", true}, {"heard of after", false}} {
		t.Run(c.name, func(t *testing.T) {
			s := newStage(t)
			path := casebookOf(t, shoreArticle)
			begun := begunAt(t, path)
			addTo(t, path, harbourArticle)
			if c.heard {
				await(t, begun.changed.Load)
			}
			s.opened(begun)
			await(t, func() bool { s.rest(); return s.facts.counts.Articles == 2 })
			if got := s.listed(t); len(got) != 2 || got[0] != "Ministry: twelve thousand at most" {
				t.Errorf("listed are %q", got)
			}
			if got := s.here.article.Headline; got != "Forty thousand on the shore" {
				t.Errorf("open is %q, not what was", got)
			}
		})
	}
}

// begunAt is the casebook at path, opened and read as at the start of the
// program.
func begunAt(t *testing.T, path string) *beginning {
	t.Helper()
	begun, err := begin(t.Context(), path, mustExist, nil)
	if err == nil {
		err = begun.err
	}
	if err != nil {
		t.Fatal(err)
	}
	return begun
}

// casebookOf is the path of a casebook of these articles, in the order in which
// they are added.
func casebookOf(t *testing.T, articles ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "test.gainsay")
	addTo(t, path, articles...)
	return path
}

// addTo adds articles as another program does.
func addTo(t *testing.T, path string, articles ...string) {
	t.Helper()
	book, err := data.Open(t.Context(), path, makeIfMissing)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	for _, text := range articles {
		if _, err := book.Do(t.Context(), data.AddArticle(data.NewArticle{NewVersion: data.NewVersion{Text: text}})); err != nil {
			t.Fatal(err)
		}
	}
}

// await waits until something holds.
func await(t *testing.T, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !holds(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("it never comes")
		}
	}
}

// listed are the headlines in the list of articles.
func (s *stage) listed(t *testing.T) (headlines []string) {
	t.Helper()
	p, ok := s.board().panes[0].(*articlesPane)
	if !ok {
		t.Fatalf("the first pane is %s", s.board().panes[0].name())
	}
	for i := range p.list.rows {
		row, _ := p.row(i)
		headlines = append(headlines, row.Headline)
	}
	return headlines
}
