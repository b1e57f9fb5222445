package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// picker is a short list to choose one thing from, with a field that narrows
// it: the tags of a filter, the questions a claim may answer.
type picker struct {
	w      *window
	list   *optionList
	field  *leadField
	object *fyne.Container
	lane   *lane
	fetch  func(ctx context.Context, typed string) ([]pick, error)
	picks  []pick
	picked func(pick)
	placed func() // lays the picker out again after its height changed
}

// pick is a thing that can be chosen.
type pick struct {
	value  string
	label  string // what is shown; empty: the value
	detail string // in the same line, softly
	tint   string // of a tag
	key    string
	made   bool // not there yet: choosing makes it

	proposed bool // what the program would choose
}

const (
	pickerWidth = float32(340)
	pickerRows  = 10
)

func newPicker(w *window, hint string, fetch func(context.Context, string) ([]pick, error), picked func(pick)) *picker {
	p := &picker{w: w, lane: w.work.lane(), fetch: fetch, picked: picked, placed: func() {}}
	p.list = newOptionList(pickerRows, p.pick)
	p.list.pad = gap3
	p.field = newLeadField(hint, p.changed)
	p.field.lead(p.list, p.otherKey)
	p.field.shortcut = func(s fyne.Shortcut) bool { return w.shortcut(anywhere, s) }
	p.object = container.New(pickerLayout{}, p.field, p.list)
	return p
}

// openUnder shows the picker below a button.
func (p *picker) openUnder(name string, button fyne.CanvasObject) {
	over := newAnchored(p.w, p.object, button, pickerWidth)
	p.placed = over.Refresh
	p.w.lay(name, over, p.field, p.lane.forget)
	p.changed("")
}

// openAmid shows the picker in the middle of the window, under a title.
func (p *picker) openAmid(name string) {
	over := newHanging(p.w, p.object, pickerWidth)
	p.placed = over.Refresh
	p.w.lay(name, over, p.field, p.lane.forget)
	p.changed("")
}

func (p *picker) changed(typed string) {
	ask(p.lane, func(ctx context.Context) ([]pick, error) { return p.fetch(ctx, typed) }, func(picks []pick, err error) {
		if err != nil {
			p.w.failed(err)
			return
		}
		p.picks = picks
		options := make([]option, len(picks))
		for i, each := range picks {
			options[i] = each.option()
		}
		p.list.set(options, 0)
		p.object.Refresh()
		p.placed()
		p.w.probe.changed()
	})
}

func (p pick) option() option {
	o := option{key: p.key}
	label := p.label
	if label == "" {
		label = p.value
	}
	switch {
	case p.made:
		o.title = []run{{text: "Make “" + label + "”", ink: colourAccent, size: sizeField}}
	case p.tint != "":
		o.chip = tagLook{label, p.tint}
	default:
		o.title = []run{{text: label, ink: colourInk, size: sizeField}}
	}
	if p.detail != "" {
		o.title = append(o.title, run{text: "  " + p.detail, ink: colourFaint, size: sizeDetail})
	}
	return o
}

func (p *picker) pick(i int) {
	chosen := p.picks[i]
	p.w.unlay()
	p.picked(chosen)
}

func (p *picker) otherKey(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyEscape {
		p.w.escape()
		return true
	}
	return false
}

// pickerLayout stacks the field and the list.
type pickerLayout struct{}

func (pickerLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	high := o[0].MinSize().Height
	put(o[0], gap2, gap2, s.Width-2*gap2, high)
	put(o[1], 0, high+2*gap2, s.Width, max(0, s.Height-high-2*gap2-gap1))
}

func (pickerLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(220, o[0].MinSize().Height+o[1].MinSize().Height+2*gap2+gap1)
}

// newAnchored is an object that floats below another, as a menu does; a click
// beside it is Esc.
func newAnchored(w *window, o, below fyne.CanvasObject, width float32) *fyne.Container {
	return container.New(anchoredLayout{below, width}, newClearing(w), newFloating(radiusCard), o)
}

type anchoredLayout struct {
	below fyne.CanvasObject
	width float32
}

func (l anchoredLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Resize(s)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l.below)
	wide := min(l.width, s.Width-2*gap2)
	x := max(gap2, min(at.X, s.Width-wide-gap2))
	y := at.Y + l.below.Size().Height + gap1
	o[2].Resize(fyne.NewSize(wide, o[2].Size().Height))
	high := min(o[2].MinSize().Height, s.Height-y-gap2)
	put(o[1], x, y, wide, high)
	put(o[2], x, y, wide, high)
}

func (anchoredLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
