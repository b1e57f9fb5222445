package figure

// mostCounted is how many words what is counted may have: "decommissioned
// coal-fired power plants".
const mostCounted = 6

// countedAfter finds what is counted: the noun phrase behind the figure.
func (l *line) countedAfter(q *quantity) {
	i := q.last + 1
	if l.is(i, isOf) {
		i++
		for l.is(i, isArticle) || l.says(i, sayTheNumber) {
			i++
		}
	} else if q.unit != "" && q.unit != "fraction" {
		return
	}
	if l.mark(i) == '-' && l.glued(i) {
		return
	}
	from, to := i, i-1
	for k := i; k < len(l.tokens) && k < i+mostCounted; k++ {
		t := l.at(k)
		if t.kind == markToken && (t.mark == '-' || t.mark == '\'' || t.mark == '’') && l.glued(k) && l.glued(k+1) && k > i {
			continue
		}
		if t.kind != wordToken || t.word.is(isStop) {
			break
		}
		to = k
		if l.plural(k) && !(k+1 < len(l.tokens) && l.plural(k+1) && l.glued(k+1) == false) {
			break
		}
	}
	if to < from {
		return
	}
	q.countFrom, q.countTo = from, to
}

// plural reports whether the word at i looks like a plural noun.
func (l *line) plural(i int) bool {
	t := l.at(i)
	if t.kind != wordToken {
		return false
	}
	if t.word.is(isPlural) {
		return true
	}
	s := l.of(i)
	n := len(s)
	return n > 3 && s[n-1] == 's' && s[n-2] != 's' && s[n-2] != 'u' && s[n-2] != 'i' && !t.word.is(isStop)
}
