package search

import (
	"math/bits"
	"unicode/utf8"
)

// sounds finds the words with the key of what was typed, and those of another
// script whose key begins with it.
func (r *readings) sounds() {
	k := key(r.typed)
	if len(k) < 2 {
		return
	}
	most := r.v.mostFrequent()
	run, more := r.v.byKey.beginning(k, r.v.keys)
	for _, ids := range [][]uint32{run, more} {
		for i, id := range ids {
			if len(r.v.keys[id]) == len(k) {
				r.add(id, soundedWhole, sounded)
			} else if len(k) > 2 && r.otherScript(id) {
				most.offer(ids[i : i+1])
			}
		}
	}
	least := soundedBegun
	if r.alone {
		least -= soundedAlone
	}
	for _, x := range most.words {
		share := float64(len(k)) / float64(len(r.v.keys[x.id]))
		r.add(x.id, least+begunSpread*share, sounded)
	}
}

// otherScript reports whether the word begins in another script than what was
// typed: ASCII against the rest.
func (r *readings) otherScript(id uint32) bool {
	return r.v.words[id][0] < utf8.RuneSelf != (r.typed[0] < utf8.RuneSelf)
}

// leastKey is the shortest key that a slip is looked for in.
const leastKey = 5

// nearlySounds finds the words of another script whose key is one edit away:
// romanisations differ in more than keys make one, such as ch for kh, and are
// mistyped like any word. A lone word is no likelier to be such a slip than any
// other.
func (r *readings) nearlySounds() {
	k := key(r.typed)
	if len(k) < leastKey {
		return
	}
	p := newPattern(k)
	var room [2 * maxWord]byte
	counts := soundsOf(k).counts()
	for n := max(1, len(k)/2); n <= min(maxLetters, len(k)+2); n++ {
		for first := range r.v.shelves[n] {
			s := &r.v.shelves[n][first]
			if len(s.ids) == 0 || !r.otherScript(s.ids[0]) {
				continue
			}
			for i, has := range s.counts {
				if bits.OnesCount32(uint32(has^counts)) > 2 {
					continue
				}
				id := s.ids[i]
				if other := r.v.keys[id]; max(len(other)-len(k), len(k)-len(other)) > 1 {
					continue
				}
				if d, _ := p.distance(appendLetters(room[:0], r.v.keys[id])); d == 1 {
					q := soundedNearly
					if r.alone {
						q = min(q, r.alikeQuality(id))
					}
					r.add(id, q, sounded)
				}
			}
		}
	}
}
