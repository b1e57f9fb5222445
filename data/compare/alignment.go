package compare

// alignment is how far the words of two quotes can be laid on one another.
type alignment struct {
	cover   float64 // share of the shorter quote's content words that the other has
	both    float64 // share of all content words of both that are matched
	flipped int     // matched pairs of which one is negated and the other is not
	matched int
}

// align matches each content word of the shorter quote with one of the other.
func align(a, b Frame, lex *Lexicon) alignment {
	short, long := content(a.words), content(b.words)
	if len(short) > len(long) {
		short, long = long, short
	}
	var al alignment
	if len(short) == 0 {
		return al
	}
	taken := make([]bool, len(long))
	for _, w := range short {
		for i, v := range long {
			if taken[i] || !lex.same(w, v) {
				continue
			}
			taken[i] = true
			al.matched++
			if w.sense.negated != v.sense.negated {
				al.flipped++
			}
			break
		}
	}
	al.cover = float64(al.matched) / float64(len(short))
	al.both = 2 * float64(al.matched) / float64(len(short)+len(long))
	return al
}

func content(words []word) []word {
	var kept []word
	for _, w := range words {
		if !w.light {
			kept = append(kept, w)
		}
	}
	return kept
}

// same reports whether two words stand for the same.
func (lex *Lexicon) same(a, b word) bool {
	return a.stem == b.stem || a.net.means(b.net) || a.name && b.name && sameName(latin(a.low), latin(b.low))
}

// knows reports whether a word written small is in a dictionary.
func (lex *Lexicon) knows(w word) bool { return w.net != nil || len(lex.phrases[w.stem]) > 0 }
