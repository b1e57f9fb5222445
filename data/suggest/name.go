package suggest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/text"
)

// nameWords are the words of a name that tell it from others, folded.
func nameWords(name string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }) {
		switch w {
		case "the", "a", "an", "of", "for", "in", "from", "at", "and", "s", "mr", "mrs", "ms", "dr":
			continue
		}
		words = append(words, w)
	}
	return words
}

// lastName is the last of a name's words, the surname as a rule; empty for none.
func lastName(name string) string {
	words := nameWords(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// sameSurname reports whether two personal names can be one person's: the last
// words agree, and the first do where both are given.
func sameSurname(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 || stemName(a[len(a)-1]) != stemName(b[len(b)-1]) {
		return false
	}
	return len(a) == 1 || len(b) == 1 || stemName(a[0]) == stemName(b[0]) || a[0][0] == b[0][0] && (len(a[0]) <= 2 || len(b[0]) <= 2)
}

// stemName is stemWord for names, in which only Slavic has endings.
func stemName(w string) string {
	if w != "" && w[0] >= utf8.RuneSelf {
		return stripEnding(w)
	}
	return w
}

// among reports whether of has all words, in any of their forms.
func among(words, of []string) bool {
	if len(words) == 0 {
		return false
	}
	for _, w := range words {
		found := false
		for _, o := range of {
			found = found || stemWord(o) == stemWord(w) || strings.HasPrefix(o, w+"-")
		}
		if !found {
			return false
		}
	}
	return true
}

// particle are the small words of names.
var particle = set("a an of the and for in on at to by with from de la le les du des da do dos del der den di von van zu zum e y et al el bin ibn 's")

// titled reports whether all words of a name but the small ones have capitals.
func titled(name string) bool {
	capitals := 0
	for _, w := range strings.Fields(name) {
		switch r := firstRune(strings.TrimLeft(w, "(")); {
		case unicode.IsLower(r) && !particle[w] && (r < utf8.RuneSelf || len(w) > 3):
			return false
		case !unicode.IsLower(r):
			capitals++
		}
	}
	return capitals > 0
}
