package figure

import (
	"strings"

	"gainsay/data/text"
)

// quantity is a figure in tokens. first to last is the whole with bound and
// unit, number the number alone, counted what is counted; all include both
// ends.
type quantity struct {
	ok                 bool
	first, last        int
	numFirst, numLast  int
	countFrom, countTo int // countTo < countFrom: nothing
	start              int // byte where the sign begins, with the number
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
	for back := 1; back <= 3; back++ {
		if l.is(i-back, isBetween) {
			return true
		}
	}
	return false
}

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
	at := next
	for at < next+3 && at < len(l.tokens) && !l.mayBegin(at) && l.startsCurrency(at) {
		at++
	}
	m, ok := l.numeral(at, true)
	if !ok || m.open || m.ordinal || m.fraction != n.fraction && m.scale == 1 || l.at(m.first).shape == code {
		return
	}
	upper := quantity{ok: true, first: m.first, last: m.last, numFirst: m.first, numLast: m.last, low: m.low, high: m.high}
	money := l.currencyBefore(&upper)
	if upper.first > next {
		return
	}
	l.unitAfter(&upper, m, money)
	if !alone && l.apartFromRange(q, n, upper, m, from || between) {
		return
	}
	falls := q.join(upper, n, m)
	if from {
		l.tellChange(q, falls)
	}
	if between || from {
		for q.first > l.free && !l.is(q.first, isBetween) && !l.is(q.first, isFrom) {
			q.first--
		}
	}
}

// apartFromRange reports whether two numbers are not the ends of one range:
// "fell 7 % to $2.3 billion", "rose 2 % to 5 %", "120 to 2019".
func (l *line) apartFromRange(q *quantity, n numeral, upper quantity, m numeral, marked bool) bool {
	if q.unit != "" && upper.unit != "" && q.unit != upper.unit && perWhat(q.unit) != upper.unit && q.unit != perWhat(upper.unit) {
		return true
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
	if n.scale == 1 && m.scale > 1 && abs(low) <= m.mantissa {
		low *= m.scale
	}
	if q.unit == "" || q.unit == "fraction" {
		q.unit = upper.unit
	}
	q.low, q.high = min(low, high), max(low, high)
	q.last, q.numLast = upper.last, upper.numLast
	return high < low
}

func abs(v float64) float64 {
	if v < 0 {
		return -v
	}
	return v
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
		if l.glued(i) != l.glued(i+1) && !l.prefixed(i+1) {
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

func (l *line) prefixed(i int) bool { return l.startsCurrency(i) }

// unitAfter takes the unit behind the number: a symbol, a word or words, and
// what it is per.
func (l *line) unitAfter(q *quantity, n numeral, money bool) {
	i := q.last + 1
	hyphen := l.mark(i) == '-' && l.glued(i)
	if hyphen {
		i++
	}
	if n.fraction && l.is(i, isArticle) && !hyphen { // "half an hour"
		i++
	}
	unit, last := l.unitAt(i, n.digits)
	if money && unit == "" {
		unit, last = l.countryAfter(i)
	}
	if money && (unit != "" && !isMoney(unit)) {
		unit = ""
	}
	if hyphen && unit == "" {
		return
	}
	if unit != "" {
		q.last = last
		if q.unit == "" || q.unit == "fraction" {
			q.unit = unit
		}
	}
	l.scaledMoney(q, i)
	if q.unit != "" && q.unit != "fraction" {
		l.perAfter(q)
	}
}

// smallChange adds cents to dollars: "thirteen dollars forty-five cents".
func (l *line) smallChange(q *quantity) {
	if !isMoney(q.unit) || l.at(q.last).kind == numberToken {
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
	switch unit, last := l.unitAt(n.last+1, n.digits); unit {
	case "cents", "pence", "kopecks", "sen":
		q.low, q.high, q.last, q.numLast = q.low+n.low/100, q.high+n.high/100, last, n.last
	}
}

// scaledMoney reads the scale that stands behind or in the currency: "75 USD
// million", "20 MUSD".
func (l *line) scaledMoney(q *quantity, i int) {
	s := l.of(i)
	if len(s) == 4 && s[0] == 'M' && isMoney(s[1:]) && l.lexicon.prefixes[s[1:]] != "" {
		q.unit, q.last, q.low, q.high = s[1:], i, q.low*1e6, q.high*1e6
		return
	}
	if w := l.at(q.last + 1).word; isMoney(q.unit) && w != nil && w.class == scale && l.at(q.last).kind == wordToken && isMoney(l.of(q.last)) {
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

// unitAt is the unit whose first token is i, and its last token.
func (l *line) unitAt(i int, digits bool) (string, int) {
	if i >= len(l.tokens) || i < 1 {
		return "", 0
	}
	t := l.at(i)
	if w := t.word; w != nil {
		for _, p := range w.after {
			if p.meaning != sayUnit && p.meaning != sayYearsOld && p.meaning != sayMonthsOld {
				continue
			}
			if last, ok := l.skipTo(i+1, p.rest); ok {
				switch p.meaning {
				case sayYearsOld:
					return "years old", max(last, i)
				case sayMonthsOld:
					return "months old", max(last, i)
				}
				return p.unit, max(last, i)
			}
		}
	}
	return l.symbolAt(i, digits)
}

// symbolAt is the unit symbol at i: "%", "km", "°C", "kV/cm". A single letter
// apart from its number is a symbol only before a stop.
func (l *line) symbolAt(i int, digits bool) (string, int) {
	if !digits {
		if l.mark(i) == '%' {
			return "%", i
		}
		return "", 0
	}
	if m := l.mark(i); m == '°' || m == 'º' {
		if s := l.lexicon.symbols["°"+l.of(i+1)]; s != "" && l.glued(i+1) || s != "" && len(l.of(i+1)) == 1 {
			return s, i + 1
		}
	}
	unit := l.lexicon.symbols[l.of(i)]
	if unit == "" {
		return "", 0
	}
	t := l.at(i)
	if t.kind == wordToken && !t.glued && (t.end-t.start == 1 && !l.stopsAt(i+1) || t.word.is(isStop) && l.at(i+1).kind == wordToken) {
		return "", 0
	}
	if l.mark(i+1) == '^' && l.glued(i+1) && l.glued(i+2) { // "m^2"
		switch l.of(i + 2) {
		case "2":
			return unit + "²", i + 2
		case "3":
			return unit + "³", i + 2
		}
	}
	return unit, i
}

// stopsAt reports whether token i ends a phrase.
func (l *line) stopsAt(i int) bool {
	return i >= len(l.tokens) || l.at(i).kind == markToken || l.is(i, isStop)
}

// perAfter adds what the unit is per: "$10 per gram", "80 km/h", "$52 a
// barrel".
func (l *line) perAfter(q *quantity) {
	i := q.last + 1
	slash := l.mark(i) == '/' && l.glued(i)
	if l.mark(i) == '-' && l.is(i+1, isPer) && l.mark(i+2) == '-' {
		if unit, last := l.unitAt(i+3, true); unit != "" {
			q.unit, q.last = rate(q.unit, unit), last
		}
		return
	}
	if !slash && !l.is(i, isPer) {
		return
	}
	unit, last := l.unitAt(i+1, true)
	if unit == "" && slash {
		return
	}
	if unit == "" {
		if !l.is(i+1, isPerWhat) {
			return
		}
		unit, last = l.of(i+1), i+1
	}
	if l.text[l.at(i).start] >= 0x80 && !isMoney(q.unit) && l.of(i) != "на" {
		return // "5 тонн в год" is; "5 км в день" too, but "в" is a place as often
	}
	q.unit, q.last = rate(q.unit, unit), last
}

// rate names a unit per another, speeds by their symbols.
func rate(unit, per string) string {
	switch unit + "/" + per {
	case "km/hour":
		return "km/h"
	case "mi/hour":
		return "mph"
	case "m/second":
		return "m/s"
	}
	return unit + "/" + per
}

// isMoney reports whether unit is a currency: an ISO code or a word for one.
func isMoney(unit string) bool {
	switch unit {
	case "cents", "pence", "pounds", "francs", "crowns", "lira", "reals", "pesos", "dinars", "shillings", "kopecks":
		return true
	}
	return len(unit) == 3 && unit[0] >= 'A' && unit[0] <= 'Z' && unit[1] >= 'A' && unit[1] <= 'Z' && unit[2] >= 'A' && unit[2] <= 'Z'
}
