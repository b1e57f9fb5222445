package search

import (
	"encoding/binary"
	"sort"
)

// postings is an ordered set of row numbers, cut into short blocks of
// delta-coded numbers. A set of a million takes little more than a byte a
// number, a change rewrites one block, and a reader that looks for few numbers
// decodes few blocks.
type postings struct {
	blocks []block
	n      int
}

// block is a run of ascending row numbers: the first, then for each further
// one its distance to the one before as a varint. A block read from a cache
// file shares the file's memory; data is therefore never changed in place,
// only appended to within its capacity or replaced.
type block struct {
	first, last uint32
	data        []byte
}

// maxBlock is the most bytes that a block's data may have. Below 128 or so the
// headers weigh more than the numbers; above, a change costs more.
const maxBlock = 160

// run is room for a decoded block: one number a byte and the first.
type run [maxBlock + binary.MaxVarintLen32 + 1]uint32

// decode is the numbers of b, in buf.
func (b *block) decode(buf *run) []uint32 {
	buf[0] = b.first
	n, at := 1, b.first
	data := b.data
	for i := 0; i < len(data); {
		c := data[i]
		i++
		if c < 0x80 {
			at += uint32(c)
		} else {
			delta := uint32(c & 0x7f)
			for shift := 7; i < len(data); shift += 7 {
				c = data[i]
				i++
				delta |= uint32(c&0x7f) << shift
				if c < 0x80 {
					break
				}
			}
			at += delta
		}
		buf[n] = at
		n++
	}
	return buf[:n]
}

// encode is the block of ascending numbers.
func encode(numbers []uint32) block {
	b := block{first: numbers[0], last: numbers[len(numbers)-1]}
	if len(numbers) == 1 {
		return b
	}
	var buf [(maxBlock + binary.MaxVarintLen32 + 1) * binary.MaxVarintLen32]byte
	data := buf[:0]
	for i := 1; i < len(numbers); i++ {
		data = binary.AppendUvarint(data, uint64(numbers[i]-numbers[i-1]))
	}
	b.data = append(make([]byte, 0, len(data)), data...)
	return b
}

// find is the index of the block that holds d, or would.
func (p *postings) find(d uint32) int {
	i := sort.Search(len(p.blocks), func(i int) bool { return p.blocks[i].first > d })
	return max(i-1, 0)
}

// has reports whether d is in p.
func (p *postings) has(d uint32) bool {
	if p.n == 0 {
		return false
	}
	b := &p.blocks[p.find(d)]
	if d < b.first || d > b.last {
		return false
	}
	var buf run
	_, found := place(b.decode(&buf), d)
	return found
}

// add puts d into p and reports whether it was new.
func (p *postings) add(d uint32) bool {
	if p.n == 0 {
		p.blocks = append(p.blocks[:0], block{first: d, last: d})
		p.n = 1
		return true
	}
	at := p.find(d)
	b := &p.blocks[at]
	if d > b.last && at == len(p.blocks)-1 {
		p.append(d)
		p.n++
		return true
	}
	var buf run
	numbers := b.decode(&buf)
	i, found := place(numbers, d)
	if found {
		return false
	}
	numbers = append(numbers, 0)
	copy(numbers[i+1:], numbers[i:])
	numbers[i] = d
	p.replace(at, numbers)
	p.n++
	return true
}

// append adds d, which is greater than all in p.
func (p *postings) append(d uint32) {
	b := &p.blocks[len(p.blocks)-1]
	if len(b.data) >= maxBlock {
		b.data = append(make([]byte, 0, len(b.data)), b.data...)
		p.blocks = append(p.blocks, block{first: d, last: d})
		return
	}
	b.data = binary.AppendUvarint(b.data, uint64(d-b.last))
	b.last = d
}

// remove takes d out of p and reports whether it was there.
func (p *postings) remove(d uint32) bool {
	if p.n == 0 {
		return false
	}
	at := p.find(d)
	var buf run
	numbers := p.blocks[at].decode(&buf)
	i, found := place(numbers, d)
	if !found {
		return false
	}
	p.replace(at, append(numbers[:i], numbers[i+1:]...))
	p.n--
	return true
}

// replace puts numbers in the place of block at, in two blocks where one would
// be too long.
func (p *postings) replace(at int, numbers []uint32) {
	if len(numbers) == 0 {
		p.blocks = append(p.blocks[:at], p.blocks[at+1:]...)
		return
	}
	b := encode(numbers)
	if len(b.data) <= maxBlock {
		p.blocks[at] = b
		return
	}
	half := len(numbers) / 2
	p.blocks = append(p.blocks, block{})
	copy(p.blocks[at+1:], p.blocks[at:])
	p.blocks[at], p.blocks[at+1] = encode(numbers[:half]), encode(numbers[half:])
}

// newest calls more for the numbers of p, the greatest first, until it has had
// enough.
func (p *postings) newest(more func(d uint32) bool) {
	var buf run
	for i := len(p.blocks) - 1; i >= 0; i-- {
		numbers := p.blocks[i].decode(&buf)
		for j := len(numbers) - 1; j >= 0; j-- {
			if !more(numbers[j]) {
				return
			}
		}
	}
}

// numbers is all of p.
func (p *postings) numbers() []uint32 {
	out := make([]uint32, 0, p.n)
	var buf run
	for i := range p.blocks {
		out = append(out, p.blocks[i].decode(&buf)...)
	}
	return out
}

// place is where d stands in ascending numbers, or should.
func place(numbers []uint32, d uint32) (int, bool) {
	i := sort.Search(len(numbers), func(i int) bool { return numbers[i] >= d })
	return i, i < len(numbers) && numbers[i] == d
}
