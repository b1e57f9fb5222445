package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"gainsay/app/reader"
	"gainsay/data"
)

// The size of the window on a first start.
const (
	firstWidth  = 1360
	firstHeight = 860
)

// Run opens the window on the casebook at path, which is made if it is
// missing; without a path on the one used last. It returns the exit code once
// the window is closed.
//
// Fyne takes most of the time to the first frame, and one processor, to make an
// empty window. The fonts of the first frame and the casebook are read meanwhile,
// one after the other: the second processor has to do for the display too. What the
// window shows is made when they are there, so that the first frame has it. What
// needs Fyne's other fonts, which take longer, follows some frames later.
func Run(a fyne.App, path string) int {
	debug.SetGCPercent(-1) // until the first frame, which takes few dozen MB: both processors have to do
	prefs := a.Preferences()
	faces, first := fonts(), firstCasebook(prefs, path)
	look := lookOf(prefs)
	scale := float32(prefs.FloatWithFallback(prefCanvasScale, 1))
	readFonts := meanwhile(func() {
		measureOnce()
		faces.Load(look.Size(sizeBody)*scale, !look.sans)
	})
	readBook := meanwhile(func() {
		readFonts()
		first.begin(newPlaces(prefs).order)
	})
	win := a.NewWindow("Gainsay")
	win.Resize(fyne.NewSize(float32(prefs.FloatWithFallback(prefWidth, firstWidth)), float32(prefs.FloatWithFallback(prefHeight, firstHeight))))
	posts := newPosts()
	var w *window
	showMaking(win, func() {
		readFonts()
		w = newWindow(a, win, posts.post, faces)
		w.followSystem()
		win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
		if first.path != "" {
			w.openBy(func(context.Context, []data.ID) (*beginning, error) { readBook(); return first.begun, first.err }, nil)
		}
		if err := w.probe.listen(); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		posts.run(w.work.atRest, atFirst)
		if w.book == nil {
			w.tell() // there is none, or none yet
		}
	})
	collectSeldom()
	posts.pass(fyne.Do)
	w.work.run(func(context.Context) { readAllFonts(); faces.LoadAll() }, w.complete)
	a.Run()
	w.gone()
	w.probe.close()
	w.work.close()
	if w.book != nil {
		if err := w.book.Close(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
	return 0
}

// atFirst is how long the first frame waits for what it shows of a casebook, at
// most.
const atFirst = 100 * time.Millisecond

// measureOnce has Fyne read the files of the faces that the first frame is set
// in: it does so when it measures text in one first.
func measureOnce() {
	for _, f := range []face{sans(), sansBold(), mono()} {
		f.measure("G", size(sizeField))
	}
}

// fonts are those of the program with the system's behind them. The index of
// the system's is a cache that may be deleted at any time.
func fonts() *reader.Fonts {
	dir, err := os.UserCacheDir()
	if err != nil {
		return reader.BundledFonts()
	}
	return reader.NewFonts(filepath.Join(dir, "gainsay"))
}

// firstBook is the casebook that the program is started with.
type firstBook struct {
	path  string // empty: none
	mode  data.Mode
	begun *beginning
	err   error
}

func (f *firstBook) begin(left []data.ID) {
	if f.path != "" {
		f.begun, f.err = begin(context.Background(), f.path, f.mode, left)
	}
}

// firstCasebook is the casebook at path, or the one used last that is still
// there.
func firstCasebook(prefs fyne.Preferences, path string) *firstBook {
	if path != "" {
		return &firstBook{path: path, mode: makeIfMissing}
	}
	for _, recent := range prefs.StringList(prefRecent) {
		if _, err := os.Stat(recent); err == nil {
			return &firstBook{path: recent, mode: mustExist}
		}
	}
	return &firstBook{}
}

// quit writes what fields hold and what is queued, and closes the window.
func (w *window) quit() {
	w.flushFields()
	w.leaveArticle()
	s := w.win.Canvas().Size()
	prefs := w.app.Preferences()
	prefs.SetFloat(prefWidth, float64(s.Width))
	prefs.SetFloat(prefHeight, float64(s.Height))
	prefs.SetFloat(prefCanvasScale, float64(w.win.Canvas().Scale()))
	if w.closing {
		return
	}
	w.closing = true
	w.work.whenWritten(func() {
		w.flushFields() // somebody may have typed meanwhile
		if w.book != nil {
			w.remember(w.book.Path()) // it may not have been open for long enough
		}
		w.watch()
		w.win.Close()
		w.app.Quit()
	})
}

// gone is told that the window is no longer there. Where nobody has closed it, as
// with Ctrl+C in the terminal, fields hold text still, and an import may be under
// way: it is cut off, and goes on when the same file is imported again.
func (w *window) gone() {
	w.flushFields()
	w.leaveArticle()
	for _, s := range w.slow {
		if s.apart {
			s.cancel()
		}
	}
}

// fieldChanged keeps count of the fields that hold unwritten text.
func (w *window) fieldChanged(f *field) {
	if f.unwritten() {
		w.fields[f] = true
	} else {
		delete(w.fields, f)
	}
	w.restChanged()
}

// unwritten reports whether a field holds text that is not written.
func (w *window) unwritten() bool { return len(w.fields) > 0 }

// flushFields writes what all fields hold.
func (w *window) flushFields() {
	for f := range w.fields {
		f.flush()
	}
}

// restChanged is told when work has begun or ended, or text waits in a field.
func (w *window) restChanged() {
	if w.onRest != nil {
		w.onRest()
	}
	w.probe.changed()
}

// readAgain brings up to date what says what the keys do here and now.
func (w *window) readAgain() { w.restChanged() }
