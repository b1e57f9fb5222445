package suggest

import (
	"gainsay/data/text"
)

// personal reports whether the document, which no body publishes, is told in the
// first person.
func (d *document) personal() bool {
	const least = 4 // sentences in the first person
	if d.lang != "en" {
		return false
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
		return false
	}
	return true
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

// signedBy is the name that closes a letter: the last paragraph, without a verb,
// behind "Yours". Empty for none.
func (d *document) signedBy() text.Span {
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
