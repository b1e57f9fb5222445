package search

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
)

// Stamp says what an index stood for when it was written: which casebook, up
// to which entry of its journal. The entry's own id tells copies of a casebook
// apart that went on differently.
type Stamp struct {
	Casebook [16]byte
	Seq      int64
	Entry    [16]byte
}

// ErrCache is the error of reading what is no whole index of this version. The
// remedy is always the same: to build the index anew.
var ErrCache = errors.New("no index of this version, or damaged")

// A cache file is the magic, the stamp, the parts of the index as they lie in
// memory, numbers in little endian, and a CRC-32C of all that. The version
// changes with everything that makes an index of the same claims another one:
// the layout, how texts are cut into words, keys, skeletons.
const (
	cacheMagic   = "gainsay index\n"
	cacheVersion = 3
	cacheHead    = len(cacheMagic) + 2 + 16 + 8 + 16
	cacheTail    = 4
)

// WriteTo writes ix so that [Load] can read it.
func (ix *Index) WriteTo(w io.Writer, s Stamp) error {
	ix.lock.RLock()
	defer ix.lock.RUnlock()
	e := newEncoder(w)
	e.raw([]byte(cacheMagic))
	e.u16(cacheVersion)
	e.raw(s.Casebook[:])
	e.u64(uint64(s.Seq))
	e.raw(s.Entry[:])
	e.u32(uint32(ix.count))
	e.vocabulary(&ix.words)
	e.labels(ix)
	e.pages(ix.pages)
	if err := e.finish(); err != nil {
		return fmt.Errorf("writing the search index: %w", err)
	}
	return nil
}

// Load is the index that [Index.WriteTo] wrote as data, of which it keeps
// nothing. The error is [ErrCache] or wraps it.
func Load(data []byte) (*Index, Stamp, error) {
	if len(data) < cacheHead+cacheTail || string(data[:len(cacheMagic)]) != cacheMagic {
		return nil, Stamp{}, fmt.Errorf("reading the search index: not one: %w", ErrCache)
	}
	body := data[: len(data)-cacheTail : len(data)-cacheTail]
	tail := decoder{data: data[len(body):]}
	if tail.u32() != crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)) {
		return nil, Stamp{}, fmt.Errorf("reading the search index: checksum: %w", ErrCache)
	}
	d := decoder{data: body[len(cacheMagic):]}
	if v := d.u16(); v != cacheVersion {
		return nil, Stamp{}, fmt.Errorf("reading the search index: version %d: %w", v, ErrCache)
	}
	var s Stamp
	copy(s.Casebook[:], d.raw(len(s.Casebook)))
	s.Seq = int64(d.u64())
	copy(s.Entry[:], d.raw(len(s.Entry)))
	ix := New()
	ix.count = int(d.u32())
	d.vocabulary(&ix.words)
	d.labels(ix)
	ix.pages = d.pages()
	if d.short || len(d.data) > 0 {
		return nil, Stamp{}, fmt.Errorf("reading the search index: layout: %w", ErrCache)
	}
	return ix, s, nil
}

func (e *encoder) vocabulary(v *vocabulary) {
	e.texts(v.words)
	other := make([]string, len(v.keys)) // empty where the key is the word
	for i, k := range v.keys {
		if k != v.words[i] {
			other[i] = k
		}
	}
	e.texts(other)
	for _, o := range []order{v.byWord, v.byKey} {
		e.u32s(o.sorted)
		e.u32s(o.fresh)
	}
	e.postings(v.claims)
}

func (d *decoder) vocabulary(v *vocabulary) {
	v.words = d.texts()
	v.keys = d.texts()
	for _, o := range []*order{&v.byWord, &v.byKey} {
		o.sorted, o.fresh = d.u32s(), d.u32s()
	}
	v.claims = d.postings()
	n := len(v.words)
	if len(v.keys) != n || len(v.claims) != n {
		d.fail()
		return
	}
	v.older, v.sounds = make([]uint32, n), make([]sounds, n)
	v.table = newWordTable(n)
	for i := 1; i < n; i++ {
		if v.keys[i] == "" {
			v.keys[i] = v.words[i]
		}
		v.sounds[i] = soundsOf(v.words[i])
		v.table.insert(uint32(i), v.words)
		v.shelve(uint32(i))
	}
}

func (e *encoder) postings(all []postings) {
	blocks, bytes := 0, 0
	for i := range all {
		blocks += len(all[i].blocks)
		for j := range all[i].blocks {
			bytes += len(all[i].blocks[j].data)
		}
	}
	e.u32(uint32(len(all)))
	e.u32(uint32(blocks))
	e.u32(uint32(bytes))
	for i := range all {
		e.u32(uint32(all[i].n))
		e.u32(uint32(len(all[i].blocks)))
	}
	for i := range all {
		for j := range all[i].blocks {
			b := &all[i].blocks[j]
			e.u32(b.first)
			e.u32(b.last)
			e.u16(uint16(len(b.data)))
		}
	}
	for i := range all {
		for j := range all[i].blocks {
			e.raw(all[i].blocks[j].data)
		}
	}
}

// postings reads sets whose blocks share one piece of memory, and their data
// another.
func (d *decoder) postings() []postings {
	n, blocks, bytes := d.count(8), int(d.u32()), int(d.u32())
	counts, heads, data := d.raw(n*8), d.raw(blocks*10), slices.Clone(d.raw(bytes))
	if d.short {
		return nil
	}
	all, room := make([]postings, n), make([]block, blocks)
	c, h := decoder{data: counts}, decoder{data: heads}
	for i := range room {
		room[i].first, room[i].last = h.u32(), h.u32()
		size := int(h.u16())
		if size > len(data) || size > maxBlock+8 {
			d.fail()
			return nil
		}
		if size > 0 {
			room[i].data = data[:size:size]
		}
		data = data[size:]
	}
	for i := range all {
		all[i].n = int(c.u32())
		size := int(c.u32())
		if size > len(room) {
			d.fail()
			return nil
		}
		if size > 0 {
			all[i].blocks = room[:size:size]
		}
		room = room[size:]
	}
	return all
}

func (e *encoder) labels(ix *Index) {
	e.u32(uint32(len(ix.labels)))
	members := make([]postings, len(ix.labels))
	for i := range ix.labels {
		l := &ix.labels[i]
		e.u16(uint16(l.kind))
		e.u64(uint64(l.n))
		e.text(string(l.words))
		members[i] = l.members
	}
	e.postings(members)
	e.u32(uint32(len(ix.tagSets.sets)))
	for _, set := range ix.tagSets.sets {
		e.u32s(set)
	}
	e.u32(uint32(len(ix.figures.values)))
	for _, v := range ix.figures.values {
		e.f64(v.low)
		e.f64(v.high)
	}
	e.u32(uint32(len(ix.dates.values)))
	for _, v := range ix.dates.values {
		e.u32(uint32(v.from))
		e.u32(uint32(v.to))
	}
	e.texts(ix.names)
}

func (d *decoder) labels(ix *Index) {
	ix.labels = make([]label, d.count(14))
	for i := range ix.labels {
		l := &ix.labels[i]
		l.kind, l.n = labelKind(d.u16()), int64(d.u64())
		l.words = []byte(d.text())
		if i > 0 {
			ix.labelIDs[labelKey{l.kind, l.n}] = uint32(i)
		}
	}
	members := d.postings()
	if len(members) != len(ix.labels) {
		d.fail()
		return
	}
	for i := range members {
		ix.labels[i].members = members[i]
	}
	for range d.count(4) {
		if set := d.u32s(); len(set) > 0 {
			ix.tagSets.id(set)
		}
	}
	for i := range d.count(16) {
		if v := (ends{d.f64(), d.f64(), true}); i > 0 {
			ix.figures.id(v)
		}
	}
	for range d.count(8) {
		ix.dates.id(span{int32(d.u32()), int32(d.u32())})
	}
	ix.names = d.texts()
}

func (e *encoder) pages(pages []*page) {
	e.u32(uint32(len(pages)))
	for _, p := range pages {
		if p == nil {
			e.u16(0)
			continue
		}
		e.u16(1)
		for _, w := range p.live {
			e.u64(w)
		}
		for i := range p.claims {
			e.claim(&p.claims[i])
		}
		for i := range p.claims {
			e.u32(p.at[i+1])
		}
		e.raw(p.words)
	}
}

func (d *decoder) pages() []*page {
	pages := make([]*page, d.count(2))
	for i := range pages {
		if d.u16() == 0 || d.short {
			continue
		}
		p := &page{}
		pages[i] = p
		for w := range p.live {
			p.live[w] = d.u64()
		}
		claims := decoder{data: d.raw(pageClaims * claimBytes)}
		for j := range p.claims {
			p.claims[j] = claims.claim()
		}
		for j := range p.claims {
			p.at[j+1] = d.u32()
		}
		p.words = slices.Clone(d.raw(int(p.at[pageClaims])))
	}
	return pages
}

const claimBytes = 5*4 + 3

func (e *encoder) claim(c *claim) {
	e.u32(c.article)
	e.u32(c.speaker)
	e.u32(c.tags)
	e.u32(c.figure)
	e.u32(c.when)
	e.raw([]byte{c.links, c.kind, c.status})
}

func (d *decoder) claim() claim {
	c := claim{article: d.u32(), speaker: d.u32(), tags: d.u32(), figure: d.u32(), when: d.u32()}
	if small := d.raw(3); len(small) == 3 {
		c.links, c.kind, c.status = small[0], small[1], small[2]
	}
	return c
}
