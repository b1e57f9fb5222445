package app

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"gainsay/data"
)

// How a casebook is to be opened.
const (
	mustExist     = data.MustExist
	makeIfMissing = data.MakeIfMissing
)

// openCasebook opens the casebook at path in place of the one that is open.
// The old one is closed when all that was done in it is on disk.
func (w *window) openCasebook(path string, mode data.Mode) { w.openThen(path, mode, nil) }

func (w *window) openThen(path string, mode data.Mode, then func()) {
	w.openBy(func(ctx context.Context, left []data.ID) (*beginning, error) { return begin(ctx, path, mode, left) }, then)
}

// openBy opens the casebook that open has opened, which is told which versions
// were left, the last first.
func (w *window) openBy(open func(ctx context.Context, left []data.ID) (*beginning, error), then func()) {
	w.flushFields()
	w.leaveArticle()
	left := slices.Clone(w.places.order)
	w.work.whenWritten(func() {
		old := w.book
		w.work.write(func(ctx context.Context) func() {
			begun, err := open(ctx, left)
			if err == nil && old != nil {
				err = closing(old)
			}
			return func() {
				if err != nil {
					w.fail(err)
					return
				}
				w.opened(begun)
				if then != nil {
					then()
				}
			}
		})
	})
	w.restChanged()
}

func closing(old *data.Casebook) error {
	if err := old.Close(); err != nil {
		return fmt.Errorf("closing %q: %w", old.Path(), err)
	}
	return nil
}

// opened makes the casebook of begun the one that is open, and shows what was
// read of it.
func (w *window) opened(begun *beginning) {
	w.watch()
	book := begun.book
	w.book, w.here, w.facts, w.pasted = book, here{}, begun.facts, data.ID{}
	w.watch = book.Watch(func(t data.Told) {
		w.work.post(func() {
			if t.Part {
				w.changedInPart(book)
			} else {
				w.changed(book)
			}
		})
	})
	w.work.after(settling, func() {
		if w.book == book {
			w.remember(book.Path())
			book.PrepareIndexes()
			w.work.run(func(ctx context.Context) { _ = book.PrepareSuggest(ctx) }, func() {}) // what fails does so again where it is wanted
		}
	})
	w.history = history{now: desk{view: viewRead}}
	w.win.SetTitle(w.title())
	if readOnly, why := book.ReadOnly(); readOnly {
		w.failWith("This casebook is open for reading only: "+why+". Save a copy to work on it.", "Save a copy…", func() { w.askCopy(true) })
	} else if book.Network() {
		w.say("This casebook lies on a network share: it is written in a slower, safer way there.")
	}
	w.showBegun(begun)
}

// showBegun shows what was read of the casebook that has been opened, with the
// article that was left last, so that work goes on there.
func (w *window) showBegun(begun *beginning) {
	if begun.err != nil {
		w.failed(begun.err)
	}
	w.seq++
	w.ahead = begun.ahead
	w.openFirst(w.ahead.here.article.ID)
	w.ahead = ahead{}
	begun.watched()
	if begun.changed.Load() {
		w.changed(begun.book)
	}
}

// openFirst opens an article without a step: there is nothing before it to go
// back to.
func (w *window) openFirst(article data.ID) {
	w.history.now = w.now.openArticle(article)
	w.tell()
	if !article.IsZero() {
		w.focusMain()
	}
}

// settling is how long a casebook is given to show before its indexes are made
// ready, which takes all of the machine where they are to be made anew.
const settling = 250 * time.Millisecond

// title is what the window is called: the casebook first.
func (w *window) title() string {
	if w.book == nil {
		return "Gainsay"
	}
	name := strings.TrimSuffix(filepath.Base(w.book.Path()), ".gainsay")
	if readOnly, _ := w.book.ReadOnly(); readOnly {
		name += " (read-only)"
	}
	return name + " — Gainsay"
}

// changed reads again what all of the window shows, and then tells the panes.
// What changes during a paste waits for the end of it: each frame between would
// keep the article from showing.
func (w *window) changed(book *data.Casebook) {
	if w.book != book {
		return
	}
	if w.pasting > 0 {
		w.told = true
		return
	}
	ask(w.facting, func(ctx context.Context) (facts, error) { return readFacts(ctx, book) }, func(f facts, err error) {
		if w.book != book {
			return
		}
		if err != nil {
			w.failed(err)
			return
		}
		w.facts = f
		w.seq++
		w.tell()
	})
}

// partly is how often the window shows what an import that goes on has brought
// so far.
const partly = 2 * time.Second

// changedInPart is changed for a part of an import, many of which come.
func (w *window) changedInPart(book *data.Casebook) {
	if w.partly {
		return
	}
	w.partly = true
	w.work.after(partly, func() {
		w.partly = false
		w.changed(book)
	})
}

// withBook runs f with a casebook open, making Casebook.gainsay in the user's
// documents for a first paste.
func (w *window) withBook(f func()) {
	if w.book != nil {
		f()
		return
	}
	w.openThen(filepath.Join(documents(), "Casebook.gainsay"), makeIfMissing, f)
}

// documents is the user's folder for documents; the home folder where there
// is none.
func documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	dir := filepath.Join(home, "Documents")
	if runtime.GOOS == "linux" {
		dir = xdgDocuments(home, dir)
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return home
	}
	return dir
}

// xdgDocuments reads the folder's name from user-dirs.dirs, which knows it in
// the user's language (freedesktop.org, xdg-user-dirs).
func xdgDocuments(home, otherwise string) string {
	config := os.Getenv("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(home, ".config")
	}
	f, err := os.Open(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return otherwise
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if value, ok := strings.CutPrefix(strings.TrimSpace(lines.Text()), "XDG_DOCUMENTS_DIR="); ok {
			return strings.Replace(strings.Trim(value, `"`), "$HOME", home, 1)
		}
	}
	return otherwise
}

// free is path, or path with a number where there is something of that name.
func free(path string) string {
	ending := filepath.Ext(path)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); os.IsNotExist(err) {
			return path
		}
		path = strings.TrimSuffix(path, ending)
		path, _, _ = strings.Cut(path, " (")
		path = fmt.Sprintf("%s (%d)%s", path, n, ending)
	}
}

// The preferences that Gainsay keeps: how the window looks, which casebooks were
// open, and where articles were left. Nothing of their contents.
const (
	prefRecent      = "recent"
	prefKeepRecent  = "keepRecent"
	prefMode        = "look"
	prefSans        = "sans"
	prefPlaces      = "places"
	prefScale       = "textScale"
	prefWidth       = "windowWidth"
	prefHeight      = "windowHeight"
	prefCanvasScale = "canvasScale"
	prefColumns     = "claimColumns"
)

const mostRecent = 8

// recentFiles are the casebooks opened before that are still there, the
// newest first.
func (w *window) recentFiles() []string { return w.app.Preferences().StringList(prefRecent) }

// remember puts path first among the recent files, unless they are switched
// off.
func (w *window) remember(path string) {
	prefs := w.app.Preferences()
	if !prefs.BoolWithFallback(prefKeepRecent, true) {
		return
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	list := append([]string{path}, slices.DeleteFunc(w.recentFiles(), func(p string) bool { return p == path })...)
	prefs.SetStringList(prefRecent, list[:min(len(list), mostRecent)])
}
