package suggest

import (
	"strings"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// classify gives a claim its type, its rule and the words that say why, with
// the word of body that told it. The questions are asked in the order of the
// types: does a dispute turn on the number, does the speaker deny, promise,
// charge, did something happen.
func (c *candidate) classify(body string) {
	m, v := &c.marks, &c.voice
	attributed := c.attributed()
	denies := func() string {
		if v.is&denyVerb != 0 {
			return "a verb of denial" + told(body, v.cue)
		}
		return "a word for what is false" + told(body, m.tells.falsehood)
	}
	switch {
	case v.is&denyVerb != 0 && !c.Figure.Zero() && !m.negated:
		c.set(Denial, "denial-verb", denies())
	case m.figure && attributed && !m.negated && c.toCome(body):
		c.set(Assurance, "assurance-promise", "a figure is said to come")
	case m.figure && attributed && m.ofAll && !m.negated && !m.toll:
		c.set(Assurance, "assurance-calm", "it is said of all there are")
	case m.figure && !(m.negated && c.Figure.Counted == "") && !c.inPassing():
		c.set(Quantity, "figure", "the figure “"+c.Figure.Raw+"”")
	case attributed && (v.is&denyVerb != 0 || m.falsehood):
		c.set(Denial, "denial-verb", denies())
	case attributed && m.negated && m.future:
		c.set(Assurance, "assurance-promise", "a promise of what will not be")
	case attributed && m.negated:
		c.set(Denial, "denial-negation", "something is said not to be so"+c.negation(body))
	case attributed && v.is&promiseVerb != 0:
		c.set(Assurance, "assurance-promise", "a verb of promise"+told(body, v.cue))
	case attributed && m.future:
		c.set(Assurance, "assurance-promise", "something is said to come")
	case attributed && m.calm:
		c.set(Assurance, "assurance-calm", "a word that reassures"+told(body, m.tells.calm))
	case attributed && v.is&accuseVerb != 0:
		c.set(Accusation, "accusation", "a verb of blame"+told(body, v.cue))
	case attributed && m.blame:
		c.set(Accusation, "accusation", "a word of blame"+told(body, m.tells.blame))
	case attributed && m.whole && !m.negated && !m.figure:
		c.set(Assurance, "assurance-calm", "something is said to hold of all")
	case attributed && m.measure && !(m.event && m.clock) && !c.Figure.Zero():
		c.set(Quantity, "figure", "the figure “"+c.Figure.Raw+"”")
	case m.event && !(attributed && !m.clock):
		c.set(Event, "event", "a verb of something that happens"+told(body, m.tells.event))
	case !attributed && m.clock && !c.Figure.Zero() && c.inPassing():
		c.set(Event, "event", "what happened, and when")
	case attributed:
		c.set(Statement, "statement", "somebody is said to say it")
	default:
		c.set(Statement, "statement", "a fact about what is at stake")
	}
}

// inPassing reports whether c's figure is a small one of what was seen or done at a
// time, which hardly a dispute turns on: "On Monday two lorries crossed the ford".
func (c *candidate) inPassing() bool {
	const small = 10
	f := c.Figure
	return c.Directness != Indirect && c.marks.clock && !c.marks.toll && f.High < small && f.Unit == "" && f.Low == f.High && f.Bound == figure.Exact
}

// toCome reports whether a claim tells what will be: in the future, or in that of
// reported speech, "would leave", but not "would have left".
func (c *candidate) toCome(body string) bool {
	if c.marks.future {
		return true
	}
	words := strings.ToLower(c.Span.Of(body))
	return c.marks.would && c.Directness == Indirect && !strings.Contains(words, "would have") && !strings.HasPrefix(words, "it would")
}

// told is the word that told a rule, in quotation marks after a colon.
func told(body string, word text.Span) string {
	if word.Empty() {
		return ""
	}
	return ": “" + strings.Join(strings.Fields(word.Of(body)), " ") + "”"
}

// negation is told for the first cue of negation.
func (c *candidate) negation(body string) string {
	if len(c.Negations) == 0 {
		return ""
	}
	return told(body, c.Negations[0])
}

// attributed reports whether somebody but the outlet stands behind c, or one who
// tells what he has seen.
func (c *candidate) attributed() bool {
	return c.Directness != Own || c.voice.who != nobody || c.voice.told
}

func (c *candidate) set(t Type, rule, why string) { c.Type, c.Rule, c.Why = t, rule, why }
