package app

import (
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
	t.cut = r.cut
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
// than the column shows.
func (r *tableRenderer) cut(row, column int) (run, bool) {
	cells, known := r.table.cells(row)
	if !known || r.widths[column] == 0 {
		return run{}, false
	}
	look := run{text: cells[column].text, ink: colourInk, size: sizeField}
	words := &r.words
	switch r.table.columns[column].kind {
	case quoteCell:
		look.face, look.size, words = quoted(), sizeList, &r.quotes
	case wordsCell:
	default:
		return run{}, false
	}
	return look, words.cut(look.text, size(look.size), r.widths[column]-cellGap) != oneLine(look.text)
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
	}
}

func (r *tableRenderer) drawTitle(i int, c column, x, width, h float32) {
	t := r.table
	text := canvas.NewText("", colour(colourSoft))
	text.TextStyle.Bold, text.TextSize = true, size(sizeDetail)
	arrow := ""
	if t.sort == c.id {
		text.Color = colour(colourInk)
		arrow = map[bool]string{true: " ▾", false: " ▴"}[t.falling]
	}
	room := width - cellGap - r.titles.width(arrow, text.TextSize)
	text.Text = r.titles.cut(c.title, text.TextSize, room) + arrow
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
