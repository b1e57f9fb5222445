package report

import (
	"regexp"
	"strings"
)

// guard makes a cell safe for a spreadsheet: text of two or more characters
// that it would run as a formula gets a leading apostrophe, and so does text
// that starts with an apostrophe, so that [unguard] can take exactly one off.
// A plain number stays a number, its minus sign included. The list of first
// characters is OWASP's (CSV injection).
func guard(s string) string {
	if len(s) == 0 {
		return s
	}
	switch s[0] {
	case '\'':
		return "'" + s
	case '=', '+', '-', '@', '\t', '\r':
		if len(s) > 1 && !plainNumber.MatchString(s) {
			return "'" + s
		}
	}
	return s
}

var plainNumber = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// unguard is the inverse of guard.
func unguard(s string) string { return strings.TrimPrefix(s, "'") }

// appendRecord adds one RFC 4180 record to dst, ended by CRLF. Line ends
// inside a cell stay as they are, which encoding/csv's UseCRLF would not do.
func appendRecord(dst []byte, cells []string) []byte {
	for i, c := range cells {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendCell(dst, c)
	}
	return append(dst, '\r', '\n')
}

func appendCell(dst []byte, s string) []byte {
	if isBare(s) {
		return append(dst, s...)
	}
	dst = append(dst, '"')
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			break
		}
		dst = append(dst, s[:i]...)
		dst = append(dst, '"', '"')
		s = s[i+1:]
	}
	dst = append(dst, s...)
	return append(dst, '"')
}

// isBare reports whether a cell can stand without quotation marks. Blanks at its
// ends get them too: some readers take them off.
func isBare(s string) bool {
	for i := range len(s) {
		if c := s[i]; c == ',' || c == '"' || c == '\r' || c == '\n' {
			return false
		}
	}
	return s == "" || s[0] != ' ' && s[len(s)-1] != ' '
}
