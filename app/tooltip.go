package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// tooltip shows in full what a widget had to cut, once the pointer has rested
// on it. It is drawn by the widget, over what else it draws: an overlay of Fyne
// would take the focus and the clicks.
type tooltip struct {
	box   *fyne.Container
	words *runText
	after func(time.Duration, func()) (stop func())
	stop  func()
	of    any               // what it is about: the same thing does not start it again
	owner fyne.CanvasObject // drawn again with the tip: Fyne has not seen a hidden box yet
}

// lingering is how long the pointer has to rest.
const lingering = 500 * time.Millisecond

// tipWidth is how wide a tip is at most: a comfortable line.
const tipWidth float32 = 420

func newTooltip(owner fyne.CanvasObject) *tooltip {
	t := &tooltip{
		owner: owner, words: newRunText(12), stop: func() {},
		after: func(time.Duration, func()) func() { return func() {} },
	}
	ground := newThemedRect(colourPaper, colourLine, radius, fyne.Size{})
	shadow := newThemedRect(colourShadow, "", radius+2, fyne.Size{})
	t.box = container.NewWithoutLayout(shadow, ground, t.words)
	t.box.Hide()
	return t
}

// over tells that the pointer is over a thing which is cut and reads look in
// full; after a while the tip shows below at, within room.
func (t *tooltip) over(thing any, look run, at fyne.Position, room fyne.Size) {
	if thing == t.of {
		return
	}
	t.away()
	t.of = thing
	t.stop = t.after(lingering, func() { t.show(look, at, room) })
}

// away tells that the pointer is over nothing that is cut.
func (t *tooltip) away() {
	t.stop()
	t.of = nil
	if t.box.Visible() {
		t.box.Hide()
	}
}

func (t *tooltip) show(look run, at fyne.Position, room fyne.Size) {
	t.words.set(look)
	wide, _ := look.face.measure(oneLine(look.text), size(look.size))
	wide = min(wide+2, tipWidth, room.Width-4*gap2)
	high := t.words.heightFor(wide)
	box := fyne.NewSize(wide+2*gap2, high+2*gap1)
	x := max(gap1, min(at.X, room.Width-box.Width-gap1))
	y := at.Y + gap5
	if y+box.Height > room.Height {
		y = max(0, at.Y-box.Height-gap2)
	}
	put(t.box.Objects[0], x-1, y+1, box.Width+2, box.Height+2)
	put(t.box.Objects[1], x, y, box.Width, box.Height)
	put(t.words, x+gap2, y+gap1, wide, high)
	t.box.Show()
	canvas.Refresh(t.owner)
}
