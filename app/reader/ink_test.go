package reader

import (
	"strings"
	"testing"

	"gainsay/data/text"
)

// TestInkOfCaptions has a caption marked, selected and found: its letters turn
// from soft to the ink of the text, and back.
func TestInkOfCaptions(t *testing.T) {
	const caption = "A ferry at the Kesk landing. Photograph: M. Orav"
	at := find(goldenArticle, caption)
	r := shown(t, Document{Body: goldenArticle, Quiet: []text.Span{at}}, 720, 620)
	check := func(how string, soft bool) {
		t.Helper()
		for _, w := range r.page.rows {
			if w.lineSpan().Overlaps(at) && (r.ink(w) == r.palette.Soft) != soft {
				t.Errorf("%s: the caption's ink is %v", how, r.ink(w))
			}
		}
	}
	check("on paper", true)
	r.SetMarks([]Mark{testMark(1, at.Start+2, at.Start+7)})
	check("marked", false)
	r.SetMarks([]Mark{testMark(1, 0, 5)})
	check("another line marked", true)
	r.SetSelection(text.Span{Start: at.Start + 2, End: at.Start + 7})
	check("selected", false)
	r.SetSelection(text.Span{})
	r.Find(strings.ToLower(caption[:8]))
	check("found", false)
	r.Find("")
	check("found no more", true)
}
