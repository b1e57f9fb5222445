package reader

import (
	"sort"

	"gainsay/data/text"
)

// The lines beneath marks that overlap lie one below the other, each in a lane
// of its own. Where they are more than fit between two rows of text, the rows
// move apart.

// underline is how thick the line beneath a mark is, and how far it is from
// there to the next lane.
func (r *Reader) underline() (thick, pitch int) {
	thick = max(1, r.geo.px(2))
	return thick, thick + max(1, r.geo.px(1))
}

// laneTop is where the line of a lane begins below row w.
func (r *Reader) laneTop(w row, lane int) int {
	thick, pitch := r.underline()
	top, tall := r.fillOf(w)
	return top + tall - thick + lane*pitch
}

// laneAir is how far lanes may reach into the next row, in sizes of its
// letters: what is above these is mostly empty.
const laneAir = .15

// roomBelow is the space below a line of text for the lanes that do not fit
// before the next.
func (r *Reader) roomBelow(k kind, s text.Span) int {
	if len(r.marks.all) == 0 {
		return 0
	}
	_, pitch := r.underline()
	set := r.page.set[k]
	size := float32(set.size) / 64
	free := float32(set.leading) - size*(letterRise+letterFall-laneAir)
	fit := 1 + max(0, int(free)/pitch)
	return max(0, r.marks.depth(s)-fit) * pitch
}

// laneAt is the mark whose line is drawn at x, y, clear of the letters above; 0
// for none.
func (r *Reader) laneAt(x, y int) int64 {
	rows := r.page.rows
	n := sort.Search(len(rows), func(n int) bool { return r.laneTop(rows[n], 1) > y }) - 1
	if n < 0 {
		return 0
	}
	row := rows[n]
	_, pitch := r.underline()
	lane := (y - r.laneTop(row, 0)) / pitch
	id := int64(0)
	r.marks.each(row.lineSpan(), func(i int) bool {
		m := &r.marks.all[i]
		if !m.selectable() || r.marks.laneOf(i) != lane {
			return true
		}
		for _, e := range r.extentsOf(row, m.Span) {
			if b := r.box(row, e); b.Min.X <= x && x < b.Max.X {
				id = m.ID
			}
		}
		return id == 0
	})
	return id
}
