package reader

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"gainsay/data/text"
)

// FuzzReader lays out any text at any size and width with any marks: the lines
// tile the text, no mark is lost, and no position is outside of the column.
func FuzzReader(f *testing.F) {
	for i, s := range corpus {
		f.Add(s, uint16(300+i*17), uint8(17), uint16(i), uint16(5*i+3))
	}
	f.Add(strings.Join(corpus, "\n"), uint16(60), uint8(40), uint16(10), uint16(900))
	f.Add(strings.Repeat("a\u0301", 3000), uint16(500), uint8(9), uint16(0), uint16(60000))
	test.NewTempApp(f)
	f.Fuzz(func(t *testing.T, raw string, width uint16, size uint8, start, end uint16) {
		if len(raw) > 20_000 {
			return
		}
		body, _ := text.Clean(raw)
		r := New(inline, testFonts())
		r.page.now = func() time.Time { return time.Time{} }
		r.SetTextSize(float32(size))
		r.resizeTo(float32(200+int(width)%1000), 500)
		r.SetDocument(Document{Body: body})
		r.SetMarks(fuzzMarks(body, int(start), int(end)))
		r.paint(200+int(width)%1000, 500)
		at := 0
		for i := range r.page.out.count() {
			at = checkBlock(t, r.page, i, at)
		}
		for _, m := range r.marks.all {
			checkMark(t, r, m)
		}
		checkHits(t, r)
	})
}

// fuzzMarks are marks that lie in, over and beside one another.
func fuzzMarks(body string, start, end int) []Mark {
	n := len(body) + 1
	start, end = start%n, end%n
	var marks []Mark
	for i, s := range []text.Span{{Start: start, End: end}, {Start: end, End: start}, {Start: 0, End: n - 1}, {Start: start / 2, End: (start + end) / 2}} {
		if s = text.SnapOut(body, s); s.Check(body) == nil {
			m := testMark(int64(i+1), s.Start, s.End)
			m.Look, m.Tag, m.ToJudge = Look(i), "tag", i
			marks = append(marks, m)
		}
	}
	return marks
}

// checkMark goes to a mark and looks that it is drawn on each of its lines
// that are in view.
func checkMark(t *testing.T, r *Reader, m Mark) {
	r.Select(m.ID)
	seen := text.Trim(r.page.doc.Body, m.Span) // a mark may begin with a line feed
	r.Reveal(seen)
	drawn := int32(0)
	wide := int32(0)
	for _, w := range r.page.rows {
		first, last := w.on(m.Span)
		wide += w.advance(first, last)
		for _, e := range r.extentsOf(w, m.Span) {
			drawn += e.width
		}
	}
	if drawn != wide {
		t.Fatalf("mark %v is drawn %d wide, its text is %d", m.Span, drawn, wide)
	}
	if row, ok := r.page.rowOf(seen.Start, false); !ok {
		t.Fatalf("mark %v was revealed, and does not begin in view", m.Span)
	} else if first, last := row.all(seen); first >= last {
		t.Fatalf("mark %v has nothing on the line it begins on", m.Span)
	}
	if b, ok := r.WhereMark(m.ID); wide > 64 && (!ok || b.Width <= 0) {
		t.Fatalf("mark %v is nowhere", m.Span)
	}
}

// checkHits clicks everywhere: every place is a border between graphemes.
func checkHits(t *testing.T, r *Reader) {
	body := r.page.doc.Body
	for y := -20; y < 560; y += 37 {
		for x := -20; x < 1300; x += 53 {
			off, _ := r.hit(x, y)
			if off < 0 || off > len(body) || !text.IsBorder(body, off) {
				t.Fatalf("a click at %d, %d goes to %d of %d", x, y, off, len(body))
			}
		}
	}
}
