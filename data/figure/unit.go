package figure

// unitKind is what a unit can be taken for; symbols.txt has the table.
type unitKind uint8

const (
	ofMoney  unitKind = 1 << iota
	ofChange          // a hundredth of money
	ofTime
	ofStuff // measures something that is counted: "tonnes of fuel"
)

var unitKinds = map[string]unitKind{"money": ofMoney, "change": ofChange, "time": ofTime, "stuff": ofStuff}

func (l *line) kind(unit string) unitKind { return l.lexicon.kinds[unit] }

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
	if money && (unit != "" && !l.isMoney(unit)) {
		unit = ""
	}
	if hyphen && (unit == "" || l.at(i).kind != wordToken) {
		return // "$25-$150" is no "25-$"
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
	if t.kind == wordToken && !t.glued && (t.end-t.start == 1 && !l.stopsAt(i+1) || t.word.is(isStop) && l.mark(i+1) == 0) {
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
	if !slash && !l.is(i, isPer) && !(l.is(i, isPrice) && l.isMoney(q.unit)) {
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
