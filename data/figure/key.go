package figure

import "strconv"

// Key is the canonical form of a number, equal for all its spellings: "100000"
// for "100,000", "100 000", "100k", "100 thousand" and "сто тысяч".
func Key(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// Canonical is the key of s where s is one number, a bound or unit with it not
// counted, and "low..high" where it is a range.
func Canonical(s string) (string, bool) {
	f, ok := Parse(s)
	if !ok {
		return "", false
	}
	if f.Low != f.High {
		return Key(f.Low) + ".." + Key(f.High), true
	}
	return Key(f.Low), true
}
