package compare

import "slices"

// A claim's record says in words what its figure counts: "people in the camp".
// A person or the reading of its article has filled it in, so that two figures
// of which it says the same count the same, however the quotes put it.

// readRecord reads what the record says that r counts.
func (r *reading) readRecord(lex *Lexicon) {
	phrase := Frame{words: split(r.Counted)}
	phrase.found = lex.mentions(phrase.words)
	for i, w := range phrase.words {
		switch {
		case sinces[w.low]:
			r.summed = true
		case w.low == "after" || w.low == "before" || months[w.low] || calendar[w.low]:
			r.moment = true
		case waning[w.low]:
			r.wanes = true
		}
		if sinces[w.low] || w.low == "until" || w.low == "when" {
			break // from when on is said by the claim's day
		}
		if !w.light && !unrestricting[w.low] && !calendar[w.low] {
			r.record = append(r.record, phrase.termAt(i))
		}
	}
}

// waning are the words for what there is less of by the day.
var waning = set("remaining left missing lost unaccounted")

// unrestricting are the words that leave what is counted as wide as it is.
var unrestricting = set("number total overall final estimated reported altogether left remaining still one o'clock")

// sameRecord reports whether the records of two figures say that they count the
// same: each word of the one has one of the other that says the same.
func (p pair) sameRecord(x, y reading) bool {
	return x.key && y.key && len(x.record) > 1 && len(y.record) > 1 && p.lex.allSaid(x.record, y.record) && p.lex.allSaid(y.record, x.record)
}

// otherRecord reports whether the records of two figures each say more than the
// other, and the claims are about two places, be the one within the other.
func (p pair) otherRecord(x, y reading) bool {
	if !x.key || !y.key || len(x.record) < 2 || len(y.record) < 2 || p.a.Claim.Place == p.b.Claim.Place || zero(x.Figure) || zero(y.Figure) {
		return false
	}
	return !p.lex.allSaid(x.record, y.record) && !p.lex.allSaid(y.record, x.record) && measure(x.Unit) == "%"
}

// allSaid reports whether each word of the phrase has one of the other that says
// the same.
func (lex *Lexicon) allSaid(phrase, other []term) bool {
	return !slices.ContainsFunc(phrase, func(t term) bool { return !lex.saidIn(t, other) })
}

// saidIn reports whether some word of the phrase says the same as t.
func (lex *Lexicon) saidIn(t term, phrase []term) bool {
	return slices.ContainsFunc(phrase, func(u term) bool { return lex.saysSame(t, u) })
}

// saysSame reports whether two words of records say the same.
func (lex *Lexicon) saysSame(t, u term) bool {
	switch {
	case t.low == u.low, t.stem == u.stem:
		return true
	case t.name || u.name:
		return t.name && u.name && sameName(latin(t.low), latin(u.low))
	case t.number || u.number:
		return false
	}
	return t.net.means(u.net) || lex.shared(t.concepts, u.concepts) >= close || t.anybody() && u.anybody()
}

// anybody reports whether a word is one for people at large.
func (w word) anybody() bool { return w.net != nil && humans[wordnetWord(int(w.net.number))] }
