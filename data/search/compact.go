package search

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// Compact lays the index out tightly, as is worth while after it was built
// from nothing or changed a great deal: words that nothing holds any more go,
// the frequent ones get small numbers, which take a byte or two in each claim,
// and what lies together is in one piece. It answers every query as before. At
// a million claims it takes about a second, in which nobody can search.
func (ix *Index) Compact() {
	ix.lock.Lock()
	defer ix.lock.Unlock()
	ix.changed()
	to := ix.renumber()
	for _, p := range ix.pages {
		if p != nil {
			p.rename(to)
		}
	}
	members := make([]postings, len(ix.labels))
	labels := make([]label, len(ix.labels))
	copy(labels, ix.labels)
	for i := range labels {
		labels[i].words = renamed(labels[i].words, to, true)
		members[i] = labels[i].members
	}
	for i, m := range tight(members) {
		labels[i].members = m
	}
	ix.labels = labels
}

// renumber gives the words in use new numbers, by frequency, and returns them
// by the old ones.
func (ix *Index) renumber() (to []uint32) {
	v := &ix.words
	used := make([]bool, len(v.words))
	for i := range ix.labels {
		for _, id := range ix.labels[i].ids() {
			used[id] = true
		}
	}
	var old []uint32
	for id := 1; id < len(v.words); id++ {
		if used[id] || v.claims[id].n > 0 {
			old = append(old, uint32(id))
		}
	}
	slices.SortFunc(old, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(v.claims[b].n, v.claims[a].n), strings.Compare(v.words[a], v.words[b]))
	})
	to = make([]uint32, len(v.words))
	next := newVocabulary()
	next.table = newWordTable(len(old))
	claims := make([]postings, 1, len(old)+1)
	for i, id := range old {
		to[id] = uint32(i + 1)
		next.words = append(next.words, v.words[id])
		next.keys = append(next.keys, v.keys[id])
		next.sounds = append(next.sounds, v.sounds[id])
		claims = append(claims, v.claims[id])
		next.older = append(next.older, 0)
	}
	next.claims = tight(claims)
	next.words, next.keys = slices.Clip(next.words), slices.Clip(next.keys)
	next.sounds, next.older = slices.Clip(next.sounds), slices.Clip(next.older)
	v.byWord.settle(v.words)
	v.byKey.settle(v.keys)
	next.byWord.sorted, next.byKey.sorted = mapped(v.byWord.sorted, to), mapped(v.byKey.sorted, to)
	for id := 1; id < len(next.words); id++ {
		next.table.insert(uint32(id), next.words)
		next.shelve(uint32(id))
	}
	*v = next
	return to
}

// mapped is the new numbers of those ids that have one.
func mapped(ids, to []uint32) []uint32 {
	out := make([]uint32, 0, len(ids))
	for _, id := range ids {
		if to[id] != 0 {
			out = append(out, to[id])
		}
	}
	return out
}

// rename puts new numbers for the old ones in all claims of p.
func (p *page) rename(to []uint32) {
	words := make([]byte, 0, len(p.words))
	at := p.at
	for i := range p.claims {
		words = append(words, renamed(p.wordsOf(i), to, false)...)
		at[i+1] = uint32(len(words))
	}
	p.words, p.at = bytes.Clone(words), at
}

// renamed is packed words with new numbers; in a label's a field follows each
// 0.
func renamed(packed []byte, to []uint32, inLabel bool) []byte {
	out := make([]byte, 0, len(packed))
	for len(packed) > 0 {
		var id uint32
		id, packed = nextWord(packed)
		if out = binary.AppendUvarint(out, uint64(to[id])); id == 0 && inLabel {
			out, packed = append(out, packed[0]), packed[1:]
		}
	}
	return bytes.Clone(out)
}

// tight is the same sets in full blocks, all in one piece of memory and all
// their data in another.
func tight(all []postings) []postings {
	blocks, bytes := 0, 0
	for i := range all {
		blocks += len(all[i].blocks)
		for j := range all[i].blocks {
			bytes += len(all[i].blocks[j].data)
		}
	}
	out, room, data := make([]postings, len(all)), make([]block, 0, blocks), make([]byte, 0, bytes)
	for i := range all {
		from := len(room)
		room, data = all[i].packed(room, data)
		out[i] = postings{room[from:len(room):len(room)], all[i].n}
	}
	return clipped(out, room, data)
}

// clipped moves the sets into as much memory as they take.
func clipped(sets []postings, room []block, data []byte) []postings {
	room, data = slices.Clone(room), slices.Clone(data)
	for i := range room {
		n := len(room[i].data)
		room[i].data, data = data[:n:n], data[n:]
	}
	for i := range sets {
		n := len(sets[i].blocks)
		sets[i].blocks, room = room[:n:n], room[n:]
	}
	return sets
}
