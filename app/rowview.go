package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// rowView draws one row of a table, whichever is in its place.
type rowView struct {
	box                *fyne.Container
	ground, line, hand *canvas.Rectangle
	unread             *canvas.Rectangle // stands for the words of a row not read yet
	count              *canvas.Rectangle // behind a count
	check              *checkBox
	texts              []*canvas.Text
	chips              []*chipLook  // those of all cells, in order
	more               *canvas.Text // how many tags had no room
	drawn              rowDrawn
}

// rowDrawn is all that a view's drawing depends on: where it is the same as
// before, nothing is drawn again.
type rowDrawn struct {
	cells                           []cell
	widths                          []float32
	height                          float32
	ink                             any // a colour of the palette in force
	known, chosen, inHand, hovered  bool
	focused, anyChosen, initialised bool
}

func (d rowDrawn) same(e rowDrawn) bool {
	if !slices.EqualFunc(d.cells, e.cells, cell.same) || !slices.Equal(d.widths, e.widths) {
		return false
	}
	return d.height == e.height && d.ink == e.ink && d.known == e.known && d.chosen == e.chosen && d.inHand == e.inHand &&
		d.hovered == e.hovered && d.focused == e.focused && d.anyChosen == e.anyChosen && d.initialised == e.initialised
}

func (c cell) same(d cell) bool {
	return c.text == d.text && c.soft == d.soft && slices.Equal(c.chips, d.chips)
}

func newRowView(columns int) *rowView {
	v := &rowView{
		box: container.NewWithoutLayout(), ground: canvas.NewRectangle(nil),
		line: canvas.NewRectangle(nil), hand: canvas.NewRectangle(nil), check: newCheckBox(),
		unread: canvas.NewRectangle(nil), count: canvas.NewRectangle(nil), more: sans().letters(),
	}
	v.box.Objects = append(v.box.Objects, v.ground, v.hand, v.line, v.unread, v.count, v.more)
	v.box.Objects = append(v.box.Objects, v.check.objects()...)
	for range columns {
		text := sans().letters()
		v.texts = append(v.texts, text)
		v.box.Objects = append(v.box.Objects, text)
	}
	return v
}

func (r *tableRenderer) drawRow(v *rowView, row int) {
	t := r.table
	cells, known := t.cells(row)
	now := rowDrawn{
		cells: cells, widths: r.widths, height: t.rowHeight(), ink: colour(colourInk), known: known,
		chosen: t.choice.has(row), inHand: row == t.choice.cursor, hovered: row == t.hovered,
		focused: t.focused, anyChosen: len(t.choice.ranges) > 0, initialised: true,
	}
	if v.drawn.same(now) {
		return
	}
	v.drawn = now
	v.drawGround(now, t.Size().Width)
	v.drawUnread(!known, t.boxWidth(), now.height)
	r.drawCells(v, cells, known)
	canvas.Refresh(v.box)
}

func (r *tableRenderer) drawCells(v *rowView, cells []cell, known bool) {
	v.count.Hidden, v.more.Hidden = true, true
	chips, x := 0, r.table.boxWidth()
	for i, c := range r.table.columns {
		text, width := v.texts[i], r.widths[i]-cellGap
		text.Hidden = !known || r.widths[i] == 0
		switch {
		case text.Hidden:
		case c.kind == chipsCell:
			text.Hidden = true
			chips = r.drawChips(v, chips, cells[i].chips, x, width)
		case c.kind == countCell:
			text.Hidden = cells[i].text == ""
			v.drawCount(text, cells[i].text, x, r.table.rowHeight())
		default:
			r.drawText(text, c, cells[i], x, width)
		}
		x += r.widths[i]
	}
	for _, spare := range v.chips[chips:] {
		spare.show(false)
	}
}

// drawUnread draws a faint bar where the words of a row will come.
func (v *rowView) drawUnread(on bool, x, height float32) {
	v.unread.Hidden = !on
	v.unread.FillColor, v.unread.CornerRadius = colour(colourBack), gap1
	v.unread.Move(fyne.NewPos(x, (height-gap3)/2))
	v.unread.Resize(fyne.NewSize(260, gap3))
}

// drawCount draws a number of contradictions as a badge.
func (v *rowView) drawCount(text *canvas.Text, count string, x, height float32) {
	sansBold().write(text, count)
	text.TextSize, text.Color, text.Alignment = size(sizeCaps), colour(colourWarn), fyne.TextAlignCenter
	box := text.MinSize().Add(fyne.NewSize(gap3, 2))
	v.count.Hidden = count == ""
	v.count.FillColor, v.count.CornerRadius = colour(colourWarned), box.Height/2
	at := fyne.NewPos(x, (height-box.Height)/2)
	v.count.Move(at)
	v.count.Resize(box)
	text.Move(at)
	text.Resize(box)
}

func (v *rowView) drawGround(now rowDrawn, width float32) {
	v.ground.FillColor = nil // the table's own ground shows
	switch {
	case now.chosen, now.inHand && !now.anyChosen && now.focused:
		v.ground.FillColor = colour(colourChosen)
	case now.hovered:
		v.ground.FillColor = colour(colourHover)
	}
	v.ground.Resize(fyne.NewSize(width, now.height))
	v.line.FillColor = colour(colourLine)
	v.line.Move(fyne.NewPos(0, now.height-hairline))
	v.line.Resize(fyne.NewSize(width, hairline))
	v.hand.FillColor = colour(colourAccent)
	v.hand.Resize(fyne.NewSize(3, now.height-hairline))
	v.hand.Hidden = !now.inHand || !now.focused
	v.check.set(now.chosen, now.chosen || now.hovered || now.anyChosen, now.height)
}

func (r *tableRenderer) drawText(text *canvas.Text, c column, content cell, x, width float32) {
	text.TextSize, text.Color = size(sizeField), colour(colourInk)
	words, look := &r.words, sans()
	if c.kind == quoteCell {
		words, look, text.TextSize = &r.quotes, quoted(), size(sizeList)
	}
	if content.soft {
		text.Color = colour(colourFaint)
	}
	look.write(text, words.cut(content.text, text.TextSize, width))
	text.Alignment = fyne.TextAlignLeading
	if c.right {
		text.Alignment = fyne.TextAlignTrailing
	}
	text.Move(fyne.NewPos(x, 0))
	text.Resize(fyne.NewSize(width, r.table.rowHeight()))
}

// drawChips draws as many tags as fit, and how many more there are; the first
// is cut where it alone does not fit. It returns how many chips are in use.
func (r *tableRenderer) drawChips(v *rowView, used int, tags []tagLook, x, width float32) int {
	high, end := r.table.rowHeight(), x+width
	for i, tag := range tags {
		c := v.chip(used)
		c.set(tag.name, tag.tint)
		room := end - x
		if i < len(tags)-1 {
			room -= moreWidth
		}
		switch {
		case c.minSize().Width <= room:
		case i == 0:
			c.set(r.words.cut(tag.name, size(sizeDetail), room-2*(gap2+1)), tag.tint)
		default:
			v.drawMore(len(tags)-i, x, high)
			return used
		}
		c.show(true)
		c.move(fyne.NewPos(x, (high-c.minSize().Height)/2))
		x += c.minSize().Width + gap1
		used++
	}
	return used
}

// moreWidth is the room for "+2" behind the last chip that fits.
const moreWidth float32 = 22

func (v *rowView) drawMore(n int, x, height float32) {
	v.more.Text, v.more.TextSize, v.more.Color = fmt.Sprint("+", n), size(sizeDetail), colour(colourFaint)
	v.more.Hidden = false
	v.more.Move(fyne.NewPos(x+2, 0))
	v.more.Resize(fyne.NewSize(moreWidth, height))
}

// chip is the view's chip number n, made where there is none yet.
func (v *rowView) chip(n int) *chipLook {
	if n == len(v.chips) {
		c := newChipLook()
		v.chips = append(v.chips, c)
		v.box.Objects = append(v.box.Objects, c.objects()...)
	}
	return v.chips[n]
}
