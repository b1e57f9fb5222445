package suggest

import (
	"strings"

	"gainsay/data/text"
)

// hear takes note of the people in the sentences before n, so that a pronoun
// can mean them: the subject, and who else is named.
func (c *cast) hear(n int) {
	for ; c.at < n; c.at++ {
		s := &c.d.sentences[c.at]
		if s.boilerplate || c.d.lang != "en" || len(s.groups) == 0 && len(s.tokens) > 0 && s.tokens[0].word == "by" {
			continue // a byline
		}
		c.hearPronoun(s)
		subject := c.subjectOf(s)
		for i := 0; i < len(s.tokens); i++ {
			end := c.nameEnd(s, i)
			if i > 0 && (placing[s.tokens[i-1].word] || end > 0 && s.belongsBefore(i)) {
				i = max(i, end)
				continue
			}
			if end < 0 {
				if who := c.bySurname(&s.tokens[i]); who != nobody && !subject.Contains(s.tokens[i].Span) {
					c.recent = append(c.recent, heard{who, c.at, false, false})
				}
				continue
			}
			if span := s.spanOf(i, end); !subject.Overlaps(span) {
				c.mention(span, c.at, false)
			}
			i = end
		}
		if !subject.Empty() {
			c.mention(subject, c.at, true)
		}
		c.hearPaper(s)
	}
}

// hearPronoun takes note of whom the "he" or "she" means that sentence c.at of s
// begins with as its subject: it goes on about them.
func (c *cast) hearPronoun(s *sentence) {
	c.goesOn = nobody
	for g := range s.groups {
		o := &s.groups[g]
		if !o.finite || s.tokens[o.main].quoted || !o.subject.ok || o.subject.inherited {
			continue
		}
		gender, _, is := pronounOf(s.tokens[o.subject.from].word)
		if !is || gender == 0 || o.subject.from != o.subject.to {
			return
		}
		if c.goesOn = c.fitting(gender, false, c.at, c.at); c.goesOn != nobody {
			c.recent = append(c.recent, heard{c.goesOn, c.at, false, true})
		}
		return
	}
}

// subjectOf is the first subject of s that is no pronoun.
func (c *cast) subjectOf(s *sentence) text.Span {
	var behind text.Span // what a relative clause before the main one describes
	for g := range s.groups {
		if o := &s.groups[g]; !o.finite || s.tokens[o.main].quoted {
			continue
		}
		from, to, inherited, ok := s.subject(g)
		switch {
		case !ok || inherited:
		case s.tokens[to].part == under:
			behind = behindRelative(s, to)
		case s.tokens[to].part == person, from == to && s.tokens[to].part == figures, s.tokens[to].part == negation:
			return behind
		case behind.Empty() || s.spanOf(from, to).Contains(behind):
			return s.spanOf(from, to)
		default:
			return behind
		}
	}
	return behind
}

// nameEnd is the last token of the personal name, with its title, that begins
// at token i of s; -1 where none does.
func (c *cast) nameEnd(s *sentence, i int) int {
	if !s.tokens[i].capital || s.tokens[i].part != noun {
		return -1
	}
	end := i
	for end+1 < len(s.tokens) && s.tokens[end+1].capital && s.tokens[end+1].part == noun {
		end++
	}
	if next := end + 1; next < len(s.tokens) && s.tokens[next].part == noun && !(i == 0 && end > i && !holdsVerb(s, 0, len(s.tokens)-1)) && !(i > 0 && c.trade(s.tokens[i-1].word)) && (plural(s.tokens[next].word) && !s.hasObject(next) || i > 0 && s.tokens[i-1].part == article) {
		return -1 // "the Cape Dorne disaster", "Red Star volunteers"
	}
	return pick(end > i, end, -1)
}

// belongsBefore reports whether the capitals at token i are rather a body's or a
// place's: "Anna Holm of Peltor Mines", "the Grand Hotel".
func (s *sentence) belongsBefore(i int) bool {
	before := &s.tokens[i-1]
	return before.word == "of" && i > 1 && s.tokens[i-2].capital || before.is&determiner != 0 && s.tokens[i].is&title == 0
}

// hasObject reports whether token i is a verb in the present with a noun behind it:
// "BERTA HOLM works nights", not "Red Star volunteers found".
func (s *sentence) hasObject(i int) bool {
	return s.tokens[i].is&presentForm != 0 && i+1 < len(s.tokens) && s.tokens[i+1].part == noun
}

// trade reports whether a noun is what one person is: an office, a trade, a kin.
func (c *cast) trade(word string) bool {
	return c.d.words.classOf(word)&title != 0 || personNoun(word)
}

// placing are the words before names that are rather those of places.
var placing = set("in at near from outside de")

// bySurname is who was named before with t for the last name; nobody for none.
func (c *cast) bySurname(t *token) int {
	if !t.capital || t.part != noun {
		return nobody
	}
	for _, i := range c.byWord[stemWord(t.word)] {
		if p := &c.people[i]; p.named && p.words[len(p.words)-1] == t.word {
			return i
		}
	}
	return nobody
}

func (c *cast) mention(source text.Span, n int, subject bool) {
	p := c.describe(source.Of(c.d.body))
	if p.named && among(p.words, nameWords(c.d.article.Outlet)) {
		return // “The Tribune” is where one reads this
	}
	if i := c.theOffice(p, source.Of(c.d.body), n); i >= 0 {
		c.recent = append(c.recent, heard{i, n, false, subject})
		return
	}
	body := subject && !p.human && (titled(p.name) || c.d.classOfHead(p.name)&(institution|writtenNoun) != 0)
	if !p.human && !body || len(p.words) == 0 || !subject && !p.named {
		return
	}
	c.recent = append(c.recent, heard{c.enter(p), n, false, subject})
}

func pronounOf(source string) (gender rune, plural, is bool) {
	switch source {
	case "he", "him", "his", "он", "его", "він", "його":
		return 'm', false, true
	case "she", "her", "она", "ее", "её", "вона", "її":
		return 'f', false, true
	case "they", "their", "them", "они", "их", "вони", "їх", "both", "one of them", "some of them", "two of them", "another", "the two":
		return 0, true, true
	case "it", "its", "оно", "воно", "who", "which", "that", "one", "i", "we", "you", "я", "мы", "ми", "those", "this", "these", "there", "everyone", "everybody", "nobody", "someone", "somebody", "anyone", "no one":
		return 0, false, true
	}
	return 0, false, false
}

// reach is how many sentences back a pronoun may point.
const reach = 8

// byPronoun is whom a pronoun in sentence n means: the subject or speaker heard
// last in its paragraph, else the one who spoke last; -1 where none fits.
func (c *cast) byPronoun(gender rune, plural bool, n int) int {
	return c.means(c.fitting(gender, plural, n, n+1), gender)
}

// fitting is whom a pronoun in sentence n means of those heard before another.
func (c *cast) fitting(gender rune, plural bool, n, before int) int {
	paragraph := c.d.sentences[n].Paragraph
	best, rank := nobody, 0
	for k := len(c.recent) - 1; k >= 0; k-- {
		h := c.recent[k]
		if n-h.sentence > reach {
			break
		}
		if h.sentence >= before || !c.fits(h.person, gender, plural) {
			continue
		}
		here := c.d.sentences[h.sentence].Paragraph == paragraph
		r := 1
		switch {
		case here && (h.spoke || h.subject):
			r = 4
		case here:
			r = 3
		case h.spoke || h.subject && !plural && gender != 0:
			r = 2 // "it goes on" is rather who spoke
		}
		if r > rank {
			best, rank = h.person, r
		}
	}
	return best
}

// earlierIn is the person of whom a's sentence tells before a pronoun that is its
// source, outside what is reported: "Nils Holm waits at the gate: up to now, he
// says, nobody came". It is nobody where there is none.
func (c *cast) earlierIn(a *Attribution, source text.Span) int {
	pronoun := strings.ToLower(source.Of(c.d.body))
	gender, _, is := pronounOf(pronoun)
	if !is || gender == 0 && pronoun != "it" {
		return nobody
	}
	s, who := &c.d.sentences[a.sentence], nobody
	for g := range s.groups {
		o := &s.groups[g]
		from, to, inherited, ok := s.subject(g)
		if !ok || inherited || !o.finite || s.tokens[to].End > source.Start || s.tokens[to].quoted || s.tokens[to].part != noun || a.holds(s.tokens[from].Span) {
			continue
		}
		p := c.describe(s.spanOf(from, to).Of(c.d.body))
		if gender == 0 && !p.human && !p.plural && c.d.headClass(s.spanOf(from, to))&institution != 0 {
			who = c.find(s.spanOf(from, to).Of(c.d.body), a.sentence) // "the council asks for wood, and it puts …"
		}
		if gender != 0 && p.named && (p.gender == 0 || p.gender == gender) {
			if i := c.enter(p); c.fits(i, gender, false) {
				who = i
			}
		}
	}
	return c.means(who, pick(gender == 0, '?', gender))
}

// holds reports whether s stands in what a reports.
func (a *Attribution) holds(s text.Span) bool {
	for _, c := range a.Content {
		if c.Contains(s) {
			return true
		}
	}
	return false
}

// near reports whether what was heard k-th stands in the paragraph of sentence n,
// no further back than a pronoun may point.
func (c *cast) near(k, n int) bool {
	at := c.recent[k].sentence
	return n-at <= reach && c.d.sentences[at].Paragraph == c.d.sentences[n].Paragraph
}

// keeper is who has the word in sentence n where nobody is named: who spoke last
// in its paragraph, else the person heard last.
func (c *cast) keeper(n int) int {
	for k := len(c.recent) - 1; k >= 0 && c.near(k, n); k-- {
		if c.recent[k].spoke {
			return c.recent[k].person
		}
	}
	return c.byPronoun('?', false, n)
}

// inParagraph is the one person whom the paragraph of sentence n has told of
// before it: "Hamid draws the boat in the dust. Here the bow. “They threw a rope.”"
func (c *cast) inParagraph(n int) int {
	who := nobody
	for k := len(c.recent) - 1; k >= 0 && c.near(k, n); k-- {
		h := c.recent[k]
		switch p := &c.people[h.person]; {
		case !p.human || p.plural:
		case who != nobody && who != h.person:
			return nobody
		default:
			who = h.person
		}
	}
	return who
}

func (c *cast) means(i int, gender rune) int {
	if i >= 0 && c.people[i].gender == 0 && gender != '?' {
		c.people[i].gender = gender
	}
	return i
}

func (c *cast) fits(i int, gender rune, plural bool) bool {
	p := &c.people[i]
	switch {
	case gender == '?':
		return p.human && !p.plural
	case gender != 0:
		return p.human && !p.plural && (p.gender == 0 || p.gender == gender)
	case plural:
		return p.plural || !p.human
	}
	return !p.human && (!p.plural || titled(p.name) && c.d.words.classOf(strings.ToLower(p.name)) == 0)
}
