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

// alike is how many are looked at where a typed word is missing in all: one of
// them may hold a word that is like it.
const alike = 500

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
	hits, err := ix.search(ctx, q, &c, limit)
	if err != nil {
		return nil, err
	}
	hits, err = ix.withRespaced(ctx, q, hits)
	return hits[:min(len(hits), limit)], err
}

// search finds what [Index.Search] does, of words with the blanks that q has.
func (ix *Index) search(ctx context.Context, q Query, c *condition, limit int) ([]Hit, error) {
	groups, unread := ix.groups(q)
	if len(groups) == 0 || c.impossible {
		return nil, ctx.Err()
	}
	s := ix.scratch.Get().(*scratch)
	defer ix.scratch.Put(s)
	found, err := ix.best(ctx, s, groups, len(unread), len(q.Phrases) > 0, c, limit)
	if err != nil {
		return nil, err
	}
	if loneWord(q, groups) {
		found = ix.spread(groups[0], c, found)
	}
	hits := ix.rank(s, q, groups, unread, found)
	if loneWord(q, groups) {
		hits = typedFirst(hits)
	}
	return hits[:min(len(hits), limit)], nil
}

// loneWord reports whether q is one word, whose group is all of groups.
func loneWord(q Query, groups []group) bool { return len(groups) == 1 && len(q.Words) == 1 }

// How the claims of a lone word's readings are mixed. Where it is the beginning
// of a word, it may well be typed on.
const (
	spreadBegun    = 5          // claims in which it is a beginning that come first
	spreadReadings = 2 * enough // other readings that are mixed
	spreadClaims   = 5          // claims of one of them, at most
	spreadRare     = 4          // what each claim more is worth less (in 255ths), by the claims that hold the word too
	spreadMost     = 40         // and at most
)

// spread puts claims of each reading first, the newest ones, in the order of what
// the readings are worth: a lone word that is misspelt may mean any of them, and
// the likeliest alone could fill the list. All claims of a rare word come with the
// first, those of a frequent one after other readings. What holds the word as it
// was typed, or as a beginning, is left to typedFirst.
func (ix *Index) spread(g group, c *condition, found []candidate) []candidate {
	type offer struct {
		d     uint32
		worth int
	}
	var offers []offer
	taken := map[uint32]bool{}
	readings := slices.DeleteFunc(slices.Clone(g.readings), func(r reading) bool { return r.how <= begun })
	for _, r := range readings[:min(len(readings), spreadReadings)] {
		claims := &ix.words.claims[r.id]
		worth, less, left := int(r.quality), min(spreadRare*(claims.n-1), spreadMost), spreadClaims
		claims.newest(func(d uint32) bool {
			if !taken[d] && c.met(d) {
				taken[d] = true
				offers = append(offers, offer{d, worth})
				worth -= less
				left--
			}
			return left > 0
		})
	}
	slices.SortStableFunc(offers, func(a, b offer) int { return cmp.Compare(b.worth, a.worth) })
	head := make([]candidate, 0, len(offers)+len(found))
	for i, x := range offers {
		head = append(head, candidate{d: x.d, held: 1, lead: uint8(i)})
	}
	for _, x := range found {
		if !taken[x.d] {
			x.lead = math.MaxUint8
			head = append(head, x)
		}
	}
	return head
}

// typedFirst moves the best claims that hold a lone word as it was typed to the
// front, and where they are few some of those in which it is a beginning.
func typedFirst(hits []Hit) []Hit {
	var first []Hit
	rest := hits
	for _, x := range []struct {
		how  how
		room int
	}{{exact, enough}, {begun, spreadBegun}} {
		var other []Hit
		for _, h := range rest {
			if h.how == x.how && len(first) < x.room {
				first = append(first, h)
			} else {
				other = append(other, h)
			}
		}
		rest = other
	}
	return append(first, rest...)
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
		groups, _ := ix.groups(Query{Phrases: q.Phrases})
		for i, word := range q.Words {
			r := ix.words.literal(word)
			if len(r) == 0 {
				r = ix.read(q.word(i))
			}
			groups = append(groups, ix.group(word, r))
		}
		groups = rarest(groups)
		if len(groups) == 0 || c.impossible {
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
// be there, with most. Unread is how many typed words are in no group.
func (ix *Index) best(ctx context.Context, s *scratch, groups []group, unread int, strict bool, c *condition, limit int) ([]candidate, error) {
	most := max(ranked, limit)
	if unread > 0 {
		most = max(alike, limit)
	}
	found, err := ix.gather(ctx, s, groups, len(groups), c, most)
	for need := len(groups) - 1; need >= (len(groups)+1)/2 && !strict; need-- {
		if err != nil || len(found) >= min(limit, enough) {
			break
		}
		found, err = ix.gather(ctx, s, groups, need, c, max(alike, limit))
	}
	return found, err
}

// groups reads the words of q and of its phrases, rarest first. Words that
// nothing in the index can stand for are unread.
func (ix *Index) groups(q Query) (groups []group, unread []string) {
	for i, word := range q.Words {
		r := ix.read(q.word(i))
		if len(r) == 0 {
			unread = append(unread, word)
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
	return rarest(groups), unread
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
func (ix *Index) rank(s *scratch, q Query, groups []group, unread []string, found []candidate) []Hit {
	s.mark(len(ix.words.words), groups)
	defer s.unmark(groups)
	look := closeLook{ix: ix, marks: s.marks, groups: groups, order: typedOrder(q, groups), unread: unread}
	type ranked struct {
		Hit
		lead, links uint8
	}
	list := make([]ranked, len(found))
	for i, x := range found {
		h := look.at(x)
		if loneWord(q, groups) && h.how <= begun {
			x.lead = math.MaxUint8 // for typedFirst to put in its place
		}
		list[i] = ranked{h, x.lead, ix.pages[x.d/pageClaims].claims[x.d%pageClaims].links}
	}
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.lead, b.lead), cmp.Compare(a.Missing, b.Missing), cmp.Compare(b.Score, a.Score),
			cmp.Compare(b.links, a.links), cmp.Compare(b.N, a.N))
	})
	hits := make([]Hit, len(list))
	for i, x := range list {
		hits[i] = x.Hit
	}
	return hits
}

// mark notes for each word of the vocabulary which group it was read for.
func (s *scratch) mark(words int, groups []group) {
	if len(s.marks) < words {
		s.marks = make([]mark, words+1024)
	}
	for g := range groups {
		for _, r := range groups[g].readings {
			if m := &s.marks[r.id]; m.group == 0 || r.quality > m.quality {
				*m = mark{uint8(g + 1), r.quality, r.how}
			}
		}
	}
}

func (s *scratch) unmark(groups []group) {
	for g := range groups {
		for _, r := range groups[g].readings {
			s.marks[r.id] = mark{}
		}
	}
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

// closeLook scores claims by their words, one after the other.
type closeLook struct {
	ix     *Index
	marks  []mark
	groups []group
	order  [maxGroups]int
	unread []string
	ears   map[string]*ear // of typed words that are missing in a claim
	room   []standing
}

func (l *closeLook) at(x candidate) Hit {
	var (
		best [maxGroups]float64
		as   [maxGroups]uint32 // the word that the best was for
	)
	l.room = l.ix.wordsIn(x.d, l.room[:0])
	for _, w := range l.room {
		m := l.marks[w.id]
		if w.id == 0 || m.group == 0 {
			continue
		}
		g := m.group - 1
		if worth := float64(m.quality) / math.MaxUint8 * fieldWorth[w.field]; worth > best[g] {
			best[g], as[g] = worth, w.id
		}
	}
	h := Hit{N: int64(x.d), Missing: len(l.groups) - x.held + len(l.unread), Score: l.near()}
	for g := range l.groups {
		typed := l.groups[g].typed
		if as[g] == 0 {
			l.listen(&h, typed, l.groups[g].weight)
			continue
		}
		h.Score += l.groups[g].weight * best[g]
		h.how = max(h.how, l.marks[as[g]].how)
		if l.marks[as[g]].how > begun {
			h.readAs(typed, l.ix.words.words[as[g]])
		}
	}
	for _, typed := range l.unread {
		l.listen(&h, typed, unreadWeight)
	}
	return h
}

// unreadWeight is the weight of a word that no claim holds.
const unreadWeight = 10

func (h *Hit) readAs(typed, word string) {
	if h.ReadAs == nil {
		h.ReadAs = map[string]string{}
	}
	h.ReadAs[typed] = word
}

// near is what it is worth that words of different groups stand close together.
func (l *closeLook) near() float64 {
	sum, last, prev := 0.0, -1, uint8(0) // place and group of the last word that belongs to one
	for at, w := range l.room {
		if w.id == 0 {
			last = -1
			continue
		}
		m := l.marks[w.id]
		if m.group == 0 {
			continue
		}
		g := m.group - 1
		if last >= 0 && prev != g && at-last < len(nearWorth) {
			bonus := nearWorth[at-last] * fieldWorth[w.field]
			if l.order[g] < l.order[prev] {
				bonus /= 2
			}
			sum += bonus
		}
		last, prev = at, g
	}
	return 10 * min(sum, 0.1*float64(len(l.groups)))
}

// listen looks for a word of the claim that sounds like a typed word which the
// claim is missing: too far from it to have been read as it, yet nearer than
// those of other claims.
func (l *closeLook) listen(h *Hit, typed string, weight float64) {
	e := l.ears[typed]
	if e == nil {
		e = newEar(typed)
		if l.ears == nil {
			l.ears = map[string]*ear{}
		}
		l.ears[typed] = e
	}
	best, as := 0.0, uint32(0)
	for _, w := range l.room {
		if w.id == 0 || l.marks[w.id].group != 0 {
			continue
		}
		if x := e.likeness(w.id, &l.ix.words); x > best {
			best, as = x, w.id
		}
	}
	if as != 0 {
		h.Score += weight * best
		h.readAs(typed, l.ix.words.words[as])
	}
}

// hits are claims as they were found, where no word says which is better.
func (ix *Index) hits(found []candidate) []Hit {
	hits := make([]Hit, len(found))
	for i, x := range found {
		hits[i].N = int64(x.d)
	}
	return hits
}
