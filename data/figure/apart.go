package figure

// apartRules tell what is written with digits or number words and is no
// quantity. Each looks at the tokens around the numeral and returns the token
// to read on at, or 0 where it has nothing to say. Order matters: the sure
// ones come first.
var apartRules = [...]func(*line, numeral) int{
	(*line).apartClock,
	(*line).apartCode,
	(*line).apartListed,
	(*line).apartDate,
	(*line).apartSlashed,
	(*line).apartYear,
	(*line).apartHeight,
	(*line).apartScore,
	(*line).apartVote,
	(*line).apartPhone,
	(*line).apartSuffix,
	(*line).apartNumberName,
	(*line).apartStreet,
	(*line).apartName,
	(*line).apartCompound,
	(*line).apartOne,
	(*line).apartTheTwo,
	(*line).apartPack,
	(*line).apartHalf,
}

// apart is the token to read on at where the numeral is no quantity, else 0.
func (l *line) apart(n numeral) int {
	for _, rule := range apartRules {
		if next := rule(l, n); next > 0 {
			return next
		}
	}
	return 0
}

// whole reports whether n is one plain run of digits from low to high.
func (l *line) whole(n numeral, low, high float64) bool {
	t := l.at(n.first)
	return n.first == n.last && t.kind == numberToken && t.shape == plain && low <= t.value && t.value <= high
}

// apartCode: 1.2.3, 007, 4111111111111111, ID.3, #17, and the digits of a web
// address.
func (l *line) apartCode(n numeral) int {
	if s := l.at(n.first).shape; n.digits && (s == code || s == padded) {
		return n.last + 1
	}
	i := n.first
	if t := l.at(i); n.first == n.last && n.digits && t.shape == plain && t.end-t.start > 9 && !l.nounFollows(i+1) && !l.moneyBefore(i) {
		if unit, _ := l.unitAt(i+1, true); unit == "" {
			return i + 1 // a telephone, an account, a time stamp
		}
	}
	switch m := l.mark(i - 1); {
	case !l.glued(i):
	case m == '"' && l.mark(i-2) == '=' && l.glued(i-1): // an attribute of a page
		return n.last + 1
	case m == '#' || m == '№' || m == '@' || m == '_':
		return n.last + 1
	case (m == '.' || m == '/' || m == ':' || m == '=') && l.glued(i-1) && l.at(i-2).kind == wordToken && m != '=' && m != ':':
		return n.last + 1
	}
	return 0
}

// apartClock: 17:22, 1:36.6, 11 a.m., 2pm, 0401 GMT, 5 утра.
func (l *line) apartClock(n numeral) int {
	if !n.digits && !l.clockAfter(n.last+1) {
		return l.apartHour(n)
	}
	i := n.last
	if next := l.colons(i); next > 0 {
		return next
	}
	t := l.at(n.first)
	if t.value > 2400 || n.first != n.last {
		return 0
	}
	if l.clockAfter(i+1) && (t.shape == plain && t.value <= 24 || t.value <= 2400 && t.shape == plain && t.value >= 100 ||
		t.shape == decimal && t.value < 25 && t.end-t.start >= 4 || t.kind == wordToken) {
		return i + 2
	}
	// "between 2 and 3 p.m.", "10-11 a.m."
	if (l.is(i+1, isAnd) || l.is(i+1, isTo) || l.mark(i+1) == '-' || l.mark(i+1) == '–' || l.is(i+1, isOr)) &&
		l.whole(n, 0, 24) && l.at(i+2).kind == numberToken && l.clockAfter(i+3) {
		return i + 4
	}
	return l.apartHour(n)
}

// apartHour: "at six", "until four", "since nine", "в 14 часов": a small number
// behind a preposition of time, with nothing counted.
func (l *line) apartHour(n numeral) int {
	prev, next := n.first-1, n.last+1
	t := l.at(n.first)
	if n.fraction || n.scale > 1 || n.low < 1 || n.low > 24 || n.low != float64(int(n.low)) || n.open {
		return 0
	}
	if !l.is(prev, isHourAt) {
		return 0
	}
	if !l.latin(prev) {
		if unit, last := l.unitAt(next, true); unit == "hour" {
			return last + 1
		}
		return 0
	}
	if n.low > 12 || !l.stopsAt(next) || l.is(next, isOf) || n.digits && t.shape != plain || l.mark(next) == '-' || l.mark(next) == '%' || l.is(prev-1, isStanding) {
		return 0
	}
	return next
}

// clockAfter reports whether the words at i make the number before them a time
// of day.
func (l *line) clockAfter(i int) bool {
	w := l.at(i).word
	if w == nil {
		return false
	}
	for _, p := range w.after {
		if p.meaning == sayClock && l.follows(i+1, p.rest) {
			return true
		}
	}
	return false
}

// colons is where to read on behind 12:30:05 that begins at i, or 0.
func (l *line) colons(i int) int {
	next := 0
	for l.mark(i+1) == ':' && l.glued(i+1) && l.glued(i+2) && l.at(i+2).kind == numberToken {
		i += 2
		next = i + 1
	}
	return next
}

// apartListed: "1. The ministry …", "2) …": the number of a paragraph.
func (l *line) apartListed(n numeral) int {
	if !l.whole(n, 0, 99) || n.first > 1 || n.first == 1 && l.at(0).kind != markToken {
		return 0
	}
	if m := l.mark(n.last + 1); (m == '.' || m == ')') && l.glued(n.last+1) && n.last+2 < len(l.tokens) && !l.glued(n.last+2) {
		return n.last + 2
	}
	return 0
}

// apartDate: "March 29", "Aug. 14", "29 марта 2031 года", "18-22 Oct".
func (l *line) apartDate(n numeral) int {
	if !l.whole(n, 1, 31) && !l.whole(n, 1000, 2199) {
		return 0
	}
	i := n.first
	if l.monthBefore(i) || l.is(i-1, isTo) && l.at(i-2).kind == numberToken && l.monthBefore(i-2) {
		return l.afterDays(i)
	}
	if at := l.afterDays(i); at > 0 && l.month(at) && l.whole(n, 1, 31) {
		at++
		if l.mark(at) == '.' || l.mark(at) == ',' {
			at++
		}
		if y := l.at(at); y.kind == numberToken && y.shape == plain && y.value >= 1000 && y.value <= 2199 {
			at++
			if l.is(at, isAfterYear) && !l.latin(at) {
				at++
			}
			return at
		}
		return at
	}
	return 0
}

// afterDays is the token behind the days that begin at i: "20", "20-24", "28
// and 29", "с 5 по 10".
func (l *line) afterDays(i int) int {
	at := i + 1
	for {
		m := l.mark(at)
		joined := l.is(at, isAnd) || l.is(at, isTo) || l.is(at, isOr) || l.is(at, isPer) && !l.latin(at)
		if m != '-' && m != '–' && m != ',' && m != '—' && !joined {
			return at
		}
		d := l.at(at + 1)
		if d.kind != numberToken || d.shape != plain || d.value < 1 || d.value > 31 {
			return at
		}
		if !l.monthBefore(i) && !l.month(at+2) && l.mark(at+2) == 0 && !l.is(at+2, isAnd) && !l.is(at+2, isTo) {
			return at
		}
		at += 2
		if at > i+8 {
			return at
		}
	}
}

// month reports whether token i is a month. "may" and "march" must look like
// one.
func (l *line) month(i int) bool {
	if !l.is(i, isMonth) {
		return false
	}
	if t := l.at(i); !t.capital && l.text[t.start] < 0x80 {
		return !l.is(i, isMonthWord) || l.is(i-1, isBeforeYear) || l.is(i+1, isBeforeYear)
	}
	return true
}

// monthBefore reports whether a month, dotted or not, stands before token i.
func (l *line) monthBefore(i int) bool {
	if l.mark(i-1) == '.' && l.glued(i-1) {
		i--
	}
	return l.month(i-1) && (l.latin(i-1) || l.at(i).value > 31)
}

// apartSlashed: 9/11, 24/7, 11/02/2019, 2019/20.
func (l *line) apartSlashed(n numeral) int {
	i := n.last
	if n.fraction || !n.digits || l.mark(i+1) != '/' || !l.glued(i+1) || !l.glued(i+2) || l.at(i+2).kind != numberToken {
		return 0
	}
	for l.mark(i+1) == '/' && l.at(i+2).kind == numberToken {
		i += 2
	}
	return i + 1
}

// apartPhone: "+380 44 123-45-67", "555-0199", "2019-03-04": a plus before many
// digits, or three numbers with hyphens.
func (l *line) apartPhone(n numeral) int {
	i := n.first
	if !n.digits || n.last != i {
		return 0
	}
	if m := l.mark(i - 1); m == '+' && l.glued(i) || m == '(' && l.mark(i+1) == ')' {
		at, numbers := i+1, 1
		for l.at(at).kind == numberToken || l.mark(at) == '-' || m == '(' && at == i+1 || l.mark(at) == '(' || l.mark(at) == ')' && numbers < 3 {
			if l.at(at).kind == numberToken {
				numbers++
			}
			at++
		}
		if numbers > 2 || numbers == 2 && m == '+' || l.at(i).end-l.at(i).start >= 9 {
			return at
		}
	}
	hyphens, at := 0, i
	for (l.mark(at+1) == '-' || l.mark(at+1) == '–') && l.glued(at+1) && l.glued(at+2) && l.at(at+2).kind == numberToken {
		hyphens++
		at += 2
	}
	if hyphens >= 2 || hyphens == 1 && l.at(i+2).end-l.at(i+2).start >= 4 && l.at(i).value < 1000 && l.at(i).value >= 100 && l.at(i+2).shape != grouped && !l.nounFollows(at+1) {
		return at + 1
	}
	return 0
}

// apartSuffix: 10th, 5-й, 49ers, 5G, 3D: letters on the digits that are no unit
// and no scale.
func (l *line) apartSuffix(n numeral) int {
	i := n.last + 1
	if !n.digits {
		return 0
	}
	if l.at(n.last).kind == wordToken && n.last == n.first+1 && l.glued(n.last) {
		if s := l.of(n.last); s == "G" || s == "Г" {
			return i
		}
	}
	if l.mark(i) == '-' && l.glued(i) && l.is(i+1, isOrdinalEnding) && l.glued(i+1) && !l.latin(i+1) {
		return i + 2
	}
	if !l.glued(i) || l.at(i).kind != wordToken {
		return 0
	}
	if l.of(i) == "s" && l.decade(n) {
		return i + 1
	}
	if s := l.at(n.last).shape; s == grouped || s == decimal {
		return 0 // "5,000mAh": a count, whatever the unit
	}
	if unit, _ := l.unitAt(i, true); unit == "" || l.is(i, isOrdinalEnding) {
		return i + 1
	}
	return 0
}

// decade reports whether the s behind n makes it the 1990s or somebody's 30s.
func (l *line) decade(n numeral) bool {
	v := n.low
	if !l.whole(n, 10, 2100) || int(v)%10 != 0 {
		return false
	}
	return v >= 1000 || v >= 20 && v < 100
}

// apartNumberName: "Section 427", "page 12", "№ 5", "статья 17".
func (l *line) apartNumberName(n numeral) int {
	i := n.first - 1
	if l.mark(i) == '.' && l.glued(i) {
		i--
	}
	if l.mark(i) == '№' {
		return n.last + 1
	}
	if !l.is(i, isNumberName) || n.scale > 1 || l.at(n.first).shape == grouped {
		return 0
	}
	if unit, _ := l.unitAt(n.last+1, n.digits); unit != "" && !l.nameUnit(n.last+1) {
		return 0
	}
	if !l.at(i).capital && l.nounFollows(n.last+1) || l.of(i) == "No" && n.first == i+1 && l.nounFollows(n.last+1) {
		return 0
	}
	if !n.digits && !l.at(n.first).capital && !l.stopsAt(n.last+1) {
		return 0
	}
	at := n.last + 1
	for (l.mark(at) == '-' || l.mark(at) == '–' || l.mark(at) == ',' && !l.nounFollows(at+2) || l.is(at, isAnd)) && l.at(at+1).kind == numberToken {
		at += 2
	}
	return at
}

// apartStreet: "575 Wilbraham Road", "ул. Ленина, 5".
func (l *line) apartStreet(n numeral) int {
	if !l.whole(n, 1, 99999) {
		return 0
	}
	for i := n.last + 1; i <= n.last+4 && l.at(i).capital; i++ {
		if l.is(i, isStreet) && i > n.last+1 {
			return i + 1
		}
	}
	for back := 1; back <= 5; back++ {
		i := n.first - back
		if l.is(i, isStreet) && !l.latin(i) && !l.nounFollows(n.last+1) {
			return n.last + 1
		}
	}
	return 0
}

// nounFollows reports whether the words at i and after hold a plural noun
// before the phrase stops, so that the number before them counts it.
func (l *line) nounFollows(i int) bool {
	for k := i; k < i+5 && k < len(l.tokens); k++ {
		t := l.at(k)
		switch {
		case k == i && t.word.is(isMore):
		case t.kind == markToken && (t.mark == '-' || t.mark == '’' || t.mark == '\'') && l.glued(k) && l.glued(k+1):
			continue
		case t.kind != wordToken || t.word.is(isStop) && !t.word.is(isPlural) || l.numberWord(k):
			return false
		case l.text[t.start] >= 0x80:
			return !t.capital || l.at(k+1).kind == wordToken && !l.at(k+1).capital && !l.is(k+1, isStop)
		case l.plural(k):
			return true
		}
	}
	return false
}
