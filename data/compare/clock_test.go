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
		{"the last boat left at ten to twelve", 11*60 + 50, true, false},
		{"at a quarter to twelve in the evening", 23*60 + 45, false, false},
		{"взрыв произошёл в полдень", 12 * 60, false, false},
		{"міст закрили опівночі", 24 * 60, false, false},
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

// TestHoursApart takes the nearest way round the clock.
func TestHoursApart(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"at 17:20", "at 18:05", 45},
		{"at five past one", "at 13:10", 5},
		{"at midnight", "at 0:10", 10},
		{"at 23:50", "at 00:05", 15},
		{"at 01:00", "at 13:00", 12 * 60},
	} {
		a, b := clockTimes(c.a)[0], clockTimes(c.b)[0]
		if a.apart(b) != c.want || b.apart(a) != c.want {
			t.Errorf("%s, %s: %d minutes apart, want %d", c.a, c.b, a.apart(b), c.want)
		}
	}
}
