package text

import (
	"sort"
	"unicode/utf8"
)

// Index converts between byte offsets and code point offsets of one body
// without walking all of it each time. An Index of ASCII text holds nothing.
type Index struct {
	body  string
	marks []uint32 // code points before byte i*stride
}

const stride = 64

// NewIndex reads body once.
func NewIndex(body string) *Index {
	x := &Index{body: body}
	if ascii(body) {
		return x
	}
	x.marks = make([]uint32, 0, len(body)/stride+1)
	points := uint32(0)
	for i := 0; i < len(body); i++ {
		if i%stride == 0 {
			x.marks = append(x.marks, points)
		}
		if utf8.RuneStart(body[i]) {
			points++
		}
	}
	return x
}

// Points is the number of code points that start before byte offset off.
func (x *Index) Points(off int) int {
	if len(x.marks) == 0 {
		return off
	}
	i := min(off/stride, len(x.marks)-1)
	return int(x.marks[i]) + starts(x.body[i*stride:off])
}

// Bytes is the byte offset of code point n, and false where body has fewer
// than n code points.
func (x *Index) Bytes(n int) (int, bool) {
	if n < 0 {
		return 0, false
	}
	if len(x.marks) == 0 {
		return min(n, len(x.body)), n <= len(x.body)
	}
	i := sort.Search(len(x.marks), func(i int) bool { return int(x.marks[i]) > n }) - 1
	off, left := i*stride, n-int(x.marks[i])
	for off < len(x.body) {
		if utf8.RuneStart(x.body[off]) {
			if left == 0 {
				return off, true
			}
			left--
		}
		off++
	}
	return off, left == 0
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func starts(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}
