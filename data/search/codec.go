package search

import (
	"bufio"
	"encoding/binary"
	"hash"
	"hash/crc32"
	"io"
	"math"
)

// encoder writes numbers in little endian and their checksum. After an error
// it writes no more.
type encoder struct {
	w   *bufio.Writer
	sum hash.Hash32
	err error
}

func newEncoder(w io.Writer) *encoder {
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	return &encoder{w: bufio.NewWriterSize(io.MultiWriter(w, sum), 1<<16), sum: sum}
}

func (e *encoder) raw(b []byte) {
	if e.err == nil {
		_, e.err = e.w.Write(b)
	}
}

func (e *encoder) u16(n uint16)  { e.raw(binary.LittleEndian.AppendUint16(e.w.AvailableBuffer(), n)) }
func (e *encoder) u32(n uint32)  { e.raw(binary.LittleEndian.AppendUint32(e.w.AvailableBuffer(), n)) }
func (e *encoder) u64(n uint64)  { e.raw(binary.LittleEndian.AppendUint64(e.w.AvailableBuffer(), n)) }
func (e *encoder) f64(f float64) { e.u64(math.Float64bits(f)) }

func (e *encoder) u32s(list []uint32) {
	e.u32(uint32(len(list)))
	for _, n := range list {
		e.u32(n)
	}
}

func (e *encoder) text(s string) {
	e.u32(uint32(len(s)))
	if e.err == nil {
		_, e.err = e.w.WriteString(s)
	}
}

// texts writes the lengths first, then all texts as one.
func (e *encoder) texts(list []string) {
	lengths := make([]uint32, len(list))
	for i, s := range list {
		lengths[i] = uint32(len(s))
	}
	e.u32s(lengths)
	for _, s := range list {
		if e.err == nil {
			_, e.err = e.w.WriteString(s)
		}
	}
}

// finish writes the checksum of all before it.
func (e *encoder) finish() error {
	if e.err == nil {
		e.err = e.w.Flush()
	}
	e.u32(e.sum.Sum32())
	if e.err == nil {
		e.err = e.w.Flush()
	}
	return e.err
}

// decoder reads what encoder wrote. Past the end it is short and reads zeros.
type decoder struct {
	data  []byte
	short bool
}

func (d *decoder) fail() { d.short, d.data = true, nil }

// raw is the next n bytes, which are the file's.
func (d *decoder) raw(n int) []byte {
	if n < 0 || n > len(d.data) {
		d.fail()
		return nil
	}
	b := d.data[:n:n]
	d.data = d.data[n:]
	return b
}

func (d *decoder) u16() uint16 {
	if b := d.raw(2); b != nil {
		return binary.LittleEndian.Uint16(b)
	}
	return 0
}

func (d *decoder) u32() uint32 {
	if b := d.raw(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

func (d *decoder) u64() uint64 {
	if b := d.raw(8); b != nil {
		return binary.LittleEndian.Uint64(b)
	}
	return 0
}

func (d *decoder) f64() float64 { return math.Float64frombits(d.u64()) }

// count is a number of things that take at least size bytes each: no file makes
// room for more than it can hold.
func (d *decoder) count(size int) int {
	n := int(d.u32())
	if n > len(d.data)/size {
		d.fail()
		return 0
	}
	return n
}

func (d *decoder) u32s() []uint32 {
	n := d.count(4)
	if n == 0 {
		return nil
	}
	b := d.raw(4 * n)
	list := make([]uint32, n)
	for i := range list {
		list[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return list
}

func (d *decoder) text() string { return string(d.raw(int(d.u32()))) }

func (d *decoder) texts() []string {
	lengths := d.u32s()
	total := 0
	for _, n := range lengths {
		total += int(n)
	}
	all := string(d.raw(total))
	if d.short {
		return nil
	}
	list := make([]string, len(lengths))
	for i, n := range lengths {
		list[i], all = all[:n], all[n:]
	}
	return list
}
