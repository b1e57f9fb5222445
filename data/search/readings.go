package search

import (
	"math/bits"
	"slices"
	"strings"
	"sync"

	"github.com/sahilm/fuzzy"
)

// reading is a word of the vocabulary that a typed word may stand for.
type reading struct {
	id      uint32
	quality uint8 // 255 is the word itself
	how     how
}

type how uint8

const (
	exact   how = iota
	begun       // typed is its beginning
	sounded     // the same or its beginning, in another script or romanisation
	misspelt
	shortened // letters left out, vowels above all
)

// maxReadings is how many readings of one typed word are looked up in the
// claims. The best are kept.
const maxReadings = 160

// worst is how much less than the best reading another may be worth (in
// 255ths): where a word is one edit from what was typed, nobody means one that
// is three away.
const worst = 110

// readings collects what a typed word may stand for, each word once.
type readings struct {
	v     *vocabulary
	typed string
	best  map[uint32]reading
}

// add keeps the better of two ways to read the same word. Of readings that are
// alike in all else the more frequent word is the likelier one.
func (r *readings) add(id uint32, quality float64, how how) {
	n := r.v.claims[id].n
	if n == 0 {
		return
	}
	if how != exact {
		quality += frequencyWeight * float64(bits.Len(uint(n)))
	}
	q := uint8(min(max(quality, 0.01), 1) * 255)
	if old, ok := r.best[id]; !ok || q > old.quality {
		r.best[id] = reading{id, q, how}
	}
}

// Qualities of readings. They are on a scale on which 1 is the word itself.
const (
	begunLeast      = 0.72 // a beginning of a much longer word
	begunSpread     = 0.18 // and more, the more of the word was typed
	begunEarlier    = 0.12 // less where it is not the last word, which may be unfinished
	soundedWhole    = 0.85
	soundedBegun    = 0.62
	frequencyWeight = 0.003
	otherFirst      = 0.04 // less where the first letter was mistyped, which is rare
	shortenedLeast  = 0.30
	shortenedSpread = 0.35
)

// editQuality is by the number of edits; for long words an edit matters less.
var editQuality = [...]float64{1: 0.80, 2: 0.56, 3: 0.36}

// read is what typed may stand for, best first.
func (v *vocabulary) read(typed string, unfinished bool) []reading {
	r := readings{v: v, typed: typed, best: map[uint32]reading{}}
	known := false
	if id, ok := v.ids[typed]; ok && v.claims[id].n > 0 {
		r.add(id, 1, exact)
		known = true
	}
	if !numeric(typed) || unfinished {
		r.beginnings(unfinished)
	}
	if !numeric(typed) {
		r.sounds()
		p := newPattern(typed)
		r.edits(p, known)
		if unfinished {
			r.unfinishedEdits(p)
		}
		if !known {
			r.shortened(p)
		}
	}
	return r.sorted()
}

func (r *readings) sorted() []reading {
	out := make([]reading, 0, len(r.best))
	for _, x := range r.best {
		out = append(out, x)
	}
	slices.SortFunc(out, func(a, b reading) int {
		if a.quality != b.quality {
			return int(b.quality) - int(a.quality)
		}
		if d := r.v.claims[b.id].n - r.v.claims[a.id].n; d != 0 {
			return d
		}
		return strings.Compare(r.v.words[a.id], r.v.words[b.id])
	})
	for i, x := range out {
		if i == maxReadings || int(x.quality) < int(out[0].quality)-worst {
			return out[:i]
		}
	}
	return out
}

func (r *readings) beginnings(unfinished bool) {
	less := 0.0
	if !unfinished {
		less = begunEarlier
	}
	var found []uint32
	r.v.byWord.beginning(r.typed, r.v.words, func(id uint32) {
		if r.v.claims[id].n > 0 {
			found = append(found, id)
		}
	})
	for _, id := range r.v.mostFrequent(found) {
		share := float64(len(r.typed)) / float64(len(r.v.words[id]))
		r.add(id, begunLeast+begunSpread*share-less, begun)
	}
}

// mostFrequent is those of ids that are in most claims, at most maxReadings.
func (v *vocabulary) mostFrequent(ids []uint32) []uint32 {
	if len(ids) <= maxReadings {
		return ids
	}
	slices.SortFunc(ids, func(a, b uint32) int {
		if d := v.claims[b].n - v.claims[a].n; d != 0 {
			return d
		}
		return strings.Compare(v.words[a], v.words[b])
	})
	return ids[:maxReadings]
}

func (r *readings) sounds() {
	k := key(r.typed)
	if len(k) < 2 {
		return
	}
	var longer []uint32
	r.v.byKey.beginning(k, r.v.keys, func(id uint32) {
		switch {
		case len(r.v.keys[id]) == len(k):
			r.add(id, soundedWhole, sounded)
		case len(k) > 2 && !strings.HasPrefix(r.v.words[id], r.typed) && r.v.claims[id].n > 0:
			longer = append(longer, id)
		}
	})
	for _, id := range r.v.mostFrequent(longer) {
		share := float64(len(k)) / float64(len(r.v.keys[id]))
		r.add(id, soundedBegun+begunSpread*share, sounded)
	}
}

// edits finds the words few edits away: one in words of three letters and
// more, two from five, three from nine. Where the typed word itself is known,
// only one.
func (r *readings) edits(p *pattern, known bool) {
	most := 0
	switch {
	case p.letters >= 4 && known, p.letters == 3 || p.letters == 4:
		most = 1
	case p.letters >= 9 && !known:
		most = 3
	case p.letters >= 5 && !known:
		most = 2
	}
	if most == 0 || known && p.letters < 4 {
		return
	}
	for n := max(1, p.letters-most); n <= min(maxLetters, p.letters+most); n++ {
		b := &r.v.lengths[n]
		for i, mask := range b.masks {
			if apart(mask, p.mask) > most {
				continue
			}
			id := b.ids[i]
			if d, _ := p.distance(r.v.words[id]); d > 0 && d <= most {
				r.misspelling(p, id, d)
			}
		}
	}
}

func (r *readings) misspelling(p *pattern, id uint32, edits int) {
	q := editQuality[edits]
	if p.letters >= 8 {
		q += 0.04
	}
	if p.letters <= 4 {
		q -= 0.10
	}
	if !strings.HasPrefix(r.v.words[id], string(p.first)) {
		q -= otherFirst
	}
	r.add(id, q, misspelt)
}

// unfinishedEdits finds words whose beginning is one edit away from what is
// typed so far, with the same first letter.
func (r *readings) unfinishedEdits(p *pattern) {
	if p.letters < 4 {
		return
	}
	var found []uint32
	r.v.byWord.beginning(string(p.first), r.v.words, func(id uint32) {
		word := r.v.words[id]
		if r.v.claims[id].n == 0 || len(word) <= len(r.typed) || bits.OnesCount64(p.mask&^letterMask(word)) > 1 {
			return
		}
		if _, d := p.distance(word); d == 1 {
			found = append(found, id)
		}
	})
	for _, id := range r.v.mostFrequent(found) {
		share := float64(len(r.typed)) / float64(len(r.v.words[id]))
		r.add(id, 0.46+begunSpread*share, misspelt)
	}
}

// maxPattern is the longest pattern that fuzzy is given, in letters: from 40
// adjacent letters on its score overflows.
const maxPattern = 30

// shortened finds words of which letters were left out. The typed word's
// skeleton finds those that lack vowels alone; sahilm/fuzzy those that contain
// what was typed in this order.
func (r *readings) shortened(p *pattern) {
	if p.letters < 3 || p.letters > maxPattern {
		return
	}
	k := key(r.typed)
	var buf, other [2 * maxWord]byte
	bones := skeleton(buf[:0], k)
	if len(bones) >= 2 {
		for id := r.v.heads[r.v.skeletonHead(k)]; id != 0; id = r.v.older[id] {
			if string(skeleton(other[:0], r.v.keys[id])) == string(bones) {
				r.add(id, r.leftOut(id)+0.1, shortened)
			}
		}
	}
	longer := &longerWords{v: r.v}
	r.v.byWord.beginning(string(p.first), r.v.words, func(id uint32) {
		if word := r.v.words[id]; len(word) > len(r.typed) && r.v.claims[id].n > 0 && p.mask&^letterMask(word) == 0 {
			longer.ids = append(longer.ids, id)
		}
	})
	matches := fuzzy.FindFrom(r.typed, longer)
	for _, m := range matches[:min(len(matches), 64)] {
		r.add(longer.ids[m.Index], r.leftOut(longer.ids[m.Index]), shortened)
	}
}

func (r *readings) leftOut(id uint32) float64 {
	share := float64(len(r.typed)) / float64(len(r.v.words[id]))
	return shortenedLeast + shortenedSpread*min(share, 1)
}

// longerWords is a fuzzy.Source.
type longerWords struct {
	v   *vocabulary
	ids []uint32
}

func (l *longerWords) Len() int            { return len(l.ids) }
func (l *longerWords) String(i int) string { return l.v.words[l.ids[i]] }

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
