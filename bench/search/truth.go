package main

import (
	"slices"

	"gainsay/data/search"
	"gainsay/data/search/corpus"
)

// rareWords knows, without the index, in which claims a word stands, if they
// are few.
type rareWords struct {
	corpus *corpus.Corpus
	in     map[string][]int32 // nil where they are many
}

// few is the most claims a word may be in to count as rare.
const few = 600

func newRareWords(c *corpus.Corpus, claims int64) *rareWords {
	r := &rareWords{c, map[string][]int32{}}
	many := map[string]bool{}
	for n := int64(1); n <= claims; n++ {
		for _, t := range search.Tokens(c.Claim(n).Quote) {
			if many[t.Text] {
				continue
			}
			in := append(r.in[t.Text], int32(n))
			if len(in) > few {
				many[t.Text], in = true, nil
			}
			r.in[t.Text] = in
		}
	}
	return r
}

// tells reports whether the words of q are together in at most ten claims, so
// that it is fair to expect the one that is meant among the first ten.
func (r *rareWords) tells(q corpus.Query) bool {
	if q.Class == corpus.RunTogether {
		return true
	}
	var rarest []int32
	for _, w := range q.Words {
		if in := r.in[w]; in != nil && (rarest == nil || len(in) < len(rarest)) {
			rarest = in
		}
	}
	if rarest == nil {
		return false
	}
	together := 0
	for _, n := range rarest {
		words := search.Normalise(r.corpus.Claim(int64(n)).Quote)
		if holds(words, q.Words) {
			together++
		}
	}
	return together <= 10
}

func holds(text string, words []string) bool {
	in := search.Tokens(text)
	return !slices.ContainsFunc(words, func(w string) bool {
		return !slices.ContainsFunc(in, func(t search.Token) bool { return t.Text == w })
	})
}
