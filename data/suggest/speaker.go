package suggest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/text"
)

// speaking is one speaker as the article names it.
type speaking struct {
	name   string // "Radomir Stolz", "officials of the Littoral Pact"
	role   string // "Defence Minister"
	words  []string
	human  bool // told by a personal name, or by an office
	named  bool // told by a personal name
	plural bool
	gender rune // 'm', 'f' or 0
	known  bool
	owner  bool // told by what is written: "the prosecutor's list"
	fresh  bool // one of many, not told of before: "a deckhand"
}

// stemWord takes the plural's s off a longer word, the ending of its case off a
// Slavic one.
func stemWord(w string) string {
	if w != "" && w[0] >= utf8.RuneSelf {
		return stripEnding(w)
	}
	if len(w) > 4 {
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// describe takes a source apart: titles and what comes before the name is the
// role, the capitals are the name; what has no personal name keeps its words.
func (c *cast) describe(source string) speaking {
	first, _, _ := strings.Cut(strings.ToLower(source), " ")
	source, owned := c.whoTells(bare(source))
	segments := strings.Split(source, ", ")
	p, personal := c.describePerson(segments)
	if !personal {
		p = c.describeOther(c.withoutPlace(stripLead(segments[0])))
		p.fresh = first == "a" || first == "an" || first == "another"
	}
	p.owner = owned
	return p
}

// bare is a source without marks and a clock time before it.
func bare(source string) string {
	source = strings.Join(strings.Fields(strings.NewReplacer("*", "", "_", "", "“", "", "”", "", "\"", "", "«", "", "»", "").Replace(source)), " ")
	source = strings.Trim(source, " ,.:;—–-")
	source = source[clockLength(source):]
	if strings.ToUpper(source) == source {
		source = capitalised(source)
	}
	return strings.ReplaceAll(strings.ReplaceAll(source, "’s own ", "’s "), "'s own ", "'s ") // "the ministry's own inspectorate"
}

// whoTells is who tells what a source says: of a list, a page and a press desk
// whose they are, without clauses behind. Owner is whether it is whose something written
// or said is.
func (c *cast) whoTells(source string) (who string, owner bool) {
	if whose, what, ok := possession(source); ok && c.d.classOfHead(what)&(writtenNoun|sayNoun) != 0 {
		if c.d.words.classOf(strings.ToLower(lastWord(whose)))&(weekday|month|timeWord) != 0 {
			source = what // "Monday's log"
		} else {
			source, owner = whose, true // what a list says, its author says
		}
	}
	if part, of, ok := strings.Cut(stripLead(source), " "); ok && partOfPaper[strings.ToLower(part)] {
		for _, link := range []string{"from ", "of "} {
			if whole, ok := strings.CutPrefix(of, link); ok {
				source = stripLead(whole) // "a page from the harbour's log"
			}
		}
	}
	if office, body, ok := strings.Cut(stripLead(source), " of the "); ok && mouthpiece[strings.ToLower(lastWord(office))] && c.d.classOfHead(body)&(institution|stateNoun) != 0 {
		source = body // "the press desk of the Ministry"
	}
	for _, w := range []string{" who ", " which ", " that ", " whose ", " citing ", " quoting "} {
		if before, _, ok := strings.Cut(source, w); ok && before != "" {
			source = strings.TrimRight(before, ",")
		}
	}
	return source, owner
}

// describePerson is the person that one of the segments of a source, which stand
// between commas, names; false where none does.
func (c *cast) describePerson(segments []string) (speaking, bool) {
	for i, seg := range segments {
		if i > 0 || stripLead(seg) == seg {
			seg = nameAlone(seg)
		}
		if name, role, ok := c.personal(seg); ok {
			p := speaking{name: strings.Trim(name, " ,"), role: role, human: true, named: true, words: nameWords(name), gender: genderOf(role)}
			if i > 0 && c.isRole(headOf(segments[i-1])) {
				p.role = strings.TrimSuffix(stripLead(segments[i-1])+", "+role, ", ") // "the minister, Professor Ilka Morand"
			}
			if k := i + 1; p.role == "" && k < len(segments) && !nameLike(segments[k]) {
				p.role = stripLead(segments[k])
			}
			return p, true
		}
	}
	if c.kinNamed(segments) {
		return speaking{name: segments[1], words: nameWords(segments[1]), human: true, named: true, role: stripLead(segments[0]), gender: genderOf(segments[0])}, true
	}
	if c.oneName(segments) {
		return speaking{name: segments[0], words: nameWords(segments[0]), human: true, named: true, role: roleIn(segments[1:])}, true
	}
	return speaking{}, false
}

// describeOther is who is told by a name that is no person's: a body, an office,
// people.
func (c *cast) describeOther(name string) speaking {
	head := c.headIn(name)
	is := c.d.words.classOf(head) | c.d.words.classOf(strings.TrimSuffix(head, "s"))
	words := nameWords(name)
	if _, own, ok := strings.Cut(name, "'s "); ok && is&institution != 0 && strings.Contains(own, " ") {
		words = nameWords(own) // Kandaru's electoral commission is the Electoral Commission
	}
	return speaking{
		name: strings.Trim(name, " ,"), words: words, plural: plural(head) && is&stateNoun == 0,
		human: (is&title != 0 || personNoun(head)) && is&institution == 0, gender: genderOf(head),
	}
}

// mouthpiece are the parts of a body that only speak for it.
var mouthpiece = set("desk switchboard hotline press-office newsroom secretariat")

// withoutPlace is a body's name without where it sits, "the General Staff in Ilm",
// and any source without what it says it in: "the office in its evening bulletin".
func (c *cast) withoutPlace(name string) string {
	before, where, ok := strings.Cut(name, " in ")
	if !ok || c.d.lang != "en" {
		return name
	}
	if first, _, _ := strings.Cut(where, " "); possessives[first] || first == "a" || first == "an" {
		return before
	}
	if strings.Contains(before, " ") && titled(before) && nameLike(where) {
		return before
	}
	return name
}

var possessives = set("my his her its our their")

// headIn is the noun that a description is about, in lower case: in Russian and
// Ukrainian the first office or body in it.
func (c *cast) headIn(name string) string {
	if words := strings.Fields(name); c.d.lang != "en" {
		if k := c.headNoun(words); k >= 0 {
			return c.lexical(strings.ToLower(words[k]))
		}
	}
	return strings.ToLower(headOf(name))
}

// kinNamed reports whether a description is of somebody's kin or of an office, with
// the single name of who is meant behind it: "her mother, Sabra, a seamstress".
func (c *cast) kinNamed(segments []string) bool {
	if len(segments) < 2 || strings.Contains(segments[1], " ") || !nameLike(segments[1]) || c.d.words.classOf(strings.ToLower(segments[1]))&(institution|title|placeNoun|weekday|month) != 0 {
		return false
	}
	head := strings.ToLower(headOf(segments[0]))
	return c.d.words.classOf(head)&institution == 0 && !plural(head) && (personNoun(head) || kin[head])
}

// oneName reports whether a description begins with the single name of a person,
// told by an age or a trade behind it: "Hamid, 31, a plasterer", "Sabri, a barber".
func (c *cast) oneName(segments []string) bool {
	if len(segments) < 2 || !nameLike(segments[0]) || strings.Contains(segments[0], " ") || c.d.words.classOf(strings.ToLower(segments[0]))&(institution|title|placeNoun) != 0 {
		return false
	}
	if len(segments[1]) < 4 && digits(segments[1]) {
		return true
	}
	head := strings.ToLower(headOf(segments[1]))
	is := c.d.words.classOf(head)
	return strings.HasPrefix(segments[1], "a") && stripLead(segments[1]) != segments[1] && is&(institution|placeNoun) == 0 && (is&title != 0 || personNoun(head) || endsIn(head, "er", "or", "ist", "ian"))
}

// roleIn is the first of segments that is no age, without its article.
func roleIn(segments []string) string {
	for _, s := range segments {
		if !digits(s) {
			return stripLead(s)
		}
	}
	return ""
}

// nameAlone is a description without the body that the name in it is of: "the
// surveyor, Liv Hauge of the Maritime Authority".
func nameAlone(segment string) string {
	for _, of := range []string{" of ", " from ", " at "} {
		before, _, ok := strings.Cut(segment, of)
		if words := strings.Fields(before); ok && len(words) > 1 && nameLike(words[len(words)-1]) && nameLike(words[len(words)-2]) {
			return before
		}
	}
	return segment
}

// personal finds a personal name at the end of a description: at least one
// capital word that is no title, with a title or another capital word before.
func (c *cast) personal(segment string) (name, role string, ok bool) {
	words := strings.Fields(segment)
	from := len(words)
	for from > 0 && nameLike(words[from-1]) && !c.isRole(words[from-1]) && words[from-1] != "The" && words[from-1] != "A" {
		from--
	}
	if c.d.lang != "en" && len(words)-from > 2 {
		from = len(words) - 2 // "глава МИД Остревы Марта Ковальчин"
	}
	capitals := len(words) - from
	titled := from > 0 && c.isRole(words[from-1])
	institutional := false
	for _, w := range words[from:] {
		if c.d.words.classOf(strings.ToLower(strings.TrimSuffix(w, ".")))&(institution|stateNoun|placeNoun) != 0 {
			institutional = true
		}
	}
	switch {
	case capitals == 0 || institutional:
		return "", "", false
	case titled && capitals <= 4, capitals >= 2 && capitals <= 4 && from == 0:
	case capitals == 2 && c.d.lang != "en":
	case capitals >= 2 && capitals <= 4 && from > 0 && !strings.Contains(" of the in for from at and on near by with to ", " "+strings.ToLower(words[from-1])+" "):
	default:
		return "", "", false
	}
	role = stripLead(strings.Join(words[:from], " "))
	return strings.TrimSuffix(strings.Join(words[from:], " "), "'s"), role, true
}

func (c *cast) isRole(word string) bool {
	return c.d.words.classOf(strings.ToLower(strings.Trim(word, ".,")))&title != 0 || abbreviatedTitle[strings.ToLower(strings.TrimSuffix(word, "."))]
}

// abbreviatedTitle lists titles that are written short, without their stop.
var abbreviatedTitle = set("mr mrs ms dr gen col maj capt cmdr lt sgt sen rep gov prof rev adm brig hon insp supt")

// capitalised writes a label in capitals, "HENRIK SAULE", as a name; short words
// in capitals are abbreviations and stay.
func capitalised(label string) string {
	words := strings.Fields(label)
	for i, w := range words {
		if r, size := utf8.DecodeRuneInString(w); utf8.RuneCountInString(w) > 3 || len(words) > 1 {
			words[i] = string(r) + strings.ToLower(w[size:])
		}
	}
	return strings.Join(words, " ")
}

// personNoun reports whether a noun means one person by kinship, sex or age.
func personNoun(head string) bool {
	return endsIn(head, "man", "woman", "boy", "girl", "mother", "father", "widow", "wife", "husband")
}

func nameLike(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && !strings.ContainsAny(word, "0123456789()")
}

// stripLead takes articles and numbers off the start of a description.
func stripLead(s string) string {
	for {
		word, rest, ok := strings.Cut(s, " ")
		switch strings.ToLower(word) {
		case "the", "a", "an", "my", "his", "her", "its", "their", "our", "that", "this", "these", "those", "and", "but", "meanwhile":
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
		case "man", "boy", "mr", "king", "prince", "sir", "lord", "father", "brother", "spokesman", "chairman", "congressman", "headmaster":
			return 'm'
		case "woman", "girl", "mother", "wife", "widow", "mrs", "ms", "miss", "queen", "princess", "lady", "sister", "spokeswoman", "chairwoman", "congresswoman", "headmistress", "madam", "madame":
			return 'f'
		}
	}
	return 0
}

// headOf is the noun that a description is about: the last word before the
// first comma or preposition.
func headOf(name string) string {
	name, _, _ = strings.Cut(name, ", ")
	words := strings.Fields(name)
	for i, w := range words {
		switch w {
		case "of", "for", "in", "into", "from", "at", "with", "on", "to", "by", "and":
			if w == "by" && i > 1 && endsIn(words[i-1], "ed", "en") {
				return words[i-2] // "recordings obtained by the office"
			}
			if i > 1 && words[i-1] == "available" {
				return words[i-2] // "data available to the staff"
			}
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

// headClass is the class of the noun that a phrase is about, classOfHead that of the
// noun that a name is.
func (d *document) headClass(phrase text.Span) class { return d.classOfHead(phrase.Of(d.body)) }

func (d *document) classOfHead(name string) class {
	return d.words.classOf(strings.ToLower(headOf(name)))
}

// possession is who has what in a description: of "the mayor's report" the mayor and
// "report".
func possession(source string) (owner, what string, ok bool) {
	return strings.Cut(strings.ReplaceAll(source, "’s ", "'s "), "'s ")
}
