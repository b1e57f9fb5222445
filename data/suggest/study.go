package suggest

import (
	"strings"

	"gainsay/data/text"
)

// study is what an article is about that goes through one report: what it tells as
// past and names no source for is the report's, as far as it speaks of it.
type study struct {
	author text.Span // "Judge Anna Holm", "the city inquiry"; empty for none
	last   int       // the last paragraph that names the author or the report
}

// readStudy finds the report that the document goes through: brought in with its
// author in the first two paragraphs, and named in three or more.
func (d *document) readStudy() study {
	const intro, least = 2, 3 // paragraphs
	if d.lang != "en" || d.form == release || d.form == interview {
		return study{}
	}
	var author text.Span
	for n := range d.sentences {
		s := &d.sentences[n]
		if s.Paragraph > intro {
			break
		}
		if s.Paragraph > 0 {
			author = first(author, d.authorIn(s), true)
		}
	}
	if author.Empty() {
		return study{}
	}
	name, named, last := lastName(headed(author.Of(d.body))), 0, -1
	for n := range d.sentences {
		if s := &d.sentences[n]; s.Paragraph != last && s.Paragraph > 0 && s.namesStudy(name) {
			named, last = named+1, s.Paragraph
		}
	}
	if named < least {
		return study{}
	}
	return study{author, last}
}

// headed is a description up to its head: "the Defender of Rights" is the Defender.
func headed(name string) string {
	before, _, _ := strings.Cut(name, " of ")
	before, _, _ = strings.Cut(before, " into ")
	return before
}

// authorIn is the author of the report that s brings in: "Judge Holm's report", "the
// report of the office"; or the inquiry that found something. Empty for none.
func (d *document) authorIn(s *sentence) text.Span {
	for i := range s.tokens {
		t := &s.tokens[i]
		if !studied[t.word] || t.quoted {
			continue
		}
		k := i - 1
		for k > 0 && s.tokens[k].part == noun && s.tokens[k].word != "'s" && s.tokens[k].word != "'" {
			k--
		}
		if k > 0 && (s.tokens[k].word == "'s" || s.tokens[k].word == "'") && s.tokens[k-1].part == noun {
			from := nounPhrase(s.tokens, k-1)
			for j := k - 1; j > from; j-- {
				if s.tokens[j].part == link && s.tokens[j-1].is&(title|institution) == 0 {
					from = j + 1 // "annex D of the experts' report"
				}
			}
			return s.spanOf(from, k-1)
		}
		if i+2 < len(s.tokens) && (s.tokens[i+1].word == "of" || s.tokens[i+1].word == "by") {
			if to := nounsRight(s.tokens, i+2); nominal(&s.tokens[i+2]) && d.words.classOf(s.tokens[to].word)&stakes == 0 && s.tokens[to].capital {
				return s.spanOf(i+2, to)
			}
		}
	}
	for g := range s.groups {
		from, to, inherited, ok := s.subject(g)
		if o := &s.groups[g]; ok && !inherited && o.finite && finds[s.tokens[o.main].word] && inquiries[strings.ToLower(headOf(s.spanOf(from, to).Of(d.body)))] {
			return s.spanOf(from, to)
		}
	}
	return text.Span{}
}

// namesStudy reports whether s names the author, by the last name, or the report.
func (s *sentence) namesStudy(name string) bool {
	for i := range s.tokens {
		if w := s.tokens[i].word; w == name || i > 0 && s.tokens[i-1].word == "the" && (studied[w] || inquiries[w]) {
			return true
		}
	}
	return false
}

// fromStudy is the voice of sentence n where it tells as past what stands in the
// report that the article goes through.
func (d *document) fromStudy(c *cast, n int) (voice, bool) {
	s := &d.sentences[n]
	if d.study.author.Empty() || s.Paragraph == 0 || s.Paragraph > d.study.last || s.firstPerson() || s.quotes() || s.boilerplate || !s.past() {
		return voice{}, false
	}
	who := c.find(d.study.author.Of(d.body), n)
	return voice{who: who, via: nobody, directness: Indirect}, who != nobody
}

// past reports whether the first clause of s tells something past.
func (s *sentence) past() bool {
	for g := range s.groups {
		o := &s.groups[g]
		if !o.finite {
			continue
		}
		t := &s.tokens[o.first]
		switch t.word {
		case "was", "were", "had", "did":
			return true
		}
		return s.tokens[o.main].is&pastForm != 0 && t.part != aux
	}
	return false
}

// studied are the nouns for reports that articles go through, inquiries those for
// who makes them.
var (
	studied   = set("report findings study audit review ruling verdict judgment judgement")
	inquiries = set("inquiry commission panel tribunal investigation audit review")
)
