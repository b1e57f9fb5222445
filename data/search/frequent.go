package search

import "container/heap"

// frequentWords keeps the words that are in most claims, of more than can be
// looked up. The least frequent one stands first, as in a heap.
type frequentWords struct {
	v     *vocabulary
	words []frequentWord
}

type frequentWord struct {
	id uint32
	n  int
}

func (v *vocabulary) mostFrequent() *frequentWords { return &frequentWords{v: v} }

func (f *frequentWords) Len() int           { return len(f.words) }
func (f *frequentWords) Less(i, j int) bool { return f.less(f.words[i], f.words[j]) }
func (f *frequentWords) Swap(i, j int)      { f.words[i], f.words[j] = f.words[j], f.words[i] }
func (f *frequentWords) Push(x any)         { f.words = append(f.words, x.(frequentWord)) }
func (f *frequentWords) Pop() any           { panic("frequentWords only grows") }

// less decides between equally frequent words by their spelling, so that it
// does not matter in which order they came.
func (f *frequentWords) less(a, b frequentWord) bool {
	return a.n < b.n || a.n == b.n && f.v.words[a.id] > f.v.words[b.id]
}

func (f *frequentWords) offer(ids []uint32) {
	for _, id := range ids {
		x := frequentWord{id, f.v.claims[id].n}
		switch {
		case x.n == 0:
		case len(f.words) < maxReadings:
			heap.Push(f, x)
		case f.less(f.words[0], x):
			f.words[0] = x
			heap.Fix(f, 0)
		}
	}
}
