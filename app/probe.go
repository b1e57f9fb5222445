package app

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"image"
	"io"
	"net"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"gainsay/app/reader"
	"gainsay/data/text"
)

// probe tells a test of the window where things are and when it is at rest, so
// that no test clicks guessed pixels or sleeps a guessed time. It is off unless
// the environment variable GAINSAY_PROBE names a path: there it listens as a
// unix socket. A request is a line, the answer is a line of JSON:
//
//	state              the state below, at once
//	rest [SECONDS]     the state once the window is at rest; after SECONDS (10)
//	                   without rest the state with "rest":false
//	marked [SECONDS]   the state at once when a frame has shown marks in the text
//	text START END     [x,y,width,height] of the body's text from code point
//	                   START to END, scrolled into view first; null where the
//	                   two are not on one line
//	beside START END   the same in the version beside the one that is open, as
//	                   it stands: null where it is out of view
//
// The state, in pixels from the window's top left corner (menu bar included):
//
//	{"rest":true,             nothing is queued, read, shaped, typed or unpainted
//	 "view":"Read",           the view on display
//	 "focus":"reader",        the name of what has the focus, "" for nothing
//	 "layers":["palette"],    what lies over the window, topmost last
//	 "status":"● Saved · …",  the status bar's left half
//	 "notice":"…",            the sentence at the foot of the view
//	 "casebook":"/x.gainsay",
//	 "article":"A-0037", "claim":"C-0412", "link":"L-0090",  what is in hand
//	 "selection":[120,131],   code points of the body
//	 "size":[1600,1000],
//	 "held":3.2,              the most milliseconds that a command, a posted
//	                          result or a selection has held the UI goroutine
//	                          since the state was asked for last
//	 "keys":[[2.5,4.1,19.3]], milliseconds from a key in the palette until the
//	                          claims that it finds have been read, until they
//	                          are listed, and until they are painted, of all
//	                          keys so far
//	 "at":{"button:Paste article":[x,y,width,height], …}}
//
// Names in "at": menu:FILE, button:LABEL, view:VIEW, search, field:LABEL,
// articles:ROW, claims:ROW, claims:box:ROW, claims:header:COLUMN, claims:border:COLUMN,
// pairs:LINE, pairs:heading:GROUP, option:ROW, tag:NAME, card:REF, reader, mark:REF,
// label:REF, edge:REF, handle:start, handle:end, item:LABEL of the menu that
// the second mouse button opened; beside for the second version, and
// outdated:REF for a claim whose words have changed.
// Rows are those in view, counted from 0. Under a layer only the topmost
// layer's things are listed.
type probe struct {
	w        *window
	listener net.Listener
	seen     int // counts changes of what can be seen
	keys     [][3]float64
	shutter  *canvas.Raster
	painted  func() // after the frame in which the shutter is drawn
}

func newProbe(w *window) *probe {
	p := &probe{w: w, painted: func() {}}
	p.shutter = canvas.NewRaster(func(int, int) image.Image {
		w.post(p.painted)
		return image.NewAlpha(image.Rect(0, 0, 1, 1))
	})
	return p
}

// changed is told that something that can be seen is about to change.
func (p *probe) changed() { p.seen++ }

// answered is told when a key of the palette was pressed, and that what was read
// for it is listed now; the frame that the shutter is drawn in paints it. The
// shutter is a pixel of the palette, and clear.
func (p *probe) answered(pressed, read time.Time) {
	if p.listener == nil {
		return
	}
	since := func(t time.Time) float64 { return float64(t.Sub(pressed)) / float64(time.Millisecond) }
	listed := time.Now()
	p.painted = func() {
		p.keys = append(p.keys, [3]float64{since(read), since(listed), since(time.Now())})
		p.painted = func() {}
	}
	p.shutter.Refresh()
}

// listen begins to answer, where the environment asks for it.
func (p *probe) listen() error {
	path := os.Getenv("GAINSAY_PROBE")
	if path == "" {
		return nil
	}
	var err error
	if p.listener, err = net.Listen("unix", path); err != nil {
		return fmt.Errorf("listening at GAINSAY_PROBE: %w", err)
	}
	p.w.work.serve(p.listener, p.converse)
	return nil
}

func (p *probe) close() {
	if p.listener != nil {
		p.listener.Close()
	}
}

// converse answers the requests of one connection. It runs off the UI
// goroutine.
func (p *probe) converse(_ context.Context, conn io.ReadWriter) {
	out := json.NewEncoder(conn)
	for lines := bufio.NewScanner(conn); lines.Scan(); {
		words := strings.Fields(lines.Text())
		if len(words) == 0 {
			continue
		}
		var err error
		seconds := 10.0
		if len(words) > 1 {
			fmt.Sscan(words[1], &seconds)
		}
		most := time.Duration(seconds * float64(time.Second))
		switch words[0] {
		case "rest":
			err = out.Encode(p.waitForRest(most))
		case "marked":
			err = out.Encode(p.waitForMarks(most))
		case "text":
			var start, end int
			fmt.Sscan(strings.Join(words[1:], " "), &start, &end)
			err = out.Encode(p.onUI(func() any { return p.textAt(start, end) }))
		case "beside":
			var start, end int
			fmt.Sscan(strings.Join(words[1:], " "), &start, &end)
			err = out.Encode(p.onUI(func() any { return p.besideAt(start, end) }))
		default:
			err = out.Encode(p.onUI(func() any { return p.state() }))
		}
		if err != nil {
			return
		}
	}
}

// onUI runs f on the UI goroutine and waits for its answer. What the probe
// itself holds it is not counted.
func (p *probe) onUI(f func() any) any {
	answer := make(chan any, 1)
	p.w.post(func() { answer <- f() })
	return <-answer
}

// frames is long enough for what is ready to be painted, twice over.
const frames = 50 * time.Millisecond

// waitForRest is the state at rest: twice in a row, some frames apart, with
// nothing changed between.
func (p *probe) waitForRest(most time.Duration) any {
	deadline := time.Now().Add(most)
	last, held := -1, 0.0
	for {
		var seen int
		var state probeState
		p.onUI(func() any {
			seen, state = p.seen, p.state()
			return nil
		})
		rest := state.Rest
		held = max(held, state.Held)
		if rest && seen == last || time.Now().After(deadline) {
			state.Held = held
			return state
		}
		last = -1
		if rest {
			last = seen
		}
		time.Sleep(frames)
	}
}

// waitForMarks is the state after the first frame with marks in it.
func (p *probe) waitForMarks(most time.Duration) any {
	deadline := time.Now().Add(most)
	marked := func() any {
		for _, c := range p.w.here.claims {
			if _, shown := p.w.text.WhereMark(p.w.marks.of[c.Claim.ID]); shown {
				return p.w.text.Painted()
			}
		}
		return false
	}
	for p.onUI(marked) == false && time.Now().Before(deadline) {
		time.Sleep(time.Millisecond)
	}
	return p.onUI(func() any { return p.state() })
}

func (p *probe) atRest() bool {
	side := p.w.here.beside == nil || p.w.side.Rest()
	return p.w.work.atRest() && p.w.text.Rest() && side && !p.w.unwritten()
}

type probeState struct {
	Rest      bool              `json:"rest"`
	View      string            `json:"view"`
	Focus     string            `json:"focus"`
	Layers    []string          `json:"layers"`
	Status    string            `json:"status"`
	Notice    string            `json:"notice"`
	Casebook  string            `json:"casebook"`
	Article   string            `json:"article"`
	Claim     string            `json:"claim"`
	Link      string            `json:"link"`
	Selection [2]int            `json:"selection"`
	Held      float64           `json:"held"`
	Keys      [][3]float64      `json:"keys"`
	Size      [2]int            `json:"size"`
	At        map[string][4]int `json:"at"`
}

func (p *probe) state() probeState {
	w := p.w
	s := probeState{
		Rest: p.atRest(), View: string(w.now.view), Layers: []string{}, Status: w.statusText(), Notice: w.notices.said, Keys: p.keys,
		Size: [2]int{p.pixels(w.win.Canvas().Size().Width), p.pixels(w.win.Canvas().Size().Height)}, At: map[string][4]int{},
	}
	s.Held, w.held = float64(w.held)/float64(time.Millisecond), 0
	for _, l := range w.layers {
		s.Layers = append(s.Layers, l.name)
	}
	if w.book != nil {
		s.Casebook = w.book.Path()
	}
	if w.here.article.ID == w.now.article {
		s.Article = w.here.article.Ref.String()
	}
	if c, ok := w.here.claim(w.now.claim); ok {
		s.Claim = c.Claim.Ref.String()
	}
	for _, l := range w.cards {
		if l.ID == w.pairInHand() {
			s.Link = l.Ref.String()
		}
	}
	index := text.NewIndex(w.here.body)
	if sel := w.text.Selection(); sel.End <= len(w.here.body) {
		s.Selection = [2]int{index.Points(sel.Start), index.Points(sel.End)}
	}
	f := finder{p: p, state: &s, focused: w.win.Canvas().Focused()}
	f.menus()
	f.context(w.context)
	f.walk(p.top(), "")
	return s
}

// top is what can be worked with: the topmost layer, else the window.
func (p *probe) top() fyne.CanvasObject {
	if n := len(p.w.layers); n > 0 {
		return p.w.layers[n-1].object
	}
	return p.w.frame.object
}

// textAt is the place of the body's text between two code points.
func (p *probe) textAt(start, end int) any {
	s, ok := pointsSpan(p.w.here.body, start, end)
	if !ok {
		return nil
	}
	p.w.text.Reveal(s)
	return p.spanAt(p.w.text, p.w.here.body, s)
}

// besideAt is that in the version beside, without scrolling.
func (p *probe) besideAt(start, end int) any {
	b := p.w.here.beside
	if b == nil {
		return nil
	}
	s, ok := pointsSpan(b.body, start, end)
	if !ok {
		return nil
	}
	return p.spanAt(p.w.side, b.body, s)
}

// pointsSpan is the span of two code points of body.
func pointsSpan(body string, start, end int) (text.Span, bool) {
	index := text.NewIndex(body)
	from, ok := index.Bytes(start)
	to, also := index.Bytes(end)
	return text.Span{Start: from, End: to}, ok && also && to > from
}

func (p *probe) spanAt(r *reader.Reader, body string, s text.Span) any {
	first, ok := r.WhereText(s.Start)
	last, also := r.WhereText(text.Prev(body, s.End))
	if !ok || !also || first.Y != last.Y {
		return nil
	}
	at := p.w.app.Driver().AbsolutePositionForObject(r).Add(first.Position)
	return p.rect(at, fyne.NewSize(last.X+last.Width-first.X, first.Height))
}

func (p *probe) pixels(units float32) int { return int(units*p.w.win.Canvas().Scale() + 0.5) }

func (p *probe) rect(at fyne.Position, s fyne.Size) [4]int {
	return [4]int{p.pixels(at.X), p.pixels(at.Y), p.pixels(s.Width), p.pixels(s.Height)}
}
