package figure

// trendReach is how many tokens before a figure its verb of change may stand:
// "rose by a record 5 %".
const trendReach = 4

// trendBefore looks for a verb of change before the figure.
func (l *line) trendBefore(q *quantity) {
	if q.trend != Level {
		return
	}
	for back := 1; back <= trendReach; back++ {
		i := q.first - back
		t := l.at(i)
		if i < 0 || t.kind != wordToken {
			return
		}
		switch {
		case t.word.is(isRise):
			q.trend = Rise
			return
		case t.word.is(isFall):
			q.trend = Fall
			return
		}
	}
}

// joinTrend tells a change "from X to Y" by its direction, where a verb says
// that it is one.
func (l *line) joinTrend(q *quantity, from bool) {
	if from {
		l.trendBefore(q)
	}
}
