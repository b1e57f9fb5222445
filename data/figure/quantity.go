package figure

import "gainsay/data/text"

// quantity is a figure in tokens. first to last is the whole with bound and
// unit, number the number alone, counted what is counted; all include both
// ends.
type quantity struct {
	ok                 bool
	first, last        int
	numFirst, numLast  int
	countFrom, countTo int // countTo < countFrom: nothing
	low, high          float64
	bound              Bound
	approx             bool
	unit               string
	trend              Trend
	change, former     bool
}

// quantity reads the figure whose number begins at token i, and says where to
// read on. alone takes every number for a figure: someone has typed it.
func (l *line) quantity(i int, alone bool) (quantity, int) {
	allowAnd := !l.behindBetween(i)
	n, ok := l.numeral(i, allowAnd)
	if !ok {
		return quantity{}, i + 1
	}
	if !alone {
		if next := l.apart(n); next > i {
			return quantity{}, next
		}
	}
	if n.ordinal || l.at(n.first).shape == code || n.few && !alone {
		return quantity{}, n.last + 1
	}
	q := quantity{ok: true, first: n.first, last: n.last, numFirst: n.first, numLast: n.last,
		low: n.low, high: n.high, bound: Exact, approx: n.open || n.loose, countTo: -1}
	switch {
	case n.fraction:
		q.unit = "fraction"
	case n.multiple:
		q.unit = "times"
	}
	if alone {
		l.pointBefore(&q, n)
	}
	money := l.currencyBefore(&q)
	l.signBefore(&q)
	if !n.multiple {
		l.unitAfter(&q, n, money)
		l.smallChange(&q)
		l.rangeAfter(&q, n, alone)
	}
	l.cuesBefore(&q)
	l.cuesAfter(&q)
	l.ageBetweenCommas(&q, n)
	l.trendBefore(&q)
	l.countedAfter(&q)
	l.countedBefore(&q)
	return q, q.last + 1
}

// found turns token numbers into what callers get.
func (l *line) found(q quantity) Found {
	f := Found{
		Span:   text.Span{Start: l.at(q.first).start, End: l.at(q.last).end},
		Number: text.Span{Start: l.at(q.numFirst).start, End: l.at(q.numLast).end},
		Trend:  q.trend,
		Change: q.change,
		Former: q.former,
		Figure: Figure{Low: q.low, High: q.high, Bound: q.bound, Approx: q.approx, Unit: q.unit},
	}
	l.snap(&f.Span, &f.Number)
	f.Figure.Raw = f.Span.Of(l.text)
	if q.countTo >= q.countFrom {
		f.Counted = text.Span{Start: l.at(q.countFrom).start, End: l.at(q.countTo).end}
		l.snap(&f.Counted)
		f.Figure.Counted = f.Counted.Of(l.text)
	}
	return f
}

// pointBefore reads "point 77" where it stands alone.
func (l *line) pointBefore(q *quantity, n numeral) {
	if !n.digits || n.first != n.last || n.first != 1 || !l.is(0, isPoint) {
		return
	}
	t := l.at(n.first)
	q.low = t.value / powersOfTen[min(t.end-t.start, mostDigits)]
	q.high, q.first, q.numFirst = q.low, 0, 0
}

// ageBetweenCommas reads "Maddon, 66, said": a number between commas behind a
// name is an age.
func (l *line) ageBetweenCommas(q *quantity, n numeral) {
	if q.unit != "" || !l.whole(n, 1, 110) || l.mark(n.first-1) != ',' || !l.at(n.first-2).capital || l.at(n.first-2).kind != wordToken {
		return
	}
	if m := l.mark(n.last + 1); m == ',' || m == '.' || m == ';' || m == ')' {
		q.unit = "years old"
	}
}

// behindBetween reports whether "between" governs the number at i.
func (l *line) behindBetween(i int) bool {
	for back := 1; back <= 4; back++ {
		if l.is(i-back, isBetween) {
			return true
		}
	}
	return false
}

// signBefore takes a minus: "−5", "-5" after a blank, "minus 5".
func (l *line) signBefore(q *quantity) {
	i := q.first - 1
	if l.mark(i) == '-' && l.glued(i) && l.glued(i+1) && l.says(i-1, sayMinus) { // "minus-5"
		i--
	}
	if i < l.free {
		return
	}
	switch m := l.mark(i); {
	case m == '−', (m == '-' || m == '–') && !l.glued(i) && (l.glued(i+1) || i == 0) && l.at(i-1).kind != numberToken:
	default:
		if !l.says(i, sayMinus) {
			return
		}
	}
	q.first, q.numFirst = i, i
	q.low, q.high = -q.high, -q.low
}

// says reports whether the one word at i has the meaning before a number.
func (l *line) says(i int, m meaning) bool {
	w := l.at(i).word
	if w == nil {
		return false
	}
	for _, p := range w.before {
		if p.meaning == m && len(p.rest) == 0 {
			return true
		}
	}
	return false
}
