package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// mostNames is how many names are listed at a time; what is typed narrows them.
const mostNames = 1000

// nameKind is what there is to know of the speakers, or of the outlets, to list
// them, to correct them and to make two of them one.
type nameKind[T any] struct {
	layer, title string
	noun         string // "speaker"
	read         func(book *data.Casebook, ctx context.Context, typed string, limit int) ([]T, error)
	id           func(T) data.ID
	name         func(T) string
	used         func(T) string // "12 claims"
	columns      []nameColumn[T]
	edit         func(before, after T) data.Change
	merge        func(from, into data.ID) data.Change
}

// nameColumn is a field of the one that is chosen; the first is its name.
type nameColumn[T any] struct {
	label, hint string
	text        func(T) string
	set         func(*T, string) error
}

// namesDialog lists names on the left and has the fields of the chosen one on
// the right. Each change is one step.
type namesDialog[T any] struct {
	w      *window
	kind   nameKind[T]
	lane   *lane
	filter *leadField
	list   *rowList
	rows   []T
	chosen data.ID // zero: none
	fields []*labelled
	used   *runText
	merge  *keyButton
}

func newNames[T any](w *window, kind nameKind[T]) *namesDialog[T] {
	d := &namesDialog[T]{w: w, kind: kind, lane: w.work.lane(), used: newRunText(1)}
	d.filter = newLeadField("Filter "+kind.noun+"s", func(string) { d.read() })
	d.list = newRowList(w, anywhere, newNameRow, d.draw)
	d.list.opened = func(row int) { d.choose(kind.id(d.rows[row])) }
	d.filter.key = d.typed
	d.filter.shortcut = func(s fyne.Shortcut) bool { return w.shortcut(anywhere, s) }
	d.merge = newKeyButton("Merge into…", "", plainButton, d.askMerge)
	d.merge.typed = w.typedOutside
	for _, c := range kind.columns {
		d.fields = append(d.fields, newLabelled(c.label, newField(w, c.hint)))
	}
	return d
}

// lay opens the dialog, unless it is open.
func (d *namesDialog[T]) lay() {
	w := d.w
	if w.laid(d.kind.layer) {
		return
	}
	side := container.New(stacked{gap: gap2}, d.used, spacer(gap1))
	for _, f := range d.fields {
		side.Add(f.Container)
	}
	side.Add(container.New(flow{gap: gap2}, d.merge))
	done := newKeyButton("Done", "Esc", primaryButton, w.escape)
	w.dialog(d.kind.layer, d.kind.title, container.New(namesLayout{}, d.filter, d.list, side), d.filter, done)
	top := &w.layers[len(w.layers)-1]
	top.told, top.closed = d.read, d.lane.forget
	d.read()
}

// read lists the names that hold a word that begins as typed.
func (d *namesDialog[T]) read() {
	book, typed := d.w.book, d.filter.Text
	ask(d.lane, func(ctx context.Context) ([]T, error) {
		return d.kind.read(book, ctx, strings.TrimSpace(typed), mostNames)
	}, func(rows []T, err error) {
		if err != nil {
			d.w.failed(err)
			return
		}
		d.rows = rows
		d.list.setRows(len(rows))
		if d.at() < 0 && len(rows) > 0 {
			d.chosen = d.kind.id(rows[0])
		}
		d.show()
	})
}

// at is which row is chosen, -1 where it is not listed.
func (d *namesDialog[T]) at() int {
	return slices.IndexFunc(d.rows, func(row T) bool { return d.kind.id(row) == d.chosen })
}

func (d *namesDialog[T]) choose(id data.ID) {
	d.chosen = id
	d.show()
}

// show fills the fields with the one that is chosen.
func (d *namesDialog[T]) show() {
	at := d.at()
	d.list.setMarked(at)
	for i, f := range d.fields {
		setHidden(f.Container, at < 0)
		if at >= 0 {
			c, row := d.kind.columns[i], d.rows[at]
			f.field.set(d.kind.id(row), c.text(row), func(s string) error { return d.write(row, c, s) })
		}
	}
	setHidden(d.merge, at < 0)
	d.used.set(run{text: fmt.Sprintf("No %s has such a name.", d.kind.noun), ink: colourSoft, size: sizeDetail})
	if at >= 0 {
		d.used.set(run{text: d.kind.used(d.rows[at]), ink: colourSoft, size: sizeDetail})
	}
	d.w.probe.changed()
}

// typed lets the arrow keys move in the list while a filter is typed.
func (d *namesDialog[T]) typed(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		d.list.TypedKey(ev)
	case fyne.KeyReturn, fyne.KeyEnter:
	case fyne.KeyEscape:
		d.w.escape()
		return true
	default:
		return false
	}
	if d.list.cursor < len(d.rows) {
		d.choose(d.kind.id(d.rows[d.list.cursor]))
	}
	return true
}

// write keeps what was typed into a field. The name of another one makes the
// two one.
func (d *namesDialog[T]) write(before T, c nameColumn[T], s string) error {
	after := before
	if err := c.set(&after, strings.TrimSpace(s)); err != nil {
		return err
	}
	name := d.kind.name(after)
	if name == d.kind.name(before) {
		d.w.do(d.kind.edit(before, after), nil)
		return nil
	}
	var other T
	merged := false
	d.w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
		rows, err := d.kind.read(book, ctx, name, mostNames)
		if err != nil {
			return data.Change{}, err
		}
		for _, row := range rows {
			if strings.EqualFold(d.kind.name(row), name) && d.kind.id(row) != d.kind.id(before) {
				other, merged = row, true
				return d.kind.merge(d.kind.id(before), d.kind.id(row)), nil
			}
		}
		return d.kind.edit(before, after), nil
	}, func(data.Done) {
		if merged {
			d.merged(before, d.kind.id(other), d.kind.name(other))
		}
	})
	return nil
}

// askMerge asks into which of the others the chosen one is to go.
func (d *namesDialog[T]) askMerge() {
	at := d.at()
	if at < 0 {
		return
	}
	from, book := d.rows[at], d.w.book
	newPicker(d.w, "Into which "+d.kind.noun+"?", func(ctx context.Context, typed string) (picks []pick, err error) {
		rows, err := d.kind.read(book, ctx, strings.TrimSpace(typed), pickerRows+1)
		for _, row := range rows {
			if d.kind.id(row) != d.kind.id(from) {
				picks = append(picks, pick{value: d.kind.id(row).String(), label: d.kind.name(row), detail: d.kind.used(row)})
			}
		}
		return picks, err
	}, func(p pick) {
		into, err := data.ParseID(p.value)
		if err != nil {
			d.w.failed(err)
			return
		}
		d.w.do(d.kind.merge(d.kind.id(from), into), func(data.Done) { d.merged(from, into, p.label) })
	}).openUnder(d.kind.layer+".merge", d.merge)
}

// merged chooses the one that from has gone into.
func (d *namesDialog[T]) merged(from T, into data.ID, name string) {
	d.choose(into)
	d.w.sayWith(fmt.Sprintf("“%s” and “%s” are one %s now.", d.kind.name(from), name, d.kind.noun), "Undo", d.w.undo)
}

// newNameRow is a row of the list: a name, and how often it is used.
func newNameRow() fyne.CanvasObject {
	return container.New(nameRowLayout{}, newRunText(1), newRunText(1))
}

func (d *namesDialog[T]) draw(row int, o fyne.CanvasObject) {
	texts := o.(*fyne.Container).Objects
	texts[0].(*runText).set(run{text: d.kind.name(d.rows[row]), ink: colourInk, size: sizeField})
	texts[1].(*runText).set(run{text: d.kind.used(d.rows[row]), ink: colourSoft, size: sizeDetail})
	o.Refresh()
}

type nameRowLayout struct{}

func (nameRowLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	name, used := o[0].(*runText).lineHeight(), o[1].(*runText).lineHeight()
	wide := s.Width - gap3 - gap4
	y := (s.Height - name - used) / 2
	put(o[0], gap3, y, wide, name)
	put(o[1], gap3, y+name, wide, used)
}

// MinSize is that of a row with its two lines.
func (nameRowLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, (size(sizeField)+size(sizeDetail))*1.45+2*gap2)
}

// namesLayout has the filter above the list, and the fields beside both.
type namesLayout struct{}

const (
	namesWidth     float32 = 700
	namesListWidth float32 = 280
	namesHeight    float32 = 400
)

func (namesLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	filter, list, side := o[0], o[1], o[2]
	high := filter.MinSize().Height
	put(filter, 0, 0, namesListWidth, high)
	put(list, 0, high+gap2, namesListWidth, s.Height-high-gap2)
	x := namesListWidth + gap5
	put(side, x, 0, s.Width-x, s.Height)
}

func (namesLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(namesWidth, namesHeight)
}
