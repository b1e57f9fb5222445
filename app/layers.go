package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// A layer lies over the window: a dialog, the palette, a list to choose from.
// Esc closes the topmost.
type layer struct {
	name   string // for the probe: "palette"
	object fyne.CanvasObject
	closed func() // told when it is gone; may be nil
	told   func() // told when rows have changed; may be nil
}

// lay puts an object over the window and gives it the focus. The object is
// stretched over all of the window; newVeiled makes one that dims the rest.
func (w *window) lay(name string, o fyne.CanvasObject, focus fyne.Focusable, closed func()) {
	w.layers = append(w.layers, layer{name: name, object: o, closed: closed})
	c := w.win.Canvas()
	c.Overlays().Add(o)
	o.Resize(c.Size())
	if lead, ok := focus.(*leadField); ok {
		lead.swallow = w.swallow
	}
	if focus != nil {
		c.Focus(focus)
	}
	w.probe.changed()
}

// unlay takes the topmost layer off and reports whether there was one.
func (w *window) unlay() bool {
	if len(w.layers) == 0 {
		return false
	}
	top := w.layers[len(w.layers)-1]
	w.layers = w.layers[:len(w.layers)-1]
	w.flushFields()
	w.win.Canvas().Overlays().Remove(top.object)
	if top.closed != nil {
		top.closed()
	}
	w.probe.changed()
	return true
}

// laid reports whether a layer of that name lies over the window.
func (w *window) laid(name string) bool {
	for _, l := range w.layers {
		if l.name == name {
			return true
		}
	}
	return false
}

// escape closes what lies on top, or ends the search in the article, or takes
// the notice away, or brings the focus back to where the work is.
func (w *window) escape() {
	switch {
	case w.unlay():
	case w.finder.end():
	case w.notices.dismiss():
	case w.now.called:
		d := w.now
		d.called = false
		w.show(d)
		w.relayRead()
	}
	if len(w.layers) == 0 {
		w.focusMain()
	}
}

// newVeiled is an object in the middle of the window, a third from the top,
// with the rest dimmed; a click beside it is Esc.
func newVeiled(w *window, o fyne.CanvasObject, width float32) *fyne.Container {
	return container.New(veiledLayout{width: width}, newVeil(w), newFloating(radiusCard+gap1), o)
}

// newHanging is newVeiled for what is led by a field and grows and shrinks as
// one types: its top stays where it is, just below the toolbar.
func newHanging(w *window, o fyne.CanvasObject, width float32) *fyne.Container {
	return container.New(veiledLayout{width: width, top: hangingTop}, newVeil(w), newFloating(radiusCard+gap1), o)
}

const hangingTop float32 = 84

type veiledLayout struct {
	width float32
	top   float32 // 0: a third of what is left
}

func (l veiledLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0].Resize(s)
	o := objects[2]
	wide := min(max(l.width, o.MinSize().Width), s.Width-2*gap6)
	o.Resize(fyne.NewSize(wide, o.Size().Height))
	high := min(o.MinSize().Height, s.Height-max(l.top, gap6)-gap6)
	x, y := (s.Width-wide)/2, l.top
	if y == 0 {
		y = max(gap6, (s.Height-high)/3)
	}
	put(objects[1], x, y, wide, high)
	put(o, x, y, wide, high)
}

func (l veiledLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// veil takes the clicks beside what floats over the window. Beside a dialog it
// dims the window; beside what is anchored in it, the window stays clear.
type veil struct {
	widget.BaseWidget
	w     *window
	clear bool
}

func newVeil(w *window) *veil     { return veilOver(&veil{w: w}) }
func newClearing(w *window) *veil { return veilOver(&veil{w: w, clear: true}) }

func veilOver(v *veil) *veil {
	v.ExtendBaseWidget(v)
	return v
}

func (v *veil) Tapped(*fyne.PointEvent) { v.w.escape() }

func (v *veil) CreateRenderer() fyne.WidgetRenderer {
	if v.clear {
		return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
	}
	return widget.NewSimpleRenderer(newGround(colourVeil))
}

// dialog shows content under a title, with buttons at its foot; the last one
// is what Enter in a field of it does.
func (w *window) dialog(name, title string, content fyne.CanvasObject, focus fyne.Focusable, buttons ...fyne.CanvasObject) {
	head := newRunText(2, run{text: title, ink: colourInk, size: sizeBody, face: sansBold()})
	foot := container.New(footLayout{})
	for _, b := range buttons {
		if b, ok := b.(*keyButton); ok && b.typed == nil {
			b.typed = w.typedOutside
		}
		foot.Add(b)
	}
	w.lay(name, newVeiled(w, container.New(dialogLayout{}, head, content, foot), dialogWidth), focus, nil)
}

const dialogWidth float32 = 520

// dialogLayout stacks head, content and foot with room round them.
type dialogLayout struct{}

func (dialogLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	head, content, foot := objects[0].(*runText), objects[1], objects[2]
	wide := s.Width - 2*gap5
	y := gap5
	high := head.heightFor(wide)
	put(head, gap5, y, wide, high)
	y += high + gap4
	least := foot.MinSize().Height
	put(content, gap5, y, wide, s.Height-y-gap5-least-gap4)
	put(foot, gap5, s.Height-gap5-least, wide, least)
}

func (dialogLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	content, foot := objects[1].MinSize(), objects[2].MinSize()
	head := objects[0].(*runText).lineHeight()
	high := heightOf(objects[1], dialogWidth-2*gap5) // its lines may break at that width
	return fyne.NewSize(max(content.Width, foot.Width)+2*gap5, head+high+foot.Height+2*gap5+2*gap4)
}

// footLayout sets buttons to the right.
type footLayout struct{}

func (footLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	x := s.Width
	for i := len(objects) - 1; i >= 0; i-- {
		least := objects[i].MinSize()
		x -= least.Width
		put(objects[i], x, 0, least.Width, least.Height)
		x -= gap2
	}
}

func (footLayout) MinSize(objects []fyne.CanvasObject) (s fyne.Size) {
	for _, o := range objects {
		least := o.MinSize()
		s = fyne.NewSize(s.Width+least.Width+gap2, max(s.Height, least.Height))
	}
	return s
}
