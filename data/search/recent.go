package search

import "sync"

// recentReadings remembers the readings of the words typed last: while
// somebody types, all words but the last stay as they were.
type recentReadings struct {
	lock sync.Mutex
	of   map[typedWord][]reading
}

// typedWord is a word of a query with what its readings hang on.
type typedWord struct {
	word       string
	unfinished bool // it may be the beginning of a longer one
	alone      bool // no other word says which reading is meant
}

// word is word i of q.
func (q Query) word(i int) typedWord {
	return typedWord{q.Words[i], q.Unfinished && i == len(q.Words)-1, len(q.Words) == 1 && len(q.Phrases) == 0}
}

const maxRecent = 64

func (c *recentReadings) get(w typedWord) ([]reading, bool) {
	c.lock.Lock()
	defer c.lock.Unlock()
	r, ok := c.of[w]
	return r, ok
}

func (c *recentReadings) put(w typedWord, r []reading) {
	c.lock.Lock()
	defer c.lock.Unlock()
	if c.of == nil || len(c.of) >= maxRecent {
		c.of = map[typedWord][]reading{}
	}
	c.of[w] = r
}

func (c *recentReadings) forget() {
	c.lock.Lock()
	defer c.lock.Unlock()
	c.of = nil
}

// read is the readings of a typed word, best first. They are not to be changed.
func (ix *Index) read(w typedWord) []reading {
	if r, ok := ix.recent.get(w); ok {
		return r
	}
	r := ix.words.read(w)
	ix.recent.put(w, r)
	return r
}
