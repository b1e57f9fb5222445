package figure

// cuesBefore reads what stands before the number about its bound: "at least",
// "no fewer than", "some", "just under". Several can stand together: "at least
// about 40".
func (l *line) cuesBefore(q *quantity) {
	for range 4 {
		i := q.first - 1
		if i < l.free {
			return
		}
		if m, n := l.signCue(i); n > 0 && i-n+1 >= l.free {
			q.take(m)
			q.first -= n
			continue
		}
		if l.mark(i) == '-' && l.glued(i) && l.glued(i+1) && l.cueBehind(i-1) { // "sub-300"
			i--
		}
		w := l.at(i).word
		if w == nil || i < 0 || len(w.before) == 0 {
			return
		}
		p, n, ok := l.phraseBefore(i)
		if !ok || p.meaning == sayMinus || i-n+1 < l.free {
			return
		}
		if p.meaning == sayAtMost && n == 1 && l.is(i, isTo) && l.changeTo(i) {
			return
		}
		if p.meaning == sayOver && l.kind(q.unit)&ofTime != 0 && i > 0 && !l.is(i-1, isLasting) {
			return // "$55 billion over six years"
		}
		if p.meaning == sayTheNumber && !l.cueBehind(i-n) {
			return
		}
		q.take(p.meaning)
		q.first = i - n + 1
	}
}

// cueBehind reports whether a bound or "about" stands at i, so that the filler
// after it ("over a", "about the") belongs to the figure.
func (l *line) cueBehind(i int) bool {
	p, _, ok := l.phraseBefore(i)
	return ok && p.meaning >= sayAtLeast && p.meaning <= sayAbout
}

// changeTo reports whether the "до" at i says where a change ended ("выросли
// на 3 %, до 120 рублей") and not how far something reaches.
func (l *line) changeTo(i int) bool {
	const reach = 9
	for k := i - 1; k >= max(0, i-reach); k-- {
		switch t := l.at(k); {
		case t.word.is(isRise) || t.word.is(isFall) && !t.word.is(isLoss):
			return true
		case t.kind == markToken && (t.mark == '.' || t.mark == ';' || t.mark == ':'):
			return false
		}
	}
	return false
}

// phraseBefore is the longest phrase that ends at token i, and its length.
func (l *line) phraseBefore(i int) (phrase, int, bool) {
	w := l.at(i).word
	if w == nil {
		return phrase{}, 0, false
	}
next:
	for _, p := range w.before {
		for k, r := range p.rest {
			if l.at(i-1-k).word != r {
				continue next
			}
		}
		return p, 1 + len(p.rest), true
	}
	return phrase{}, 0, false
}

// signCue reads ">=", "≥", "~" and their like before a number.
func (l *line) signCue(i int) (meaning, int) {
	switch l.mark(i) {
	case '≥', '⩾':
		return sayAtLeast, 1
	case '≤', '⩽':
		return sayAtMost, 1
	case '>':
		return sayMoreThan, 1
	case '<':
		return sayLessThan, 1
	case '~', '≈', '∼':
		return sayAbout, 1
	case '=':
		switch l.mark(i - 1) {
		case '>':
			return sayAtLeast, 2
		case '<':
			return sayAtMost, 2
		case '=':
			return sayExactly, 2
		}
		return sayExactly, 1
	}
	return noMeaning, 0
}

// take notes a cue. The one nearest to the number was taken first, and stands.
func (q *quantity) take(m meaning) {
	b := q.bound
	switch m {
	case sayAtLeast:
		b = AtLeast
	case sayMoreThan, sayOver:
		b = Above
	case sayAtMost:
		b = AtMost
	case sayLessThan:
		b = Below
	case sayJustOver:
		b, q.approx = Above, true
	case sayJustUnder:
		b, q.approx = Below, true
	case sayAbout:
		q.approx = true
	case sayAged:
		q.unit = "years old"
	}
	if q.bound == Exact {
		q.bound = b
	}
}

// cuesAfter reads "or more", "or so", "+" behind the figure.
func (l *line) cuesAfter(q *quantity) {
	i := q.last + 1
	if l.mark(i) == '+' && l.glued(i) && l.at(i+1).kind != numberToken {
		q.take(sayAtLeast)
		q.last++
		return
	}
	w := l.at(i).word
	if l.mark(i) == '-' && l.glued(i) {
		w = l.at(i + 1).word // "40-odd"
		i++
	}
	if w == nil {
		return
	}
	for _, p := range w.after {
		switch p.meaning {
		case sayAtLeast, sayMoreThan, sayAtMost, sayAbout:
			if last, ok := l.skipTo(i+1, p.rest); ok {
				q.take(p.meaning)
				q.last = max(last, i)
				return
			}
		}
	}
}
