package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"gainsay/app/reader"
)

// finder walks what can be seen and notes, for the probe, what is where and
// what has the focus.
type finder struct {
	p       *probe
	state   *probeState
	focused fyne.Focusable
}

// spotted is a widget with places inside that a test clicks: rows, headers.
type spotted interface {
	spots(add func(name string, at fyne.Position, s fyne.Size))
}

// holder is a widget with other widgets inside.
type holder interface {
	inside() []fyne.CanvasObject
}

// walk notes o and what is in it; label is the name of the field o is.
func (f *finder) walk(o fyne.CanvasObject, label string) {
	if o == nil || !o.Visible() {
		return
	}
	f.note(o, label)
	switch o := o.(type) {
	case *fyne.Container:
		if l, ok := o.Layout.(labelledLayout); ok {
			f.walk(l.of.field, l.of.name.runs[0].text)
			return
		}
		for _, inner := range o.Objects {
			f.walk(inner, "")
		}
	case *container.ThemeOverride:
		f.walk(o.Content, label)
	case *container.Scroll:
		f.walk(o.Content, "")
	case holder:
		for _, inner := range o.inside() {
			f.walk(inner, "")
		}
	}
}

func (f *finder) note(o fyne.CanvasObject, label string) {
	name := nameOf(o, label)
	if o == f.p.w.side {
		name = "beside"
	}
	if name != "" {
		f.add(name, o, fyne.Position{}, o.Size())
		if focusable, ok := o.(fyne.Focusable); ok && f.focused == focusable {
			f.state.Focus = name
		}
	}
	if s, ok := o.(spotted); ok {
		s.spots(func(name string, at fyne.Position, size fyne.Size) { f.add(name, o, at, size) })
	}
	if r, ok := o.(*reader.Reader); ok && r == f.p.w.text {
		f.marks(r)
	}
}

func (f *finder) add(name string, o fyne.CanvasObject, at fyne.Position, s fyne.Size) {
	at = f.p.w.app.Driver().AbsolutePositionForObject(o).Add(at)
	f.state.At[name] = f.p.rect(at, s)
}

// nameOf is what the probe calls a widget, "" where it does not.
func nameOf(o fyne.CanvasObject, label string) string {
	switch o := o.(type) {
	case *keyButton:
		return "button:" + o.label
	case *railRow:
		return "view:" + string(o.view)
	case *searchButton:
		return "search"
	case *field:
		if label == "" {
			label = o.PlaceHolder
		}
		return "field:" + label
	case *leadField:
		return "field:" + o.PlaceHolder
	case *chip:
		return "tag:" + o.name
	case *card:
		return "card:" + o.link.Ref.String()
	case *outdatedRow:
		return "outdated:" + o.claim.Ref.String()
	case *rowList:
		return o.where.name()
	case *rowTable:
		return inTable.name()
	case *pairList:
		return inPairs.name()
	case *reader.Reader:
		return "reader"
	}
	return ""
}

// name is what the probe calls the list or the table that keys of w act in.
func (w where) name() string {
	switch w {
	case inArticles:
		return "articles"
	case inTable:
		return "claims"
	case inPairs:
		return "pairs"
	}
	return "list"
}

// marks notes the marks in view.
func (f *finder) marks(r *reader.Reader) {
	add := func(name string, at reader.Rect, shown bool) {
		if shown {
			f.add(name, r, at.Position, at.Size)
		}
	}
	for _, c := range f.p.w.here.claims {
		id, ref := f.p.w.marks.of[c.Claim.ID], c.Claim.Ref.String()
		at, shown := r.WhereMark(id)
		add("mark:"+ref, at, shown)
		at, shown = r.WhereLabel(id)
		add("label:"+ref, at, shown)
		at, shown = r.WhereEdge(id)
		add("edge:"+ref, at, shown)
	}
	at, shown := r.WhereHandle(true)
	add("handle:start", at, shown)
	at, shown = r.WhereHandle(false)
	add("handle:end", at, shown)
}

// menus notes where the menu bar's names are. Fyne lays them side by side in a
// box, each in its name's width with padding, and does not say where.
func (f *finder) menus() {
	x := theme.InnerPadding()
	for _, name := range menuNames {
		text := fyne.MeasureText(name, theme.TextSize(), fyne.TextStyle{})
		wide, high := text.Width+2*theme.InnerPadding(), text.Height+theme.InnerPadding()
		f.state.At["menu:"+name] = f.p.rect(fyne.NewPos(x, 0), fyne.NewSize(wide, high))
		x += wide + theme.Padding()
	}
}

// context notes the items of the menu that the second mouse button opened.
func (f *finder) context(m contextMenu) {
	if m.menu == nil || !m.menu.Visible() {
		return
	}
	for i, label := range m.labels {
		f.add("item:"+label, m.menu.Items[i], fyne.Position{}, m.menu.Items[i].Size())
	}
}

func (l *rowList) spots(add func(string, fyne.Position, fyne.Size)) {
	high := l.rowHeight()
	from, to := l.extent().visible(l.place)
	for row := from; row < to; row++ {
		y := float32(row-from)*high - l.place.rest
		add(fmt.Sprintf("%s:%d", l.where.name(), row), fyne.NewPos(0, y), fyne.NewSize(l.Size().Width, high))
	}
}

func (t *rowTable) spots(add func(string, fyne.Position, fyne.Size)) {
	high := t.rowHeight()
	from, to := t.extent().visible(t.place)
	for row := from; row < to; row++ {
		y := t.headerHeight() + float32(row-from)*high - t.place.rest
		add(fmt.Sprintf("claims:%d", row), fyne.NewPos(0, y), fyne.NewSize(t.Size().Width-barWidth, high))
		add(fmt.Sprintf("claims:box:%d", row), fyne.NewPos(0, y), fyne.NewSize(t.boxWidth(), high))
	}
	x := t.boxWidth()
	for i, wide := range t.widths() {
		if wide > 0 {
			add("claims:header:"+t.columns[i].title, fyne.NewPos(x, 0), fyne.NewSize(wide, t.headerHeight()))
			add("claims:border:"+t.columns[i].title, fyne.NewPos(x+wide-1, 0), fyne.NewSize(2, t.headerHeight()))
		}
		x += wide
	}
}

func (l *pairList) spots(add func(string, fyne.Position, fyne.Size)) {
	from, to := l.extent().visible(l.place)
	for u := from; u < to; u++ {
		at := fyne.NewPos(0, float32(u-from)*l.unitHeight()-l.place.rest)
		switch unit := l.units[u]; {
		case unit.second:
		case unit.line < 0:
			add(fmt.Sprintf("pairs:heading:%d", unit.group), at, fyne.NewSize(l.Size().Width, l.unitHeight()))
		default:
			add(fmt.Sprintf("pairs:%d", unit.line), at, fyne.NewSize(l.Size().Width, 2*l.unitHeight()))
		}
	}
}

func (l *optionList) spots(add func(string, fyne.Position, fyne.Size)) {
	var y float32
	for i := l.top; i < l.end(); i++ {
		high := l.rowHeight(l.rows[i])
		add(fmt.Sprintf("option:%d", i), fyne.NewPos(0, y), fyne.NewSize(l.Size().Width, high))
		y += high
	}
}

func (r *outdatedRow) inside() []fyne.CanvasObject { return []fyne.CanvasObject{r.buttons} }

func (c *card) inside() []fyne.CanvasObject { return []fyne.CanvasObject{c.buttons} }
