package search

import (
	"context"
	"slices"
)

// A blank is mistyped like a letter: "after noon" is written for afternoon,
// "alot" for a lot. What was typed is then also looked for with that blank taken
// out or put in.

// mostRespaced is how many claims with another blank are shown.
const mostRespaced = 4

// respaced is q with one blank less or more, where that makes words which claims
// hold, and which words of q were read as which. Where no claim holds two words
// as they were typed, they may also be a misspelling of one.
func (ix *Index) respaced(q Query, nowhere bool) (other Query, from, to string, ok bool) {
	for i := 1; i < len(q.Words); i++ {
		first, second := q.Words[i-1], q.Words[i]
		whole := first + second
		if numeric(first) || numeric(second) || !ix.words.held(whole) && !(nowhere && len(q.Words) == 2 && ix.words.oneWord(first, second)) {
			continue
		}
		other = q
		other.Words = slices.Replace(slices.Clone(q.Words), i-1, i+1, whole)
		return other, first + " " + second, whole, true
	}
	for i, word := range q.Words {
		if numeric(word) || ix.words.held(word) {
			continue
		}
		if first, second, ok := ix.words.halves(word); ok {
			other = q
			other.Words = slices.Delete(slices.Clone(q.Words), i, i+1)
			other.Phrases = append(slices.Clone(q.Phrases), []string{first, second})
			return other, word, first + " " + second, true
		}
	}
	return Query{}, "", "", false
}

// oneWord reports whether two words are likely a misspelling of one, which
// begins as they do: quite like them, if claims hold both as they were typed.
func (v *vocabulary) oneWord(first, second string) bool {
	least := oneWordAtLeast
	if v.held(first) && v.held(second) {
		least = oneOfTwoWords
	}
	r := readings{v: v, typed: first + second, alone: true, best: map[uint32]reading{}}
	r.alike(newPattern(r.typed), false, least)
	return len(r.best) > 0
}

// The least qualities of what two typed words are read as together.
const (
	oneWordAtLeast = 0.6
	oneOfTwoWords  = 0.7 // where claims hold both
)

// held reports whether some claim holds word.
func (v *vocabulary) held(word string) bool {
	id := v.known(word)
	return id != 0 && v.claims[id].n > 0
}

// halves is the two words that word is when they are written as one: of several
// pairs that of which the rarer word is in most claims.
func (v *vocabulary) halves(word string) (first, second string, ok bool) {
	most := 0
	for at := range word {
		if at == 0 {
			continue
		}
		a, b := v.known(word[:at]), v.known(word[at:])
		if a == 0 || b == 0 {
			continue
		}
		if n := min(v.claims[a].n, v.claims[b].n); n > most {
			first, second, most = word[:at], word[at:], n
		}
	}
	return first, second, most > 0
}

// withRespaced puts some claims that hold q with another blank among hits, which
// are those for q as it is: behind those that hold all its words, or a lone word
// as it was typed, but not far behind.
func (ix *Index) withRespaced(ctx context.Context, q Query, hits []Hit) ([]Hit, error) {
	whole := 0
	for whole < min(len(hits), spreadBegun) && hits[whole].Missing == 0 && (len(q.Words) > 1 || hits[whole].ReadAs == nil) {
		whole++
	}
	literal := slices.ContainsFunc(hits, func(h Hit) bool { return h.Missing == 0 && h.how <= begun })
	other, from, to, ok := ix.respaced(q, !literal)
	if !ok {
		return hits, nil
	}
	c := ix.condition(other)
	more, err := ix.search(ctx, other, &c, mostRespaced)
	if err != nil {
		return nil, err
	}
	out := slices.Clone(hits[:whole])
	for _, h := range more {
		if h.Missing > 0 || slices.ContainsFunc(out, func(x Hit) bool { return x.N == h.N }) {
			continue
		}
		as := to
		if h.ReadAs[to] != "" {
			as = h.ReadAs[to]
			delete(h.ReadAs, to)
		}
		h.readAs(from, as)
		out = append(out, h)
	}
	for _, h := range hits[whole:] {
		if !slices.ContainsFunc(out, func(x Hit) bool { return x.N == h.N }) {
			out = append(out, h)
		}
	}
	return out, nil
}
