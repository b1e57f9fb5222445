package suggest

import (
	"slices"
	"strings"
	"unicode"

	"gainsay/data/text"
)

// cast is who speaks in an article, in the order of the text.
type cast struct {
	d      *document
	people []speaking
	byWord map[string][]int // the people whose names or roles have a word
	recent []heard
	told   reported
	paper  paper
	wrote  map[string]int // who wrote "the report": by the noun
	own    int            // the institution that publishes; nobody before it has spoken
	at     int            // the first sentence whose subjects have not been heard yet
}

// heard is that somebody spoke, or was the subject of a sentence.
type heard struct {
	person, sentence int
	spoke, subject   bool
}

func newCast(d *document) *cast {
	c := &cast{d: d, byWord: map[string][]int{}, wrote: map[string]int{}, own: nobody, told: reported{voice: voice{who: nobody, via: nobody}}}
	for _, s := range d.article.Speakers {
		c.add(speaking{name: s.Name, role: s.Role, words: nameWords(s.Name), known: true, human: true, named: true})
	}
	return c
}

// resolve says who a's source is, as an index into people; nobody where that
// is not safe to say. It remembers who spoke.
func (c *cast) resolve(a *Attribution) int {
	n := a.sentence
	source := a.Source
	if said := strings.ToLower(source.Of(c.d.body)); c.d.form == memoir && (said == "i" || said == "we") && !c.d.inQuotes(source) {
		return c.signer()
	}
	if !a.behind.Empty() {
		source = a.behind
	}
	i := c.earlierIn(a, source)
	if i == nobody {
		i = c.find(c.inNominative(source.Of(c.d.body), a.is&byWayOf != 0), n)
	}
	if i >= 0 && a.is&byWayOf == 0 && !c.speaks(a) && !c.plausible(i) {
		return nobody
	}
	if i >= 0 {
		c.recent = append(c.recent, heard{i, n, true, false})
	}
	return i
}

// inNominative is a source as its claim names it.
func (c *cast) inNominative(source string, genitive bool) string {
	if c.d.lang == "en" {
		return source
	}
	return c.nominative(source, genitive)
}

// speaks reports whether a's verb is one of speech, which makes a speaker of
// whatever its subject is.
func (c *cast) speaks(a *Attribution) bool {
	cue := a.Cue.Of(c.d.body)
	for _, w := range []string{"said", "says", "say", "told", "tells", "added"} {
		if strings.HasSuffix(cue, w) {
			return true
		}
	}
	return false
}

// nobody is no speaker's index.
const nobody = -1

// plausible reports whether a source can say anything: a person, an office, a
// body, something written, or people in the plural; or what has a name.
func (c *cast) plausible(i int) bool {
	p := &c.people[i]
	if p.human || p.known {
		return true
	}
	if c.d.lang != "en" {
		return !obliquePronoun[strings.ToLower(strings.Fields(p.name)[0])]
	}
	head := strings.ToLower(headOf(p.name))
	is := c.d.words.classOf(head)
	first := firstRune(p.name)
	switch {
	case unicode.IsDigit(first) && is&(title|institution) == 0:
		return false
	case is&(title|institution|writtenNoun|sayNoun) != 0, endsIn(head, "man", "men", "woman", "women", "ist", "ists", "er", "ers", "or", "ors", "people"):
		return true
	case unicode.IsUpper(firstRune(headOf(p.name))):
		return true
	}
	return strings.ContainsFunc(p.name, unicode.IsUpper)
}

// obliquePronoun are pronouns in cases that no subject has.
var obliquePronoun = set("мне меня тебе тебя ему его ей её ее нам нас вам вас им их ним ней них себе себя мені мене йому його їй її нам вам їм їх собі")

// who is resolve for a speaker's label, which nothing else refers to.
func (c *cast) who(label text.Span) int {
	p := c.describe(label.Of(c.d.body))
	if len(p.words) == 0 {
		return nobody
	}
	return c.enter(p)
}

func (c *cast) find(source string, n int) int {
	source = strings.Trim(source, " *_,.:;“”\"«»")
	if first, _, _ := strings.Cut(strings.ToLower(source), " "); first == "our" && c.d.institutional() {
		return c.outlet() // "our consultants confirm"
	}
	if first, rest, ok := strings.Cut(strings.ToLower(source), " "); ok && c.d.words.classOf(headOf(rest))&sayNoun != 0 {
		if _, _, is := pronounOf(first); is && (first == "his" || first == "her" || first == "their") {
			source = first // "His answer is new"
		}
	}
	if gender, plural, is := pronounOf(strings.ToLower(source)); is {
		return c.byPronoun(gender, plural, n)
	}
	p := c.describe(source)
	if len(p.words) == 0 {
		return -1
	}
	if c.d.institutional() && !p.owner && !titled(p.name) && c.d.words.classOf(strings.ToLower(headOf(p.name)))&writtenNoun != 0 {
		return c.outlet() // "according to data available to the General Staff"
	}
	if i := c.writer(p, source, n); i >= 0 {
		return i
	}
	if i, rest := c.ownerOf(p, source, n); i >= 0 {
		return c.belonging(p, c.people[i].name+" "+rest)
	}
	if interlocutor[p.words[0]] {
		if i := c.keeper(n); i >= 0 {
			return i // "собеседник агентства"
		}
	}
	if i := c.theOffice(p, source, n); i >= 0 {
		return i
	}
	if i := c.theStatement(p, source, n); i >= 0 {
		return i
	}
	if i := c.theCompany(p); i >= 0 {
		return i
	}
	if i := c.leadOffice(p, n); i >= 0 {
		return i
	}
	i := c.enter(p)
	if _, what, ok := strings.Cut(strings.ReplaceAll(source, "’s ", "'s "), "'s "); ok && p.owner {
		c.notePaper(what, i)
	}
	return i
}

// theCompany is the company that spoke last, where p is no more than "the
// company"; nobody where none did.
func (c *cast) theCompany(p speaking) int {
	if len(p.words) != 1 || !companyWord[p.words[0]] {
		return nobody
	}
	for k := len(c.recent) - 1; k >= 0; k-- {
		q := &c.people[c.recent[k].person]
		head := strings.ToLower(headOf(q.name))
		if !q.human && !(q.plural && len(q.words) == 1) && titled(q.name) && (c.d.words.classOf(head)&(institution|stateNoun|writtenNoun) == 0 || companyWord[head] || companyEnding[head]) {
			return c.recent[k].person
		}
	}
	return nobody
}

// theOffice is the one person named in the sentences before n whose office the
// article has not told yet, where source is no more than "the administrator";
// nobody where there is none, or more than one.
func (c *cast) theOffice(p speaking, source string, n int) int {
	if !p.human || p.named || len(p.words) != 1 || !strings.HasPrefix(strings.ToLower(source), "the ") || personNoun(p.words[0]) || c.match(p) >= 0 {
		return nobody
	}
	who := nobody
	for k := len(c.recent) - 1; k >= 0 && n-c.recent[k].sentence <= reach; k-- {
		i := c.recent[k].person
		if q := &c.people[i]; !q.named || q.role != "" || q.known || i == who {
			continue
		}
		if who != nobody {
			return nobody
		}
		who = i
	}
	if who != nobody {
		p.name, p.role = c.people[who].name, p.name
		c.enrich(who, p)
	}
	return who
}

// leadOffice is who spoke in the lead by an office alone, where p is the first
// person whom the paragraphs below it name, without an office: "The justice
// minister said … “I gave the order,” Anna Holm told the house." It takes the name.
func (c *cast) leadOffice(p speaking, n int) int {
	paragraph := c.d.sentences[n].Paragraph
	if !p.named || p.role != "" || c.d.lang != "en" || paragraph > 2 || c.match(p) >= 0 {
		return nobody
	}
	who := nobody
	for _, h := range c.recent {
		q := &c.people[h.person]
		switch {
		case q.named && (h.spoke || h.subject):
			return nobody
		case !h.spoke || !q.human || q.plural || q.fresh || q.known || h.person == who || !c.holdsOffice(q):
		case who != nobody && !sameHead(q.name, c.people[who].name):
			return nobody
		case who == nobody || len(q.words) > len(c.people[who].words):
			who = h.person // rather "the justice minister" than the headline's "minister"
		}
	}
	if who == nobody || paragraph == 0 {
		return nobody
	}
	q := &c.people[who]
	q.role, q.name, q.words, q.named = q.name, p.name, p.words, true
	c.index(who, q.words)
	return who
}

// holdsOffice reports whether q is told by an office of which an article seldom has
// two.
func (c *cast) holdsOffice(q *speaking) bool {
	return soleOffice[strings.ToLower(headOf(q.name))]
}

// theStatement is who spoke last before sentence n, where source is no more
// than "the statement"; nobody where nobody did.
func (c *cast) theStatement(p speaking, source string, n int) int {
	if len(p.words) != 1 || !statementWord[p.words[0]] || !strings.HasPrefix(strings.ToLower(source), "the ") {
		return nobody
	}
	for k := len(c.recent) - 1; k >= 0 && n-c.recent[k].sentence <= reach; k-- {
		if c.recent[k].spoke {
			return c.recent[k].person
		}
	}
	return nobody
}

// statementWord are the nouns for what somebody has just been quoted from.
var statementWord = set("desk statement release communique communiqué announcement post message")

// interlocutor are the nouns for whom an agency has just quoted.
var interlocutor = set("собеседник собеседница співрозмовник співрозмовниця")

// companyWord are the nouns that stand for a company named before.
var companyWord = set("company firm operator manufacturer carrier airline utility")

// companyEnding are the words that names of companies end in.
var companyEnding = set("lines airlines airways railways holdings industries motors plc inc ltd llc gmbh corp corporation group")

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
		case among(p.words, q.words) && (titled(q.name) || q.human || sameHead(p.name, q.name)):
			return i
		case among(p.words, nameWords(q.name+" "+q.role)):
			if p.fresh && q.named {
				continue // "a deckhand" is not the deckhand Maren Holt
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
			if s.tokens[from].is&determiner != 0 && c.d.words.classOf(strings.ToLower(headOf(name)))&institution != 0 {
				return name // not "the Prefect of the Coast Department"
			}
		}
	}
	return ""
}

// outlet is the institution that publishes the article.
func (c *cast) outlet() int {
	name := c.d.article.Outlet
	if own := c.selfName(); own != "" {
		name = own
	}
	c.own = c.enter(speaking{name: name, words: nameWords(name)})
	return c.own
}

// signer is who signs a text told in the first person; nobody where it is the
// outlet's own.
func (c *cast) signer() int {
	if c.d.signature.Empty() {
		return nobody
	}
	return c.who(c.d.signature)
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
