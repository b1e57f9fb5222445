package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// option is one row of a list to choose from.
type option struct {
	chip   tagLook // drawn before the title where it has a name
	title  []run
	detail []run  // a second line; nil: none
	key    string // the key that does the same
	count  string // contradictions, as a badge behind the detail
}

// optionList is a short list to choose from, led by a field that keeps the
// focus: the palette, the tags to put on, the names that complete what is
// typed. It takes the mouse; keys come from the field by move and pick.
type optionList struct {
	widget.BaseWidget
	rows   []option
	at     int // the one in hand; -1 where there is none
	top    int // the first one drawn
	most   int // rows before it scrolls
	picked func(i int)
	pad    float32
}

func newOptionList(most int, picked func(i int)) *optionList {
	l := &optionList{most: most, picked: picked, pad: gap4 + 2, at: -1}
	l.ExtendBaseWidget(l)
	return l
}

// set shows other rows with one of them in hand.
func (l *optionList) set(rows []option, at int) {
	l.rows, l.at, l.top = rows, min(at, len(rows)-1), 0
	l.reveal()
	l.Refresh()
}

// move takes another row in hand, by so many rows down; it stays at the ends.
func (l *optionList) move(by int) {
	if len(l.rows) > 0 {
		l.at = max(0, min(l.at+by, len(l.rows)-1))
		l.reveal()
		l.Refresh()
	}
}

// pick chooses the row in hand, and reports whether there is one.
func (l *optionList) pick() bool {
	if l.at < 0 || l.at >= len(l.rows) {
		return false
	}
	l.picked(l.at)
	return true
}

// reveal scrolls so that the row in hand is drawn.
func (l *optionList) reveal() {
	l.top = max(0, min(l.top, len(l.rows)-l.most))
	l.top = min(l.top, max(0, l.at))
	l.top = max(l.top, l.at-l.most+1)
}

func (l *optionList) Scrolled(ev *fyne.ScrollEvent) {
	step := 1
	if ev.Scrolled.DY > 0 {
		step = -1
	}
	l.top = max(0, min(l.top+step, len(l.rows)-l.most))
	l.Refresh()
}

// rowAt is the row at y, or -1.
func (l *optionList) rowAt(y float32) int {
	var top float32
	for i := l.top; i < l.end(); i++ {
		top += l.rowHeight(l.rows[i])
		if y < top {
			return i
		}
	}
	return -1
}

func (l *optionList) end() int { return min(len(l.rows), l.top+l.most) }

func (l *optionList) rowHeight(o option) float32 {
	h := size(sizeList)*1.45 + 2*gap2
	if o.detail != nil {
		h += size(sizeDetail) * 1.45
	}
	return float32(int(h)) + 1
}

// MouseDown picks at once: by the time the button is let go, the field has
// lost the focus and the list may be gone.
func (l *optionList) MouseDown(ev *desktop.MouseEvent) {
	if i := l.rowAt(ev.Position.Y); i >= 0 && ev.Button == desktop.MouseButtonPrimary {
		l.at = i
		l.pick()
	}
}

func (l *optionList) MouseUp(*desktop.MouseEvent) {}
func (l *optionList) MouseIn(*desktop.MouseEvent) {}
func (l *optionList) MouseOut()                   {}
func (l *optionList) MouseMoved(ev *desktop.MouseEvent) {
	if i := l.rowAt(ev.Position.Y); i >= 0 && i != l.at {
		l.at = i
		l.Refresh()
	}
}

func (l *optionList) CreateRenderer() fyne.WidgetRenderer {
	r := &optionListRenderer{list: l, body: container.NewWithoutLayout()}
	r.Refresh()
	return r
}

type optionListRenderer struct {
	list  *optionList
	body  *fyne.Container
	drawn float32 // the width drawn for
	ruler ruler
}

func (r *optionListRenderer) MinSize() fyne.Size {
	var h float32
	for i := r.list.top; i < r.list.end(); i++ {
		h += r.list.rowHeight(r.list.rows[i])
	}
	return fyne.NewSize(200, h)
}

func (r *optionListRenderer) Layout(s fyne.Size) {
	if s.Width != r.drawn {
		r.Refresh()
	}
}

func (r *optionListRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.body} }
func (r *optionListRenderer) Destroy()                     {}

func (r *optionListRenderer) Refresh() {
	l := r.list
	r.body.Objects = r.body.Objects[:0]
	var y float32
	for i := l.top; i < l.end(); i++ {
		h := l.rowHeight(l.rows[i])
		r.drawRow(l.rows[i], i == l.at, i+1 < l.end(), y, h)
		y += h
	}
	r.drawn = l.Size().Width
	r.body.Resize(l.Size())
	canvas.Refresh(l)
}

func (r *optionListRenderer) drawRow(o option, inHand, line bool, y, h float32) {
	width := r.list.Size().Width
	if inHand {
		r.add(canvas.NewRectangle(colour(colourChosen)), 0, y, width, h)
	}
	if line {
		r.add(canvas.NewRectangle(colour(colourLine)), 0, y+h-hairline, width, hairline)
	}
	x, end := r.list.pad, width-r.list.pad
	if o.key != "" {
		hint := newKeyHint()
		hint.set(o.key, false)
		end -= hint.minSize().Width
		hint.move(fyne.NewPos(end, y+(h-hint.minSize().Height)/2))
		r.body.Objects = append(r.body.Objects, hint.objects()...)
		end -= gap2
	}
	first := size(sizeList) * 1.45
	if o.chip.name != "" {
		c := newChipLook()
		c.set(o.chip.name, o.chip.tint)
		c.move(fyne.NewPos(x, y+gap2+(first-c.minSize().Height)/2))
		r.body.Objects = append(r.body.Objects, c.objects()...)
		x += c.minSize().Width + gap2
	}
	r.drawLine(o.title, x, y+gap2, end-x, first)
	if o.detail != nil {
		used := r.drawLine(o.detail, x, y+gap2+first, end-x-gap6, size(sizeDetail)*1.45)
		if o.count != "" {
			b := newContradictsBadge(o.count)
			r.add(b, x+used+gap2, y+gap2+first, b.MinSize().Width, b.MinSize().Height)
		}
	}
}

// drawLine draws runs on one line and returns how wide they are.
func (r *optionListRenderer) drawLine(runs []run, x, y, width, height float32) float32 {
	objects, used := drawOneLine(runs, x, y, width, height, &r.ruler)
	r.body.Objects = append(r.body.Objects, objects...)
	return used
}

func (r *optionListRenderer) add(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	r.body.Objects = append(r.body.Objects, o)
}
