package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// tagsDialog lists the tags, to rename, recolour, give a digit, merge and
// delete them. Each change is one step.
type tagsDialog struct {
	w    *window
	list *fyne.Container
	rows map[data.ID]*tagRow
}

// showTags opens the list of tags.
func (w *window) showTags() {
	if w.laid("tags") {
		return
	}
	d := &tagsDialog{w: w, list: container.New(stacked{gap: gap2}), rows: map[data.ID]*tagRow{}}
	scroll := container.NewVScroll(d.list)
	scroll.SetMinSize(fyne.NewSize(tagsWidth, 360))
	done := newKeyButton("Done", "Esc", primaryButton, w.escape)
	w.dialog("tags", "Tags", scroll, done, done)
	w.layers[len(w.layers)-1].told = d.show
	d.show()
}

const tagsWidth float32 = 560

// show brings the list up to date; a row that is there keeps its fields, and
// what is being typed into them.
func (d *tagsDialog) show() {
	d.list.Objects = nil
	for _, t := range d.w.facts.tags {
		r := d.rows[t.ID]
		if r == nil {
			r = newTagRow(d.w)
			d.rows[t.ID] = r
		}
		r.show(t)
		d.list.Objects = append(d.list.Objects, r.box)
	}
	if len(d.w.facts.tags) == 0 {
		d.list.Objects = append(d.list.Objects, soft("No tags yet: T on a claim makes one."))
	}
	d.list.Refresh()
}

// tagRow is one tag in the list.
type tagRow struct {
	w              *window
	box            *fyne.Container
	name, key      *field
	used           *runText
	colour, delete *keyButton
	tag            data.Tag
}

func newTagRow(w *window) *tagRow {
	r := &tagRow{w: w, name: newField(w, "Name"), key: newField(w, "1–9"), used: newRunText(1)}
	r.colour = newKeyButton("Colour", "", plainButton, func() { r.edit(func(t *data.Tag) { t.Colour = hexOf(nextTint(t.Colour)) }) })
	r.delete = newKeyButton("Delete", "", plainButton, func() { w.do(data.DeleteTag(r.tag.ID), nil) })
	r.colour.typed, r.delete.typed = w.typedOutside, w.typedOutside
	r.box = container.New(tagRowLayout{}, newChip("", "", nil), r.name, r.key, r.used, r.colour, r.delete)
	return r
}

func (r *tagRow) show(t data.TagRow) {
	r.tag = t.Tag
	r.box.Objects[0] = newChip(t.Name, r.w.facts.tintName(t.Name), nil)
	r.name.set(t.ID, t.Name, r.rename)
	key := ""
	if t.Key > 0 {
		key = fmt.Sprint(t.Key)
	}
	r.key.set(t.ID, key, r.rekey)
	r.used.set(run{text: count(t.Claims, "claim"), ink: colourSoft, size: sizeDetail})
	r.box.Refresh()
}

// rename gives the tag another name; where that is another tag's the two
// become one.
func (r *tagRow) rename(name string) error {
	name = strings.TrimSpace(name)
	if other, there := r.w.facts.tag(name); there && other.ID != r.tag.ID {
		r.w.do(data.MergeTags(r.tag.ID, other.ID), func(data.Done) {
			r.w.sayWith(fmt.Sprintf("“%s” and “%s” are one tag now.", r.tag.Name, other.Name), "Undo", r.w.undo)
		})
		return nil
	}
	r.edit(func(t *data.Tag) { t.Name = name })
	return nil
}

func (r *tagRow) rekey(s string) error {
	key := 0
	if s = strings.TrimSpace(s); s != "" {
		var err error
		if key, err = strconv.Atoi(s); err != nil || key < 1 || key > 9 {
			return fmt.Errorf("“%s” is no digit from 1 to 9", s)
		}
	}
	r.edit(func(t *data.Tag) { t.Key = key })
	return nil
}

// edit changes the tag as it stands when the turn comes.
func (r *tagRow) edit(edit func(*data.Tag)) {
	id := r.tag.ID
	r.w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
		tags, err := book.Tags(ctx)
		if err != nil {
			return data.Change{}, err
		}
		i := slices.IndexFunc(tags, func(t data.TagRow) bool { return t.ID == id })
		if i < 0 {
			return data.Change{}, data.ErrNotThere
		}
		after := tags[i].Tag
		edit(&after)
		return data.EditTag(tags[i].Tag, after), nil
	}, nil)
}

// nextTint is the tint after the one a colour is drawn in.
func nextTint(colour string) string {
	i := slices.Index(tintNames, nearestTint(colour))
	return tintNames[(i+1)%len(tintNames)]
}

type tagRowLayout struct{}

func (tagRowLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	widths := []float32{120, 140, 44, 64, o[4].MinSize().Width, o[5].MinSize().Width}
	x := float32(0)
	for i, each := range o {
		least := each.MinSize()
		high := min(s.Height, least.Height)
		put(each, x, (s.Height-high)/2, widths[i], high)
		x += widths[i] + gap2
	}
}

func (tagRowLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(tagsWidth-20, o[1].MinSize().Height)
}
