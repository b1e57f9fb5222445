package suggest

import (
	"gainsay/data/figure"
	"gainsay/data/text"
)

// mostSentences and mostWords are how many the sentences of one quotation may be, and
// have together, that are proposed as one claim.
const mostSentences, mostWords = 3, 30

// joinUtterances makes one claim of short sentences that follow each other in one
// quotation: "It fell on the first blow. Nobody had gone out." Who speaks makes one
// point in them, and hardly ever two.
func (d *document) joinUtterances(all []candidate, r *Reading) []candidate {
	figures, negations := figureWalk{r.Figures, 0}, negationWalk{r.Negations, 0}
	joined := all[:0]
	for from := 0; from < len(all); {
		words, to := all[from].marks.words, from+1
		for to < len(all) && to-from < mostSentences && words+all[to].marks.words <= mostWords && d.sameBreath(&all[to-1], &all[to]) {
			words += all[to].marks.words
			to++
		}
		if to > from+1 {
			whole := text.Span{Start: all[from].Span.Start, End: all[to-1].Span.End}
			joined = append(joined, d.utterance(all[from:to], figures.in(whole), negations.in(whole)))
		} else {
			joined = append(joined, all[from])
		}
		from = to
	}
	return joined
}

// sameBreath reports whether b is the sentence after a of one quotation, with
// nothing between them but a stop. Where both count something they are two claims.
func (d *document) sameBreath(a, b *candidate) bool {
	const stop = len(". ")
	return a.Directness == Direct && b.Directness == Direct && a.sentence+1 == b.sentence &&
		!a.Span.Empty() && b.Span.Start > a.Span.End && b.Span.Start-a.Span.End <= stop &&
		d.sentences[a.sentence].Paragraph == d.sentences[b.sentence].Paragraph &&
		!a.marks.interviewer && !(a.marks.figure && b.marks.figure)
}

// utterance is the claim that parts, which stand in one quotation, make together,
// in the voice of the first.
func (d *document) utterance(parts []candidate, figures []figure.Found, negations []Negation) candidate {
	opens, closes := &parts[0], &parts[len(parts)-1]
	c := d.exactly(opens.sentence, closes.sentence, stretch{text.Span{Start: opens.Span.Start, End: closes.Span.End}, opens.voice}, figures, negations)
	c.Directness, c.marks.official = Direct, opens.marks.official
	c.Speaker, c.New, c.Role, c.Via, c.Said = opens.Speaker, opens.New, opens.Role, opens.Via, opens.Said
	for i := range parts {
		if c.EventDate == "" {
			c.EventDate = parts[i].EventDate
		}
		if c.Place == "" {
			c.Place = parts[i].Place
		}
	}
	return c
}
