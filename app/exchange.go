package app

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"gainsay/assets"
	"gainsay/data"
	"gainsay/data/ingest"
	"gainsay/data/report"
)

// askExport exports what the view shows: the claims of the table, or those
// chosen in it, or the pairs.
func (w *window) askExport() {
	name, what, of := "claims.csv", report.Claims, "the claims"
	switch {
	case w.now.view == viewContradictions:
		name, what, of = "pairs.csv", report.Pairs, "the contradictions"
	case w.marked() > 0:
		of = "the " + count(w.marked(), "claim") + " chosen"
	case w.now.view == viewClaims:
		of = "the claims shown"
	}
	w.askPath(pathPrompt{
		name: "export", title: "Export", action: "Export", save: true, endings: []string{".csv", ".zip", ".json"},
		words: "By the file's ending: csv for " + of + "; zip or json for all tables of the casebook.",
		path:  free(filepath.Join(filepath.Dir(w.book.Path()), name)),
		then:  func(path string) { w.export(withEnding(path, ".csv"), what) },
	})
}

// marked is how many rows of the view have been chosen one by one.
func (w *window) marked() int {
	for _, p := range w.onDisplay() {
		if m, ok := p.(interface{ marked() int }); ok {
			return m.marked()
		}
	}
	return 0
}

func (w *window) export(path string, what report.What) {
	form, err := report.FormOf(path)
	if err != nil {
		w.failed(fmt.Errorf("exporting: %w", err))
		return
	}
	book, d, said := w.book, w.now.claims, "Exported to "+path+"."
	done := &exported{name: filepath.Base(path)}
	inTable := form == report.CSV && what == report.Claims && w.now.view == viewClaims
	switch {
	case !inTable || w.marked() == 0 && d == (claimsDesk{}): // all there are, as they stand
		w.readOut(said, done.progress, func(ctx context.Context) error {
			return report.WriteFile(ctx, book, path, report.Request{Form: form, What: what, BOM: form == report.CSV, Wrote: &done.bytes})
		})
	case w.marked() > 0:
		w.withClaims(func(ids []data.ID) {
			w.readOut(said, done.progress, func(ctx context.Context) error { return exportClaims(ctx, book, path, ids, done) })
		})
	default:
		w.readOut(said, done.progress, func(ctx context.Context) error {
			rows, err := book.ClaimTable(ctx, d.filter, d.sort)
			if err != nil {
				return err
			}
			ids, err := rows.IDs(ctx, 0, rows.Len())
			if err != nil {
				return err
			}
			return exportClaims(ctx, book, path, ids, done)
		})
	}
}

// exported is how much of an export has been written.
type exported struct {
	name        string
	bytes       atomic.Int64
	claims, all atomic.Int64 // where they are counted
}

// progress says it in words.
func (e *exported) progress() string {
	if all := e.all.Load(); all > 0 {
		return fmt.Sprintf("Writing %s: %d %%.", e.name, 100*e.claims.Load()/all)
	}
	if mb := e.bytes.Load() / 1_000_000; mb > 0 {
		return fmt.Sprintf("Writing %s: %s MB so far.", e.name, number(int(mb)))
	}
	return "Writing " + e.name + "…"
}

// exportClaims writes claims in the order of ids.
func exportClaims(ctx context.Context, book *data.Casebook, path string, ids []data.ID, done *exported) error {
	done.all.Store(int64(len(ids)))
	return report.Replace(path, func(to io.Writer) error {
		return book.Snapshot(ctx, func(now *data.Snapshot) error { return report.WriteClaims(now, to, rowsOf(now, ids, done)) })
	})
}

// claimsAtOnce is how many claims an export holds in memory.
const claimsAtOnce = 500

func rowsOf(now *data.Snapshot, ids []data.ID, done *exported) iter.Seq2[data.ClaimRow, error] {
	return func(yield func(data.ClaimRow, error) bool) {
		for len(ids) > 0 {
			n := min(len(ids), claimsAtOnce)
			rows, err := now.ClaimRows(ids[:n]...)
			if err != nil {
				yield(data.ClaimRow{}, err)
				return
			}
			for _, r := range rows {
				if !yield(r, nil) {
					return
				}
			}
			ids = ids[n:]
			done.claims.Add(int64(n))
		}
	}
}

func (w *window) askImport() {
	book := w.book
	w.askPath(pathPrompt{
		name: "import", title: "Import", words: "A zip or json of all tables, as Export writes it. It becomes one step, which can be undone.",
		action: "Import", endings: []string{".zip", ".json"}, path: w.folder(),
		then: func(path string) {
			w.importFile(book, path)
		},
	})
}

func (w *window) importFile(book *data.Casebook, path string) {
	name := filepath.Base(path)
	var from atomic.Pointer[report.Source]
	progress := func() string {
		if in := from.Load(); in != nil && in.Progress() > 0 {
			done := fmt.Sprintf("Importing %s: %d %%.", name, int(100*in.Progress()))
			if w.closing {
				done += " The window closes when it is in; cancelled, it can be gone on with by importing the file again."
			}
			return done
		}
		return "Importing " + name + "…"
	}
	w.carryOut("Imported "+name+".", progress, func(ctx context.Context) error {
		in, err := report.OpenFile(path)
		if err != nil {
			return err
		}
		defer in.Close()
		from.Store(in)
		_, err = report.Import(ctx, book, in)
		return err
	})
}

// askFiles adds articles from text files.
func (w *window) askFiles() {
	w.askPath(pathPrompt{
		name: "files", title: "Add from files", words: "A text file becomes an article; a folder gives one for each text file in it. The files are kept as they are.",
		action: "Add", endings: []string{".txt", ".text", ".md"}, path: w.folder(),
		then: func(path string) { w.withBook(func() { w.addFiles(path) }) },
	})
}

// dropped adds the files that were dropped on the window, or opens the casebook
// that was.
func (w *window) dropped(files []fyne.URI) {
	for _, f := range files {
		path := f.Path()
		if filepath.Ext(path) == casebookEnding {
			w.openCasebook(path, mustExist)
			return
		}
		w.withBook(func() { w.addFiles(path) })
	}
}

func (w *window) addFiles(path string) {
	book := w.book
	w.work.write(func(ctx context.Context) func() {
		made, err := addFiles(ctx, book, path)
		return func() {
			if len(made) > 0 {
				w.show(w.now.openArticle(made[len(made)-1]))
				w.focusMain()
			}
			if err != nil {
				w.failed(err)
			} else {
				w.sayWith("Added "+count(len(made), "article")+".", "Undo", w.undo)
			}
		}
	})
	w.restChanged()
}

func addFiles(ctx context.Context, book *data.Casebook, path string) (made []data.ID, err error) {
	names := []string{path}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		if names, err = filepath.Glob(filepath.Join(path, "*.txt")); err != nil {
			return nil, err
		}
		if len(names) == 0 {
			return nil, fmt.Errorf("adding from %q: no file in it ends in .txt", path)
		}
	}
	for _, name := range names {
		id, err := addFile(ctx, book, name)
		made = append(made, id...)
		if err != nil {
			return made, fmt.Errorf("adding %q: %w", filepath.Base(name), err)
		}
	}
	return made, nil
}

// addFile adds a file as an article, with what the rules propose in it. An
// error of the rules leaves the article there.
func addFile(ctx context.Context, book *data.Casebook, name string) ([]data.ID, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	a, err := ingest.File(name, raw)
	if err != nil {
		return nil, err
	}
	done, err := book.Do(ctx, data.AddArticle(a))
	if err != nil {
		return nil, err
	}
	if _, err = book.SuggestIn(ctx, done.Made[0], done.Step); err == nil {
		_, err = book.OpposeIn(ctx, done.Made[0], done.Step)
	}
	return done.Made, err
}

// openSample makes a casebook of the sample's articles in the user's documents
// and opens it.
func (w *window) openSample() {
	path := free(filepath.Join(documents(), "Sample casebook"+casebookEnding))
	w.openThen(path, makeIfMissing, func() {
		book := w.book
		w.work.write(func(ctx context.Context) func() {
			_, err := report.Import(ctx, book, report.Folder(assets.Sample()))
			var newest data.ID
			if err == nil {
				newest, err = articleLeft(ctx, book, nil)
			}
			return func() {
				if err != nil {
					w.failed(err)
					return
				}
				w.say("This is a sample: an invented dispute across an invented strait. Change what you like.")
				w.openFirst(newest)
			}
		})
	})
}
