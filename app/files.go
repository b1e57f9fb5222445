package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
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
				progress := func() string { return "Writing " + filepath.Base(path) + "…" }
				w.readOut("Saved a copy as "+path+".", progress, func(ctx context.Context) error { return book.SaveCopy(ctx, path, withHistory) })
			})
		},
	})
}
