package search

import (
	"container/heap"
	"context"
	"math/bits"
	"slices"
)

// group is a typed word with all it may stand for.
type group struct {
	typed    string
	readings []reading
	claims   int     // that hold one of the readings, counted with repetitions
	weight   float64 // how much the word tells: the rarer it is the more
}

// maxGroups is how many words of a query are looked up. Of longer queries, such
// as a whole sentence, the rarest words count.
const maxGroups = 8

// candidate is a claim with what it got for the words it holds.
type candidate struct {
	d       uint32
	held    int // groups
	quality uint32
	lead    uint8 // the less the earlier, before all else; see spread
}

// before reports whether a is to be shown before b.
func (a candidate) before(b candidate) bool {
	switch {
	case a.held != b.held:
		return a.held > b.held
	case a.quality != b.quality:
		return a.quality > b.quality
	}
	return a.d > b.d
}

// pool keeps the best candidates, the worst of them first.
type pool []candidate

func (p pool) Len() int           { return len(p) }
func (p pool) Less(i, j int) bool { return p[j].before(p[i]) }
func (p pool) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }
func (p *pool) Push(x any)        { *p = append(*p, x.(candidate)) }
func (p *pool) Pop() any {
	old := *p
	x := old[len(old)-1]
	*p = old[:len(old)-1]
	return x
}

// scratch is a search's memory, kept for the next one.
type scratch struct {
	wanted  []uint64           // a bit for each claim that may have enough words
	quality [maxGroups][]uint8 // by group and claim
	marks   []mark             // by word: the group it was read for; see rank
}

// reset makes room for claims below n.
func (s *scratch) reset(n, groups int) {
	s.wanted = cleared(s.wanted, n/64+1)
	for g := range groups {
		s.quality[g] = cleared(s.quality[g], n+64)
	}
}

func cleared[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// stride is after how many steps a search asks whether it is still wanted.
const stride = 1 << 14

// gather finds the best claims that hold at least need of the groups, which
// are sorted by how many claims they are in, and meet c; at most most.
//
// A claim that lacks no more than k groups holds one of the k+1 rarest, so only
// those are read whole. Of the others only the blocks that can hold a claim
// found by then are decoded.
func (ix *Index) gather(ctx context.Context, s *scratch, groups []group, need int, c *condition, most int) ([]candidate, error) {
	s.reset(len(ix.pages)*pageClaims, len(groups))
	drivers := len(groups) - need + 1
	for i, g := range groups {
		for _, r := range slices.Backward(g.readings) { // the best quality is written last
			if i < drivers {
				s.want(s.quality[i], &ix.words.claims[r.id], r.quality)
			} else {
				s.fill(s.quality[i], &ix.words.claims[r.id], r.quality)
			}
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return ix.sweep(ctx, s, groups, need, c, most)
}

// want sets the bits of all claims of p and writes q for them.
func (s *scratch) want(quality []uint8, p *postings, q uint8) {
	var buf run
	for i := range p.blocks {
		for _, d := range p.blocks[i].decode(&buf) {
			s.wanted[d/64] |= 1 << (d % 64)
			quality[d] = q
		}
	}
}

// fill writes q for the claims of p, in the blocks that hold wanted ones.
func (s *scratch) fill(quality []uint8, p *postings, q uint8) {
	var buf run
	for i := range p.blocks {
		b := &p.blocks[i]
		if !s.anyWanted(b.first, b.last) {
			continue
		}
		for _, d := range b.decode(&buf) {
			quality[d] = q
		}
	}
}

// anyWanted may say yes where looking closer costs more than decoding.
func (s *scratch) anyWanted(first, last uint32) bool {
	from, to := first/64, last/64
	if to-from > 32 {
		return true
	}
	for _, w := range s.wanted[from : to+1] {
		if w != 0 {
			return true
		}
	}
	return false
}

// sweep goes through the wanted claims, newest first.
func (ix *Index) sweep(ctx context.Context, s *scratch, groups []group, need int, c *condition, most int) ([]candidate, error) {
	var worth [maxGroups][256]uint32
	best := uint32(0)
	for g := range groups {
		top := uint32(0)
		for _, r := range groups[g].readings {
			worth[g][r.quality] = uint32(groups[g].weight * float64(r.quality))
			top = max(top, worth[g][r.quality])
		}
		best += top
	}
	var found pool
	for w := len(s.wanted) - 1; w >= 0; w-- {
		if w%stride == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		for rest := s.wanted[w]; rest != 0; {
			bit := 63 - bits.LeadingZeros64(rest)
			rest &^= 1 << bit
			x := candidate{d: uint32(w*64 + bit)}
			for g := range groups {
				if q := s.quality[g][x.d]; q != 0 {
					x.held++
					x.quality += worth[g][q]
				}
			}
			if x.held < need || len(found) == most && !x.before(found[0]) || !c.met(x.d) {
				continue
			}
			if len(found) < most {
				heap.Push(&found, x)
			} else {
				found[0] = x
				heap.Fix(&found, 0)
			}
			if len(found) == most && found[0].held == len(groups) && found[0].quality == best {
				return found, nil // no older claim can be better
			}
		}
	}
	return found, nil
}

// all finds the newest claims that meet c, where no word was typed.
func (ix *Index) all(ctx context.Context, c *condition, most int) ([]candidate, error) {
	var found []candidate
	for i := len(ix.pages) - 1; i >= 0; i-- {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		p := ix.pages[i]
		if p == nil {
			continue
		}
		for w := len(p.live) - 1; w >= 0; w-- {
			for rest := p.live[w]; rest != 0; {
				bit := 63 - bits.LeadingZeros64(rest)
				rest &^= 1 << bit
				d := uint32(i*pageClaims + w*64 + bit)
				if !c.met(d) {
					continue
				}
				if found = append(found, candidate{d: d}); len(found) == most {
					return found, nil
				}
			}
		}
	}
	return found, nil
}
