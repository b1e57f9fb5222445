package reader

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"gainsay/data/text"
)

// sizes are those that the issue asks growth to be shown at. 1 MB carries
// 5,000 marks, the others as many for their size, at most 20,000.
var sizes = []struct {
	name  string
	bytes int
}{{"10kB", 10_000}, {"300kB", 300_000}, {"1MB", 1_000_000}, {"20MB", 20_000_000}}

func benchBody(size int) string {
	words := strings.Fields("the council said on Monday that some soldiers were seen along the northern shore near Kesk and nobody would confirm the number which officials had given earlier війська Протоки Talvik 40,000 ministry ferry")
	rng := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	b.Grow(size + 2000)
	for b.Len() < size {
		for range 20 + rng.IntN(100) {
			b.WriteString(words[rng.IntN(len(words))])
			b.WriteByte(' ')
		}
		b.WriteString("end.\n\n")
	}
	return b.String()
}

func benchMarks(body string) []Mark {
	n := min(20_000, len(body)/200)
	rng := rand.New(rand.NewPCG(3, 4))
	marks := make([]Mark, n)
	for i := range marks {
		at := rng.IntN(len(body) - 900)
		s := text.SnapOut(body, text.Span{Start: at, End: at + 20 + rng.IntN(800)})
		marks[i] = testMark(int64(i+1), s.Start, s.End)
		marks[i].Tag, marks[i].Contradicts = "troops", i%3
	}
	return marks
}

// benchReader is a Reader whose background work waits in the queue.
func benchReader(b *testing.B) (*Reader, *queue) {
	test.NewTempApp(b)
	q := &queue{}
	r := New(q.run, testFonts())
	r.CreateRenderer()
	r.resizeTo(800, 870)
	return r, q
}

// stopwatch keeps the longest of several stretches of time: as the clock on the
// wall tells it, and as the processor does, which others may use as well.
type stopwatch struct {
	cpu     func() time.Duration
	wall    time.Duration
	working time.Duration
}

func newStopwatch() *stopwatch { return &stopwatch{cpu: cpuClock()} }

func (s *stopwatch) time(f func()) {
	start, worked := time.Now(), s.cpu()
	f()
	s.wall = max(s.wall, time.Since(start))
	s.working = max(s.working, s.cpu()-worked)
}

func (s *stopwatch) report(b *testing.B) {
	b.ReportMetric(float64(s.wall.Microseconds())/1000, "ms-longest")
	b.ReportMetric(float64(s.working.Microseconds())/1000, "ms-cpu-longest")
}

// BenchmarkOpen is all that a reader does on the UI goroutine from the call to
// the first whole frame.
func BenchmarkOpen(b *testing.B) {
	for _, size := range sizes {
		body := benchBody(size.bytes)
		marks := benchMarks(body)
		b.Run(size.name, func(b *testing.B) {
			r, q := benchReader(b)
			watch := newStopwatch()
			for b.Loop() {
				watch.time(func() { r.SetDocument(Document{Body: body}) })
				watch.time(func() { r.SetMarks(marks) })
				watch.time(func() { r.paint(800, 870) })
				b.StopTimer()
				q.drain()
				b.StartTimer()
				watch.time(func() { r.paint(800, 870) })
			}
			watch.report(b)
		})
	}
}

// BenchmarkRewrap drags the edge of the window.
func BenchmarkRewrap(b *testing.B) {
	for _, size := range sizes {
		body := benchBody(size.bytes)
		marks := benchMarks(body)
		b.Run(size.name, func(b *testing.B) {
			r, q := benchReader(b)
			r.SetDocument(Document{Body: body})
			r.SetMarks(marks)
			r.paint(800, 870)
			q.drain()
			r.SetPlace(Place{Offset: len(body) / 2})
			q.drain()
			watch := newStopwatch()
			w := 800
			for n := 0; b.Loop(); n++ {
				w = 500 + n*7%300
				watch.time(func() { r.resizeTo(float32(w), 870) })
				watch.time(func() { r.paint(w, 870) })
				b.StopTimer()
				q.drain()
				b.StartTimer()
			}
			watch.report(b)
		})
	}
}

// BenchmarkScroll is a step of the wheel and its frame.
func BenchmarkScroll(b *testing.B) {
	for _, size := range sizes {
		body := benchBody(size.bytes)
		marks := benchMarks(body)
		b.Run(size.name, func(b *testing.B) {
			r, q := benchReader(b)
			r.SetDocument(Document{Body: body})
			r.SetMarks(marks)
			q.drain()
			watch := newStopwatch()
			down := true
			for b.Loop() {
				watch.time(func() {
					dy := float32(-60)
					if !down {
						dy = 60
					}
					r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
				})
				watch.time(func() { r.paint(800, 870) })
				b.StopTimer()
				q.drain()
				if s := r.page.rowSpan(); s.End >= len(body)-1 || s.Start == 0 {
					down = s.Start == 0
				}
				b.StartTimer()
			}
			watch.report(b)
		})
	}
}

// BenchmarkJump goes to places far apart, where nothing is shaped.
func BenchmarkJump(b *testing.B) {
	for _, size := range sizes[1:] {
		body := benchBody(size.bytes)
		b.Run(size.name, func(b *testing.B) {
			r, q := benchReader(b)
			r.SetDocument(Document{Body: body})
			q.drain()
			rng := rand.New(rand.NewPCG(5, 6))
			watch := newStopwatch()
			for b.Loop() {
				at := rng.IntN(len(body))
				watch.time(func() { r.SetPlace(Place{Offset: text.Next(body, at)}) })
				watch.time(func() { r.paint(800, 870) })
				b.StopTimer()
				q.drain()
				b.StartTimer()
			}
			watch.report(b)
		})
	}
}

// BenchmarkHard opens texts that are hard on a layout, in the middle.
func BenchmarkHard(b *testing.B) {
	for _, c := range []struct{ name, body string }{
		{"one-line-1MB", strings.Repeat("All work and no play makes a dull text. ", 25_000)},
		{"no-blanks-1MB", strings.Repeat("abcdefghij", 100_000)},
		{"Han-1MB", strings.Repeat("外务大臣星期六表示政府没有计划", 22_000)},
		{"Arabic-1MB", strings.Repeat("قال وزير الخارجية إن حكومته ليس لديها خطة ", 13_000)},
		{"million-lines", strings.Repeat("a\n", 1_000_000)},
		{"blank-lines", strings.Repeat("\n", 1_000_000)},
		{"marks", "a" + strings.Repeat("\u0301", 10_000)},
		{"controls", strings.Repeat("\x01\x02\x7f", 100_000)},
		{"bidi-controls", strings.Repeat("\u202b\u2067", 100_000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			r, q := benchReader(b)
			watch := newStopwatch()
			for b.Loop() {
				watch.time(func() { r.SetDocument(Document{Body: c.body}) })
				watch.time(func() { r.paint(800, 870) })
				b.StopTimer()
				q.drain()
				b.StartTimer()
				watch.time(func() { r.SetPlace(Place{Offset: text.Next(c.body, len(c.body)/2)}) })
				watch.time(func() { r.paint(800, 870) })
				watch.time(func() { r.stepLine(5, true) })
				b.StopTimer()
				q.drain()
				b.StartTimer()
			}
			watch.report(b)
		})
	}
}

// BenchmarkMarks is a change of one mark among all, and its frame.
func BenchmarkMarks(b *testing.B) {
	for _, size := range sizes {
		body := benchBody(size.bytes)
		marks := benchMarks(body)
		b.Run(fmt.Sprintf("%s-%d", size.name, len(marks)), func(b *testing.B) {
			r, q := benchReader(b)
			r.SetDocument(Document{Body: body})
			q.drain()
			watch := newStopwatch()
			for n := 0; b.Loop(); n++ {
				marks[n%len(marks)].ToJudge++
				watch.time(func() { r.SetMarks(marks) })
				watch.time(func() { r.paint(800, 870) })
			}
			watch.report(b)
		})
	}
}

// BenchmarkFind is a search through the whole body.
func BenchmarkFind(b *testing.B) {
	for _, size := range sizes {
		body := benchBody(size.bytes)
		b.Run(size.name, func(b *testing.B) {
			r, q := benchReader(b)
			r.SetDocument(Document{Body: body})
			q.drain()
			for b.Loop() {
				r.Find("northern shore")
				q.drain()
			}
			b.ReportMetric(float64(r.Found().Count), "matches")
		})
	}
}

// BenchmarkMemory is what a reader holds when it has been scrolled up and down
// through a body, the body itself aside.
func BenchmarkMemory(b *testing.B) {
	for _, size := range sizes {
		body := benchBody(size.bytes)
		marks := benchMarks(body)
		b.Run(size.name, func(b *testing.B) {
			for b.Loop() {
				before := heap()
				r, q := benchReader(b)
				r.SetDocument(Document{Body: body})
				r.SetMarks(marks)
				q.drain()
				first := heap()
				for range 2 {
					for n := range 100 {
						r.SetPlace(Place{Offset: text.Next(body, len(body)/100*n)})
						r.paint(800, 870)
						q.drain()
					}
				}
				b.ReportMetric(float64(first-before)/1e6, "MB-opened")
				b.ReportMetric(float64(heap()-before)/1e6, "MB-scrolled")
				runtime.KeepAlive(r)
			}
		})
	}
}

func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// BenchmarkPeers has Fyne's own text widgets, wrapped at words, show the same
// bodies in the same room, and change their width, beside a Reader that does
// so to the last piece of work in the background. 1 MB and 20 MB are left out:
// there the peers take minutes.
func BenchmarkPeers(b *testing.B) {
	for _, size := range sizes[:2] {
		body := benchBody(size.bytes)
		b.Run("open-"+size.name, func(b *testing.B) {
			r, q := benchReader(b)
			var times ratio
			for b.Loop() {
				times.ours += took(func() {
					r.SetDocument(Document{Body: body})
					r.paint(800, 870)
					q.drain()
					r.paint(800, 870)
				})
				times.entry += took(func() { entryWindow(body).Close() })
				times.richText += took(func() { richTextWindow(body).Close() })
			}
			times.report(b)
		})
		b.Run("rewrap-"+size.name, func(b *testing.B) {
			r, q := benchReader(b)
			r.SetDocument(Document{Body: body})
			entry, richText := entryWindow(body), richTextWindow(body)
			defer entry.Close()
			defer richText.Close()
			var times ratio
			for n := 0; b.Loop(); n++ {
				w := 500 + n*7%300
				times.ours += took(func() {
					r.resizeTo(float32(w), 870)
					r.paint(w, 870)
					q.drain()
					r.paint(w, 870)
				})
				times.entry += took(func() { entry.Resize(fyne.NewSize(float32(w), 870)) })
				times.richText += took(func() { richText.Resize(fyne.NewSize(float32(w), 870)) })
			}
			times.report(b)
		})
	}
}

// A ratio is what a Reader and its peers took for the same.
type ratio struct{ ours, entry, richText time.Duration }

func (r ratio) report(b *testing.B) {
	b.ReportMetric(float64(r.ours.Microseconds())/1000/float64(b.N), "ms-ours")
	b.ReportMetric(float64(r.entry)/float64(r.ours), "Entry/ours")
	b.ReportMetric(float64(r.richText)/float64(r.ours), "RichText/ours")
}

func took(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

// entryWindow is body in an Entry of the size that the Readers of the
// benchmarks have. It gets its size first: to wrap at no width takes longest.
func entryWindow(body string) fyne.Window {
	e := widget.NewMultiLineEntry()
	e.Wrapping = fyne.TextWrapWord
	w := test.NewWindow(e)
	w.Resize(fyne.NewSize(800, 870))
	e.SetText(body)
	return w
}

func richTextWindow(body string) fyne.Window {
	t := widget.NewRichText()
	t.Wrapping = fyne.TextWrapWord
	w := test.NewWindow(t)
	w.Resize(fyne.NewSize(800, 870))
	t.Segments = []widget.RichTextSegment{&widget.TextSegment{Text: body}}
	t.Refresh()
	return w
}
