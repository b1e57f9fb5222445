package suggest

import (
	"strings"
	"unicode"

	"gainsay/data/text"
)

// resolve says who a's source is, as an index into people; nobody where that
// is not safe to say. It remembers who spoke.
func (c *cast) resolve(a *Attribution) int {
	n := a.sentence
	source := a.Source
	if said := strings.ToLower(source.Of(c.d.body)); c.d.form == memoir && (said == "i" || said == "we") && !c.d.inQuotes(source) {
		return c.signer()
	}
	if c.d.institutional() && ordered[strings.ToLower(a.Cue.Of(c.d.body))] {
		return c.own // "by order of the Minister work was halted"
	}
	if !a.behind.Empty() {
		source = a.behind
	}
	i := c.earlierIn(a, source)
	if i == nobody && source.End <= c.d.sentences[n].Start && c.d.ofOthers(source) {
		i = c.goesOn // "She has been told not to speak. “I wrote to them.”"
	}
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

// ordered are the cues that name whose order it was, not who says so.
var ordered = map[string]bool{"by order of": true, "by decree of": true}

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
		return c.own // "our consultants confirm"
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
	if is := c.d.classOfHead(p.name); c.d.institutional() && !p.owner && (!titled(p.name) && is&writtenNoun != 0 || is&recordingNoun != 0) {
		return c.own // "according to data available to the General Staff", "photographs show"
	}
	if i := c.writer(p, source, n); i >= 0 {
		return i
	}
	if c.d.study.means(source, p) {
		return c.author
	}
	if i := c.open.holds(p, c.d.sentences[n].Paragraph); i >= 0 {
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
	if _, what, ok := possession(source); ok && p.owner {
		c.notePaper(what, i)
	}
	return i
}

// interlocutor are the nouns for whom an agency has just quoted.
var interlocutor = set("собеседник собеседница співрозмовник співрозмовниця")
