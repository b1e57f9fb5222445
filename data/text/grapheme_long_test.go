package text

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"
)

// TestStandsAlone holds the list against the tables of UAX 29: whatever it names
// has a border on both sides, beside itself and beside the others.
func TestStandsAlone(t *testing.T) {
	last := 'a'
	for r := rune(1); r < 0x20000; r++ {
		if !standsAlone(r) {
			continue
		}
		for _, pair := range []string{string([]rune{r, r}), string([]rune{last, r}), string([]rune{r, 'a'}), string([]rune{'외', r}), string([]rune{r, '외'})} {
			it := graphemes.FromString(pair)
			if it.Next(); it.Value() == pair {
				t.Errorf("%+q is one grapheme", pair)
			}
		}
		last = r
	}
}

// TestBordersFarFromASCII holds IsBorder, which starts its search near by,
// against a walk over the whole text.
func TestBordersFarFromASCII(t *testing.T) {
	alphabet := []rune("外务あカｶﾞがเขาน้ำกรمحאבЖйéΩ\u0301\u0600\u200d👩🏽🇺🇦가각क्षिഎൎക\u202b\u2067가\u0e33\u3099\u0308")
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOfN(rapid.SampledFrom(alphabet), 1, 60).Draw(t, "part"))
		body := strings.Repeat(s, 3+400/len(s))
		border := make([]bool, len(body)+1)
		at := 0
		for it := graphemes.FromString(body); it.Next(); at += len(it.Value()) {
			border[at] = true
		}
		border[len(body)] = true
		for off := range border {
			if IsBorder(body, off) != border[off] {
				t.Fatalf("IsBorder(%q, %d) = %v, a walk says %v", body, off, !border[off], border[off])
			}
		}
	})
}
