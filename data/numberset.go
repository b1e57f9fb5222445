package data

// numberSet is a set of row numbers, a bit each.
type numberSet []uint64

func (s *numberSet) add(n int64) {
	if more := int(n/64) + 1 - len(*s); more > 0 {
		*s = append(*s, make([]uint64, more)...)
	}
	(*s)[n/64] |= 1 << (n % 64)
}

func (s numberSet) has(n int64) bool {
	return n/64 < int64(len(s)) && s[n/64]&(1<<(n%64)) != 0
}
