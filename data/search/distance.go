package search

import (
	"math/bits"
	"unicode/utf8"
)

// alignment is how far two words have been aligned, one of them up to a letter.
//
// Distances are of the optimal string alignment kind: an edit inserts, deletes
// or replaces a letter or swaps two neighbours, and no letter is edited twice.
// They are counted with one bit of a machine word a letter of the other word
// (Heikki Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau
// Edit Distances", 2003), which takes some twenty nanoseconds a word of usual
// length.
type alignment struct {
	more, less, same, before uint64
}

func newAlignment() alignment { return alignment{more: ^uint64(0)} }

// step aligns one letter more, which stands at the places at in the other word,
// and says by its bits at which of them the distance rises and falls.
func (a alignment) step(at uint64) (next alignment, rises, falls uint64) {
	swapped := ((^a.same & at) << 1) & a.before
	same := (((at & a.more) + a.more) ^ a.more) | at | a.less | swapped
	rises, falls = a.less|^(same|a.more), same&a.more
	x := rises<<1 | 1
	return alignment{falls<<1 | ^(same | x), x & same, same, at}, rises, falls
}

// pattern is a typed word prepared for being compared with many others.
type pattern struct {
	word    string
	letters int
	mask    uint64
	first   rune
	places  [256]uint64 // by letter code: where it stands
}

// maxLetters is the longest word that distances are counted for.
const maxLetters = 64

func newPattern(word string) *pattern {
	p := &pattern{word: word, mask: letterMask(word)}
	p.first, _ = utf8.DecodeRuneInString(word)
	for _, r := range word {
		if p.letters == maxLetters {
			break
		}
		p.places[letterCode(r)] |= 1 << p.letters
		p.letters++
	}
	return p
}

// letterCode is a letter in a byte: one of its own for each letter of ASCII and
// Cyrillic, and for each of 32 neighbours elsewhere.
func letterCode(r rune) byte {
	switch {
	case r < 0x80:
		return byte(r)
	case 0x400 <= r && r < 0x460:
		return byte(0x80 + r - 0x400)
	}
	return byte(0xe0 + r%32)
}

// appendLetters appends the codes of word's letters.
func appendLetters(b []byte, word string) []byte {
	for _, r := range word {
		b = append(b, letterCode(r))
	}
	return b
}

// distance is the number of edits between p and a word, whose letter codes are
// given, and the least number between p and any beginning of it that is at most
// two letters longer.
func (p *pattern) distance(codes []byte) (whole, begun int) {
	if p.letters == 0 {
		return len(codes), 0
	}
	a, last := newAlignment(), uint64(1)<<(p.letters-1)
	whole, begun = p.letters, p.letters
	for i, c := range codes {
		var rises, falls uint64
		if a, rises, falls = a.step(p.places[c]); rises&last != 0 {
			whole++
		} else if falls&last != 0 {
			whole--
		}
		if i < p.letters+2 {
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
