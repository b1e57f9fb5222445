package app

import (
	"os"
	"runtime"

	"fyne.io/fyne/v2"
)

// The rows of a keyboard by place, as evdev numbers them from a first code on
// (linux/input-event-codes.h); Windows counts the same way (PC set 1).
var keyRows = []struct {
	first int
	keys  string
}{
	{2, "1234567890-="},
	{16, "QWERTYUIOP[]"},
	{30, "ASDFGHJKL;'"},
	{44, `ZXCVBNM,./`},
}

// macKeys are the virtual key codes of the ANSI layout (HIToolbox/Events.h).
var macKeys = map[int]fyne.KeyName{
	0: "A", 1: "S", 2: "D", 3: "F", 4: "H", 5: "G", 6: "Z", 7: "X", 8: "C", 9: "V", 11: "B", 12: "Q", 13: "W",
	14: "E", 15: "R", 16: "Y", 17: "T", 18: "1", 19: "2", 20: "3", 21: "4", 22: "6", 23: "5", 25: "9", 26: "7",
	28: "8", 29: "0", 31: "O", 32: "U", 34: "I", 35: "P", 37: "L", 38: "J", 40: "K", 45: "N", 46: "M",
}

// x11Offset is what X11 adds to evdev's codes; under Wayland GLFW gives them
// bare.
const x11Offset = 8

// latinAt is the Latin key at a place of the keyboard, KeyUnknown where there
// is none.
func latinAt(scanCode int) fyne.KeyName {
	switch {
	case runtime.GOOS == "darwin":
		if name, ok := macKeys[scanCode]; ok {
			return name
		}
		return fyne.KeyUnknown
	case runtime.GOOS != "windows" && !wayland():
		scanCode -= x11Offset
	}
	for _, row := range keyRows {
		if at := scanCode - row.first; at >= 0 && at < len(row.keys) {
			return fyne.KeyName(row.keys[at : at+1])
		}
	}
	return fyne.KeyUnknown
}

// wayland reports whether GLFW, by its own rule, has taken Wayland for X11.
func wayland() bool {
	return os.Getenv("XDG_SESSION_TYPE") == "wayland" && os.Getenv("WAYLAND_DISPLAY") != ""
}
