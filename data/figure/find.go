package figure

import (
	"iter"
	"strings"

	"gainsay/data/text"
)

// Find returns the figures of s in order, not overlapping, with spans in bytes
// of s. Years, dates, times, scores, codes, ordinals and numbers in names are
// no figures.
//
// lang is "en", "ru", "uk" or another language's two letters; it decides only
// whether "1.234" groups or divides, and "" leaves that to each line's script.
// Number words of all languages are read always. A text that is nothing but
// one number ("2019", "a few") is that number.
func Find(s, lang string) []Found {
	if f, ok := alone(s, lang); ok {
		return []Found{f}
	}
	var found []Found
	for l := range lines(s, lang) {
		found = l.figures(found)
	}
	return found
}

// lines goes through the lines of s, scanned, in memory that the next one takes
// over.
func lines(s, lang string) iter.Seq[*line] {
	return func(yield func(*line) bool) {
		l := line{text: s, lexicon: words()}
		for start := 0; start < len(s); {
			end := lineEnd(s, start)
			l.comma = decimalComma(s[start:end], lang)
			l.scan(start, end)
			if !yield(&l) {
				return
			}
			start = end + 1
		}
	}
}

// wrappedLine is the least length in bytes of a line that was broken for its
// length and not for its sense.
const wrappedLine = 40

// lineEnd is where the line that begins at start ends. A line broken in the
// middle of a sentence, as mail and plain text are, goes on in the next.
func lineEnd(s string, start int) int {
	from := start
	for {
		i := strings.IndexByte(s[from:], '\n')
		if i < 0 {
			return len(s)
		}
		end := from + i
		if i < wrappedLine || end+1 == len(s) || !goesOn(s[end-1]) || !goesOn(s[end+1]) || s[end+1] >= 'A' && s[end+1] <= 'Z' {
			return end
		}
		from = end + 1
	}
}

// goesOn reports whether c, at the end or the start of a line, can stand inside
// a sentence: a letter, a digit, a comma.
func goesOn(c byte) bool { return isLetter(c) || isDigit(c) || c == ',' || c >= 0x80 }

// figures appends the figures of the scanned line.
func (l *line) figures(found []Found) []Found {
	var before quantity
	for i := 0; i < len(l.tokens); {
		if !l.mayBegin(i) {
			i++
			continue
		}
		q, next := l.quantity(i, false)
		if q.ok {
			l.inherit(&q, before)
			if len(found) > 0 && l.lends(q, before) {
				last := &found[len(found)-1]
				last.Figure.Unit = q.unit
			}
			before = q
			l.free = next
			found = append(found, l.found(q))
		}
		i = max(next, i+1)
	}
	return found
}

// inherit gives a figure what the one before it says for both: a conversion in
// brackets the bound ("more than 100 kilometres (60 miles)"), the second of two
// ages the unit ("aged 6 and 9"), a figure behind "from" that it is past
// ("eased to 3.2 % from 3.8 %").
func (l *line) inherit(q *quantity, before quantity) {
	if !before.ok {
		return
	}
	if q.first == before.last+2 {
		if before.trend != Level && l.is(q.first-1, isFrom) {
			q.former = true
		}
		if before.unit == "years old" && q.unit == "" && (l.is(q.first-1, isAnd) || l.mark(q.first-1) == ',') && q.countTo < 0 {
			q.unit = before.unit
		}
	}
	if q.bound != Exact || q.approx || l.mark(q.first-1) != '(' || before.last != q.first-2 ||
		before.unit == "" || q.unit == "" || before.unit == q.unit {
		return
	}
	q.bound, q.approx = before.bound, before.approx
}

// lends reports whether q, behind "and" or "or", says in what the figure before
// it is given too: "20 or 25 per cent".
func (l *line) lends(q, before quantity) bool {
	joint := before.last + 1
	if l.mark(joint) == '-' {
		joint++ // "two- or three-week"
	}
	return before.ok && before.unit == "" && before.countTo < 0 && q.unit != "" && q.unit != "fraction" && q.first == joint+1 &&
		(l.is(joint, isAnd) || l.is(joint, isOr)) && q.numFirst == q.first
}

// mayBegin is a quick test for the one word in ten that begins a number.
func (l *line) mayBegin(i int) bool {
	t := &l.tokens[i]
	switch t.kind {
	case numberToken:
		return true
	case markToken:
		return t.mark >= 0x80 && vulgarFractions[t.mark] > 0
	}
	return t.word != nil && (t.word.class != noNumber || t.word.denom > 0 || t.word.times > 0 || t.word.roles&isArticle != 0)
}

// decimalComma reports whether the comma divides and the dot groups in line.
func decimalComma(line, lang string) bool {
	if lang != "" {
		return lang != "en"
	}
	latin, cyrillic := 0, 0
	for i := 0; i < len(line) && i < 256; i++ {
		switch c := line[i]; {
		case isLetter(c):
			latin++
		case c == 0xd0 || c == 0xd1 || c == 0xd2:
			cyrillic++
		}
	}
	return cyrillic > latin
}

// longestAlone bounds what is tried as one number alone.
const longestAlone = 120

// Parse reads one expression as a person types it: "100k", "some 40,000
// soldiers", ">= 17", "10k..20k", "сто тысяч". It is taken to be a number, also
// where in running text it would be a year or a score. What follows the number
// and its unit is what is counted; "no soldiers" is zero.
func Parse(s string) (Figure, bool) {
	l := line{text: s, lexicon: words(), comma: decimalComma(s, "")}
	l.scan(0, len(s))
	for i := range l.tokens {
		if !l.mayBegin(i) {
			continue
		}
		q, _ := l.quantity(i, true)
		if !q.ok {
			continue
		}
		if q.first > 0 && !l.onlyMarks(0, q.first) {
			return Figure{}, false
		}
		f := l.found(q).Figure
		f.Raw = strings.TrimSpace(s)
		if f.Counted == "" {
			f.Counted = l.restCounted(q)
		}
		return f, true
	}
	if f, _, ok := l.none(0); ok {
		f.Figure.Raw = strings.TrimSpace(s)
		return f.Figure, true
	}
	return Figure{}, false
}

// restCounted is all words behind q, where no other number stands among them.
func (l *line) restCounted(q quantity) string {
	from := q.last + 1
	if l.is(from, isOf) {
		from++
	}
	for i := from; i < len(l.tokens); i++ {
		if l.tokens[i].kind == numberToken {
			return ""
		}
	}
	if from >= len(l.tokens) || l.at(from).kind != wordToken {
		return ""
	}
	return strings.TrimRight(l.text[l.at(from).start:], " .,;:!?")
}

func (l *line) onlyMarks(from, to int) bool {
	for i := from; i < to; i++ {
		if l.tokens[i].kind != markToken {
			return false
		}
	}
	return true
}

// alone reads s as one number and nothing else, not counting what is counted.
func alone(s, lang string) (Found, bool) {
	if len(s) > longestAlone || strings.IndexByte(strings.TrimSpace(s), '\n') >= 0 {
		return Found{}, false
	}
	l := line{text: s, lexicon: words(), comma: decimalComma(s, lang)}
	l.scan(0, len(s))
	for i := range l.tokens {
		if !l.mayBegin(i) {
			continue
		}
		q, _ := l.quantity(i, true)
		if q.ok && q.first == 0 && (q.last == len(l.tokens)-1 || q.last == len(l.tokens)-2 && l.is(q.last+1, isOf)) {
			return l.found(q), true
		}
		if i > 3 {
			break
		}
	}
	return Found{}, false
}

// Numeral is a number in running text, whatever it stands for: a count, a year
// or part of a name.
type Numeral struct {
	Span      text.Span
	Low, High float64
}

// Numerals returns every number of s in order, in bytes, for an index in which
// "100,000", "100 000", "100k" and "сто тысяч" are one entry under [Key].
func Numerals(s, lang string) []Numeral {
	var all []Numeral
	for l := range lines(s, lang) {
		for i := 0; i < len(l.tokens); i++ {
			if !l.mayBegin(i) {
				continue
			}
			if n, ok := l.numeral(i, true); ok && l.at(n.first).shape != code {
				all = append(all, Numeral{text.Span{Start: l.at(n.first).start, End: l.at(n.last).end}, n.low, n.high})
				i = n.last
			}
		}
	}
	return all
}

// SpellsNumber reports whether a word can stand in a number written in words. It
// costs a look into the lexicon, and spares those who ask it [Numerals] for most
// texts.
func SpellsNumber(word string) bool {
	w := words().lookup(word)
	return w != nil && w.class != noNumber
}
