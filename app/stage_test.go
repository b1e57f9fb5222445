package app

import (
	"context"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gainsay/app/reader"
	"gainsay/data"
)

// stage is a whole window on a casebook in a file, without a screen. What the
// window posts to the UI goroutine runs on the test's, in rest.
type stage struct {
	*window
	t     testing.TB
	mu    sync.Mutex
	queue []func()
}

func newStage(t testing.TB) *stage {
	t.Helper()
	s := &stage{t: t}
	a := test.NewTempApp(t)
	s.window = newWindow(a, a.NewWindow("Gainsay"), s.post, reader.BundledFonts())
	s.complete()
	s.win.Resize(fyne.NewSize(1600, 1000))
	t.Cleanup(func() {
		s.work.close()
		if s.book != nil {
			s.book.Close()
		}
	})
	return s
}

// opened is a stage with an empty casebook open.
func openedStage(t testing.TB) *stage {
	t.Helper()
	s := newStage(t)
	s.openCasebook(filepath.Join(t.TempDir(), "test.gainsay"), makeIfMissing)
	s.rest()
	if s.book == nil {
		t.Fatalf("no casebook is open: %s", s.notices.said)
	}
	return s
}

func (s *stage) post(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queue = append(s.queue, f)
}

// pending is how much was posted and has not run.
func (s *stage) pending() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.queue)
}

// step runs what was posted and reports whether there was anything.
func (s *stage) step() bool {
	s.mu.Lock()
	queue := s.queue
	s.queue = nil
	s.mu.Unlock()
	for _, f := range queue {
		f()
	}
	return len(queue) > 0
}

// rest runs what is posted until nothing is queued, read or shaped any more.
func (s *stage) rest() {
	s.t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for s.step() || !s.probe.atRest() {
		if time.Now().After(deadline) {
			s.t.Fatal("the window does not come to rest")
		}
		time.Sleep(time.Millisecond)
	}
}

// paste pastes an article and waits until it is shown.
func (s *stage) paste(text string) {
	s.t.Helper()
	s.app.Clipboard().SetContent(text)
	s.run("article.paste")
	s.rest()
}

// choose selects the first place where words stand in the open article.
func (s *stage) choose(words string) {
	s.t.Helper()
	at := indexOf(s.here.body, words)
	if at < 0 {
		s.t.Fatalf("%q is not in the article", words)
	}
	s.text.SetSelection(spanOf(at, words))
}

func (s *stage) counts() data.Counts {
	s.t.Helper()
	c, err := s.book.Counts(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	return c
}
