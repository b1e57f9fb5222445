package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gainsay/data"
)

const casebookEnding = ".gainsay"

func (w *window) askNew() {
	w.askPath(pathPrompt{
		name: "new", title: "New casebook", action: "Make it", save: true, endings: []string{casebookEnding},
		words: "One file holds everything of one investigation. Choose where it lies.",
		path:  free(filepath.Join(documents(), "Casebook"+casebookEnding)),
		then: func(path string) {
			path = withEnding(path, casebookEnding)
			if _, err := os.Lstat(path); err == nil {
				w.failWith(fmt.Sprintf("There is a file %q already; it was left alone.", filepath.Base(path)), "Open it", func() { w.openCasebook(path, mustExist) })
				return
			}
			w.openCasebook(path, makeIfMissing)
		},
	})
}

func (w *window) askOpen() {
	w.askPath(pathPrompt{
		name: "open", title: "Open casebook", action: "Open", endings: []string{casebookEnding}, path: w.folder(),
		words: "A file that ends in .gainsay. Recent ones are in File › Open recent.",
		then:  func(path string) { w.openCasebook(path, mustExist) },
	})
}

// folder is where the open casebook lies, else the user's documents.
func (w *window) folder() string {
	dir := documents()
	if w.book != nil {
		dir = filepath.Dir(w.book.Path())
	}
	return dir + string(filepath.Separator)
}

func (w *window) askCopy(withHistory bool) {
	title, words := "Save a copy", "A copy of the whole casebook, its history included."
	if !withHistory {
		title, words = "Save a copy without history", "What was deleted or changed before is not in the copy, and nothing in it can be undone."
	}
	book := w.book
	name := strings.TrimSuffix(filepath.Base(book.Path()), casebookEnding)
	w.askPath(pathPrompt{
		name: "copy", title: title, words: words, action: "Save", save: true, endings: []string{casebookEnding},
		path: free(filepath.Join(filepath.Dir(book.Path()), name+" copy"+casebookEnding)),
		then: func(path string) {
			path = withEnding(path, casebookEnding)
			w.work.whenWritten(func() { // what is queued is to be in it
				w.readOut("Saved a copy as "+path+".", func(ctx context.Context) error { return book.SaveCopy(ctx, path, withHistory) })
			})
		},
	})
}

// carryOut does slow work with files in the queue of writes, and then says
// that it is done. Progress is how far it is.
func (w *window) carryOut(sentence string, progress func() string, work func(context.Context) error) {
	ctx, ended := w.atWork(context.Background(), sentence, progress)
	w.work.write(func(context.Context) func() {
		err := work(ctx)
		return func() { ended(err) }
	})
	w.restChanged()
}

// readOut is carryOut for work that only reads the casebook: it runs beside
// the writes, and is given up when the window closes.
func (w *window) readOut(sentence string, work func(context.Context) error) {
	ctx, ended := w.atWork(w.work.ctx, sentence, func() string { return "Still at work with the file…" })
	var err error
	w.work.run(func(context.Context) { err = work(ctx) }, func() { ended(err) })
	w.restChanged()
}

// atWork says how far slow work is and offers to cancel it, where it takes long.
// Ended says with the sentence that the work is done, or why it is not.
func (w *window) atWork(within context.Context, sentence string, progress func() string) (ctx context.Context, ended func(error)) {
	ctx, cancel := context.WithCancel(within)
	said, stop := "", func() {}
	var tell func()
	tell = func() {
		now := w.notices.said
		if said == "" || now == said { // else it was closed, or something else is said
			if said = progress(); said != now {
				w.failWith(said, "Cancel", cancel)
			}
		}
		stop = w.work.after(long, tell)
	}
	stop = w.work.after(long, tell)
	return ctx, func(err error) {
		stop()
		cancel()
		var cut *data.Cut // which says what was left behind
		switch {
		case errors.As(err, &cut):
			w.failed(err)
		case errors.Is(err, context.Canceled):
			w.say("Cancelled; nothing was left behind.")
		case err != nil:
			w.failed(err)
		default:
			w.say(sentence)
		}
	}
}

// long is how long work with a file may take before it can be cancelled, and how
// often it is said how far it is.
const long = time.Second
