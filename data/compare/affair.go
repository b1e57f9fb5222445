package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/text"
)

// ProperNames are the names in an article's body by which one affair is told
// from another: words written with a capital that are in no dictionary, levelled
// across letters and sorted. A minister or a bridge may be anybody's.
func ProperNames(body string, lex *Lexicon) []string {
	var names []string
	inWord := false
	for i, r := range body {
		letter := unicode.IsLetter(r)
		if letter && !inWord && unicode.IsUpper(r) {
			end := wordEnd(body, i)
			if low := strings.TrimSuffix(text.Fold(body[i:end]), "'s"); lex.isProper(low) {
				names = append(names, latin(low))
			}
		}
		inWord = letter || inWord && strings.ContainsRune("'’ʼ", r)
	}
	return unique(names)
}

// isProper reports whether a folded word that is written with a capital can only
// be a name.
func (lex *Lexicon) isProper(low string) bool {
	if utf8.RuneCountInString(low) < leastName || lightWords[low] || calendar[low] || months[low] || strings.ContainsAny(low, "'’") {
		return false
	}
	if low[0] >= utf8.RuneSelf {
		base, _ := stem(low)
		return !lex.words[base]
	}
	_, known := lemma(low) // a stem, as [Lexicon.knows] asks for, would take most of the time
	return !known && !lex.words[low]
}

// leastName is how many letters a name has: shorter ones are initials and
// abbreviations.
const leastName = 4

// fewestNames is how many names each of two articles must have for it to mean
// anything that they share none. Of pairs of invented articles of 300 to 500 words
// 558 of 576 that told of two affairs shared none, and 21 of 231 that told of one,
// half of these with fewer names than this.
const fewestNames = 4

// foreign reports whether the articles of both claims are known to speak of
// nobody and of no place in common, so that they are of two affairs.
func foreign(a, b Frame) bool {
	x, y := a.Claim.Names, b.Claim.Names
	return len(x) >= fewestNames && len(y) >= fewestNames && !slices.ContainsFunc(x, func(n string) bool {
		return slices.ContainsFunc(y, func(m string) bool { return n[0] == m[0] && sameName(n, m) })
	})
}
