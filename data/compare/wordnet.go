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
// it, a byte of its nature, one of its class, then six lists of word numbers (closest synonyms, synonyms, antonyms,
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

// nature is what parts of speech a word can be, whether it is a verb more than
// anything else, and how common it is.
type nature byte

const (
	canBeNoun nature = 1 << iota
	canBeVerb
	canBeAdj
	mostlyVerb
)

// natureOf is the nature of word number n.
func natureOf(n int) nature {
	at := recordAt(n)
	return nature(wordnet[at+1+int(wordnet[at])])
}

// class is what kind of thing a word names in its first sense as a noun, as
// WordNet's lexicographers sorted them, lexnames(5WN); 0 for what is no noun.
type class byte

const (
	classAct    class = 4
	classEvent  class = 11
	classGroup  class = 14
	classPerson class = 18
)

// classOf is the class of word number n.
func classOf(n int) class {
	at := recordAt(n)
	return class(wordnet[at+2+int(wordnet[at])])
}

// common is how often the word was met in WordNet's tagged texts of 360,000
// words, as a power of two: 0 for never, 15 for the commonest.
func (n nature) common() int { return int(n >> 4) }

// senses is what WordNet knows of one word: sorted word numbers.
type senses struct {
	number  int32
	nature  nature
	class   class
	closest []int32
	alike   []int32 // synonyms and derivations
	against []int32
	wider   []int32
}

// sensesOf is what WordNet knows of word number n.
func sensesOf(n int) *senses {
	lists := readRecord(n)
	alike := append(lists[synonyms], lists[derivations]...)
	slices.Sort(alike)
	return &senses{int32(n), natureOf(n), classOf(n), lists[closest], alike, lists[antonyms], lists[hypernyms]}
}

// inflections are the regular endings of English nouns and verbs and what they
// replace, as WordNet's morphy(7WN) undoes them. They are tried before the word
// itself: "closed" is to be met as "close", though WordNet has it too.
var inflections = []struct{ from, to string }{
	{"ies", "y"}, {"ied", "y"}, {"es", "e"}, {"s", ""}, {"es", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}, {"", ""},
}

// uninflected are words that look like a form of another one which WordNet has:
// "seed" of "see", "morning" of "morn".
var uninflected = set("need seed feed weed reed heed deed greed creed steed sled morning evening wicked during")

// lemma is the number of the base form of a word; ok is false where WordNet
// has none.
func lemma(low string) (n int, ok bool) {
	if uninflected[low] {
		return wordnetFind(low)
	}
	for _, e := range inflections {
		base, cut := strings.CutSuffix(low, e.from)
		if !cut || len(base)+len(e.to) < 3 && e.from != "" || e.from == "s" && strings.HasSuffix(base, "s") {
			continue
		}
		// "stopped", "running": the last consonant was doubled.
		if last := len(base) - 1; len(e.from) > 1 && last > 2 && base[last] == base[last-1] {
			if n, ok = wordnetFind(base); ok {
				break // "passed"
			}
			if n, ok = wordnetFind(base[:last]); ok {
				break
			}
		}
		if n, ok = wordnetFind(base + e.to); ok {
			break
		}
	}
	if !ok {
		return 0, false
	}
	lists := readRecord(n)
	if own := lists[bases]; len(own) > 0 && len(lists[synonyms])+len(lists[hypernyms]) == 0 {
		n = int(own[0])
	}
	return n, true
}

func readRecord(n int) (lists [wordnetLists][]int32) {
	at := recordAt(n)
	at += 3 + int(wordnet[at])
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

// person reports whether a word names people before anything else.
func (s *senses) person() bool {
	return s != nil && (s.class == classPerson || humans[wordnetWord(int(s.number))])
}

// body reports whether a word names a person or a body of people before anything
// else: a mayor, a ministry.
func (s *senses) body() bool { return s.person() || s != nil && s.class == classGroup }

// humans are the words for people at large, which WordNet has among the groups
// and the beings.
var humans = set("person people staff crew personnel")

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
