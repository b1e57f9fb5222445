package suggest

import (
	"math"
	"sort"

	"gainsay/data/text"
)

// perThousand is how many proposals a thousand words of the densest news may
// bring.
const perThousand = 24

// leastWeight is what a stretch must weigh to be proposed at all.
const leastWeight = 1.6

// rank drops what weighs too little, is said elsewhere at greater length, or
// passes the number an article of this length may bring; best first.
func (d *document) rank(all []candidate) []Claim {
	kept := all[:0]
	words := 0
	for n := range d.sentences {
		for i := range d.sentences[n].tokens {
			if d.sentences[n].tokens[i].part != mark {
				words++
			}
		}
	}
	for _, c := range all {
		if c.Span.Empty() || d.sentences[c.sentence].boilerplate || d.lexicon.Off[c.Rule] || d.lexicon.Off[string(c.Type)] {
			continue
		}
		w := weigh(&c) + d.lexicon.Tallies[c.Rule].lean()
		if w < leastWeight {
			continue
		}
		c.Score = w
		kept = append(kept, c)
	}
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].Score > kept[j].Score })
	most := max(3, words*perThousand/1000)
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

// lean is what a rule gains or loses by what became of its proposals: at most
// half a point, and little before there are ten.
func (t Tally) lean() float64 {
	n := float64(t.Accepted + t.Dismissed)
	return 0.5 * float64(t.Accepted-t.Dismissed) / (n + 10)
}

// weigh adds up what speaks for and against a claim.
func weigh(c *candidate) float64 {
	m := &c.marks
	w := 0.0
	add := func(cond bool, points float64) {
		if cond {
			w += points
		}
	}
	attributed := c.Directness != Own || c.Speaker != ""
	add(m.figure, 2)
	add(m.measured, 0.5)
	add(m.negated && attributed, 1.6)
	add(m.negated && !attributed, 0.9)
	add(attributed, 0.8)
	add(c.Directness == Direct, 0.1)
	add(c.Speaker != "", 0.3)
	add(m.future && attributed, 1)
	add(m.calm && attributed, 0.6)
	add(m.blame, 0.8)
	add(m.falsehood && attributed, 0.8)
	add(m.event, 0.8)
	add(m.clock, 0.5)
	add(m.names > 0, 0.4)
	add(m.headline, 0.3)
	add(m.question, -4)
	add(m.personal, -0.9)
	add(m.interviewer, -4)
	add(m.verbless && !m.headline, -1)
	add(m.words < 5, -1.2)
	add(m.words < 3, -3)
	add(m.words > 45, -0.5)
	add(m.vague, -0.4)
	return w
}
