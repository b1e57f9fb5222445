package search

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// Token is one word of a text as the index knows it.
type Token struct {
	Text string    // folded: "киів", "dont", "100000"
	Span text.Span // where it stands, as bytes on rune borders
}

// maxWord is how many bytes of a word are kept. Longer ones are no words.
const maxWord = 96

// Tokens cuts s into words: runs of letters and digits, folded as [text.Fold]
// does and with ґ as г, without apostrophes and a final 's. A number is one
// word however it is written: 100,000, 100 000, 100k and "100 thousand" are
// "100000", and where it is written in words ("сто тысяч") the same number
// follows them. Characters of scripts that put no blanks between words are a word
// each.
func Tokens(s string) []Token {
	var out []Token
	tokenise(s, func(word []byte, span text.Span) {
		out = append(out, Token{string(word), span})
	})
	return out
}

// Normalise is the words of s with single blanks between them: what a
// full-text table should be given to agree with the index.
func Normalise(s string) string {
	b := make([]byte, 0, len(s))
	tokenise(s, func(word []byte, _ text.Span) {
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(b, word...)
	})
	return string(b)
}

// tokenise calls emit for each word of s. The bytes of word are emit's only
// until it returns.
func tokenise(s string, emit func(word []byte, span text.Span)) {
	var buf [maxWord + 8*utf8.UTFMax]byte
	var spelled []figure.Numeral // that the words have begun to spell
	looked := false
	for i := 0; i < len(s); {
		for len(spelled) > 0 && i >= spelled[0].Span.End {
			emit(appendNumber(buf[:0], spelled[0].Low), spelled[0].Span)
			spelled = spelled[1:]
		}
		if c := s[i]; '0' <= c && c <= '9' {
			word, end := numberWord(buf[:0], s, i)
			emit(word, text.Span{Start: i, End: end})
			i = end
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case !wordRune(r) || apostrophe(r):
			i += size
		case alone(r):
			emit(appendFolded(buf[:0], r), text.Span{Start: i, End: i + size})
			i += size
		default:
			word, end := letterWord(buf[:0], s, i)
			if !looked && figure.SpellsNumber(s[i:end]) {
				spelled, looked = spelledNumbers(s), true
			}
			if len(word) > 0 {
				emit(word, text.Span{Start: i, End: end})
			}
			i = end
		}
	}
	for _, n := range spelled {
		emit(appendNumber(buf[:0], n.Low), n.Span)
	}
}

// letterWord appends to buf the folded word that starts at i, and says where
// it ends. Apostrophes and invisible characters inside a word join it.
func letterWord(buf []byte, s string, i int) (word []byte, end int) {
	end = i
	apos := -1 // len(buf) at the last apostrophe
	for j := i; j < len(s); {
		r, size := rune(s[j]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[j:])
		}
		switch {
		case apostrophe(r):
			if apos = len(buf); j+size >= len(s) || !letterAt(s, j+size) {
				return buf, end
			}
			j += size
			continue
		case !wordRune(r) || alone(r):
			return withoutS(buf, apos), end
		case len(buf) < maxWord:
			buf = appendFolded(buf, r)
		}
		j += size
		end = j
	}
	return withoutS(buf, apos), end
}

// withoutS takes the s of a possessive ('s) off.
func withoutS(word []byte, apos int) []byte {
	if apos > 0 && apos == len(word)-1 && word[apos] == 's' {
		return word[:apos]
	}
	return word
}

func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r) && !apostrophe(r)
}

func apostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '′' || r == '`' || r == '´' || r == '＇'
}

// wordRune reports whether r can be part of a word. Format characters (soft
// hyphen, joiners) can, and fold to nothing.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) || unicode.Is(unicode.Cf, r)
}

// unspaced are the scripts that write words without blanks between them.
var unspaced = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
}

func alone(r rune) bool { return r >= 0x0E00 && unicode.IsLetter(r) && unicode.In(r, unspaced...) }

// appendFolded appends r as [Tokens] spells it. A combining breve makes the и
// before it й again, which is a letter of its own.
func appendFolded(b []byte, r rune) []byte {
	switch {
	case 'A' <= r && r <= 'Z':
		return append(b, byte(r)+'a'-'A')
	case r < utf8.RuneSelf:
		return append(b, byte(r))
	case r == '\u0306' && strings.HasSuffix(string(b), "и"):
		return append(b[:len(b)-len("и")], "й"...)
	case r < foldedEnd:
		return append(b, folded()[r]...)
	}
	return append(b, foldRune(r)...)
}

// foldedEnd is where the Latin, Greek and Cyrillic blocks end, which nearly all
// letters of a casebook are from.
const foldedEnd = 0x530

// folded holds the foldings of those blocks, made when they are first needed.
var folded = sync.OnceValue(func() *[foldedEnd]string {
	var table [foldedEnd]string
	for r := range table {
		table[r] = foldRune(rune(r))
	}
	return &table
})

func foldRune(r rune) string {
	switch r {
	case 'ґ', 'Ґ':
		return "г"
	case 'ς':
		return "σ"
	}
	return strings.Map(func(r rune) rune {
		if !wordRune(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text.Fold(string(r)))
}
