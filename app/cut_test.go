package app

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// A cut text fits its column when it is really measured, and says that it is
// cut.
func TestCutFits(t *testing.T) {
	lookApp(t)
	a := &advances{face: sans()}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.RuneFrom([]rune("abcdefgh WMil.,–“”стволы")), 1, 80, -1).Draw(t, "text")
		width := rapid.Float32Range(20, 600).Draw(t, "width")
		got := a.cut(s, 13, width)
		if got == s {
			return
		}
		if real, _ := a.face.measure(got, 13); real > width*1.03+1 {
			t.Fatalf("%q is %v wide, want at most %v", got, real, width)
		}
		if !strings.HasSuffix(got, "…") || !strings.HasPrefix(s, strings.TrimSuffix(got, "…")) {
			t.Fatalf("%q is cut to %q", s, got)
		}
	})
}

func TestCutIsOneLine(t *testing.T) {
	lookApp(t)
	a := &advances{face: sans()}
	if got := a.cut("two\n\tlines", 13, 500); got != "two lines" {
		t.Errorf("%q", got)
	}
}
