package app

// place is where a long list stands: the row at its top edge and how many
// units of that row are scrolled away. A float32 offset loses whole pixels a
// few million units down; a row number never does. All rows are equally high.
type place struct {
	row  int
	rest float32 // 0 ≤ rest < height of a row
}

// extent is what a place is reckoned against.
type extent struct {
	rows   int
	height float32 // of one row
	view   float32 // of the window onto the rows
}

// last is the place at which the last row touches the lower edge.
func (e extent) last() place {
	full := int(e.view / e.height) // rows that fit whole
	if e.rows <= full {
		return place{}
	}
	over := e.view - float32(full)*e.height
	if over == 0 {
		return place{row: e.rows - full}
	}
	return place{row: e.rows - full - 1, rest: e.height - over}
}

// clamp is the nearest place at which no blank shows that rows could fill.
func (e extent) clamp(p place) place {
	if p.row < 0 {
		return place{}
	}
	if last := e.last(); last.before(p) {
		return last
	}
	return p
}

func (p place) before(q place) bool {
	return p.row < q.row || p.row == q.row && p.rest < q.rest
}

// by is p moved down by dy units, up where dy is negative.
func (e extent) by(p place, dy float32) place {
	moved := float64(p.rest) + float64(dy)
	rows := int(moved / float64(e.height))
	rest := moved - float64(rows)*float64(e.height)
	if rest < 0 {
		rows, rest = rows-1, rest+float64(e.height)
	}
	return e.clamp(place{row: p.row + rows, rest: min(float32(rest), e.height*0.9999)})
}

// showing is the place nearest to p at which row is whole in view.
func (e extent) showing(p place, row int) place {
	switch top := (place{row: row}); {
	case top.before(p):
		return e.clamp(top)
	default:
		low := extent{rows: row + 1, height: e.height, view: e.view}.last()
		if p.before(low) {
			return e.clamp(low)
		}
	}
	return e.clamp(p)
}

// visible is the half-open range of rows of which anything shows at p.
func (e extent) visible(p place) (from, to int) {
	n := int((p.rest+e.view)/e.height) + 1
	return p.row, min(e.rows, p.row+n)
}

// page is how many rows Page Down moves by: all that are whole in view but one.
func (e extent) page() int { return max(1, int(e.view/e.height)-1) }

// bar is where the thumb of a scroll bar of this length lies at p, never
// shorter than least; size is 0 where all rows are in view.
func (e extent) bar(p place, length, least float32) (at, size float32) {
	last := e.last()
	if last == (place{}) {
		return 0, 0
	}
	size = max(least, length*e.view/(float32(e.rows)*e.height))
	share := e.units(p) / e.units(last)
	return float32(share) * (length - size), size
}

// atBar is the place whose thumb begins at the given point of the bar.
func (e extent) atBar(at, length, size float32) place {
	if length <= size {
		return place{}
	}
	share := float64(max(0, min(1, at/(length-size))))
	units := share * e.units(e.last())
	row := int(units / float64(e.height))
	rest := float32(units - float64(row)*float64(e.height))
	return e.clamp(place{row: row, rest: min(rest, e.height*0.9999)})
}

// units is how far p lies from the top, in float64, which is exact to far
// below a pixel at any length a casebook can have.
func (e extent) units(p place) float64 {
	return float64(p.row)*float64(e.height) + float64(p.rest)
}
