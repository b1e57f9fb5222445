package suggest

import (
	"slices"

	"gainsay/data/text"
)

// readAnswers finds the answers of an interview printed without labels, in which
// the paragraphs that ask and those that answer take turns, and gives them to
// the one who is interviewed. It reports whether the document is such an
// interview.
func (d *document) readAnswers() bool {
	const least = 3 // questions
	asks, first, questions := d.asking()
	if questions < least || slices.ContainsFunc(d.turns, func(t turn) bool { return !t.speaker.Empty() }) {
		return false
	}
	who := d.interviewed(first)
	if who.Empty() {
		return false
	}
	for p := first; p < len(asks); p++ {
		d.turns[p] = turn{asks: asks[p]}
		if !asks[p] {
			d.turns[p].speaker = who
		}
	}
	name := lastName(who.Of(d.body))
	for n := range d.sentences {
		for i := range d.sentences[n].tokens {
			if d.sentences[n].tokens[i].word == name {
				d.turns[d.sentences[n].Paragraph].speaker = text.Span{} // what names them is not theirs
			}
		}
	}
	return true
}

// asking are the paragraphs that ask, with the first of them, and how many end
// with a question mark. Between two such a short paragraph in which nobody says
// "I" asks too: "We have heard of arrests."
func (d *document) asking() (asks []bool, first, questions int) {
	const short = 25 // words
	asks = make([]bool, len(d.turns))
	words, own, ends := make([]int, len(asks)), make([]bool, len(asks)), make([]bool, len(asks))
	for n := range d.sentences {
		s := &d.sentences[n]
		p := s.Paragraph
		words[p] += len(s.tokens)
		ends[p] = len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].word == "?"
		for i := range s.tokens {
			w := s.tokens[i].word
			own[p] = own[p] || w == "i" || w == "my" || w == "me"
		}
	}
	for p := 1; p < len(asks); p++ {
		if ends[p] && !own[p] {
			questions++
			asks[p] = true
			if questions == 1 {
				first = p
			}
		}
	}
	for p := first + 2; p+1 < len(asks) && questions > 0; p++ {
		if !asks[p-1] && !asks[p] && !asks[p+1] && !own[p] && words[p] <= short {
			asks[p] = true
		}
	}
	return asks, first, questions
}

// interviewed is the name of who is interviewed: of the names before paragraph
// first the one that the introduction and the questions say most often. Empty
// for none.
func (d *document) interviewed(first int) text.Span {
	c, mentions := newCast(d), d.mentions()
	var best text.Span
	most := 0
	for n := range d.sentences {
		s := &d.sentences[n]
		if s.Paragraph >= first {
			break
		}
		for i := 0; i < len(s.tokens); i++ {
			end := c.nameEnd(s, i)
			if end < 0 {
				continue
			}
			span := s.spanOf(i, end)
			placed := i > 0 && (s.tokens[i-1].word == ":" || s.tokens[i-1].word == "by" || placing[s.tokens[i-1].word] || s.belongsBefore(i))
			if p := c.describe(span.Of(d.body)); p.named && !placed {
				if count := mentions[lastName(p.name)]; count > most {
					best, most = span, count
				}
			}
			i = end
		}
	}
	return best
}

// readQuotedAnswers is who answers in an article that asks between quotations, "Who rang
// you first? ⏎ “Nobody rang.”", and says no more whose they are. Empty for no such one.
func (d *document) readQuotedAnswers() text.Span {
	const least = 3 // questions
	if d.lang != "en" || d.form != newsroom || slices.ContainsFunc(d.turns, func(t turn) bool { return !t.speaker.Empty() }) {
		return text.Span{}
	}
	asks, first, _ := d.asking()
	answered := 0
	for n := 1; n < len(d.sentences); n++ {
		s, before := &d.sentences[n], &d.sentences[n-1]
		if s.Paragraph != before.Paragraph && asks[before.Paragraph] && !before.quotes() && s.whole {
			answered++
		}
	}
	if answered < least {
		return text.Span{}
	}
	if who := d.interviewed(first); !who.Empty() {
		return who
	}
	return d.calledBefore(first)
}

// answersAt reports whether sentence n stands among the first quoted ones that open a
// paragraph.
func (d *document) answersAt(n int) bool {
	for back := 0; back < reach && n > 0 && d.sentences[n-1].Paragraph == d.sentences[n].Paragraph && d.sentences[n-1].whole; back++ {
		n--
	}
	return d.sentences[n].whole && (n == 0 || d.sentences[n-1].Paragraph != d.sentences[n].Paragraph)
}

// calledBefore is the name that the introduction before a paragraph gives somebody: "We
// will call her Berta". Empty for none.
func (d *document) calledBefore(paragraph int) text.Span {
	for n := range d.sentences {
		s := &d.sentences[n]
		if s.Paragraph >= paragraph {
			break
		}
		for i := 2; i < len(s.tokens); i++ {
			verb, him := s.tokens[i-2].word, s.tokens[i-1].word
			if (verb == "call" || nameGiving[verb]) && (him == "him" || him == "her") && s.tokens[i].capital {
				return s.spanOf(i, nounsRight(s.tokens, i))
			}
		}
	}
	return text.Span{}
}

// mentions is how often each word stands in the document.
func (d *document) mentions() map[string]int {
	counts := map[string]int{}
	for i := range d.tokens {
		counts[d.tokens[i].word]++
	}
	return counts
}
