package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gainsay/data"
)

// rest is how long typing has to pause before a field writes what it holds.
const rest = time.Second

// field is a line or a paragraph of text that is written to the casebook on
// Enter, on leaving, after a second of rest, and before the window closes. Keys
// that are not text it passes on to the command table.
type field struct {
	widget.Entry
	w     *window
	of    data.ID            // the row whose text it shows
	shown string             // what the row holds
	write func(string) error // writes to that row, or says why not

	onKey   func(*fyne.KeyEvent) bool // gets every key first and says whether it has taken it
	onFocus func(has bool)

	stop func() // of the timer of rest
}

func newField(w *window, hint string) *field {
	f := &field{w: w, stop: func() {}}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = hint
	f.OnChanged = func(string) { f.changed() }
	return f
}

// newNote is a field of several lines. Enter writes it, Shift+Enter begins a
// new line.
func newNote(w *window, hint string) *field {
	f := newField(w, hint)
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.SetMinRowsVisible(2)
	return f
}

// set shows what a row holds and says how a change is written to it. Text of
// the same row that is still being typed stays; text of another row is written
// to that one first.
func (f *field) set(of data.ID, text string, write func(string) error) {
	if f.of != of {
		f.flush()
	}
	typing := f.of == of && f.unwritten()
	f.of, f.shown, f.write = of, text, write
	if !typing && f.Text != text {
		f.SetText(text)
	}
}

// unwritten reports whether the field holds text that its row does not.
func (f *field) unwritten() bool { return f.write != nil && f.Text != f.shown }

// flush writes what is unwritten.
func (f *field) flush() {
	f.stop()
	if f.unwritten() {
		err := f.write(f.Text)
		f.SetValidationError(err)
		if err != nil {
			f.w.failWith(sentence(err.Error()), "", nil)
		} else {
			f.shown = f.Text
		}
	}
	f.w.fieldChanged(f)
}

func (f *field) changed() {
	f.stop()
	if f.unwritten() {
		f.stop = f.w.work.after(rest, f.flush)
	}
	f.w.fieldChanged(f)
}

// CreateRenderer is for Fyne.
func (f *field) CreateRenderer() fyne.WidgetRenderer {
	if f.w.whole {
		return newFramedEntry(&f.Entry, f.Entry.CreateRenderer())
	}
	half := newFramedEntry(&f.Entry, nil)
	f.w.halves = append(f.w.halves, func() { half.makeWhole(f.Entry.CreateRenderer()) })
	return half
}

func (f *field) FocusGained() {
	f.w.complete() // to type in it, one has to see it
	f.Entry.FocusGained()
	if f.onFocus != nil {
		f.onFocus(true)
	}
}

func (f *field) FocusLost() {
	f.Entry.FocusLost()
	f.flush()
	if f.onFocus != nil {
		f.onFocus(false)
	}
}

// AcceptsTab leaves Tab to move the focus, in notes too.
func (f *field) AcceptsTab() bool { return false }

func (f *field) TypedRune(r rune) {
	if !f.w.swallow() {
		f.Entry.TypedRune(r)
	}
}

func (f *field) TypedKey(ev *fyne.KeyEvent) {
	f.w.letter = false
	if f.onKey != nil && f.onKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.MultiLine && f.w.modifiers()&fyne.KeyModifierShift != 0 {
			f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
		f.flush()
		if f.OnSubmitted != nil {
			f.OnSubmitted(f.Text)
		}
		return
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF6:
		f.w.typed(anywhere, ev)
		return
	}
	f.Entry.TypedKey(ev)
}

func (f *field) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll, *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		f.Entry.TypedShortcut(s)
	default:
		if !f.w.shortcut(anywhere, s) {
			f.Entry.TypedShortcut(s)
		}
	}
}
