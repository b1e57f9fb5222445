package reader

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
	"pgregory.net/rapid"
)

// bidiAlphabet has characters of every class that a paragraph can hold.
// Brackets are left out: x/text never pairs them (it compares an opening
// bracket with the closing one itself), [TestVisualOrder] does.
const bidiAlphabet = "abאבعر12٣٤+-#$%,.: \t!«\u0300\u05b4\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\u061c"

// TestBidiAgreesWithXText holds the directions against the implementation in
// golang.org/x/text, which passes Unicode's own conformance tests.
func TestBidiAgreesWithXText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOfN(rapid.SampledFrom([]rune(bidiAlphabet)), 1, 40).Draw(t, "text")) + "x" // or L1 would move the blanks at the end
		runes := []rune(s)
		levels, base := bidiLevels(runes, 0)
		if levels == nil {
			levels = make([]uint8, len(runes))
		}
		want := directionsOf(t, s, len(runes))
		for i := range runes {
			if removed(bidiClass(runes[i])) {
				continue // what X9 removes has no direction of its own
			}
			if levels[i]&1 != want[i] {
				t.Fatalf("%q, base %d: levels %v, directions %v", s, base, levels, want)
			}
		}
	})
}

func directionsOf(t *rapid.T, s string, n int) []uint8 {
	var p bidi.Paragraph
	p.SetString(s, bidi.DefaultDirection(bidi.LeftToRight))
	order, err := p.Order()
	if err != nil {
		t.Fatal(err)
	}
	odd := make([]uint8, n)
	for i := range order.NumRuns() {
		run := order.Run(i)
		if run.Direction() == bidi.RightToLeft {
			from, to := run.Pos()
			for k := from; k <= to; k++ {
				odd[k] = 1
			}
		}
	}
	return odd
}

// TestVisualOrder reads lines from left to right. As in the examples of UAX 9,
// which the first four are, capitals stand for Hebrew letters, > for LRI, < for
// RLI and = for PDI.
func TestVisualOrder(t *testing.T) {
	for _, c := range []struct{ logical, visual string }{
		{"car means CAR.", "car means RAC."},
		{"<car MEANS CAR.=", ".RAC SNAEM car"},
		{"HE SAID \"<car MEANS CAR=.\" \"<IT DOES=,\" SHE AGREED.", ".DEERGA EHS \",SEOD TI\" \".RAC SNAEM car\" DIAS EH"},
		{"DID YOU SAY '>he said \"<car MEANS CAR=\"='?", "?'he said \"RAC SNAEM car\"' YAS UOY DID"},
		{"price IS 12 NIS", "price SIN 12 SI"},
		{"abc (DEF) ghi", "abc (FED) ghi"},
		{"ABC (def) GHI", "IHG (def) CBA"},
		{"smith (fabrikam ARABIC) HEBREW", "smith (fabrikam CIBARA) WERBEH"},
		{"ARABIC book(s)", "book(s) CIBARA"},
		{"ABC 123-456 DEF", "FED 123-456 CBA"},
		{"ABC [def", "def] CBA"},
	} {
		if got := readVisually(c.logical); got != c.visual {
			t.Errorf("%q reads %q, want %q", c.logical, got, c.visual)
		}
	}
}

func readVisually(s string) string {
	runes := []rune(strings.Map(func(r rune) rune {
		if at := strings.IndexRune("><=", r); at >= 0 {
			return []rune{'\u2066', '\u2067', '\u2069'}[at]
		}
		if 'A' <= r && r <= 'Z' {
			return 'א' + r - 'A'
		}
		return r
	}, s))
	levels, _ := bidiLevels(runes, 0)
	if levels == nil {
		return s
	}
	var b strings.Builder
	for _, i := range visualOrder(levels) {
		switch r := rune(s[i]); {
		case strings.ContainsRune("><=", r):
		case levels[i]&1 == 1:
			b.WriteRune(mirrored(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// visualOrder is rule L2 on single characters; [shaped.segments] does it for
// stretches of one level.
func visualOrder(levels []uint8) []int {
	order := make([]int, len(levels))
	for i := range order {
		order[i] = i
	}
	for level := slices.Max(levels); level > 0; level-- {
		for i := 0; i < len(levels); i++ {
			end := i
			for end < len(levels) && levels[order[end]] >= level {
				end++
			}
			slices.Reverse(order[i:end])
			i = max(i, end)
		}
	}
	return order
}
