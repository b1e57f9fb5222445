package reader

import (
	"slices"
	"testing"
	"time"
)

// linesOf cuts s into lines as narrow as breaks allow.
func linesOf(s string, width int) []string {
	p := testPage(s, width, 17)
	b, _ := p.block(0, time.Time{})
	var lines []string
	for _, l := range b.lines {
		lines = append(lines, b.lineSpan(l).Of(s))
	}
	return lines
}

// TestLineBreaks cuts lines that are too long where UAX 14 lets them end, and
// within a word only where there is no such place.
func TestLineBreaks(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"the northern shore", 70, []string{"the ", "northern ", "shore"}},
		{"40\u00a0000 soldiers", 80, []string{"40\u00a0000 ", "soldiers"}},
		{"gesell\u00adschaft", 70, []string{"gesell\u00ad", "schaft"}},
		{"zero\u200bwidth", 55, []string{"zero\u200b", "width"}},
		{"well-known", 56, []string{"well-", "known"}},
		{"“neither” (nor)", 85, []string{"“neither” ", "(nor)"}},
		{"政府没有计划。", 46, []string{"政府没", "有计", "划。"}},
		{"「計画」", 40, []string{"「計", "画」"}},
		{"onelongword", 48, []string{"onelo", "ngwo", "rd"}},
		{"first\u2028second", 400, []string{"first\u2028", "second"}},
		{"", 40, []string{""}},
	} {
		if got := linesOf(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d pixels: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// TestSoftHyphens looks for ink right of the letters: a soft hyphen is drawn
// where a line ends at it, and only there.
func TestSoftHyphens(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  bool
	}{
		{"Donau\u00addampfschiff", 200, true},
		{"Donau\u00addampfschiff", 600, false},
		{"Donaudampfschiffahrt", 200, false}, // cut where no hyphen may stand
		{"Donaudampf schifffahrt", 200, false},
	} {
		r := shown(t, Document{Body: c.text}, c.width, 200)
		first := r.page.rows[0]
		if narrow := c.width < 300; narrow != (len(r.page.rows) > 1) {
			t.Fatalf("%q in %v units: %d lines", c.text, c.width, len(r.page.rows))
		}
		img := r.frame(1)
		right := r.geo.column + int(first.line().width>>6) + 1
		ink := 0
		for y := first.y; y < first.y+r.page.set[kindText].leading; y++ {
			for x := right; x < right+7; x++ {
				if img.RGBAAt(x, y).G < 0x90 {
					ink++
				}
			}
		}
		if got := ink > 3; got != c.want {
			t.Errorf("%q in %v units: %d dark pixels past the line, want a hyphen: %v", c.text, c.width, ink, c.want)
		}
	}
}

// TestTabs puts columns under each other as long as their texts fit.
func TestTabs(t *testing.T) {
	at := func(s string, k int32) int32 {
		p := testPage(s, 900, 17)
		b, _ := p.block(0, time.Time{})
		return b.caretX(b.lines[0], k, 900<<6)
	}
	if a, b := at("one\ttwo", 4), at("i\ttwo", 2); a != b {
		t.Errorf("columns at %d and %d", a, b)
	}
	if x := at("\t\ta", 2); x != 2*at("\ta", 1) {
		t.Errorf("the second stop is at %d, the first at %d", x, at("\ta", 1))
	}
	if wide, stop := at("much wider than that\ta", 21), at("\ta", 1); wide%stop != 0 {
		t.Errorf("after a wide column at %d, no stop of %d", wide, stop)
	}
}

// TestLigaturesAreNotParted holds the parts of a ligature together.
func TestLigaturesAreNotParted(t *testing.T) {
	p := testPage("لا", 400, 17)
	b, _ := p.block(0, time.Time{})
	if b.graphemes() != 2 {
		t.Fatalf("%d graphemes, want 2", b.graphemes())
	}
	if !b.clusters[0].is(glued) {
		t.Skip("the font has no lam-alef ligature")
	}
	if x0, x1 := b.clusters[0].adv, b.clusters[1].adv; x0-x1 > 1 || x1-x0 > 1 {
		t.Errorf("the two halves are %d and %d wide", x0, x1)
	}
	if lines := b.wrap(1, nil); len(lines) != 1 {
		t.Errorf("cut into %d lines", len(lines))
	}
}
