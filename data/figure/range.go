package figure

import (
	"math"
	"strings"
)

// rangeAfter reads on where another number closes a range: "10-15 thousand",
// "$10 to $15 billion", "between 5 and 6", "from 208 pounds to 193".
func (l *line) rangeAfter(q *quantity, n numeral, alone bool) {
	if n.open {
		return
	}
	between := l.behindBetween(q.first)
	from := l.is(q.first-1, isFrom) || l.is(q.first-2, isFrom)
	next, ok := l.connector(q.last+1, between, from, alone)
	if !ok {
		return
	}
	upper, m := l.upperEnd(next)
	if !upper.ok || m.fraction != n.fraction && m.scale == 1 || !alone && l.apartFromRange(q, n, upper, m, from || between) {
		return
	}
	falls := q.join(upper, n, m)
	if from {
		l.tellChange(q, falls)
	}
	if between || from {
		for q.first > l.free && !l.is(q.first, isBetween) && !l.is(q.first, isFrom) {
			q.first--
			if p, _, ok := l.phraseBefore(q.first); ok && p.meaning == sayAged {
				q.take(sayAged) // "between the ages of 17 and 20"
			}
		}
	}
}

// upperEnd reads the second number of a range with its currency and unit, which
// must begin at token next.
func (l *line) upperEnd(next int) (quantity, numeral) {
	at := next
	for at < next+3 && at < len(l.tokens) && !l.mayBegin(at) && l.startsCurrency(at) {
		at++
	}
	m, ok := l.numeral(at, true)
	if !ok || m.open || m.ordinal || l.at(m.first).shape == code {
		return quantity{}, m
	}
	upper := quantity{first: m.first, last: m.last, numFirst: m.first, numLast: m.last, low: m.low, high: m.high}
	money := l.currencyBefore(&upper)
	upper.ok = upper.first <= next
	if upper.ok {
		l.unitAfter(&upper, m, money)
	}
	return upper, m
}

// apartFromRange reports whether two numbers are not the ends of one range:
// "fell 7 % to $2.3 billion", "rose 2 % to 5 %", "120 to 2019".
func (l *line) apartFromRange(q *quantity, n numeral, upper quantity, m numeral, marked bool) bool {
	if q.unit != "" && upper.unit != "" && q.unit != upper.unit && perWhat(q.unit) != upper.unit && q.unit != perWhat(upper.unit) {
		return true
	}
	if q.unit == "%" && upper.unit == "" && !marked {
		return true // "grew 9 % to 2.1 million"
	}
	if q.unit != "" && upper.unit == "" && upper.low > 1900 && l.apart(m) > 0 {
		return true
	}
	if !marked && upper.high < q.low && l.is(q.last+1, isTo) {
		return true // "leads by 46 per cent to 42"
	}
	changed := l.is(q.first-1, isRise) || l.is(q.first-1, isFall)
	return !marked && changed && l.is(q.last+1, isTo) && q.unit == upper.unit
}

// perWhat is the unit without what it is per: "USD" of "USD/bbl".
func perWhat(unit string) string {
	base, _, _ := strings.Cut(unit, "/")
	return base
}

// join makes q the range from q to upper. A lower end without a scale of its
// own takes the upper's: "12-15 thousand", but not "$200 to $4 million". It
// reports whether the second end is the lower.
func (q *quantity) join(upper quantity, n, m numeral) (falls bool) {
	low, high := q.low, upper.high
	if n.scale == 1 && m.scale > 1 && math.Abs(low) <= m.mantissa {
		low *= m.scale
	}
	if q.unit == "" || q.unit == "fraction" {
		q.unit = upper.unit
	}
	q.low, q.high = min(low, high), max(low, high)
	q.last, q.numLast = upper.last, upper.numLast
	return high < low
}

// startsCurrency reports whether token i can be part of a currency before a
// number.
func (l *line) startsCurrency(i int) bool {
	for k := 1; k <= 3; k++ {
		if l.prefix(i, i+k) != "" {
			return true
		}
	}
	return l.mark(i) == '-' || l.mark(i) == '$'
}

// connector is where the number after "to", "–" or "and" begins.
func (l *line) connector(i int, between, from, alone bool) (int, bool) {
	switch m := l.mark(i); {
	case m == '-' && l.glued(i) && l.is(i+1, isTo): // "8- to 16-metre", "200,000-to-260,000"
		i += 2
		if l.mark(i) == '-' {
			i++
		}
		return i, true
	case m == '-' || m == '–' || m == '—' || m == '‑' || m == '‒' || m == '−':
		if l.glued(i) != l.glued(i+1) && !l.startsCurrency(i+1) {
			return 0, false
		}
		return i + 1, true
	case m == '.' && l.mark(i+1) == '.':
		for l.mark(i) == '.' {
			i++
		}
		return i, true
	case m == '…':
		return i + 1, alone
	case between && l.is(i, isAnd), l.is(i, isTo):
		if l.mark(i+1) == '-' && l.glued(i+1) {
			i++
		}
		return i + 1, true
	}
	return 0, false
}
