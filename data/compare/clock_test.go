package compare

import "testing"

// TestClockTimes reads hours in figures and in words, and leaves numbers that
// are none.
func TestClockTimes(t *testing.T) {
	for _, c := range []struct {
		text    string
		minutes int
		half    bool
		denied  bool
	}{
		{"the gate opened at 17:20", 17*60 + 20, false, false},
		{"the call came at 5.20 p.m.", 17*60 + 20, false, false},
		{"the call came at 11.22", 11*60 + 22, true, false},
		{"it was at 9pm", 21 * 60, false, false},
		{"it closed at noon", 12 * 60, false, false},
		{"the shutters came down at five past one", 65, true, false},
		{"it came at ten to five this morning", 4*60 + 50, false, false},
		{"half past six in the evening", 18*60 + 30, false, false},
		{"its hands stand at eight minutes to five", 4*60 + 52, true, false},
		{"we were told, not at 18:05", 18*60 + 5, false, true},
	} {
		found := clockTimes(c.text)
		if len(found) != 1 || found[0].minutes != c.minutes || found[0].half != c.half || found[0].denied != c.denied {
			t.Errorf("%q: %+v, want %d minutes, half %v, denied %v", c.text, found, c.minutes, c.half, c.denied)
		}
	}
	for _, text := range []string{"from ten people to five", "7.45 million tonnes in 3 ships", "the past one year"} {
		if found := clockTimes(text); len(found) != 0 && !found[0].half {
			t.Errorf("%q: %+v, want no hour", text, found)
		}
	}
}
