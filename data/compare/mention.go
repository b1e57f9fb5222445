package compare

import (
	"cmp"
	"slices"
	"strings"
)

// mention is one place where a text speaks of a concept.
type mention struct {
	concept conceptID
	side    int8
	from    int // word offsets
	to      int
	denies  bool // by a word of its own
}

// specific reports whether m has so many words that they say by themselves what
// they are about.
func (m mention) specific() bool { return m.to-m.from >= 3 }

// within reports whether m is a part of what n says of the same concept: in
// "nobody set foot" there is no "set foot" besides.
func (m mention) within(n mention) bool {
	return m.concept == n.concept && n.from <= m.from && m.to <= n.to && n != m
}

// mentions finds every concept in words, longest phrases first; a word inside
// the longer name of a thing ("attack aircraft") does not speak for itself. A
// phrase for a matter leaves the words behind its first one to others: in
// "branches stayed closed" there is trade that stopped and what is closed. A
// matter counts where it is about something that it can be about.
func (lex *Lexicon) mentions(words []word) []mention {
	things := lex.things.longest(words, false, func(mention) bool { return true })
	within := make([]bool, len(words))
	for _, m := range things {
		for i := m.from; i < m.to; i++ {
			within[i] = m.to-m.from > 1
		}
	}
	found := slices.Clone(things)
	taken := func(m mention) bool { return m.specific() || lex.fitsAt(words, m, things) }
	for _, m := range lex.matters.longest(words, true, taken) {
		if (!within[m.from] || m.to-m.from > 1) && !slices.ContainsFunc(found, m.within) {
			found = append(found, m)
		}
	}
	slices.SortStableFunc(found, func(a, b mention) int { return cmp.Compare(a.from, b.from) })
	return found
}

// fitsAt reports whether the matter of m is about one of the things round it. A
// thing that m's own words name counts for it, never against it: on the bridge
// of a ship, no road is spoken of.
func (lex *Lexicon) fitsAt(words []word, m mention, things []mention) bool {
	if len(lex.concepts[m.concept].of) == 0 || lex.fits(m.concept, lex.about(words, m, things)) {
		return true
	}
	others := slices.DeleteFunc(slices.Clone(things), func(t mention) bool { return t.from >= m.from && t.to <= m.to })
	return len(others) < len(things) && lex.fits(m.concept, lex.about(words, m, others))
}

// longest finds the longest of the phrases that count, at each place; those
// that begin inside another only where nested. Then a single word gives way to
// any longer phrase, and a phrase to those of its own concept alone.
func (b phrasebook) longest(words []word, nested bool, counts func(mention) bool) []mention {
	var found []mention
	for i := 0; i < len(words); i++ {
		longest, start := 0, len(found)
		for _, phrases := range b.from(words, i) {
			for n := range phrases {
				p := &phrases[n]
				end, ok := p.at(words, i)
				m := mention{p.concept, p.side, i, end, p.denies}
				if !ok || end-i < longest && (!nested || end-i == 1) || !counts(m) {
					continue
				}
				longest = max(longest, end-i)
				found = append(found, m)
			}
		}
		here := slices.Clone(found[start:])
		found = slices.DeleteFunc(found, func(m mention) bool {
			n := m.to - m.from
			return m.from == i && n < longest && (!nested || n == 1 || slices.ContainsFunc(here, m.within))
		})
		if !nested {
			i += max(0, longest-1)
		}
	}
	return found
}

// about are the things of found that m's clause speaks of, or the whole text
// where the clause names none in particular; sorted.
func (lex *Lexicon) about(words []word, m mention, found []mention) []conceptID {
	from, to := clauseOf(words, m.from, m.to)
	var clause, all []conceptID
	others := false // the clause names a thing beside the words of m
	for _, t := range found {
		if t.side != 0 {
			continue
		}
		if all = append(all, t.concept); t.from >= from && t.from < to {
			clause = append(clause, t.concept)
			others = others || t.from < m.from || t.to > m.to
		}
	}
	if !others || len(lex.particular(clause)) == 0 {
		return unique(all)
	}
	return unique(clause)
}

// clauseOf is the run of words round from and to up to where a clause breaks.
func clauseOf(words []word, from, to int) (int, int) {
	for from > 0 && !words[from].breaks {
		from--
	}
	for to < len(words) && !words[to].breaks {
		to++
	}
	return from, to
}

// at matches p on the words from i on and returns where it ends.
func (p *phrase) at(words []word, i int) (end int, ok bool) {
	if len(p.words) == 1 && words[i].light || (len(p.words) == 1 || p.verb) && !p.takesForm(words, i) {
		return 0, false
	}
	for _, want := range p.words {
		gap := 0
		if rest, cut := strings.CutPrefix(want, "~"); cut {
			want, gap = rest, 4
		}
		for ; ; i, gap = i+1, gap-1 {
			if i >= len(words) || gap < 0 {
				return 0, false
			}
			if p.meets(words[i], want) {
				break
			}
			if gap == 0 || words[i].breaks {
				return 0, false
			}
		}
		i++
	}
	return i, true
}

// meets reports whether w is what a word of p wants.
func (p *phrase) meets(w word, want string) bool {
	if name, ok := bracketed(want); ok {
		return p.sets[name][w.stem]
	}
	if beginning, cut := strings.CutSuffix(want, "*"); cut {
		return strings.HasPrefix(w.low, beginning)
	}
	return w.stem == want || want == "the" && anyThe[w.low]
}

// takesForm reports whether the word at i, a form of the first word of p, is of
// the kind that p means: a noun, a participle, a verb.
func (p *phrase) takesForm(words []word, i int) bool {
	low := words[i].low
	ed, ing := strings.HasSuffix(low, "ed"), strings.HasSuffix(low, "ing")
	switch {
	case p.past:
		return ed
	case p.noun:
		return !ed && !ing && !(irregular[low] == words[i].stem && isPast(words[i]))
	case p.ing:
		return ing || strings.HasSuffix(low, "ings")
	case p.verb:
		return ed || governedAsVerb(words, i) && (!ing || words[i-1].light)
	}
	return true
}

// isPast reports whether w is an irregular past form of a verb, such as "held":
// of a noun only plurals are irregular.
func isPast(w word) bool {
	return w.low != w.stem && !strings.HasSuffix(w.low, "s") && w.net != nil && w.net.nature&canBeVerb != 0 && !plurals[w.low]
}

// plurals are the irregular plurals of nouns that are verbs too.
var plurals = set("men women feet bodies parties armies lives supplies children")

// governedAsVerb reports whether what stands before the word at i can stand
// before a verb: not an article, a number, a preposition or an adjective.
func governedAsVerb(words []word, i int) bool {
	if i == 0 || words[i].breaks {
		return !strings.HasSuffix(words[i].low, "ing")
	}
	before := words[i-1]
	if articles[before.low] || before.number || numerals[before.low] && !before.light || strings.HasSuffix(before.low, "ing") {
		return false
	}
	return !governs[before.low] || before.low == "to" || strings.HasSuffix(words[i].low, "ing")
}
