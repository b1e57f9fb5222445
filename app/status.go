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
	s := &statusBar{w: w, saved: canvas.NewText("", nil), hint: canvas.NewText("", nil), stop: func() {}}
	s.box = container.New(statusLayout{s}, newHairline(), s.saved, s.hint)
	for range 5 {
		t := canvas.NewText("", nil)
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

// savedText is what the bar says of the casebook's safety.
func (s *statusBar) savedText() string {
	switch {
	case s.w.book == nil:
		return "No casebook open"
	case s.w.work.unwritten():
		return "◌ Saving…"
	case s.w.unwritten():
		return "◌ Typing…"
	case s.slow:
		return "● Saved · working…"
	}
	if readOnly, why := s.w.book.ReadOnly(); readOnly {
		return "Read-only: " + why
	}
	return "● Saved"
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
	s.saved.Text, s.hint.Text = s.savedText(), s.w.hintHere()
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

// text is all that the bar says, for the probe.
func (s *statusBar) text() string {
	return strings.Join(append([]string{s.savedText()}, s.left()...), " · ")
}

type statusLayout struct{ s *statusBar }

func (l statusLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	put(objects[0], 0, 0, s.Width, hairline)
	x := gap3 + 2
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
