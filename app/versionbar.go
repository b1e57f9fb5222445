package app

import (
	"encoding/hex"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// versionBar stands over an article of several versions: which one is shown or
// which two are compared, the ways to the others, and how many claims of older
// versions are not in this one.
type versionBar struct {
	*fyne.Container
	w              *window
	words          *runText
	heads          [2]*runText // over the older and the newer of two
	outdated       *keyButton
	previous, next *keyButton // differences
	compare, all   *keyButton
	older, newer   *keyButton
	at             here
	buttons        []fyne.CanvasObject
	open, compared bool
}

func newVersionBar(w *window) *versionBar {
	b := &versionBar{w: w, words: newRunText(1), heads: [2]*runText{newRunText(1), newRunText(1)}}
	b.outdated = newKeyButton("", "", plainButton, func() { w.outdated() })
	b.previous = w.keyedButton("version.previousChange", "Previous change", plainButton)
	b.next = w.keyedButton("version.nextChange", "Next change", plainButton)
	b.older = newKeyButton("Older", "", plainButton, func() { b.step(-1) })
	b.newer = newKeyButton("Newer", "", plainButton, func() { b.step(1) })
	b.compare = w.keyedButton("version.beside", "Compare", plainButton)
	b.all = w.keyedButton("version.all", "All versions", quietButton)
	b.Container = container.New(versionLayout{b}, newGround(colourPane), newHairline(), b.words, b.heads[0], b.heads[1])
	for _, button := range []*keyButton{b.outdated, b.previous, b.next, b.older, b.newer, b.compare, b.all} {
		button.typed = w.typedOutside
		b.buttons = append(b.buttons, button)
		b.Add(button)
	}
	b.Hide()
	return b
}

// step opens the version before or after the one that is open.
func (b *versionBar) step(by int) {
	if i := b.at.number(b.at.version.ID) + by; i >= 1 && i <= len(b.at.versions) {
		d := b.w.now
		d.version = b.at.versions[i-1].ID
		b.w.show(d)
	}
}

func (b *versionBar) show(h here) {
	b.at, b.open, b.compared = h, len(h.versions) > 1, h.beside != nil
	b.Hidden = !b.open
	if !b.open {
		return
	}
	i := h.number(h.version.ID)
	b.older.setDisabled(i == 1)
	b.newer.setDisabled(i == len(h.versions))
	b.outdated.setLabel(count(len(h.outdated), "claim") + " changed or gone")
	b.compare.setOn(b.compared)
	if b.compared {
		b.showTwo()
	} else {
		b.words.set(versionRuns(&h, h.version)...)
	}
	b.Refresh()
}

// showTwo says what differs between the two versions, and over each which one
// it is.
func (b *versionBar) showTwo() {
	h := b.at
	added, removed, changed := h.beside.counts()
	words := "The same words in both"
	if added+removed+changed > 0 {
		words = fmt.Sprintf("%d changed · %d added · %d removed", changed, added, removed)
	}
	b.words.set(run{text: words, ink: colourInk, size: sizeDetail, face: sansBold()})
	older, newer := h.beside.version, h.version
	if !h.beside.older {
		older, newer = newer, older
	}
	b.heads[0].set(versionRuns(&h, older)...)
	b.heads[1].set(versionRuns(&h, newer)...)
}

// versionRuns says which version v is, when it was retrieved, and the start of
// its SHA-256.
func versionRuns(h *here, v data.Version) []run {
	return []run{
		{text: fmt.Sprintf("Version %d of %d ", h.number(v.ID), len(h.versions)), ink: colourInk, size: sizeDetail, face: sansBold()},
		{text: v.Retrieved.Local().Format("2 January 2006, 15:04") + " · SHA-256 " + hex.EncodeToString(v.SHA256[:6]) + "…", ink: colourSoft, size: sizeDetail},
	}
}

// fitting are the buttons that are of use now and have room beside each other, the
// most needed first. All can be had from the menu, too.
func (b *versionBar) fitting(width float32) map[fyne.CanvasObject]bool {
	wanted := []*keyButton{b.compare, b.newer, b.older, b.all}
	if b.compared {
		wanted = []*keyButton{b.compare, b.next, b.previous}
	}
	if len(b.at.outdated) > 0 {
		wanted = append(wanted[:1:1], append([]*keyButton{b.outdated}, wanted[1:]...)...)
	}
	fit := map[fyne.CanvasObject]bool{}
	for _, button := range wanted {
		if width -= button.MinSize().Width + gap2; width < 0 {
			break
		}
		fit[button] = true
	}
	return fit
}

// row is how high one line of the bar is.
func (b *versionBar) row() float32 { return b.compare.MinSize().Height + 2*gap1 }

func (b *versionBar) height() float32 {
	switch {
	case !b.open:
		return 0
	case b.compared:
		return b.row() + b.heads[0].lineHeight() + gap1
	}
	return b.row()
}

type versionLayout struct{ of *versionBar }

// Layout is for Fyne. Buttons stand right; the words have what room they leave.
func (l versionLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	b := l.of
	objects[0].Resize(s)
	put(objects[1], 0, s.Height-hairline, s.Width, hairline)
	x := s.Width - gap3
	fit := b.fitting(x - gap3)
	for i := len(b.buttons) - 1; i >= 0; i-- {
		o := b.buttons[i]
		if setHidden(o, !fit[o]); fit[o] {
			least := o.MinSize()
			x -= least.Width
			put(o, x, gap1, least.Width, least.Height)
			x -= gap2
		}
	}
	high := b.words.lineHeight()
	setHidden(b.words, x-gap4 < leastWords) // a word and dots say nothing
	put(b.words, gap4, (b.row()-high)/2, max(0, x-gap4), high)
	for i, head := range b.heads {
		setHidden(head, !b.compared)
		put(head, float32(i)*s.Width/2+gap4, b.row(), s.Width/2-2*gap4, high)
	}
}

// leastWords is the room in which the words still say something: "Version 2 of 3".
const leastWords float32 = 100

// MinSize is for Fyne.
func (versionLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
