package app

import "slices"

// choice is which rows of a list are chosen, and the row in hand. It is kept
// as ranges, so that choosing a million rows costs as much as choosing one.
// The zero choice has row 0 in hand and nothing chosen.
type choice struct {
	ranges []rowRange // in order, disjoint, not touching
	cursor int        // the row in hand
	anchor int        // where a range made with Shift begins
}

// rowRange is the rows from ≤ r < to.
type rowRange struct{ from, to int }

func (c *choice) has(row int) bool {
	i, found := slices.BinarySearchFunc(c.ranges, row, func(r rowRange, row int) int {
		switch {
		case r.to <= row:
			return -1
		case r.from > row:
			return 1
		}
		return 0
	})
	return found && i < len(c.ranges)
}

// count is how many rows are chosen.
func (c *choice) count() int {
	n := 0
	for _, r := range c.ranges {
		n += r.to - r.from
	}
	return n
}

// each calls f with every chosen row, in order.
func (c *choice) each(f func(row int)) {
	for _, r := range c.ranges {
		for row := r.from; row < r.to; row++ {
			f(row)
		}
	}
}

// stretches calls yield with the first row of each range and the one past it.
func (c *choice) stretches(yield func(from, to int) bool) {
	for _, r := range c.ranges {
		if !yield(r.from, r.to) {
			return
		}
	}
}

func (c choice) equal(o choice) bool {
	return c.cursor == o.cursor && slices.Equal(c.ranges, o.ranges)
}

// clear leaves nothing chosen; the row in hand stays.
func (c *choice) clear() { c.ranges = nil; c.anchor = c.cursor }

// hold puts row in hand, as an arrow key or a plain click does. What was
// chosen stays chosen only where keep says so.
func (c *choice) hold(row int, keep bool) {
	if !keep {
		c.ranges = nil
	}
	c.cursor, c.anchor = row, row
}

// toggle chooses row, or lets it go, as Space and Ctrl+click do.
func (c *choice) toggle(row int) {
	if c.has(row) {
		c.remove(rowRange{row, row + 1})
	} else {
		c.add(rowRange{row, row + 1})
	}
	c.cursor, c.anchor = row, row
}

// extend chooses all from the anchor to row, as Shift+arrow and Shift+click
// do. The range made from the same anchor before gives way to the new one;
// rows that were chosen apart from it stay.
func (c *choice) extend(row int) {
	c.remove(between(c.anchor, c.cursor))
	c.add(between(c.anchor, row))
	c.cursor = row
}

// all chooses rows 0 to n.
func (c *choice) all(n int) {
	c.ranges = nil
	c.add(rowRange{0, n})
}

// limit forgets rows at and past n, after a list became shorter.
func (c *choice) limit(n int) {
	if n < 0 {
		n = 0
	}
	c.remove(rowRange{n, int(^uint(0) >> 1)})
	c.cursor = max(0, min(c.cursor, n-1))
	c.anchor = max(0, min(c.anchor, n-1))
}

func between(a, b int) rowRange { return rowRange{min(a, b), max(a, b) + 1} }

func (c *choice) add(r rowRange) {
	if r.from >= r.to {
		return
	}
	var out []rowRange
	for _, have := range c.ranges {
		switch {
		case have.to < r.from || r.to < have.from:
			out = append(out, have)
		default:
			r = rowRange{min(r.from, have.from), max(r.to, have.to)}
		}
	}
	out = append(out, r)
	slices.SortFunc(out, func(a, b rowRange) int { return a.from - b.from })
	c.ranges = out
}

func (c *choice) remove(r rowRange) {
	var out []rowRange
	for _, have := range c.ranges {
		if left := (rowRange{have.from, min(have.to, r.from)}); left.from < left.to {
			out = append(out, left)
		}
		if right := (rowRange{max(have.from, r.to), have.to}); right.from < right.to {
			out = append(out, right)
		}
	}
	c.ranges = out
}
