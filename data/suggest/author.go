package suggest

import (
	"strings"

	"gainsay/data/text"
)

// author is who tells a text in the first person: of a letter, a blog, a post. It
// is no speaker unless it signs.
type author struct {
	tells     bool      // all that nobody else says is told by one who was there
	signature text.Span // empty where nobody signs
}

// readAuthor reads whether the document is told in the first person, and who
// signs it.
func (d *document) readAuthor() author {
	const least = 4 // sentences in the first person
	if d.lang != "en" || d.official() {
		return author{}
	}
	first, all := 0, 0
	for n := range d.sentences {
		if s := &d.sentences[n]; !s.boilerplate && !s.whole && s.Paragraph > 0 {
			all++
			if s.firstPerson() {
				first++
			}
		}
	}
	personal := d.kindOf(personalKinds)
	switch share := float64(first) / float64(max(1, all)); {
	case first < least, personal && share < 0.15, !personal && share < 0.4:
		return author{}
	}
	return author{true, d.signature()}
}

// official reports whether a body publishes the text, whatever its kind: a
// ministry's channel.
func (d *document) official() bool {
	if !d.kindOf(institutionalKinds) {
		return false
	}
	if !d.kindOf(personalKinds) {
		return true
	}
	for _, w := range nameWords(d.article.Outlet) {
		if w != "channel" && d.words.classOf(w)&(institution|stateNoun) != 0 {
			return true
		}
	}
	return false
}

// firstPerson reports whether s speaks of "I" or "we" outside quotations.
func (s *sentence) firstPerson() bool {
	for i := range s.tokens {
		if t := &s.tokens[i]; !t.quoted && firstPersons[t.word] {
			return true
		}
	}
	return false
}

var firstPersons = set("i me my mine we us our ours")

// signature is the name that closes a letter: the last paragraph, without a verb,
// behind "Yours". Empty for none.
func (d *document) signature() text.Span {
	for n := len(d.sentences) - 1; n > 0 && n > len(d.sentences)-5; n-- {
		s := &d.sentences[n]
		if len(s.groups) > 0 || len(s.tokens) == 0 {
			continue
		}
		for i := range s.tokens {
			if !closing[s.tokens[i].word] {
				continue
			}
			for k := n; k < len(d.sentences); k++ {
				from := pick(k == n, i+1, 0)
				for j := from; j+1 < len(d.sentences[k].tokens); j++ {
					if a, b := &d.sentences[k].tokens[j], &d.sentences[k].tokens[j+1]; a.capital && b.capital && a.part == noun && b.part == noun {
						return d.sentences[k].spanOf(j, nounsRight(d.sentences[k].tokens, j))
					}
				}
			}
		}
	}
	return text.Span{}
}

// closing are the words a letter closes with.
var closing = set("yours sincerely faithfully regards")

// personalKinds and institutionalKinds are parts of the kinds of outlets whose
// texts are one person's, or a body's own.
var (
	personalKinds      = []string{"channel", "social media", "telegram", "messenger", "blog", "diary", "letter", "post"}
	institutionalKinds = []string{"press release", "statement", "communiqu", "notice", "institution", "government", "ministry", "company", "party", "ngo",
		"channel", "social media", "telegram", "пресс-релиз", "прес-реліз", "заявление", "заява"}
)

// kindOf reports whether the outlet's type names one of kinds.
func (d *document) kindOf(kinds []string) bool {
	kind := strings.ToLower(d.article.OutletType)
	for _, k := range kinds {
		if strings.Contains(kind, k) {
			return true
		}
	}
	return false
}
