package search

import (
	"encoding/binary"
	"slices"
	"time"

	"gainsay/data/date"
)

// claim is what conditions and ranking need of one claim, beside its words.
type claim struct {
	article, speaker uint32 // labels; 0 is none
	tags             uint32 // a set of labels, by number; 0 is none
	figure           uint32 // interned; 0 is none
	when             uint32 // interned days; 0 is unknown
	links            uint8
	kind, status     uint8 // of names.kinds, names.statuses
}

// pageClaims is how many claims share a page.
const pageClaims = 256

// page holds the claims with the row numbers i*256 to i*256+255, and the words
// of their own fields as varints, field after field with a 0 between. Words
// are in the order of the text, so that rank and phrases need no text.
type page struct {
	live   [pageClaims / 64]uint64
	at     [pageClaims + 1]uint32
	claims [pageClaims]claim
	words  []byte
}

// The fields of a claim's own words, in their order on a page.
const (
	fieldQuote = iota
	fieldSummary
	fieldNote
	fieldTranslation
	fieldSpeaker // from here on the words are a label's
	fieldTag
	fieldHeadline
	fieldOutlet
	fields
)

func (p *page) holds(i int) bool { return p.live[i/64]&(1<<(i%64)) != 0 }

// put sets claim i and its words.
func (p *page) put(i int, c claim, words []byte) {
	p.live[i/64] |= 1 << (i % 64)
	p.claims[i] = c
	p.write(i, words)
}

func (p *page) remove(i int) {
	p.live[i/64] &^= 1 << (i % 64)
	p.claims[i] = claim{}
	p.write(i, nil)
}

func (p *page) write(i int, words []byte) {
	was := int(p.at[i+1] - p.at[i])
	p.words = slices.Replace(p.words, int(p.at[i]), int(p.at[i+1]), words...)
	for j := i + 1; j <= pageClaims; j++ {
		p.at[j] += uint32(len(words) - was)
	}
}

func (p *page) wordsOf(i int) []byte { return p.words[p.at[i]:p.at[i+1]] }

// nextWord cuts the first number off packed words.
func nextWord(packed []byte) (id uint32, rest []byte) {
	if c := packed[0]; c < 0x80 {
		return uint32(c), packed[1:]
	}
	n, size := binary.Uvarint(packed)
	return uint32(n), packed[size:]
}

// span is [from, to) in days since 1970-01-01; both 0 where unknown.
type span struct{ from, to int32 }

// days is the days of d.
func days(d date.Date) span {
	a, b, ok := d.Bounds()
	if !ok {
		return span{}
	}
	const day = 24 * time.Hour
	from := int32(floorDiv(a.Unix(), int64(day/time.Second)))
	return span{from, max(from+1, int32(floorDiv(b.Unix()-1, int64(day/time.Second)))+1)}
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
