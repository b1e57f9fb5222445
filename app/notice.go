package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// noticeBar says, at the foot of the view and in whole sentences, what
// happened or what could not be done. It never stands in the way: what is good
// news goes by itself, what went wrong stays until it is dismissed or something
// else is said.
type noticeBar struct {
	*fyne.Container
	w      *window
	words  *runText
	action *keyButton
	said   string
	act    func()
	stop   func()
}

// passing is how long good news is shown.
const passing = 8 * time.Second

func newNoticeBar(w *window) *noticeBar {
	n := &noticeBar{w: w, words: newRunText(4), stop: func() {}}
	n.action = newKeyButton("", "", plainButton, func() {
		act := n.act
		n.dismiss()
		if act != nil {
			act()
		}
	})
	n.action.typed = w.typedOutside
	close := newKeyButton("Close", "Esc", quietButton, func() { n.dismiss() })
	close.typed = w.typedOutside
	n.Container = container.New(noticeLayout{n}, newGround(colourChosen), newHairline(), n.words, n.action, close)
	n.Hide()
	return n
}

// say shows a sentence that goes by itself.
func (w *window) say(sentence string) { w.sayWith(sentence, "", nil) }

// sayWith shows a sentence with something to do about it.
func (w *window) sayWith(sentence, label string, act func()) {
	w.notices.show(sentence, label, act)
	w.notices.stop = w.work.after(passing, func() { w.notices.dismiss() })
}

// fail shows what could not be done; it stays.
func (w *window) fail(err error) { w.notices.show(advice(err), "", nil) }

// failWith shows what could not be done and offers a way on.
func (w *window) failWith(sentence, label string, act func()) { w.notices.show(sentence, label, act) }

func (n *noticeBar) show(sentence, label string, act func()) {
	n.stop()
	n.said, n.act = sentence, act
	n.words.set(run{text: sentence, ink: colourInk, size: sizeField})
	n.action.setLabel(label)
	n.action.Hidden = act == nil
	n.Show()
	n.w.frame.object.Refresh()
	n.w.probe.changed()
}

// dismiss takes the notice away and reports whether there was one.
func (n *noticeBar) dismiss() bool {
	if n.said == "" {
		return false
	}
	n.stop()
	n.said, n.act = "", nil
	n.Hide()
	n.w.frame.object.Refresh()
	n.w.probe.changed()
	return true
}

func (n *noticeBar) wordsWidth(width float32) float32 {
	used := n.Objects[4].MinSize().Width + 2*gap4 + gap2
	if n.act != nil {
		used += n.action.MinSize().Width + gap2
	}
	return width - used
}

// heightFor is how high the bar is when it is so wide; 0 with nothing to say.
func (n *noticeBar) heightFor(width float32) float32 {
	if n.said == "" {
		return 0
	}
	return max(n.words.heightFor(n.wordsWidth(width)), n.action.MinSize().Height) + 2*gap2
}

type noticeLayout struct{ of *noticeBar }

// Layout is for Fyne.
func (l noticeLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	n := l.of
	objects[0].Resize(s)
	put(objects[1], 0, 0, s.Width, hairline)
	words := n.wordsWidth(s.Width)
	high := n.words.heightFor(words)
	put(n.words, gap4, (s.Height-high)/2, words, high)
	x := s.Width - gap4
	for i := 4; i >= 3; i-- {
		if o := objects[i]; o.Visible() {
			least := o.MinSize()
			x -= least.Width
			put(o, x, (s.Height-least.Height)/2, least.Width, least.Height)
			x -= gap2
		}
	}
}

// MinSize is for Fyne.
func (noticeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
