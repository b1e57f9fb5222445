package figure

import "math"

// numeral is a number as read from tokens first to last, both included:
// digits, words, or digits and words ("1.2 million").
type numeral struct {
	first, last int
	low, high   float64 // differ only where the words leave it open: "dozens"
	scale       float64 // the scale it was given in: 1e6 for "1.2 million"
	mantissa    float64 // 1.2 for "1.2 million"
	digits      bool    // begins with digits
	open        bool    // "dozens", "thousands"
	few         bool    // "few", "several" and nothing more
	loose       bool    // "a couple"
	fraction    bool    // "a third"
	ordinal     bool    // "двадцать пятый": no count
	multiple    bool    // "twice", "doubled"
}

func (n numeral) times(v float64) numeral {
	n.low, n.high = n.low*v, n.high*v
	return n
}

// numeral reads the number that begins at token i. allowAnd is false behind
// "between", where "and" joins two numbers instead of the parts of one.
func (l *line) numeral(i int, allowAnd bool) (numeral, bool) {
	t := l.at(i)
	switch {
	case t.kind == numberToken:
		return l.fromDigits(i, allowAnd)
	case t.kind == markToken:
		if v, ok := vulgarFractions[t.mark]; ok {
			return numeral{first: i, last: i, low: v, high: v, mantissa: v, scale: 1, digits: true, fraction: true}, true
		}
		return numeral{}, false
	case t.word == nil || l.glued(i) && l.at(i-1).kind == numberToken:
		return numeral{}, false
	}
	switch {
	case t.word.class >= vagueDozens:
		return l.fromVague(i)
	case t.word.is(isPluralScale) && !l.singular(i):
		return l.fromPlural(i)
	case t.word.denom > 0 && t.word.class == noNumber:
		return l.fromFraction(i)
	case t.word.times > 0:
		return l.fromMultiple(i)
	}
	return l.fromWords(i, allowAnd)
}

var vulgarFractions = map[rune]float64{
	'½': 1. / 2, '⅓': 1. / 3, '⅔': 2. / 3, '¼': 1. / 4, '¾': 3. / 4, '⅕': 1. / 5, '⅖': 2. / 5, '⅗': 3. / 5,
	'⅘': 4. / 5, '⅙': 1. / 6, '⅚': 5. / 6, '⅛': 1. / 8, '⅜': 3. / 8, '⅝': 5. / 8, '⅞': 7. / 8,
}

// fromDigits reads digits, a fraction behind or instead of them, and the
// scale.
func (l *line) fromDigits(i int, allowAnd bool) (numeral, bool) {
	n := l.scaledDigits(i)
	if n.scale > 1 {
		l.smallerParts(&n, allowAnd)
	}
	l.ratioAfter(&n)
	l.repeatedInWords(&n)
	return n, true
}

// repeatedInWords takes the words that contracts put behind digits: "45
// (forty-five) days".
func (l *line) repeatedInWords(n *numeral) {
	next := n.last + 1
	bracket := l.mark(next) == '('
	if bracket {
		next++
	}
	if w := l.at(next).word; w == nil || w.class == noNumber {
		return
	}
	m, _, ok := l.wholeWords(next, true)
	if !ok || m.high != n.high || m.high < 2 || bracket && l.mark(m.last+1) != ')' {
		return
	}
	n.last = m.last
	if bracket {
		n.last++
	}
}

// scaledDigits is fromDigits without what may follow the scale.
func (l *line) scaledDigits(i int) numeral {
	t := l.at(i)
	n := numeral{first: i, last: i, low: t.value, high: t.value, mantissa: t.value, scale: 1, digits: true}
	if t.shape == plain {
		l.digitFraction(&n)
	}
	l.mixedFraction(&n)
	if l.halfAfter(&n) {
		return n
	}
	l.spelledPoint(&n)
	l.scaleAfter(&n)
	return n
}

// spelledPoint reads "1 точка 1", digits on both sides of a point in words.
func (l *line) spelledPoint(n *numeral) {
	next := l.at(n.last + 2)
	if !l.is(n.last+1, isPoint) || l.latin(n.last+1) || next.kind != numberToken || next.shape != plain && next.shape != padded {
		return
	}
	part := next.value / powersOfTen[min(next.end-next.start, mostDigits)]
	n.last, n.low, n.high, n.mantissa = n.last+2, n.low+part, n.high+part, n.mantissa+part
}

// digitFraction reads "1/2" and "7 3/4".
func (l *line) digitFraction(n *numeral) {
	i := n.last
	if v, ok := l.slashed(i); ok {
		n.last, n.low, n.high, n.mantissa, n.fraction = i+2, v, v, v, true
		return
	}
	if v, ok := l.slashed(i + 1); ok && !l.glued(i+1) && v < 1 {
		n.last, n.low, n.high, n.mantissa = i+3, n.low+v, n.high+v, n.mantissa+v
	}
}

// slashed reads the fraction whose numerator is token i. 9/11 and 24/7 are
// none: a denominator people write divides 10 or 16, or is 3, 6 or 12.
func (l *line) slashed(i int) (float64, bool) {
	a, b := l.at(i), l.at(i+2)
	if a.kind != numberToken || b.kind != numberToken || l.mark(i+1) != '/' && l.mark(i+1) != '⁄' ||
		!l.glued(i+1) || !l.glued(i+2) || a.shape != plain || b.shape != plain || l.mark(i+3) == '/' {
		return 0, false
	}
	if l.mark(i-1) == '/' || b.value < 2 || b.value > 100 || a.value >= b.value && a.value > 9 {
		return 0, false
	}
	switch b.value {
	case 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 100:
		return a.value / b.value, a.value < b.value
	}
	return 0, false
}

// mixedFraction reads "2½".
func (l *line) mixedFraction(n *numeral) {
	if v, ok := vulgarFractions[l.mark(n.last+1)]; ok && !n.fraction {
		n.last++
		n.low, n.high, n.mantissa = n.low+v, n.high+v, n.mantissa+v
	}
}

// halfAfter reads "two and a half" and what scale follows it.
func (l *line) halfAfter(n *numeral) bool {
	w := l.at(n.last + 1).word
	if w == nil {
		return false
	}
	for _, p := range w.after {
		if p.meaning != sayHalf && p.meaning != sayQuarter || !l.follows(n.last+2, p.rest) {
			continue
		}
		part := 0.5
		if p.meaning == sayQuarter {
			part = 0.25
		}
		n.last += 1 + len(p.rest)
		n.low, n.high, n.mantissa = n.low+part*n.scale, n.high+part*n.scale, n.mantissa+part
		l.scaleAfter(n)
		return true
	}
	return false
}

// follows reports whether the words stand at i and after, hyphens and dots
// between them not counted.
func (l *line) follows(i int, rest []*word) bool {
	_, ok := l.skipTo(i, rest)
	return ok
}

// skipTo is follows, with the last token that was matched.
func (l *line) skipTo(i int, rest []*word) (int, bool) {
	last := i - 1
	for _, w := range rest {
		if m := l.mark(i); (m == '-' || m == '.' || m == '‑' || m == '/') && i > 0 {
			i++
		}
		if l.at(i).kind != wordToken || l.at(i).word != w {
			return 0, false
		}
		last = i
		i++
	}
	return last, true
}

// highestScale ends chains of scales that nobody counts in.
const highestScale = 1e15

// scaleAfter multiplies n by the scale words and suffixes behind it:
// "1.2 million", "three hundred thousand", "100k", "15 тыс.".
func (l *line) scaleAfter(n *numeral) {
	if l.suffixAfter(n) {
		return
	}
	for n.scale < highestScale {
		next := n.last + 1
		if m := l.mark(next); m == '-' && l.glued(next) {
			next++
		}
		w := l.at(next).word
		if w == nil || w.class != scale && w.class != hundred && w.class != pack && w.class != vagueDozens || w.value == 0 {
			break
		}
		if w.class == pack && (n.scale > 1 || w.value == 2 || w.value == 20 || n.mantissa != math.Trunc(n.mantissa)) {
			break
		}
		if l.at(next).capital && l.shortScale(next) {
			break
		}
		n.last, n.scale = next, n.scale*w.value
		n.low, n.high = n.low*w.value, n.high*w.value
		l.abbreviationDot(n)
	}
}

// shortScale reports whether token i is a scale of two letters, which with a
// capital is more often something else.
func (l *line) shortScale(i int) bool {
	t := l.at(i)
	return t.end-t.start <= 2 && i > 0 && !t.glued && l.text[t.start] < 0x80 && i+1 < len(l.tokens)
}

// abbreviationDot takes the dot of "тыс." and "млн." unless it ends the line.
func (l *line) abbreviationDot(n *numeral) {
	t := l.at(n.last)
	if l.mark(n.last+1) == '.' && l.glued(n.last+1) && l.text[t.start] >= 0x80 && t.end-t.start <= 8 && n.last+2 < len(l.tokens) {
		if next := l.at(n.last + 2); !next.capital {
			n.last++
		}
	}
}

// suffixAfter reads a scale glued to the digits: 100k, 5.4m, 10bn. An m or b
// is a million or a billion only with money, or where people or things are
// counted in it.
func (l *line) suffixAfter(n *numeral) bool {
	next := n.last + 1
	if !n.digits || !l.glued(next) || l.at(next).kind != wordToken {
		return false
	}
	s := l.of(next)
	v, ok := l.lexicon.suffixes[s]
	if money, isMoney := l.lexicon.money[s]; isMoney && (l.moneyBefore(n.first) || l.plural(next+1)) {
		v, ok = money, true
	}
	if !ok || (s == "K" || s == "К") && l.isTemperature(next) {
		return false
	}
	n.last, n.scale = next, v
	n.low, n.high = n.low*v, n.high*v
	return true
}

func (l *line) isTemperature(i int) bool { return l.mark(i+1) == '/' }

// smallerParts adds what follows in a smaller scale: "1 million 200 thousand".
func (l *line) smallerParts(n *numeral, allowAnd bool) {
	for n.scale > 1 {
		next := n.last + 1
		if allowAnd && l.is(next, isAnd) && l.at(next+1).kind == wordToken {
			next++
		}
		t := l.at(next)
		if t.kind == numberToken && t.shape == code || t.kind == markToken {
			return
		}
		m, ok := numeral{}, false
		if t.kind == numberToken {
			m = l.scaledDigits(next)
			ok = m.scale > 1
		} else if t.word != nil && t.word.class != noNumber && !t.word.is(isPluralScale) && !l.glued(next) {
			m, _, ok = l.wholeWords(next, false)
		}
		if !ok || m.high >= n.scale || m.fraction || m.open {
			return
		}
		n.last, n.scale = m.last, m.scale
		n.low, n.high = n.low+m.low, n.high+m.high
	}
}

// fromVague reads "dozens", "tens of thousands", "several hundred", "few".
// The values are those of the gold articles and of NewsQuant: dozens are 24 to
// 99, the other open counts reach from one to ten of their scale.
func (l *line) fromVague(i int) (numeral, bool) {
	n := numeral{first: i, last: i, open: true, scale: 1}
	if i > l.free && l.is(i-1, isArticle) {
		n.first = i - 1 // "a few", "a few hundred"
	}
	class := l.at(i).word.class
	next := i + 1
	if l.is(next, isOf) {
		next++
	}
	w := l.at(next).word
	scaled := w != nil && (w.class == scale || w.class == hundred || w.class == pack)
	switch {
	case class == vagueDozensOf && next == i+1:
		return n, false
	case class == vagueDozens || class == vagueDozensOf:
		n.low, n.high = 24, 99
	case class == vagueTens && (scaled || !l.latin(i)):
		n.low, n.high = 10, 100
	case class == vagueTens:
		return n, false
	case scaled:
		n.low, n.high = 2, 9
	default:
		n.low, n.high, n.few = 3, 3, true
		return n, true
	}
	for scaled && n.scale < highestScale {
		n = n.times(w.value)
		n.scale *= w.value
		n.last = next
		next++
		if l.is(next, isOf) {
			next++
		}
		w = l.at(next).word
		scaled = w != nil && w.class == scale
	}
	return n, true
}

// fromPlural reads "thousands" and "hundreds of thousands", with no number
// before them.
func (l *line) fromPlural(i int) (numeral, bool) {
	w := l.at(i).word
	n := numeral{first: i, last: i, low: w.value, high: 10 * w.value, scale: w.value, open: true}
	if w.class == pack && w.value == 12 {
		n.low, n.high = 24, 99
	}
	next := i + 1
	if l.is(next, isOf) {
		next++
	}
	if more := l.at(next).word; more != nil && more.class == scale && more.value > w.value {
		n = n.times(more.value)
		n.last, n.scale = next, n.scale*more.value
	}
	return n, true
}

// singular reports whether the form at i, plural or genitive alike ("тысячи"),
// must be the genitive of one: "около тысячи человек".
func (l *line) singular(i int) bool {
	t := l.at(i)
	if l.text[t.start] < 0x80 || i == 0 {
		return false
	}
	w := l.at(i - 1).word
	return w != nil && len(w.before) > 0 && !w.is(isOf)
}
