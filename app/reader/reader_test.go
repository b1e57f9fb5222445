package reader

import (
	"context"
	"image"
	"image/color"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gainsay/data/text"
)

// testFonts are read once for all tests.
var testFonts = sync.OnceValue(BundledFonts)

// inline runs background work at once.
func inline(work func(context.Context), done func()) {
	work(context.Background())
	done()
}

// A queue keeps background work until it is told to run it.
type queue []func()

func (q *queue) run(work func(context.Context), done func()) {
	*q = append(*q, func() { work(context.Background()); done() })
}

func (q *queue) drain() {
	for len(*q) > 0 {
		first := (*q)[0]
		*q = (*q)[1:]
		first()
	}
}

// shown is a Reader of w by h units, laid out, without a window.
func shown(t testing.TB, d Document, w, h float32) *Reader {
	t.Helper()
	return shownWith(t, testFonts(), d, w, h)
}

func shownWith(t testing.TB, fonts *Fonts, d Document, w, h float32) *Reader {
	test.NewTempApp(t)
	r := New(inline, fonts)
	r.CreateRenderer()
	r.resizeTo(w, h)
	r.SetDocument(d)
	r.frame(1)
	return r
}

func (r *Reader) resizeTo(w, h float32) {
	size := fyne.NewSize(w, h)
	r.Resize(size)
	(&renderer{r, nil}).Layout(size)
}

// frame draws what Fyne would, at scale pixels a unit. Work that the frame
// leaves to the background is done and drawn.
func (r *Reader) frame(scale float32) *image.RGBA {
	size := r.raster.Size()
	w, h := int(size.Width*scale+.5), int(size.Height*scale+.5)
	for range 3 {
		r.paint(w, h)
	}
	return r.paint(w, h).(*image.RGBA)
}

var (
	testFill = color.NRGBA{0xf2, 0xd2, 0x7a, 0xff}
	testLine = color.NRGBA{0xb9, 0x89, 0x00, 0xff}
)

func testMark(id int64, start, end int) Mark {
	return Mark{ID: id, Span: text.Span{Start: start, End: end}, Fill: testFill, Line: testLine}
}
