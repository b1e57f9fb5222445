package search

import (
	"fmt"
	"slices"
	"strings"
)

// Differs says in what ix differs from an index built afresh from the same
// casebook, or nothing where they would answer every query alike. It is for
// tests and for checking a casebook, and walks all of both.
func (ix *Index) Differs(fresh *Index) string {
	ix.lock.RLock()
	defer ix.lock.RUnlock()
	fresh.lock.RLock()
	defer fresh.lock.RUnlock()
	if ix.count != fresh.count {
		return fmt.Sprintf("%d claims, not %d", ix.count, fresh.count)
	}
	for i := range max(len(ix.pages), len(fresh.pages)) {
		for n := uint32(i * pageClaims); n < uint32((i+1)*pageClaims); n++ {
			if a, b := ix.described(n), fresh.described(n); a != b {
				return fmt.Sprintf("claim %d is %q, not %q", n, a, b)
			}
		}
	}
	if d := ix.words.differs(&fresh.words); d != "" {
		return d
	}
	return fresh.words.differs(&ix.words)
}

// differs says which word of v has other claims in w.
func (v *vocabulary) differs(w *vocabulary) string {
	for id, word := range v.words {
		var there []uint32
		if other := w.known(word); other != 0 {
			there = w.claims[other].numbers()
		}
		here := v.claims[id].numbers()
		if len(here) != v.claims[id].n {
			return fmt.Sprintf("%q counts %d claims and has %d", word, v.claims[id].n, len(here))
		}
		if !slices.Equal(here, there) {
			return fmt.Sprintf("%q is in the claims %v, not %v", word, here, there)
		}
	}
	return ""
}

// described is all that ix knows of claim n, without the numbers it uses
// inside.
func (ix *Index) described(n uint32) string {
	p, i := ix.page(n), int(n%pageClaims)
	if p == nil || !p.holds(i) {
		return ""
	}
	var b strings.Builder
	c := p.claims[i]
	fmt.Fprint(&b, ix.dates.values[c.when], c.links, ix.names[c.kind], ix.names[c.status], ix.figures.values[c.figure])
	var tags []int64
	for _, t := range ix.tagSets.sets[c.tags] {
		tags = append(tags, ix.labels[t].n)
	}
	slices.Sort(tags)
	fmt.Fprint(&b, ix.labels[c.article].n, ix.labels[c.speaker].n, tags)
	for _, w := range ix.wordsIn(n, nil) {
		fmt.Fprint(&b, " ", ix.words.words[w.id], w.field)
	}
	return b.String()
}
