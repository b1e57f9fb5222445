package suggest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// summaryLength is the length of a summary, in code points, that a table's row
// has room for.
const summaryLength = 96

// summary is a claim in one line: its words, with blanks joined and quotation
// marks off, cut at a comma or a word's end where they are too long.
func summary(words string) string {
	line := strings.Join(strings.Fields(strings.Map(dropQuotes, words)), " ")
	if first, size := utf8.DecodeRuneInString(line); size > 0 {
		line = string(unicode.ToUpper(first)) + line[size:]
	}
	if utf8.RuneCountInString(line) <= summaryLength {
		return line
	}
	cut, points := 0, 0
	comma := 0
	for i, r := range line {
		if points++; points >= summaryLength {
			break
		}
		switch {
		case r == ',' || r == ';':
			comma = i
		case r == ' ':
			cut = i
		}
	}
	if 2*comma > cut {
		return line[:comma] + " …"
	}
	return line[:cut] + " …"
}

func dropQuotes(r rune) rune {
	if strings.ContainsRune("“”„«»\"", r) {
		return -1
	}
	return r
}
