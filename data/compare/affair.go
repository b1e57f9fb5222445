package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
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
			if w := met.word(body[i:end]); utf8.RuneCountInString(w.low) >= leastName && !w.light && !calendar[w.low] && !months[w.low] && !lex.knows(w) {
				names = append(names, latin(w.low))
			}
		}
		inWord = letter || inWord && strings.ContainsRune("'’ʼ", r)
	}
	return unique(names)
}

// leastName is how many letters a name has: shorter ones are initials and
// abbreviations.
const leastName = 4

// foreign reports whether the articles of both claims are known to speak of
// nobody and of no place in common, so that they are of two affairs.
func foreign(a, b Frame) bool {
	x, y := a.Claim.Names, b.Claim.Names
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(n string) bool {
		return slices.ContainsFunc(y, func(m string) bool { return n[0] == m[0] && sameName(n, m) })
	})
}
