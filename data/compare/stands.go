package compare

import (
	"cmp"
	"slices"
)

// stand is a side taken in a matter.
type stand struct {
	matter  conceptID
	side    int8 // +1 or -1, negation counted in
	mode    mode
	none    bool        // by denying that there is any
	forever bool        // said for all time: "and will not", "at any time"
	back    back        // of the time before: "has not", "passed every inspection"
	traced  bool        // by what was found of it: "cartridges were collected"
	about   []conceptID // things its clause speaks of, sorted
	stems   []string    // the other words of its clause, sorted
	part    bool        // said of some only: "two of the boats", "31 survivors"

	specific bool   // by a phrase so long that it needs nothing to be about
	topic    string // the matter's gloss
	words    string // as the quote has it
}

// readConcepts finds what the quote speaks of and which sides it takes.
func (f *Frame) readConcepts(lex *Lexicon) {
	found := f.found
	for _, m := range found {
		if m.side == 0 {
			f.things = append(f.things, m.concept)
		}
	}
	for _, m := range found {
		if m.side == 0 {
			continue
		}
		s, ok := f.standAt(m)
		if lex.concepts[m.concept].can && s.mode == possible && f.enables(m) {
			s.mode = f.mode
		}
		s.topic = lex.gloss(m.concept)
		s.stems = f.clauseStems(m)
		if s.about = lex.about(f.words, m, found); ok {
			f.stands = append(f.stands, s)
		}
	}
	f.settle()
	f.imply(lex)
	for _, m := range lex.mentions(f.around) {
		if m.side == 0 {
			f.backing = append(f.backing, m.concept)
		}
	}
	f.things, f.backing = unique(f.things), unique(f.backing)
	f.readPresence(found, lex)
}

// standAt is the side a mention takes, negation counted in; ok is false where
// it takes none, as in "27 hurt, not 27 dead" or "only one left".
func (f *Frame) standAt(m mention) (s stand, ok bool) {
	s = stand{matter: m.concept, side: m.side, mode: f.mode, forever: f.forever, part: f.partial(m), specific: m.specific()}
	s.words = f.Claim.Text[f.words[m.from].start:f.words[m.to-1].end]
	for _, w := range f.words[m.from:m.to] {
		if w.sense.limited {
			return s, false
		}
		s.mode = max(s.mode, w.sense.mode)
		s.none = s.none || w.sense.whole
	}
	if f.beforehand(m) {
		return s, false
	}
	if c, ok := cueAt(f.words, m.from); ok && c.mode == possible {
		s.mode = f.mode // "could watch", "urged": meant with the cue
	}
	if f.words[m.from].sense.beside && !f.ownsNegation(m) {
		return s, false // "without a break"
	}
	if f.words[m.from].sense.negated && !f.ownsNegation(m) {
		s.side = -s.side
	} else {
		s.none = false
	}
	s.back, s.traced = f.looksBack(m)
	return s, true
}

// back is how far a clause looks back over the time before it was said.
type back int8

const (
	notBack   back = iota
	sinceThen      // the perfect denied: "has not been arrested"
	forEver        // "never", "passed every inspection"
)

// looksBack reports how far the clause of m looks back, and whether it tells of
// what was found.
func (f *Frame) looksBack(m mention) (b back, traced bool) {
	from, to := clauseOf(f.words, m.from, m.to)
	for _, w := range f.words[from:to] {
		switch {
		case f.words[m.from].sense.mode != actual:
		case w.low == "every" || w.low == "never":
			b = forEver
		case haves[w.low] && (f.words[m.from].sense.negated || f.words[m.to-1].sense.negated):
			b = max(b, sinceThen)
		}
		traced = traced || finds[w.stem]
	}
	return b, traced
}

// enables reports whether the clause of m says what someone can do, or by an
// assurance may do, and nothing else in it makes it doubtful.
func (f *Frame) enables(m mention) bool {
	from, to := clauseOf(f.words, m.from, m.to)
	found := false
	for i := from; i < to; i++ {
		if c, ok := cueAt(f.words, i); ok && c.mode == possible {
			if !abilities[c.words[0]] && (c.words[0] != "may" || !f.calms()) {
				return false
			}
			found = true
		}
	}
	return found
}

var abilities = set("can able could")

// beforehand reports whether m is only what something came before: "called off
// an hour before they were to begin".
func (f *Frame) beforehand(m mention) bool {
	for i := m.from; i > 0 && !f.words[i].breaks; i-- {
		if f.words[i-1].low == "before" {
			return true
		}
	}
	return false
}

// partial reports whether the clause of m counts some of a whole: it has a
// number or "some" that no preposition governs, and no "all".
func (f *Frame) partial(m mention) bool {
	from, to := clauseOf(f.words, m.from, m.to)
	governed := f.governed(from, to)
	some := false
	for i := from; i < to; i++ {
		w := f.words[i]
		if universals[w.low] || w.sense.whole && w.sense.negated {
			return false
		}
		some = some || !governed[i-from] && (somes[w.low] || w.number && !f.labelAt(i))
	}
	return some
}

// labelAt reports whether the number at i labels the noun before it.
func (f *Frame) labelAt(i int) bool {
	return i > 0 && !f.words[i].breaks && labelled[f.words[i-1].low] || i+1 < len(f.words) && months[f.words[i+1].low]
}

// ownsNegation reports whether the mention holds the cue that negates it, as
// "without power" and "let nobody in" do: its side is meant with the cue.
func (f *Frame) ownsNegation(m mention) bool {
	c, ok := cueAt(f.words, m.from)
	return m.denies || ok && c.negates
}

// clauseStems are the stems of the clause of m, but those of m's first word
// and those behind a preposition.
func (f *Frame) clauseStems(m mention) []string {
	from, to := clauseOf(f.words, m.from, m.to)
	governed := f.governed(from, to)
	var stems []string
	for i := from; i < to; i++ {
		if w := f.words[i]; i != m.from && !governed[i-from] && !w.light && !w.number && !w.name && !commonplace[w.low] {
			stems = append(stems, w.stem)
		}
	}
	return unique(stems)
}

// governed marks the words from from to to that stand behind a preposition, up
// to the noun's end: the next light word.
func (f *Frame) governed(from, to int) []bool {
	marks := make([]bool, to-from)
	behind := false
	for i := from; i < to; i++ {
		w := f.words[i]
		switch {
		case governs[w.low]:
			behind = true
		case w.light && w.low != "the" && w.low != "a" && w.low != "an" && w.low != "its" && w.low != "their" && w.low != "all" && w.low != "any":
			behind = false
		}
		marks[i-from] = behind
	}
	return marks
}

// settle leaves one stand a matter. What is told counts before what was to be:
// of "they were to be gone, and not one has left" the second. A claim that
// takes both sides alike ("some left, some stayed") takes none.
func (f *Frame) settle() {
	slices.SortStableFunc(f.stands, func(a, b stand) int {
		return cmp.Or(cmp.Compare(a.matter, b.matter), cmp.Compare(a.mode, b.mode))
	})
	kept := f.stands[:0]
	for i := 0; i < len(f.stands); {
		j, s, both := i+1, f.stands[i], false
		for ; j < len(f.stands) && f.stands[j].matter == s.matter; j++ {
			if f.stands[j].mode == s.mode {
				both = both || f.stands[j].side != s.side
				s.none = s.none || f.stands[j].none
				s.about = unique(append(slices.Clone(s.about), f.stands[j].about...))
				s.stems = unique(append(slices.Clone(s.stems), f.stands[j].stems...))
			}
		}
		if !both {
			kept = append(kept, s)
		}
		i = j
	}
	f.stands = kept
}

// imply adds the sides that the stands bring with them, and those that these
// bring in turn, where the quote takes none of its own.
func (f *Frame) imply(lex *Lexicon) {
	for n := 0; n < len(f.stands); n++ {
		s := f.stands[n]
		for _, i := range lex.concepts[s.matter].brings {
			taken := slices.ContainsFunc(f.stands, func(t stand) bool { return t.matter == i.other })
			if i.side != s.side || taken || !lex.fits(i.other, s.about) {
				continue
			}
			brought := s
			brought.matter, brought.side, brought.topic = i.other, i.brings, lex.gloss(i.other)
			f.stands = append(f.stands, brought)
		}
	}
}
