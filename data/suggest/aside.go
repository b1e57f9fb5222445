package suggest

import (
	"strconv"
	"unicode/utf8"

	"gainsay/data/text"
)

// function words carry no content.
const function = determiner | possessive | pronoun | objectPronoun | relative | preposition | conjunction |
	subordinator | auxiliary | adverb | number | negator | weekday | month | timeWord

// contentStem is what two forms of a word of content share: its first letters;
// empty for a short or a function word.
func contentStem(t *token) string {
	const least, most = 4, 5 // letters
	if t.part == mark || t.part == figures || t.is&function != 0 {
		return ""
	}
	letters := 0
	for i := range t.word {
		if letters == most {
			return t.word[:i]
		}
		letters++
	}
	if letters < least {
		return ""
	}
	return t.word
}

// countContent counts in how many sentences each stem of content stands.
func (d *document) countContent() {
	d.shared = map[string]int{}
	last := map[string]int{}
	for n := range d.sentences {
		for i := range d.sentences[n].tokens {
			stem := contentStem(&d.sentences[n].tokens[i])
			if stem == "" || last[stem] == n+1 {
				continue
			}
			last[stem] = n + 1
			d.shared[stem]++
		}
	}
}

// goesOn reports whether the text is long enough to tell its lead again in full
// and to come back to what matters: a note of few sentences is neither.
func (d *document) goesOn() bool { return len(d.sentences) >= 10 }

// aside reports whether no word of content in span stands in another sentence
// of the article: a remark beside what the article is about.
func (d *document) aside(s *sentence, span text.Span) bool {
	for i := range s.tokens {
		if t := &s.tokens[i]; span.Contains(t.Span) && d.shared[contentStem(t)] > 1 {
			return false
		}
	}
	return true
}

// namesPastYear reports whether span names a year before that of the article:
// it tells what led to the matter in hand.
func (d *document) namesPastYear(s *sentence, span text.Span) bool {
	published := string(d.article.Published)
	if len(published) < 4 {
		return false
	}
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.part != figures || utf8.RuneCountInString(t.word) != 4 || !span.Contains(t.Span) {
			continue
		}
		if year, err := strconv.Atoi(t.word); err == nil && year >= 1500 && t.word < published[:4] {
			return true
		}
	}
	return false
}

// toldAsPast reports whether the first clause of span tells something that has
// happened: in the past or the perfect.
func toldAsPast(s *sentence, span text.Span) bool {
	for g := range s.groups {
		o := &s.groups[g]
		if !o.finite || !span.Holds(s.tokens[o.first].Start) {
			continue
		}
		t := &s.tokens[o.first]
		switch {
		case t.is&modal != 0:
			return false
		case t.part == aux:
			return t.is&have != 0 || t.word == "was" || t.word == "were" || t.word == "did"
		}
		return formOf(t)&pastForm != 0
	}
	return false
}

// namesDoer reports whether a passive in span names who did it.
func namesDoer(s *sentence, span text.Span) bool {
	for g := range s.groups {
		o := &s.groups[g]
		if !o.finite || !o.passive || !span.Contains(s.spanOf(o.first, o.last)) {
			continue
		}
		if from, to, ok := agent(s, o); ok && !tellsTime(&s.tokens[to]) && span.Contains(s.spanOf(from, to)) {
			return true
		}
	}
	return false
}
