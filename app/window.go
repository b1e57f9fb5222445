// Package app is the window of Gainsay.
//
// One way round: what the user does is a deed (deed.go), which becomes a
// data.Change, which the casebook does in one transaction; the casebook tells
// the window, the window tells its panes, the panes read again. No pane changes
// another.
package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// window is the one window: what is open in it, its panes, and the commands.
// It is used on the UI goroutine only.
type window struct {
	app      fyne.App
	win      fyne.Window
	work     *background
	commands []command
	history
	seq int64 // the newest change of the casebook that the window was told of

	views map[view]*board
	frame *frame
}

// A board is what a view shows: its panes, from left to right, and where the
// focus goes when the view is opened.
type board struct {
	panes []pane
	body  fyne.CanvasObject
	main  int // index of the pane that has the focus at first
}

// makers are the views and how their panes are made and laid out.
var makers = map[view]func(*window) *board{}

// newWindow makes the window without a casebook in it.
func newWindow(a fyne.App, post func(func())) *window {
	w := &window{app: a, win: a.NewWindow("Gainsay"), work: newBackground(post), views: map[view]*board{}}
	w.history.now.view = viewRead
	w.commands = commands()
	for v, board := range makers {
		w.views[v] = board(w)
	}
	return w
}

// show makes d the desk and tells the panes. It is the one way in which what
// is open, in hand or filtered changes.
func (w *window) show(d desk) {
	if d == w.now {
		return
	}
	w.goTo(d)
	w.tell()
}

// tell tells the panes on display of the desk and the newest change.
func (w *window) tell() {
	b := w.views[w.now.view]
	if b == nil {
		return
	}
	for _, p := range b.panes {
		p.tell(w.now)
	}
}

// modifiers are the modifier keys held down.
func (w *window) modifiers() fyne.KeyModifier {
	if d, ok := w.app.Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// Run opens the window on the casebook at path and returns the exit code once
// it is closed.
func Run(a fyne.App, path string) int {
	w := newWindow(a, fyne.Do)
	w.win.SetContent(container.NewStack())
	w.win.ShowAndRun()
	return 0
}

type frame struct{}

func commands() []command { return nil }
