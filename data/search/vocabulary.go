package search

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// vocabulary is every word of the index. Words are numbered from 1 in the
// order in which they came; a word that no claim holds any more keeps its
// number and is passed over.
type vocabulary struct {
	table  wordTable
	words  []string   // by number
	keys   []string   // their keys; the same memory where key and word are equal
	sounds []sounds   // of them; 0 for numbers
	claims []postings // the claims that hold them

	byWord, byKey order
	shelves       [maxLetters + 1][64]shelf // by letters and first letter, see letterBit
	heads         []uint32                  // by hash of a skeleton: the newest word that has it
	older         []uint32                  // by number: the next older word under the same hash
}

// shelf holds the words of one length that begin with one letter, beside their
// letter masks, which a scan reads one after the other: a quarter of a million
// masks in a fifth of a millisecond.
type shelf struct {
	masks  []uint64
	ids    []uint32
	sounds []sounds
	counts []soundCounts
	codes  []byte // of all letters, word after word
}

// word is the letter codes of word i, of so many letters.
func (s *shelf) word(i, letters int) []byte { return s.codes[i*letters : (i+1)*letters] }

const skeletonHeads = 1 << 16

func newVocabulary() vocabulary {
	return vocabulary{
		table:  newWordTable(0),
		words:  make([]string, 1),
		keys:   make([]string, 1),
		sounds: make([]sounds, 1),
		claims: make([]postings, 1),
		heads:  make([]uint32, skeletonHeads),
		older:  make([]uint32, 1),
	}
}

// id is the number of word, which is added where it is new.
func (v *vocabulary) id(word []byte) uint32 {
	if id := v.table.find(word, v.words); id != 0 {
		return id
	}
	return v.add(string(word))
}

// known is the number of word, 0 where there is no such word.
func (v *vocabulary) known(word string) uint32 {
	return v.table.find([]byte(word), v.words)
}

func (v *vocabulary) add(word string) uint32 {
	id := uint32(len(v.words))
	k := key(word)
	if k == word {
		k = word
	}
	v.words = append(v.words, word)
	v.table.insert(id, v.words)
	v.keys = append(v.keys, k)
	v.sounds = append(v.sounds, soundsOf(word))
	v.claims = append(v.claims, postings{})
	v.byWord.add(id, v.words)
	v.byKey.add(id, v.keys)
	v.older = append(v.older, 0)
	v.shelve(id)
	return id
}

// shelve puts a word where scans find it.
func (v *vocabulary) shelve(id uint32) {
	word := v.words[id]
	n := utf8.RuneCountInString(word)
	if numeric(word) || n > maxLetters {
		return
	}
	h := v.skeletonHead(v.keys[id])
	v.older[id], v.heads[h] = v.heads[h], id
	first, _ := utf8.DecodeRuneInString(word)
	s := &v.shelves[n][letterBit(first)]
	s.masks = append(s.masks, letterMask(word))
	s.ids = append(s.ids, id)
	s.sounds = append(s.sounds, v.sounds[id])
	s.counts = append(s.counts, v.sounds[id].counts())
	s.codes = appendLetters(s.codes, word)
}

// skeletonHead is the hash (FNV-1a) of the skeleton of a key.
func (v *vocabulary) skeletonHead(k string) uint32 {
	var buf [2 * maxWord]byte
	h := uint32(2166136261)
	for _, c := range skeleton(buf[:0], k) {
		h = (h ^ uint32(c)) * 16777619
	}
	return (h ^ h>>16) % skeletonHeads
}

// order keeps word numbers sorted by a text of theirs. New ones wait in a
// short unsorted tail, so that adding one does not move all others.
type order struct {
	sorted []uint32
	fresh  []uint32
}

func (o *order) add(id uint32, texts []string) {
	o.fresh = append(o.fresh, id)
	if len(o.fresh) > 256+len(o.sorted)/64 {
		o.settle(texts)
	}
}

// settle sorts the tail into the rest.
func (o *order) settle(texts []string) {
	less := func(a, b uint32) int { return strings.Compare(texts[a], texts[b]) }
	slices.SortFunc(o.fresh, less)
	merged := make([]uint32, 0, len(o.sorted)+len(o.fresh))
	i, j := 0, 0
	for i < len(o.sorted) && j < len(o.fresh) {
		if less(o.sorted[i], o.fresh[j]) <= 0 {
			merged = append(merged, o.sorted[i])
			i++
		} else {
			merged = append(merged, o.fresh[j])
			j++
		}
	}
	merged = append(append(merged, o.sorted[i:]...), o.fresh[j:]...)
	o.sorted, o.fresh = merged, nil
}

// beginning is the numbers of all texts that begin with prefix: a run of them
// in order, which is o's, and some more.
func (o *order) beginning(prefix string, texts []string) (run, more []uint32) {
	from := sort.Search(len(o.sorted), func(i int) bool { return texts[o.sorted[i]] >= prefix })
	rest := o.sorted[from:]
	to := sort.Search(len(rest), func(i int) bool { return !strings.HasPrefix(texts[rest[i]], prefix) })
	for _, id := range o.fresh {
		if strings.HasPrefix(texts[id], prefix) {
			more = append(more, id)
		}
	}
	return rest[:to], more
}
