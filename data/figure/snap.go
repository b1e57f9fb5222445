package figure

import (
	"unicode"
	"unicode/utf8"

	"gainsay/data/text"
)

// snap widens spans that would cut a grapheme: a digit with a combining sign,
// a sign that joins to the digits behind it. It looks at the edges alone and
// costs their length, which text.SnapOut, made for single spans, does not
// promise in a line without plain letters.
func (l *line) snap(spans ...*text.Span) {
	for _, s := range spans {
		for s.End < len(l.text) && l.text[s.End] >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(l.text[s.End:])
			if !joinsLeft(r) {
				break
			}
			s.End += n
		}
		for s.Start > 0 && l.text[s.Start-1] >= utf8.RuneSelf {
			r, n := utf8.DecodeLastRuneInString(l.text[:s.Start])
			if !unicode.Is(joinsRight, r) {
				break
			}
			s.Start -= n
		}
	}
}

// joinsLeft reports whether r belongs to the grapheme before it: the classes
// Extend, ZWJ and SpacingMark of UAX 29.
func joinsLeft(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r == '\u200c' || r == '\u200d' || r == 0x0e33 || r == 0x0eb3 || r == 0xff9e || r == 0xff9f:
		return true
	case r >= 0x1f3fb && r <= 0x1f3ff || r >= 0xe0020 && r <= 0xe007f:
		return true
	}
	return unicode.IsMark(r)
}

// joinsRight is the class Prepend of UAX 29.
var joinsRight = &unicode.RangeTable{
	R16: []unicode.Range16{{0x0600, 0x0605, 1}, {0x06dd, 0x06dd, 1}, {0x070f, 0x070f, 1}, {0x0890, 0x0891, 1}, {0x08e2, 0x08e2, 1}, {0x0d4e, 0x0d4e, 1}},
	R32: []unicode.Range32{{0x110bd, 0x110bd, 1}, {0x110cd, 0x110cd, 1}, {0x111c2, 0x111c3, 1}, {0x1193f, 0x1193f, 1}, {0x11941, 0x11941, 1},
		{0x11a3a, 0x11a3a, 1}, {0x11a84, 0x11a89, 1}, {0x11d46, 0x11d46, 1}, {0x11f02, 0x11f02, 1}},
}
