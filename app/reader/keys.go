package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keyboard is what is known of the keys held down.
type keyboard struct {
	held fyne.KeyModifier
	scan int // of the key pressed last
}

// FocusGained is for Fyne.
func (r *Reader) FocusGained() { r.setFocus(true) }

// FocusLost is for Fyne.
func (r *Reader) FocusLost() {
	r.keys = keyboard{}
	r.stopWheel()
	r.setFocus(false)
}

func (r *Reader) setFocus(has bool) {
	r.focus = has
	r.redraw()
	if r.OnFocus != nil {
		r.OnFocus(has)
	}
}

// AcceptsTab is for Fyne: Tab goes to OnKey.
func (r *Reader) AcceptsTab() bool { return true }

// KeyDown is for Fyne.
func (r *Reader) KeyDown(e *fyne.KeyEvent) {
	r.keys.held |= modifierOf(e.Name)
	r.keys.scan = e.Physical.ScanCode
}

// KeyUp is for Fyne.
func (r *Reader) KeyUp(e *fyne.KeyEvent) { r.keys.held &^= modifierOf(e.Name) }

func modifierOf(name fyne.KeyName) fyne.KeyModifier {
	switch name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		return fyne.KeyModifierShift
	case desktop.KeyControlLeft, desktop.KeyControlRight:
		return fyne.KeyModifierControl
	case desktop.KeyAltLeft, desktop.KeyAltRight:
		return fyne.KeyModifierAlt
	case desktop.KeySuperLeft, desktop.KeySuperRight:
		return fyne.KeyModifierSuper
	}
	return 0
}

// modifiers are the modifier keys that are down.
func (r *Reader) modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers() | r.keys.held
	}
	return r.keys.held
}

// TypedKey is for Fyne. It comes without a modifier or with Shift.
func (r *Reader) TypedKey(e *fyne.KeyEvent) {
	r.press(Key{Name: e.Name, Scan: e.Physical.ScanCode, Modifier: r.modifiers() & fyne.KeyModifierShift})
}

// TypedShortcut is for Fyne: keys with other modifiers.
func (r *Reader) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		r.Copy()
	case *fyne.ShortcutSelectAll:
		r.SelectAll()
	case *desktop.CustomShortcut:
		r.press(Key{Name: s.KeyName, Scan: r.keys.scan, Modifier: s.Modifier})
	case fyne.KeyboardShortcut:
		r.press(Key{Name: s.Key(), Scan: r.keys.scan, Modifier: s.Mod()})
	}
}

// TypedRune is for Fyne.
func (r *Reader) TypedRune(c rune) {
	if r.OnRune != nil {
		r.OnRune(c, r.keys.scan)
	}
}

// Copy puts the selected text on the clipboard, else the selected mark's.
func (r *Reader) Copy() {
	if s := r.chosen(); !s.Empty() {
		fyne.CurrentApp().Clipboard().SetContent(s.Of(r.page.doc.Body))
	}
}

// SelectAll selects the whole body.
func (r *Reader) SelectAll() {
	r.sel = selection{anchor: 0, caret: len(r.page.doc.Body)}
	r.redraw()
	r.tellSelection(false)
}

func (r *Reader) press(k Key) {
	if modifierOf(k.Name) != 0 || r.move(k) {
		return
	}
	if r.OnKey != nil && r.OnKey(k) {
		return
	}
	if k.Name == fyne.KeySpace && k.Modifier&^fyne.KeyModifierShift == 0 {
		r.stepPage(k.Modifier == 0, false)
	}
}

// move does what the keys for moving about do, and reports whether k is one.
func (r *Reader) move(k Key) bool {
	shift := k.Modifier&fyne.KeyModifierShift != 0
	switch k.Modifier &^ fyne.KeyModifierShift {
	case 0:
		return r.moveBy(k.Name, Letter, shift)
	case fyne.KeyModifierShortcutDefault:
		return r.moveBy(k.Name, Word, shift)
	case fyne.KeyModifierAlt:
		return r.moveWidth(k.Name, shift) || r.moveEnds(k.Name, Word, shift)
	case fyne.KeyModifierAlt | fyne.KeyModifierShortcutDefault:
		return r.moveEnds(k.Name, Letter, shift)
	}
	return false
}

func (r *Reader) moveBy(name fyne.KeyName, by Unit, shift bool) bool {
	switch name {
	case fyne.KeyLeft:
		r.step(false, by, shift)
	case fyne.KeyRight:
		r.step(true, by, shift)
	case fyne.KeyHome:
		if by == Word {
			r.textEnd(false, shift)
		} else {
			r.lineEnd(false, shift)
		}
	case fyne.KeyEnd:
		if by == Word {
			r.textEnd(true, shift)
		} else {
			r.lineEnd(true, shift)
		}
	default:
		return by == Letter && r.moveLines(name, shift)
	}
	return true
}

func (r *Reader) moveLines(name fyne.KeyName, shift bool) bool {
	switch name {
	case fyne.KeyUp:
		r.stepLine(-1, shift)
	case fyne.KeyDown:
		r.stepLine(1, shift)
	case fyne.KeyPageUp:
		r.stepPage(false, shift)
	case fyne.KeyPageDown:
		r.stepPage(true, shift)
	default:
		return false
	}
	return true
}

func (r *Reader) moveWidth(name fyne.KeyName, shift bool) bool {
	switch {
	case name == fyne.KeyUp && !shift:
		r.Widen()
	case name == fyne.KeyDown && !shift:
		r.Narrow()
	default:
		return false
	}
	return true
}

// moveEnds moves the ends of the selected mark: the end with Shift.
func (r *Reader) moveEnds(name fyne.KeyName, by Unit, end bool) bool {
	if _, ok := r.marks.get(r.selected); !ok || name != fyne.KeyLeft && name != fyne.KeyRight {
		return false
	}
	r.moveEnd(!end, name == fyne.KeyRight, by)
	return true
}
