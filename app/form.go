package app

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// form is a column of headings, labelled fields and cards that scrolls. Fields
// that complete what is typed show their list below themselves, over what
// follows.
type form struct {
	w        *window
	scroll   *container.Scroll
	box      *fyne.Container
	parts    []fyne.CanvasObject
	fields   []*field
	list     *optionList // completes the active field
	ground   *floating
	active   *field
	offers   []string
	sized    map[*field]bool
	complete map[*field]completion
	lane     *lane
	width    float32                          // the one laid out for
	filled   int                              // counts what the form was set to
	drawn    int                              // the look that the parts were refreshed for
	filling  bool                             // fields are being filled, not typed into
	steady   bool                             // the list stands there all the time: Esc is not for it
	label    func(value, typed string) string // what an offered value is called; nil: itself
}

// A completion gives the values that fit what is typed, best first.
type completion func(ctx context.Context, typed string) ([]string, error)

const (
	labelWidth   float32 = 84
	mostOffered          = 8
	formPad      float32 = gap4
	leastForForm float32 = 260
)

func newForm(w *window) *form {
	f := &form{w: w, complete: map[*field]completion{}, sized: map[*field]bool{}, lane: w.work.lane()}
	f.ground = newFloating(radius)
	f.list = newOptionList(mostOffered, f.pick)
	f.list.pad = gap2
	f.box = container.New(formLayout{f})
	f.scroll = container.NewVScroll(f.box)
	f.offer(nil)
	return f
}

// set makes parts what the form holds, from top to bottom. A field that has
// not been drawn yet takes Fyne a millisecond or more, so that of these only
// some are added at a time.
func (f *form) set(parts ...fyne.CanvasObject) {
	f.filled++
	f.show(parts, min(f.drawable(parts, 0), len(parts)), f.filled)
}

// newAtOnce is how many new fields are drawn before the UI goroutine is let go.
const newAtOnce = 3

// drawable is how many of parts can be drawn at once, from those before from
// on that have been.
func (f *form) drawable(parts []fyne.CanvasObject, from int) int {
	fresh := 0
	for i, o := range parts[from:] {
		if l, ok := layoutOf[labelledLayout](o); ok && !f.sized[l.of.field] {
			if fresh++; fresh > newAtOnce {
				return from + i
			}
		}
	}
	return len(parts)
}

func (f *form) show(parts []fyne.CanvasObject, n, filled int) {
	f.parts = parts[:n]
	f.box.Objects = append(append([]fyne.CanvasObject{}, f.parts...), f.ground, f.list)
	f.relay()
	if n < len(parts) {
		f.w.work.run(func(context.Context) {}, func() {
			if f.filled == filled {
				f.show(parts, f.drawable(parts, n), filled)
			}
		})
	}
}

// layoutOf is the layout of a container, where it is an L.
func layoutOf[L fyne.Layout](o fyne.CanvasObject) (l L, ok bool) {
	if c, isContainer := o.(*fyne.Container); isContainer {
		l, ok = c.Layout.(L)
	}
	return l, ok
}

// relay lays the form out again after heights have changed. Fyne refreshes all
// that is in a scroll with it, which takes many milliseconds with so many
// fields; only a look that has changed needs that. A scroll that is resized is
// laid out and no more.
func (f *form) relay() {
	if f.drawn != f.w.redrawn {
		f.drawn = f.w.redrawn
		f.box.Refresh()
	}
	s := f.scroll.Size()
	f.scroll.Resize(s.AddWidthHeight(0, 1))
	f.scroll.Resize(s)
	f.box.Layout.Layout(f.box.Objects, f.box.Size())
	f.refreshNew()
	canvas.Refresh(f.scroll)
}

// refreshNew refreshes the fields that have got a size for the first time: an
// entry shows its place holder only then.
func (f *form) refreshNew() {
	for _, field := range f.fields {
		if !f.sized[field] && field.Size().Width > 0 {
			f.sized[field] = true
			field.Refresh()
		}
	}
}

// line is a labelled field. With a completion it offers values as one types.
func (f *form) line(label, hint string, complete completion) *labelled {
	return f.labelled(label, newField(f.w, hint), complete)
}

// note is a labelled field of several lines.
func (f *form) note(label, hint string) *labelled {
	return f.labelled(label, newNote(f.w, hint), nil)
}

func (f *form) labelled(label string, field *field, complete completion) *labelled {
	if complete != nil {
		f.complete[field] = complete
	}
	field.onKey = func(ev *fyne.KeyEvent) bool { return f.typed(field, ev) }
	field.onFocus = func(has bool) { f.focused(field, has) }
	typed := field.OnChanged
	field.OnChanged = func(s string) {
		typed(s)
		f.changed(field)
	}
	f.fields = append(f.fields, field)
	return newLabelled(label, field)
}

// fill runs show, which sets fields to what the casebook holds: nothing is
// offered for that.
func (f *form) fill(show func()) {
	f.filling = true
	show()
	f.filling = false
}

func (f *form) focused(field *field, has bool) {
	if !has {
		f.offer(nil)
		return
	}
	f.active = field
	f.offer(nil)
	f.reveal(field)
	f.w.probe.changed()
}

// reveal scrolls the field into view.
func (f *form) reveal(field *field) {
	y := f.w.app.Driver().AbsolutePositionForObject(field).Y - f.w.app.Driver().AbsolutePositionForObject(f.box).Y
	top, view := f.scroll.Offset.Y, f.scroll.Size().Height
	switch high := field.Size().Height; {
	case y < top:
		f.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y-gap4)))
	case y+high > top+view:
		f.scroll.ScrollToOffset(fyne.NewPos(0, y+high-view+gap4))
	}
}

func (f *form) changed(field *field) {
	complete := f.complete[field]
	if f.filling || complete == nil || f.active != field {
		return
	}
	f.offerFor(field, field.Text)
}

func (f *form) offerFor(field *field, typed string) {
	ask(f.lane, func(ctx context.Context) ([]string, error) { return f.complete[field](ctx, typed) }, func(values []string, err error) {
		if err != nil {
			f.w.failed(err)
			return
		}
		if f.active == field && !(len(values) == 1 && values[0] == field.Text) {
			f.offer(values)
		}
	})
}

// offer shows values below the active field, none where there are none.
func (f *form) offer(values []string) {
	f.offers = values
	options := make([]option, len(values))
	for i, v := range values {
		if f.label != nil {
			v = f.label(v, f.active.Text)
		}
		options[i] = option{title: []run{{text: v, ink: colourInk, size: sizeField}}}
	}
	f.list.set(options, -1)
	setHidden(f.list, len(values) == 0)
	setHidden(f.ground, len(values) == 0)
	f.relay()
	f.w.probe.changed()
}

// pick takes an offered value.
func (f *form) pick(i int) {
	if f.active == nil || i < 0 || i >= len(f.offers) {
		return
	}
	field, value := f.active, f.offers[i]
	f.filling = true
	field.SetText(value)
	field.CursorColumn = len([]rune(value))
	f.filling = false
	f.offer(nil)
	if strings.HasSuffix(value, string(filepath.Separator)) {
		f.offerFor(field, value)
		return
	}
	field.flush()
}

// typed leads the list from its field: arrows move in it, Enter takes what is
// in hand, Esc puts it away.
func (f *form) typed(field *field, ev *fyne.KeyEvent) bool {
	open := len(f.offers) > 0
	switch ev.Name {
	case fyne.KeyDown:
		if !open && f.complete[field] != nil {
			f.offerFor(field, "")
			return true
		}
		if open {
			f.list.move(1)
		}
		return open
	case fyne.KeyUp:
		if open {
			f.list.move(-1)
		}
		return open
	case fyne.KeyReturn, fyne.KeyEnter:
		if open && f.list.at >= 0 {
			f.pick(f.list.at)
			return true
		}
		f.offer(nil)
	case fyne.KeyEscape:
		if f.steady {
			return false
		}
		f.offer(nil)
		return open
	}
	return false
}

type formLayout struct{ of *form }

func (l formLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	f := l.of
	wide := s.Width - 2*formPad
	y := gap3
	for _, o := range f.parts {
		if !o.Visible() {
			continue
		}
		high := heightOf(o, wide)
		put(o, formPad, y, wide, high)
		y += high + gap1
	}
	if f.active != nil {
		l.layOffers(s)
	}
	if f.width != s.Width { // heights follow from it: the scroll has to ask again
		f.width = s.Width
		f.relay()
	}
}

// layOffers puts the list below its field, or above where there is more room.
func (l formLayout) layOffers(s fyne.Size) {
	f := l.of
	at := f.w.app.Driver().AbsolutePositionForObject(f.active).Subtract(f.w.app.Driver().AbsolutePositionForObject(f.box))
	high := f.list.MinSize().Height
	y := at.Y + f.active.Size().Height + 2
	if y+high > max(s.Height, f.scroll.Offset.Y+f.scroll.Size().Height) {
		y = max(0, at.Y-high-2)
	}
	put(f.ground, at.X, y, f.active.Size().Width, high)
	put(f.list, at.X, y, f.active.Size().Width, high)
}

func (l formLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	wide := max(leastForForm, l.of.width) - 2*formPad
	y := gap3
	for _, o := range l.of.parts {
		if o.Visible() {
			y += heightOf(o, wide) + gap1
		}
	}
	return fyne.NewSize(leastForForm, y+gap4)
}

// labelled is a field with its name on its left.
type labelled struct {
	*fyne.Container
	name  *runText
	field *field
}

func newLabelled(name string, f *field) *labelled {
	l := &labelled{name: newRunText(1, run{text: name, ink: colourSoft, size: sizeField}), field: f}
	l.Container = container.New(labelledLayout{l}, l.name, f)
	return l
}

type labelledLayout struct{ of *labelled }

func (l labelledLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	line := l.of.name.lineHeight()
	first := min(s.Height, size(sizeField)*1.4+2*6)
	label := labelWidth * grownBy()
	put(l.of.name, 0, (first-line)/2, label, line)
	put(l.of.field, label+gap2, 0, s.Width-label-gap2, s.Height)
}

func (l labelledLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(labelWidth+100, l.of.field.MinSize().Height)
}

// spacer is a gap in a form.
func spacer(height float32) fyne.CanvasObject {
	return newThemedRect(colourNone, "", 0, fyne.NewSize(0, height))
}
