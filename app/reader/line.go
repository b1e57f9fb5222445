package reader

import (
	"slices"

	"gainsay/data/text"
)

// A line is the clusters [first, last) of a block. width leaves out the
// blanks at its end.
type line struct {
	first, last int32
	width       int32
}

// wrap cuts s into lines no wider than width. There is always one line, and
// together they hold every cluster once. Tabs get their widths here.
func (s *shaped) wrap(width int32, lines []line) []line {
	n := int32(s.graphemes())
	first, canBreak := int32(0), int32(0)
	x := int32(0)
	for k := int32(0); k < n; {
		c := &s.clusters[k]
		if c.is(tab) {
			c.adv = s.tabStop - x%s.tabStop
		}
		if x+c.adv > width && !c.is(blank) {
			end := canBreak
			if end <= first {
				end = s.unglued(first, k)
			}
			if end > first {
				lines = append(lines, s.line(first, end))
				first, canBreak, x, k = end, end, 0, end
				continue
			}
		}
		x += c.adv
		k++
		if c.is(breakMust) {
			lines = append(lines, s.line(first, k))
			first, canBreak, x = k, k, 0
		} else if c.is(breakAfter) {
			canBreak = k
		}
	}
	return append(lines, s.line(first, n))
}

// unglued is the last place in (first, k] that does not part a ligature; first
// where there is none.
func (s *shaped) unglued(first, k int32) int32 {
	for k > first && s.clusters[k-1].is(glued) {
		k--
	}
	return k
}

func (s *shaped) line(first, last int32) line {
	l := line{first: first, last: last}
	end := last
	for end > first && s.clusters[end-1].is(blank) {
		end--
	}
	for k := first; k < end; k++ {
		l.width += s.clusters[k].adv
	}
	return l
}

// span is the part of the body that l shows.
func (s *shaped) lineSpan(l line) text.Span {
	return text.Span{Start: s.offset(int(l.first)), End: s.offset(int(l.last))}
}

// A segment is a stretch of a line in which the text runs one way, from x to
// x+width on the paper.
type segment struct {
	first, last int32
	level       uint8
	x, width    int32
}

// segments are the parts of l from left to right (rules L1 and L2 of UAX 9),
// on a paper of the given width. They go into buf where it is large enough.
func (s *shaped) segments(l line, width int32, buf []segment) []segment {
	buf = buf[:0]
	if !s.bidi {
		return append(buf, segment{first: l.first, last: l.last, width: s.advance(l.first, l.last)})
	}
	end := l.last
	for end > l.first && s.clusters[end-1].is(blank) {
		end--
	}
	for k := l.first; k < l.last; k++ {
		level := s.clusters[k].level
		if k >= end {
			level = s.base
		}
		if n := len(buf); n > 0 && buf[n-1].level == level {
			buf[n-1].last++
		} else {
			buf = append(buf, segment{first: k, last: k + 1, level: level})
		}
	}
	reorder(buf)
	x := int32(0)
	if s.base == 1 {
		x = width - s.advance(l.first, l.last)
	}
	for i := range buf {
		buf[i].x, buf[i].width = x, s.advance(buf[i].first, buf[i].last)
		x += buf[i].width
	}
	return buf
}

// reorder is rule L2 on whole segments.
func reorder(segments []segment) {
	top, odd := uint8(0), uint8(255)
	for _, g := range segments {
		top = max(top, g.level)
		if g.level&1 == 1 {
			odd = min(odd, g.level)
		}
	}
	for level := top; level >= odd && level > 0; level-- {
		for i := 0; i < len(segments); {
			end := i
			for end < len(segments) && segments[end].level >= level {
				end++
			}
			slices.Reverse(segments[i:end])
			i = max(end, i+1)
		}
	}
}

func (s *shaped) advance(first, last int32) int32 {
	sum := int32(0)
	for k := first; k < last; k++ {
		sum += s.clusters[k].adv
	}
	return sum
}

// each calls f with the clusters of g from left to right, and where they
// start.
func (s *shaped) each(g segment, f func(k, x int32)) {
	x := g.x
	if g.level&1 == 0 {
		for k := g.first; k < g.last; k++ {
			f(k, x)
			x += s.clusters[k].adv
		}
		return
	}
	for k := g.last - 1; k >= g.first; k-- {
		f(k, x)
		x += s.clusters[k].adv
	}
}

// caretX is where the caret stands before cluster k on line l; k may be the
// line's end.
func (s *shaped) caretX(l line, k int32, width int32) int32 {
	var buf [8]segment
	segments := s.segments(l, width, buf[:])
	trailing := k >= l.last && k > l.first
	if trailing {
		k = l.last - 1
	}
	for _, g := range segments {
		if k < g.first || k >= g.last {
			continue
		}
		before := s.advance(g.first, k)
		if trailing {
			before += s.clusters[k].adv
		}
		if g.level&1 == 1 {
			return g.x + g.width - before
		}
		return g.x + before
	}
	if s.base == 1 {
		return width
	}
	return 0
}

// hit is the cluster border that a click at x on line l means.
func (s *shaped) hit(l line, x, width int32) int32 {
	var buf [8]segment
	segments := s.segments(l, width, buf[:])
	if len(segments) == 0 || l.first == l.last {
		return l.first
	}
	at := l.last
	found := false
	for i, g := range segments {
		inside := x < g.x+g.width || i == len(segments)-1
		if !inside {
			continue
		}
		s.each(g, func(k, left int32) {
			adv := s.clusters[k].adv
			if found || x >= left+adv && !s.lastOf(g, k) {
				return
			}
			found = true
			at = k
			if (x >= left+adv/2) != (g.level&1 == 1) {
				at = k + 1
			}
		})
		break
	}
	return at
}

// lastOf reports whether k is the rightmost cluster of g.
func (s *shaped) lastOf(g segment, k int32) bool {
	if g.level&1 == 1 {
		return k == g.first
	}
	return k == g.last-1
}

// under is the cluster drawn at x on line l, and false beside the text.
func (s *shaped) under(l line, x, width int32) (int32, bool) {
	var buf [8]segment
	for _, g := range s.segments(l, width, buf[:]) {
		if x < g.x || x >= g.x+g.width {
			continue
		}
		at := g.first
		s.each(g, func(k, left int32) {
			if x >= left {
				at = k
			}
		})
		return at, true
	}
	return 0, false
}

// An extent is a stretch of a line from x to x+width.
type extent struct{ x, width int32 }

// extents are where the clusters [first, last) lie on l, from left to right.
func (s *shaped) extents(l line, first, last, width int32, buf []extent) []extent {
	var segs [8]segment
	buf = buf[:0]
	for _, g := range s.segments(l, width, segs[:]) {
		a, b := max(first, g.first), min(last, g.last)
		if a >= b {
			continue
		}
		e := extent{x: g.x + s.advance(g.first, a), width: s.advance(a, b)}
		if g.level&1 == 1 {
			e.x = g.x + g.width - s.advance(g.first, b)
		}
		if n := len(buf); n > 0 && buf[n-1].x+buf[n-1].width == e.x {
			buf[n-1].width += e.width
		} else {
			buf = append(buf, e)
		}
	}
	return buf
}
