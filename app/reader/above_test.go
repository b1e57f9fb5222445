package reader

import (
	"math"
	"strings"
	"testing"
)

// TestAbove scrolls down by and by: what is above grows, and setting it lands
// where it was read.
func TestAbove(t *testing.T) {
	r := shown(t, Document{Body: strings.Repeat(goldenArticle, 6)}, 500, 300)
	if r.Above() != 0 {
		t.Errorf("%v bytes are above the start", r.Above())
	}
	last := -1.0
	for range 40 {
		above, top := r.Above(), r.Place()
		if above <= last {
			t.Fatalf("scrolled down from %v to %v", last, above)
		}
		last = above
		r.SetAbove(0)
		r.SetAbove(above)
		if got := r.Place(); got.Offset != top.Offset || math.Abs(float64(got.Shift-top.Shift)) > 1 {
			t.Fatalf("%v bytes above: at %v, was at %v", above, got, top)
		}
		r.roll(31)
	}
	r.SetAbove(1e12)
	if _, shown := r.WhereText(len(r.page.doc.Body) - 2); !shown {
		t.Error("as far down as it goes, the end is not in view")
	}
	narrow := r.Above()
	r.resizeTo(300, 300)
	r.frame(1)
	if r.Above() == 0 || narrow == 0 {
		t.Error("a resize went to the start")
	}
}
