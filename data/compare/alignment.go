package compare

// alignment is how far the words of two quotes can be laid on one another.
type alignment struct {
	cover   float64 // share of the shorter quote's content words that the other has
	both    float64 // share of all content words of both that are matched
	flipped int     // matched pairs, names aside, of which one is negated and the other is not
	plain   int     // matched pairs, names aside
	matched int
	denied  float64 // share of the negated words of the one quote that the other asserts
}

// align matches each content word of the shorter quote with one of the other,
// rather with one that is negated alike.
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
	negated, asserted := 0, 0
	for _, w := range short {
		at := match(w, long, taken, lex)
		if at < 0 {
			if w.sense.negated {
				negated++
			}
			continue
		}
		taken[at] = true
		al.matched++
		if w.sense.negated != long[at].sense.negated {
			negated, asserted = negated+1, asserted+1
			if !w.name && !w.counts() && (w.sense.mode == possible) == (long[at].sense.mode == possible) {
				al.flipped++
			}
		}
		if !w.name {
			al.plain++
		}
	}
	for i, w := range long {
		if w.sense.negated && !taken[i] {
			negated++
		}
	}
	al.cover = float64(al.matched) / float64(len(short))
	al.both = 2 * float64(al.matched) / float64(len(short)+len(long))
	if negated > 0 {
		al.denied = float64(asserted) / float64(negated)
	}
	return al
}

// counts reports whether w is a number: that it is negated ("three, not two")
// denies the number and nothing else.
func (w word) counts() bool { return w.number || numerals[w.low] }

// match is the free word of words that says the same as w; -1 for none.
func match(w word, words []word, taken []bool, lex *Lexicon) int {
	found := -1
	for i, v := range words {
		if taken[i] || !lex.same(w, v) {
			continue
		}
		if w.sense.negated == v.sense.negated {
			return i
		}
		if found < 0 {
			found = i
		}
	}
	return found
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
	return a.stem == b.stem || a.net.means(b.net) || narrower(a, b) || a.name && b.name && sameName(latin(a.low), latin(b.low))
}

// knows reports whether a word written small is in a dictionary.
func (lex *Lexicon) knows(w word) bool { return w.net != nil || lex.words[w.stem] }

// narrower reports whether the one word names a kind of the other, so that what
// one quote asserts is what the other denies: "no one danced" denies that a man
// did, but "no man danced" leaves others to.
func narrower(a, b word) bool {
	switch {
	case a.sense.negated == b.sense.negated:
		return a.net.entails(b.net) || b.net.entails(a.net)
	case a.sense.negated:
		return b.net.entails(a.net)
	}
	return a.net.entails(b.net)
}
