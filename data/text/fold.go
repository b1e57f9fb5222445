package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold makes texts comparable: lower case, without diacritics, with one kind
// of quote, dash and apostrophe, ё as е, and every run of blanks as one space.
func Fold(s string) string {
	folded, _ := FoldMap(s)
	return folded
}

// FoldMap is [Fold] with, for each byte of the result, the byte offset in s of
// the rune it came from, and len(s) once more at the end. A match in the
// folded text thus has its place in the text people see.
func FoldMap(s string) (string, []int) {
	var b strings.Builder
	b.Grow(len(s))
	from := make([]int, 0, len(s)+1)
	blank := false
	for i, r := range s {
		if unicode.IsSpace(r) {
			if !blank {
				b.WriteByte(' ')
				from = append(from, i)
			}
			blank = true
			continue
		}
		blank = false
		before := b.Len()
		foldRune(&b, r)
		for range b.Len() - before {
			from = append(from, i)
		}
	}
	return b.String(), append(from, len(s))
}

func foldRune(b *strings.Builder, r rune) {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		b.WriteByte(byte(r))
		return
	}
	if same, ok := alike[r]; ok {
		b.WriteString(same)
		return
	}
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
		return
	}
	for _, d := range norm.NFKD.String(string(r)) {
		switch {
		case unicode.Is(unicode.Mn, d):
		case unicode.IsSpace(d):
			b.WriteByte(' ')
		default:
			b.WriteRune(unicode.ToLower(d))
		}
	}
}

// alike lists characters that people type in place of one another and that
// compatibility decomposition does not join. й stays apart from и: it is a
// letter, not an и with a mark.
var alike = map[rune]string{
	'“': `"`, '”': `"`, '„': `"`, '«': `"`, '»': `"`,
	'‘': "'", '’': "'", '‚': "'", 'ʼ': "'", '′': "'", '`': "'",
	'–': "-", '—': "-", '‑': "-", '−': "-",
	'й': "й", 'Й': "й", 'ё': "е", 'Ё': "е",
	'ß': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ı': "i",
}
