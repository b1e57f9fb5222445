package compare

import (
	"slices"
	"strings"
)

// slots finds a short claim of which a longer one tells everything but one
// thing: the number, the day, whether it was so, who belongs to whom. All the
// rest of the short one has to stand in one sentence of the longer.
func slots(p pair) Result {
	if p.contrasted || p.gap > stateDays || p.align.cover < leastShared {
		return Result{Outcome: None}
	}
	short, long := p.a, p.b
	if len(short.terms) > len(long.terms) {
		short, long = long, short
	}
	if len(short.terms) < 2 || len(short.terms) > mostOfShort || len(long.terms) < len(short.terms) {
		return Result{Outcome: None}
	}
	best := Result{Outcome: None}
	for _, s := range long.sentences() {
		in := p.lex.fit(short, s)
		for _, slot := range [...]func(pair, fitted) Result{slotDenied, slotOpposed, slotNumber, slotDate, slotOffice, slotRoles} {
			if r := slot(p, in); weight(r) > weight(best) {
				best = r
			}
		}
	}
	return best
}

// leastShared is how much of the shorter quote both must have before its
// sentences are looked at one by one.
const leastShared = .4

// mostOfShort is how many content words a claim may have to be laid on one
// sentence of another.
const mostOfShort = 12

// sentence is one sentence of a frame's quote.
type sentence struct {
	Frame
	from, to int // words
	terms    []term
}

func (f Frame) sentences() []sentence {
	var all []sentence
	for from := 0; from < len(f.words); {
		to := from + 1
		for to < len(f.words) && !f.words[to].stops {
			to++
		}
		s := sentence{Frame: f, from: from, to: to}
		for _, t := range f.terms {
			if t.at >= from && t.at < to {
				s.terms = append(s.terms, t)
			}
		}
		all = append(all, s)
		from = to
	}
	return all
}

// fitted is a short claim laid on a sentence of a longer one.
type fitted struct {
	short Frame
	long  sentence
	at    []int   // for each term of short the long sentence's term; -1 for none
	cover float64 // share of short's weight that is met
	names int     // names of short that are met
	lost  int     // names of short that are not
	verb  int     // short's verb, by its place among the terms; -1 for none
}

func (lex *Lexicon) fit(short Frame, long sentence) fitted {
	in := fitted{short: short, long: long, at: make([]int, len(short.terms)), verb: short.verb()}
	met, all := 0., 0.
	for i, t := range short.terms {
		in.at[i] = -1
		for j, u := range long.terms {
			if lex.same(t.word, u.word) {
				in.at[i] = j
				if t.sense.negated == u.sense.negated || t.name {
					break
				}
			}
		}
		all += t.weight
		switch {
		case in.at[i] >= 0:
			met += t.weight
			if t.name {
				in.names++
			}
		case t.upper && slices.ContainsFunc(long.Frame.terms, func(u term) bool { return lex.same(t.word, u.word) }):
			in.names++
			met += t.weight // it stands in another sentence, and may be meant by "he"
		case t.name:
			in.lost++
		}
	}
	in.cover = met / max(all, .1)
	return in
}

// verb is the place among f's terms of its first verb; -1 for none.
func (f Frame) verb() int {
	for i, t := range f.terms {
		before := word{}
		if t.at > 0 {
			before = f.words[t.at-1]
		}
		third := strings.HasSuffix(t.low, "s") && t.net != nil && t.net.nature&canBeVerb != 0 && t.stem != t.low && i > 0
		if (t.isVerb() || third) && !articles[before.low] && !t.name {
			return i
		}
	}
	return -1
}

// slotDenied: the same deed of the same parties, which the one denies.
func slotDenied(p pair, in fitted) Result {
	if in.verb < 0 || in.at[in.verb] < 0 || in.names == 0 || in.lost > 0 || in.cover < .7 {
		return Result{Outcome: None}
	}
	v, u := in.short.terms[in.verb], in.long.terms[in.at[in.verb]]
	if belongs[v.low] || v.sense.negated == u.sense.negated || u.sense.mode == possible || v.sense.mode == possible || !in.inClause(u.at) {
		return Result{Outcome: None}
	}
	for _, other := range in.long.Frame.terms {
		if p.lex.same(v.word, other.word) && v.sense.negated == other.sense.negated {
			return Result{Outcome: None} // it is told both ways, of different things
		}
	}
	return Result{Outcome: Contradiction, Kind: Negation, Rule: "slot.denied", Score: .8 * in.cover, Why: "the one denies “" + v.low + "” of the same"}
}

// inClause reports whether most of what is met stands near the word at.
func (in fitted) inClause(at int) bool {
	near, met := 0, 0
	for _, j := range in.at {
		if j < 0 {
			continue
		}
		met++
		if d := in.long.terms[j].at - at; d > -16 && d < 16 {
			near++
		}
	}
	return near >= 2 && 3*near >= 2*met
}
