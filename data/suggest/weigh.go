package suggest

// evidence is one thing that speaks for a claim, or against it where its points
// are below zero.
type evidence struct {
	holds  bool
	points float64
}

// evidence is all that speaks for and against c.
func (c *candidate) evidence() []evidence {
	m := &c.marks
	attributed := c.attributed()
	return []evidence{
		// What it tells.
		{len(c.Figures) > 0, 0.7},
		{m.figure, 0.65},
		{m.figure && m.release, -0.4},
		{m.negated, 0.4},
		{(m.negated || m.noOne || m.universal) && m.release, 0.5},
		{m.clock, 0.5},
		{m.timed, 0.6},
		{m.minute, 0.6},
		{m.stakes, 0.4},
		{m.toll, 0.5},
		{m.toll && m.words < 9, 1.35},
		{m.universal, 0.25},
		{m.exact >= 1, 0.55},
		{m.exact >= 2, 0.25},
		{m.exact >= 3, 0.9},
		{m.loose >= 1, -0.5},
		{m.loose >= 2, -0.35},
		{m.loose >= 3, -0.3},
		{m.event, 0.35},
		{m.future && attributed, 0.7},
		{m.noOne, 0.8},
		{m.corrects, 0.85},
		{m.past, 0.45},
		{m.history, -0.6},
		{m.vague, -0.3},
		{m.repeated, -0.35},

		// Who says it, and how.
		{attributed, 1.05},
		{m.official, 0.65},
		{m.told, 0.65},
		{c.voice.is&(denyVerb|accuseVerb|promiseVerb) != 0, 0.6},
		{m.personal, -0.3},
		{m.you, -1.1},
		{m.we && !attributed, -0.7},
		{m.kin, -0.7},
		{m.indefinite, -0.3},
		{m.courtesy, -0.55},
		{m.conditional, -1},
		{m.imperative, -1},
		{m.interviewer, -2},
		{m.question, -4},

		// How long it is.
		{m.sentence >= 12, 0.6},
		{m.sentence >= 18, 0.85},
		{m.sentence >= 18 && m.part, -0.5},
		{m.sentence >= 26, 0.6},
		{m.words < 3, -3},
		{m.words < 5, -0.85},
		{m.words < 8, -0.95},
		{m.words > 14 && c.Directness == Direct, 1.15},
		{m.words > 30, -0.55},
		{m.verbless, -0.65},

		// Where it stands.
		{m.headline, -1.45},
		{m.lead, -1.55},
		{m.second, -0.6},
		{m.opens, -0.85},
		{m.closes, -0.95},
		{m.added, -1.15},
		{m.leadsUp, -0.75},
		{m.ledUpTo, 0.55},
		{m.far, -0.7},
		{m.late, -0.7},
		{m.end, -1.1},
	}
}

// weigh adds up the evidence for a claim: the logarithm of the odds that an
// analyst would mark it. The points are those of a regularised logistic fit, each
// article with odds of its own, on 29 stories of our own, rounded; each story judged
// by what the others gave, .86 of the claims that must be found are. Those too rare
// to fit (a question, an interviewer's turn, a condition, an order, a stretch of two words,
// a verb of denial) were set by hand.
func weigh(c *candidate) float64 {
	const bias = -3.25
	w := bias
	for _, e := range c.evidence() {
		if e.holds {
			w += e.points
		}
	}
	return w
}
