package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// versionBar stands over an article of several versions: which one is shown,
// the ways to the others, and the claims whose words are not in this one.
type versionBar struct {
	*fyne.Container
	w            *window
	words        *runText
	older, newer *keyButton
	gone         *keyButton
	at           here
	open         bool
}

func newVersionBar(w *window) *versionBar {
	b := &versionBar{w: w, words: newRunText(1)}
	b.older = newKeyButton("Older", "", plainButton, func() { b.step(-1) })
	b.newer = newKeyButton("Newer", "", plainButton, func() { b.step(1) })
	b.gone = newKeyButton("", "", plainButton, b.showGone)
	for _, button := range []*keyButton{b.older, b.newer, b.gone} {
		button.typed = w.typedOutside
	}
	b.Container = container.New(versionLayout{b}, newGround(colourPane), newHairline(), b.words, b.gone, b.older, b.newer)
	b.Hide()
	return b
}

func (b *versionBar) index() int {
	for i, v := range b.at.versions {
		if v.ID == b.at.version.ID {
			return i
		}
	}
	return 0
}

func (b *versionBar) step(by int) {
	if i := b.index() + by; i >= 0 && i < len(b.at.versions) {
		d := b.w.now
		d.version = b.at.versions[i].ID
		b.w.show(d)
	}
}

func (b *versionBar) show(h here) {
	b.at, b.open = h, len(h.versions) > 1
	b.Hidden = !b.open
	if !b.open {
		return
	}
	i := b.index()
	b.words.set(
		run{text: fmt.Sprintf("Version %d of %d ", i+1, len(h.versions)), ink: colourInk, size: sizeDetail, face: sansBold()},
		run{text: "retrieved " + h.version.Retrieved.Local().Format("2 January 2006, 15:04"), ink: colourSoft, size: sizeDetail},
	)
	b.older.setDisabled(i == 0)
	b.newer.setDisabled(i == len(h.versions)-1)
	b.gone.setLabel(count(len(h.gone), "claim") + " not in this version")
	b.gone.Hidden = len(h.gone) == 0
	b.Refresh()
}

// showGone lists the claims whose words this version has no longer, each with
// a way to the version it was taken from.
func (b *versionBar) showGone() {
	list := container.NewVBox()
	for _, c := range b.at.gone {
		list.Add(goneRow(b.w, c))
	}
	done := newKeyButton("Done", "Esc", plainButton, b.w.escape)
	scroll := container.NewVScroll(list)
	scroll.SetMinSize(fyne.NewSize(dialogWidth-2*gap5, 260))
	b.w.dialog("gone", "Claims whose words are not in this version", scroll, done, done)
}

func goneRow(w *window, c data.Claim) fyne.CanvasObject {
	words := newRunText(3, run{text: c.Ref.String() + "  ", ink: colourSoft, size: sizeDetail}, run{text: c.Quote, ink: colourInk, size: sizeList, face: quoted()})
	open := newKeyButton("Show", "", plainButton, func() {
		w.escape()
		d := w.now.hold(c.ID)
		d.version = c.Version
		w.show(d)
	})
	return container.New(goneLayout{}, words, open)
}

type goneLayout struct{}

func (goneLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	least := objects[1].MinSize()
	put(objects[0], 0, gap2, s.Width-least.Width-gap3, s.Height-gap3)
	put(objects[1], s.Width-least.Width, gap2, least.Width, least.Height)
}

func (goneLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	words := objects[0].(*runText)
	return fyne.NewSize(320, words.heightFor(dialogWidth-2*gap5-objects[1].MinSize().Width-gap3)+gap4)
}

func (b *versionBar) height() float32 {
	if !b.open {
		return 0
	}
	return b.older.MinSize().Height + 2*gap1
}

type versionLayout struct{ of *versionBar }

// Layout is for Fyne.
func (l versionLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	b := l.of
	objects[0].Resize(s)
	put(objects[1], 0, s.Height-hairline, s.Width, hairline)
	x := s.Width - gap3
	for i := len(objects) - 1; i >= 3; i-- {
		if o := objects[i]; o.Visible() {
			least := o.MinSize()
			x -= least.Width
			put(o, x, gap1, least.Width, least.Height)
			x -= gap2
		}
	}
	high := b.words.lineHeight()
	put(b.words, gap4, (s.Height-high)/2, x-gap4, high)
}

// MinSize is for Fyne.
func (versionLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
