package search

import (
	"math/bits"
	"unicode/utf8"
)

// pattern is a typed word prepared for being compared with many others.
//
// Distances are of the optimal string alignment kind: an edit inserts, deletes
// or replaces a letter or swaps two neighbours, and no letter is edited twice.
// They are counted with one bit of a machine word a letter (Heikki Hyyrö, "A
// Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances",
// 2003), which takes some twenty nanoseconds a word of usual length.
type pattern struct {
	word    string
	letters int
	mask    uint64
	first   rune
	low     [128]uint64     // for ASCII: the places at which a letter stands
	cyr     [96]uint64      // for U+0400 to U+045F
	other   map[rune]uint64 // for the rest; nil where there are none
}

// maxLetters is the longest word that distances are counted for.
const maxLetters = 64

func newPattern(word string) *pattern {
	p := &pattern{word: word, mask: letterMask(word)}
	for _, r := range word {
		if p.letters == maxLetters {
			break
		}
		if p.letters == 0 {
			p.first = r
		}
		bit := uint64(1) << p.letters
		switch {
		case r < 128:
			p.low[r] |= bit
		case 0x400 <= r && r < 0x460:
			p.cyr[r-0x400] |= bit
		default:
			if p.other == nil {
				p.other = map[rune]uint64{}
			}
			p.other[r] |= bit
		}
		p.letters++
	}
	return p
}

func (p *pattern) places(r rune) uint64 {
	switch {
	case r < 128:
		return p.low[r]
	case 0x400 <= r && r < 0x460:
		return p.cyr[r-0x400]
	}
	return p.other[r]
}

// distance is the number of edits between p and word, and the least number
// between p and any beginning of word that is at most two letters longer.
func (p *pattern) distance(word string) (whole, begun int) {
	if p.letters == 0 {
		return utf8.RuneCountInString(word), 0
	}
	var (
		vp, vn, d0, before = ^uint64(0), uint64(0), uint64(0), uint64(0)
		last               = uint64(1) << (p.letters - 1)
		letters            = 0
	)
	whole, begun = p.letters, p.letters
	for _, r := range word {
		at := p.places(r)
		swapped := ((^d0 & at) << 1) & before
		d0 = (((at & vp) + vp) ^ vp) | at | vn | swapped
		hp := vn | ^(d0 | vp)
		hn := d0 & vp
		if hp&last != 0 {
			whole++
		} else if hn&last != 0 {
			whole--
		}
		x := hp<<1 | 1
		vp = hn<<1 | ^(d0 | x)
		vn = x & d0
		before = at
		if letters++; letters <= p.letters+2 {
			begun = min(begun, whole)
		}
	}
	return whole, begun
}

// letterMask has a bit for each letter that word holds: one of its own for
// each Latin and Cyrillic letter, shared ones for others. Words whose masks
// differ in more than n bits on one side are more than n edits apart.
func letterMask(word string) uint64 {
	var m uint64
	for _, r := range word {
		m |= 1 << letterBit(r)
	}
	return m
}

func letterBit(r rune) uint {
	switch {
	case 'a' <= r && r <= 'z':
		return uint(r - 'a')
	case 'а' <= r && r <= 'я':
		return 26 + uint(r-'а')
	case r == 'і':
		return 58
	case r == 'ї':
		return 59
	case r == 'є':
		return 60
	}
	return 61 + uint(r)%3
}

// apart is how many letters at least one of two words lacks of the other's.
func apart(a, b uint64) int {
	return max(bits.OnesCount64(a&^b), bits.OnesCount64(b&^a))
}
