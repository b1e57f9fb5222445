package search

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/figure"
)

// numberWord appends to buf the word that starts with the digit at i: a number
// in its plain form ("1200000" for 1.2 million), or digits with letters, such
// as 72b3 or 5th, as they are.
func numberWord(buf []byte, s string, i int) (word []byte, end int) {
	value, end, ok := scanNumber(s, i)
	if !ok {
		return letterWord(buf, s, i)
	}
	return appendNumber(buf, value), end
}

// appendNumber appends a number as [figure.Key] spells it.
func appendNumber(b []byte, value float64) []byte {
	return strconv.AppendFloat(b, value, 'f', -1, 64)
}

// spelledNumbers is the numbers that s spells in words, each of one value. "One"
// by itself is a pronoun as often as a number, and "half" a part of a word.
func spelledNumbers(s string) []figure.Numeral {
	return slices.DeleteFunc(figure.Numerals(s, ""), func(n figure.Numeral) bool {
		return n.Low != n.High || n.Low < 2 || strings.ContainsFunc(n.Span.Of(s), unicode.IsDigit) ||
			wordGoesOn(s, n.Span.End)
	})
}

// wordGoesOn reports whether a word of s runs across i, as the end of a number
// does in which figure sees a suffix.
func wordGoesOn(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return i < len(s) && wordRune(r)
}

// withoutSpelling is the words of s, of which those that spell a number give
// way to it, as nobody means both. The last word of an unfinished s stays: it
// may become another.
func withoutSpelling(s string, tokens []Token, unfinished bool) []Token {
	out := make([]Token, 0, len(tokens))
	for _, t := range tokens {
		if numeric(t.Text) && !digit(s[t.Span.Start]) {
			from := len(out)
			for from > 0 && out[from-1].Span.Start >= t.Span.Start {
				from--
			}
			if unfinished && from == len(out)-1 && t.Span.End == len(strings.TrimRightFunc(s, unicode.IsSpace)) {
				continue
			}
			out = out[:from]
		}
		out = append(out, t)
	}
	return out
}

// scanNumber reads the number that starts at i, with the multiplier after it.
// It is not ok where letters follow that make another word of it, or the
// digits are too many for a number.
func scanNumber(s string, i int) (value float64, end int, ok bool) {
	var digits [24]byte
	d := digits[:0]
	end = i
	for end < len(s) && digit(s[end]) {
		d = append(d, s[end])
		end++
	}
	if len(d) > 15 {
		return 0, end, false
	}
	if d, end = thousands(s, d, end); len(d) > 15 {
		return 0, end, false
	}
	if i < 2 || s[i-1] != '.' || !digit(s[i-2]) { // else it is a part of a date or an address
		d, end = decimals(s, d, end)
	}
	value, err := strconv.ParseFloat(string(d), 64)
	if err != nil {
		return 0, end, false
	}
	factor, after := multiplier(s, end)
	if factor == 0 {
		return 0, end, false
	}
	return value * factor, after, true
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// thousands reads on over groups of three digits, all set off by the same
// separator: 100,000 and 1'000'000 and 100 000. A single group set off by a
// full stop is read as decimals.
func thousands(s string, d []byte, end int) ([]byte, int) {
	if len(d) > 3 || d[0] == '0' {
		return d, end
	}
	first, groups := "", 0
	for n, to := d, end; ; groups++ {
		sep := groupSeparator(s[to:])
		if sep == "" || first != "" && sep != first || !threeDigits(s[to+len(sep):]) {
			if first == "." && groups < 2 {
				return d, end
			}
			return n, to
		}
		first = sep
		to += len(sep)
		n = append(n, s[to:to+3]...)
		if to += 3; len(n) > 15 {
			return n, to
		}
	}
}

func groupSeparator(s string) string {
	if s == "" {
		return ""
	}
	switch r, size := utf8.DecodeRuneInString(s); r {
	case ',', '.', ' ', '\'', '’', '\u00a0', '\u202f', '\u2009':
		return s[:size]
	}
	return ""
}

func threeDigits(s string) bool {
	return len(s) >= 3 && digit(s[0]) && digit(s[1]) && digit(s[2]) && (len(s) == 3 || !digit(s[3]))
}

// decimals reads on over a decimal point or comma and its digits.
func decimals(s string, d []byte, end int) ([]byte, int) {
	if end+1 >= len(s) || s[end] != '.' && s[end] != ',' || !digit(s[end+1]) {
		return d, end
	}
	to := end + 1
	n := append(d, '.')
	for to < len(s) && digit(s[to]) && len(n) < 20 {
		n = append(n, s[to])
		to++
	}
	if to < len(s) && (digit(s[to]) || s[to] == '.' && to+1 < len(s) && digit(s[to+1])) {
		return d, end // an address or a date such as 12.03.2014
	}
	return n, to
}

// multiplier is the factor that the letters after a number put on it and where
// they end: 1 and end itself where there are none, 0 where the letters make
// another word of the number.
func multiplier(s string, end int) (factor float64, after int) {
	to := end
	blank := false
	if r, size := utf8.DecodeRuneInString(s[to:]); r == ' ' || r == '\u00a0' || r == '\u202f' || r == '-' {
		to += size
		blank = true
	}
	var buf [maxWord + 8*utf8.UTFMax]byte
	if to >= len(s) || digit(s[to]) || !letterAt(s, to) {
		return 1, end
	}
	word, after := letterWord(buf[:0], s, to)
	if f, ok := factors[string(word)]; ok && (!blank || len(word) > 1) {
		return f, after
	}
	for _, p := range factorStems {
		if strings.HasPrefix(string(word), p.stem) {
			return p.factor, after
		}
	}
	if blank {
		return 1, end
	}
	return 0, end
}

// A lone m is left out: it is metres as often as millions.
var factors = map[string]float64{
	"k": 1e3, "тис": 1e3, "тыс": 1e3,
	"mn": 1e6, "mln": 1e6, "млн": 1e6,
	"bn": 1e9, "bln": 1e9, "млрд": 1e9,
	"trn": 1e12, "tn": 1e12, "трлн": 1e12,
}

var factorStems = []struct {
	stem   string
	factor float64
}{
	{"thousand", 1e3}, {"тисяч", 1e3}, {"тысяч", 1e3},
	{"million", 1e6}, {"мільйон", 1e6}, {"миллион", 1e6},
	{"billion", 1e9}, {"мільярд", 1e9}, {"миллиард", 1e9},
	{"trillion", 1e12}, {"трильйон", 1e12}, {"триллион", 1e12},
}

// number reads s, as typed after an operator, as a number from its first
// letter to its last.
func number(s string) (float64, bool) {
	if s == "" || !digit(s[0]) {
		return 0, false
	}
	v, end, ok := scanNumber(s, 0)
	if ok && end == len(s) {
		return v, true
	}
	if v, ok := strings.CutSuffix(strings.ToLower(s), "m"); ok { // after > and < nobody means metres
		if n, ok := number(v); ok {
			return n * 1e6, true
		}
	}
	return 0, false
}

// numeric reports whether a word is a number, which no misspelling is read as.
func numeric(word string) bool { return word != "" && digit(word[0]) }
