package search

import "hash/maphash"

// wordTable finds the number of a word. It holds numbers alone, in open
// addressing with linear probing, and compares with the words themselves: a
// quarter of a million words take two megabytes, a tenth of a map's.
type wordTable struct {
	seed  maphash.Seed
	slots []uint32 // 0 is free
	used  int
}

func newWordTable(words int) wordTable {
	size := 1024
	for size < 2*words {
		size *= 2
	}
	return wordTable{seed: maphash.MakeSeed(), slots: make([]uint32, size)}
}

// find is the number of word, 0 where it is not there.
func (t *wordTable) find(word []byte, words []string) uint32 {
	mask := uint64(len(t.slots) - 1)
	for i := maphash.Bytes(t.seed, word) & mask; ; i = (i + 1) & mask {
		id := t.slots[i]
		if id == 0 || words[id] == string(word) {
			return id
		}
	}
}

// insert adds number id, whose word is not there yet.
func (t *wordTable) insert(id uint32, words []string) {
	if 2*(t.used+1) > len(t.slots) {
		grown := wordTable{seed: t.seed, slots: make([]uint32, 2*len(t.slots)), used: t.used}
		for _, old := range t.slots {
			if old != 0 {
				grown.settle(old, words)
			}
		}
		*t = grown
	}
	t.settle(id, words)
	t.used++
}

func (t *wordTable) settle(id uint32, words []string) {
	mask := uint64(len(t.slots) - 1)
	i := maphash.String(t.seed, words[id]) & mask
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = id
}
