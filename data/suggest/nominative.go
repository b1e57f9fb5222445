package suggest

import (
	"strings"
	"unicode/utf8"
)

// Russian and Ukrainian name a speaker in the genitive after "по словам" and
// "за словами", and in the locative in "сообщили в министерстве". A claim
// carries the nominative: of nouns of office and bodies as the lexicon has
// them, of adjectives and names by their endings.

// nominative writes a Slavic source in the nominative, word by word; genitive
// says that its names stand in the genitive.
func (c *cast) nominative(source string, genitive bool) string {
	words := strings.Fields(source)
	located := false
	for len(words) > 1 && c.d.words.classOf(strings.ToLower(words[0]))&preposition != 0 {
		words, located = words[1:], true
	}
	if !located && !genitive {
		return source
	}
	head, name := c.headNoun(words), c.nameAt(words)
	if located && head < 0 {
		words[0] = outOfLocative(words[0])
	}
	for i, w := range words {
		switch lower := strings.ToLower(w); {
		case genitive && i == 0 && head <= 0 && ofMany(w) != "":
			words[i] = ofMany(w)
		case i == head:
			words[i] = matchCase(c.lexical(lower), w)
		case i < head:
			words[i] = matchCase(adjective(lower, c.lexical(strings.ToLower(words[head])), c.d.lang), w)
		case genitive && i >= name:
			words[i] = matchCase(nameInNominative(lower, c.d.lang), w)
		}
	}
	return strings.Join(words, " ")
}

// ofMany is a common noun in the plural whose genitive word is: "по словам
// журналистов"; empty where its ending is none of theirs.
func ofMany(word string) string {
	if nameLike(word) {
		return ""
	}
	for _, e := range [][2]string{{"ів", "и"}, {"їв", "ї"}, {"ков", "ки"}, {"гов", "ги"}, {"хов", "хи"}, {"ев", "и"}, {"ов", "ы"}} {
		if stem := strings.TrimSuffix(word, e[0]); stem != word && utf8.RuneCountInString(stem) >= 4 {
			return stem + e[1]
		}
	}
	return ""
}

// outOfLocative is an unknown noun for a body in the nominative: most that are
// not in the lexicon are masculine, "в аппарате", or end in -ия.
func outOfLocative(word string) string {
	for _, e := range [][2]string{{"ии", "ия"}, {"ії", "ія"}, {"е", ""}, {"і", ""}} {
		if stem := strings.TrimSuffix(word, e[0]); stem != word && utf8.RuneCountInString(stem) >= 3 {
			return stem + e[1]
		}
	}
	return word
}

// nameAt is where the personal name begins that ends words: the last two with
// capitals, or one after an office; a single word is one too. len(words) for
// none.
func (c *cast) nameAt(words []string) int {
	n := len(words)
	switch {
	case n == 1:
		return 0
	case n > 1 && nameLike(words[n-1]) && nameLike(words[n-2]) && c.lexical(strings.ToLower(words[n-2])) == "":
		return n - 2
	case n > 1 && nameLike(words[n-1]) && c.d.words.classOf(c.lexical(strings.ToLower(words[n-2])))&title != 0:
		return n - 1
	}
	return n
}

// headNoun is the first word that the lexicon has as an office or a body; -1
// for none.
func (c *cast) headNoun(words []string) int {
	for i, w := range words {
		if c.lexical(strings.ToLower(w)) != "" {
			return i
		}
	}
	return -1
}

// lexical is the entry of the lexicon, an office or a body, of which word is
// another case; empty for none.
func (c *cast) lexical(word string) string {
	if c.d.words.words[word]&(title|institution) != 0 {
		return word
	}
	cut := stripEnding(word)
	for _, ending := range nominativeEndings {
		if entry := cut + ending; c.d.words.words[entry]&(title|institution) != 0 {
			return entry
		}
	}
	return ""
}

var nominativeEndings = []string{"", "о", "е", "а", "я", "ь", "й", "і", "ия", "ие", "ія", "ння", "ство"}

// obliqueEndings are the endings that nouns and names take in the singular,
// longest first.
var obliqueEndings = strings.Fields("ями ами ыи ии ои еи ому ого ему его ою ею ом ем ой ей им ым ої ій у ю ы и а я е о і ї ь й")

// stripEnding takes the ending of its case off a Slavic word of some length.
func stripEnding(word string) string {
	for _, e := range obliqueEndings {
		if stem := strings.TrimSuffix(word, e); stem != word && utf8.RuneCountInString(stem) >= 3 {
			return stem
		}
	}
	return word
}

// adjective is an adjective before noun in the nominative.
func adjective(word, noun, lang string) string {
	for _, e := range []string{"ого", "его", "ому", "ему", "ой", "ей", "ої", "ій", "ом", "ем"} {
		stem := strings.TrimSuffix(word, e)
		switch {
		case stem == word:
		case endsIn(noun, "а", "я"):
			return stem + pick(lang == "uk", "а", "ая")
		case endsIn(noun, "о", "е"):
			return stem + pick(lang == "uk", "е", "ое")
		case lang == "uk" || endsIn(stem, "к", "г", "х", "ж", "ш", "щ", "ч"):
			return stem + "ий"
		default:
			return stem + "ый"
		}
	}
	return word
}

// nameEndings are the endings of names in the genitive and the nominative, the
// first that fits; after a hyphen those of one language.
var nameEndings = [][3]string{
	{"ского", "ский", ""}, {"ської", "ська", ""}, {"ського", "ський", ""}, {"ской", "ская", ""}, {"цкого", "цкий", ""}, {"цького", "цький", ""},
	{"ова", "ов", ""}, {"ева", "ев", ""}, {"ёва", "ёв", ""}, {"єва", "єв", ""}, {"овой", "ова", ""}, {"евой", "ева", ""}, {"ової", "ова", ""}, {"євої", "єва", ""},
	{"иной", "ина", ""}, {"іної", "іна", ""}, {"енка", "енко", "uk"}, {"ого", "ый", "ru"}, {"ого", "ий", "uk"}, {"ии", "ия", ""}, {"ії", "ія", ""},
	{"ея", "ей", ""}, {"ия", "ий", ""}, {"ія", "ій", ""}, {"ря", "рь", "ru"}, {"ря", "р", "uk"}, {"ля", "ль", ""}, {"ця", "ець", "uk"}, {"ца", "ец", "ru"},
	{"ги", "га", ""}, {"ки", "ка", ""}, {"хи", "ха", ""}, {"жи", "жа", ""}, {"чи", "ча", ""}, {"ши", "ша", ""}, {"ы", "а", "ru"}, {"и", "я", "ru"}, {"и", "а", "uk"},
	{"а", "", ""}, {"я", "й", ""},
}

// nameInNominative turns a name's genitive into its nominative.
func nameInNominative(word, lang string) string {
	for _, e := range nameEndings {
		if stem := strings.TrimSuffix(word, e[0]); stem != word && (e[2] == "" || e[2] == lang) && utf8.RuneCountInString(stem) >= 2 {
			return stem + e[1]
		}
	}
	return word
}

// matchCase gives word the capital that like has.
func matchCase(word, like string) string {
	if word == "" {
		return like
	}
	first, size := utf8.DecodeRuneInString(word)
	if nameLike(like) {
		return strings.ToUpper(string(first)) + word[size:]
	}
	return word
}
