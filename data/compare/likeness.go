package compare

import (
	"math"

	"gainsay/data/figure"
)

// Two claims whose records say what their figures count are laid against one
// another by how alike they are in all that they say: what is counted, in the
// records and in the words round the quotes, where, when and by whom. No word of
// it need be in the lexicon.

// clue is one thing that speaks for two such figures being rival counts of one
// thing, or against it where its weight is below zero.
type clue struct {
	name   string
	weight float64
	value  func(p pair, x, y reading) float64
}

// clues are weighed by a regularised logistic fit on the pairs of figures of 31
// stories of our own; see [pair.rivals]. Each story was judged by what the others
// gave.
var clues = []clue{
	{"the records say much the same", 4.43, func(p pair, x, y reading) float64 { return p.lex.likeRecords(x.record, y.record) }},
	{"one speaks of what the other's record says", 3.44, func(p pair, x, y reading) float64 {
		return max(overlap(toldBy(x.record), p.b.all()), overlap(toldBy(y.record), p.a.all()))
	}},
	{"a rare word in both quotes", .65, func(p pair, _, _ reading) float64 { return rarest(p.a.quoted(), p.b.quoted()) }},
	{"two speakers use many of the same words", 3.11, func(p pair, _, _ reading) float64 {
		return is(!p.speaker) * overlap(p.a.all(), p.b.all())
	}},
	{"one speaker", -1.93, func(p pair, _, _ reading) float64 { return is(p.speaker) }},
	{"one unit", 1.31, func(_ pair, x, y reading) float64 { return is(sameUnit(x.Unit, y.Unit)) }},
	{"no unit", -.52, func(_ pair, x, _ reading) float64 { return is(measure(x.Unit) == "") }},
	{"figures far apart", -.33, func(_ pair, x, y reading) float64 { return distance(x.Figure, y.Figure) }},
	{"none against some", .47, func(_ pair, x, y reading) float64 { return is(zero(x.Figure) != zero(y.Figure)) }},
	{"one assures", 1.62, func(p pair, _, _ reading) float64 { return is(p.oneIs("assurance")) }},
	{"one denies", .86, func(p pair, _, _ reading) float64 { return is(p.oneIs("denial")) }},
	{"one negates", .15, func(p pair, _, _ reading) float64 { return is(p.a.negates() != p.b.negates()) }},
	{"other places", -.34, func(p pair, _, _ reading) float64 { return is(p.elsewhere) }},
	{"no name in common", -.49, func(p pair, _, _ reading) float64 { return is(p.strange) }},
	{"one day", .80, func(p pair, _, _ reading) float64 { return is(p.sameDay) }},
	{"days lie between them", -.48, func(p pair, _, _ reading) float64 { return is(p.gap > 1) }},
	{"one tells of a plan", -.95, func(p pair, _, _ reading) float64 { return is(p.a.mode != p.b.mode) }},
	{"two sides of a contrast", -1.31, func(p pair, _, _ reading) float64 { return is(p.contrasted) }},
}

// tellingClue is how much a clue must weigh to be named to people.
const tellingClue = 1.2

// rivals is how sure it is, 0 to 1, that x and y, which cannot both be right,
// count one thing, and what says so most.
func (p pair) rivals(x, y reading) (sure float64, why []string) {
	const bias = -4.65
	sum := bias
	for _, c := range clues {
		weight := c.weight * c.value(p, x, y)
		if sum += weight; weight > tellingClue {
			why = append(why, c.name)
		}
	}
	return 1 / (1 + math.Exp(-sum)), why
}

// How sure it must be that two figures are rival counts of one thing: for them to
// be called so by that alone, and where the lexicon says that they count one.
const (
	surelyRivals   = .4
	possiblyRivals = .1
)

// byRecords says what x and y, which cannot both be right, are to one another by
// what their records say. r is what the lexicon says of them; what it says of why
// they may differ stands.
func (p pair) byRecords(x, y reading, r Result) Result {
	switch r.Outcome {
	case None:
		if p.unlike(x, y) {
			return r
		}
		if sure, why := p.rivals(x, y); sure >= surelyRivals {
			r = p.judge(x, y, against(x, y, "figures.rival-counts", x.Counted, (1+sure)/2))
			r.Agrees = why
		}
	case Contradiction, Tension:
		if sure, _ := p.rivals(x, y); sure < possiblyRivals {
			return Result{Outcome: None}
		}
	}
	return r
}

// unlike reports whether x and y are known to count other things: what is there
// and what has come to it, so many a day and how many in all, the dead and the
// hurt.
func (p pair) unlike(x, y reading) bool {
	return x.changes() != y.changes() || x.rate != y.rate || p.lex.otherFate(x, y)
}

// recorded reports whether English records say what x and y count.
func (p pair) recorded(x, y reading) bool {
	return x.key && y.key && len(x.record) > 0 && len(y.record) > 0 && inEnglish(p.a.Claim) && inEnglish(p.b.Claim)
}

func inEnglish(c Claim) bool { return c.Language == "en" || c.Language == "" }

func (p pair) oneIs(kind string) bool { return (p.a.Claim.Type == kind) != (p.b.Claim.Type == kind) }

// is is 1 where something holds, and 0 where it does not.
func is(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}

// distance is by what power of e two figures differ, at most 5.
func distance(x, y figure.Figure) float64 {
	return min(5, math.Abs(math.Log((x.Low+1)/(y.Low+1))))
}

// shortRecord is what a record is short of by which one common word says little
// of what is counted.
const shortRecord = .4

// likeRecords is the share of two records' words of which the other has one that
// says the same, by what they tell.
func (lex *Lexicon) likeRecords(a, b []term) float64 {
	share := func(a, b []term) float64 {
		said, all := 0., shortRecord
		for _, t := range a {
			all += t.rarity()
			if lex.saidIn(t, b) {
				said += t.rarity()
			}
		}
		return said / all
	}
	return math.Sqrt(share(a, b) * share(b, a))
}
