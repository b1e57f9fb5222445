package search

import "sync"

// recentReadings remembers the readings of the words typed last: while
// somebody types, all words but the last stay as they were.
type recentReadings struct {
	lock sync.Mutex
	of   map[typedWord][]reading
}

type typedWord struct {
	word       string
	unfinished bool
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
func (ix *Index) read(word string, unfinished bool) []reading {
	w := typedWord{word, unfinished}
	if r, ok := ix.recent.get(w); ok {
		return r
	}
	r := ix.words.read(word, unfinished)
	ix.recent.put(w, r)
	return r
}
