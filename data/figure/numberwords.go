package figure

// sum is a number in words while it is being added up.
type sum struct {
	total, group float64 // group is what the next scale will multiply
	last         class
	lastScale    float64
	any          bool
	loose        bool // "a couple": two, more or less
}

// fromWords reads number words: "two hundred and four", "сто двадцать пять
// тысяч". An ordinal at the end ("двадцать пятый") makes it no count.
func (l *line) fromWords(i int, allowAnd bool) (numeral, bool) {
	n, s, ok := l.wholeWords(i, allowAnd)
	if !ok {
		return n, false
	}
	l.pointAfter(&n, s)
	if !l.halfAfter(&n) {
		l.fractionAfter(&n)
		l.ratioAfter(&n)
	}
	n.ordinal = l.ordinalAfter(n.last)
	l.abbreviationDot(&n)
	return n, true
}

// wholeWords reads the whole number that begins at token i, and nothing of
// what may follow it.
func (l *line) wholeWords(i int, allowAnd bool) (numeral, sum, bool) {
	n := numeral{first: i, last: i - 1, scale: 1}
	if l.is(i, isArticle) {
		if !l.startsWithArticle(i) {
			return n, sum{}, false
		}
		n.last = i
	}
	s := sum{lastScale: 1e18}
	for {
		next, joined := l.nextPart(n.last+1, s, allowAnd)
		w := l.at(next).word
		if w == nil || w.class == noNumber || joined && !s.takesAfterAnd(w) || !l.addTo(&s, next, n) {
			break
		}
		n.last = next
	}
	if !s.any {
		return n, s, false
	}
	value := s.total + s.group
	n.low, n.high, n.mantissa, n.loose = value, value, value, s.loose
	l.scaleOf(&n)
	return n, s, true
}

// startsWithArticle reports whether the article at i can begin a number: "a
// hundred", "a dozen", "a third", and not "a one-off".
func (l *line) startsWithArticle(i int) bool {
	w := l.at(i + 1).word
	return w != nil && (w.class == hundred || w.class == scale || w.class == pack) && !l.glued(i+1)
}

// nextPart is where the next word of the number may stand: at i, or behind an
// "and" or a hyphen.
func (l *line) nextPart(i int, s sum, allowAnd bool) (at int, joined bool) {
	if !s.any {
		return i, false
	}
	switch {
	case l.mark(i) == '-' && l.glued(i) && l.glued(i+1) && (s.last == tensNumber || s.last == unitNumber):
		if w := l.at(i + 1).word; w != nil && (s.last == tensNumber && w.class == unitNumber || w.class == hundred || w.class == scale || w.class == pack) {
			return i + 1, false
		}
	case s.loose && l.is(i, isOf):
		if w := l.at(i + 1).word; w != nil && (w.class == hundred || w.class == scale || w.class == pack && w.value == 12) {
			return i + 1, false
		}
	case allowAnd && (l.is(i, isAnd) || l.mark(i) == '&') && (s.last == hundred || s.last == scale) && l.latin(i):
		return i + 1, true
	}
	return i, false
}

// takesAfterAnd reports whether w can be added behind "and": something smaller
// than the last multiplier, and not itself multiplied beyond it.
func (s sum) takesAfterAnd(w *word) bool {
	switch w.class {
	case unitNumber, teenNumber, tensNumber:
		return true
	}
	return false
}

// addTo adds the word at i and reports whether the grammar allows it there.
func (l *line) addTo(s *sum, i int, n numeral) bool {
	w := l.at(i).word
	switch w.class {
	case unitNumber:
		if w.value == 0 && s.any || s.last == unitNumber || s.last == teenNumber || s.last == pack || s.last == fixedNumber {
			return false
		}
		s.group += w.value
	case teenNumber, tensNumber:
		switch s.last {
		case noNumber, hundreds, hundred, scale:
			s.group += w.value
		case unitNumber:
			// "one twenty two", as it is read out; never behind a hyphen.
			if s.total > 0 || s.group >= 10 || s.group == 0 || w.value == 10 || l.glued(i) || !l.latin(i) {
				return false
			}
			s.group = s.group*100 + w.value
		default:
			return false
		}
	case hundreds:
		if s.last != noNumber && s.last != scale {
			return false
		}
		s.group += w.value
	case fixedNumber:
		if s.last != noNumber && s.last != scale {
			return false
		}
		s.group += w.value
	case vagueDozens:
		return s.any && w.value > 0 && s.multiply(w, false)
	case hundred, pack:
		return s.multiply(w, l.standsAlone(i, n))
	case scale:
		return s.multiplyScale(w, l.standsAlone(i, n))
	default:
		return false
	}
	s.last, s.any = w.class, true
	return true
}

// standsAlone reports whether the multiplier at i may do without a number
// before it: "a thousand", "тысяча".
func (l *line) standsAlone(i int, n numeral) bool {
	w := l.at(i).word
	return n.last >= n.first || !l.latin(i) && (w.class != scale || w.is(isBareScale) || l.singular(i)) && (w.value != 2 || w.is(isLoose))
}

func (s *sum) multiply(w *word, alone bool) bool {
	switch {
	case s.any && s.last == scale && s.group == 0, !s.any:
		if !alone {
			return false
		}
		s.group = w.value
	case s.group > 0 && s.group < 1000 && (s.last != pack || s.loose) && (s.last != hundred || w.class != hundred) && s.last != fixedNumber && !(w.class == pack && w.value == 2):
		s.group *= w.value
	case s.last == fixedNumber:
		s.group *= w.value
	default:
		return false
	}
	s.last, s.any = w.class, true
	s.loose = s.loose || w.is(isLoose)
	return true
}

func (s *sum) multiplyScale(w *word, alone bool) bool {
	switch {
	case s.group == 0 && s.total > 0 && s.last == scale && w.value > s.lastScale:
		s.total *= w.value // "three thousand million"
	case s.group == 0 && !s.any:
		if !alone {
			return false
		}
		s.total = w.value
	case s.group == 0 || w.value >= s.lastScale:
		return false
	default:
		s.total, s.group = s.total+s.group*w.value, 0
	}
	s.last, s.lastScale, s.any = scale, w.value, true
	return true
}

// scaleOf notes the scale that the whole number ends in, which a range lends
// to its lower end.
func (l *line) scaleOf(n *numeral) {
	w := l.at(n.last).word
	if w != nil && (w.class == scale || w.class == hundred || w.class == pack) && n.last > n.first && w.value > 1 {
		n.scale = w.value
		n.mantissa = n.high / n.scale
	}
}

// pointAfter reads decimals in words: "two point two million", "один точка
// один", "две целых пять десятых".
func (l *line) pointAfter(n *numeral, s sum) {
	i := n.last + 1
	if !l.is(i, isPoint) || s.last == scale || s.last == hundred {
		return
	}
	start := i + 1
	if l.is(start, isAnd) {
		start++
	}
	if w := l.at(start).word; w == nil || w.class != unitNumber && w.class != tensNumber && w.class != teenNumber {
		return
	}
	part, _, ok := l.wholeWords(start, false)
	if ok {
		l.fractionAfter(&part)
	}
	if part.fraction {
		n.low, n.high, n.mantissa, n.last = n.low+part.low, n.high+part.high, n.mantissa+part.low, part.last
	} else {
		unit := 0.1
		for {
			w := l.at(start).word
			if w == nil || w.class != unitNumber && w.class != tensNumber && w.class != teenNumber {
				break
			}
			v := w.value
			if w.class != unitNumber {
				unit /= 10
			}
			n.low += v * unit
			n.last, unit = start, unit/10
			start++
		}
		n.low = roundDecimals(n.low)
		n.high, n.mantissa = n.low, n.low
	}
	l.scaleAfter(n)
}

// fractionAfter reads the denominator behind a number: "two thirds",
// "three-quarters", "две трети".
func (l *line) fractionAfter(n *numeral) {
	next := n.last + 1
	if l.mark(next) == '-' && l.glued(next) && l.glued(next+1) {
		next++
	}
	w := l.at(next).word
	if w == nil || w.denom == 0 || n.high < 1 || n.high >= 100 || n.scale > 1 {
		return
	}
	if w.is(isOrdinal) && n.high > 1 && w.denom > 2 && l.latin(next) {
		return // "two third-party reports"
	}
	if w.denom == 2 && n.high > 1 && l.latin(next) && !l.is(next, isPlural) {
		return // "two half-truths"
	}
	n.low, n.high, n.mantissa, n.last, n.fraction = n.low/w.denom, n.high/w.denom, n.mantissa/w.denom, next, true
}

// fromFraction reads a fraction with no number before it: "half", "a third"
// (from the word), "треть", and the scale behind it: "half a million".
func (l *line) fromFraction(i int) (numeral, bool) {
	w := l.at(i).word
	n := numeral{first: i, last: i, scale: 1, fraction: true}
	n.low = 1 / w.denom
	n.high, n.mantissa = n.low, n.low
	if !l.plainFraction(i) {
		return n, false
	}
	if i > l.free && l.is(i-1, isArticle) && !l.glued(i) {
		n.first = i - 1
	}
	next := i + 1
	if l.is(next, isOf) {
		next++
	}
	if l.is(next, isArticle) {
		next++
	}
	if m := l.at(next).word; m != nil && (m.class == scale || m.class == pack && m.value == 12) && !m.is(isPluralScale) {
		n.last, n.scale, n.fraction = next, m.value, false
		return n.times(m.value), true
	}
	return n, true
}

// plainFraction reports whether the word at i alone is a share and not an
// ordinal or half of a match: a share is "half", "a third", "a quarter of".
func (l *line) plainFraction(i int) bool {
	w := l.at(i).word
	if l.is(i-1, isOrdinal) || l.mark(i-1) == '-' && l.glued(i) || l.mark(i+1) == '-' && l.glued(i+1) {
		return false
	}
	if !l.latin(i) {
		return w.denom <= 4 && !w.is(isOrdinal)
	}
	if m := l.at(i + 1).word; m != nil && m.class == scale && w.denom <= 4 && !w.is(isOrdinal) {
		return true // "quarter million"
	}
	switch {
	case w.denom == 2:
		return !l.is(i, isPlural) && !l.is(i-1, isNumberName) && !l.ordinalDigits(i-1)
	case l.is(i-1, isArticle):
		unit, _ := l.unitAt(i+1, false)
		return l.is(i+1, isOf) || w.denom == 4 && unit != "" // "a quarter point"
	}
	return false
}

// ordinalDigits reports whether token i is the ending of "1st".
func (l *line) ordinalDigits(i int) bool { return l.is(i, isOrdinalEnding) && l.glued(i) }

// ordinalAfter reports whether the word after token i makes the number before
// it an ordinal: "двадцать пятый", "twenty-fifth", "hundred and first".
func (l *line) ordinalAfter(i int) bool {
	next := i + 1
	if l.mark(next) == '-' && l.glued(next) {
		next++
		return l.is(next, isOrdinal) && l.at(i).word != nil && l.at(i).word.class >= tensNumber
	}
	if !l.is(next, isOrdinal) || l.at(next).word.denom > 0 {
		return false
	}
	w := l.at(i).word
	return w != nil && (w.class == tensNumber || w.class == hundreds || w.class == hundred || w.class == scale) &&
		!l.latin(next)
}

// roundDecimals takes away what adding tenths leaves at the end.
func roundDecimals(v float64) float64 {
	const digits = 1e9
	return float64(int64(v*digits+0.5)) / digits
}
