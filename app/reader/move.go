package reader

// step moves the caret by one grapheme or word, to the left or the right as
// the text at the caret runs.
func (r *Reader) step(right bool, by Unit, extend bool) {
	forward := right != r.runsLeft()
	if s := r.sel.span(); !s.Empty() && !extend && by == Letter {
		if forward {
			r.moveCaret(s.End, true, false)
		} else {
			r.moveCaret(s.Start, false, false)
		}
	} else {
		r.moveCaret(r.unit(r.sel.caret, forward, by), false, extend)
	}
	r.revealCaret()
}

// unit is the border one unit away from off.
func (r *Reader) unit(off int, forward bool, by Unit) int {
	switch {
	case forward && by == Word:
		return r.nextWord(off)
	case forward:
		return r.next(off)
	case by == Word:
		return r.previousWord(off)
	}
	return r.previous(off)
}

// runsLeft reports whether the text at the caret runs from right to left.
func (r *Reader) runsLeft() bool {
	b := r.block(r.page.out.at(r.sel.caret))
	k := b.index(r.sel.caret)
	if k == b.graphemes() && k > 0 {
		k--
	}
	return b.clusters[k].rightToLeft()
}

// stepLine moves the caret by lines, keeping to its place across them.
func (r *Reader) stepLine(lines int, extend bool) {
	width := int32(r.page.width) << 6
	i := r.page.out.at(r.sel.caret)
	b := r.block(i)
	n := b.lineAt(r.sel.caret, r.sel.upstream)
	goal := r.sel.goal
	if !r.sel.hasGoal {
		goal = b.caretX(b.lines[n], int32(b.index(r.sel.caret)), width)
	}
	i, n = r.lineFrom(i, n+lines)
	switch {
	case i < 0:
		r.moveCaret(0, false, extend)
	case i == r.page.out.count():
		r.moveCaret(len(r.page.doc.Body), false, extend)
	default:
		b = r.block(i)
		k := b.hit(b.lines[n], goal, width)
		r.moveCaret(b.offset(int(k)), k == b.lines[n].last, extend)
		r.sel.goal, r.sel.hasGoal = goal, true
	}
	r.revealCaret()
}

// lineFrom is the block and the line that is line n counted from block i on;
// block -1 or count where the body ends before.
func (r *Reader) lineFrom(i, n int) (block, line int) {
	for n < 0 {
		if i--; i < 0 {
			return -1, 0
		}
		n += len(r.block(i).lines)
	}
	for n >= len(r.block(i).lines) {
		n -= len(r.block(i).lines)
		if i++; i == r.page.out.count() {
			return i, 0
		}
	}
	return i, n
}

// stepPage scrolls by a view less two lines and takes the caret along.
func (r *Reader) stepPage(down, extend bool) {
	leading := r.page.set[kindText].leading
	lines := max(1, r.geo.height/leading-2)
	if !down {
		lines = -lines
	}
	r.page.scroll(lines * leading)
	r.moved()
	r.stepLine(lines, extend)
}

// lineEnd moves the caret to the start or the end of its line.
func (r *Reader) lineEnd(end, extend bool) {
	b := r.block(r.page.out.at(r.sel.caret))
	l := b.lines[b.lineAt(r.sel.caret, r.sel.upstream)]
	if end {
		r.moveCaret(b.offset(int(l.last)), true, extend)
	} else {
		r.moveCaret(b.offset(int(l.first)), false, extend)
	}
	r.revealCaret()
}

// textEnd moves the caret to the start or the end of the body.
func (r *Reader) textEnd(end, extend bool) {
	off := 0
	if end {
		off = len(r.page.doc.Body)
	}
	r.moveCaret(off, false, extend)
	if end && !r.page.out.whole() {
		r.landed = Place{Offset: off}
		return
	}
	r.revealCaret()
}
