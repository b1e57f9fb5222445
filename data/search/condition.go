package search

import (
	"math"
	"slices"
	"strings"
)

var negInf, posInf = math.Inf(-1), math.Inf(1)

// condition is a query's operators, looked up in one index: what must hold of
// a claim besides the words it holds.
type condition struct {
	ix                *Index
	statuses, kinds   []bool // by name; nil: any
	tags              []bool // by tag set; nil: any
	speakers, outlets []bool // by label; nil: any
	contradicted      bool
	after, before     int32 // days; a claim may be of this day on, and before that
	dated             bool
	figure            Range
	phrases           [][]uint32
	without           []uint32
	impossible        bool
}

// statusAll asks for proposals and dismissed claims too.
const statusAll = "all"

func (ix *Index) condition(q Query) condition {
	c := condition{
		ix: ix, contradicted: q.Contradicted, figure: q.Figure,
		after: math.MinInt32, before: math.MaxInt32,
	}
	status := q.Status
	if status == "" {
		status = "accepted"
	}
	if status != statusAll {
		c.statuses = ix.named([]string{status})
	}
	if len(q.Types) > 0 {
		c.kinds = ix.named(q.Types)
	}
	if len(q.Speakers) > 0 {
		c.speakers = ix.labelled(fieldSpeaker, q.Speakers)
	}
	if len(q.Outlets) > 0 {
		c.outlets = ix.labelled(fieldOutlet, q.Outlets)
	}
	if len(q.Tags) > 0 {
		c.tags = ix.tagged(q.Tags)
	}
	if q.After != "" {
		c.after = days(q.After).from
		c.dated = true
	}
	if q.Before != "" {
		c.before = days(q.Before).from
		c.dated = true
	}
	c.words(q)
	return c
}

// words looks up phrases and excluded words. A phrase with a word that no
// claim holds cannot be met.
func (c *condition) words(q Query) {
	for _, phrase := range q.Phrases {
		ids := make([]uint32, 0, len(phrase))
		for _, word := range phrase {
			id := c.ix.words.known(word)
			c.impossible = c.impossible || id == 0
			ids = append(ids, id)
		}
		c.phrases = append(c.phrases, ids)
	}
	for _, word := range q.Without {
		if id := c.ix.words.known(word); id != 0 {
			c.without = append(c.without, id)
		}
	}
}

// named marks the types or statuses that begin with any of the given.
func (ix *Index) named(begin []string) []bool {
	out := make([]bool, len(ix.names))
	for i, name := range ix.names {
		out[i] = slices.ContainsFunc(begin, func(b string) bool { return strings.HasPrefix(name, b) })
	}
	return out
}

// labelled marks the labels of which one text in field (one name of a speaker,
// say) has, for each word of one of the wanted, a word that begins with it.
func (ix *Index) labelled(field uint8, wanted []string) []bool {
	out := make([]bool, len(ix.labels))
	for _, w := range wanted {
		begins, all := ix.words.beginWith(strings.Fields(w))
		for i := range ix.labels {
			held := uint64(0)
			for r := (labelReader{packed: ix.labels[i].words}); ; {
				x, ok := r.next()
				if !ok {
					break
				}
				if x.id == 0 {
					held = 0
				} else if x.field == field {
					held |= begins[x.id]
				}
				out[i] = out[i] || held == all
			}
		}
	}
	return out
}

// beginWith has, by word, a bit for each of the beginnings that it has, and all
// those bits. Beginnings past the 64th are not asked for.
func (v *vocabulary) beginWith(beginnings []string) (bits []uint64, all uint64) {
	bits = make([]uint64, len(v.words))
	for i, b := range beginnings[:min(len(beginnings), 64)] {
		run, more := v.byWord.beginning(b, v.words)
		for _, ids := range [][]uint32{run, more} {
			for _, id := range ids {
				bits[id] |= 1 << i
			}
		}
		all |= 1 << i
	}
	return bits, all
}

func (ix *Index) tagged(wanted []string) []bool {
	tags := ix.labelled(fieldTag, wanted)
	out := make([]bool, len(ix.tagSets.sets))
	for i, set := range ix.tagSets.sets {
		out[i] = slices.ContainsFunc(set, func(id uint32) bool { return tags[id] })
	}
	return out
}

// met reports whether claim d, which is there, meets c.
func (c *condition) met(d uint32) bool {
	p, i := c.ix.pages[d/pageClaims], int(d%pageClaims)
	x := &p.claims[i]
	switch {
	case c.impossible,
		c.statuses != nil && !c.statuses[x.status],
		c.kinds != nil && !c.kinds[x.kind],
		c.speakers != nil && !c.speakers[x.speaker],
		c.outlets != nil && !c.outlets[x.article],
		c.tags != nil && !c.tags[x.tags],
		c.contradicted && x.links == 0,
		c.dated && !c.within(c.ix.dates.values[x.when]),
		c.figure.Set && !(x.figure != 0 && c.figure.meets(c.ix.figures.values[x.figure])):
		return false
	}
	for _, id := range c.without {
		if c.ix.words.claims[id].has(d) {
			return false
		}
	}
	for _, phrase := range c.phrases {
		if !c.ix.holdsPhrase(d, phrase) {
			return false
		}
	}
	return true
}

// within reports whether a known span of days reaches into those asked for.
func (c *condition) within(s span) bool { return s != span{} && s.to > c.after && s.from < c.before }

// meets reports whether a figure with these ends reaches into r.
func (r Range) meets(e ends) bool {
	low := e.high > r.Low || !r.AboveLow && e.high == r.Low
	high := e.low < r.High || !r.BelowHi && e.low == r.High
	return low && high
}

// holdsPhrase reports whether the words of phrase follow one another in a
// field of claim d.
func (ix *Index) holdsPhrase(d uint32, phrase []uint32) bool {
	var buf place32
	words := ix.wordsIn(d, buf[:0])
	for i := range words {
		n := 0
		for n < len(phrase) && i+n < len(words) && words[i+n].id == phrase[n] {
			n++
		}
		if n == len(phrase) {
			return true
		}
	}
	return false
}

// standing is a word and the field it stands in; id 0 is the end of a text.
type standing struct {
	id    uint32
	field uint8
}

type place32 [128]standing

// wordsIn appends to out the words of claim d in their order, its labels'
// last.
func (ix *Index) wordsIn(d uint32, out []standing) []standing {
	p, i := ix.pages[d/pageClaims], int(d%pageClaims)
	field := uint8(fieldQuote)
	for packed := p.wordsOf(i); len(packed) > 0; {
		var id uint32
		id, packed = nextWord(packed)
		out = append(out, standing{id, field})
		if id == 0 {
			field++
		}
	}
	var room [8]uint32
	for _, l := range ix.labelsOf(p.claims[i], room[:0]) {
		for r := (labelReader{packed: ix.labels[l].words}); ; {
			x, ok := r.next()
			if !ok {
				break
			}
			out = append(out, x)
		}
	}
	return out
}
