package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// window is how far, in bytes, a grapheme border is looked for before giving
// the search up and walking from the start of the line. Only a cluster of many
// combining marks is longer.
const window = 128

// IsBorder reports whether off is a border between two graphemes of body (UAX
// 29 extended grapheme clusters), or one of its ends.
func IsBorder(body string, off int) bool {
	if off <= 0 || off >= len(body) {
		return off == 0 || off == len(body)
	}
	if !utf8.RuneStart(body[off]) {
		return false
	}
	before, after := body[off-1], body[off]
	if before < utf8.RuneSelf && after < utf8.RuneSelf {
		return !(before == '\r' && after == '\n')
	}
	return borderAtOrBefore(body, off) == off
}

// Prev is the last grapheme border before off; 0 at the start.
func Prev(body string, off int) int {
	if off <= 0 {
		return 0
	}
	return borderAtOrBefore(body, min(off, len(body))-1)
}

// Next is the first grapheme border after off; len(body) at the end.
func Next(body string, off int) int {
	if off >= len(body) {
		return len(body)
	}
	off = max(off, 0)
	start := borderAtOrBefore(body, off)
	return start + len(first(body[start:]))
}

// SnapOut widens s to the nearest grapheme borders outside of it, inside body.
func SnapOut(body string, s Span) Span {
	s.Start = borderAtOrBefore(body, max(0, min(s.Start, len(body))))
	s.End = max(0, min(s.End, len(body)))
	if !IsBorder(body, s.End) {
		s.End = Next(body, s.End)
	}
	return s
}

// Trim takes blanks off both ends of s.
func Trim(body string, s Span) Span {
	part := s.Of(body)
	left := strings.TrimLeftFunc(part, unicode.IsSpace)
	s.Start += len(part) - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return s
}

// borderAtOrBefore is the greatest grapheme border that is at most off.
//
// Clusters are found from a place that is certainly a border: the start of the
// text, or between two characters that nothing joins.
func borderAtOrBefore(body string, off int) int {
	if off >= len(body) {
		return len(body)
	}
	at := safeStart(body, off)
	for at < off {
		next := at + len(first(body[at:]))
		if next > off {
			break
		}
		at = next
	}
	return at
}

// safeStart is a certain border at or before off: two ASCII bytes in a row
// always have one between them, carriage return and line feed excepted, and so,
// for texts that have none, have two letters of scripts that join no clusters.
func safeStart(body string, off int) int {
	for at := off; at > 0; at-- {
		if body[at] < utf8.RuneSelf && body[at-1] < utf8.RuneSelf && !(body[at-1] == '\r' && body[at] == '\n') {
			return at
		}
		if off-at > window && utf8.RuneStart(body[at]) && standsAlone(runeAt(body, at)) {
			if before, _ := utf8.DecodeLastRuneInString(body[:at]); standsAlone(before) {
				return at
			}
		}
	}
	return 0
}

// standsAlone reports whether r is certainly of the class Other or Control in
// UAX 29, by rules that are short and leave some of them out. Letters outside
// of the first plane, jamo, and three that prepend or follow are others.
func standsAlone(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r != '\r' && r != '\n'
	case 0x00c0 <= r && r <= 0x02af, 0x0370 <= r && r <= 0x0482, 0x048a <= r && r <= 0x052f:
		return true // Latin, Greek, Cyrillic
	case 0x200e <= r && r <= 0x200f, 0x2028 <= r && r <= 0x202e, 0x2060 <= r && r <= 0x206f:
		return true // controls, of direction above all
	case 0x1100 <= r && r <= 0x11ff, 0xa960 <= r && r <= 0xa97f, 0xd7b0 <= r && r <= 0xd7ff, r > 0xffff:
		return false
	case r == 0x0d4e || r == 0x0e33 || r == 0x0eb3:
		return false
	}
	return unicode.In(r, unicode.Lo, unicode.Lu, unicode.Ll)
}

func runeAt(body string, at int) rune {
	r, _ := utf8.DecodeRuneInString(body[at:])
	return r
}

// first is the first grapheme of s.
func first(s string) string {
	if len(s) > 1 && s[0] < utf8.RuneSelf && s[1] < utf8.RuneSelf && s[0] != '\r' {
		return s[:1]
	}
	tokens := graphemes.FromString(s)
	if !tokens.Next() {
		return s
	}
	return tokens.Value()
}
