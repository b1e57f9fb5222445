package suggest

import "strings"

// tagSentence settles what part each token of an English sentence plays, from
// its classes and from what stands beside it. It knows closed classes and the
// lexicon's verbs; all else is a noun, which does where only the borders of
// subjects, verbs and clauses are wanted.
func tagSentence(s []token) {
	for i := range s {
		s[i].part = partOf(s, i)
	}
}

// applyParticles gives verbs the classes that they have with the word after
// them, and takes those away that they have without it: "called up" says
// nothing.
func (v *vocabulary) applyParticles(s []token) {
	const near, far = 3, 9 // "put the number of wounded at 41"
	for i := range s {
		if s[i].part != verb && s[i].part != ing {
			continue
		}
		for _, p := range v.particles[s[i].word] {
			for j := i + 1; j < len(s) && j <= i+far && s[j].part != mark; j++ {
				if s[j].word == p.words[0] && (j <= i+near || figureBegins(s, j+1)) {
					s[i].is = s[i].is&^(cueVerb|eventVerb) | p.is
				}
			}
		}
	}
}

// figureBegins reports whether a figure begins at token i, with what bounds it
// and the mark that opens its quotation: "at “no more than 12,000”".
func figureBegins(s []token, i int) bool {
	if i < len(s) && s[i].quoted && s[i].part == mark {
		i++
	}
	for i < len(s) && boundWord[s[i].word] {
		i++
	}
	return i < len(s) && s[i].part == figures
}

// boundWord are the words that bound a figure or make it rough before its number.
var boundWord = set("no not some about around roughly nearly almost over under up to at least most more less fewer than between only just")

func partOf(s []token, i int) part {
	t := &s[i]
	switch {
	case isMark(t.word):
		return mark
	case t.part == figures:
		return figures
	case t.word == "to":
		return partOfTo(s, i)
	case t.is&negator != 0:
		return negation
	case t.word == "'s" || t.word == "’s":
		return partOfS(s, i)
	case t.is&auxiliary != 0 && !(t.capital && i > 0 && !startsClause(s, i)):
		return aux
	case t.word == "that":
		return partOfThat(s, i)
	case t.is&(determiner|possessive) != 0:
		return article
	case t.word == "one" && i+1 < len(s) && opensNoun(&s[i+1]):
		return figures
	case t.is&(pronoun|objectPronoun) != 0:
		return person
	case t.is&relative != 0:
		return under
	case t.is&number != 0:
		return figures
	case t.is&preposition != 0:
		return link
	case t.is&conjunction != 0:
		return join
	case t.is&subordinator != 0:
		return under
	case t.capital && i > 0 && !startsClause(s, i):
		return noun
	case t.is&adverb != 0 || looksAdverb(t.word) && !(t.capital && i+1 < len(s) && s[i+1].is&cueVerb != 0 && s[i+1].is&pastForm != 0):
		return manner
	}
	return partOfOpen(s, i)
}

func isMark(word string) bool {
	c := word[0]
	return c < '0' && c != '\'' || c > '9' && c < 'A' || c > 'Z' && c < 'a' || c > 'z' && c < 0x80 ||
		strings.HasPrefix(word, "\xe2\x80") || strings.HasPrefix(word, "«") || strings.HasPrefix(word, "»") || word == "'"
}

// startsClause reports whether a capital at i may be that of a sentence.
func startsClause(s []token, i int) bool {
	return i == 0 || strings.ContainsAny(s[i-1].word, `"“«‘:.!?*`)
}

func partOfTo(s []token, i int) part {
	if i > 0 && s[i-1].word == "according" {
		return link
	}
	next := i + 1
	for next < len(s) && (s[next].is&adverb != 0 || looksAdverb(s[next].word)) {
		next++
	}
	if next < len(s) && (s[next].is&(baseForm|be|have|do) != 0 && !s[next].capital) {
		return infinite
	}
	return link
}

// partOfS tells the 's of a possessive from that of is and has.
func partOfS(s []token, i int) part {
	if i == 0 {
		return aux
	}
	if s[i-1].is&(pronoun|relative) != 0 || s[i-1].word == "that" || s[i-1].word == "what" {
		return aux
	}
	if i+2 < len(s) && s[i+1].is&ingForm != 0 && s[i+2].is&verbForm == 0 && opensNoun(&s[i+2]) {
		return noun // "the company's managing director"
	}
	if i+1 < len(s) && (s[i+1].is&(determiner|negator) != 0 || s[i+1].is&adverb != 0 && !adjectiveToo[s[i+1].word] || s[i+1].is&ingForm != 0 && s[i+1].is&sayNoun == 0) {
		return aux
	}
	return noun
}

// adjectiveToo are adverbs that stand before nouns as well: "the region's only
// hospital".
var adjectiveToo = set("only most more early first far long even well further here then very once")

func partOfThat(s []token, i int) part {
	switch {
	case i == 0 || i+1 >= len(s):
		return person
	case s[i-1].part == link || s[i-1].part == negation:
		return article
	case s[i+1].word == "'s" || s[i+1].word == "’s":
		return person
	}
	return under
}

func looksAdverb(word string) bool {
	return len(word) > 4 && strings.HasSuffix(word, "ly") && !notAdverb[word]
}

// notAdverb are words in -ly that are nouns, verbs and adjectives.
var notAdverb = set(`family supply reply apply rally july italy assembly monopoly anomaly friendly unfriendly deadly daily weekly
	monthly yearly hourly quarterly fortnightly elderly orderly disorderly scholarly likely unlikely costly imply comply multiply
	bully folly jolly belly holly lovely lonely lively ugly silly hilly chilly curly woolly worldly cowardly sickly ghastly`)

// partOfOpen decides between noun and verb for words of the open classes.
func partOfOpen(s []token, i int) part {
	t := &s[i]
	before := beforeModifiers(s, i)
	prev, prevWord := mark, ""
	if before >= 0 {
		prev, prevWord = s[before].part, s[before].word
	}
	form := formOf(t)
	switch {
	case form == 0, t.word == "last" && i+1 < len(s) && (s[i+1].is&(weekday|month|timeWord) != 0 || s[i+1].word == "month" || s[i+1].word == "year"):
		return noun
	case prevWord == "'s" || prevWord == "’s", prevWord == "'" && !s[before].quoted && before > 0 && s[before-1].End == s[before].Start:
		told := t.is&sayVerb != 0 && form&pastForm != 0 && i+1 < len(s) && s[i+1].is&(determiner|possessive|objectPronoun) != 0
		return pick(prev == aux || told, verb, noun) // "Dr Holm of St Anne's told the press"
	case prev == aux:
		return verb
	case (prev == figures || prev == article) && form&(pastForm|participleForm|ingForm) != 0 && i+1 < len(s) && opensNoun(&s[i+1]):
		return noun // "nine polling stations", "the observed regions"
	case form&baseForm != 0 && (prev == infinite || prev == negation && prevWord == "n't"):
		return verb
	case form&ingForm != 0:
		if prev == article && prevWord != "all" {
			return noun
		}
		return ing
	case prev == article || prev == link && form&(baseForm|presentForm) != 0:
		return noun
	case form&(pastForm|participleForm) != 0:
		return partOfPast(s, i, prev)
	case form&presentForm != 0:
		return partOfPresent(s, i, prev)
	}
	return partOfBase(s, i, prev, prevWord)
}

// opensNoun reports whether t, which is not tagged yet, can only be a noun.
func opensNoun(t *token) bool {
	return !isMark(t.word) && t.is&(determiner|possessive|pronoun|objectPronoun|relative|preposition|conjunction|subordinator|auxiliary|adverb|negator|number) == 0 &&
		t.word != "to" && formOf(t)&(pastForm|ingForm) == 0 && t.part != figures && !looksAdverb(t.word)
}

// beforeModifiers is the last token before i that is no adverb and no negation
// of the verb at i; -1 where there is none.
func beforeModifiers(s []token, i int) int {
	for i--; i >= 0; i-- {
		if s[i].part != manner && (s[i].part != negation || s[i].word == "no" || s[i].word == "without" || nominal(&s[i])) {
			break
		}
	}
	return i
}

// formOf is the form of a verb, known or seen from its ending.
func formOf(t *token) class {
	if f := t.is & verbForm; f != 0 {
		return f
	}
	switch {
	case t.capital:
		return 0
	case len(t.word) > 4 && strings.HasSuffix(t.word, "ed") && !strings.HasSuffix(t.word, "eed") && !strings.Contains(t.word, "-"):
		return pastForm | participleForm
	case len(t.word) > 5 && strings.HasSuffix(t.word, "ing") && !endsIn(t.word, "thing", "evening", "morning", "building", "during", "meeting", "spring"):
		return ingForm
	}
	return 0
}

func partOfPast(s []token, i int, prev part) part {
	switch prev {
	case link:
		return noun // of alleged fraud
	case mark, manner, under, join:
		// "Asked whether …": a participle where no subject
		// stands before it; [groups] looks again.
		return verb
	}
	return verb
}

// partOfPresent: "claims" is a verb after what can be a subject, unless a verb
// follows it, whose subject it then is.
func partOfPresent(s []token, i int, prev part) part {
	if prev != noun && prev != person && prev != under && prev != figures && !closesQuote(s, i-1) && prev != join && !comma(s, i-1) {
		return noun
	}
	if prev == figures && s[i].is&cueVerb == 0 {
		return noun // "12 ships at the lock"
	}
	if i+1 >= len(s) || i+2 == len(s) && s[i+1].word == "." && prev == noun && s[i].is&sayNoun == 0 && i > 1 && s[i-2].part != mark && !verbYet(s, i) {
		return pick(s[i].is&sayNoun != 0, noun, verb) // "The wounded man laughs."
	}
	next := &s[i+1]
	if next.is&auxiliary != 0 && next.word != "'s" && next.word != "having" || s[i].is&sayNoun != 0 && next.word == "of" {
		return noun
	}
	if prev == person || prev == under {
		that := i > 1 && s[i-1].word == "that" && s[i-2].part != mark && s[i-2].is&relative == 0
		return pick(that && s[i].is&sayNoun != 0 && next.is&preposition != 0, noun, verb)
	}
	if s[i].is&cueVerb == 0 {
		// "results", "forces": few of the common verbs are told from nouns by
		// more than what follows.
		quotes := s[i].is&giveVerb != 0 && isMark(next.word) && strings.ContainsAny(next.word, `"“«‘`)
		return pick(quotes || next.is&(determiner|possessive|objectPronoun|number|adverb|negator) != 0 || next.is&preposition != 0 && next.word != "of" || next.word == "to" || next.part == figures, verb, noun)
	}
	if s[i].is&(sayNoun|nounToo) == 0 {
		return verb
	}
	if i > 0 && s[i-1].capital && i > 1 && s[i-2].capital && thatFollows(s, i) {
		return verb // "Benta Orvalho reports from Santa Brisa that …"
	}
	if s[i].is&showVerb != 0 && (next.word == "," || next.word == ".") && fencedPhrase(s, i) {
		return verb
	}
	// "plans", "claims", "calls": nouns as often as verbs.
	if next.is&(determiner|possessive|pronoun|objectPronoun|number|subordinator) != 0 || next.part == figures || next.word == "to" || next.word == "that" ||
		next.word == "for" || next.capital || isMark(next.word) && strings.ContainsAny(next.word, `"“«‘:`) {
		return verb
	}
	return noun
}

// fencedPhrase reports whether nothing but one noun phrase stands between a comma
// and token i, or "as" and it: "At ten, a list of calls shows, the guard rang".
func fencedPhrase(s []token, i int) bool {
	for j := i - 1; j > 0; j-- {
		switch s[j].part {
		case noun, link, figures:
		case article:
			if comma(s, j-1) || s[j-1].word == "as" && comma(s, j-2) {
				return j+1 < i
			}
		default:
			return false
		}
	}
	return false
}

// thatFollows reports whether a "that" follows the verb at i after no more than
// where and when.
func thatFollows(s []token, i int) bool {
	const near = 7
	for j := i + 1; j < len(s) && j < i+near; j++ {
		if s[j].word == "that" {
			return true
		}
		if s[j].is&auxiliary != 0 || isMark(s[j].word) {
			return false
		}
	}
	return false
}

func partOfBase(s []token, i int, prev part, prevWord string) part {
	switch {
	case prev == person && prevWord != "he" && prevWord != "she" && prevWord != "it":
		return verb
	case prev == noun && plural(prevWord) && s[i].is&(cueVerb|otherVerb) != 0:
		if i+1 < len(s) && s[i+1].is&auxiliary != 0 {
			return noun
		}
		return verb
	case prev == under && (prevWord == "who" || prevWord == "which" || prevWord == "that"):
		return verb
	case (prev == noun || comma(s, i-1)) && s[i].is&(showVerb|giveVerb) != 0 && i+1 < len(s) && opensObject(&s[i+1]) && !verbYet(s, i):
		return verb // "recordings obtained by the office show the unit"
	case prev == join && i >= 2 && s[i-2].part == verb:
		return verb
	case s[i].is&cueVerb != 0 && s[i].is&(sayNoun|nounToo|otherVerb) == 0 && (prev == noun || prev == figures || prev == under || prev == mark && i > 0):
		return verb // "one in five believe", "…, say residents"
	}
	return noun
}

// opensObject reports whether t, which is not tagged yet, begins a noun phrase
// with a figure or an article.
func opensObject(t *token) bool {
	return t.part == figures || t.is&(number|determiner) != 0
}

// verbYet reports whether a verb that is no participle behind a noun, "recordings
// obtained by the office", "sheets lodged with the court", stands before token i.
func verbYet(s []token, i int) bool {
	for j := range i {
		describing := s[j].part == verb && (s[j+1].word == "by" || j > 0 && s[j-1].part == noun && formOf(&s[j])&participleForm != 0 && s[j+1].part == link)
		if s[j].part == aux || s[j].part == verb && !describing {
			return true
		}
	}
	return false
}

func plural(word string) bool {
	return len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") || word == "people" || word == "police" || word == "men" || word == "women"
}

func closesQuote(s []token, i int) bool {
	return i >= 0 && (strings.ContainsAny(s[i].word, `"”»’`) || s[i].part == mark && s[i].quoted && (i+1 == len(s) || !s[i+1].quoted))
}

func comma(s []token, i int) bool { return i >= 0 && i < len(s) && s[i].word == "," }

func pick[T any](cond bool, yes, no T) T {
	if cond {
		return yes
	}
	return no
}
