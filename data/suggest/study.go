package suggest

import (
	"slices"
	"strings"

	"gainsay/data/text"
)

// study is what an article is about that goes through one report: what it tells as
// past and names no source for is the report's, as far as it speaks of it.
type study struct {
	author  text.Span // "Judge Anna Holm", "the city inquiry"; empty for none
	words   []string  // of its name
	through []bool    // of each paragraph: whether it stands among those that name the author or the report
}

// in reports whether a paragraph goes through the report.
func (y *study) in(paragraph int) bool {
	return paragraph < len(y.through) && y.through[paragraph]
}

// readStudy finds the report that the document goes through: brought in with its
// author in the first two paragraphs, and named in three or more.
func (d *document) readStudy() study {
	const intro, least = 2, 3 // paragraphs
	const gap = 3             // paragraphs from one that names it to the next
	if d.lang != "en" || d.form == release || d.form == interview {
		return study{}
	}
	author := d.authorWithin(intro)
	words := nameWords(headed(author.Of(d.body)))
	if len(words) == 0 {
		return study{} // there is none, or "Mr A"
	}
	y := study{author, words, make([]bool, len(d.turns))}
	named, last := 0, -1
	for n := range d.sentences {
		s := &d.sentences[n]
		if s.Paragraph == last || s.Paragraph == 0 || !y.namedIn(s) {
			continue
		}
		for p := last + 1; last > 0 && s.Paragraph-last <= gap && p < s.Paragraph; p++ {
			y.through[p] = true
		}
		named, last = named+1, s.Paragraph
		y.through[last] = true
	}
	if named < least {
		return study{}
	}
	return y
}

// authorWithin is the author of the report that one of the first paragraphs brings in, or
// whom the headline says to have found something; empty for none.
func (d *document) authorWithin(paragraphs int) text.Span {
	var headline, body text.Span // body is the one last told of in the paragraph
	for n := range d.sentences {
		s := &d.sentences[n]
		if s.Paragraph > paragraphs {
			break
		}
		if n > 0 && d.sentences[n-1].Paragraph != s.Paragraph {
			body = text.Span{}
		}
		if subject := s.firstSubject(); d.headClass(subject)&institution != 0 {
			body = subject
		}
		if s.Paragraph == 0 {
			headline = d.finderIn(s)
		} else if author := first(d.authorIn(s, body), d.finderIn(s), true); !author.Empty() {
			return author
		}
	}
	return headline
}

// headed is a description up to its head: "the Defender of Rights" is the Defender.
func headed(name string) string {
	before, _, _ := strings.Cut(name, " of ")
	before, _, _ = strings.Cut(before, " into ")
	return before
}

// authorIn is the author of the report that s brings in: "Judge Holm's report", "the
// report of the office", of "its report" the body that s or its paragraph is about.
// Empty for none.
func (d *document) authorIn(s *sentence, body text.Span) text.Span {
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
		if k >= 0 && s.tokens[k].word == "its" && !body.Empty() {
			return body
		}
		if i+2 < len(s.tokens) && (s.tokens[i+1].word == "of" || s.tokens[i+1].word == "by") {
			if to := nounsRight(s.tokens, i+2); nominal(&s.tokens[i+2]) && d.words.classOf(s.tokens[to].word)&stakes == 0 && s.tokens[to].capital {
				return s.spanOf(i+2, to)
			}
		}
	}
	return text.Span{}
}

// finderIn is the inquiry that s says to have found something; empty for none.
func (d *document) finderIn(s *sentence) text.Span {
	for g := range s.groups {
		from, to, inherited, ok := s.subject(g)
		if o := &s.groups[g]; ok && !inherited && o.finite && finds[s.tokens[o.main].word] && inquiries[strings.ToLower(headOf(s.spanOf(from, to).Of(d.body)))] {
			return s.spanOf(from, to)
		}
	}
	return text.Span{}
}

// namedIn reports whether s names the author, by the last name, the report, or those
// who work for the author.
func (y *study) namedIn(s *sentence) bool {
	for i := range s.tokens {
		w := s.tokens[i].word
		if w == y.words[len(y.words)-1] || i > 0 && s.tokens[i-1].word == "the" && (studied[w] || inquiries[w] || staffOf(y.words, w)) {
			return true
		}
	}
	return false
}

// staffOf reports whether a noun in the plural is of those whom a body with a name of
// these words is named after: of the Audit Chamber the auditors.
func staffOf(name []string, noun string) bool {
	const stem = 5 // letters
	return len(noun) > stem && plural(noun) && slices.ContainsFunc(name, func(w string) bool { return len(w) >= stem && w[:stem] == noun[:stem] && w != noun })
}

// means reports whether a source is no more than the report or those who made it:
// "the draft", "the auditors".
func (y *study) means(source string, p speaking) bool {
	return !y.author.Empty() && len(p.words) == 1 && strings.HasPrefix(strings.ToLower(source), "the ") && (studied[p.words[0]] || staffOf(y.words, p.words[0]))
}

// fromStudy is the voice of sentence n where it tells as past what stands in the
// report that the article goes through, or names its page.
func (d *document) fromStudy(c *cast, n int) (voice, bool) {
	s := &d.sentences[n]
	if !d.study.in(s.Paragraph) || s.firstPerson() || s.quotes() || s.boilerplate || !s.past() && !s.namesPage() {
		return voice{}, false
	}
	return voice{who: c.author, via: nobody, directness: Indirect}, true
}

// studyActs reports whether the report that the article goes through does something in
// s: "The report corrects the draft on one point".
func (d *document) studyActs(c *cast, s *sentence) bool {
	subject := s.firstSubject()
	if subject.Empty() || !d.study.in(s.Paragraph) {
		return false
	}
	for g := range s.groups {
		if o := &s.groups[g]; o.finite && o.subject.ok && s.tokens[o.subject.from].Start == subject.Start {
			source := subject.Of(d.body)
			return !o.passive && s.tokens[o.main].part != aux && d.study.means(source, c.describe(source))
		}
	}
	return false
}

// namesPage reports whether s says where in a paper something stands: "on page 40".
func (s *sentence) namesPage() bool {
	for i := 0; i+1 < len(s.tokens); i++ {
		if placeInPaper[s.tokens[i].word] && s.tokens[i+1].part == figures {
			return true
		}
	}
	return false
}

// placeInPaper are the nouns before the number of a part of a paper.
var placeInPaper = set("page paragraph annex appendix section chapter table")

// past reports whether the first clause of s tells something past.
func (s *sentence) past() bool {
	for g := range s.groups {
		o := &s.groups[g]
		if !o.finite || comma(s.tokens, o.last+1) && findsAside[s.tokens[o.main].word] {
			continue // "at ten, they find, the mayor met …"
		}
		t := &s.tokens[o.first]
		switch t.word {
		case "was", "were", "had", "did":
			return true
		}
		return formOf(&s.tokens[o.main])&pastForm != 0 && t.part != aux
	}
	return false
}

// findsAside are the verbs by which a clause says in passing who found what it stands in.
var findsAside = set("find finds found note notes write writes conclude concludes")

// studied are the nouns for reports that articles go through, inquiries those for
// who makes them.
var (
	studied   = set("report draft findings study audit review ruling verdict judgment judgement")
	inquiries = set("inquiry commission panel tribunal investigation audit review")
)
