package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentence is one sentence, without the blanks around it, and the index of
// its paragraph in [Paragraphs].
type Sentence struct {
	Span
	Paragraph int
}

// Sentences splits body. Borders are those of UAX 29, less the ones that news
// does not mean: after titles, initials, abbreviations and list numbers, after
// a question or an exclamation that the sentence goes on from, and at the
// wrapped ends of lines. A headline without a stop ends with its line.
func Sentences(body string) []Sentence {
	paragraphs := Paragraphs(body)
	all := make([]Sentence, 0, len(body)/100+1)
	for n, p := range paragraphs {
		all = appendSentences(all, body, p, n)
	}
	return all
}

// SentenceAt is the sentence of body that holds s.Start, widened to the end of
// the one that holds s.End where s runs over several.
func SentenceAt(body string, s Span) Span {
	p := ParagraphAt(body, s.Start)
	found := p
	for _, sentence := range appendSentences(nil, body, p, 0) {
		if sentence.Start <= s.Start {
			found = sentence.Span
		} else if sentence.Start < s.End {
			found.End = sentence.End
		}
	}
	return found
}

func appendSentences(all []Sentence, body string, p Span, n int) []Sentence {
	part := p.Of(body)
	if informal(part) {
		return appendInformal(all, body, p, n)
	}
	start := 0
	for from := 0; from < len(part); {
		to := runStart(part, from)
		tokens := sentences.FromString(part[from:to])
		for at := from; tokens.Next(); {
			at += len(tokens.Value())
			if at < len(part) && (at == to || joined(part, start, at) || !IsBorder(body, p.Start+at)) {
				continue
			}
			all = appendSentence(all, body, Span{p.Start + start, p.Start + at}, n)
			start = at
		}
		from = runEnd(part, to)
	}
	return appendSentence(all, body, Span{p.Start + start, p.End}, n)
}

// appendSentence adds s without its blanks, unless nothing is left of it.
func appendSentence(all []Sentence, body string, s Span, n int) []Sentence {
	s = Trim(body, s)
	if s.Empty() {
		return all
	}
	return append(all, Sentence{SnapOut(body, s), n})
}

// longestRun is how many marks and blanks may follow each other before they
// are kept from UAX 29, whose rules look back over all of them at each.
const longestRun = 64

// runStart is where the next run of marks and blanks longer than longestRun
// begins at or after from; len(part) where none does.
func runStart(part string, from int) int {
	start := from
	for at := from; at < len(part); {
		r, size := utf8.DecodeRuneInString(part[at:])
		at += size
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			start = at
		} else if at-start > longestRun {
			return start
		}
	}
	return len(part)
}

// runEnd is the end of the run of marks and blanks that begins at from.
func runEnd(part string, from int) int {
	for from < len(part) {
		r, size := utf8.DecodeRuneInString(part[from:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			break
		}
		from += size
	}
	return from
}

// informal reports whether a paragraph is written without capitals, as posts
// are: it begins in lower case, and UAX 29 sees no border before a small letter.
func informal(part string) bool {
	r, _ := utf8.DecodeRuneInString(part)
	return unicode.IsLower(r)
}

// appendInformal ends a sentence at each stop before a blank that belongs to
// no abbreviation.
func appendInformal(all []Sentence, body string, p Span, n int) []Sentence {
	part := p.Of(body)
	start := 0
	for at := 0; at < len(part); {
		i := strings.IndexAny(part[at:], ".!?\n")
		if i < 0 {
			break
		}
		stop := at + i
		at = stop + 1
		for at < len(part) && strings.IndexByte(`.!?"')`, part[at]) >= 0 {
			at++
		}
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(part[at:], " "))
		word := lastWord(part[start : stop+1])
		if at >= len(part) || part[at] != ' ' && part[at] != '\n' || part[stop] == '.' && (abbreviates(word, next, "") || kindOfStop[word] != 0) {
			continue
		}
		all = appendSentence(all, body, Span{p.Start + start, p.Start + at}, n)
		start = at
	}
	return appendSentence(all, body, Span{p.Start + start, p.End}, n)
}

// joined reports whether the border that UAX 29 sees in part at off is none.
// The sentence it would end began at start.
func joined(part string, start, off int) bool {
	before := strings.TrimRightFunc(part[start:off], unicode.IsSpace)
	if before == "" {
		return false
	}
	wordStart := opening(part, off)
	next, _ := utf8.DecodeRuneInString(part[wordStart:])
	switch {
	case unicode.IsLower(next):
		return true
	case part[off-1] == '\n' && !endsSentence(before):
		return true
	case !strings.HasSuffix(before, "."):
		return false
	case enumerator(before):
		return true
	}
	return abbreviates(lastWord(before), next, firstWord(part[wordStart:]))
}

// opening is the offset of the first letter or digit at or after off, past
// quotes and brackets that open; off where something else comes first.
func opening(part string, off int) int {
	at := off
	for at < len(part) {
		r, size := utf8.DecodeRuneInString(part[at:])
		if !strings.ContainsRune(" \n\t\"'“‘«„([", r) {
			break
		}
		at += size
	}
	return at
}

// enumerator reports whether s is no more than the number of a list's entry.
func enumerator(s string) bool {
	s = strings.TrimSuffix(s, ".")
	if len(s) > 5 {
		return false
	}
	for _, r := range s {
		if !unicode.IsDigit(r) && r != '.' && !strings.ContainsRune("ivxIVX", r) {
			return false
		}
	}
	return s != ""
}

// lastWord is the word that ends in s's last full stop, the stop included.
func lastWord(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`("“«‘[—–/`, r) })
	if i < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[i+size:]
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }); i >= 0 {
		return s[:i]
	}
	return s
}

// abbreviates reports whether word, which ends in a stop, goes on to the word
// that follows and begins with next.
func abbreviates(word string, next rune, following string) bool {
	switch kindOfStop[strings.ToLower(word)] {
	case goesOn:
		return true
	case beforeNumber:
		return unicode.IsDigit(next)
	case beforeName:
		return !starters[following]
	case clock:
		return clockFollows[following]
	case endsSentences:
		return false
	}
	letters, dots := 0, 0
	for _, r := range word {
		switch {
		case r == '.':
			dots++
		case unicode.IsLetter(r):
			letters++
		default:
			return false
		}
	}
	// An initial (J.), initials (J.R.R.) or an abbreviation by letters (U.S.).
	return letters == dots && unicode.IsUpper(next) && !starters[following]
}
