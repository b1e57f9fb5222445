package figure

// apartScore: "beat Charlton 2-1", "2-2", "89-89", "a 3-2 vote". Two whole
// numbers joined without blanks are a range only upwards, and where a unit, a
// noun or a bound goes with them.
func (l *line) apartScore(n numeral) int {
	i := n.first
	m := l.mark(i + 1)
	if !l.whole(n, 0, 250) || m != '-' && m != '–' && m != ':' || !l.glued(i+1) || !l.glued(i+2) {
		return 0
	}
	t := l.at(i + 2)
	if t.kind != numberToken || t.shape != plain || t.value > 250 || l.moneyBefore(i) {
		return 0
	}
	end := i + 3
	if unit, _ := l.unitAt(end, true); unit != "" && !l.nameUnit(end) || l.mark(end) == '-' {
		return 0
	}
	if w := l.at(end).word; w != nil && (w.class == scale || w.class == hundred) {
		return 0
	}
	if n.low < t.value && (l.nounFollows(end) || l.cueBehind(i-1) || l.is(i-1, isFrom) || l.is(i-1, isBetween)) {
		return 0
	}
	return end
}

// apartVote: "52 to 48", "a 5-to-4 majority", "four to one": whole numbers that
// fall, with "to" between them and nothing counted.
func (l *line) apartVote(n numeral) int {
	i := n.last + 1
	hyphen := l.mark(i) == '-' && l.mark(i+2) == '-'
	if hyphen {
		i++
	}
	if !l.is(i, isTo) || n.scale > 1 || n.high > 999 || n.fraction || n.open || l.is(n.first-1, isFrom) || l.moneyBefore(n.first) {
		return 0
	}
	i++
	if hyphen {
		i++
	}
	var m numeral
	ok := true
	if l.at(i).kind == numberToken {
		m = l.scaledDigits(i)
	} else {
		m, _, ok = l.wholeWords(i, false)
	}
	if !ok || m.scale > 1 || m.high > n.low || m.low != float64(int(m.low)) || n.low != float64(int(n.low)) {
		return 0
	}
	end := m.last + 1
	if unit, _ := l.unitAt(end, true); unit != "" || l.mark(end) == '-' && !hyphen || l.mark(end) == '%' || l.nounFollows(end) && !hyphen {
		return 0
	}
	return end
}

// apartHeight: 6'3".
func (l *line) apartHeight(n numeral) int {
	i := n.last
	m := l.mark(i + 1)
	if !l.whole(n, 1, 9) || m != '\'' && m != '’' && m != '′' || !l.glued(i+1) || !l.glued(i+2) || l.at(i+2).kind != numberToken {
		return 0
	}
	return i + 3
}
