package compare

import (
	"hash/fnv"
	"math"
	"slices"
	"strings"
	"sync"
)

// An Index finds, among all claims of a casebook, the few worth comparing with
// a new one: those that share rare keys with it. A key is the hash of a thing
// counted, a matter, a name or a word. It lives in memory, is kept up with
// every change, and one kept up equals one built afresh. It may be used from
// several goroutines.
type Index struct {
	mu    sync.RWMutex
	slots map[int64]uint32 // claim → slot
	ids   []int64          // slot → claim; free slots hold noClaim
	keys  [][]uint32       // slot → keys, sorted
	free  []uint32
	posts map[uint32][]uint32 // key → slots, sorted
}

const noClaim = math.MinInt64

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

// Add puts f in, in place of what x had under its claim's ID.
func (x *Index) Add(f Frame) {
	keys := f.keys()
	x.mu.Lock()
	defer x.mu.Unlock()
	x.remove(f.Claim.ID)
	slot := uint32(len(x.ids))
	if n := len(x.free); n > 0 {
		slot, x.free = x.free[n-1], x.free[:n-1]
		x.ids[slot], x.keys[slot] = f.Claim.ID, keys
	} else {
		x.ids, x.keys = append(x.ids, f.Claim.ID), append(x.keys, keys)
	}
	x.slots[f.Claim.ID] = slot
	for _, k := range keys {
		list := x.posts[k]
		at, _ := slices.BinarySearch(list, slot)
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
	if x == y {
		return true
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	y.mu.RLock()
	defer y.mu.RUnlock()
	if len(x.slots) != len(y.slots) || len(x.posts) != len(y.posts) {
		return false
	}
	for id, slot := range x.slots {
		other, ok := y.slots[id]
		if !ok || !slices.Equal(x.keys[slot], y.keys[other]) || !x.posted(slot) || !y.posted(other) {
			return false
		}
	}
	return true
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

// readLimit is how many postings [Index.Candidates] looks at, rarest keys first;
// of the key that would pass it, only the newest are read. It bounds the time,
// however large the casebook.
const readLimit = 200_000

// Candidates are up to limit claims most worth comparing with f, best first;
// never f itself.
func (x *Index) Candidates(f Frame, limit int) []int64 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	keys := f.keys()
	slices.SortFunc(keys, func(a, b uint32) int { return len(x.posts[a]) - len(x.posts[b]) })
	score := map[uint32]float32{}
	left := readLimit
	for _, k := range keys {
		list := x.posts[k]
		if len(list) > left {
			list = list[len(list)-left:]
		}
		left -= len(list)
		worth := float32(math.Log(float64(len(x.slots)+1) / float64(len(x.posts[k])+1)))
		for _, slot := range list {
			score[slot] += worth
		}
	}
	return x.best(score, f.Claim.ID, limit)
}

// best are the claims of the highest scores; of equal ones, the newest.
func (x *Index) best(score map[uint32]float32, not int64, limit int) []int64 {
	type scored struct {
		id    int64
		score float32
	}
	all := make([]scored, 0, len(score))
	for slot, s := range score {
		if id := x.ids[slot]; id != not || not == 0 {
			all = append(all, scored{id, s})
		}
	}
	slices.SortFunc(all, func(a, b scored) int {
		if a.score != b.score {
			return int(math.Copysign(1, float64(b.score-a.score)))
		}
		return int(max(-1, min(1, b.id-a.id)))
	})
	ids := make([]int64, 0, min(limit, len(all)))
	for _, s := range all[:min(limit, len(all))] {
		ids = append(ids, s.id)
	}
	return ids
}

// keys are under what f is kept and looked for, sorted.
func (f Frame) keys() []uint32 {
	var keys []uint32
	add := func(kind byte, name string) {
		h := fnv.New32a()
		h.Write([]byte{kind})
		h.Write([]byte(name))
		keys = append(keys, h.Sum32())
	}
	for _, w := range f.words {
		if !w.light && !w.number {
			add('w', w.stem)
		}
	}
	for _, n := range f.names {
		add('n', begin(n))
	}
	for _, s := range f.stands {
		add('m', string(rune(s.matter)))
	}
	for _, t := range f.things {
		add('t', string(rune(t)))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// begin is what all forms of a levelled name start with.
func begin(name string) string { return strings.TrimSpace(name[:min(5, len(name))]) }
