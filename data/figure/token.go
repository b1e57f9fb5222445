package figure

import (
	"unicode"
	"unicode/utf8"
)

type tokenKind uint8

const (
	wordToken   tokenKind = iota // letters, with digits after the first: "S23"
	numberToken                  // digits with their grouping and decimals
	markToken                    // one sign
)

// token is a word, a number or a sign of one line of text.
type token struct {
	start, end int
	kind       tokenKind
	shape      shape
	glued      bool // no blank between it and the token before
	capital    bool // a word that begins with a capital
	mark       rune
	value      float64
	word       *word // nil for words that the lexicon does not know
}

// line is the tokens of one line and what it is made of. Figures do not cross
// lines: a headline has no stop, a table no words between its cells. A line
// wrapped in mid-sentence counts with the next.
type line struct {
	text    string // the whole text: offsets are into it
	tokens  []token
	comma   bool // the decimal sign is a comma and the dot groups
	free    int  // the first token that no figure has taken
	lexicon *lexicon
	looks   int // tokens and digits looked at: a test holds them to the length of the text
}

// scan reads text[start:end] into l.tokens, reusing their memory.
func (l *line) scan(start, end int) {
	l.tokens, l.free = l.tokens[:0], 0
	at, glued := start, false
	for at < end {
		c := l.text[at]
		switch {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\v' || c == '\f':
			at++
			glued = false
			continue
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(l.text[at:end])
			if unicode.IsSpace(r) || isIgnored(r) {
				at += n
				glued = glued && isIgnored(r)
				continue
			}
			if unicode.IsLetter(r) {
				at = l.scanWord(at, end, glued)
			} else {
				l.tokens = append(l.tokens, token{start: at, end: at + n, kind: markToken, glued: glued, mark: r})
				at += n
			}
		case isDigit(c) || c == '.' && l.startsDecimal(at, end, glued):
			at = l.scanNumber(at, end, glued)
		case isLetter(c):
			at = l.scanWord(at, end, glued)
		default:
			l.tokens = append(l.tokens, token{start: at, end: at + 1, kind: markToken, glued: glued, mark: rune(c)})
			at++
		}
		glued = true
	}
}

// isIgnored reports whether r shows nothing: joiners, direction marks, soft
// hyphens.
func isIgnored(r rune) bool {
	switch {
	case r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r == '\u2060', r == '\ufeff', r == '\u00ad':
		return true
	}
	return false
}

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// startsDecimal reports whether the dot at at begins a number: ".77".
func (l *line) startsDecimal(at, end int, glued bool) bool {
	if at+1 >= end || !isDigit(l.text[at+1]) {
		return false
	}
	if !glued || len(l.tokens) == 0 {
		return true
	}
	last := l.tokens[len(l.tokens)-1]
	return last.kind == markToken && last.mark != '.' && last.mark != ')'
}

// scanWord takes letters, marks, digits after a letter, and apostrophes
// between letters. A currency code ends before its amount: "USD10m".
func (l *line) scanWord(start, end int, glued bool) int {
	at, ascii := start, true
loop:
	for at < end {
		c := l.text[at]
		switch {
		case isLetter(c):
			at++
		case isDigit(c):
			if ascii && l.lexicon.prefixes[l.text[start:at]] != "" {
				break loop
			}
			at++
			ascii = false
		case c < utf8.RuneSelf && c != '\'' && c != '`':
			break loop
		default:
			r, n := utf8.DecodeRuneInString(l.text[at:end])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) && !isSuperscript(r) &&
				!(isApostrophe(r) && l.letterAt(at+n, end)) {
				break loop
			}
			ascii = false
			at += n
		}
	}
	first, _ := utf8.DecodeRuneInString(l.text[start:end])
	l.tokens = append(l.tokens, token{
		start: start, end: at, kind: wordToken, glued: glued,
		capital: unicode.IsUpper(first), word: l.lexicon.lookup(l.text[start:at]),
	})
	return at
}

func (l *line) letterAt(at, end int) bool {
	if at >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.text[at:end])
	return unicode.IsLetter(r)
}

// isSuperscript reports whether r ends a unit: m².
func isSuperscript(r rune) bool { return r == '²' || r == '³' || r == '¹' }

// of is what token i says, empty where there is none.
func (l *line) of(i int) string {
	l.looks++
	if i < 0 || i >= len(l.tokens) {
		return ""
	}
	return l.text[l.tokens[i].start:l.tokens[i].end]
}

// at is token i, the zero token where there is none.
func (l *line) at(i int) *token {
	l.looks++
	if i < 0 || i >= len(l.tokens) {
		return &token{kind: markToken}
	}
	return &l.tokens[i]
}

// glued reports whether token i follows the one before without a blank.
func (l *line) glued(i int) bool { return i > 0 && i < len(l.tokens) && l.tokens[i].glued }

// latin reports whether token i begins with a letter or sign of ASCII. Number
// words that do not are Cyrillic, whose grammar goes its own ways.
func (l *line) latin(i int) bool {
	t := l.at(i)
	return t.start < len(l.text) && l.text[t.start] < utf8.RuneSelf
}

// is reports whether token i is a word with role r.
func (l *line) is(i int, r role) bool { return l.at(i).word.is(r) }

// mark is the sign at i, 0 where there is none.
func (l *line) mark(i int) rune { return l.at(i).mark }
