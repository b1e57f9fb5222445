package suggest

// classify gives a claim its type, its rule and the words that say why. The
// questions are asked in the order of the types: does a dispute turn on the
// number, does the speaker deny, promise, charge, did something happen.
func (c *candidate) classify() {
	m, v := &c.marks, &c.voice
	attributed := c.attributed()
	switch {
	case v.is&denyVerb != 0 && !c.Figure.Zero() && !m.negated:
		c.set(Denial, "denial-verb", "a verb of denial")
	case m.figure && !(m.negated && c.Figure.Counted == ""):
		c.set(Quantity, "figure", "the figure "+c.Figure.Raw)
	case attributed && (v.is&denyVerb != 0 || m.falsehood):
		c.set(Denial, "denial-verb", "a verb of denial, or a word for what is false")
	case attributed && m.negated && m.future:
		c.set(Assurance, "assurance-promise", "a promise of what will not be")
	case attributed && m.negated:
		c.set(Denial, "denial-negation", "somebody says that something is not so")
	case attributed && (v.is&promiseVerb != 0 || m.future):
		c.set(Assurance, "assurance-promise", "a promise, or what somebody says will be")
	case attributed && m.calm:
		c.set(Assurance, "assurance-calm", "a word that reassures")
	case attributed && (v.is&accuseVerb != 0 || m.blame):
		c.set(Accusation, "accusation", "a verb or a word of blame")
	case m.event:
		c.set(Event, "event", "a verb of something that happens")
	default:
		c.set(Statement, "statement", "somebody is said to say it")
	}
}

// attributed reports whether somebody but the outlet stands behind c.
func (c *candidate) attributed() bool { return c.Directness != Own || c.voice.who != nobody }

func (c *candidate) set(t Type, rule, why string) { c.Type, c.Rule, c.Why = t, rule, why }
