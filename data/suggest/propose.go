package suggest

import (
	"strings"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// candidate is a claim that the ranking may still drop.
type candidate struct {
	Claim
	sentence int
	voice    voice
	marks    marks
	chosen   int // of a piece of a span that somebody has chosen: which, from 1; else 0
	host     int // of such a piece: the candidate it is a part of, or nobody
}

// propose makes the claims of what the rules have read, best first.
func (d *document) propose(r *Reading) []Claim {
	all := d.joinUtterances(d.candidates(r, nil), r)
	d.markLeads(all)
	return d.rank(all)
}

// candidates are all stretches that could be claims, in the order of the text,
// and behind those of each sentence the pieces of the spans that somebody has
// chosen in it.
func (d *document) candidates(r *Reading, chosen []text.Span) []candidate {
	c := newCast(d)
	voices := make([]voice, len(r.Attributions))
	bySentence := make([][]int, len(d.sentences))
	for i := range r.Attributions {
		a := &r.Attributions[i]
		c.hear(a.sentence)
		voices[i] = d.voiceOf(c, a)
		from, to := bounds(a.Content)
		n := a.sentence
		for n > 0 && d.sentences[n-1].End > from {
			n--
		}
		for ; n < len(d.sentences) && d.sentences[n].Start < to; n++ {
			bySentence[n] = append(bySentence[n], i)
		}
	}
	var all []candidate
	figures, negations := figureWalk{r.Figures, 0}, negationWalk{r.Negations, 0}
	for n := range d.sentences {
		s := &d.sentences[n]
		here, denied := figures.in(s.Span), negations.in(s.Span)
		from := len(all)
		for _, part := range d.stretches(c, n, bySentence[n], r.Attributions, voices, here) {
			all = append(all, d.candidate(n, part, here, denied))
		}
		for i, span := range chosen {
			if s.Overlaps(span) {
				all = d.appendPieces(all, from, c, n, span, i, here, denied)
			}
		}
	}
	markRepeats(all)
	d.dates(all)
	c.name(all)
	d.markOfficials(all)
	return all
}

// markRepeats marks the headline's stretches whose figure comes again below.
func markRepeats(all []candidate) {
	type ends struct{ low, high float64 }
	below := map[ends]bool{}
	for i := range all {
		if f := all[i].Figure; !all[i].marks.headline && !f.Zero() {
			below[ends{f.Low, f.High}] = true
		}
	}
	for i := range all {
		c := &all[i]
		c.marks.repeated = c.marks.headline && !c.Figure.Zero() && below[ends{c.Figure.Low, c.Figure.High}]
	}
}

// markLeads marks, of what stands in one paragraph, what leads up to what somebody
// says there and what is led up to.
func (d *document) markLeads(all []candidate) {
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if d.sentences[a.sentence].Paragraph != d.sentences[b.sentence].Paragraph {
			continue
		}
		b.marks.ledUpTo = b.Directness != Own && a.Directness == Own
		a.marks.leadsUp = b.Directness == Direct && b.sentence > a.sentence &&
			(a.Directness == Own || a.Directness == Indirect && a.Speaker == b.Speaker)
	}
}

// markOfficials marks what is said by somebody with an office, as the name or
// the role tells.
func (d *document) markOfficials(all []candidate) {
	for i := range all {
		c := &all[i]
		if !c.attributed() {
			continue
		}
		for word := range strings.FieldsSeq(strings.ToLower(c.Role + " " + c.Speaker)) {
			c.marks.official = c.marks.official || d.words.classOf(strings.Trim(word, ","))&title != 0
		}
	}
}

// bounds is where the parts of a content begin and end.
func bounds(parts []text.Span) (from, to int) {
	from = parts[0].Start
	for _, p := range parts {
		from, to = min(from, p.Start), max(to, p.End)
	}
	return from, to
}

// figureWalk and negationWalk go through finds in step with the sentences.
type figureWalk struct {
	all []figure.Found
	at  int
}

func (w *figureWalk) in(s text.Span) []figure.Found {
	for w.at < len(w.all) && w.all[w.at].Span.End <= s.Start {
		w.at++
	}
	end := w.at
	for end < len(w.all) && w.all[end].Span.Start < s.End {
		end++
	}
	return w.all[w.at:end]
}

type negationWalk struct {
	all []Negation
	at  int
}

func (w *negationWalk) in(s text.Span) []Negation {
	for w.at < len(w.all) && w.all[w.at].Cue.End <= s.Start {
		w.at++
	}
	end := w.at
	for end < len(w.all) && w.all[end].Cue.Start < s.End {
		end++
	}
	return w.all[w.at:end]
}

// candidate makes a claim of one stretch of sentence n.
func (d *document) candidate(n int, part stretch, figures []figure.Found, negations []Negation) candidate {
	part.span = d.tidy(withWholeFigures(part.span, figures))
	return d.exactly(n, n, part, figures, negations)
}

// exactly makes a claim of just the words of a stretch of sentences n to last.
func (d *document) exactly(n, last int, part stretch, figures []figure.Found, negations []Negation) candidate {
	s, span := &d.sentences[n], part.span
	c := candidate{sentence: n, Claim: Claim{
		Span: span, Cue: part.voice.cue, Directness: part.voice.directness,
	}, voice: part.voice}
	if part.voice.directness != Own && d.mostlyQuoted(s, span) {
		c.Directness = Direct
	}
	for _, f := range figures {
		if span.Contains(f.Number) {
			c.Figures = append(c.Figures, f)
		}
	}
	for _, neg := range negations {
		if span.Contains(neg.Cue) {
			c.Negations = append(c.Negations, neg.Cue)
		}
	}
	c.Place, c.Summary = d.placeOf(s, span), summary(span.Of(d.body))
	c.marks = d.marksOf(n, last, span, &c)
	c.classify(d.body)
	c.takeZero(d.body, d.lang)
	return c
}

// withWholeFigures is span with all of the figure that it begins in: "said at
// least nine had been hurt" is cut before the noun.
func withWholeFigures(span text.Span, figures []figure.Found) text.Span {
	for _, f := range figures {
		if f.Span.Start < span.Start && span.Start < f.Span.End && f.Span.End < span.End {
			span.Start = f.Span.Start
		}
	}
	return span
}

// takeZero gives a claim the zeros that its words deny with, for its figure
// where it has no other, "no soldiers", and where they deny whatever else is
// counted: "not one of the forty". It comes after the type was found, which it
// does not change.
func (c *candidate) takeZero(body, lang string) {
	for _, zero := range figure.FindNone(c.Span.Of(body), lang) {
		zero.Span, zero.Number, zero.Counted = zero.Span.Shift(c.Span.Start), zero.Number.Shift(c.Span.Start), zero.Counted.Shift(c.Span.Start)
		c.Figures = append(c.Figures, zero)
		if c.Figure.Zero() || zero.Flat {
			c.Figure = zero.Figure
		}
	}
}

// tidy takes blanks, stops, quotation marks and a leading "that" off the ends
// of a span.
func (d *document) tidy(s text.Span) text.Span {
	for {
		before := s
		s = text.Trim(d.body, s)
		s.Start = d.afterDateline(s)
		part := s.Of(d.body)
		part2 := strings.TrimLeft(part, "“”\"«»*_,:;—–-•… ")
		s.Start += len(part) - len(part2)
		part3 := strings.TrimRight(part2, "“”\"«»*_,:;—–-. ")
		s.End -= len(part2) - len(part3)
		for _, lead := range []string{"that ", "but ", "and ", "that, ", "что ", "що ", "And ", "But "} {
			if strings.HasPrefix(part3, lead) {
				s.Start += len(lead)
			}
		}
		if s == before || s.Empty() {
			break
		}
	}
	if s.Empty() {
		return text.Span{}
	}
	return text.SnapOut(d.body, s)
}

func (d *document) mostlyQuoted(s *sentence, span text.Span) bool {
	quoted, all := 0, 0
	for i := range s.tokens {
		if t := &s.tokens[i]; span.Contains(t.Span) {
			all++
			if t.quoted {
				quoted++
			}
		}
	}
	return 2*quoted > all
}
