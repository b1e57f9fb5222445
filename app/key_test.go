package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestParseKey(t *testing.T) {
	control := fyne.KeyModifierShortcutDefault
	for s, want := range map[string]key{
		"T":            {name: fyne.KeyT},
		"Ctrl+Shift+V": {fyne.KeyV, control | fyne.KeyModifierShift},
		"Alt+←":        {fyne.KeyLeft, fyne.KeyModifierAlt},
		"Ctrl+[":       {fyne.KeyLeftBracket, control},
		"Ctrl+Comma":   {fyne.KeyComma, control},
		"Shift+1":      {fyne.Key1, fyne.KeyModifierShift},
		"Enter":        {name: fyne.KeyReturn},
		"Shift+Delete": {fyne.KeyDelete, fyne.KeyModifierShift},
		"Ctrl+Alt+→":   {fyne.KeyRight, control | fyne.KeyModifierAlt},
		"F6":           {name: fyne.KeyF6},
		"Space":        {name: fyne.KeySpace},
	} {
		if got := parseKey(s); got != want {
			t.Errorf("parseKey(%q) = %+v, want %+v", s, got, want)
		}
	}
}

// TestPressedOnOtherLayouts presses the key T where the layout has another
// letter on it: Fyne gives no name then, and the place decides.
func TestPressedOnOtherLayouts(t *testing.T) {
	const tOnX11 = 28
	t.Setenv("XDG_SESSION_TYPE", "x11")
	ev := &fyne.KeyEvent{Name: fyne.KeyUnknown, Physical: fyne.HardwareKey{ScanCode: tOnX11}}
	if got := pressed(ev, 0); got != parseKey("T") {
		t.Errorf("pressed: %+v", got)
	}
	const fourOnX11 = 13
	ev.Physical.ScanCode = fourOnX11
	if got := pressed(ev, 0); got != parseKey("4") {
		t.Errorf("pressed: %+v", got)
	}
	if got := pressed(&fyne.KeyEvent{Name: fyne.KeyBackspace}, 0); got != parseKey("Delete") {
		t.Errorf("Backspace: %+v", got)
	}
}
