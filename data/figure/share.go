package figure

// ratioAfter makes "two in three", "one out of five" a share of the whole.
// "Three of five wells" stays three: the five are counted on their own.
func (l *line) ratioAfter(n *numeral) {
	next := n.last + 1
	switch {
	case l.is(next, isOut) && l.is(next+1, isOf):
		next += 2
	case l.is(next, isOutOf):
		next++
	default:
		return
	}
	if l.is(next, isPer) {
		next++ // "three out of every five"
	}
	if n.scale > 1 || n.fraction || n.open || n.low < 1 || n.low != n.high {
		return
	}
	var m numeral
	var ok bool
	if l.at(next).kind == numberToken {
		m, ok = l.scaledDigits(next), true
	} else {
		m, _, ok = l.wholeWords(next, true)
	}
	if !ok || m.scale > 1000 || m.low != m.high || m.low <= n.low || m.low < 2 || m.fraction || m.digits && l.at(m.first).shape != plain || m.low > 100 && m.low != 1000 {
		return
	}
	if unit, _ := l.unitAt(m.last+1, m.digits); unit != "" || l.is(m.last+1, isMonth) {
		return
	}
	n.last, n.fraction = m.last, true
	n.low, n.high, n.mantissa = n.low/m.low, n.high/m.low, n.low/m.low
}

// fromMultiple reads "twice the limit", "doubled", "tenfold": how many times
// what it was, or something else is.
func (l *line) fromMultiple(i int) (numeral, bool) {
	w := l.at(i).word
	n := numeral{first: i, last: i, low: w.times, high: w.times, mantissa: w.times, scale: 1, multiple: true}
	return n, w.is(isMultiplied) || i+1 == len(l.tokens) || l.is(i+1, isArticle) || l.says(i+1, sayTheNumber)
}
