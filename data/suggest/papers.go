package suggest

import (
	"slices"
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
	if len(all) == 0 && d.studyActs(c, s) {
		c.paper = paper{s.Paragraph, c.author, true}
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
		if s.tokens[o.main].quoted {
			continue
		}
		if read := d.readByUs(s, o); d.written(read) {
			return read, text.Span{}
		}
		if own := o.subject; o.finite && own.ok && !own.inherited {
			if source, object = d.givenOut(s, o); !source.Empty() {
				return source, object
			}
		}
	}
	return text.Span{}, text.Span{}
}

// readByUs is what group o of s says who tells the article has read: "we have seen
// the log", "the log, read by the Tribune, is brief", "a ship whose log the Tribune
// has read", "we asked for the log and got it". Empty for nothing.
func (d *document) readByUs(s *sentence, o *group) text.Span {
	verb, own := s.tokens[o.main].word, o.subject
	if by, to, ok := agent(s, o); ok && readsPaper[verb] && d.ourselves(s, by, to) {
		if i := o.first - 1; i >= 0 && nominal(&s.tokens[i]) {
			return s.spanOf(nounPhrase(s.tokens, i), i)
		}
		return s.firstSubject()
	}
	if !own.ok || own.inherited || !o.finite || !d.ourselves(s, own.from, own.to) {
		return text.Span{}
	}
	switch {
	case readsPaper[verb]:
		if whose := s.whose(own.from); !whose.Empty() {
			return whose
		}
		return s.objectOf(o)
	case requests[verb] && s.hasBehind(o.last, "got", "received", "obtained"):
		for i := o.last + 1; i+1 < len(s.tokens) && s.tokens[i].part != mark; i++ {
			if s.tokens[i].word == "for" && nominal(&s.tokens[i+1]) {
				return s.spanOf(i+1, nounsRight(s.tokens, i+1))
			}
		}
	}
	return text.Span{}
}

// whose is the X of "whose X we have read", where the subject begins at token from.
func (s *sentence) whose(from int) text.Span {
	for i := from - 1; i > 0 && s.tokens[i].part == noun; i-- {
		if s.tokens[i-1].word == "whose" {
			return s.spanOf(i, from-1)
		}
	}
	return text.Span{}
}

// firstSubject is the subject of the first finite verb of s.
func (s *sentence) firstSubject() text.Span {
	for g := range s.groups {
		if o := &s.groups[g]; o.finite && o.subject.ok && !o.subject.inherited {
			return s.spanOf(o.subject.from, o.subject.to)
		}
	}
	return text.Span{}
}

// hasBehind reports whether one of words stands behind token i of s.
func (s *sentence) hasBehind(i int, words ...string) bool {
	for i++; i < len(s.tokens); i++ {
		if slices.Contains(words, s.tokens[i].word) {
			return true
		}
	}
	return false
}

// givenOut is the paper that group o hands to who tells the article, or who gives
// out what is gathered, and that then; empty for none.
func (d *document) givenOut(s *sentence, o *group) (source, object text.Span) {
	from, to := o.subject.from, o.subject.to
	verb, next, subject := s.tokens[o.main].word, o.last+1, s.spanOf(from, to)
	object = s.objectOf(o)
	outward := outward[verb] && next < len(s.tokens) && s.tokens[next].word == "out"
	switch {
	case handsPaper[verb] && next < len(s.tokens) && (s.tokens[next].word == "us" || s.tokens[next].word == "me") && d.written(object):
		if d.headClass(subject)&institution != 0 {
			return subject, object
		}
		return object, text.Span{}
	case d.announces(s, o, object):
		return subject, text.Span{} // "He gives the figure nobody wanted. Seventeen dead."
	case outward && s.owned(object):
		return object, text.Span{} // "the clerk reads out the company's statement"
	case (givesOut[verb] || outward) && d.gatherings(object) && (d.headClass(subject)&(institution|title) != 0 || s.tokens[to].capital || endsIn(s.tokens[to].word, "er", "or", "ist", "ian")):
		return subject, object
	case s.tokens[o.main].is&be != 0 && !o.passive && from <= 1 && d.headClass(subject)&writtenNoun != 0 && d.headClass(subject)&sayNoun == 0 && s.tokens[from].is&determiner != 0 && len(s.tokens) < shortSentence:
		return subject, text.Span{}
	}
	return text.Span{}, text.Span{}
}

// announces reports whether group o says no more than that its subject, who is somebody,
// tells or keeps what the sentences behind it say: "The clerk gives another figure",
// "His neighbours describe it in the same words", "The judge has a folder".
func (d *document) announces(s *sentence, o *group, object text.Span) bool {
	const longest = 20 // tokens
	if o.passive || o.negated || len(s.tokens) > longest || s.quotes() || !d.somebody(s, o.subject) {
		return false
	}
	verb := s.tokens[o.main].word
	switch head := strings.ToLower(headOf(object.Of(d.body))); {
	case keepsPaper[verb]:
		return d.gatherings(object) || partOfPaper[head]
	case s.tokens[o.main].is&sayVerb != 0 || givesAway[verb]:
		return toldOf[head] || head == "it" && s.hasBehind(o.last, "words", "terms")
	}
	return false
}

// somebody reports whether a subject is a person, or people who can be asked.
func (d *document) somebody(s *sentence, subject nounSpan) bool {
	head := strings.ToLower(headOf(s.spanOf(subject.from, subject.to).Of(d.body)))
	return d.person(s, subject) || plural(head) && d.words.classOf(strings.TrimSuffix(head, "s"))&title != 0 || head == "parents"
}

// owned reports whether a phrase is of something written or said that is somebody's:
// "the company's first announcement".
func (s *sentence) owned(phrase text.Span) bool {
	for i := s.indexAt(phrase.Start); i > 0 && i < len(s.tokens) && s.tokens[i].End <= phrase.End; i++ {
		if s.tokens[i].word == "'s" || s.tokens[i].word == "'" {
			return s.tokens[nounsRight(s.tokens, i)].is&(writtenNoun|sayNoun) != 0
		}
	}
	return false
}

// objectOf is the noun phrase behind group o, past "us", "out" and "see":
// "let us see the log".
func (s *sentence) objectOf(o *group) text.Span {
	i := o.last + 1
	for i < len(s.tokens) && i < o.last+4 && (s.tokens[i].is&objectPronoun != 0 || beforeObject[s.tokens[i].word]) {
		i++
	}
	if i >= len(s.tokens) || !nominal(&s.tokens[i]) {
		return text.Span{}
	}
	return s.spanOf(i, nounsRight(s.tokens, i))
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
	readsPaper   = set("read reads seen sees saw obtained obtains examined examines reviewed reviews studied copied compared bought received")
	beforeObject = set("out over up see read copy consult") // with a pronoun, past which objectOf looks
	requests     = set("asked requested applied")
	keepsPaper   = set("has keeps kept opens opened made compiled drew")
	givesAway    = set("gives gave has had offers offered describes described") // what is told: "gives another figure"
	toldOf       = set("figure figures number numbers count account story version tally something else more news details")
	handsPaper   = set("sent sends gave gives given handed hands showed shows shown leaked passed forwarded sold let")
	givesOut     = set("published publishes presented presents released releases issued issues unveiled unveils closed closes delivered delivers tabled completed completes posted posts")
	outward      = set("read reads put puts gave gives sent sends handed hands") // with "out"
	gathered     = set("findings figures results list lists toll page pages graph sheet numbers count tally register data statistics minutes log logs readings")
	message      = set("letter memo email e-mail fax note notes notice post tweet leaflet invoice receipt slip certificate photograph photo image statement release")
	partOfPaper  = set("folder ledger list page pages entry entries line lines column columns copy copies extract extracts print-out printout excerpt passage part draft sheet")
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

// hearPaper takes note of the paper that sentence c.at of s brings in: "it" may mean
// it from then on, or whoever gave it out.
func (c *cast) hearPaper(s *sentence) {
	source, object := c.d.paperIn(s)
	if source.Empty() {
		return
	}
	i := c.find(source.Of(c.d.body), c.at)
	switch {
	case !object.Empty():
		c.notePaper(object.Of(c.d.body), i)
	case i != nobody:
		c.open = paper{s.Paragraph, i, true}
		c.recent = append(c.recent, heard{i, c.at, false, true})
	}
}

// holds is who tells a source that is only a part of a paper, in a paragraph that
// tells from it: "the entry for Monday". It is nobody for other sources.
func (p paper) holds(source speaking, paragraph int) int {
	if p.told && p.paragraph == paragraph && partOfPaper[strings.ToLower(headOf(source.name))] {
		return p.who
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
