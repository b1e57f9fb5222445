package suggest

import (
	"math"
	"slices"
	"sort"

	"gainsay/data/text"
)

// perTenThousand is how many proposals ten thousand words of the densest news may
// bring: a little below the 260 of the goal, for what rounding adds.
const perTenThousand = 254

// fewest is how many the shortest note may bring.
const fewest = 6

// mostOf is how many proposals an article of so many words may bring.
func mostOf(words int) int {
	return max(fewest, (words*perTenThousand+5000)/10000)
}

// leastWeight is what a stretch must weigh to be proposed at all: odds of one
// to fifteen.
const leastWeight = -2.7

// leastOf is leastWeight, raised where an article's heaviest stretches, which
// stand best first, one for fifty words and five at most, are lighter than those
// of news: in a page of a novel, a recipe, a report of a match. A note of few
// words is too short to tell.
func (d *document) leastOf(ranked []candidate) float64 {
	const ofNews, rise, note = 1.7, 7, 100
	words := d.countWords()
	heaviest := min(len(ranked), max(1, words/50), 5)
	if words < note || heaviest == 0 {
		return leastWeight
	}
	weight := ranked[0].Score
	for _, c := range ranked[:heaviest] {
		weight += c.Score / float64(heaviest)
	}
	return leastWeight + rise*max(0, ofNews-weight)
}

// rank drops what weighs too little, lowers what is said elsewhere too, and drops what
// passes the number an article of this length may bring; best first.
func (d *document) rank(all []candidate) []Claim {
	kept := all[:0]
	for _, c := range all {
		if c.Span.Empty() || d.sentences[c.sentence].boilerplate || d.lexicon.Off[c.Rule] || d.lexicon.Off[string(c.Type)] {
			continue
		}
		c.Score = weigh(&c) + d.lexicon.Tallies[c.Rule].lean()
		kept = append(kept, c)
	}
	lowerRepeats(kept)
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].Score > kept[j].Score })
	least := d.leastOf(kept)
	kept = slices.DeleteFunc(kept, func(c candidate) bool { return c.Score < least })
	kept = kept[:min(len(kept), mostOf(d.countWords()))]
	claims := make([]Claim, 0, len(kept))
	taken := map[text.Span]bool{}
	for _, c := range kept {
		if taken[c.Span] {
			continue
		}
		taken[c.Span] = true
		c.Score = max(0.01, math.Round(100/(1+math.Exp(-c.Score)))/100)
		claims = append(claims, c.Claim)
	}
	return claims
}

// countWords counts the words of the article as they stand between blanks.
func (d *document) countWords() int {
	words, last := 0, -1
	for n := range d.sentences {
		for i := range d.sentences[n].tokens {
			t := &d.sentences[n].tokens[i]
			if t.part != mark && t.Start != last {
				words++
			}
			last = t.End
		}
	}
	return words
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
