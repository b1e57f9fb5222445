package figure

// currencyBefore takes the currency that stands before the number: "$", "US$",
// "HK $", "USD", "$US".
func (l *line) currencyBefore(q *quantity) bool {
	for k := min(4, q.first-l.free); k >= 1; k-- {
		if unit := l.prefix(q.first-k, q.first); unit != "" {
			q.first -= k
			q.unit = unit
			return true
		}
	}
	return false
}

// prefix is the currency that tokens from to to spell, blanks between them
// not counted.
func (l *line) prefix(from, to int) string {
	var buf [12]byte
	b := buf[:0]
	for i := from; i < to; i++ {
		s := l.of(i)
		if len(b)+len(s) > len(buf) || i > from && !l.glued(i) && l.mark(i) == 0 {
			return ""
		}
		b = append(b, s...)
	}
	return l.lexicon.prefixes[string(b)]
}

func (l *line) moneyBefore(i int) bool {
	q := quantity{first: i}
	return l.currencyBefore(&q)
}

// smallChange adds cents to dollars: "thirteen dollars forty-five cents".
func (l *line) smallChange(q *quantity) {
	if !l.isMoney(q.unit) || l.at(q.last).kind == numberToken {
		return
	}
	next := q.last + 1
	if l.is(next, isAnd) {
		next++
	}
	n, ok := l.numeral(next, true)
	if !ok || n.high >= 100 || n.low != n.high || n.scale > 1 {
		return
	}
	if unit, last := l.unitAt(n.last+1, n.digits); l.kind(unit)&ofChange != 0 {
		q.low, q.high, q.last, q.numLast = q.low+n.low/100, q.high+n.high/100, last, n.last
	}
}

// scaledMoney reads the scale that stands behind or in the currency: "75 USD
// million", "20 MUSD".
func (l *line) scaledMoney(q *quantity, i int) {
	s := l.of(i)
	if len(s) == 4 && s[0] == 'M' && l.isMoney(s[1:]) && l.lexicon.prefixes[s[1:]] != "" {
		q.unit, q.last, q.low, q.high = s[1:], i, q.low*1e6, q.high*1e6
		return
	}
	if w := l.at(q.last + 1).word; l.isMoney(q.unit) && w != nil && w.class == scale && l.at(q.last).kind == wordToken && l.isMoney(l.of(q.last)) {
		q.last, q.low, q.high = q.last+1, q.low*w.value, q.high*w.value
	}
}

// countryAfter reads whose dollar it is where that stands behind the number:
// "$75 U.S. per barrel".
func (l *line) countryAfter(i int) (string, int) {
	switch {
	case l.of(i) == "US" || l.of(i) == "USD":
		return "USD", i
	case l.of(i) == "U" && l.mark(i+1) == '.' && l.of(i+2) == "S":
		if l.mark(i+3) == '.' {
			return "USD", i + 3
		}
		return "USD", i + 2
	}
	return "", 0
}

// isMoney reports whether unit is a currency: an ISO code or a word for one.
func (l *line) isMoney(unit string) bool {
	if l.kind(unit)&ofMoney != 0 {
		return true
	}
	if len(unit) != 3 {
		return false
	}
	for i := range len(unit) {
		if unit[i] < 'A' || unit[i] > 'Z' {
			return false
		}
	}
	return true
}
