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

// countContent counts in how many paragraphs each stem of content stands.
func (d *document) countContent() {
	d.shared = map[string]int{}
	last := map[string]int{}
	for n := range d.sentences {
		s := &d.sentences[n]
		for i := range s.tokens {
			stem := contentStem(&s.tokens[i])
			if stem == "" || last[stem] == s.Paragraph+1 {
				continue
			}
			last[stem] = s.Paragraph + 1
			d.shared[stem]++
		}
	}
}

// goesOn reports whether the text is long enough to tell its lead again in full
// and to trail off: a note of few sentences does neither.
func (d *document) goesOn() bool { return len(d.sentences) >= 10 }

// lateFrom is the sentence that begins what the article tells after a share of
// it, in twentieths: of its sentences that share a word of content with another
// paragraph, so that a paragraph of something else makes nothing late. It is
// beyond the last sentence where the text does not go on.
func (d *document) lateFrom(share int) int {
	if !d.goesOn() {
		return len(d.sentences)
	}
	var telling []int
	for n := range d.sentences {
		if d.comesBack(&d.sentences[n]) {
			telling = append(telling, n)
		}
	}
	before := (share*len(telling) + 19) / 20
	if before == 0 {
		return len(d.sentences)
	}
	return telling[before-1] + 1
}

// comesBack reports whether a word of content of s stands in another paragraph.
func (d *document) comesBack(s *sentence) bool {
	for i := range s.tokens {
		if d.shared[contentStem(&s.tokens[i])] > 1 {
			return true
		}
	}
	return false
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
