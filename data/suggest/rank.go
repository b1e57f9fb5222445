package suggest

import (
	"math"
	"slices"
	"sort"

	"gainsay/data/text"
)

// perThousand is how many proposals a thousand words of the densest news may
// bring: one below the 26 of the goal, which short articles make up for.
const perThousand = 25

// fewest is how many even a short article may bring: the shorter, the denser.
const fewest = 8

// leastWeight is what a stretch must weigh to be proposed at all.
const leastWeight = 1.65

// rank drops what weighs too little, is said elsewhere at greater length, or
// passes the number an article of this length may bring; best first.
func (d *document) rank(all []candidate) []Claim {
	kept := all[:0]
	words, last := 0, -1
	for n := range d.sentences {
		for i := range d.sentences[n].tokens {
			if t := &d.sentences[n].tokens[i]; t.part != mark && t.Start != last {
				words++
			}
			last = d.sentences[n].tokens[i].End
		}
	}
	for _, c := range all {
		if c.Span.Empty() || d.sentences[c.sentence].boilerplate || d.lexicon.Off[c.Rule] || d.lexicon.Off[string(c.Type)] {
			continue
		}
		c.Score = weigh(&c) + d.lexicon.Tallies[c.Rule].lean()
		kept = append(kept, c)
	}
	lowerRepeats(kept)
	kept = slices.DeleteFunc(kept, func(c candidate) bool { return c.Score < leastWeight })
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].Score > kept[j].Score })
	most := max(fewest, (words*perThousand+500)/1000)
	if len(kept) > most {
		kept = kept[:most]
	}
	claims := make([]Claim, 0, len(kept))
	taken := map[text.Span]bool{}
	for _, c := range kept {
		if taken[c.Span] {
			continue
		}
		taken[c.Span] = true
		c.Score = math.Round(100*(1-math.Exp(-c.Score/3))) / 100
		claims = append(claims, c.Claim)
	}
	return claims
}

// said is what candidates say again: a figure.
type said struct {
	low, high float64
	unit      string
}

// repeatLoss is what a candidate loses whose figure another gives more fully.
const repeatLoss = 0.4

// lowerRepeats lowers all candidates of one figure but the weightiest, where
// what they count can be the same.
func lowerRepeats(all []candidate) {
	const small = 2 // figures that come again by chance
	fullest := map[said]int{}
	for i := range all {
		f := all[i].Figure
		key := said{f.Low, f.High, f.Unit}
		if best, seen := fullest[key]; f.Zero() || f.High <= small {
			continue
		} else if !seen || all[i].Score > all[best].Score {
			fullest[key] = i
		}
	}
	for i := range all {
		f := all[i].Figure
		if best, seen := fullest[said{f.Low, f.High, f.Unit}]; seen && best != i && countsAlike(f.Counted, all[best].Figure.Counted) {
			all[i].Score -= repeatLoss
		}
	}
}

// countsAlike reports whether two figures can count the same: a word is in
// both, or one does not say.
func countsAlike(a, b string) bool {
	if a == "" || b == "" {
		return true
	}
	words := nameWords(b)
	for _, w := range nameWords(a) {
		if among([]string{w}, words) {
			return true
		}
	}
	return false
}

// lean is what a rule gains or loses by what became of its proposals: at most
// half a point, and little before there are ten.
func (t Tally) lean() float64 {
	n := float64(t.Accepted + t.Dismissed)
	return 0.5 * float64(t.Accepted-t.Dismissed) / (n + 10)
}

// weigh adds up what speaks for and against a claim. The points were set by
// hand after a logistic fit on stories of the house set, story left out by
// story, and rounded; later ones were taken up one by one, where they helped
// most stories and hurt none. Only their order of size means anything.
func weigh(c *candidate) float64 {
	m := &c.marks
	attributed := c.attributed()
	w := 0.0
	for _, p := range []struct {
		holds  bool
		points float64
	}{
		{attributed, 0.85},
		{c.Directness == Direct, 0.3},
		{m.figure, 0.9},
		{m.measured, 0.8},
		{m.distance, 0.4},
		{m.duration, 0.6},
		{m.stakes, 0.65},
		{m.negated && attributed, 1.3},
		{m.negated && !attributed, 0.1},
		{m.universal, 0.6},
		{m.future && attributed, 1.3},
		{m.calm && attributed, 0.7},
		{m.blame, 0.5},
		{m.denies, 0.5},
		{m.accuses, 0.5},
		{m.promises, 0.5},
		{m.falsehood && attributed, 0.4},
		{m.event, 0.8},
		{m.clock, 0.75},
		{m.clock && m.figure, -0.2},
		{m.place, 0.3},
		{m.names > 0, 0.2},
		{m.done, 0.3},
		{m.doer && attributed, 0.6},
		{m.headline, -0.5},
		{m.lead, -0.8},
		{m.aside, -0.5},
		{m.history, -0.5},
		{m.repeated, -1},
		{m.vague, -0.4},
		{m.words < 8 && (m.words < 4 || m.pronoun || m.verbless || !attributed), -0.4},
		{m.words < 5, -0.8},
		{m.words < 3, -3},
		{m.words > 40, -0.3},
		{m.verbless, -0.6},
		{m.anaphoric && !(m.pronoun && attributed), -0.7},
		{m.pronoun, -0.7},
		{m.personal, -0.6},
		{m.you, -1.5},
		{m.we && !attributed, -1},
		{m.courtesy, -1},
		{m.conditional, -1.5},
		{m.imperative, -1},
		{m.interviewer, -4},
		{m.question, -4},
	} {
		if p.holds {
			w += p.points
		}
	}
	return w
}
