package suggest

import (
	"slices"
	"testing"
)

// Short sentences of one quotation are one claim; those of two quotations, of two
// people, of the outlet or of some length are not.
func TestShortSentencesOfOneQuotationAreOneClaim(t *testing.T) {
	for _, c := range []struct {
		body string
		want []string
	}{
		{"“The lock gate fell on Monday. Nobody had seen it,” Anna Holm said.", []string{"The lock gate fell on Monday. Nobody had seen it"}},
		{"Anna Holm said: “We did not open the gate. It was shut. It is shut now.”", []string{"We did not open the gate. It was shut. It is shut now"}},
		{"“The lock gate fell on Monday,” Anna Holm said. “Nobody had seen it fall.”", []string{"The lock gate fell on Monday", "Nobody had seen it fall"}},
		{"“The lock gate fell on Monday,” Anna Holm said.\n\n“Nobody had seen it fall,” Per Lund said.", []string{"The lock gate fell on Monday", "Nobody had seen it fall"}},
		{"“At least 40 men have died. Another 12 ships are lost,” Anna Holm said.", []string{"At least 40 men have died", "Another 12 ships are lost"}},
		{"“The lock fell. Nobody saw it. We heard it. The men had run home,” Anna Holm said.", []string{"The lock fell. Nobody saw it. We heard it", "The men had run home"}},
		{"The lock gate fell on Monday. Nobody had seen it fall.", []string{"The lock gate fell on Monday", "Nobody had seen it fall"}},
		{"“The gate of the upper lock fell on Monday after all the years in which we had warned of it. Nobody of the office had been there to see it for at least a month or even two,” Anna Holm said.",
			[]string{"The gate of the upper lock fell on Monday after all the years in which we had warned of it", "Nobody of the office had been there to see it for at least a month or even two"}},
	} {
		d := newDocument(Article{Text: c.body}, NewLexicon())
		r := d.reading()
		var got []string
		for _, one := range d.joinUtterances(d.candidates(&r, nil), &r) {
			got = append(got, one.Span.Of(c.body))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.body, got, c.want)
		}
	}
}

// What is joined keeps the speaker of the first part and the figure, the day and
// the denial of any.
func TestAnUtteranceTellsWhatItsPartsTell(t *testing.T) {
	a := Article{Text: "“Nobody was asked. At least 40 men left on Monday,” Anna Holm said.", Published: "2031-03-27"}
	d := newDocument(a, NewLexicon())
	r := d.reading()
	got := d.joinUtterances(d.candidates(&r, nil), &r)
	if len(got) != 1 {
		t.Fatalf("%d claims", len(got))
	}
	c := got[0]
	if c.Speaker != "Anna Holm" || c.Figure.Low != 40 || c.EventDate != "2031-03-24" || len(c.Negations) != 1 || c.Directness != Direct || c.Type != Quantity {
		t.Errorf("%+v", c.Claim)
	}
}
