package suggest

import (
	"gainsay/data/figure"
	"gainsay/data/text"
)

// ClaimsAt reads spans of a that somebody has chosen as claims, one for each in
// their order, whether or not the rules would propose them: type, speaker,
// figure, dates and place as the sentences they stand in tell them. A span that
// [Claims] proposes is read as it is there, but for its rule, score and why,
// which are empty; so is all of a span without a word.
func ClaimsAt(a Article, chosen []text.Span, l *Lexicon) []Claim {
	d := newDocument(a, l)
	r := d.reading()
	pieces := make([][]candidate, len(chosen))
	all := d.candidates(&r, chosen)
	for k := range all {
		if c := &all[k]; c.chosen != 0 {
			c.completeFrom(all)
			pieces[c.chosen-1] = append(pieces[c.chosen-1], *c)
		}
	}
	claims := make([]Claim, len(chosen))
	for i, span := range chosen {
		claims[i] = heaviest(d.joinUtterances(pieces[i], &r))
		claims[i].Span, claims[i].Rule, claims[i].Why = span, "", ""
	}
	return claims
}

// heaviest is the claim of the piece that weighs most, with what the others say and
// it does not; an empty one where there is no piece.
func heaviest(pieces []candidate) Claim {
	var best Claim
	weight := 0.0
	for i := range pieces {
		other, w := pieces[i].Claim, weigh(&pieces[i])
		if i == 0 || w > weight {
			best, other, weight = other, best, w
		}
		best.complete(other)
	}
	return best
}

// appendPieces appends what the chosen span i covers of the stretches of
// sentence n, which are all from from on: each piece in the voice of its
// stretch. Where it covers none it is the outlet's.
func (d *document) appendPieces(all []candidate, from int, c *cast, n int, whole text.Span, i int, figures []figure.Found, negations []Negation) []candidate {
	s := &d.sentences[n]
	add := func(within text.Span, v voice, host int) {
		span := text.Span{Start: max(within.Start, whole.Start), End: min(within.End, whole.End)}
		if !s.holdsWord(span) {
			return
		}
		piece := d.exactly(n, n, stretch{text.Trim(d.body, span), v}, figures, negations)
		piece.chosen, piece.host = i+1, host
		all = append(all, piece)
	}
	stretches := len(all)
	for k := from; k < stretches && all[k].chosen == 0; k++ {
		add(all[k].Span, all[k].voice, k)
	}
	if len(all) == stretches {
		add(s.Span, d.defaultVoice(c, s, voice{who: nobody, via: nobody}), nobody)
	}
	return all
}

// holdsWord reports whether a word of s stands in span.
func (s *sentence) holdsWord(span text.Span) bool {
	for i := range s.tokens {
		if t := &s.tokens[i]; t.part != mark && span.Contains(t.Span) {
			return true
		}
	}
	return false
}

// completeFrom gives a piece what the rest of its stretch says of it: where and
// when.
func (c *candidate) completeFrom(all []candidate) {
	if c.host == nobody {
		return
	}
	host := &all[c.host]
	if c.EventDate == "" {
		c.EventDate, c.Said = host.EventDate, host.Said
	}
	if c.Place == "" {
		c.Place = host.Place
	}
}

// complete gives c what another piece of the same span says and c does not.
func (c *Claim) complete(other Claim) {
	if c.Figure.Zero() {
		c.Figure = other.Figure
	}
	if c.EventDate == "" {
		c.EventDate = other.EventDate
	}
	if c.Place == "" {
		c.Place = other.Place
	}
}
