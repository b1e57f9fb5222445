package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clause is the part of s's sentence between the nearest marks that part
// clauses: commas, semicolons, colons, dashes between blanks, brackets and
// quotation marks, the sentence's own stop left out. It holds all of s.
func Clause(body string, s Span) Span {
	sentence := SentenceAt(body, s)
	if s.Empty() || !sentence.Contains(s) {
		return sentence
	}
	start, end := sentence.Start, sentence.End
	for at := sentence.Start; at < sentence.End; {
		r, size := utf8.DecodeRuneInString(body[at:sentence.End])
		if partsClauses(body, sentence, at, r, size) {
			if at+size <= s.Start {
				start = at + size
			} else if at >= s.End {
				end = at
				break
			}
		}
		at += size
	}
	return Trim(body, Span{start, end})
}

// Widen is the next larger unit that holds s: its clause, its sentence, its
// paragraph, in the end the whole of body.
func Widen(body string, s Span) Span {
	p := ParagraphAt(body, s.Start)
	for _, wider := range []Span{Clause(body, s), SentenceAt(body, s), p} {
		if wider.Contains(s) && wider != s {
			return wider
		}
	}
	return Span{0, len(body)}
}

func partsClauses(body string, sentence Span, at int, r rune, size int) bool {
	after, _ := utf8.DecodeRuneInString(body[at+size : sentence.End])
	before, _ := utf8.DecodeLastRuneInString(body[sentence.Start:at])
	switch {
	case strings.ContainsRune(";()[]“”«»„\"…", r):
		return true
	case r == ',' || r == ':':
		return !unicode.IsDigit(after) && !(unicode.IsLetter(before) && unicode.IsLetter(after))
	case r == '—':
		return true
	case r == '–' || r == '-':
		return unicode.IsSpace(before) && unicode.IsSpace(after)
	case strings.ContainsRune(".!?", r):
		return at+size >= sentence.End || strings.ContainsRune(closers, after)
	}
	return false
}
