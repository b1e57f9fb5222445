package search

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"gainsay/data/text"
)

// chunk is how many lines sahilm/fuzzy is given at once.
const chunk = 2048

// Lines finds the lines that hold all letters of q in this order, wherever in
// them and not by accident, those that hold them closest together first;
// positions are bytes of the line on rune borders. It is for what neither
// Search nor Loose finds: the middle of a word, say.
func Lines(ctx context.Context, q Query, lines iter.Seq2[int64, string], limit int) ([]LineHit, error) {
	pattern := []rune(strings.Join(q.Words, ""))
	pattern = pattern[:min(len(pattern), maxPattern)]
	if len(pattern) < 3 || limit < 1 {
		return nil, ctx.Err()
	}
	typed := string(pattern)
	var best []LineHit
	var numbers []int64
	var texts []string
	take := func() {
		for _, m := range fuzzy.FindNoSort(typed, texts) {
			if h := newLineHit(numbers[m.Index], m, pattern); h.meant(len(pattern)) {
				best = append(best, h)
			}
		}
		slices.SortFunc(best, LineHit.compare)
		best = best[:min(len(best), limit)]
		numbers, texts = numbers[:0], texts[:0]
	}
	for n, line := range lines {
		numbers, texts = append(numbers, n), append(texts, strings.ReplaceAll(line, "\x00", " "))
		if len(texts) == chunk {
			if take(); ctx.Err() != nil {
				return nil, ctx.Err()
			}
		}
	}
	take()
	return best, ctx.Err()
}

// LineHit is a line that the slow lane found.
type LineHit struct {
	N         int64
	Positions []text.Span
	pieces    int // letters that stand apart from the one before them
	length    int // from the first letter to the last, in bytes
	span      int // the same in letters
}

// newLineHit looks for the shortest piece of the line that holds the letters.
// fuzzy commits to the first place that leads on, which in a long line is
// seldom the one that a person means.
func newLineHit(n int64, m fuzzy.Match, pattern []rune) LineHit {
	from, to := shortest(m.Str, pattern)
	h := LineHit{N: n, length: to - from}
	for left := pattern; len(left) > 0 && to > from; {
		r, size := utf8.DecodeLastRuneInString(m.Str[:to])
		to -= size
		if unicode.ToLower(r) == left[len(left)-1] {
			h.Positions = append(h.Positions, text.Span{Start: to, End: to + size})
			left = left[:len(left)-1]
		}
	}
	h.Positions = joined(h.Positions)
	h.pieces = len(h.Positions)
	h.span = utf8.RuneCountInString(m.Str[from : from+h.length])
	return h
}

// shortest is the shortest part of line that holds pattern as a subsequence;
// of several the first.
func shortest(line string, pattern []rune) (from, to int) {
	starts := make([]int, len(pattern)) // the latest start of a part that holds the pattern up to here
	for i := range starts {
		starts[i] = -1
	}
	best := len(line) + 1
	last := len(pattern) - 1
	for at, r := range line {
		r = unicode.ToLower(r)
		for i := last; i >= 0; i-- {
			if pattern[i] != r {
				continue
			}
			if i == 0 {
				starts[0] = at
			} else {
				starts[i] = starts[i-1]
			}
			if end := at + utf8.RuneLen(r); i == last && starts[last] >= 0 && end-starts[last] < best {
				best, from, to = end-starts[last], starts[last], end
			}
		}
	}
	return from, min(to, len(line))
}

// meant reports whether the letters stand close enough together not to be there
// by accident, as they are in every other line: on average two or more side by
// side, and no farther apart than they are many.
func (h LineHit) meant(letters int) bool {
	return h.pieces > 0 && 2*h.pieces <= letters+1 && h.span <= 2*letters
}

func (h LineHit) compare(o LineHit) int {
	return cmp.Or(cmp.Compare(h.pieces, o.pieces), cmp.Compare(h.length, o.length), cmp.Compare(o.N, h.N))
}
