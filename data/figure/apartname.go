package figure

// apartName: "iPhone 11", "S&P 500", "Voyager 2", "BBC One", "787 Dreamliner".
// A number behind a name, or before one, belongs to it unless something is
// counted.
func (l *line) apartName(n numeral) int {
	i, next := n.first, n.last+1
	if n.scale > 1 || n.fraction || n.open || l.at(i).shape == grouped || l.moneyBefore(i) {
		return 0
	}
	if unit, _ := l.unitAt(next, n.digits); unit != "" && !l.nameUnit(next) {
		return 0
	}
	if !n.digits {
		if l.at(i).capital && l.nameBefore(i) && !l.nounFollows(next) {
			return next
		}
		return 0
	}
	switch {
	case l.mark(i-1) == '-' && !l.glued(i-1) && l.glued(i) && l.nameBefore(i-1): // "COVID -19"
		return next
	case l.hyphenated(i): // "COVID-19", "Su-35", "mid-2019"
		return next
	case l.nameBefore(i) && !l.nounFollows(next) && !l.is(next, isAfterName):
		return next
	case l.nameBefore(i) && l.at(next).capital:
		return next
	case l.at(next).capital && l.at(next+1).capital && !l.glued(next) && !l.nounFollows(next) && l.at(i).shape == plain && !l.startsSentence(next+1):
		return next
	case l.at(next).capital && !l.glued(next) && !l.nounFollows(next) && l.at(i).shape == plain && n.low > 12 && !l.startsSentence(next) && !l.cueBehind(i-1):
		return next
	case l.mark(i-1) == '(' && l.mark(next) == ')' && n.low < 100 && (l.at(i-2).capital || l.glued(i-1)):
		return next
	case l.numberInPhrase(i) && l.nounFollows(next) && l.at(next).capital: // "two new 737 Max jets"
		return next
	}
	return 0
}

// hyphenated reports whether a hyphen joins token i to a word before it that is
// no bound, sign or unit.
func (l *line) hyphenated(i int) bool {
	m := l.mark(i - 1)
	if m != '-' && m != '−' || !l.glued(i-1) || !l.glued(i) || l.at(i-2).kind != wordToken {
		return false
	}
	if unit, _ := l.unitAt(i-2, true); unit != "" && l.at(i-3).kind == numberToken {
		return false
	}
	return !l.is(i-2, isTo) && !l.says(i-2, sayMinus) && !l.cueBehind(i-2)
}

// nameUnit reports whether the unit at i is one only by chance: "FTSE 100 in
// particular", "iPhone 14 A".
func (l *line) nameUnit(i int) bool {
	t := l.at(i)
	return t.kind == wordToken && !t.glued && !l.stopsAt(i+1) && (t.word.is(isStop) || t.end-t.start == 1)
}

// nameBefore reports whether the word before token i is a name: capitalised
// where no sentence begins, or letters mixed with digits or capitals.
func (l *line) nameBefore(i int) bool {
	p := l.at(i - 1)
	if i < 1 || p.kind != wordToken || l.glued(i) {
		return false
	}
	if p.word != nil && (p.word.class != noNumber || len(p.word.before) > 0 || p.word.roles&(isStop|isMonth|isWeekday|isBeforeYear|isRise|isFall|isPer) != 0) {
		return false
	}
	s := l.of(i - 1)
	if mixed(s) {
		return true
	}
	return p.capital && !l.startsSentence(i-1)
}

// mixed reports whether s looks like iPhone, XC40 or NATO.
func mixed(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' || isDigit(s[i]) {
			return true
		}
	}
	return false
}

// startsSentence reports whether token i is the first of its sentence as far
// as the mark before it tells.
func (l *line) startsSentence(i int) bool {
	if i == 0 {
		return true
	}
	switch l.mark(i - 1) {
	case '.', '!', '?', ':', '…', '"', '“', '«', '„', '•', '-', '–', '—', '|', ';', '(', '[':
		return true
	}
	return false
}

// numberInPhrase reports whether another number counts the same noun before
// token i.
func (l *line) numberInPhrase(i int) bool {
	for back := 1; back <= 2; back++ {
		t := l.at(i - back)
		if i-back < 0 || t.kind == markToken || t.word.is(isStop) {
			return false
		}
		if t.kind == numberToken || t.word != nil && t.word.class != noNumber {
			return true
		}
	}
	return false
}

// apartCompound: "four-door", "one-off", "production-four": a number word in a
// compound that measures and counts nothing.
func (l *line) apartCompound(n numeral) int {
	i := n.last + 1
	if n.digits || n.fraction || n.open || n.scale > 1 {
		return 0
	}
	if l.mark(n.first-1) == '-' && l.glued(n.first-1) && l.glued(n.first) && l.at(n.first-2).kind == wordToken && !l.is(n.first-2, isTo) {
		return i
	}
	if l.mark(i) != '-' || !l.glued(i) || !l.glued(i+1) || l.at(i+1).kind != wordToken {
		return 0
	}
	if unit, _ := l.unitAt(i+1, false); unit != "" {
		return 0
	}
	if l.is(i+1, isCompound) {
		return 0
	}
	if w := l.at(i + 1).word; w != nil && w.class != noNumber {
		return 0
	}
	return i + 2
}

// apartOne: "one" is a count only before a noun or "of"; "each one", "no one",
// "the same one" and "one another" stand for something else.
func (l *line) apartOne(n numeral) int {
	w := l.at(n.first).word
	if n.digits || n.first != n.last || w == nil || w.value != 1 || w.class != unitNumber {
		return 0
	}
	next := n.last + 1
	if l.is(next, isOf) {
		if l.is(n.first-1, isBeforeOne) || l.is(next+1, isStop) && !l.is(next+1, isArticle) && !l.says(next+1, sayTheNumber) {
			return next // "every one of us", "one of them said"
		}
		return 0
	}
	if unit, _ := l.unitAt(next, false); unit != "" {
		return 0
	}
	if l.is(n.first-1, isBeforeOne) || l.stopsAt(next) && !l.is(next, isPer) || l.numberWord(next) || l.glued(next) {
		return next
	}
	return 0
}

// apartTheTwo: "the two met", "the latter three": small numbers that point back
// to things named before.
func (l *line) apartTheTwo(n numeral) int {
	if n.digits || n.low < 2 || n.low > 10 || n.scale > 1 || n.fraction || n.open || !l.is(n.first-1, isPointing) {
		return 0
	}
	next := n.last + 1
	if l.nounFollows(next) || l.is(next, isOf) || l.at(next).kind == markToken && l.mark(next) != ',' && l.mark(next) != '.' || l.is(next, isMultiplied) {
		return 0
	}
	if unit, _ := l.unitAt(next, false); unit != "" || l.at(next).capital {
		return 0
	}
	return next
}

// apartPack: "a pair of tickets" is a thing and "score" a result; "a couple"
// counts before what it counts.
func (l *line) apartPack(n numeral) int {
	w := l.at(n.last).word
	if n.digits || w == nil || w.class != pack || n.last > n.first && !l.is(n.first, isArticle) {
		return 0
	}
	next := n.last + 1
	switch {
	case w.value == 12 || w.value == 10 || w.value == 100:
		return 0
	case w.is(isLoose) && (l.is(next, isOf) && l.nounFollows(next+1) || !l.latin(n.last) && l.nounFollows(next)):
		return 0
	}
	return next
}

// apartHalf: half of a match, a school year or a sentence is a part with a
// name. A share says what it is of.
func (l *line) apartHalf(n numeral) int {
	if n.digits || !n.fraction || n.low != 0.5 || !l.latin(n.last) {
		return 0
	}
	next := n.last + 1
	if l.is(next, isOf) || l.is(next, isArticle) || l.says(next, sayTheNumber) || l.nounFollows(next) || l.cueBehind(n.first-1) {
		return 0
	}
	if unit, _ := l.unitAt(next, false); unit != "" {
		return 0
	}
	return next
}
