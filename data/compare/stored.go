package compare

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// indexMagic begins a stored index; its last byte is the form's version.
const indexMagic = "gainsay compare\x02"

// ErrStaleIndex says that a stored index was made with another lexicon or by
// another version, and has to be made afresh.
var ErrStaleIndex = errors.New("stored index does not fit this lexicon")

// Fingerprint tells lexicons apart.
func (lex *Lexicon) Fingerprint() uint64 { return lex.fingerprint }

func fingerprint(texts []string) uint64 {
	h := fnv.New64a()
	for _, t := range texts {
		io.WriteString(h, t)
		h.Write([]byte{0})
	}
	io.WriteString(h, indexMagic)
	return h.Sum64()
}

// A stored index is the magic, the lexicon's fingerprint, the number of claims
// and of their keys in all; then each claim, its keys sorted; then each key with
// the places of its claims in that list. Numbers are varints, differences where they
// rise, keys four bytes in little endian.

// Store writes x, whose entries were made with lex, for [LoadIndex].
func (x *Index) Store(to io.Writer, lex *Lexicon) error {
	x.mu.RLock()
	defer x.mu.RUnlock()
	w := bufio.NewWriterSize(to, 1<<16)
	w.WriteString(indexMagic)
	buf := binary.LittleEndian.AppendUint64(nil, lex.fingerprint)
	all := 0
	for _, keys := range x.keys {
		all += len(keys)
	}
	buf = binary.AppendUvarint(buf, uint64(len(x.slots)))
	buf = binary.AppendUvarint(buf, uint64(all))
	place := make([]uint32, len(x.ids)) // of a slot, free ones left out
	last, n := int64(0), uint32(0)
	for slot, id := range x.ids {
		w.Write(buf)
		buf = buf[:0]
		if id == noClaim {
			continue
		}
		place[slot], n = n, n+1
		buf = binary.AppendVarint(buf, id-last)
		buf = binary.AppendVarint(buf, int64(x.days[slot]))
		buf = binary.AppendUvarint(buf, uint64(len(x.keys[slot])))
		for _, k := range x.keys[slot] {
			buf = binary.LittleEndian.AppendUint32(buf, k)
		}
		last = id
	}
	w.Write(binary.AppendUvarint(buf, uint64(len(x.posts))))
	for k, slots := range x.posts {
		buf = binary.LittleEndian.AppendUint32(buf[:0], k)
		buf = binary.AppendUvarint(buf, uint64(len(slots)))
		last := uint32(0)
		for _, slot := range slots { // places rise as slots do
			buf = binary.AppendUvarint(buf, uint64(place[slot]-last))
			last = place[slot]
		}
		w.Write(buf)
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("storing the index of claims: %w", err)
	}
	return nil
}

// LoadIndex reads what [Index.Store] wrote. The error is [ErrStaleIndex] where
// it was made with another lexicon. What it returns holds nothing of stored.
func LoadIndex(stored []byte, lex *Lexicon) (*Index, error) {
	r := reader{rest: stored}
	if string(r.bytes(len(indexMagic))) != indexMagic || r.failed {
		return nil, ErrStaleIndex
	}
	if head := r.bytes(8); r.failed || binary.LittleEndian.Uint64(head) != lex.fingerprint {
		return nil, ErrStaleIndex
	}
	claims, all := r.count(), r.count()
	x := &Index{
		slots: make(map[int64]uint32, claims), ids: make([]int64, claims), days: make([]int32, claims), keys: make([][]uint32, claims),
	}
	x.readClaims(&r, make([]uint32, 0, all))
	x.readPosts(&r, make([]uint32, 0, all))
	if r.failed || len(r.rest) > 0 {
		return nil, errors.New("loading the index of claims: damaged")
	}
	return x, nil
}

// readClaims reads the claims; their keys lie one after the other in arena.
func (x *Index) readClaims(r *reader, arena []uint32) {
	id := int64(0)
	for slot := range x.ids {
		id += r.varint()
		x.ids[slot], x.days[slot] = id, int32(r.varint())
		x.slots[id] = uint32(slot)
		raw := r.bytes(4 * r.count())
		from := len(arena)
		for ; len(raw) > 0; raw = raw[4:] {
			arena = append(arena, binary.LittleEndian.Uint32(raw))
		}
		x.keys[slot] = arena[from:len(arena):len(arena)]
	}
}

// readPosts reads the lists of the keys, one after the other in arena. A list that
// grows moves out of it.
func (x *Index) readPosts(r *reader, arena []uint32) {
	n := r.count()
	x.posts = make(map[uint32][]uint32, n)
	for range n {
		raw := r.bytes(4)
		if r.failed {
			return
		}
		from, slot := len(arena), uint64(0)
		for range r.count() {
			slot += r.uvarint()
			r.failed = r.failed || slot >= uint64(len(x.ids))
			arena = append(arena, uint32(slot))
		}
		x.posts[binary.LittleEndian.Uint32(raw)] = arena[from:len(arena):len(arena)]
	}
}

// reader takes a stored index apart. Where it is damaged, what is read is zero
// from there on.
type reader struct {
	rest   []byte
	failed bool
}

func (r *reader) bytes(n int) []byte {
	if r.failed || n < 0 || n > len(r.rest) {
		r.failed = true
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.rest)
	return v & r.advance(n)
}

func (r *reader) varint() int64 {
	v, n := binary.Varint(r.rest)
	return v & int64(r.advance(n))
}

// advance passes over n bytes and returns a mask: nothing where there are none.
func (r *reader) advance(n int) uint64 {
	if n <= 0 || r.failed {
		r.failed = true
		return 0
	}
	r.rest = r.rest[n:]
	return ^uint64(0)
}

// count is a number of things that follow, each of a byte at least.
func (r *reader) count() int {
	n := r.uvarint()
	if n > uint64(len(r.rest)) {
		r.failed = true
		return 0
	}
	return int(n)
}
