package suggest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/text"
)

// afterDateline is where s begins once a dateline ("MEERHOLT, March 4 (Wire) —"),
// the time of a live blog's entry ("**15:10** ", "19:30 — "), a bullet or an
// entry's number is passed.
func (d *document) afterDateline(s text.Span) int {
	part := s.Of(d.body)
	if n := stampLength(part); n > 0 {
		return s.Start + n
	}
	if s.Start > 0 && d.body[s.Start-1] != '\n' {
		return s.Start
	}
	if n := clockLength(part) + pointLength(part); n > 0 {
		return s.Start + n
	}
	return s.Start + datelineLength(part)
}

// clockLength is the length of the time of day, with the blank behind it, that
// an entry of a live blog begins with: "9.05 The chairman opens"; 0 where part
// begins otherwise: "9.05 tonnes".
func clockLength(part string) int {
	clock, rest, ok := strings.Cut(part, " ")
	hour, minute, parted := strings.Cut(strings.Replace(clock, ":", ".", 1), ".")
	first := firstRune(rest)
	if !ok || !parted || len(hour) > 2 || len(minute) != 2 || !digits(hour) || !digits(minute) || hour > "23" && len(hour) == 2 || minute > "59" ||
		!unicode.IsUpper(first) && !strings.ContainsRune("“\"‘«", first) {
		return 0
	}
	return len(clock) + 1
}

// pointLength is the length of the letter or number that a point of a notice begins
// with: "(b) On arrival"; 0 where there is none.
func pointLength(part string) int {
	point, _, ok := strings.Cut(part, ") ")
	if !ok || len(point) < 2 || len(point) > 4 || point[0] != '(' {
		return 0
	}
	return len(point) + len(") ")
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// stampLength is the length of a time, a number or a bullet with what parts it
// from the text.
func stampLength(part string) int {
	rest := strings.TrimLeft(part, "*_•·-–— ")
	digits := strings.TrimLeft(rest, "0123456789:.")
	if n := len(rest) - len(digits); n > 0 && n <= 6 {
		after := strings.TrimLeft(digits, "*_) —–-:")
		if marked := len(digits) - len(after); marked > 1 || rest[n-1] == '.' && marked == 1 || len(rest) != len(part) && marked == 1 && strings.Contains(rest[:n], ":") {
			return len(part) - len(after)
		}
	}
	return 0
}

// datelineLength is the length of a place in capitals, with date and agency,
// up to the dash or stop that ends it; 0 where there is none.
func datelineLength(part string) int {
	const longestDateline = 90
	word, _, _ := strings.Cut(part, " ")
	word = strings.Trim(word, ",.")
	if utf8.RuneCountInString(word) < 3 || strings.ToUpper(word) != word || !unicode.IsLetter(firstRune(word)) {
		return 0
	}
	for _, end := range []string{" — ", " – ", " -- ", " - "} {
		if i := strings.Index(part, end); i > 0 && i < longestDateline {
			return i + len(end)
		}
	}
	return 0
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
