package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"

	"fyne.io/fyne/v2"

	"gainsay/app/reader"
	"gainsay/assets"
)

// The size of the window on a first start.
const (
	firstWidth  = 1360
	firstHeight = 860
)

// garbage is how much more memory than what is in use the window takes before
// it looks for what is no longer, in percent. Two thirds of what is in use are
// fonts, which do not change: Go's own 100 would double them for nothing.
const garbage = 50

// Run opens the window on the casebook at path, which is made if it is
// missing; without a path on the one used last. It returns the exit code once
// the window is closed.
func Run(a fyne.App, path string) int {
	debug.SetGCPercent(garbage)
	a.SetIcon(fyne.NewStaticResource("gainsay.png", assets.Icon))
	w := newWindow(a, fyne.Do, fonts())
	prefs := a.Preferences()
	w.win.Resize(fyne.NewSize(float32(prefs.FloatWithFallback(prefWidth, firstWidth)), float32(prefs.FloatWithFallback(prefHeight, firstHeight))))
	w.followSystem()
	w.warm()
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	w.openFirst(path)
	if err := w.probe.listen(); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	w.win.ShowAndRun()
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

// warm has the reader's fonts loaded and its letters drawn while the window
// opens.
func (w *window) warm() {
	w.work.run(func(context.Context) { w.fonts.Load() }, func() { w.text.Warm(w.win.Canvas().Scale()) })
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

// openFirst opens what the program was started with.
func (w *window) openFirst(path string) {
	if path != "" {
		w.openCasebook(path, makeIfMissing)
		return
	}
	for _, recent := range w.recentFiles() {
		if _, err := os.Stat(recent); err == nil {
			w.openCasebook(recent, mustExist)
			return
		}
	}
}

// quit writes what fields hold and what is queued, and closes the window.
func (w *window) quit() {
	w.flushFields()
	w.leaveArticle()
	s := w.win.Canvas().Size()
	prefs := w.app.Preferences()
	prefs.SetFloat(prefWidth, float64(s.Width))
	prefs.SetFloat(prefHeight, float64(s.Height))
	w.work.whenWritten(func() {
		w.watch()
		w.win.Close()
		w.app.Quit()
	})
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
