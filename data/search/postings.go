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

// block is a run of ascending row numbers: the first, then for each further one
// its distance to the one before as a varint. Where many follow on one another,
// as the claims of an article do that share its words, a 0 stands for them and
// how many they are. A block read from a cache file shares the file's memory;
// data is therefore never changed in place, only appended to within its capacity
// or replaced.
type block struct {
	first, last uint32
	data        []byte
}

// maxBlock is the most bytes that a block's data may have. Below 128 or so the
// headers weigh more than the numbers; above, a change costs more.
const maxBlock = 200

// maxNumbers is how many numbers are put into one block. Appending goes on until
// its data are long.
const maxNumbers = 400

// leastInRow is from how many numbers in a row on they are counted.
const leastInRow = 3

// run is room for a decoded block.
type run [maxNumbers + maxBlock + binary.MaxVarintLen32 + 1]uint32

// decode is the numbers of b, in buf.
func (b *block) decode(buf *run) []uint32 {
	buf[0] = b.first
	n, at := 1, b.first
	data := b.data
	for i := 0; i < len(data) && n < len(buf); {
		c := data[i]
		i++
		if c == 0 {
			var more uint32
			more, i = varint(data, i)
			for ; more > 0 && n < len(buf); more-- {
				at++
				buf[n] = at
				n++
			}
			continue
		}
		if c < 0x80 {
			at += uint32(c)
		} else {
			var delta uint32
			delta, i = varint(data, i-1)
			at += delta
		}
		buf[n] = at
		n++
	}
	return buf[:n]
}

// varint is the number at data[i:] and where it ends.
func varint(data []byte, i int) (n uint32, end int) {
	for shift := 0; i < len(data); shift += 7 {
		c := data[i]
		i++
		n |= uint32(c&0x7f) << shift
		if c < 0x80 {
			break
		}
	}
	return n, i
}

// encode is the block of ascending numbers.
func encode(numbers []uint32) block {
	b := block{first: numbers[0], last: numbers[len(numbers)-1]}
	if len(numbers) == 1 {
		return b
	}
	var buf [len(run{}) * binary.MaxVarintLen32]byte
	data := appendNumbers(buf[:0], numbers)
	b.data = append(make([]byte, 0, len(data)), data...)
	return b
}

// appendNumbers appends the data of a block of numbers.
func appendNumbers(data []byte, numbers []uint32) []byte {
	for i := 1; i < len(numbers); {
		if n := inRow(numbers[i-1:]); n >= leastInRow {
			data = binary.AppendUvarint(append(data, 0), uint64(n))
			i += n
			continue
		}
		data = binary.AppendUvarint(data, uint64(numbers[i]-numbers[i-1]))
		i++
	}
	return data
}

// inRow is how many numbers follow on the first one by one.
func inRow(numbers []uint32) int {
	n := 0
	for n+1 < len(numbers) && numbers[n+1] == numbers[n]+1 {
		n++
	}
	return n
}

// packed is the blocks of p, as full as they may be, appended to blocks and
// their data to data.
func (p *postings) packed(blocks []block, data []byte) ([]block, []byte) {
	var pending []uint32
	var room [maxNumbers * binary.MaxVarintLen32]byte
	flush := func() {
		for len(pending) > 0 {
			n := min(len(pending), maxNumbers)
			for len(appendNumbers(room[:0], pending[:n])) > maxBlock {
				n -= n / 8
			}
			start := len(data)
			data = appendNumbers(data, pending[:n])
			b := block{first: pending[0], last: pending[n-1]}
			if n > 1 {
				b.data = data[start:len(data):len(data)]
			}
			blocks = append(blocks, b)
			pending = pending[n:]
			if len(pending) < maxNumbers {
				break
			}
		}
	}
	var buf run
	for i := range p.blocks {
		if pending = append(pending, p.blocks[i].decode(&buf)...); len(pending) >= 4*maxNumbers {
			flush()
		}
	}
	for len(pending) > 0 {
		flush()
	}
	return blocks, data
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
