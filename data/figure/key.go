package figure

import "strconv"

// Key is the canonical form of a number, equal for all its spellings: "100000"
// for "100,000", "100 000", "100k", "100 thousand" and "сто тысяч".
func Key(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
