package reader

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/text"
)

// blockLimit is the length, in bytes, from which a line of the body is laid
// out in several blocks. Nobody reads a paragraph of 700 words as one, and to
// show any part of a block all of it has to be shaped.
const blockLimit = 4096

// lineWeight is what a block takes up on the edge bar beside its bytes, so
// that a million short lines do not pass for an empty text.
const lineWeight = 40

// An outline knows where the blocks of a body start. A block is one line of
// the body, or a part of a very long one; it ends before its line feed. The
// outline may know only the first part of a body yet.
type outline struct {
	body   string
	starts []int32 // 2 GiB is the largest body
	known  int     // bytes of body that starts covers
}

// newOutline reads at least the first until bytes of body.
func newOutline(body string, until int) *outline {
	x := &outline{body: body}
	for x.known < until && !x.whole() {
		x.addLine()
	}
	if len(x.starts) == 0 {
		x.starts = []int32{0}
	}
	return x
}

func (x *outline) whole() bool { return x.known > len(x.body) || len(x.body) == 0 }

// addLine appends the blocks of the line at known.
func (x *outline) addLine() {
	start, end := x.known, len(x.body)
	if n := strings.IndexByte(x.body[start:], '\n'); n >= 0 {
		end = start + n
	}
	x.starts = append(x.starts, int32(start))
	for end-start > blockLimit {
		start = cutLine(x.body, start, end)
		if start < end {
			x.starts = append(x.starts, int32(start))
		}
	}
	x.known = end + 1
}

// cutLine is where a block that starts at start ends in a line that goes on to
// end: after a sentence if one ends in its second half, else after a blank,
// else between two graphemes.
func cutLine(body string, start, end int) int {
	part := body[start : start+blockLimit]
	half := blockLimit / 2
	for _, stop := range []string{". ", "? ", "! ", "。", "؟ ", " "} {
		if i := strings.LastIndex(part[half:], stop); i >= 0 {
			if cut := start + half + i + len(stop); text.IsBorder(body, cut) {
				return cut
			}
		}
	}
	if cut := text.Prev(body, start+blockLimit+1); cut > start {
		return cut
	}
	return min(text.Next(body, start), end)
}

func (x *outline) count() int { return len(x.starts) }

// span is block i without its line feed.
func (x *outline) span(i int) text.Span {
	end := len(x.body)
	if i+1 < len(x.starts) {
		end = int(x.starts[i+1])
	} else if !x.whole() {
		end = x.known
	}
	start := int(x.starts[i])
	if end > start && x.body[end-1] == '\n' {
		end--
	}
	return text.Span{Start: start, End: end}
}

// at is the block that off lies in; the line feed after a block is its end.
func (x *outline) at(off int) int {
	i := sort.Search(len(x.starts), func(i int) bool { return int(x.starts[i]) > off })
	return max(i-1, 0)
}

// starts a line rather than going on with one that was too long
func (x *outline) startsLine(i int) bool {
	s := int(x.starts[i])
	return s == 0 || x.body[s-1] == '\n'
}

// weight is the place of off on the edge bar, from 0 to total.
func (x *outline) weight(off int) int { return off + lineWeight*x.at(off) }

func (x *outline) total() int { return max(1, len(x.body)+lineWeight*x.count()) }

// weighed is the block at a place on the edge bar.
func (x *outline) weighed(weight int) int {
	i := sort.Search(len(x.starts), func(i int) bool { return int(x.starts[i])+lineWeight*i > weight })
	return max(i-1, 0)
}

// blankSeparated reports whether empty lines part the paragraphs of body, to
// judge by its beginning, so that the ends of single lines are not given the
// space of a paragraph.
func blankSeparated(body string) bool {
	const sample = 64 << 10
	for len(body) > sample {
		cut := sample
		for !utf8.RuneStart(body[cut]) {
			cut--
		}
		body = body[:cut]
	}
	lines, blanks := 0, 0
	for line := range strings.SplitSeq(body, "\n") {
		lines++
		if isBlankText(line) {
			blanks++
		}
	}
	return blanks*8 >= lines
}

func isBlankText(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) }) < 0
}
