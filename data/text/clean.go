package text

import (
	"strings"
	"unicode/utf8"
)

// Repairs counts what [Clean] had to mend so that people can be told.
type Repairs struct {
	Invalid int // runs of bytes that are not UTF-8, each replaced by U+FFFD
	NULs    int // NUL characters taken out
}

// None reports whether nothing was mended.
func (r Repairs) None() bool { return r == Repairs{} }

const byteOrderMark = "\uFEFF"

// Clean turns what was pasted or read into a body: line ends become LF (CR CR
// LF and a lone CR too), a leading byte-order mark and NULs go, invalid UTF-8
// is replaced. Nothing else is touched.
func Clean(raw string) (string, Repairs) {
	var r Repairs
	if !utf8.ValidString(raw) {
		r.Invalid = invalidRuns(raw)
		raw = strings.ToValidUTF8(raw, "\uFFFD")
	}
	raw = strings.TrimPrefix(raw, byteOrderMark)
	if n := strings.Count(raw, "\x00"); n > 0 {
		r.NULs = n
		raw = strings.ReplaceAll(raw, "\x00", "")
	}
	if strings.Contains(raw, "\r") {
		raw = lineEnds.Replace(raw)
	}
	return raw, r
}

// The order matters: a Replacer tries its pairs from left to right.
var lineEnds = strings.NewReplacer("\r\r\n", "\n", "\r\n", "\n", "\r", "\n")

func invalidRuns(s string) int {
	runs, inside := 0, false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		bad := r == utf8.RuneError && size == 1
		if bad && !inside {
			runs++
		}
		inside = bad
		i += size
	}
	return runs
}
