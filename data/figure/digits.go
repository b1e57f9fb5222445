package figure

import "unicode/utf8"

// shape says how a number in digits was written, which is half of what tells
// a quantity from a year, a date or a code.
type shape uint8

const (
	plain   shape = iota // 2019
	grouped              // 2,019
	decimal              // 20.19
	padded               // 007
	code                 // 1.2.3, or more digits than a count has
)

const (
	nbsp      = "\u00a0"
	thinSpace = "\u2009"
	nnbsp     = "\u202f"
	curly     = "’"
)

// separators are what stands between groups of three digits. CLDR and ISO 80000-1
// between them use the comma, the dot, blanks of three widths and the apostrophe.
var separators = [...]string{",", ".", " ", "'", nbsp, nnbsp, thinSpace, curly}

// mostDigits is what a float64 holds exactly, one more than any count in the
// news needs.
const mostDigits = 16

// mostGroups bounds how far ahead a group is looked for, so that a long list
// costs no more than its length.
const mostGroups = 8

// reading is a number in digits while it is being read.
type reading struct {
	end      int
	mantissa uint64
	digits   int // significant digits in mantissa
	decimals int
	shape    shape
}

// scanNumber reads the digits at start and all that belongs to them.
func (l *line) scanNumber(start, end int, glued bool) int {
	r := reading{end: start}
	first := 0
	if l.text[start] != '.' {
		first = r.take(l.text, end)
		l.scanGroups(&r, first, end)
	}
	if r.shape != code {
		l.scanDecimals(&r, start, end)
	}
	if r.shape == plain && first > 1 && l.text[start] == '0' {
		r.shape = padded
	}
	if r.digits > mostDigits {
		r.shape = code
	}
	value := float64(r.mantissa)
	if r.decimals > 0 {
		value /= powersOfTen[min(r.decimals, len(powersOfTen)-1)]
	}
	l.tokens = append(l.tokens, token{start: start, end: r.end, kind: numberToken, glued: glued, value: value, shape: r.shape})
	return r.end
}

var powersOfTen = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17}

// take reads a run of digits and says how many there were.
func (r *reading) take(text string, end int) int {
	n := 0
	for r.end < end && isDigit(text[r.end]) {
		if r.digits <= mostDigits {
			r.mantissa = r.mantissa*10 + uint64(text[r.end]-'0')
		}
		if r.mantissa > 0 {
			r.digits++
		}
		r.end++
		n++
	}
	return n
}

// separatorAt is the separator at at with a digit behind it, or "".
func separatorAt(text string, at, end int) string {
	if at >= end {
		return ""
	}
	c := text[at]
	if c != ',' && c != '.' && c != ' ' && c != '\'' && c < utf8.RuneSelf {
		return ""
	}
	for _, s := range separators {
		if next := at + len(s); next < end && text[at:next] == s && isDigit(text[next]) {
			return s
		}
	}
	return ""
}

func digitsAt(text string, at, end int) int {
	n := 0
	for at+n < end && isDigit(text[at+n]) {
		n++
	}
	return n
}

// scanGroups takes the groups after the first: 1,234,567 or 1 234 567 or
// 12,34,567. A chain of dots that groups nothing is a date, a version or an
// address, and the whole of it is a code.
func (l *line) scanGroups(r *reading, first, end int) {
	sep := separatorAt(l.text, r.end, end)
	if sep == "" {
		return
	}
	at, groups, pairs, last := r.end, 0, 0, 0
	for (sep == "." || groups < mostGroups) && separatorAt(l.text, at, end) == sep {
		last = digitsAt(l.text, at+len(sep), end)
		if sep != "." && last != 3 && !(sep == "," && last == 2) {
			break
		}
		if last == 2 {
			pairs++
		}
		groups++
		l.looks += last
		at += len(sep) + last
		if sep == " " && last != 3 {
			break
		}
	}
	leading := l.text[r.end-first] == '0'
	switch {
	case groups == 0:
		return
	case first > 3 || leading || last != 3 || pairs > 0 && (sep != "," || pairs != groups-1 || first > 2):
		if sep == "." && groups > 1 {
			r.end, r.shape = at, code
		}
		return
	case groups == 1 && (sep == "." || sep == ","):
		zeros := l.text[at-3:at] == "000"
		if !zeros && (sep == ",") == l.comma {
			return // a decimal sign
		}
	case sep == "." && pairs == 0 && !l.threes(r.end, at):
		r.end, r.shape = at, code
		return
	}
	for r.end < at {
		r.end += len(sep)
		r.take(l.text, end)
	}
	r.shape = grouped
}

// threes reports whether every group of text[from:to], which begins with a
// dot, has three digits.
func (l *line) threes(from, to int) bool {
	for from < to {
		n := digitsAt(l.text, from+1, to)
		if n != 3 {
			return false
		}
		from += 1 + n
	}
	return true
}

// scanDecimals takes the decimal sign and the digits behind it. In English a
// comma is one only before one or two digits, and not in a list.
func (l *line) scanDecimals(r *reading, start, end int) {
	if r.end+1 >= end || !isDigit(l.text[r.end+1]) {
		return
	}
	n := digitsAt(l.text, r.end+1, end)
	after := r.end + 1 + n
	switch l.text[r.end] {
	case '.':
	case ',':
		if r.shape == grouped && !l.comma && l.text[r.end-4] == ',' {
			return
		}
		if start > 0 && l.text[start-1] == ',' || !l.comma && n > 2 || after+1 < end && l.text[after] == ',' && isDigit(l.text[after+1]) {
			return
		}
	default:
		return
	}
	r.end++
	r.decimals = r.take(l.text, end)
	if r.shape != code {
		r.shape = decimal
	}
}
