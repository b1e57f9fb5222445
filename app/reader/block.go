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
	for x.known <= len(body) && (x.known < until || x.known == 0) {
		x.addBlock()
	}
	return x
}

func (x *outline) whole() bool { return x.known > len(x.body) }

// addBlock appends the block that starts at known.
func (x *outline) addBlock() {
	start := x.known
	x.starts = append(x.starts, int32(start))
	near := x.body[start:min(len(x.body), start+blockLimit+1)]
	switch n := strings.IndexByte(near, '\n'); {
	case n >= 0:
		x.known = start + n + 1
	case len(near) <= blockLimit:
		x.known = len(x.body) + 1
	default:
		x.known = cutLine(x.body, start)
		if x.known == len(x.body) {
			x.known++
		}
	}
}

// cutLine is where a block that starts at start ends in a line that goes on
// past blockLimit: after a sentence if one ends in its second half, else after
// a blank, else between two graphemes.
func cutLine(body string, start int) int {
	half := start + blockLimit/2
	part := body[half : start+blockLimit]
	for _, stop := range []string{". ", "? ", "! ", "。", "؟ ", " "} {
		if i := strings.LastIndex(part, stop); i >= 0 {
			if cut := half + i + len(stop); text.IsBorder(body, cut) {
				return cut
			}
		}
	}
	if cut := text.Prev(body, start+blockLimit+1); cut > start {
		return cut
	}
	return text.Next(body, start)
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

// startsLine reports whether block i begins a line, and does not go on with
// one that was too long.
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
