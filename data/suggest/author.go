package suggest

import (
	"strings"

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

// selfName is how an institution calls itself in the text where that is not how
// the outlet is called: "The National Electoral Commission, meeting …" under
// the name in another language.
func (c *cast) selfName() string {
	folded := text.Fold(c.d.body)
	there, all := 0, 0
	outlet, _, _ := strings.Cut(c.d.article.Outlet, ", ") // without its seat
	for _, w := range nameWords(outlet) {
		all++
		if strings.Contains(folded, w) {
			there++
		}
	}
	if 2*there > all || all == 0 {
		return ""
	}
	for n := range min(4, len(c.d.sentences)) {
		s := &c.d.sentences[n]
		for i := range s.tokens {
			if s.tokens[i].is&institution == 0 || !s.tokens[i].capital || i == 0 || !s.tokens[i-1].capital {
				continue
			}
			from := nounPhrase(s.tokens, i)
			name := stripLead(s.spanOf(from, i).Of(c.d.body))
			if s.tokens[from].is&determiner != 0 && strings.Contains(name, " ") && c.d.classOfHead(name)&institution != 0 {
				return name // not "the Prefect of the Coast Department"
			}
		}
	}
	return ""
}

// publisher is the institution that publishes the article.
func (c *cast) publisher() int {
	name := c.d.article.Outlet
	if own := c.selfName(); own != "" {
		name = own
	}
	return c.enter(speaking{name: name, words: nameWords(name)})
}

// signer is who signs a text told in the first person, or whose blog, letter or post
// it is by its byline, a full name or a handle; nobody where it is the outlet's own.
func (c *cast) signer() int {
	byline := c.d.article.Byline
	switch {
	case !c.d.signature.Empty():
		return c.who(c.d.signature)
	case byline == "" || !c.d.kindOf(personalKinds) || c.d.kindOf([]string{"newsletter"}) || strings.Contains(byline, " and ") || strings.Contains(byline, ", "):
	case byline[0] == '@':
		return c.enter(speaking{name: byline, words: nameWords(byline), human: true})
	default:
		if p := c.describe(byline); p.named {
			return c.enter(p)
		}
	}
	return nobody
}
