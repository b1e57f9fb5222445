package suggest

import (
	"strings"

	"gainsay/data/text"
)

// placeOf is the place that a claim names, without its article: what stands
// with a capital after in, at, near, along and their like. It looks in the
// claim alone, and gives the empty string where there is none.
func (d *document) placeOf(s *sentence, span text.Span) string {
	best, rank := "", 0
	for i := range s.tokens {
		t := &s.tokens[i]
		r := placeRank(t)
		if r <= rank || !span.Contains(t.Span) || i+1 >= len(s.tokens) {
			continue
		}
		from := i + 1
		for from < len(s.tokens) && s.tokens[from].is&(determiner|possessive) != 0 {
			from++
		}
		to, capitals := from-1, 0
		for j := from; j < len(s.tokens) && span.Contains(s.tokens[j].Span); j++ {
			u := &s.tokens[j]
			if u.part != noun && !(u.word == "of" && j+1 < len(s.tokens) && s.tokens[j+1].capital) && u.part != article ||
				u.is&(weekday|month|timeWord|title) != 0 {
				break
			}
			if u.part == article && s.tokens[j-1].word != "of" {
				break
			}
			if u.capital {
				capitals++
			}
			to = j
		}
		to = afterLastCapital(s.tokens, from, to)
		if capitals > 0 && to >= from && s.tokens[from].is&(weekday|month) == 0 {
			best, rank = strings.TrimSuffix(s.spanOf(from, to).Of(d.body), "'s"), r
		}
	}
	return strings.Join(strings.Fields(best), " ")
}

// afterLastCapital is the end of a place's name in tokens from to to: its last
// word with a capital, or the common noun after that, "the Halm forest".
func afterLastCapital(s []token, from, to int) int {
	last := to
	for last > from && !s[last].capital {
		last--
	}
	if last < to && last == from {
		last++
	}
	return last
}

// placeRank is how surely the word before a name makes it a place; 0 for not
// at all.
func placeRank(t *token) int {
	switch t.word {
	case "in", "at", "near", "inside", "outside", "around", "в", "у", "біля", "возле", "под", "під":
		return 3
	case "along", "across", "into", "from", "over", "above", "through", "на", "из", "із", "вдоль", "вздовж":
		return 2
	}
	return 0
}
