package compare

import (
	"slices"
	"strings"
)

// term is a word of a quote that carries matter, and what it stands for.
type term struct {
	word
	at       int     // which word of the quote it is
	weight   float64 // how much of the claim's matter it carries
	aside    bool    // a preposition governs it: it says where, when, of what
	concepts []taken // things and matters whose mention it is part of
}

// taken is a concept and the side that is taken in it; 0 for a thing.
type taken struct {
	concept conceptID
	side    int8
}

// readTerms collects the quote's content words, and what stands round it.
func (f *Frame) readTerms(lex *Lexicon) {
	for i, w := range f.words {
		if w.light || w.number || numerals[w.low] {
			continue
		}
		f.terms = append(f.terms, f.termAt(i))
	}
	f.markAsides()
	for _, w := range f.around {
		if !w.light && !w.number && !commonplace[w.low] {
			f.aroundStems = append(f.aroundStems, w.stem)
		}
	}
	f.aroundStems = unique(f.aroundStems)
}

// termAt is the word at i as a term.
func (f *Frame) termAt(i int) term {
	t := term{word: f.words[i], at: i, weight: f.weightAt(i)}
	for _, m := range f.found {
		if m.from <= i && i < m.to {
			t.concepts = append(t.concepts, taken{m.concept, m.side})
		}
	}
	return t
}

// markAsides marks the terms that a preposition governs.
func (f *Frame) markAsides() {
	for i := 0; i < len(f.terms); {
		from, to := clauseOf(f.words, f.terms[i].at, f.terms[i].at+1)
		governed := f.governed(from, to)
		for ; i < len(f.terms) && f.terms[i].at < to; i++ {
			f.terms[i].aside = governed[f.terms[i].at-from]
		}
	}
}

// weightAt is how much of a claim's matter the word at i carries: names are
// shared by all claims of an affair, and common words by all affairs. What a verb
// that says little is made of may say much as a noun: a fire is not "to fire".
func (f *Frame) weightAt(i int) float64 {
	w := f.words[i]
	noun := i > 0 && !w.breaks && articles[f.words[i-1].low]
	switch {
	case w.name:
		return .5
	case commonplace[w.low] || usual[w.low] && !noun || calendar[w.low] || strings.HasSuffix(w.low, "ly"):
		return slightWeight
	case w.net != nil:
		return 1.2 - .06*float64(w.net.nature.common())
	}
	return 1
}

// isVerb reports whether w is a verb by its form, or can hardly be anything
// else.
func (w word) isVerb() bool {
	if w.net == nil || w.name || w.net.nature&canBeVerb == 0 || plurals[w.low] {
		return false
	}
	return w.net.nature&mostlyVerb != 0 || strings.HasSuffix(w.low, "ed") || strings.HasSuffix(w.low, "ing") || irregular[w.low] != "" && irregular[w.low] != w.low
}

// slightWeight is the most that a word weighs which says nothing by itself.
const slightWeight = .3

// close is how surely two words of two quotes speak of one thing.
const close = .8

// kin is how surely t and some word of g's quote speak of one thing, 0 to 1,
// and which word that is; nil where only the words round g's quote do, which
// counts half.
func (lex *Lexicon) kin(t term, g Frame) (near float64, with *term) {
	for i, u := range g.terms {
		k := lex.shared(t.concepts, u.concepts)
		switch {
		case t.stem == u.stem:
			k = 1
		case lex.same(t.word, u.word):
			k = max(k, t.likeness(u.word))
		}
		if k > near {
			near, with = k, &g.terms[i]
		}
	}
	if near >= .5 {
		return near, with
	}
	if _, ok := slices.BinarySearch(g.aroundStems, t.stem); ok {
		return .5, nil
	}
	for _, c := range t.concepts {
		if _, ok := slices.BinarySearch(g.backing, c.concept); ok && !lex.concepts[c.concept].broad {
			return .4, nil
		}
	}
	return near, with
}

// likeness is how surely two words that can say the same do: common words have
// many senses, of which they share one ("point" and "spot", "line" and "cable").
func (w word) likeness(v word) float64 {
	if w.net != nil && v.net != nil && w.net.nature.common() >= manySenses && v.net.nature.common() >= manySenses {
		return .5
	}
	return 1
}

// manySenses is how common a word is, by [nature.common], that has too many
// senses to be taken for a synonym in one of them.
const manySenses = 6

// shared is how near what two words stand for is: the same side of one matter,
// or things of which one may be a kind of the other.
func (lex *Lexicon) shared(a, b []taken) float64 {
	best := 0.
	for _, x := range a {
		for _, y := range b {
			if x.side != y.side {
				continue
			}
			near := lex.near(x.concept, y.concept)
			if lex.concepts[x.concept].broad && x.side == 0 {
				near /= 2
			}
			best = max(best, close*near)
		}
	}
	return best
}
