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
		{len(c.Figures) > 0, 0.95},
		{m.figure, 0.6},
		{m.negated, 0.6},
		{m.clock, 0.6},
		{m.stakes, 0.6},
		{m.universal, 0.6},
		{m.event, 0.6},
		{m.minute, 0.5},
		{m.future && attributed, 0.5},
		{m.noOne, 0.4},
		{m.exists, 0.65},
		{m.corrects, 0.75},
		{m.changed, 0.35},
		{m.past, 0.45},
		{m.passive, 0.35},
		{m.history, -0.55},
		{m.vague, -0.2},
		{m.repeated, -0.2},

		// Who says it, and how.
		{attributed, 1.05},
		{m.official, 0.55},
		{m.told, 0.5},
		{c.voice.is&(denyVerb|accuseVerb|promiseVerb) != 0, 0.5},
		{m.pronoun && c.Directness == Direct, -0.45},
		{m.personal, -0.45},
		{m.you, -0.45},
		{m.we && !attributed, -0.45},
		{m.kin, -0.65},
		{m.office, -0.4},
		{m.indefinite, -0.45},
		{m.courtesy, -0.6},
		{m.conditional, -1},
		{m.imperative, -1},
		{m.interviewer, -4},
		{m.question, -4},

		// How long it is.
		{m.sentence >= 8, 0.4},
		{m.sentence >= 12, 0.4},
		{m.sentence >= 18, 0.4},
		{m.sentence >= 26, 0.4},
		{m.words < 3, -3},
		{m.words < 5, -0.3},
		{m.words < 8, -0.75},
		{m.words > 30, -0.35},
		{m.clauses > 2, -0.35},
		{m.verbless, -0.3},

		// Where it stands.
		{m.headline, -0.65},
		{m.lead, -0.75},
		{m.second, -0.45},
		{m.opens, -0.55},
		{m.closes, -0.5},
		{m.far, -0.7},
		{m.late, -0.55},
	}
}

// weigh adds up the evidence for a claim: the logarithm of the odds that an
// analyst would mark it. The points are those of a regularised logistic fit on
// ten stories of our own, rounded. It was judged on each story by what the
// other nine gave, so that nothing stands here that only its own story told.
// Some marks share their points, since a story is too small to tell them apart;
// those too rare to fit (a question, an interviewer's turn, a condition, a
// stretch of two words) were set by hand.
func weigh(c *candidate) float64 {
	const bias = -3.5
	w := bias
	for _, e := range c.evidence() {
		if e.holds {
			w += e.points
		}
	}
	return w
}
