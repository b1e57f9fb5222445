package search

import (
	"math/bits"
	"slices"
	"strings"

	"gainsay/data/figure"
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
const maxReadings = 256

// worst is how much less than the best reading another may be worth (in
// 255ths): where a word is one edit from what was typed, nobody means one that
// is three away.
const worst = 80

// clearly is how much more a reading is worth (in 255ths) that is much better
// than another.
const clearly = 26

// readings collects what a typed word may stand for, each word once.
type readings struct {
	v     *vocabulary
	typed string
	alone bool // no other word says which reading is meant
	best  map[uint32]reading
	apart *unlikeness // of typed; nil until it is asked for

	oneAway bool // some word is one edit away, which for short ones says little
}

// unlike is how unlike word id is what was typed.
func (r *readings) unlike(id uint32) int {
	if r.apart == nil {
		r.apart = newUnlikeness(r.typed)
	}
	unlike := r.apart.of(r.v.words[id])
	if r.otherScript(id) {
		unlike += otherScriptUnlike
	}
	return unlike
}

// common is how much less unlike than it is word id counts for being common,
// where no other word says what is meant.
func (r *readings) common(id uint32) int {
	if !r.alone {
		return 0
	}
	return everydayLess[everydayOf(r.v.words[id])]
}

// alikeQuality is the quality of word id by its slips.
func (r *readings) alikeQuality(id uint32) float64 { return alikeQuality(r.unlike(id) - r.common(id)) }

// add keeps the better of two ways to read the same word. Of readings that are
// alike in all else the more frequent word is the likelier one; but a lone word
// may mean any claim, and one of a rare word as likely as one of a frequent one.
func (r *readings) add(id uint32, quality float64, how how) {
	n := r.v.claims[id].n
	if n == 0 {
		return
	}
	if how != exact && !r.alone {
		quality += frequencyWeight * float64(bits.Len(uint(n)))
	}
	q := uint8(min(max(quality, 0.01), 1) * 255)
	old, ok := r.best[id]
	if ok && (old.how == shortened || how == shortened && old.how == misspelt && int(q)+clearly >= int(old.quality)) {
		how, old.how = shortened, shortened // whose letters are all there, which is worth showing
	}
	if !ok || q > old.quality {
		old = reading{id, q, how}
	}
	r.best[id] = old
}

// Qualities of readings. They are on a scale on which 1 is the word itself.
const (
	spelledQuality  = 0.95 // a number whose name was typed
	begunLeast      = 0.72 // a beginning of a much longer word
	begunSpread     = 0.18 // and more, the more of the word was typed
	begunEarlier    = 0.12 // less where it is not the last word, which may be unfinished
	soundedWhole    = 0.85
	soundedBegun    = 0.62
	soundedAlone    = 0.10 // less for a beginning in another script where a word is typed by itself
	soundedNearly   = 0.70 // one letter of the key is another, lost or added
	frequencyWeight = 0.003
	otherFirst      = 0.04 // less where the first letter was mistyped, which is rare
	shortenedLeast  = 0.30
	shortenedSpread = 0.35
	vowelsLost      = 0.10 // more where only vowels are missing
	noVowels        = 0.22 // the same where nobody typed any
)

// editQuality is by the number of edits; for long words an edit matters less.
var editQuality = [...]float64{1: 0.80, 2: 0.56, 3: 0.36}

// read is what w may stand for, best first.
func (v *vocabulary) read(w typedWord) []reading {
	r := readings{v: v, typed: w.word, alone: w.alone, best: map[uint32]reading{}}
	known := v.held(w.word)
	if known {
		r.add(v.known(w.word), 1, exact)
	}
	for _, n := range spelledNumbers(w.word) {
		if id := v.known(figure.Key(n.Low)); id != 0 {
			r.add(id, spelledQuality, exact)
		}
	}
	if !numeric(w.word) || w.unfinished {
		r.beginnings(w.unfinished)
	}
	if !numeric(w.word) {
		r.otherwise(w, known)
	}
	return r.sorted()
}

// otherwise adds what w may be misspelt for. A word that claims hold is read as
// another only if that is one edit away or, where no other word says which is
// meant, nearly as like.
func (r *readings) otherwise(w typedWord, known bool) {
	p := newPattern(w.word)
	r.sounds()
	r.edits(p, known)
	if w.unfinished {
		r.unfinishedEdits(p)
	}
	if known {
		if w.alone && !r.often() {
			r.alike(p, true, alikeKnown)
		}
		return
	}
	r.nearlySounds()
	r.shortened(p)
	switch {
	case w.alone:
		r.alike(p, true, 0)
	case !r.good():
		r.alike(p, false, alikeBeside)
	}
}

// literal is all words that begin with typed, or have its key.
func (v *vocabulary) literal(typed string) []reading {
	var out []reading
	run, more := v.byWord.beginning(typed, v.words)
	for _, ids := range [][]uint32{run, more} {
		for _, id := range ids {
			if v.claims[id].n > 0 {
				out = append(out, reading{id, 255, begun})
			}
		}
	}
	k := key(typed)
	run, more = v.byKey.beginning(k, v.keys)
	for _, ids := range [][]uint32{run, more} {
		for _, id := range ids {
			if v.keys[id] == k && v.claims[id].n > 0 {
				out = append(out, reading{id, 255, sounded})
			}
		}
	}
	return out
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
	best := 0
	for r.alone && best < len(out)-1 && out[best].how == exact {
		best++ // a lone word may be misspelt though claims hold it
	}
	for i, x := range out {
		if i == maxReadings || int(x.quality) < int(out[best].quality)-worst {
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
	most := r.v.mostFrequent()
	run, more := r.v.byWord.beginning(r.typed, r.v.words)
	most.offer(run)
	most.offer(more)
	for _, x := range most.words {
		share := float64(len(r.typed)) / float64(len(r.v.words[x.id]))
		r.add(x.id, begunLeast+begunSpread*share-less, begun)
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
		for first := range r.v.shelves[n] {
			s := &r.v.shelves[n][first]
			for i, mask := range s.masks {
				if apart(mask, p.mask) > most {
					continue
				}
				if d, _ := p.distance(s.word(i, n)); d > 0 && d <= most {
					r.misspelling(p, s.ids[i], d)
				}
			}
		}
	}
}

// misspelling adds a word few edits away. Beside other words it is near enough
// whatever they are, and where they are such as people make, all the better. A
// lone word is weighed by those alone.
func (r *readings) misspelling(p *pattern, id uint32, edits int) {
	if edits == 1 && p.letters > 4 {
		r.oneAway = true
	}
	q := r.alikeQuality(id)
	if !r.alone {
		q = max(q, r.edited(p, id, edits))
	}
	r.add(id, q, misspelt)
}

// edited is the quality of a word so many edits away.
func (r *readings) edited(p *pattern, id uint32, edits int) float64 {
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
	return q
}

// unfinishedEdits finds words whose beginning is one edit away from what is
// typed so far, with the same first letter.
func (r *readings) unfinishedEdits(p *pattern) {
	if p.letters < 4 {
		return
	}
	most := r.v.mostFrequent()
	for n := p.letters; n <= maxLetters; n++ {
		s := &r.v.shelves[n][letterBit(p.first)]
		for i, mask := range s.masks {
			if bits.OnesCount64(p.mask&^mask) > 1 {
				continue
			}
			if _, d := p.distance(s.word(i, n)); d == 1 {
				most.offer(s.ids[i : i+1])
			}
		}
	}
	for _, x := range most.words {
		share := float64(len(r.typed)) / float64(len(r.v.words[x.id]))
		r.add(x.id, 0.46+begunSpread*share, misspelt)
	}
}
