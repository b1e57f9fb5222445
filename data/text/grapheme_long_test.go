package text

import (
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"
)

// TestBordersFarFromASCII holds IsBorder, which starts its search near by,
// against a walk over the whole text.
func TestBordersFarFromASCII(t *testing.T) {
	alphabet := []rune("外务あカｶﾞがเขาน้ำกรمحאבЖйéΩ\u0301\u0600\u200d👩🏽🇺🇦가각क्षि\u0e33\u3099\u0308")
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
