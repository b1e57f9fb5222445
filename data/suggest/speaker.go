package suggest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/text"
)

// cast is who speaks in an article, in the order of the text.
type cast struct {
	d      *document
	people []speaking
	last   int // the one who spoke last; -1 for none
}

// speaking is one speaker as the article names it.
type speaking struct {
	name   string // "Radomir Stolz", "officials of the Littoral Pact"
	role   string // "Defence Minister"
	words  []string
	human  bool // told by a personal name
	plural bool
	gender rune // 'm', 'f' or 0
	known  bool
}

func newCast(d *document) *cast {
	c := &cast{d: d, last: -1}
	for _, s := range d.article.Speakers {
		c.people = append(c.people, speaking{name: s.Name, role: s.Role, words: nameWords(s.Name), known: true, human: true})
	}
	return c
}

// resolve says who the source at span is; ok is false where that is not safe
// to say. It remembers who spoke.
func (c *cast) resolve(source text.Span) (p speaking, ok bool) {
	i := c.find(source.Of(c.d.body))
	if i < 0 {
		return speaking{}, false
	}
	c.last = i
	return c.people[i], true
}

func (c *cast) find(source string) int {
	words := strings.Fields(strings.Trim(source, " *_,.:;“”\"«»"))
	if len(words) == 0 {
		return -1
	}
	if len(words) == 1 {
		if g, plural, is := pronounOf(strings.ToLower(words[0])); is {
			return c.byPronoun(g, plural)
		}
	}
	p := c.describe(source)
	if len(p.words) == 0 {
		return -1
	}
	if i := c.match(p); i >= 0 {
		c.enrich(i, p)
		return i
	}
	c.people = append(c.people, p)
	return len(c.people) - 1
}

func pronounOf(word string) (gender rune, plural, is bool) {
	switch word {
	case "he", "him", "his", "он", "его", "він", "його":
		return 'm', false, true
	case "she", "her", "она", "ее", "её", "вона", "її":
		return 'f', false, true
	case "they", "their", "them", "они", "их", "вони", "їх":
		return 0, true, true
	case "it", "its", "оно", "воно", "who", "which", "that", "one", "i", "we", "you", "я", "мы", "ми", "those", "both":
		return 0, false, true
	}
	return 0, false, false
}

// byPronoun is the last speaker whom a pronoun can mean. Where the last two do
// not differ by what is known of them, the last is meant.
func (c *cast) byPronoun(gender rune, plural bool) int {
	if c.last < 0 {
		return -1
	}
	p := &c.people[c.last]
	switch {
	case gender == 0 && !plural:
		return c.last
	case plural:
		if p.plural || !p.human {
			return c.last
		}
		return -1
	case p.gender != 0 && p.gender != gender || p.plural:
		for i := len(c.people) - 1; i >= 0; i-- {
			if c.people[i].gender == gender && !c.people[i].known {
				return i
			}
		}
		return -1
	}
	p.gender = gender
	return c.last
}

// describe takes a source apart: titles and what comes before the name is the
// role, the capitals are the name; what has no personal name keeps its words.
func (c *cast) describe(source string) speaking {
	source = strings.Join(strings.Fields(strings.NewReplacer("*", "", "_", "", "“", "", "”", "", "\"", "", "«", "", "»", "").Replace(source)), " ")
	source = strings.Trim(source, " ,.:;—–-")
	segments := strings.Split(source, ", ")
	for i, seg := range segments {
		if name, role, ok := c.personal(seg); ok {
			p := speaking{name: name, role: role, human: true, words: nameWords(name), gender: genderOf(role)}
			if p.role == "" && len(segments) > 1 {
				p.role = strings.Join(append(append([]string{}, segments[:i]...), segments[i+1:]...), ", ")
				p.role = strings.TrimPrefix(p.role, "the ")
			}
			return p
		}
	}
	name := stripLead(segments[0])
	return speaking{name: name, words: nameWords(name), plural: plural(strings.ToLower(headOf(name)))}
}

// personal finds a personal name at the end of a description: at least one
// capital word that is no title, with a title or another capital word before.
func (c *cast) personal(segment string) (name, role string, ok bool) {
	words := strings.Fields(segment)
	from := len(words)
	for from > 0 && nameLike(words[from-1]) && !c.isRole(words[from-1]) {
		from--
	}
	capitals := len(words) - from
	titled := from > 0 && c.isRole(words[from-1])
	institutional := false
	for _, w := range words[from:] {
		if c.d.words.classOf(strings.ToLower(strings.TrimSuffix(w, ".")))&(institution|stateNoun) != 0 {
			institutional = true
		}
	}
	switch {
	case capitals == 0 || institutional:
		return "", "", false
	case titled && capitals <= 4, capitals >= 2 && capitals <= 4 && from == 0:
	case capitals >= 2 && capitals <= 4 && from > 0 && !strings.Contains(" of the in for from at and ", " "+strings.ToLower(words[from-1])+" "):
	default:
		return "", "", false
	}
	role = stripLead(strings.Join(words[:from], " "))
	return strings.TrimSuffix(strings.Join(words[from:], " "), "'s"), role, true
}

func (c *cast) isRole(word string) bool {
	return c.d.words.classOf(strings.ToLower(strings.Trim(word, ".,")))&title != 0 || abbreviatedTitle[strings.ToLower(word)]
}

var abbreviatedTitle = set("mr. mrs. ms. dr. gen. col. maj. capt. lt. sgt. sen. rep. gov. prof. rev. adm. brig. insp. supt. gen col maj capt lt sgt sen rep gov prof rev adm brig hon hon.")

func nameLike(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && !strings.ContainsAny(word, "0123456789()")
}

// stripLead takes articles and numbers off the start of a description.
func stripLead(s string) string {
	for {
		word, rest, ok := strings.Cut(s, " ")
		switch strings.ToLower(word) {
		case "the", "a", "an", "his", "her", "its", "their", "our", "that", "this", "these", "those", "and", "but", "meanwhile":
			if ok {
				s = rest
				continue
			}
		}
		return s
	}
}

func genderOf(role string) rune {
	for _, w := range strings.Fields(strings.ToLower(role)) {
		switch strings.TrimSuffix(w, ".") {
		case "mr", "king", "prince", "sir", "lord", "father", "brother", "spokesman", "chairman", "congressman", "headmaster":
			return 'm'
		case "mrs", "ms", "miss", "queen", "princess", "lady", "sister", "spokeswoman", "chairwoman", "congresswoman", "headmistress", "madam", "madame":
			return 'f'
		}
	}
	return 0
}

// headOf is the noun that a description is about: the last word before the
// first preposition.
func headOf(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		switch w {
		case "of", "for", "in", "from", "at", "with", "on", "to", "and":
			if i > 0 {
				return words[i-1]
			}
		}
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// nameWords are the words of a name that tell it from others, folded.
func nameWords(name string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(text.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }) {
		switch w {
		case "the", "a", "an", "of", "for", "in", "from", "at", "and", "s", "mr", "mrs", "ms", "dr":
			continue
		}
		words = append(words, w)
	}
	return words
}

func lastName(name string) string {
	words := nameWords(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// match finds the speaker that p names again: the same surname, or all its
// words among those of an earlier one.
func (c *cast) match(p speaking) int {
	for i := len(c.people) - 1; i >= 0; i-- {
		q := &c.people[i]
		switch {
		case p.human && q.human:
			if sameSurname(p.words, q.words) {
				return i
			}
		case p.human:
		case among(p.words, q.words) || among(p.words, nameWords(q.name+" "+q.role)):
			return i
		case len(q.words) > 1 && !q.human && among(q.words, p.words):
			return i
		}
	}
	return c.byAlias(p)
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

// sameSurname reports whether two personal names can be one person's: the last
// words agree, and the first do where both are given.
func sameSurname(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	return len(a) == 1 || len(b) == 1 || a[0] == b[0] || a[0][0] == b[0][0] && (len(a[0]) <= 2 || len(b[0]) <= 2)
}

func among(words, of []string) bool {
	if len(words) == 0 {
		return false
	}
	for _, w := range words {
		found := false
		for _, o := range of {
			found = found || o == w || len(w) > 4 && len(o) > 4 && (strings.TrimSuffix(o, "s") == strings.TrimSuffix(w, "s"))
		}
		if !found {
			return false
		}
	}
	return true
}

// enrich adds what p tells to what is known of speaker i.
func (c *cast) enrich(i int, p speaking) {
	q := &c.people[i]
	if !q.known && p.human && len(p.words) > len(q.words) {
		q.name, q.words, q.human = p.name, p.words, true
	}
	if q.role == "" || len(p.role) > len(q.role) && !q.known {
		q.role = p.role
	}
	if q.gender == 0 {
		q.gender = p.gender
	}
}
