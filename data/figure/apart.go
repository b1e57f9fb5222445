package figure

// apart reports whether the numeral is no quantity but a year, a date, a time,
// a score, a code or part of a name. It returns the token to read on at, or 0.
func (l *line) apart(n numeral) int {
	t := l.at(n.first)
	switch {
	case t.shape == code || t.shape == padded:
		return n.last + 1
	case n.last == n.first && t.kind == numberToken && t.shape == plain && t.value >= 1800 && t.value <= 2100:
		return n.last + 1
	case l.glued(n.last+1) && l.at(n.last+1).kind == wordToken && n.digits:
		if unit, _ := l.unitAt(n.last+1, true); unit == "" {
			return n.last + 2
		}
	}
	return 0
}

// apartFromRange reports whether two numbers are not the ends of one range.
func (l *line) apartFromRange(q *quantity, n numeral, upper quantity, m numeral, marked bool) bool {
	return q.unit != "" && upper.unit != "" && q.unit != upper.unit
}
