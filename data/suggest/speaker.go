package suggest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/text"
)

// cast is who speaks in an article, in the order of the text.
type cast struct {
	d      *document
	people []speaking
	byWord map[string][]int // the people whose names or roles have a word
	recent []heard
	at     int // the first sentence whose subjects have not been heard yet
}

// heard is that somebody spoke, or was the subject of a sentence.
type heard struct {
	person, sentence int
	spoke, subject   bool
}

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
}

func newCast(d *document) *cast {
	c := &cast{d: d, byWord: map[string][]int{}}
	for _, s := range d.article.Speakers {
		c.add(speaking{name: s.Name, role: s.Role, words: nameWords(s.Name), known: true, human: true, named: true})
	}
	return c
}

// hear takes note of the people in the sentences before n, so that a pronoun
// can mean them: the subject, and who else is named.
func (c *cast) hear(n int) {
	for ; c.at < n; c.at++ {
		s := &c.d.sentences[c.at]
		if s.boilerplate || c.d.lang != "en" {
			continue
		}
		subject := c.subjectOf(s)
		for i := 0; i < len(s.tokens); i++ {
			end := c.nameEnd(s, i)
			if end < 0 {
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
	}
}

// subjectOf is the first subject of s that is no pronoun.
func (c *cast) subjectOf(s *sentence) text.Span {
	for g := range s.groups {
		if !s.groups[g].finite {
			continue
		}
		from, to, inherited, ok := s.subject(g)
		switch {
		case !ok || inherited:
		case s.tokens[to].part == under:
			return behindRelative(s, to)
		case s.tokens[to].part == person:
			return text.Span{}
		default:
			return s.spanOf(from, to)
		}
	}
	return text.Span{}
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
	return pick(end > i, end, -1)
}

func (c *cast) mention(source text.Span, n int, subject bool) {
	p := c.describe(source.Of(c.d.body))
	if !p.human || len(p.words) == 0 || !subject && !p.named {
		return
	}
	c.recent = append(c.recent, heard{c.enter(p), n, false, subject})
}

// resolve says who a's source is, as an index into people; nobody where that
// is not safe to say. It remembers who spoke.
func (c *cast) resolve(a *Attribution) int {
	n := a.sentence
	source := a.Source
	if !a.behind.Empty() {
		source = a.behind
	}
	i := c.find(source.Of(c.d.body), n)
	if i >= 0 && !c.speaks(a) && !c.plausible(i) {
		return nobody
	}
	if i >= 0 {
		c.recent = append(c.recent, heard{i, n, true, false})
	}
	return i
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
		return true
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
	return c.enter(p)
}

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
		w = stemWord(w)
		if all := c.byWord[w]; len(all) == 0 || all[len(all)-1] != i {
			c.byWord[w] = append(all, i)
		}
	}
}

// stemWord takes the plural's s off a longer word.
func stemWord(w string) string {
	if len(w) > 4 {
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// sharing are the people, the last entered first, that share a word with a
// name; of a word that many share, the last of them.
func (c *cast) sharing(words []string) []int {
	const most = 40
	var found []int
	for _, w := range words {
		all := c.byWord[stemWord(w)]
		found = append(found, all[max(0, len(all)-most):]...)
	}
	slices.Sort(found)
	found = slices.Compact(found)
	slices.Reverse(found)
	return found
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
	paragraph := c.d.sentences[n].Paragraph
	best, rank := nobody, 0
	for k := len(c.recent) - 1; k >= 0; k-- {
		h := c.recent[k]
		if n-h.sentence > reach {
			break
		}
		if !c.fits(h.person, gender, plural) {
			continue
		}
		here := c.d.sentences[h.sentence].Paragraph == paragraph
		r := 1
		switch {
		case here && (h.spoke || h.subject):
			r = 4
		case here:
			r = 3
		case h.spoke || h.subject && !plural:
			r = 2
		}
		if r > rank {
			best, rank = h.person, r
		}
	}
	return c.means(best, gender)
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
	return true
}

// describe takes a source apart: titles and what comes before the name is the
// role, the capitals are the name; what has no personal name keeps its words.
func (c *cast) describe(source string) speaking {
	source = strings.Join(strings.Fields(strings.NewReplacer("*", "", "_", "", "“", "", "”", "", "\"", "", "«", "", "»", "").Replace(source)), " ")
	source = strings.Trim(source, " ,.:;—–-")
	if d := strings.ToUpper(source); d == source {
		source = capitalised(source)
	}
	if owner, what, ok := strings.Cut(strings.ReplaceAll(source, "’s ", "'s "), "'s "); ok && c.d.words.classOf(strings.ToLower(headOf(what)))&writtenNoun != 0 {
		source = owner // what a list says, its author says
	}
	for _, w := range []string{" who ", " which ", " that ", " whose "} {
		if before, _, ok := strings.Cut(source, w); ok && before != "" {
			source = before
		}
	}
	segments := strings.Split(source, ", ")
	for i, seg := range segments {
		if name, role, ok := c.personal(seg); ok {
			p := speaking{name: name, role: role, human: true, named: true, words: nameWords(name), gender: genderOf(role)}
			if i > 0 && p.role == "" && c.isRole(headOf(segments[i-1])) {
				p.role = stripLead(segments[i-1])
			}
			if k := i + 1; p.role == "" && k < len(segments) && !nameLike(segments[k]) {
				p.role = stripLead(segments[k])
			}
			return p
		}
	}
	name := stripLead(segments[0])
	head := strings.ToLower(headOf(name))
	is := c.d.words.classOf(head) | c.d.words.classOf(strings.TrimSuffix(head, "s"))
	words := nameWords(name)
	if _, own, ok := strings.Cut(name, "'s "); ok && is&institution != 0 && strings.Contains(own, " ") {
		words = nameWords(own) // Kandaru's electoral commission is the Electoral Commission
	}
	return speaking{
		name: name, words: words, plural: plural(head) && is&stateNoun == 0,
		human: is&title != 0 && is&institution == 0, gender: genderOf(head),
	}
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
	for _, i := range c.sharing(p.words) {
		q := &c.people[i]
		switch {
		case p.named && q.named:
			if sameSurname(p.words, q.words) {
				return i
			}
		case p.named:
		case among(p.words, q.words) || among(p.words, nameWords(q.name+" "+q.role)):
			return i
		case len(q.words) > 1 && !q.named && among(q.words, p.words):
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
			found = found || stemWord(o) == stemWord(w)
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
	defer func() { c.index(i, q.words); c.index(i, nameWords(q.role)) }()
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
	for _, w := range nameWords(c.d.article.Outlet) {
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
			if s.tokens[from].is&determiner != 0 {
				return stripLead(s.spanOf(from, i).Of(c.d.body))
			}
		}
	}
	return ""
}

// titled reports whether all words of a name but the small ones have capitals.
func titled(name string) bool {
	for _, w := range strings.Fields(name) {
		if r := firstRune(strings.TrimLeft(w, "(")); unicode.IsLower(r) && len(w) > 3 {
			return false
		}
	}
	return true
}

// outlet is the institution that publishes the article.
func (c *cast) outlet() int {
	name := c.d.article.Outlet
	if own := c.selfName(); own != "" {
		name = own
	}
	return c.enter(speaking{name: name, words: nameWords(name)})
}

// name writes the speakers into the claims: by the fullest name that the
// article gives them.
func (c *cast) name(all []candidate) {
	for i := range all {
		v := &all[i].voice
		if v.who != nobody {
			p := &c.people[v.who]
			all[i].Speaker, all[i].Role, all[i].New = p.name, p.role, !p.known
			all[i].Why += ", said by " + p.name
			all[i].marks.official = p.role != "" || !p.named
		}
		if v.via != nobody {
			all[i].Via = c.people[v.via].name
		}
	}
}
