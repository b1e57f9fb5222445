package app

// column is one column of a table.
type column struct {
	id    string // what a sort is named by
	title string
	wide  float32 // what it takes where there is room, at text scale 1
	least float32 // what it can shrink to
	grow  float32 // its share of room left over
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
// then columns fold away one by one.
func layColumns(columns []column, width, scale float32) []float32 {
	shown := make([]bool, len(columns))
	for i := range shown {
		shown[i] = true
	}
	for {
		var wide, least, grow float32
		for i, c := range columns {
			if shown[i] {
				wide, least, grow = wide+c.wide*scale, least+c.least*scale, grow+c.grow
			}
		}
		if least > width && foldNext(columns, shown) {
			continue
		}
		out := make([]float32, len(columns))
		for i, c := range columns {
			switch {
			case !shown[i]:
			case width >= wide:
				out[i] = c.wide * scale
				if grow > 0 {
					out[i] += (width - wide) * c.grow / grow
				}
			case wide > least:
				share := max(0, (width-least)/(wide-least))
				out[i] = scale * (c.least + (c.wide-c.least)*share)
			default:
				out[i] = c.least * scale
			}
		}
		return out
	}
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
