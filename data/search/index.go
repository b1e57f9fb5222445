package search

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"
	"sync"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// Index is a casebook as search knows it.
type Index struct {
	lock  sync.RWMutex
	words vocabulary
	pages []*page // by row number / pageClaims; nil where there are none
	count int     // claims

	labels   []label // 0 is none
	labelIDs map[labelKey]uint32
	tagSets  tagSets
	figures  numbered[ends]
	dates    numbered[span]
	names    names

	recent  recentReadings
	scratch sync.Pool // of *scratch, for searches
}

// New is an empty Index.
func New() *Index {
	return &Index{
		words:    newVocabulary(),
		labels:   make([]label, 1),
		labelIDs: map[labelKey]uint32{},
		tagSets:  newTagSets(),
		figures:  newNumbered[ends](),
		dates:    newNumbered[span](),
		scratch:  sync.Pool{New: func() any { return &scratch{} }},
	}
}

// Len is the number of claims.
func (ix *Index) Len() int {
	ix.lock.RLock()
	defer ix.lock.RUnlock()
	return ix.count
}

// changed forgets what was worked out from the words as they were.
func (ix *Index) changed() { ix.recent.forget() }

// Put adds claim d, or puts it in the place of the claim of that number.
func (ix *Index) Put(d Doc) {
	if d.N < 1 || d.N > MaxN {
		return
	}
	ix.lock.Lock()
	defer ix.lock.Unlock()
	ix.changed()
	n := uint32(d.N)
	before := ix.terms(n)
	p, i := ix.pageFor(n), int(n%pageClaims)
	if p.holds(i) {
		ix.bear(n, p.claims[i], false)
	} else {
		ix.count++
	}
	c := ix.claimOf(d)
	p.put(i, c, ix.pack(d))
	ix.bear(n, c, true)
	ix.repost(n, before, ix.terms(n))
}

// Delete takes claim n out; where there is none, nothing happens.
func (ix *Index) Delete(n int64) {
	if n < 1 || n > MaxN {
		return
	}
	ix.lock.Lock()
	defer ix.lock.Unlock()
	p := ix.page(uint32(n))
	i := int(n % pageClaims)
	if p == nil || !p.holds(i) {
		return
	}
	ix.changed()
	ix.repost(uint32(n), ix.terms(uint32(n)), nil)
	ix.bear(uint32(n), p.claims[i], false)
	p.remove(i)
	ix.count--
}

func (ix *Index) page(n uint32) *page {
	if i := int(n / pageClaims); i < len(ix.pages) {
		return ix.pages[i]
	}
	return nil
}

func (ix *Index) pageFor(n uint32) *page {
	i := int(n / pageClaims)
	for i >= len(ix.pages) {
		ix.pages = append(ix.pages, nil)
	}
	if ix.pages[i] == nil {
		ix.pages[i] = &page{}
		if i > 0 && ix.pages[i-1] != nil { // whole now, where claims come in their order
			ix.pages[i-1].words = bytes.Clone(ix.pages[i-1].words)
		}
	}
	return ix.pages[i]
}

func (ix *Index) claimOf(d Doc) claim {
	c := claim{
		article: ix.labelID(article, d.Article),
		speaker: ix.labelID(speaker, d.Speaker),
		figure:  ix.figures.id(endsOf(d.Figure)),
		when:    ix.dates.id(days(d.Date)),
		links:   uint8(min(max(d.Links, 0), math.MaxUint8)),
		kind:    ix.names.id(d.Type),
		status:  ix.names.id(d.Status),
	}
	numbers := slices.Sorted(slices.Values(d.Tags)) // the same claim is the same in every index
	tags := make([]uint32, 0, len(numbers))
	for _, n := range slices.Compact(numbers) {
		tags = append(tags, ix.labelID(tag, n))
	}
	c.tags = ix.tagSets.id(tags)
	return c
}

// pack is the words of d's own fields as a page keeps them.
func (ix *Index) pack(d Doc) []byte {
	var out []byte
	for i, s := range []string{d.Quote, d.Summary, d.Note, d.Translation} {
		if i > 0 {
			out = append(out, 0)
		}
		tokenise(s, func(word []byte, _ text.Span) {
			out = binary.AppendUvarint(out, uint64(ix.words.id(word)))
		})
	}
	return bytes.TrimRight(out, "\x00") // no varint ends in a zero byte
}

// terms is the different words of claim n, its labels' among them, ascending.
// It is nil where there is no such claim.
func (ix *Index) terms(n uint32) []uint32 {
	p, i := ix.page(n), int(n%pageClaims)
	if p == nil || !p.holds(i) {
		return nil
	}
	out := make([]uint32, 0, 64)
	for packed := p.wordsOf(i); len(packed) > 0; {
		var id uint32
		if id, packed = nextWord(packed); id != 0 {
			out = append(out, id)
		}
	}
	var room [8]uint32
	for _, l := range ix.labelsOf(p.claims[i], room[:0]) {
		out = append(out, ix.labels[l].ids()...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// repost moves claim n from the postings of before, ascending, to those of
// after.
func (ix *Index) repost(n uint32, before, after []uint32) {
	for len(before) > 0 || len(after) > 0 {
		switch {
		case len(after) == 0 || len(before) > 0 && before[0] < after[0]:
			ix.words.claims[before[0]].remove(n)
			before = before[1:]
		case len(before) == 0 || after[0] < before[0]:
			ix.words.claims[after[0]].add(n)
			after = after[1:]
		default:
			before, after = before[1:], after[1:]
		}
	}
}

// tagSets numbers the sets of tags that claims bear, which are few.
type tagSets struct {
	sets [][]uint32 // labels in the order of their row numbers; 0 is the empty set
	ids  map[string]uint32
}

func newTagSets() tagSets {
	return tagSets{sets: make([][]uint32, 1), ids: map[string]uint32{"": 0}}
}

func (t *tagSets) id(tags []uint32) uint32 {
	var k []byte
	for _, n := range tags {
		k = binary.AppendUvarint(k, uint64(n))
	}
	id, ok := t.ids[string(k)]
	if !ok {
		id = uint32(len(t.sets))
		t.sets = append(t.sets, tags)
		t.ids[string(k)] = id
	}
	return id
}

// numbered numbers the different values of claims; 0 is the zero value.
type numbered[T comparable] struct {
	values []T
	ids    map[T]uint32
}

func newNumbered[T comparable]() numbered[T] {
	return numbered[T]{values: make([]T, 1), ids: make(map[T]uint32)}
}

func (f *numbered[T]) id(v T) uint32 {
	var zero T
	if v == zero {
		return 0
	}
	id, ok := f.ids[v]
	if !ok {
		id = uint32(len(f.values))
		f.values = append(f.values, v)
		f.ids[v] = id
	}
	return id
}

// ends are the two ends of a figure as it was given.
type ends struct {
	low, high float64
	given     bool
}

func endsOf(v figure.Figure) ends {
	if v.Zero() || math.IsNaN(v.Low) || math.IsNaN(v.High) {
		return ends{}
	}
	return ends{v.Low, v.High, true}
}

// names numbers the types and statuses, of which there are a handful.
type names []string

func (n *names) id(name string) uint8 {
	if i := slices.Index(*n, name); i >= 0 {
		return uint8(i)
	}
	if len(*n) > math.MaxUint8 {
		return 0
	}
	*n = append(*n, name)
	return uint8(len(*n) - 1)
}
