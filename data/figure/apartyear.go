package figure

// apartYear: "in 2019", "the 2018 elections", "2013-14", "1600 to 1900", "2031
// год". A plain number between 1900 and 2100 is a year unless something is
// counted with it; an earlier one is a year only where the words say so.
func (l *line) apartYear(n numeral) int {
	if !n.digits && l.spokenYear(n) {
		return n.last + 1
	}
	if !l.whole(n, 1000, 2199) || l.moneyBefore(n.first) {
		return 0
	}
	if next := l.seasons(n); next > 0 {
		return next
	}
	if !l.year(n.first, n.low) {
		return 0
	}
	return n.first + 1
}

// spokenYear: "nineteen eighty-four" reads as teens and tens, which no count
// does.
func (l *line) spokenYear(n numeral) bool {
	next := l.at(n.last + 1).word
	w := l.at(n.last).word
	return n.first == n.last && w != nil && w.class == teenNumber && next != nil && next.class == tensNumber && !l.glued(n.last+1)
}

// seasons reads 2013-14, 2018–2019 and "1600 to 1900".
func (l *line) seasons(n numeral) int {
	i := n.first + 1
	m := l.mark(i)
	hyphen := m == '-' || m == '–' || m == '—'
	if !hyphen && !l.is(i, isTo) && !l.is(i, isAnd) {
		return 0
	}
	t := l.at(i + 1)
	if t.kind != numberToken || t.shape != plain || l.counts(i+2) && !l.recent(n.low) {
		return 0
	}
	end := t.value
	if end < 100 && hyphen && l.glued(i+1) && int(end) == (int(n.low)+1)%100 {
		return i + 2
	}
	if unit, _ := l.unitAt(i+2, true); unit != "" && !l.is(i+2, isAfterYear) {
		return 0
	}
	if end > n.low && end <= 2199 && end < n.low+500 && l.year(n.first, n.low) && (hyphen || l.is(n.first-1, isFrom) || l.is(n.first-1, isBetween)) {
		return i + 2
	}
	return 0
}

// recent reports whether v is a year the news often speaks of.
func (l *line) recent(v float64) bool { return v >= 1950 && v <= 2049 && int(v)%100 != 0 }

// counts reports whether the tokens at i are counted by the number before
// them: a plural noun, or in Cyrillic any noun.
func (l *line) counts(i int) bool {
	if l.is(i, isOf) {
		return false
	}
	return l.nounFollows(i) && !l.is(i, isAfterYear)
}

// year reports whether the four digits at i are a year.
func (l *line) year(i int, v float64) bool {
	next, prev := i+1, i-1
	if l.is(next, isAfterYear) && !l.latin(next) {
		return true
	}
	if unit, _ := l.unitAt(next, true); unit != "" || l.mark(next) == '-' && l.glued(next) {
		if unit != "s" && unit != "second" {
			if u, _ := l.unitAt(i+2, true); unit != "" || u != "" {
				return false
			}
		}
	}
	if l.monthBefore(i) || l.mark(prev) == ',' && l.at(prev-1).kind == numberToken && l.at(prev-1).value <= 31 && !l.counts(next) {
		return true
	}
	if m := l.mark(next); (m == '-' || m == '–') && l.at(i+2).kind == numberToken && l.at(i+2).value > 2199 {
		return false
	}
	counted := l.counts(next)
	introduced := l.is(prev, isBeforeYear)
	switch {
	case v >= 1900 && v < 2100:
		if !counted {
			return true
		}
		if l.is(next, isPlural) {
			return false
		}
		if l.at(next).capital && l.recent(v) {
			return true // "2016 Democrats"
		}
		named := l.at(prev).kind == wordToken && l.at(prev).capital && prev > 0 || l.says(prev, sayTheNumber) || l.is(prev, isArticle)
		return named || introduced && l.recent(v)
	case introduced && !counted:
		return !l.cueBehind(prev)
	}
	return false
}
