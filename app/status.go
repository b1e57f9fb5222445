package app

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// statusBar says whether all is on disk, what is left to do, and what the keys
// do here and now. It does not say Saved while a write waits or a field holds text
// that is not written; only a write that is over at a glance passes without a
// word, since nothing of it is shown before it is on disk, and a frame more
// would take longer than it does.
type statusBar struct {
	w      *window
	box    *fyne.Container
	mark   *canvas.Circle // whole: all is on disk; a ring: not yet
	saved  *canvas.Text
	counts []*canvas.Text
	hint   *canvas.Text
	stop   func()
	drawn  drawnStatus
	slow   bool // work has gone on for longer than patience
	glance bool // a write has just begun, and is not spoken of yet
}

// drawnStatus is all that the bar's drawing depends on.
type drawnStatus struct {
	left, hint string
	look       int
}

// patience is how long work may go on before the status bar says so; a glance
// is that for a write.
const (
	patience = 100 * time.Millisecond
	glance   = 50 * time.Millisecond
)

func newStatusBar(w *window) *statusBar {
	s := &statusBar{w: w, mark: canvas.NewCircle(nil), saved: sans().letters(), hint: sans().letters(), stop: func() {}}
	s.box = container.New(statusLayout{s}, newGround(colourBack), newHairline(), s.mark, s.saved, s.hint)
	for range 5 {
		t := sans().letters()
		s.counts = append(s.counts, t)
		s.box.Add(t)
	}
	w.onRest, w.statusText = s.restChanged, s.text
	return s
}

func (s *statusBar) name() string              { return "status" }
func (s *statusBar) object() fyne.CanvasObject { return s.box }
func (s *statusBar) focus() bool               { return false }
func (s *statusBar) place() (where, bool)      { return anywhere, false }

func (s *statusBar) tell(desk) { s.draw() }

// restChanged is called when work has begun or ended.
func (s *statusBar) restChanged() {
	s.stop()
	s.slow = s.slow && !s.w.work.atRest()
	if !s.slow && !s.w.work.atRest() {
		s.stop = s.w.work.after(patience, func() { s.slow = !s.w.work.atRest(); s.draw() })
	}
	switch {
	case !s.w.work.unwritten():
		s.draw()
	case !s.glance:
		s.glance = true
		s.w.work.after(glance, func() { s.glance = false; s.draw() })
	}
}

// The marks before what the bar says of the casebook's safety. The font of the
// window has neither: they are drawn.
const (
	allSaved = "●"
	unsaved  = "◌"
)

// safety is what the bar says of the casebook's safety, and the mark before it.
func (s *statusBar) safety() (mark, words string) {
	switch {
	case s.w.book == nil:
		return "", "No casebook open"
	case s.w.work.unwritten():
		return unsaved, "Saving…"
	case s.w.unwritten():
		return unsaved, "Typing…"
	case s.slow:
		return allSaved, "Saved · working…"
	}
	if readOnly, why := s.w.book.ReadOnly(); readOnly {
		return "", "Read-only: " + why
	}
	return allSaved, "Saved"
}

// left is what is left to be done, and what there is.
func (s *statusBar) left() []string {
	if s.w.book == nil {
		return nil
	}
	c := s.w.facts.counts
	parts := []string{count(c.Claims, "claim")}
	if c.Proposals > 0 {
		parts = append(parts, count(c.Proposals, "proposal"))
	}
	if c.ToJudge > 0 {
		parts = append(parts, count(c.ToJudge, "pair")+" to judge")
	}
	if c.Undated > 0 {
		parts = append(parts, count(c.Undated, "article")+" undated")
	}
	return parts
}

func (s *statusBar) draw() {
	now := drawnStatus{s.text(), s.w.hintHere(), s.w.redrawn}
	if now == s.drawn {
		return
	}
	s.drawn = now
	for _, t := range append([]*canvas.Text{s.saved, s.hint}, s.counts...) {
		t.TextSize, t.Color = size(sizeDetail), colour(colourSoft)
	}
	mark, words := s.safety()
	s.drawMark(mark)
	sans().write(s.saved, words)
	sans().write(s.hint, now.hint)
	left := s.left()
	for i, t := range s.counts {
		t.Text = ""
		if i < len(left) {
			t.Text = left[i]
		}
		if strings.HasSuffix(t.Text, "to judge") {
			t.Color = colour(colourWarn)
		}
	}
	s.box.Refresh()
}

func (s *statusBar) drawMark(mark string) {
	s.mark.Hidden = mark == ""
	s.mark.FillColor, s.mark.StrokeColor, s.mark.StrokeWidth = nil, colour(colourSoft), hairline
	if mark == allSaved {
		s.mark.FillColor = colour(colourSoft)
	}
}

// text is all that the bar says, for the probe.
func (s *statusBar) text() string {
	mark, words := s.safety()
	return strings.Join(append([]string{strings.TrimSpace(mark + " " + words)}, s.left()...), " · ")
}

type statusLayout struct{ s *statusBar }

func (l statusLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0].Resize(s)
	put(objects[1], 0, 0, s.Width, hairline)
	x := gap3 + 2
	if l.s.mark.Visible() {
		put(l.s.mark, x, (s.Height-gap2)/2, gap2, gap2)
		x += gap2 + gap1
	}
	for _, t := range append([]*canvas.Text{l.s.saved}, l.s.counts...) {
		if t.Text == "" {
			continue
		}
		least := t.MinSize()
		put(t, x, (s.Height-least.Height)/2, least.Width, least.Height)
		x += least.Width + gap4
	}
	least := l.s.hint.MinSize()
	from := s.Width - least.Width - gap3
	l.s.hint.Hidden = from < x
	put(l.s.hint, from, (s.Height-least.Height)/2, least.Width, least.Height)
}

func (l statusLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(statusHeight, l.s.saved.MinSize().Height+gap2))
}
