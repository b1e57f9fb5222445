package app

// column is one column of a table.
type column struct {
	id    string // what a sort is named by
	title string
	wide  float32 // what it takes where there is room, at text scale 1
	least float32 // what it can shrink to
	grow  float32 // its share of room left over
	set   float32 // the width that somebody gave it, at text scale 1; 0: none
	right bool    // figures stand at the right edge, so that digits line up
	kind  cellKind
	// fold is the order in which columns go where even the least widths do
	// not fit: 1 first; 0 never.
	fold int
}

// cellKind is how a column's cells are drawn.
type cellKind int

const (
	wordsCell cellKind = iota // in the sans
	quoteCell                 // in the serif
	chipsCell                 // tags on their colours
	countCell                 // a number of contradictions, in red
)

// cell is what a table shows in one place.
type cell struct {
	text  string
	soft  bool // a value that stands for its absence
	chips []tagLook
}

// tagLook is a tag as it is drawn.
type tagLook struct{ name, tint string }

// layColumns divides width among columns; 0 is a column that has no room.
// Spare room goes to those that grow; where room is short all shrink alike,
// those of a set width after the rest, then columns fold away one by one.
func layColumns(columns []column, width, scale float32) []float32 {
	shown := make([]bool, len(columns))
	for i := range shown {
		shown[i] = true
	}
	for {
		for _, hold := range []bool{true, false} {
			if out, fit := layShown(columns, shown, width, scale, hold); fit {
				return out
			}
		}
		if !foldNext(columns, shown) {
			out, _ := layShown(columns, shown, width, scale, false)
			return out
		}
	}
}

// layShown divides width among the columns that are shown, and reports whether
// it suffices. With hold, a set width does not shrink.
func layShown(columns []column, shown []bool, width, scale float32, hold bool) (out []float32, fit bool) {
	var wide, least, grow float32
	for i, c := range columns {
		if shown[i] {
			w, l, g := c.room(hold)
			wide, least, grow = wide+w*scale, least+l*scale, grow+g
		}
	}
	out = make([]float32, len(columns))
	for i, c := range columns {
		w, l, g := c.room(hold)
		switch {
		case !shown[i]:
		case width >= wide:
			out[i] = w * scale
			if grow > 0 {
				out[i] += (width - wide) * g / grow
			}
		case wide > least:
			share := max(0, (width-least)/(wide-least))
			out[i] = scale * (l + (w-l)*share)
		default:
			out[i] = l * scale
		}
	}
	return out, least <= width
}

// room is what c takes where there is room, what it can shrink to, and its share
// of room left over.
func (c column) room(hold bool) (wide, least, grow float32) {
	switch {
	case c.set == 0:
		return c.wide, c.least, c.grow
	case hold:
		return c.set, c.set, 0
	}
	return c.set, min(c.set, c.least), 0
}

// foldNext hides the shown column that folds first; false where none can go.
func foldNext(columns []column, shown []bool) bool {
	next := -1
	for i, c := range columns {
		if shown[i] && c.fold > 0 && (next < 0 || c.fold < columns[next].fold) {
			next = i
		}
	}
	if next < 0 {
		return false
	}
	shown[next] = false
	return true
}
