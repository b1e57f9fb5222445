package app

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"gainsay/data"
)

// candidatesOf are the past claims most likely to speak against a claim, the
// likeliest first: those that share its telling words, tags, place and
// question, and stand in other articles.
func candidatesOf(ctx context.Context, book *data.Casebook, of data.ClaimRow) ([]data.Hit, error) {
	shared := map[data.ID]int{}
	var found []data.Hit
	for _, w := range tellingWords(of.Claim) {
		hits, err := book.Search(ctx, w, paletteHits, true)
		if err != nil {
			return nil, err
		}
		for _, h := range hits {
			if h.ID == of.ID || len(h.ReadAs) > 0 { // the word itself is meant, not one like it
				continue
			}
			if shared[h.ID] == 0 {
				h.Positions = nil // matched by us, not by what was typed
				found = append(found, h)
			}
			shared[h.ID]++
		}
	}
	slices.SortStableFunc(found, func(a, b data.Hit) int {
		return cmp.Compare(shared[b.ID]+affinity(of, b.ClaimRow), shared[a.ID]+affinity(of, a.ClaimRow))
	})
	return found[:min(len(found), paletteHits)], nil
}

// affinity is how much two claims have in common besides their words.
func affinity(a, b data.ClaimRow) int {
	n := 0
	for _, t := range a.Tags {
		if wears(b.Claim, t) {
			n++
		}
	}
	if !a.Question.IsZero() && a.Question == b.Question {
		n += 3
	}
	if a.Place != "" && strings.EqualFold(a.Place, b.Place) {
		n++
	}
	if !a.Figure.Zero() && !b.Figure.Zero() && strings.EqualFold(a.Figure.Counted, b.Figure.Counted) {
		n += 2
	}
	if a.Article == b.Article {
		n -= 2
	}
	return n
}

// mostTelling is by how many words candidates are looked for.
const mostTelling = 6

// tellingWords are the words a claim is likely to share with one that speaks
// against it: what it counts, where it is, and the longest words of its quote,
// which carry most meaning. Numbers are what such claims differ in.
func tellingWords(c data.Claim) []string {
	letters := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' }
	words := strings.FieldsFunc(c.Quote, letters)
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len([]rune(b)), len([]rune(a))) })
	words = slices.Concat(strings.FieldsFunc(c.Figure.Counted, letters), strings.FieldsFunc(c.Place, letters), words)
	var telling []string
	for _, w := range words {
		w = fold(w)
		if len([]rune(w)) >= 4 && !slices.Contains(telling, w) && len(telling) < mostTelling {
			telling = append(telling, w)
		}
	}
	return telling
}
