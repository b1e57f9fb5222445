package search

import (
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// maxPattern is the longest pattern that fuzzy is given, in letters: from 40
// adjacent letters on its score overflows.
const maxPattern = 30

// shortened finds words of which letters were left out. The typed word's
// skeleton finds those that lack vowels alone; sahilm/fuzzy those that contain
// what was typed in this order. A word with the same skeleton and other vowels
// is a misspelling, and as likely as it is like what was typed.
func (r *readings) shortened(p *pattern) {
	if p.letters < 3 || p.letters > maxPattern {
		return
	}
	k := key(r.typed)
	var buf, other [2 * maxWord]byte
	bones := skeleton(buf[:0], k)
	vowels := strings.ContainsAny(k, "aeiou")
	more := vowelsLost
	if !vowels {
		more = noVowels
	}
	if len(bones) >= 2 {
		for id := r.v.heads[r.v.skeletonHead(k)]; id != 0; id = r.v.older[id] {
			if string(skeleton(other[:0], r.v.keys[id])) != string(bones) {
				continue
			}
			if holdsInOrder(r.v.keys[id], k) {
				r.leftOut(id, more, vowels)
				continue
			}
			r.add(id, r.alikeQuality(id), misspelt)
		}
	}
	longer := &longerWords{v: r.v}
	for n := p.letters + 1; n <= maxLetters; n++ {
		s := &r.v.shelves[n][letterBit(p.first)]
		for i, mask := range s.masks {
			if p.mask&^mask == 0 && r.v.claims[s.ids[i]].n > 0 {
				longer.ids = append(longer.ids, s.ids[i])
			}
		}
	}
	matches := fuzzy.FindFrom(r.typed, longer)
	for _, m := range matches[:min(len(matches), maxShortened)] {
		r.leftOut(longer.ids[m.Index], 0, vowels)
	}
}

// holdsInOrder reports whether all bytes of part stand in s in their order.
func holdsInOrder(s, part string) bool {
	for i := 0; i < len(s) && part != ""; i++ {
		if s[i] == part[0] {
			part = part[1:]
		}
	}
	return part == ""
}

// leftOut adds a word that holds all typed letters and others, which is worth
// more by more where the others are vowels. A lone word that was typed with vowels
// is worth no more than its slips, like any misspelling, and is one where it
// lacks a single letter.
func (r *readings) leftOut(id uint32, more float64, vowels bool) {
	share := float64(len(r.typed)) / float64(len(r.v.words[id]))
	quality := shortenedLeast + shortenedSpread*min(share, 1) + more
	if r.alone && vowels {
		slipped := r.alikeQuality(id)
		r.add(id, slipped, misspelt)
		if utf8.RuneCountInString(r.v.words[id]) == utf8.RuneCountInString(r.typed)+1 {
			return
		}
		quality = min(quality+alikeSlope*float64(r.common(id)), slipped)
	}
	r.add(id, quality, shortened)
}

// maxShortened is how many of fuzzy's matches are taken.
const maxShortened = 64

// longerWords is a fuzzy.Source.
type longerWords struct {
	v   *vocabulary
	ids []uint32
}

func (l *longerWords) Len() int            { return len(l.ids) }
func (l *longerWords) String(i int) string { return l.v.words[l.ids[i]] }
