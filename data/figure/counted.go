package figure

import "strings"

// mostCounted is how many words what is counted may have: "decommissioned
// coal-fired power plants".
const mostCounted = 6

// countedAfter finds what is counted: the noun phrase behind the figure.
func (l *line) countedAfter(q *quantity) {
	i := q.last + 1
	if l.is(i, isOf) {
		if q.unit != "" && l.kind(q.unit)&ofStuff == 0 {
			return
		}
		i++
		for l.is(i, isArticle) || l.says(i, sayTheNumber) || l.numberWord(i) {
			i++
		}
	} else if q.unit != "" && q.unit != "fraction" {
		return
	}
	if l.is(i, isMore) && l.nounFollows(i+1) {
		i++
	}
	if l.mark(i) == '-' && l.glued(i) {
		if l.is(i+1, isCompound) && !l.is(i+1, isStop) && l.glued(i+1) { // "a four-member crew"
			q.countFrom, q.countTo = i+1, i+1
		}
		return
	}
	to, ok := l.nounPhrase(i)
	if !ok {
		to = l.beforeParticiple(i, to)
	}
	if !ok && q.high > 1 && !l.at(to).capital && l.latin(i) && q.unit == "" {
		return // "three wore overalls": no plural, so no noun that is counted
	}
	if to >= i && !l.possessive(to) {
		q.countFrom, q.countTo = i, to
	}
}

// countedBefore finds what is counted where it stands before the number:
// "troops numbered 40,000", "the number of dead rose to 17".
func (l *line) countedBefore(q *quantity) {
	if q.countTo >= q.countFrom || q.unit != "" {
		return
	}
	const reach = 10
	if l.is(q.first-1, isNumbered) {
		l.subjectBefore(q, q.first-1)
		return
	}
	for k := q.first - 2; k >= max(l.free, q.first-reach); k-- {
		if t := l.at(k); t.kind != wordToken {
			return
		} else if !t.word.is(isNumberOf) {
			continue
		}
		from := k + 1
		if l.is(from, isOf) {
			from++
		} else if l.latin(k) {
			return
		}
		if to, _ := l.nounPhrase(from); to >= from && to < q.first {
			q.countFrom, q.countTo = from, to
		}
		return
	}
}

func (l *line) numberWord(i int) bool {
	t := l.at(i)
	return t.kind == numberToken || t.word != nil && t.word.class != noNumber
}

// nounPhrase is the last token of the noun phrase that begins at i, and whether
// it ends in a plural. It ends with the first plural, since what follows that
// is a verb or a thing of its own, but for adjectives that pass for plurals
// ("six wounded soldiers").
func (l *line) nounPhrase(i int) (to int, ok bool) {
	to = i - 1
	for k := i; k < len(l.tokens) && k < i+mostCounted; k++ {
		t := l.at(k)
		if t.kind == markToken && (t.mark == '-' || t.mark == '\'' || t.mark == '’') && l.glued(k) && l.glued(k+1) && k > i {
			continue
		}
		if t.kind != wordToken || t.word.is(isStop) && !t.word.is(isPlural) || l.numberWord(k) {
			break
		}
		if l.text[t.start] >= 0x80 && slavicVerb(l.of(k)) {
			break
		}
		to = k
		if l.text[t.start] >= 0x80 {
			if !l.slavicGoesOn(k) {
				return to, true
			}
			continue
		}
		if l.plural(k) && l.mark(k-1) == '-' && l.glued(k) && k > i && l.nounFollows(k+1) {
			continue // "plain-clothes officers"
		}
		if l.plural(k) && !l.plural(k+1) && !l.possessive(k) || l.plural(k) && !l.is(k, isPlural) && !l.possessive(k) {
			return to, true
		}
	}
	return to, false
}

// beforeParticiple cuts a phrase without a plural where something is said of
// it: "fuel burned", "fuel was".
func (l *line) beforeParticiple(from, to int) int {
	for k := from + 1; k <= to; k++ {
		if s := l.of(k); strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "ing") {
			return k - 1
		}
	}
	return to
}

// possessive reports whether the word at k is the owner of what follows.
func (l *line) possessive(k int) bool {
	s := l.of(k)
	n := len(s)
	return n > 2 && s[n-1] == 's' && (s[n-2] == '\'' || n > 4 && s[n-4:n-1] == curly) || l.mark(k+1) == '’' || l.mark(k+1) == '\''
}

// subjectBefore takes the nearest plural before the verb for what is counted,
// with the adjectives before it: "the protocols in his possession numbered".
func (l *line) subjectBefore(q *quantity, verb int) {
	const reach, adjectives = 8, 3
	for k := verb - 1; k >= max(l.free, verb-reach) && l.at(k).kind == wordToken; k-- {
		if !l.plural(k) || l.possessive(k) {
			continue
		}
		q.countFrom, q.countTo = k, k
		for q.countFrom > max(l.free, k-adjectives) && l.at(q.countFrom-1).kind == wordToken && !l.is(q.countFrom-1, isStop) {
			q.countFrom--
		}
		return
	}
}

// slavicGoesOn reports whether the noun phrase goes on behind the word at k: it
// is an adjective, and not one used as a noun ("военных").
func (l *line) slavicGoesOn(k int) bool {
	if l.is(k, isSubstantive) {
		return false
	}
	s := l.of(k)
	for _, ending := range adjectiveEndings {
		if strings.HasSuffix(s, ending) {
			return l.at(k+1).kind == wordToken && !l.is(k+1, isStop)
		}
	}
	return false
}

// slavicVerb reports whether s ends as Russian and Ukrainian verbs and short
// participles do and nouns behind a number do not.
func slavicVerb(s string) bool {
	for _, ending := range verbEndings {
		if strings.HasSuffix(s, ending) {
			return true
		}
	}
	return false
}

var verbEndings = [...]string{"али", "или", "ели", "яли", "ули", "лись", "лися", "ась", "ось", "аны", "ены", "яны", "ает", "яет", "ают", "яют",
	"ются", "ится", "ится", "іли", "ють", "ється", "ано", "ено", "ані"}

// adjectiveEndings are the cases in which Russian and Ukrainian adjectives
// stand with a number.
var adjectiveEndings = [...]string{"ых", "их", "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ую", "юю", "ым", "им", "ыми", "ими", "ому", "ему",
	"іх", "ій", "ої", "ою", "ена", "ова", "ева", "ська", "цька", "ські", "цькі", "ні", "ві", "ані", "ені"}

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
	if n > 3 && s[n-3:] == "men" {
		return true
	}
	return n > 3 && s[n-1] == 's' && s[n-2] != 's' && s[n-2] != 'u' && s[n-2] != 'i' && !t.word.is(isStop)
}
