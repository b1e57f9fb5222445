package compare

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
)

// indexMagic begins a stored index; its last byte is the form's version.
const indexMagic = "gainsay compare\x01"

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

// Store writes x, whose entries were made with lex, for [LoadIndex].
func (x *Index) Store(to io.Writer, lex *Lexicon) error {
	x.mu.RLock()
	defer x.mu.RUnlock()
	w := bufio.NewWriterSize(to, 1<<16)
	w.WriteString(indexMagic)
	buf := binary.LittleEndian.AppendUint64(nil, lex.fingerprint)
	buf = binary.AppendUvarint(buf, uint64(len(x.slots)))
	w.Write(buf)
	for slot, id := range x.ids {
		if id == noClaim {
			continue
		}
		buf = binary.AppendVarint(buf[:0], id)
		buf = binary.AppendVarint(buf, int64(x.days[slot]))
		buf = binary.AppendUvarint(buf, uint64(len(x.keys[slot])))
		for _, k := range x.keys[slot] {
			buf = binary.LittleEndian.AppendUint32(buf, k)
		}
		w.Write(buf)
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("storing the index of claims: %w", err)
	}
	return nil
}

// LoadIndex reads what [Index.Store] wrote. The error is [ErrStaleIndex] where
// it was made with another lexicon.
func LoadIndex(from io.Reader, lex *Lexicon) (*Index, error) {
	r := bufio.NewReaderSize(from, 1<<16)
	head := make([]byte, len(indexMagic)+8)
	if _, err := io.ReadFull(r, head); err != nil {
		return nil, fmt.Errorf("loading the index of claims: %w", err)
	}
	if string(head[:len(indexMagic)]) != indexMagic || binary.LittleEndian.Uint64(head[len(indexMagic):]) != lex.fingerprint {
		return nil, ErrStaleIndex
	}
	count, err := binary.ReadUvarint(r)
	x := NewIndex()
	for n := uint64(0); err == nil && n < count; n++ {
		var e Entry
		if e, err = readEntry(r); err == nil {
			x.Add(e)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("loading the index of claims: %w", err)
	}
	return x, nil
}

// mostKeys bounds what a damaged file may ask for.
const mostKeys = 1 << 16

func readEntry(r *bufio.Reader) (Entry, error) {
	id, err := binary.ReadVarint(r)
	day, err2 := binary.ReadVarint(r)
	n, err3 := binary.ReadUvarint(r)
	if err := errors.Join(err, err2, err3); err != nil {
		return Entry{}, err
	}
	if n > mostKeys || day != int64(int32(day)) {
		return Entry{}, fmt.Errorf("claim %d: damaged", id)
	}
	raw := make([]byte, 4*n)
	if _, err := io.ReadFull(r, raw); err != nil {
		return Entry{}, err
	}
	e := Entry{ID: id, day: int32(day), keys: make([]uint32, n)}
	for i := range e.keys {
		e.keys[i] = binary.LittleEndian.Uint32(raw[4*i:])
	}
	if !slices.IsSorted(e.keys) {
		return Entry{}, fmt.Errorf("claim %d: damaged", id)
	}
	return e, nil
}
