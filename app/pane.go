package app

import "fyne.io/fyne/v2"

// A pane is one part of the window. It is made once, by a function of window.go's
// table, and lives as long as the window.
//
// A pane never changes another: it calls w.show with a new desk, or does a deed,
// and is told like all others. What it shows it reads in lanes of its own, off
// the UI goroutine.
type pane interface {
	// name is what the probe and F6 call the pane: "articles".
	name() string

	// object is what the layout places. It is the same object at all times.
	object() fyne.CanvasObject

	// tell says that the desk has changed, or that rows have: w.seq is another
	// then. It is called on the UI goroutine, only while the pane is on display
	// and once whenever it comes to be, and returns at once: what is to be read
	// is asked for in a lane. Where neither what the pane shows of d nor w.seq
	// has changed it does nothing.
	tell(d desk)

	// focus puts the focus where work in the pane goes on; false where nothing
	// in it can have it.
	focus() bool

	// place says which keys act while the pane has the focus, and false while
	// it has not.
	place() (where, bool)
}
