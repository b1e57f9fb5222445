package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// leadField is a line of text that leads a list: what is typed filters it, and
// the keys that are not text move in it.
type leadField struct {
	widget.Entry
	// key gets every key first and says whether it has taken it.
	key func(*fyne.KeyEvent) bool
	// swallow says whether a character is not meant for the field.
	swallow func() bool
	// shortcut gets every shortcut that is not one of editing text.
	shortcut func(fyne.Shortcut) bool
}

func newLeadField(hint string, changed func(string)) *leadField {
	f := &leadField{
		key:      func(*fyne.KeyEvent) bool { return false },
		shortcut: func(fyne.Shortcut) bool { return false },
		swallow:  func() bool { return false },
	}
	f.ExtendBaseWidget(f)
	f.PlaceHolder = hint
	f.OnChanged = changed
	f.Scroll = fyne.ScrollNone
	return f
}

func (f *leadField) CreateRenderer() fyne.WidgetRenderer {
	return newFramedEntry(&f.Entry, f.Entry.CreateRenderer())
}

func (f *leadField) TypedRune(r rune) {
	if !f.swallow() {
		f.Entry.TypedRune(r)
	}
}

func (f *leadField) TypedKey(ev *fyne.KeyEvent) {
	if !f.key(ev) {
		f.Entry.TypedKey(ev)
	}
}

func (f *leadField) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll, *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		f.Entry.TypedShortcut(s)
	default:
		if !f.shortcut(s) {
			f.Entry.TypedShortcut(s)
		}
	}
}

// lead makes the arrow keys, Page Up, Page Down and Enter work in list.
func (f *leadField) lead(list *optionList, otherwise func(*fyne.KeyEvent) bool) {
	f.key = func(ev *fyne.KeyEvent) bool {
		switch ev.Name {
		case fyne.KeyUp:
			list.move(-1)
		case fyne.KeyDown:
			list.move(1)
		case fyne.KeyPageUp:
			list.move(-list.most)
		case fyne.KeyPageDown:
			list.move(list.most)
		case fyne.KeyReturn, fyne.KeyEnter:
			list.pick()
		default:
			return otherwise(ev)
		}
		return true
	}
}
