package text

import "slices"

// A match is a place in each of two lists where the same word stands.
type match struct{ old, new int32 }

// align pairs the equal words of two lists, in an order that rises in both.
//
// Words that stand once in either list are sure signs (Bram Cohen's patience
// diff): the longest run of them that rises in both cuts the lists into short
// stretches. In these the longest common subsequence is found exactly. Long
// stretches without a sure sign have next to nothing in common and are left
// unpaired, so that the whole takes some n log n.
func align(old, new []int32) []match {
	a := aligner{old: old, new: new}
	a.between(0, len(old), 0, len(new))
	return a.found
}

type aligner struct {
	old, new []int32
	found    []match
	lengths  []uint16 // buffer of exact
}

// exactly is up to how many pairs of words a stretch is aligned exactly.
const exactly = 1 << 17

// between aligns old[a:b] with new[c:d].
func (x *aligner) between(a, b, c, d int) {
	for a < b && c < d && x.old[a] == x.new[c] {
		x.pair(a, c)
		a, c = a+1, c+1
	}
	tail := 0
	for a < b && c < d && x.old[b-1] == x.new[d-1] {
		b, d, tail = b-1, d-1, tail+1
	}
	switch {
	case a == b || c == d:
	case (b-a)*(d-c) <= exactly:
		x.exact(a, b, c, d)
	default:
		for _, sure := range rising(x.sure(a, b, c, d)) {
			x.between(a, int(sure.old), c, int(sure.new))
			x.pair(int(sure.old), int(sure.new))
			a, c = int(sure.old)+1, int(sure.new)+1
		}
		if (b-a)*(d-c) <= exactly {
			x.exact(a, b, c, d)
		}
	}
	for i := range tail {
		x.pair(b+i, d+i)
	}
}

func (x *aligner) pair(old, new int) { x.found = append(x.found, match{int32(old), int32(new)}) }

// sure are the words that stand once in old[a:b] and once in new[c:d], in the
// order of old.
func (x *aligner) sure(a, b, c, d int) []match {
	type places struct{ times, at int32 }
	there := make(map[int32]places, d-c)
	for i := c; i < d; i++ {
		there[x.new[i]] = places{there[x.new[i]].times + 1, int32(i)}
	}
	here := make(map[int32]int32, b-a)
	for _, w := range x.old[a:b] {
		here[w]++
	}
	var all []match
	for i := a; i < b; i++ {
		if w := x.old[i]; here[w] == 1 && there[w].times == 1 {
			all = append(all, match{int32(i), there[w].at})
		}
	}
	return all
}

// rising is the longest part of all that rises in new as it does in old.
func rising(all []match) []match {
	var ends []int                  // ends[n] is the match with the least new that n+1 rising ones end with
	before := make([]int, len(all)) // the one before it there
	for i, m := range all {
		n, _ := slices.BinarySearchFunc(ends, m.new, func(e int, new int32) int { return int(all[e].new) - int(new) })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	long := make([]match, len(ends))
	if len(ends) > 0 {
		for n, i := len(ends)-1, ends[len(ends)-1]; n >= 0; n, i = n-1, before[i] {
			long[n] = all[i]
		}
	}
	return long
}

// exact pairs the longest common subsequence of old[a:b] and new[c:d].
func (x *aligner) exact(a, b, c, d int) {
	wide := d - c + 1
	x.lengths = slices.Grow(x.lengths[:0], (b-a+1)*wide)[:(b-a+1)*wide]
	length := func(i, j int) *uint16 { return &x.lengths[(i-a)*wide+j-c] } // of what old[i:b] and new[j:d] share
	for j := c; j <= d; j++ {
		*length(b, j) = 0
	}
	for i := b - 1; i >= a; i-- {
		*length(i, d) = 0
		for j := d - 1; j >= c; j-- {
			if x.old[i] == x.new[j] {
				*length(i, j) = *length(i+1, j+1) + 1
			} else {
				*length(i, j) = max(*length(i+1, j), *length(i, j+1))
			}
		}
	}
	for i, j := a, c; i < b && j < d; {
		switch {
		case x.old[i] == x.new[j]:
			x.pair(i, j)
			i, j = i+1, j+1
		case *length(i+1, j) >= *length(i, j+1):
			i++
		default:
			j++
		}
	}
}
