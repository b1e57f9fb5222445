package suggest

import (
	"strings"

	"gainsay/data/text"
)

// paper is something written that a paragraph goes on to tell from, in the words
// of its author, or of who gives it out: "We have read the harbour's log. The lock
// was shut at nine." The zero paper is none.
type paper struct {
	paragraph int
	who       int
	told      bool // a paper was brought in
}

// fromPaper is the voice of sentence n where its paragraph tells from a paper and
// no source is named in it.
func (d *document) fromPaper(c *cast, n int) (voice, bool) {
	s := &d.sentences[n]
	if !c.paper.told || c.paper.paragraph != s.Paragraph || s.firstPerson() || s.quotes() || s.tokens[len(s.tokens)-1].word == "?" {
		return voice{}, false
	}
	return voice{who: c.paper.who, via: nobody, directness: Indirect}, true
}

// turnPage notes the paper that sentence n brings in, and forgets that of its
// paragraph where another source has its say. It returns the voice of what n
// itself tells from the paper behind a colon: "The clerk closed the list: 15 dead".
func (d *document) turnPage(c *cast, n int, all []stretch) (voice, bool) {
	s := &d.sentences[n]
	if d.lang != "en" || d.form == release || len(s.tokens) == 0 || s.boilerplate {
		return voice{}, false
	}
	if source, _ := d.paperIn(s); !source.Empty() {
		if i := c.find(source.Of(d.body), n); i >= 0 {
			c.paper = paper{s.Paragraph, i, true}
			return voice{who: i, via: nobody, source: source, directness: Indirect, is: sayVerb}, s.colonAfter(source)
		}
	}
	for _, one := range all {
		if one.voice.who != nobody && one.voice.who != c.paper.who {
			c.paper = paper{}
		}
	}
	return voice{}, false
}

// colonAfter reports whether a clause follows a colon behind span.
func (s *sentence) colonAfter(span text.Span) bool {
	for i := range s.tokens {
		if t := &s.tokens[i]; t.word == ":" && t.Start > span.End && i+3 < len(s.tokens) && !s.tokens[i+1].quoted {
			return true
		}
	}
	return false
}

// paperIn is the paper that s brings in, or who gives it out, and the paper then;
// empty for none.
func (d *document) paperIn(s *sentence) (source, object text.Span) {
	for g := range s.groups {
		o := &s.groups[g]
		from, to, inherited, ok := s.subject(g)
		if !ok || inherited || !o.finite || s.tokens[o.main].quoted {
			continue
		}
		verb, subject := s.tokens[o.main].word, s.spanOf(from, to)
		object := s.objectOf(o)
		written := d.written(object)
		switch {
		case readsPaper[verb] && written && d.ourselves(s, from, to):
			return object, text.Span{}
		case handsPaper[verb] && o.last+1 < len(s.tokens) && (s.tokens[o.last+1].word == "us" || s.tokens[o.last+1].word == "me") && written:
			if d.headClass(subject)&institution != 0 {
				return subject, object
			}
			return object, text.Span{}
		case (givesOut[verb] || outward[verb] && o.last+1 < len(s.tokens) && s.tokens[o.last+1].word == "out") && d.gatherings(object) && (d.headClass(subject)&(institution|title) != 0 || s.tokens[to].capital || endsIn(s.tokens[to].word, "er", "or", "ist", "ian")):
			return subject, object
		case s.tokens[o.main].is&be != 0 && !o.passive && from <= 1 && d.headClass(subject)&writtenNoun != 0 && d.headClass(subject)&sayNoun == 0 && s.tokens[from].is&determiner != 0 && len(s.tokens) < shortSentence:
			return subject, text.Span{}
		}
	}
	return text.Span{}, text.Span{}
}

// objectOf is the noun phrase behind group o, past "us", "out" and a time.
func (s *sentence) objectOf(o *group) text.Span {
	i := o.last + 1
	for i < len(s.tokens) && i < o.last+4 && (s.tokens[i].is&objectPronoun != 0 || s.tokens[i].word == "out" || s.tokens[i].word == "over" || s.tokens[i].word == "up") {
		i++
	}
	if i >= len(s.tokens) || !nominal(&s.tokens[i]) {
		return text.Span{}
	}
	return s.spanOf(i, nounsRight(s.tokens, i))
}

// headClass is the class of the noun that a phrase is about.
func (d *document) headClass(phrase text.Span) class {
	return d.words.classOf(strings.ToLower(headOf(phrase.Of(d.body))))
}

// written reports whether a phrase is of something written that records much, or of
// a part of it: what comes after a letter is seldom from the letter.
func (d *document) written(phrase text.Span) bool {
	if phrase.Empty() {
		return false
	}
	head := strings.ToLower(headOf(phrase.Of(d.body)))
	return d.words.classOf(head)&writtenNoun != 0 && !message[head] || partOfPaper[head]
}

// gatherings reports whether a phrase is of what somebody has gathered: figures,
// findings, a list.
func (d *document) gatherings(phrase text.Span) bool {
	return !phrase.Empty() && gathered[strings.ToLower(headOf(phrase.Of(d.body)))]
}

// ourselves reports whether tokens from to to are who tells the article: "I", "we",
// "this newspaper", the outlet's name.
func (d *document) ourselves(s *sentence, from, to int) bool {
	if w := s.tokens[to].word; s.tokens[to].part == person {
		return w == "i" || w == "we"
	}
	return s.tokens[from].word == "this" || among(nameWords(s.spanOf(from, to).Of(d.body)), nameWords(d.article.Outlet))
}

// The verbs by which a paper comes in, in the forms a report has them in, and
// what it may be.
var (
	readsPaper  = set("read reads seen sees saw obtained obtains examined examines reviewed reviews studied copied compared")
	handsPaper  = set("sent sends gave gives given handed hands showed shows shown leaked passed forwarded sold let")
	givesOut    = set("published publishes presented presents released releases issued issues unveiled unveils closed closes delivered delivers tabled completed completes posted posts")
	outward     = set("read reads put puts gave gives sent sends handed hands") // with "out"
	gathered    = set("findings figures results list lists toll page pages graph sheet numbers count tally register data statistics minutes log logs readings")
	message     = set("letter memo email e-mail fax note notes notice post tweet leaflet invoice receipt slip certificate photograph photo image statement release")
	partOfPaper = set("page pages copy copies extract extracts print-out printout excerpt passage part draft sheet")
)

// writer is who wrote the paper that a source names: "the report" is that of who
// was said before to have written one, "a report" that of who tells from it in
// the same sentence n. It is nobody where that is not known.
func (c *cast) writer(p speaking, source string, n int) int {
	head := strings.ToLower(headOf(p.name))
	if c.d.lang != "en" || p.owner || p.named || c.d.words.classOf(head)&writtenNoun == 0 || message[head] {
		return nobody
	}
	lead, _, _ := strings.Cut(strings.ToLower(source), " ")
	switch i, known := c.wrote[head]; {
	case lead == "the" && known && len(p.words) == 1:
		return i
	case lead == "a" || lead == "an":
		if k := len(c.recent) - 1; k >= 0 && c.recent[k].spoke && c.recent[k].sentence == n && !c.people[c.recent[k].person].named {
			c.wrote[head] = c.recent[k].person
			return c.recent[k].person
		}
	}
	return nobody
}

// notePaper remembers who wrote the paper that a phrase names: of "the mayor's
// report" the mayor.
func (c *cast) notePaper(phrase string, who int) {
	if head := strings.ToLower(headOf(phrase)); who >= 0 && c.d.words.classOf(head)&writtenNoun != 0 {
		c.wrote[head] = who
	}
}

// paperTells is who tells what verb group n of s reports where its subject, from
// token from to token to, is who tells the article: whoever signed the paper that
// we have seen, or the paper. "We have seen a letter, signed by Anna Holm, warning …"
func (d *document) paperTells(s *sentence, n, from, to int) (int, int) {
	if !d.ourselves(s, from, to) || s.tokens[s.groups[n].main].part != ing {
		return from, to
	}
	for g := range s.groups[:n] {
		o := &s.groups[g]
		if signed := s.tokens[o.main].word; (signed == "signed" || signed == "written" || signed == "sent") && g > 0 {
			if f, t, ok := agent(s, o); ok {
				return f, t
			}
		}
		if object := s.objectOf(o); o.finite && readsPaper[s.tokens[o.main].word] && d.headClass(object)&writtenNoun != 0 {
			from = s.indexAt(object.Start)
			to = nounsRight(s.tokens, from)
		}
	}
	return from, to
}
