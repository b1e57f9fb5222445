package app

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// rowTable shows rows of which it holds only those in view: it knows how many
// there are and asks for a row when it comes to be drawn. Rows are known by
// their number, so that a million of them scroll as exactly as ten.
//
// Several rows can be chosen at once: with the mouse by their boxes, Ctrl and
// Shift; with keys by Space and Shift with the arrows.
type rowTable struct {
	widget.BaseWidget
	columns []column
	sort    string // id of the column that the rows are sorted by
	falling bool

	// cells gives what row i shows, or false where that has not been read yet.
	// It is called while drawing and must answer at once.
	cells func(row int) ([]cell, bool)
	// wanted is told which rows are in view whenever that changes.
	wanted func(from, to int)
	// chose is told that another row is in hand, or others are chosen.
	chose func()
	// opened is told of Enter and of a double click.
	opened func(row int)
	// sorted is told which column the rows are to be sorted by.
	sorted func(column string)
	// menu is told of a right click on a row, which then is in hand.
	menu func(at fyne.Position)
	// resized is told that a column has been given another width.
	resized func()
	// headerMenu is told of a right click on the header.
	headerMenu func(at fyne.Position)
	// typed gets the keys that the table has no use for.
	typed func(*fyne.KeyEvent) bool
	// shortcut gets the shortcuts that the table has no use for.
	shortcut func(fyne.Shortcut) bool
	// modifiers are those held down now.
	modifiers func() fyne.KeyModifier

	rows    int
	choice  choice
	place   place
	column  int // the column in hand, which S sorts by
	hovered int // the row under the pointer, or -1
	focused bool
	border  int    // the column whose border in the header is under the pointer, or -1
	seen    [2]int // what wanted was last told
	drag    tableDrag
	dragged struct { // the border
		column int
		by     float32 // how far right of the column's left edge and width the pointer is
	}
	tip    *tooltip
	cut    func(row, column int) (look run, isCut bool) // of a cell, or with row -1 the title; set by the renderer
	needed func(column int) float32                     // the width of what a column shows now; set by the renderer
}

// tableDrag is what a pressed mouse button does as it moves.
type tableDrag int

const (
	dragNothing tableDrag = iota
	dragRows              // chooses rows
	dragBar               // scrolls
	dragBorder            // resizes a column
)

func newRowTable(columns []column, cells func(row int) ([]cell, bool)) *rowTable {
	t := &rowTable{
		columns: slices.Clone(columns), cells: cells, hovered: -1, border: -1,
		cut:    func(int, int) (run, bool) { return run{}, false },
		needed: func(int) float32 { return 0 }, resized: func() {}, headerMenu: func(fyne.Position) {},
		wanted: func(int, int) {}, chose: func() {}, opened: func(int) {},
		sorted: func(string) {}, menu: func(fyne.Position) {},
		typed:     func(*fyne.KeyEvent) bool { return false },
		shortcut:  func(fyne.Shortcut) bool { return false },
		modifiers: func() fyne.KeyModifier { return 0 },
	}
	t.tip = newTooltip(t)
	t.ExtendBaseWidget(t)
	return t
}

// setRows says that there are n rows now. What is chosen stays chosen by
// number; who knows better sets choice.
func (t *rowTable) setRows(n int) {
	t.rows = n
	t.choice.limit(n)
	t.place = t.extent().clamp(t.place)
	t.seen = [2]int{-1, -1}
	t.Refresh()
}

// setSort says what the rows are sorted by; the header shows it.
func (t *rowTable) setSort(column string, falling bool) {
	t.sort, t.falling = column, falling
	t.Refresh()
}

// hold puts row in hand and in view.
func (t *rowTable) hold(row int) {
	if row < 0 || row >= t.rows {
		return
	}
	t.choice.cursor, t.choice.anchor = row, row
	t.place = t.extent().showing(t.place, row)
	t.Refresh()
}

// rowHeight is whole, so that rows lie on whole pixels.
func (t *rowTable) rowHeight() float32 {
	return float32(math.Round(float64(size(sizeField)*1.45))) + 2*gap2
}

func (t *rowTable) headerHeight() float32 { return t.rowHeight() }

func (t *rowTable) extent() extent {
	return extent{rows: t.rows, height: t.rowHeight(), view: max(0, t.Size().Height-t.headerHeight())}
}

// rowAt is the row at a point of the widget, or -1.
func (t *rowTable) rowAt(at fyne.Position) int {
	y := at.Y - t.headerHeight()
	if y < 0 || at.Y > t.Size().Height {
		return -1
	}
	row := t.place.row + int((y+t.place.rest)/t.rowHeight())
	if row >= t.rows {
		return -1
	}
	return row
}

// scroll moves the rows by dy units.
func (t *rowTable) scroll(dy float32) { t.moveTo(t.extent().by(t.place, dy)) }

func (t *rowTable) moveTo(p place) {
	if p != t.place {
		t.place = p
		t.tip.away()
		t.Refresh()
	}
}

// Scrolled moves three rows a notch of a wheel, and as far as fingers do on a
// touch pad: Fyne gives 25 units a notch.
func (t *rowTable) Scrolled(ev *fyne.ScrollEvent) {
	const notch = 25
	t.scroll(-ev.Scrolled.DY * 3 * t.rowHeight() / notch)
}

// step moves the row in hand, choosing all on the way where Shift is held.
// What is chosen stays so: by keys alone, rows far apart are chosen with Space.
func (t *rowTable) step(to int) {
	if t.rows == 0 {
		return
	}
	to = max(0, min(to, t.rows-1))
	if t.modifiers()&fyne.KeyModifierShift != 0 {
		t.choice.extend(to)
	} else {
		t.choice.hold(to, true)
	}
	t.place = t.extent().showing(t.place, to)
	t.Refresh()
	t.chose()
}

// TypedKey moves, chooses, opens and sorts; all else is passed on.
func (t *rowTable) TypedKey(ev *fyne.KeyEvent) {
	at, page := t.choice.cursor, t.extent().page()
	switch ev.Name {
	case fyne.KeyUp:
		t.step(at - 1)
	case fyne.KeyDown:
		t.step(at + 1)
	case fyne.KeyPageUp:
		t.step(at - page)
	case fyne.KeyPageDown:
		t.step(at + page)
	case fyne.KeyHome:
		t.step(0)
	case fyne.KeyEnd:
		t.step(t.rows - 1)
	case fyne.KeyLeft:
		t.sideways(-1)
	case fyne.KeyRight:
		t.sideways(1)
	case fyne.KeySpace:
		t.toggle(at)
	case fyne.KeyReturn, fyne.KeyEnter:
		if at < t.rows {
			t.opened(at)
		}
	default:
		t.typedLetter(ev)
	}
}

// typedLetter is what is left of TypedKey: S sorts, Esc lets go of what is
// chosen first, and the rest is the window's.
func (t *rowTable) typedLetter(ev *fyne.KeyEvent) {
	switch k := pressed(ev, t.modifiers()); {
	case k == key{name: fyne.KeyS}:
		t.sorted(t.columns[t.column].id)
	case k.name == fyne.KeyEscape && t.choice.count() > 0:
		t.choice.clear()
		t.changed()
	default:
		t.typed(ev)
	}
}

func (t *rowTable) toggle(row int) {
	if row >= 0 && row < t.rows {
		t.choice.toggle(row)
		t.changed()
	}
}

// changed shows and tells what is chosen.
func (t *rowTable) changed() {
	t.Refresh()
	t.chose()
}

// sideways takes the column beside in hand, or with Shift makes the one in hand
// narrower or wider.
func (t *rowTable) sideways(by int) {
	if t.modifiers()&fyne.KeyModifierShift != 0 {
		t.stepWidth(float32(by) * widthsStep)
		return
	}
	t.moveColumn(by)
}

func (t *rowTable) moveColumn(by int) {
	n := len(t.columns)
	t.column = (t.column + by + n) % n
	t.Refresh()
}

// TypedRune is not needed: letters are taken by key, so that they live on
// every layout.
func (t *rowTable) TypedRune(rune) {}

// TypedShortcut takes Ctrl+A; the rest is the window's.
func (t *rowTable) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all {
		t.choice.all(t.rows)
		t.changed()
		return
	}
	t.shortcut(s)
}

func (t *rowTable) FocusGained() { t.focused = true; t.Refresh() }
func (t *rowTable) FocusLost()   { t.focused = false; t.Refresh() }

// MouseDown counts what a click means by where it falls: a header sorts, a box
// chooses, the bar scrolls, a row is taken in hand.
func (t *rowTable) MouseDown(ev *desktop.MouseEvent) {
	t.drag = dragNothing
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	if t.onBar(ev.Position) {
		t.drag = dragBar
		t.barTo(ev.Position.Y)
		return
	}
	if ev.Position.Y < t.headerHeight() {
		t.pressHeader(ev)
		return
	}
	if row := t.rowAt(ev.Position); row >= 0 {
		t.clickRow(row, ev)
	}
}

func (t *rowTable) clickRow(row int, ev *desktop.MouseEvent) {
	switch {
	case ev.Button == desktop.MouseButtonSecondary:
		if !t.choice.has(row) {
			t.choice.hold(row, false)
		}
		t.choice.cursor = row
		t.changed()
		t.menu(ev.AbsolutePosition)
		return
	case ev.Modifier&fyne.KeyModifierShift != 0:
		t.choice.extend(row)
	case ev.Position.X < t.boxWidth() || ev.Modifier&fyne.KeyModifierShortcutDefault != 0:
		t.choice.toggle(row)
	default:
		t.choice.hold(row, false)
	}
	t.drag = dragRows
	t.changed()
}

// pressHeader takes hold of a border, or sorts.
func (t *rowTable) pressHeader(ev *desktop.MouseEvent) {
	switch i := t.borderAt(ev.Position); {
	case ev.Button == desktop.MouseButtonSecondary:
		t.headerMenu(ev.AbsolutePosition)
	case i >= 0:
		t.drag, t.column = dragBorder, i
		t.dragged.column, t.dragged.by = i, ev.Position.X-t.widths()[i]
		t.Refresh()
	default:
		t.clickHeader(ev.Position.X)
	}
}

func (t *rowTable) clickHeader(x float32) {
	if x < t.boxWidth() {
		if t.choice.count() == t.rows {
			t.choice.clear()
		} else {
			t.choice.all(t.rows)
		}
		t.changed()
		return
	}
	if i := t.columnAt(x); i >= 0 {
		t.column = i
		t.sorted(t.columns[i].id)
	}
}

// MouseUp lets go of a border that has not been dragged.
func (t *rowTable) MouseUp(*desktop.MouseEvent) {
	if t.drag == dragBorder {
		t.DragEnd()
	}
}

// DoubleTapped opens a row, except by its box, or fits a column.
func (t *rowTable) DoubleTapped(ev *fyne.PointEvent) {
	if i := t.borderAt(ev.Position); i >= 0 {
		t.fitWidth(i)
		return
	}
	if row := t.rowAt(ev.Position); row >= 0 && ev.Position.X >= t.boxWidth() && !t.onBar(ev.Position) {
		t.opened(row)
	}
}

// Dragged scrolls by the bar, or chooses all rows from the one where the drag
// began, scrolling where the pointer leaves the table.
func (t *rowTable) Dragged(ev *fyne.DragEvent) {
	switch t.drag {
	case dragBar:
		t.barTo(ev.Position.Y)
	case dragBorder:
		t.dragBorderTo(ev.Position.X)
	case dragRows:
		if ev.Position.Y < t.headerHeight() {
			t.scroll(-t.rowHeight())
		} else if ev.Position.Y > t.Size().Height {
			t.scroll(t.rowHeight())
		}
		at := max(t.headerHeight(), min(ev.Position.Y, t.Size().Height-1))
		if row := t.rowAt(fyne.NewPos(ev.Position.X, at)); row >= 0 && row != t.choice.cursor {
			t.choice.extend(row)
			t.changed()
		}
	}
}

func (t *rowTable) DragEnd() {
	was := t.drag
	t.drag = dragNothing
	if was == dragBorder {
		t.resized()
		t.Refresh()
	}
}

func (t *rowTable) MouseIn(ev *desktop.MouseEvent)    { t.hover(ev.Position) }
func (t *rowTable) MouseMoved(ev *desktop.MouseEvent) { t.hover(ev.Position) }
func (t *rowTable) MouseOut()                         { t.tip.away(); t.setHovered(-1, -1) }

// hover marks the row or the border under the pointer and shows a cell or title
// that is cut in full.
func (t *rowTable) hover(at fyne.Position) {
	row, i := t.rowAt(at), t.columnAt(at.X)
	t.setHovered(row, t.borderAt(at))
	if inHeader := at.Y >= 0 && at.Y < t.headerHeight(); i >= 0 && (row >= 0 || inHeader) {
		if look, isCut := t.cut(row, i); isCut {
			t.tip.over([2]int{row, i}, look, at, t.Size())
			return
		}
	}
	t.tip.away()
}

func (t *rowTable) setHovered(row, border int) {
	if row != t.hovered || border != t.border {
		t.hovered, t.border = row, border
		t.Refresh()
	}
}

func (t *rowTable) CreateRenderer() fyne.WidgetRenderer { return newTableRenderer(t) }
