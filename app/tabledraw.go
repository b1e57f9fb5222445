package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// tableRenderer draws the header, the rows in view and the scroll bar. Rows
// are drawn by a ring of views: row r by view r mod their number, so that one
// that stays in view keeps what it has drawn.
type tableRenderer struct {
	table  *rowTable
	ground *ground
	header *fyne.Container
	body   *fyne.Container // of rows, inside clip
	clip   *container.Clip
	grip   *canvas.Rectangle
	views  []*rowView
	widths []float32
	titles advances
	words  advances
	quotes advances
}

func newTableRenderer(t *rowTable) *tableRenderer {
	r := &tableRenderer{
		table: t, ground: newGround(colourPaper), grip: canvas.NewRectangle(nil),
		header: container.NewWithoutLayout(), body: container.NewWithoutLayout(),
		titles: advances{face: sansBold()}, words: advances{face: sans()}, quotes: advances{face: quoted()},
	}
	r.clip = container.NewClip(r.body)
	t.cut, t.needed = r.cut, r.needed
	r.Refresh()
	return r
}

func (r *tableRenderer) MinSize() fyne.Size {
	return fyne.NewSize(240, r.table.headerHeight()+3*r.table.rowHeight())
}

func (r *tableRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.clip, r.header, r.grip, r.table.tip.box}
}

func (r *tableRenderer) Destroy() {}

func (r *tableRenderer) Layout(s fyne.Size) {
	t := r.table
	put(r.ground, 0, t.headerHeight(), s.Width, max(0, s.Height-t.headerHeight()))
	r.header.Resize(fyne.NewSize(s.Width, t.headerHeight()))
	r.clip.Move(fyne.NewPos(0, t.headerHeight()))
	r.clip.Resize(fyne.NewSize(s.Width, max(0, s.Height-t.headerHeight())))
	t.place = t.extent().clamp(t.place)
	r.Refresh()
}

func (r *tableRenderer) Refresh() {
	t := r.table
	r.widths = t.widths()
	r.drawHeader()
	r.drawRows()
	r.drawGrip()
	canvas.Refresh(t)
	if from, to := t.extent().visible(t.place); t.seen != [2]int{from, to} {
		t.seen = [2]int{from, to}
		t.wanted(from, to)
	}
}

// cut is what a cell holds and how it is drawn, and whether there is more of it
// than the column shows; in row -1 stand the titles.
func (r *tableRenderer) cut(row, column int) (run, bool) {
	width := r.widths[column] - cellGap
	if width <= 0 {
		return run{}, false
	}
	look, words, known := r.look(row, column)
	if !known {
		return run{}, false
	}
	if r.table.columns[column].kind == chipsCell && row >= 0 {
		return look, r.content(row, column) > width
	}
	return look, words.cut(look.text, size(look.size), width) != oneLine(look.text)
}

// look is what a cell holds, how it is drawn and what measures it; false where
// the row has not been read yet.
func (r *tableRenderer) look(row, column int) (run, *advances, bool) {
	c := r.table.columns[column]
	if row < 0 {
		return run{text: c.title, ink: colourInk, size: sizeDetail, face: sansBold()}, &r.titles, true
	}
	cells, known := r.table.cells(row)
	if !known {
		return run{}, nil, false
	}
	look := run{text: cells[column].text, ink: colourInk, size: sizeField}
	switch c.kind {
	case quoteCell:
		look.face, look.size = quoted(), sizeList
		return look, &r.quotes, true
	case chipsCell:
		var names []string
		for _, tag := range cells[column].chips {
			names = append(names, tag.name)
		}
		look.text = strings.Join(names, " · ")
	}
	return look, &r.words, true
}

// content is how wide what a cell holds is.
func (r *tableRenderer) content(row, column int) float32 {
	look, words, known := r.look(row, column)
	if !known {
		return 0
	}
	if row < 0 || r.table.columns[column].kind != chipsCell {
		return words.width(oneLine(look.text), size(look.size))
	}
	cells, _ := r.table.cells(row)
	var wide float32
	for _, tag := range cells[column].chips {
		wide += words.width(tag.name, size(sizeDetail)) + 2*(gap2+1) + gap1
	}
	return wide
}

// needed is how wide a column must be for its title and the rows in view.
func (r *tableRenderer) needed(column int) float32 {
	from, to := r.table.extent().visible(r.table.place)
	wide := r.content(-1, column) + r.titles.width(" ▾", size(sizeDetail))
	for row := from; row < to; row++ {
		wide = max(wide, r.content(row, column))
	}
	return wide + cellGap + 2
}

func (r *tableRenderer) drawGrip() {
	top, height := r.table.grip()
	r.grip.FillColor, r.grip.CornerRadius = colour(colourLine), 3
	r.grip.Move(fyne.NewPos(r.table.Size().Width-barWidth+3, top))
	r.grip.Resize(fyne.NewSize(6, height))
	r.grip.Hidden = height == 0
}

// drawHeader makes the header anew: it changes seldom and is small.
func (r *tableRenderer) drawHeader() {
	t := r.table
	w, h := t.Size().Width, t.headerHeight()
	ground, line := canvas.NewRectangle(colour(colourPane)), canvas.NewRectangle(colour(colourLine))
	ground.Resize(fyne.NewSize(w, h))
	line.Resize(fyne.NewSize(w, hairline))
	line.Move(fyne.NewPos(0, h-hairline))
	r.header.Objects = append(r.header.Objects[:0], ground, line)
	if t.rows > 0 {
		r.header.Objects = append(r.header.Objects, newBox(t.choice.count() == t.rows, h)...)
	}
	x := t.boxWidth()
	for i, c := range t.columns {
		if r.widths[i] > 0 {
			r.drawTitle(i, c, x, r.widths[i], h)
		}
		x += r.widths[i]
		if i == t.border || t.drag == dragBorder && i == t.dragged.column {
			border := canvas.NewRectangle(colour(colourAccent))
			put(border, x-1, gap1, 2, h-2*gap1)
			r.header.Objects = append(r.header.Objects, border)
		}
	}
}

func (r *tableRenderer) drawTitle(i int, c column, x, width, h float32) {
	t := r.table
	text := sansBold().letters()
	text.TextSize, text.Color = size(sizeDetail), colour(colourSoft)
	arrow := ""
	if t.sort == c.id {
		text.Color = colour(colourInk)
		arrow = map[bool]string{true: " ▾", false: " ▴"}[t.falling]
	}
	room := width - cellGap - r.titles.width(arrow, text.TextSize)
	sansBold().write(text, r.titles.cut(c.title, text.TextSize, room)+arrow)
	if c.right {
		text.Alignment = fyne.TextAlignTrailing
	}
	text.Move(fyne.NewPos(x, (h-text.MinSize().Height)/2))
	text.Resize(fyne.NewSize(width-cellGap, text.MinSize().Height))
	r.header.Objects = append(r.header.Objects, text)
	if t.focused && i == t.column {
		mark := canvas.NewRectangle(colour(colourAccent))
		mark.Move(fyne.NewPos(x, h-2))
		mark.Resize(fyne.NewSize(width-cellGap, 2))
		r.header.Objects = append(r.header.Objects, mark)
	}
}

func (r *tableRenderer) drawRows() {
	t := r.table
	from, to := t.extent().visible(t.place)
	if n := to - from; n > len(r.views) {
		for len(r.views) < n+1 {
			v := newRowView(len(t.columns))
			r.views = append(r.views, v)
			r.body.Objects = append(r.body.Objects, v.box)
		}
	}
	for _, v := range r.views {
		v.box.Hidden = true
	}
	for row := from; row < to; row++ {
		v := r.views[row%len(r.views)]
		v.box.Hidden = false
		y := float32(row-from)*t.rowHeight() - t.place.rest
		v.box.Move(fyne.NewPos(0, y))
		v.box.Resize(fyne.NewSize(t.Size().Width, t.rowHeight()))
		r.drawRow(v, row)
	}
}
