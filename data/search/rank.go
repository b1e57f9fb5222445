package search

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// ranked is how many of the gathered claims are looked at closely: where the
// typed words stand in them.
const ranked = 400

// enough is how many claims with all words there must be for claims with fewer
// words not to be shown below them.
const enough = 10

// Search finds the claims that q is about, best first, at most limit.
//
// Claims that hold all typed words come first, and where there are fewer than
// ten of them, claims that hold most. Among them those are better that hold
// the words as typed, close together, in this order, in the quote rather than
// elsewhere; then those in more contradictions, and newer ones. The error is
// that of ctx.
func (ix *Index) Search(ctx context.Context, q Query, limit int) ([]Hit, error) {
	ix.lock.RLock()
	defer ix.lock.RUnlock()
	c := ix.condition(q)
	if len(q.Words) == 0 && len(q.Phrases) == 0 {
		found, err := ix.all(ctx, &c, limit)
		return ix.hits(found), err
	}
	groups, unknown := ix.groups(q)
	if len(groups) == 0 || c.impossible {
		return nil, ctx.Err()
	}
	s := ix.scratch.Get().(*scratch)
	defer ix.scratch.Put(s)
	found, err := ix.best(ctx, s, groups, len(q.Phrases) > 0, &c, limit)
	if err != nil {
		return nil, err
	}
	hits := ix.rank(s, q, groups, found)
	for i := range hits {
		hits[i].Missing += unknown
	}
	return hits[:min(len(hits), limit)], nil
}

// Matches is the row numbers of all claims that hold, for every word of q, a
// word that begins with it or sounds like it, ascending. Only for a word that
// is the beginning of none, misspellings count.
func (ix *Index) Matches(ctx context.Context, q Query) ([]int64, error) {
	ix.lock.RLock()
	defer ix.lock.RUnlock()
	c := ix.condition(q)
	var found []candidate
	var err error
	if len(q.Words) == 0 && len(q.Phrases) == 0 {
		found, err = ix.all(ctx, &c, ix.count+1)
	} else {
		groups, unknown := ix.groups(Query{Phrases: q.Phrases})
		for i, word := range q.Words {
			r := ix.words.literal(word)
			if len(r) == 0 {
				r = ix.read(word, q.Unfinished && i == len(q.Words)-1)
			}
			groups = append(groups, ix.group(word, r))
		}
		groups = rarest(groups)
		if unknown > 0 || len(groups) == 0 || c.impossible {
			return nil, ctx.Err()
		}
		s := ix.scratch.Get().(*scratch)
		defer ix.scratch.Put(s)
		found, err = ix.gather(ctx, s, groups, len(groups), &c, ix.count+1)
	}
	out := make([]int64, len(found))
	for i, x := range found {
		out[i] = int64(x.d)
	}
	slices.Sort(out)
	return out, err
}

// best gathers claims with all groups, and where they are few and nothing must
// be there, with most.
func (ix *Index) best(ctx context.Context, s *scratch, groups []group, strict bool, c *condition, limit int) ([]candidate, error) {
	most := max(ranked, limit)
	found, err := ix.gather(ctx, s, groups, len(groups), c, most)
	if strict || len(groups) < 2 {
		return found, err
	}
	for _, need := range []int{len(groups) - 1, (len(groups) + 1) / 2} {
		if err != nil || len(found) >= min(limit, enough) {
			break
		}
		found, err = ix.gather(ctx, s, groups, need, c, most)
	}
	return found, err
}

// groups reads the words of q and of its phrases, and counts those that nothing
// in the index can stand for. They come rarest first.
func (ix *Index) groups(q Query) (groups []group, unknown int) {
	for i, word := range q.Words {
		r := ix.read(word, q.Unfinished && i == len(q.Words)-1)
		if len(r) == 0 {
			unknown++
			continue
		}
		groups = append(groups, ix.group(word, r))
	}
	for _, phrase := range q.Phrases {
		for _, word := range phrase {
			if id := ix.words.known(word); id != 0 {
				groups = append(groups, ix.group(word, []reading{{id, math.MaxUint8, exact}}))
			}
		}
	}
	return rarest(groups), unknown
}

// rarest is the groups that are in fewest claims, first those in fewest.
func rarest(groups []group) []group {
	slices.SortStableFunc(groups, func(a, b group) int { return cmp.Compare(a.claims, b.claims) })
	return groups[:min(len(groups), maxGroups)]
}

func (ix *Index) group(word string, r []reading) group {
	g := group{typed: word, readings: r}
	for _, x := range r {
		g.claims += ix.words.claims[x.id].n
	}
	if len(r) > 0 {
		g.weight = math.Log2(2 + float64(ix.count)/float64(1+ix.words.claims[r[0].id].n))
	}
	return g
}

// mark says of a word of the vocabulary which group it was read for, from 1,
// and how well it fits.
type mark struct {
	group, quality uint8
	how            how
}

// What a word is worth by the field it stands in, and neighbours by how many
// places they are apart.
var (
	fieldWorth = [fields]float64{fieldQuote: 1, fieldSummary: 0.97, fieldNote: 0.88, fieldTranslation: 0.9,
		fieldSpeaker: 0.93, fieldTag: 0.9, fieldHeadline: 0.85, fieldOutlet: 0.8}
	nearWorth = [...]float64{1: 0.10, 2: 0.06, 3: 0.04, 4: 0.02, 5: 0.01}
)

// rank looks at where the words stand and sorts.
func (ix *Index) rank(s *scratch, q Query, groups []group, found []candidate) []Hit {
	if len(s.marks) < len(ix.words.words) {
		s.marks = make([]mark, len(ix.words.words)+1024)
	}
	for g := range groups {
		for _, r := range groups[g].readings {
			if m := &s.marks[r.id]; m.group == 0 || r.quality > m.quality {
				*m = mark{uint8(g + 1), r.quality, r.how}
			}
		}
	}
	order := typedOrder(q, groups)
	hits := make([]Hit, len(found))
	links := make(map[int64]uint8, len(found))
	for i, x := range found {
		hits[i] = ix.closer(s, groups, order, x)
		links[int64(x.d)] = ix.pages[x.d/pageClaims].claims[x.d%pageClaims].links
	}
	for g := range groups {
		for _, r := range groups[g].readings {
			s.marks[r.id] = mark{}
		}
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Missing, b.Missing), cmp.Compare(b.Score, a.Score),
			cmp.Compare(links[b.N], links[a.N]), cmp.Compare(b.N, a.N))
	})
	return hits
}

// typedOrder is the place of each group in what was typed.
func typedOrder(q Query, groups []group) [maxGroups]int {
	var order [maxGroups]int
	all := slices.Clone(q.Words)
	for _, phrase := range q.Phrases {
		all = append(all, phrase...)
	}
	for g := range groups {
		order[g] = slices.Index(all, groups[g].typed)
	}
	return order
}

// closer scores one claim by its words.
func (ix *Index) closer(s *scratch, groups []group, order [maxGroups]int, x candidate) Hit {
	var (
		room place32
		best [maxGroups]float64
		as   [maxGroups]uint32 // the word that the best was for
		near float64
		last = -1 // place of the last word that belongs to a group
		prev uint8
	)
	for at, w := range ix.wordsIn(x.d, room[:0]) {
		m := s.marks[w.id]
		if w.id == 0 {
			last = -1
			continue
		}
		if m.group == 0 {
			continue
		}
		g := m.group - 1
		worth := float64(m.quality) / math.MaxUint8 * fieldWorth[w.field]
		if worth > best[g] {
			best[g], as[g] = worth, w.id
		}
		if last >= 0 && prev != g && at-last < len(nearWorth) {
			bonus := nearWorth[at-last] * fieldWorth[w.field]
			if order[g] < order[prev] {
				bonus /= 2
			}
			near += bonus
		}
		last, prev = at, g
	}
	h := Hit{N: int64(x.d), Missing: len(groups) - x.held}
	for g := range groups {
		h.Score += groups[g].weight * best[g]
		if as[g] != 0 && s.marks[as[g]].how > begun {
			if h.ReadAs == nil {
				h.ReadAs = map[string]string{}
			}
			h.ReadAs[groups[g].typed] = ix.words.words[as[g]]
		}
	}
	h.Score += min(near, 0.1*float64(len(groups))) * 10
	return h
}

// hits are claims as they were found, where no word says which is better.
func (ix *Index) hits(found []candidate) []Hit {
	hits := make([]Hit, len(found))
	for i, x := range found {
		hits[i].N = int64(x.d)
	}
	return hits
}
