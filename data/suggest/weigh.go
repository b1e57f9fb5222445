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
		{len(c.Figures) > 0, 0.65},
		{m.figure, 0.6},
		{m.negated, 0.55},
		{m.clock, 0.6},
		{m.timed, 0.6},
		{m.minute, 0.55},
		{m.stakes, 0.45},
		{m.toll, 0.55},
		{m.toll && m.figure && m.words < 10, 0.9},
		{m.universal, 0.35},
		{m.exact >= 1, 0.5},
		{m.exact >= 2, 0.4},
		{m.exact >= 3, 0.8},
		{m.loose >= 1, -0.5},
		{m.loose >= 2, -0.4},
		{m.loose >= 3, -0.4},
		{m.event, 0.45},
		{m.future && attributed, 0.6},
		{m.noOne, 0.95},
		{m.exists, 0.3},
		{m.corrects, 0.85},
		{m.past, 0.4},
		{m.history, -0.8},
		{m.vague, -0.4},
		{m.repeated, -0.35},

		// Who says it, and how.
		{attributed, 1},
		{m.official, 0.8},
		{m.told, 0.6},
		{c.voice.is&(denyVerb|accuseVerb|promiseVerb) != 0, 0.6},
		{m.pronoun && c.Directness == Direct, -0.3},
		{m.personal, -0.2},
		{m.you, -0.8},
		{m.we && !attributed, -0.7},
		{m.kin, -0.55},
		{m.office, -0.25},
		{m.indefinite, -0.25},
		{m.courtesy, -0.75},
		{m.conditional, -1},
		{m.imperative, -1},
		{m.interviewer, -4},
		{m.question, -4},

		// How long it is.
		{m.sentence >= 12, 0.45},
		{m.sentence >= 18, 0.8},
		{m.sentence >= 26, 0.2},
		{m.words < 3, -3},
		{m.words < 5, -0.75},
		{m.words < 8, -1.1},
		{m.words > 30, -0.5},
		{m.verbless, -0.55},

		// Where it stands.
		{m.headline, -1.4},
		{m.lead, -1.1},
		{m.second, -0.55},
		{m.opens, -0.75},
		{m.closes, -0.8},
		{m.far, -0.6},
		{m.late, -0.7},
		{m.end, -0.8},
	}
}

// weigh adds up the evidence for a claim: the logarithm of the odds that an
// analyst would mark it. The points are those of a regularised logistic fit on
// twenty stories of our own, rounded. It was judged on each tenth of them by what
// the other nine gave, so that nothing stands here that only its own story told.
// Those too rare to fit (a question, an interviewer's turn, a condition, a verb of
// denial, a stretch of two words) were set by hand.
func weigh(c *candidate) float64 {
	const bias = -2.85
	w := bias
	for _, e := range c.evidence() {
		if e.holds {
			w += e.points
		}
	}
	return w
}
