package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// buttonLook is how much a button asks to be pressed.
type buttonLook int

const (
	plainButton   buttonLook = iota // a hairline round paper
	primaryButton                   // the accent: the one thing to do here
	quietButton                     // words alone until the pointer comes
)

// keyButton is a button that shows its key, so that who uses the mouse learns
// the keys by the way.
type keyButton struct {
	widget.BaseWidget
	label, key string // key may be empty
	look       buttonLook
	on         bool // a switch that is on
	disabled   bool
	pressed    func()
	typed      func(*fyne.KeyEvent) // gets the keys that press nothing; may be nil

	hovered, focused bool
}

func newKeyButton(label, key string, look buttonLook, pressed func()) *keyButton {
	b := &keyButton{label: label, key: key, look: look, pressed: pressed}
	b.ExtendBaseWidget(b)
	return b
}

func (b *keyButton) setLabel(label string) {
	if b.label != label {
		b.label = label
		b.Refresh()
	}
}

// setOn shows whether what the button switches is on.
func (b *keyButton) setOn(on bool) {
	if b.on != on {
		b.on = on
		b.Refresh()
	}
}

// setLook changes how much the button asks to be pressed.
func (b *keyButton) setLook(look buttonLook) {
	if b.look != look {
		b.look = look
		b.Refresh()
	}
}

func (b *keyButton) setDisabled(off bool) {
	if b.disabled != off {
		b.disabled = off
		b.Refresh()
	}
}

func (b *keyButton) press() {
	if !b.disabled && b.pressed != nil {
		b.pressed()
	}
}

func (b *keyButton) Tapped(*fyne.PointEvent) { b.press() }

func (b *keyButton) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.press()
	default:
		if b.typed != nil {
			b.typed(e)
		}
	}
}

func (b *keyButton) TypedRune(rune) {}
func (b *keyButton) FocusGained()   { b.focused = true; b.Refresh() }
func (b *keyButton) FocusLost()     { b.focused = false; b.Refresh() }

func (b *keyButton) MouseIn(*desktop.MouseEvent)    { b.hovered = true; b.Refresh() }
func (b *keyButton) MouseMoved(*desktop.MouseEvent) {}
func (b *keyButton) MouseOut()                      { b.hovered = false; b.Refresh() }

func (b *keyButton) CreateRenderer() fyne.WidgetRenderer {
	r := &keyButtonRenderer{
		button: b, ground: canvas.NewRectangle(nil), hover: canvas.NewRectangle(nil),
		label: sans().letters(), hint: newKeyHint(),
	}
	r.Refresh()
	return r
}

type keyButtonRenderer struct {
	button        *keyButton
	ground, hover *canvas.Rectangle
	label         *canvas.Text
	hint          *keyHint
}

func (r *keyButtonRenderer) MinSize() fyne.Size {
	width := r.label.MinSize().Width + 2*(gap3-1)
	if r.button.key != "" {
		width += gap1 + 2 + r.hint.minSize().Width
	}
	return fyne.NewSize(width, r.label.MinSize().Height+10)
}

func (r *keyButtonRenderer) Layout(s fyne.Size) {
	r.ground.Resize(s)
	r.hover.Resize(s)
	inner := r.MinSize().Width - 2*(gap3-1)
	x := (s.Width - inner) / 2
	text := r.label.MinSize()
	r.label.Resize(text)
	r.label.Move(fyne.NewPos(x, (s.Height-text.Height)/2))
	hint := r.hint.minSize()
	r.hint.move(fyne.NewPos(x+text.Width+gap1+2, (s.Height-hint.Height)/2))
}

func (r *keyButtonRenderer) Refresh() {
	b := r.button
	ink, fill, stroke := colourInk, colourPaper, colourLine
	switch {
	case b.disabled:
		ink = colourFaint
	case b.look == primaryButton:
		ink, fill, stroke = colourOnFill, colourAccent, colourAccent
	case b.on:
		ink, fill, stroke = colourAccent, colourChosen, colourAccent
	case b.look == quietButton:
		ink = colourSoft
	}
	sans().write(r.label, b.label)
	r.label.TextSize, r.label.Color = size(sizeField), colour(ink)
	r.ground.FillColor, r.ground.StrokeColor = colour(fill), colour(stroke)
	r.ground.StrokeWidth, r.ground.CornerRadius = hairline, radius
	r.ground.Hidden = b.look == quietButton && !b.on && !b.focused
	if b.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = colour(colourFocused), 2
	}
	r.hover.FillColor, r.hover.CornerRadius = colour(colourHover), radius
	r.hover.Hidden = !b.hovered || b.disabled
	r.hint.set(b.key, b.look == primaryButton && !b.disabled)
	r.Layout(b.Size())
	canvas.Refresh(b)
}

func (r *keyButtonRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ground, r.hover, r.label}, r.hint.objects()...)
}
func (r *keyButtonRenderer) Destroy() {}

// keyHint is a key as it is drawn on buttons and in the palette.
type keyHint struct {
	box  *canvas.Rectangle
	text *canvas.Text
}

func newKeyHint() *keyHint {
	return &keyHint{canvas.NewRectangle(nil), sans().letters()}
}

// set shows key, or nothing where it is empty; onFill says that it stands on
// the accent.
func (h *keyHint) set(key string, onFill bool) {
	mono().write(h.text, key)
	h.text.TextSize, h.text.Color = size(sizeCaps)-1, colour(colourFaint)
	h.box.FillColor, h.box.StrokeColor = colour(colourPane), colour(colourLine)
	if onFill {
		h.text.Color, h.box.FillColor, h.box.StrokeColor = colour(colourOnFill), colour(colourAccent), colour(colourOnFill)
	}
	h.box.StrokeWidth, h.box.CornerRadius = hairline, gap1
	h.box.Hidden, h.text.Hidden = key == "", key == ""
}

func (h *keyHint) objects() []fyne.CanvasObject { return []fyne.CanvasObject{h.box, h.text} }
func (h *keyHint) minSize() fyne.Size           { return h.text.MinSize().Add(fyne.NewSize(2*gap1, 1)) }

func (h *keyHint) move(to fyne.Position) {
	h.box.Move(to)
	h.box.Resize(h.minSize())
	h.text.Move(to.AddXY(gap1, 0.5))
	h.text.Resize(h.text.MinSize())
}
