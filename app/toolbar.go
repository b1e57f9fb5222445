package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// newToolbar has the few things that are done with the mouse all day.
func newToolbar(w *window) *toolbarPane {
	paste := w.button("article.paste", "Paste article", primaryButton)
	undo := w.button("edit.undo", "Undo", quietButton)
	redo := w.button("edit.redo", "Redo", quietButton)
	export := w.button("file.export", "Export", plainButton)
	search := newSearchButton(w)
	bar := &toolbarLayout{left: []fyne.CanvasObject{paste, undo, redo}, search: search, right: export}
	t := &toolbarPane{w: w, undo: undo, redo: redo, export: export}
	t.box = container.New(bar, newHairline(), paste, undo, redo, search, export)
	return t
}

// toolbarPane greys what cannot be done.
type toolbarPane struct {
	w                  *window
	box                *fyne.Container
	undo, redo, export *keyButton
}

func (t *toolbarPane) name() string              { return "toolbar" }
func (t *toolbarPane) object() fyne.CanvasObject { return t.box }
func (t *toolbarPane) focus() bool               { return false }
func (t *toolbarPane) place() (where, bool)      { return anywhere, false }

func (t *toolbarPane) tell(desk) {
	t.undo.setDisabled(t.w.facts.undo == "")
	t.redo.setDisabled(t.w.facts.redo == "")
	t.export.setDisabled(t.w.book == nil)
}

// button is a button that does a command. It shows no key: the toolbar is
// for the mouse, and the menus say the keys.
func (w *window) button(id, label string, look buttonLook) *keyButton {
	b := newKeyButton(label, "", look, func() { w.run(id) })
	b.typed = w.typedOutside
	return b
}

// keyedButton is a button that does a command and shows its key.
func (w *window) keyedButton(id, label string, look buttonLook) *keyButton {
	b := newKeyButton(label, w.command(id).hint(), look, func() { w.run(id) })
	b.typed = w.typedOutside
	return b
}

// typedOutside is typed for what has the focus without being a pane: buttons
// of the toolbar and of dialogs.
func (w *window) typedOutside(ev *fyne.KeyEvent) { w.typed(notTyping, ev) }

type toolbarLayout struct {
	left   []fyne.CanvasObject
	search fyne.CanvasObject
	right  fyne.CanvasObject
}

// The search field of the toolbar is as wide as a line of it reads well.
const (
	searchWidth float32 = 640
	searchLeast float32 = 220
)

func (l *toolbarLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	put(objects[0], 0, s.Height-hairline, s.Width, hairline)
	x := gap3
	for _, o := range l.left {
		least := o.MinSize()
		put(o, x, (s.Height-least.Height)/2, least.Width, least.Height)
		x += least.Width + gap2
	}
	least := l.right.MinSize()
	right := s.Width - gap3 - least.Width
	put(l.right, right, (s.Height-least.Height)/2, least.Width, least.Height)
	wide := min(searchWidth, right-x-2*gap4)
	from := max(x+gap4, (s.Width-wide)/2)
	high := l.search.MinSize().Height
	put(l.search, from, (s.Height-high)/2, min(wide, right-gap4-from), high)
}

func (l *toolbarLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(searchLeast, max(toolbarHeight, l.search.MinSize().Height+gap2))
}

// searchButton looks like the field that the palette opens with.
type searchButton struct {
	widget.BaseWidget
	w       *window
	hovered bool
}

func newSearchButton(w *window) *searchButton {
	b := &searchButton{w: w}
	b.ExtendBaseWidget(b)
	return b
}

func (b *searchButton) Tapped(*fyne.PointEvent)        { b.w.run("view.palette") }
func (b *searchButton) MouseIn(*desktop.MouseEvent)    { b.hovered = true; b.Refresh() }
func (b *searchButton) MouseMoved(*desktop.MouseEvent) {}
func (b *searchButton) MouseOut()                      { b.hovered = false; b.Refresh() }
func (b *searchButton) Cursor() desktop.Cursor         { return desktop.TextCursor }

func (b *searchButton) CreateRenderer() fyne.WidgetRenderer {
	r := &searchRenderer{b: b, box: canvas.NewRectangle(nil), text: sans().letters(), hint: newKeyHint()}
	r.Refresh()
	return r
}

type searchRenderer struct {
	b    *searchButton
	box  *canvas.Rectangle
	text *canvas.Text
	hint *keyHint
}

func (r *searchRenderer) Layout(s fyne.Size) {
	r.box.Resize(s)
	text, hint := r.text.MinSize(), r.hint.minSize()
	r.text.Move(fyne.NewPos(gap3, (s.Height-text.Height)/2))
	r.hint.move(fyne.NewPos(s.Width-hint.Width-gap3, (s.Height-hint.Height)/2))
}

func (r *searchRenderer) MinSize() fyne.Size {
	return fyne.NewSize(searchLeast, r.text.MinSize().Height+2*gap2)
}

func (r *searchRenderer) Refresh() {
	r.box.FillColor, r.box.StrokeColor = colour(colourPaper), colour(colourLine)
	if r.b.hovered {
		r.box.StrokeColor = colour(colourFaint)
	}
	r.box.StrokeWidth, r.box.CornerRadius = hairline, radiusCard
	r.text.Text, r.text.TextSize, r.text.Color = "Search past claims and commands…", size(sizeList), colour(colourFaint)
	r.hint.set(r.b.w.command("view.palette").hint(), false)
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *searchRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.box, r.text}, r.hint.objects()...)
}
func (r *searchRenderer) Destroy() {}
