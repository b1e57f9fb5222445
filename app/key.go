package app

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A key is one key of the keyboard with the modifiers held down. Control
// stands for Command on macOS.
type key struct {
	name fyne.KeyName
	mod  fyne.KeyModifier
}

// keyNames are the keys whose Fyne name is not what people read.
var keyNames = map[string]fyne.KeyName{
	"Enter": fyne.KeyReturn, "Esc": fyne.KeyEscape, "Plus": fyne.KeyEqual, "Minus": fyne.KeyMinus,
	"Comma": fyne.KeyComma, "←": fyne.KeyLeft, "→": fyne.KeyRight, "↑": fyne.KeyUp, "↓": fyne.KeyDown,
	"Home": fyne.KeyHome, "End": fyne.KeyEnd, "PgUp": fyne.KeyPageUp, "PgDn": fyne.KeyPageDown,
}

// parseKey reads a key as README writes it: "Ctrl+Shift+V", "Alt+←", "T".
func parseKey(s string) key {
	var k key
	for {
		mod, rest, found := strings.Cut(s, "+")
		if !found || rest == "" {
			break
		}
		switch mod {
		case "Ctrl":
			k.mod |= fyne.KeyModifierShortcutDefault
		case "Shift":
			k.mod |= fyne.KeyModifierShift
		case "Alt":
			k.mod |= fyne.KeyModifierAlt
		}
		s = rest
	}
	if name, ok := keyNames[s]; ok {
		k.name = name
	} else {
		k.name = fyne.KeyName(s)
	}
	return k
}

// keyLabel is a key as it is shown on this system.
func keyLabel(s string) string {
	if runtime.GOOS == "darwin" {
		return strings.NewReplacer("Ctrl+", "⌘", "Shift+", "⇧", "Alt+", "⌥").Replace(s)
	}
	s = strings.ReplaceAll(s, "Comma", ",")
	return strings.ReplaceAll(strings.ReplaceAll(s, "Plus", "+"), "Minus", "−")
}

// shortcut is k as a menu can carry it, nil where Fyne gives menus no say: keys
// without a modifier, or with Shift alone, go to what has the focus.
func (k key) shortcut() fyne.Shortcut {
	if k.mod&^fyne.KeyModifierShift == 0 {
		return nil
	}
	if k.mod == fyne.KeyModifierShortcutDefault {
		switch k.name {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{Clipboard: fyne.CurrentApp().Clipboard()}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()}
		case fyne.KeyX:
			return &fyne.ShortcutCut{Clipboard: fyne.CurrentApp().Clipboard()}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	return &desktop.CustomShortcut{KeyName: k.name, Modifier: k.mod}
}

// pressed is the key of an event of a focused widget. Two keys that people take
// for one are one: Backspace is Delete, the Enter of the number pad is Enter.
// Where the layout's letter is not a Latin one, the place on the keyboard
// decides (see scanCode), so that bare letters live on Cyrillic, Greek and
// Arabic layouts.
func pressed(ev *fyne.KeyEvent, mod fyne.KeyModifier) key {
	k := key{ev.Name, mod}
	switch ev.Name {
	case fyne.KeyBackspace:
		k.name = fyne.KeyDelete
	case fyne.KeyEnter:
		k.name = fyne.KeyReturn
	case fyne.KeyUnknown:
		k.name = latinAt(ev.Physical.ScanCode)
	}
	return k
}
