package suggest

import (
	"slices"
	"strings"

	"gainsay/data/text"
)

// cast is who speaks in an article, in the order of the text.
type cast struct {
	d      *document
	people []speaking
	byWord map[string][]int // the people whose names or roles have a word
	recent []heard
	told   reported
	paper  paper          // that whose words the sentences are read in
	open   paper          // the last that was brought in
	wrote  map[string]int // who wrote "the report": by the noun
	own    int            // the institution that publishes; nobody where none does
	author int            // of the report that the article goes through; or nobody
	goesOn int            // whom the pronoun means that the sentence before it has for its subject; or nobody
	at     int            // the first sentence whose subjects have not been heard yet
}

// heard is that somebody spoke, or was the subject of a sentence.
type heard struct {
	person, sentence int
	spoke, subject   bool
}

func newCast(d *document) *cast {
	c := &cast{d: d, byWord: map[string][]int{}, wrote: map[string]int{}, own: nobody, author: nobody, goesOn: nobody, told: reported{voice: voice{who: nobody, via: nobody}}}
	for _, s := range d.article.Speakers {
		c.add(speaking{name: s.Name, role: s.Role, words: nameWords(s.Name), known: true, human: true, named: true})
	}
	if d.institutional() {
		c.own = c.publisher()
	}
	if author := d.study.author; !author.Empty() {
		c.author = c.enter(c.describe(author.Of(d.body)))
	}
	return c
}

// nobody is no speaker's index.
const nobody = -1

// enter is the index of the speaker that p names, known already or new.
func (c *cast) enter(p speaking) int {
	if i := c.match(p); i >= 0 {
		c.enrich(i, p)
		return i
	}
	return c.add(p)
}

func (c *cast) add(p speaking) int {
	c.people = append(c.people, p)
	i := len(c.people) - 1
	c.index(i, p.words)
	c.index(i, nameWords(p.role))
	return i
}

func (c *cast) index(i int, words []string) {
	for _, w := range words {
		w, _, _ = strings.Cut(w, "-") // "the general" is the major-general too
		w = stemWord(w)
		if all := c.byWord[w]; len(all) == 0 || all[len(all)-1] != i {
			c.byWord[w] = append(all, i)
		}
	}
}

// sharing are the people, the last entered first, that share a word with a
// name; of a word that many share, the last of them.
func (c *cast) sharing(words []string) []int {
	const most = 40
	var found []int
	for _, w := range words {
		w, _, _ = strings.Cut(w, "-")
		all := c.byWord[stemWord(w)]
		found = append(found, all[max(0, len(all)-most):]...)
	}
	slices.Sort(found)
	found = slices.Compact(found)
	slices.Reverse(found)
	return found
}

// match finds the speaker that p names again: the same surname, or all its
// words among those of an earlier one.
func (c *cast) match(p speaking) int {
	for _, i := range c.sharing(p.words) {
		q := &c.people[i]
		switch {
		case p.named && q.named:
			if sameSurname(p.words, q.words) {
				return i
			}
		case p.named:
		case among(p.words, q.words) && (titled(q.name) || q.human && (q.named || p.human) || sameHead(p.name, q.name)):
			return i
		case among(p.words, nameWords(q.name+" "+q.role)):
			if p.fresh && q.named || q.human && !q.named && !p.human {
				continue // "a deckhand" is not the deckhand Maren Holt, the hospital no man in it
			}
			if !q.known || c.holdsAlone(i, p.words) {
				return i
			}
		case len(q.words) > 1 && !q.named && among(q.words, p.words):
			return i
		}
	}
	return c.byAlias(p)
}

// sameHead reports whether two descriptions are of the same noun: "the bank" is
// not "the ratio published by the bank".
func sameHead(a, b string) bool {
	return stemWord(text.Fold(headOf(a))) == stemWord(text.Fold(headOf(b)))
}

// holdsAlone reports whether the office that words name is, among the speakers
// of the casebook, that of person i alone, or whether i was heard in the
// article already.
func (c *cast) holdsAlone(i int, words []string) bool {
	for k := len(c.recent) - 1; k >= 0; k-- {
		if c.recent[k].person == i {
			return true
		}
	}
	for _, k := range c.sharing(words) {
		if q := &c.people[k]; k != i && q.known && among(words, nameWords(q.name+" "+q.role)) {
			return false
		}
	}
	return true
}

func (c *cast) byAlias(p speaking) int {
	for i, s := range c.d.article.Speakers {
		for _, alias := range s.Aliases {
			if words := nameWords(alias); len(words) > 0 && among(words, p.words) && among(p.words, words) {
				return i
			}
		}
	}
	return -1
}

// enrich adds what p tells to what is known of speaker i.
func (c *cast) enrich(i int, p speaking) {
	q := &c.people[i]
	defer func() { c.index(i, q.words); c.index(i, nameWords(q.role)) }()
	if i == c.own && p.named {
		return // "the Galtroil Green Card" is no fuller name of Galtroil
	}
	if !q.known && p.named && len(p.words) > len(q.words) {
		q.name, q.words = p.name, p.words
	}
	if !q.known && !p.named && !q.named && len(p.words) > len(q.words) && titled(p.name) && !titled(q.name) {
		q.name, q.words = p.name, p.words // the name of a body, after its description
	}
	if q.role == "" || len(p.role) > len(q.role) && !q.known {
		q.role = p.role
	}
	if q.gender == 0 {
		q.gender = p.gender
	}
}

// name writes the speakers into the claims: by the fullest name that the
// article gives them.
func (c *cast) name(all []candidate) {
	named := c.namesOfOffices()
	for i := range all {
		v := &all[i].voice
		if v.who != nobody {
			p := &c.people[named[v.who]]
			all[i].Speaker, all[i].Role, all[i].New = p.name, p.role, !p.known
			all[i].Why += "; said by " + p.name
		}
		if v.via != nobody {
			all[i].Via = c.people[named[v.via]].name
		}
	}
}
