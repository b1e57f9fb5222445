package compare

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

// An Index finds, among all claims of a casebook, the few worth comparing with
// a new one: those that share rare keys with it, and of these rather those
// about the same days. A key is the hash of a thing counted, a matter, a name or
// a word of the quote or its place. The index lives in memory, is kept up with
// every change, and one kept up equals one built afresh. It may be used from
// several goroutines.
type Index struct {
	mu    sync.RWMutex
	slots map[int64]uint32 // claim → slot
	ids   []int64          // slot → claim; free slots hold noClaim
	days  []int32          // slot → day it is about; noDay where unknown
	keys  [][]uint32       // slot → keys, sorted
	free  []uint32
	posts map[uint32][]uint32 // key → slots, sorted
	space sync.Pool           // of *workspace
}

const (
	noClaim = math.MinInt64
	noDay   = math.MinInt32
)

// Entry is what an [Index] keeps of a claim. It costs a fraction of a [Frame]
// to make.
type Entry struct {
	ID   int64
	day  int32
	keys []uint32
}

// NewEntry reads from c what an index needs.
func NewEntry(c Claim, lex *Lexicon) Entry {
	f := Frame{Claim: c, words: split(c.Text)}
	f.readNames(lex)
	f.found = lex.mentions(f.words)
	f.readDays()
	return f.Entry(lex)
}

// Entry is f's entry in an index.
func (f Frame) Entry(lex *Lexicon) Entry {
	e := Entry{ID: f.Claim.ID, day: noDay, keys: f.keys(lex)}
	if d, ok := f.when(); ok {
		e.day = int32(d.from)
	}
	return e
}

// NewIndex is an empty index.
func NewIndex() *Index {
	return &Index{slots: map[int64]uint32{}, posts: map[uint32][]uint32{}}
}

// Len is the number of claims in x.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.slots)
}

// Add puts e in, in place of what x had under its claim's ID.
func (x *Index) Add(e Entry) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(e.ID)
	slot := uint32(len(x.ids))
	if n := len(x.free); n > 0 {
		slot, x.free = x.free[n-1], x.free[:n-1]
		x.ids[slot], x.days[slot], x.keys[slot] = e.ID, e.day, e.keys
	} else {
		x.ids, x.days, x.keys = append(x.ids, e.ID), append(x.days, e.day), append(x.keys, e.keys)
	}
	x.slots[e.ID] = slot
	for _, k := range e.keys {
		list := x.posts[k]
		at := len(list)
		if at > 0 && list[at-1] > slot {
			at, _ = slices.BinarySearch(list, slot)
		}
		x.posts[k] = slices.Insert(list, at, slot)
	}
}

// Remove takes the claim out; one that is not there is no error.
func (x *Index) Remove(id int64) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(id)
}

func (x *Index) remove(id int64) {
	slot, ok := x.slots[id]
	if !ok {
		return
	}
	for _, k := range x.keys[slot] {
		list := x.posts[k]
		if at, ok := slices.BinarySearch(list, slot); ok {
			list = slices.Delete(list, at, at+1)
		}
		if len(list) == 0 {
			delete(x.posts, k)
		} else {
			x.posts[k] = list
		}
	}
	delete(x.slots, id)
	x.ids[slot], x.keys[slot] = noClaim, nil
	x.free = append(x.free, slot)
}

// Equal reports whether x and y would answer alike: the same claims under the
// same keys, whatever the order they came in.
func (x *Index) Equal(y *Index) bool {
	_, differ := x.Differs(y)
	return !differ
}

// Differs finds a claim for which x and y would answer differently.
func (x *Index) Differs(y *Index) (id int64, differ bool) {
	if x == y {
		return 0, false
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	y.mu.RLock()
	defer y.mu.RUnlock()
	for id, slot := range x.slots {
		other, ok := y.slots[id]
		if !ok || x.days[slot] != y.days[other] || !slices.Equal(x.keys[slot], y.keys[other]) || !x.posted(slot) || !y.posted(other) {
			return id, true
		}
	}
	for id := range y.slots {
		if _, ok := x.slots[id]; !ok {
			return id, true
		}
	}
	return 0, len(x.posts) != len(y.posts)
}

// posted reports whether every key of slot leads back to it.
func (x *Index) posted(slot uint32) bool {
	for _, k := range x.keys[slot] {
		if _, ok := slices.BinarySearch(x.posts[k], slot); !ok {
			return false
		}
	}
	return true
}

// readLimit is how many postings [Index.Candidates] looks at, rarest keys
// first; of the key that would pass it, only the newest are read. It bounds the
// time, however large the casebook.
const readLimit = 200_000

// workspace is what one search works on, kept for the next.
type workspace struct {
	score   []float32 // by slot; all zero between searches
	touched []uint32
}

// Candidates are up to limit claims most worth comparing with the one of e,
// best first; never that claim itself. Where fewer share a key with it, as in a
// small casebook, the rest are those about the nearest days.
func (x *Index) Candidates(e Entry, limit int) []int64 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	keys := slices.Clone(e.keys)
	slices.SortFunc(keys, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(len(x.posts[a]), len(x.posts[b])), cmp.Compare(a, b))
	})
	t, _ := x.space.Get().(*workspace)
	if t == nil {
		t = &workspace{}
	}
	defer x.space.Put(t)
	if len(t.score) < len(x.ids) {
		t.score = make([]float32, len(x.ids)+len(x.ids)/8)
	}
	left := readLimit
	for _, k := range keys {
		list := x.posts[k]
		worth := float32(math.Log(float64(len(x.slots)+1) / float64(len(list)+1)))
		if len(list) > left {
			list = list[len(list)-left:]
		}
		left -= len(list)
		for _, slot := range list {
			if t.score[slot] == 0 {
				t.touched = append(t.touched, slot)
			}
			t.score[slot] += worth + .01 // a key that all have still makes a candidate
		}
	}
	ids := x.best(t, e, limit)
	if len(ids) < limit && len(ids) < len(x.slots) {
		ids = append(ids, x.nearest(e, limit-len(ids), ids)...)
	}
	return ids
}

// nearest are the claims about the days nearest to that of e, less those had
// already; of equally near ones the newer first.
func (x *Index) nearest(e Entry, limit int, had []int64) []int64 {
	taken := map[int64]bool{e.ID: true}
	for _, id := range had {
		taken[id] = true
	}
	near := podium{places: limit}
	for slot := len(x.ids) - 1; slot >= 0; slot-- { // mostly the newest first, so that few are kept
		id := x.ids[slot]
		if id == noClaim || taken[id] {
			continue
		}
		s := scored{id, -math.MaxInt32} // unknown days are the farthest
		if d := x.days[slot]; d != noDay && e.day != noDay {
			s.score = -float32(max(d-e.day, e.day-d))
		}
		near.take(s)
	}
	return near.ids()
}

// best are the claims of the highest scores, and clears t.
func (x *Index) best(t *workspace, e Entry, limit int) []int64 {
	top := podium{places: limit}
	for _, slot := range t.touched {
		s := scored{x.ids[slot], t.score[slot] * x.closeness(slot, e.day)}
		t.score[slot] = 0
		if s.id != e.ID {
			top.take(s)
		}
	}
	t.touched = t.touched[:0]
	return top.ids()
}

// scored is a candidate on its way up.
type scored struct {
	id    int64
	score float32
}

// better orders candidates: the higher score first, of equal ones the newer
// claim.
func better(a, b scored) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.id, a.id))
}

// podium keeps the best of all that it is given. Half of what it holds is thrown
// away each time it is full: no heap is needed for so few places.
type podium struct {
	places int
	list   []scored
	last   scored // what is no better has no place any more
	full   bool
}

func (p *podium) take(s scored) {
	if p.places == 0 || p.full && better(s, p.last) >= 0 {
		return
	}
	if p.list = append(p.list, s); len(p.list) >= 2*p.places {
		slices.SortFunc(p.list, better)
		p.list = p.list[:p.places]
		p.last, p.full = p.list[p.places-1], true
	}
}

// ids are the claims that have a place, the best first.
func (p *podium) ids() []int64 {
	slices.SortFunc(p.list, better)
	ids := make([]int64, min(p.places, len(p.list)))
	for i := range ids {
		ids[i] = p.list[i].id
	}
	return ids
}

// closeness weighs a claim by how near its day lies: half as much again within
// two weeks, a little more within two months.
func (x *Index) closeness(slot uint32, day int32) float32 {
	d := x.days[slot]
	if d == noDay || day == noDay {
		return 1
	}
	switch apart := max(d-day, day-d); {
	case apart <= 14:
		return 1.5
	case apart <= 60:
		return 1.2
	}
	return 1
}

// keys are under what f is kept and looked for, sorted.
func (f Frame) keys(lex *Lexicon) []uint32 {
	keys := make([]uint32, 0, len(f.words)+8)
	add := func(kind uint32, name string) {
		h := kind * 0x9e3779b1 // FNV-1a, begun elsewhere for each kind
		for i := range len(name) {
			h = (h ^ uint32(name[i])) * 16777619
		}
		keys = append(keys, h)
	}
	for _, w := range f.words {
		if !w.light && !w.number && !commonplace[w.low] {
			add(1, w.stem)
		}
	}
	for _, n := range f.names {
		add(2, n[:min(5, len(n))])
	}
	for _, m := range f.found {
		if !lex.concepts[m.concept].broad || m.side != 0 {
			add(3, lex.concepts[m.concept].name)
		}
	}
	slices.Sort(keys)
	return slices.Clip(slices.Compact(keys))
}
