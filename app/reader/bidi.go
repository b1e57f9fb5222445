package reader

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// The Unicode Bidirectional Algorithm (UAX 9). golang.org/x/text/unicode/bidi
// has the character classes and an implementation that tells directions but
// no levels, and it takes levels to put the runs of a line in order.

// maxDepth is max_depth of UAX 9 (BD2).
const maxDepth = 125

// bidiLevels is the embedding level of each rune of one paragraph and the
// level of the paragraph itself: 0 left to right, 1 right to left. The levels
// are nil where all are 0. fallback is the paragraph's level where nothing in
// it has a direction.
func bidiLevels(runes []rune, fallback uint8) (levels []uint8, base uint8) {
	classes := make([]bidi.Class, len(runes))
	plain := fallback == 0
	for i, r := range runes {
		classes[i] = bidiClass(r)
		plain = plain && goesLeftToRight(classes[i])
	}
	if plain {
		return nil, 0
	}
	p := paragraph{runes: runes, classes: classes, original: slices.Clone(classes), levels: make([]uint8, len(runes))}
	p.matchIsolates()
	p.base = p.firstStrong(0, len(runes), fallback)
	p.explicit()
	for _, seq := range p.sequences() {
		seq.weak()
		seq.brackets()
		seq.neutral()
		seq.implicit()
	}
	p.finish()
	return p.levels, p.base
}

func bidiClass(r rune) bidi.Class {
	if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
		return bidi.L // nearly all of most texts, and no table to look into
	}
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// goesLeftToRight reports whether a paragraph of such characters alone has
// nothing but level 0.
func goesLeftToRight(c bidi.Class) bool {
	switch c {
	case bidi.L, bidi.EN, bidi.ES, bidi.ET, bidi.CS, bidi.B, bidi.S, bidi.WS, bidi.ON, bidi.BN, bidi.NSM:
		return true
	}
	return false
}

// A paragraph is the state of the algorithm. classes change as rules apply.
type paragraph struct {
	runes    []rune
	classes  []bidi.Class
	original []bidi.Class
	levels   []uint8
	base     uint8
	mate     []int // of an isolate initiator its PDI and of a PDI its initiator; -1 for none
}

func isIsolate(c bidi.Class) bool {
	return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI
}

// removed reports whether rule X9 takes the character out.
func removed(c bidi.Class) bool {
	switch c {
	case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// matchIsolates is BD9.
func (p *paragraph) matchIsolates() {
	p.mate = make([]int, len(p.classes))
	var open []int
	for i, c := range p.classes {
		p.mate[i] = -1
		if isIsolate(c) {
			open = append(open, i)
		}
		if c == bidi.PDI && len(open) > 0 {
			start := open[len(open)-1]
			open = open[:len(open)-1]
			p.mate[start], p.mate[i] = i, start
		}
	}
}

// firstStrong is P2 and P3 on [from, to).
func (p *paragraph) firstStrong(from, to int, fallback uint8) uint8 {
	for i := from; i < to; i++ {
		switch c := p.classes[i]; {
		case c == bidi.L:
			return 0
		case c == bidi.R || c == bidi.AL:
			return 1
		case isIsolate(c):
			if p.mate[i] < 0 {
				return fallback
			}
			i = p.mate[i]
		}
	}
	return fallback
}

// An embedding is an entry of the directional status stack. force is the class
// of an override, noForce without one.
type embedding struct {
	level   uint8
	force   bidi.Class
	isolate bool
}

const noForce = bidi.ON

// A status is the state of rules X1 to X8: the stack, which is never empty,
// and the counts of what did not fit and of valid isolates.
type status struct {
	stack                              []embedding
	overIsolates, overEmbeds, isolates int
}

func (s *status) top() embedding { return s.stack[len(s.stack)-1] }

func (s *status) pop() { s.stack = s.stack[:len(s.stack)-1] }

// embed is X2 to X5.
func (s *status) embed(c bidi.Class) {
	next, ok := nextLevel(s.top().level, c == bidi.RLE || c == bidi.RLO)
	if ok && s.overIsolates == 0 && s.overEmbeds == 0 {
		s.stack = append(s.stack, embedding{level: next, force: forced(c)})
	} else if s.overIsolates == 0 {
		s.overEmbeds++
	}
}

// isolate is X5a to X5c.
func (s *status) isolate(right bool) {
	next, ok := nextLevel(s.top().level, right)
	if ok && s.overIsolates == 0 && s.overEmbeds == 0 {
		s.isolates++
		s.stack = append(s.stack, embedding{level: next, force: noForce, isolate: true})
	} else {
		s.overIsolates++
	}
}

// popIsolate is X6a.
func (s *status) popIsolate() {
	switch {
	case s.overIsolates > 0:
		s.overIsolates--
	case s.isolates > 0:
		s.overEmbeds = 0
		for !s.top().isolate {
			s.pop()
		}
		s.pop()
		s.isolates--
	}
}

// popEmbed is X7.
func (s *status) popEmbed() {
	switch {
	case s.overIsolates > 0:
	case s.overEmbeds > 0:
		s.overEmbeds--
	case !s.top().isolate && len(s.stack) > 1:
		s.pop()
	}
}

// explicit is X1 to X8.
func (p *paragraph) explicit() {
	s := status{stack: []embedding{{level: p.base, force: noForce}}}
	take := func(i int) {
		p.levels[i] = s.top().level
		if s.top().force != noForce {
			p.classes[i] = s.top().force
		}
	}
	for i, c := range p.original {
		switch c {
		case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO:
			s.embed(c)
		case bidi.RLI, bidi.LRI, bidi.FSI:
			take(i)
			s.isolate(p.isolatesToRight(i))
		case bidi.PDI:
			s.popIsolate()
			take(i)
		case bidi.PDF:
			s.popEmbed()
		case bidi.B:
			p.levels[i] = p.base
		case bidi.BN: // removed, as are embeddings: see finish
		default:
			take(i)
		}
	}
}

func forced(c bidi.Class) bidi.Class {
	switch c {
	case bidi.RLO:
		return bidi.R
	case bidi.LRO:
		return bidi.L
	}
	return noForce
}

// isolatesToRight reports whether the isolate at i reads right to left (X5a to X5c).
func (p *paragraph) isolatesToRight(i int) bool {
	if p.original[i] != bidi.FSI {
		return p.original[i] == bidi.RLI
	}
	end := len(p.classes)
	if p.mate[i] >= 0 {
		end = p.mate[i]
	}
	inside := paragraph{classes: p.original, mate: p.mate}
	return inside.firstStrong(i+1, end, 0) == 1
}

// nextLevel is the least odd or even level above level, and false past
// maxDepth.
func nextLevel(level uint8, odd bool) (uint8, bool) {
	next := level + 1
	if (next&1 == 1) != odd {
		next++
	}
	return next, next <= maxDepth
}

// finish gives removed characters the level before them, and separators the
// paragraph's (the part of L1 that does not depend on lines).
func (p *paragraph) finish() {
	for i, c := range p.original {
		if removed(c) {
			p.levels[i] = p.base
			if i > 0 {
				p.levels[i] = p.levels[i-1]
			}
		}
	}
	for i, c := range p.original {
		if c != bidi.S && c != bidi.B {
			continue
		}
		p.levels[i] = p.base
		for k := i - 1; k >= 0 && isBlank(p.original[k]); k-- {
			p.levels[k] = p.base
		}
	}
}

// isBlank reports whether L1 gives such a character the paragraph's level
// before a separator and at the end of a line.
func isBlank(c bidi.Class) bool {
	return c == bidi.WS || isIsolate(c) || c == bidi.PDI || removed(c)
}
