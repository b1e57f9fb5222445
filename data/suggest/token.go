package suggest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/text"
)

// token is a word, a number or a mark of punctuation.
type token struct {
	text.Span
	word    string // in lower case, with straight apostrophes
	is      class
	part    part
	capital bool // begins with a capital letter
	quoted  bool // stands in a quotation
}

// part is what a token does in its sentence, as far as the rules need it.
type part uint8

const (
	mark    part = iota
	noun         // nouns, names, adjectives and all that is not known
	article      // determiners and possessives
	person       // pronouns that can be subjects
	link         // prepositions
	join         // and, but, or
	under        // subordinators and relatives
	aux          // be, have, do, modals
	manner       // adverbs
	negation
	figures  // numbers
	infinite // "to" before a verb
	verb     // finite verbs and participles after auxiliaries
	ing      // -ing forms that are not nouns
)

// tokens cuts body into tokens. Contractions are two tokens: did + n't,
// Ostreva + 's.
func tokens(body string, v *vocabulary) []token {
	all := make([]token, 0, len(body)/5+8)
	for at := 0; at < len(body); {
		r, size := utf8.DecodeRuneInString(body[at:])
		switch {
		case unicode.IsSpace(r):
			at += size
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			end := wordEnd(body, at)
			if n := dotted(body, at, end); n > 0 {
				end = n
			}
			all = appendWord(all, body, text.Span{Start: at, End: end}, v)
			at = end
		case (r == '\'' || r == '’') && clitic(body[at:]) > 0:
			end := at + clitic(body[at:])
			all = appendWord(all, body, text.Span{Start: at, End: end}, v)
			at = end
		default:
			all = append(all, token{Span: text.Span{Start: at, End: at + size}, word: body[at : at+size]})
			at += size
		}
	}
	return all
}

// wordEnd is where the word that begins at ends. Hyphens, and points and commas
// between digits, belong to it; an apostrophe only before what is no clitic.
func wordEnd(body string, at int) int {
	digits := false
	for at < len(body) {
		r, size := utf8.DecodeRuneInString(body[at:])
		switch {
		case unicode.IsLetter(r), unicode.IsMark(r):
			digits = false
		case unicode.IsDigit(r):
			digits = true
		default:
			next, _ := utf8.DecodeRuneInString(body[at+size:])
			joins := strings.ContainsRune("-‑", r) && (unicode.IsLetter(next) || unicode.IsDigit(next)) ||
				strings.ContainsRune(".,:", r) && digits && unicode.IsDigit(next) ||
				strings.ContainsRune("'’ʼ", r) && unicode.IsLetter(next) && clitic(body[at:]) == 0
			if !joins {
				return at
			}
		}
		at += size
	}
	return at
}

// dotted is where an abbreviation that ends in a stop ends: U.S., a.m., Col.
// before a name; 0 where at to end is none.
func dotted(body string, at, end int) int {
	if end >= len(body) || body[end] != '.' {
		return 0
	}
	if end-at == 1 {
		stop := end + 1
		for stop+1 < len(body) && body[stop] < utf8.RuneSelf && unicode.IsLetter(rune(body[stop])) && body[stop+1] == '.' {
			stop += 2
		}
		if stop > end+1 || nextCapital(body, stop) {
			return stop
		}
		return 0
	}
	if abbreviatedTitle[strings.ToLower(body[at:end])] && nextCapital(body, end+1) {
		return end + 1
	}
	return 0
}

// nextCapital reports whether a blank and a capital follow at.
func nextCapital(body string, at int) bool {
	if at+1 >= len(body) || body[at] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(body[at+1:])
	return unicode.IsUpper(r)
}

// clitic is the length of the contraction that s begins with: 's, 'll, 've …
func clitic(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	for _, c := range []string{"s", "ll", "re", "ve", "d", "m", "S"} {
		if !strings.HasPrefix(s[size:], c) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[size+len(c):])
		if !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			return size + len(c)
		}
	}
	return 0
}

func appendWord(all []token, body string, s text.Span, v *vocabulary) []token {
	raw := s.Of(body)
	if n := negatedAuxiliary(raw); n > 0 {
		cut := s.Start + n
		all = append(all, newToken(body, text.Span{Start: s.Start, End: cut}, v))
		return append(all, newToken(body, text.Span{Start: cut, End: s.End}, v))
	}
	return append(all, newToken(body, s, v))
}

// negatedAuxiliary is where don't or cannot divides; 0 for other words.
func negatedAuxiliary(raw string) int {
	switch {
	case len(raw) == 6 && strings.EqualFold(raw, "cannot"):
		return 3
	case len(raw) > 3 && (strings.HasSuffix(raw, "n't") || strings.HasSuffix(raw, "N'T")):
		return len(raw) - 3
	case strings.HasSuffix(raw, "n’t"):
		return len(raw) - len("n’t")
	}
	return 0
}

func newToken(body string, s text.Span, v *vocabulary) token {
	raw := s.Of(body)
	first, _ := utf8.DecodeRuneInString(raw)
	word := strings.ToLower(raw)
	if strings.ContainsAny(word, "’ʼ") {
		word = apostrophes.Replace(word)
	}
	if n := len(word) - 1; n > 1 && word[n] == '.' && !strings.Contains(word[:n], ".") {
		word = word[:n]
	}
	t := token{Span: s, word: word, is: v.classOf(word), capital: unicode.IsUpper(first), part: noun}
	if unicode.IsDigit(first) {
		t.part = figures
	}
	return t
}

var apostrophes = strings.NewReplacer("’", "'", "ʼ", "'")
