package reader

import (
	"math"
	"strings"
	"testing"

	"gainsay/data/text"
)

// TestSteadyCaret makes a window narrower and wider by and by: the line of the
// caret stays at its height, whatever wraps anew above it.
func TestSteadyCaret(t *testing.T) {
	r := shown(t, Document{Body: strings.Repeat(goldenArticle, 12)}, 900, 600)
	r.FocusGained()
	r.roll(2400)
	row := r.page.rows[len(r.page.rows)/2]
	at := row.lineSpan().Start + 9
	r.SetSelection(text.Span{Start: at, End: at})
	before, shown := r.WhereCaret()
	if !shown {
		t.Fatal("the caret is out of view")
	}
	for _, width := range []float32{893, 870, 820, 760, 700, 610, 540, 430, 360, 300, 420, 640, 900, 1300} {
		r.resizeTo(width, 600)
		r.frame(1)
		now, shown := r.WhereCaret()
		if !shown || math.Abs(float64(now.Y-before.Y)) > 1 {
			t.Errorf("%v wide: the caret stands at %v (in view: %v), was at %v", width, now.Y, shown, before.Y)
		}
		if r.Caret() != at {
			t.Fatalf("%v wide: the caret went to %d", width, r.Caret())
		}
	}
}
