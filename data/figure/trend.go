package figure

// trendReach is how many tokens before a figure its verb of change may stand:
// "rose by a record 5 %".
const trendReach = 4

// trendBefore looks for a verb of change before the figure, and for the "from"
// that makes it what was before the change.
func (l *line) trendBefore(q *quantity) {
	if q.trend != Level {
		return
	}
	q.trend = l.changeBefore(q.first)
	if q.low == q.high && q.trend != Level && l.is(q.first-1, isFrom) {
		q.former = true
	}
}

// changeBefore is the direction that the words before token i tell.
func (l *line) changeBefore(i int) Trend {
	for back := 1; back <= trendReach; back++ {
		t := l.at(i - back)
		if i-back < 0 || t.kind != wordToken {
			return Level
		}
		switch {
		case t.word.is(isRise):
			return Rise
		case t.word.is(isFall):
			return Fall
		case t.word.is(isStop) && !t.word.is(isDegree):
			return Level
		}
	}
	return Level
}

// tellChange makes a range "from X to Y" a change where a verb says that it is
// one. Which way it went, the order of the two says.
func (l *line) tellChange(q *quantity, falls bool) {
	if l.changeBefore(q.first-1) == Level {
		return
	}
	q.change, q.trend = true, Rise
	if falls {
		q.trend = Fall
	}
}
