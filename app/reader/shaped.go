package reader

import "gainsay/data/text"

// Advances and places on a line are in 1/64 of a pixel (26.6), as fonts
// are scaled; what lies on the paper is in whole pixels.

// A glyph is one shape of a cluster, placed from the cluster's left end and
// the baseline.
type glyph struct {
	id   uint32
	face faceID
	x, y int32
}

type trait uint8

const (
	breakAfter trait = 1 << iota // a line may end after it
	breakMust                    // a line ends after it
	blank                        // hangs over the end of a line
	tab
	softHyphen
	glued // drawn in one with the next cluster
)

// A cluster is one grapheme of a block, in the order of the text. Its glyphs
// are glyphs[glyph : next cluster's glyph] in that order only where the text
// runs left to right, so that the count stands by.
type cluster struct {
	off    int32 // byte offset in the block
	adv    int32
	glyph  int32
	glyphs uint16
	level  uint8
	traits trait
}

func (c cluster) is(t trait) bool { return c.traits&t != 0 }

func (c cluster) rightToLeft() bool { return c.level&1 == 1 }

// A shaped is a block with its glyphs, before it is cut into lines.
type shaped struct {
	span     text.Span
	clusters []cluster // one more than there are graphemes: the end of the block
	glyphs   []glyph
	base     uint8 // level of the paragraph
	bidi     bool  // has a level other than 0
	missing  bool  // has characters for which no font was at hand
	size     int32 // of the letters, 26.6 pixels
	tabStop  int32
}

func (s *shaped) graphemes() int { return len(s.clusters) - 1 }

// offset is the byte offset in the body of cluster k.
func (s *shaped) offset(k int) int { return s.span.Start + int(s.clusters[k].off) }

// index is the cluster that off lies in; the number of graphemes at the
// block's end.
func (s *shaped) index(off int) int {
	rel := int32(off - s.span.Start)
	lo, hi := 0, s.graphemes()
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if s.clusters[mid].off <= rel {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}
