package compare

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"strings"
)

//go:generate go run ./lexicon/gen -from /usr/share/wordnet -to lexicon/wordnet.bin

// wordnet is the table that lexicon/gen distils from WordNet 3.0: the number
// of words n, n offsets (uint32, little endian), and at each the record of one
// word, in order of the alphabet. A record is the word with its length before
// it, then six lists of word numbers (closest synonyms, synonyms, antonyms,
// hypernyms with entailments, derivations, bases of an irregular form), each
// its length and the distances between the numbers, as varints. Nothing is
// read before it is asked for.
//
//go:embed lexicon/wordnet.bin
var wordnet string

// The lists of a record, in order.
const (
	closest = iota
	synonyms
	antonyms
	hypernyms
	derivations
	bases
	wordnetLists
)

func wordnetSize() int { return int(binary.LittleEndian.Uint32([]byte(wordnet[:4]))) }

// wordnetWord is word number n.
func wordnetWord(n int) string {
	at := recordAt(n)
	return wordnet[at+1 : at+1+int(wordnet[at])]
}

func recordAt(n int) int {
	i := 4 + 4*n
	return int(wordnet[i]) | int(wordnet[i+1])<<8 | int(wordnet[i+2])<<16 | int(wordnet[i+3])<<24
}

// wordnetFind is the number of w; ok is false where the table lacks it.
func wordnetFind(w string) (n int, ok bool) {
	lo, hi := 0, wordnetSize()
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if wordnetWord(mid) < w {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < wordnetSize() && wordnetWord(lo) == w
}

// senses is what WordNet knows of one word: sorted word numbers.
type senses struct {
	number  int32
	closest []int32
	alike   []int32 // synonyms and derivations
	against []int32
	wider   []int32
}

// look finds an English word in any form; nil where it is unknown.
func look(low string) *senses {
	n, ok := lookUp(low)
	if !ok {
		return nil
	}
	lists := readRecord(n)
	if own := lists[bases]; len(own) > 0 && len(lists[synonyms])+len(lists[hypernyms]) == 0 {
		n = int(own[0])
		lists = readRecord(n)
	}
	alike := append(lists[synonyms], lists[derivations]...)
	slices.Sort(alike)
	return &senses{int32(n), lists[closest], alike, lists[antonyms], lists[hypernyms]}
}

// endings are the regular inflections of English and what they replace, as
// WordNet's morphy(7WN) undoes them.
var endings = []struct{ from, to string }{
	{"", ""}, {"ies", "y"}, {"es", "e"}, {"es", ""}, {"s", ""}, {"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}, {"ly", ""}, {"er", ""}, {"est", ""},
}

func lookUp(low string) (int, bool) {
	for _, e := range endings {
		stem, ok := strings.CutSuffix(low, e.from)
		if !ok || len(stem) < 2 {
			continue
		}
		if n, ok := wordnetFind(stem + e.to); ok {
			return n, true
		}
		// "stopped", "running": the last consonant was doubled.
		if last := len(stem) - 1; e.to == "" && e.from != "" && last > 2 && stem[last] == stem[last-1] {
			if n, ok := wordnetFind(stem[:last]); ok {
				return n, true
			}
		}
	}
	return 0, false
}

func readRecord(n int) (lists [wordnetLists][]int32) {
	at := recordAt(n)
	at += 1 + int(wordnet[at])
	for i := range lists {
		var count, id uint64
		count, at = uvarint(at)
		list := make([]int32, count)
		for j := range list {
			var step uint64
			step, at = uvarint(at)
			id += step
			list[j] = int32(id)
		}
		lists[i] = list
	}
	return lists
}

// uvarint reads one varint of the table and where it ends.
func uvarint(at int) (v uint64, next int) {
	for shift := 0; ; shift += 7 {
		b := wordnet[at]
		at++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return v, at
		}
	}
}

func holds(list []int32, n int32) bool {
	_, ok := slices.BinarySearch(list, n)
	return ok
}

// means reports whether two words can say the same.
func (s *senses) means(t *senses) bool {
	return s != nil && t != nil && (s.number == t.number || holds(s.alike, t.number) || holds(t.alike, s.number))
}

// opposes reports whether two words are antonyms.
func (s *senses) opposes(t *senses) bool {
	return s != nil && t != nil && (holds(s.against, t.number) || holds(t.against, s.number))
}

// entails reports whether what s names is also a t: a boy is a child, who
// snores sleeps.
func (s *senses) entails(t *senses) bool {
	return s != nil && t != nil && holds(s.wider, t.number)
}
