package compare

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/date"
)

// A question is put together from what a topic asks and the place and days that
// its claims name. Topics are written in the lexicon, also by analysts, as one
// reports a question ("whether the line was crossed", "how they died"); asked
// turns them round by rules that know auxiliaries and the forms of verbs. What
// they do not know stays a heading without a question mark: no broken sentence
// stands before people.

// Question is what claims on a topic dispute, as an editor would write it: "How
// many soldiers on the northern shore, 28–29 March 2031?" A topic that is no
// question gives a heading: "Troops, northern shore, 28 March 2031".
func Question(topic string, claims []Claim) string {
	place, when := commonPlace(claims), days(claims)
	words := asked(topic, claims)
	if words != "" && place != "" && pronominal(words) {
		return place + ": " + lowerFirst(words) + when + "?" // "Kesk: was it inspected?"
	}
	if words != "" {
		return words + atPlace(place, claims) + when + "?"
	}
	if place != "" {
		place = ", " + place
	}
	return upperFirst(topic) + place + when
}

// asked is a topic as a question without its end; empty where it is none, or one
// that the rules cannot turn round.
func asked(topic string, claims []Claim) string {
	if thing, ok := strings.CutPrefix(topic, howMany); ok {
		return askedFigure(thing, claims)
	}
	words := strings.Fields(topic)
	if len(words) < 3 {
		if len(words) == 2 && questionWord[words[0]] && words[0] != "whether" {
			return upperFirst(topic) // "who won"
		}
		return ""
	}
	first := words[0]
	if !questionWord[first] {
		return ""
	}
	lead, rest := words[:1], words[1:]
	switch {
	case first == "whether":
		lead = nil
	case first == "how" && degree[rest[0]], first == "which":
		lead, rest = words[:2], words[2:]
	}
	if lead != nil && first != "how" && first != "where" && verbAt(rest, 0) {
		return upperFirst(topic) // who or what is the subject: "who began it"
	}
	turned := turnedRound(rest)
	if turned == "" {
		return ""
	}
	return upperFirst(strings.Join(append(lead, turned), " "))
}

// questionWord are the words that a reported question begins with.
var questionWord = set("whether who what where whose how which")

// degree are the words that stand with how.
var degree = set("fast soon full high long far often big large well deep")

// auxiliaries come before the subject when a question is asked.
var auxiliaries = set("is are was were will would can could shall should may might must")

// perfects do so before a participle alone: "had rested", not "had leave".
var perfects = set("has have had")

// turnedRound is a statement as it is asked: its auxiliary before the subject,
// or a form of do there. It is empty where no verb is found behind a subject.
func turnedRound(s []string) string {
	if questionWord[s[0]] {
		return "" // "what was owed was paid"
	}
	for i := 1; i < len(s); i++ {
		if auxiliaries[s[i]] || perfects[s[i]] && i+1 < len(s) && participle(s[i+1]) {
			return join(s[i], s[:i], s[i+1:])
		}
	}
	for i := 1; i < len(s); i++ {
		if do, base := mainVerb(s, i); do != "" {
			return join(do, s[:i], append([]string{base}, s[i+1:]...))
		}
	}
	return ""
}

func join(first string, subject, rest []string) string {
	return strings.Join(append(append([]string{first}, subject...), rest...), " ")
}

func participle(w string) bool { return w == "been" || strings.HasSuffix(w, "ed") }

// mainVerb is the form of do that asks for the verb at i, and its base form;
// both are empty where none stands there.
func mainVerb(s []string, i int) (do, base string) {
	w, before := readWord(s[i]), s[i-1]
	switch {
	case isPast(w), w.low == "did", w.low == "had", regularPast(w):
		return "did", w.stem
	case presentForm(w) && (singular[before] || i == 2 && s[0] == "the"):
		return "does", w.stem
	case before == "they" && w.low == w.stem && w.net != nil:
		return "do", w.stem
	}
	return "", ""
}

// singular are pronouns whose verb ends in -s.
var singular = set("it one he she someone anyone everyone nobody")

// verbAt reports whether a verb stands at i, so that who or what before it is
// its subject.
func verbAt(s []string, i int) bool {
	w := readWord(s[i])
	return auxiliaries[w.low] || perfects[w.low] || isPast(w) || regularPast(w) || presentForm(w)
}

func regularPast(w word) bool {
	return w.net != nil && w.low != w.stem && strings.HasSuffix(w.low, "ed")
}

func presentForm(w word) bool {
	return w.net != nil && w.low != w.stem && strings.HasSuffix(w.low, "s")
}

// uncounted are things of which one asks how much, weighed those of which one
// asks neither how much nor how many.
var (
	uncounted = set("water food aid medicine money pay electricity power rain radiation ventilation oil oxygen artillery cargo fuel gas land")
	weighed   = set("prices profits taxes rents savings deposits debts bonuses pensions wages")
)

// pluralNouns are things in the plural without an s.
var pluralNouns = set("people police aircraft dead injured hurt wounded missing troops escaped children")

// askedFigure asks for the figure of a thing, by the word that all claims use
// for it where they agree in one.
func askedFigure(thing string, claims []Claim) string {
	thing = strings.ReplaceAll(thing, "-", " ")
	if word := countedBy(claims); word != "" {
		thing = word
	}
	head := headNoun(thing)
	bare, definite := strings.CutPrefix(thing, "the ")
	switch many := severalOf(head); {
	case thing == "the water level", thing == "the flow of water", thing == "the count":
		return "What was " + thing
	case thing == "turnout":
		return "What was the turnout"
	case weighed[head], definite && !pluralNouns[head]:
		return "What figure for " + thing
	case many && allInPerCent(claims):
		return "What share of " + bare
	case many:
		return "How many " + strings.Replace(bare, "people who ", "people ", 1)
	case uncounted[head]:
		return "How much " + thing
	}
	return "What figure for " + thing
}

// headNoun is the word that says what a thing is: "cases" of "cases of illness".
func headNoun(thing string) string {
	if strings.HasPrefix(thing, "people ") {
		return "people"
	}
	thing, _, _ = strings.Cut(thing, " of ")
	return thing[strings.LastIndexByte(thing, ' ')+1:]
}

// severalOf reports whether a noun is a plural.
func severalOf(noun string) bool {
	return pluralNouns[noun] || strings.HasSuffix(noun, "men") || strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss")
}

func allInPerCent(claims []Claim) bool {
	for _, c := range claims {
		if c.Figure.Unit != "%" {
			return false
		}
	}
	return len(claims) > 0
}

// countedBy is what all figures of the claims count, where they say so in one
// English word or two in the plural.
func countedBy(claims []Claim) string {
	word := ""
	for _, c := range claims {
		counted := strings.ToLower(c.Figure.Counted)
		switch {
		case counted == "" || c.Figure.Bound == "":
			continue
		case word != "" && counted != word, counted[0] >= utf8.RuneSelf, strings.Count(counted, " ") > 1:
			return ""
		}
		word = counted
	}
	if !severalOf(word) {
		return ""
	}
	return word
}

// commonPlace is the place that most of the claims name; one in Latin letters
// before others.
func commonPlace(claims []Claim) string {
	votes := map[string]int{}
	best := ""
	for _, c := range claims {
		p := c.Place
		if p == "" {
			continue
		}
		votes[p]++
		latin, was := p[0] < utf8.RuneSelf, best != "" && best[0] < utf8.RuneSelf
		if best == "" || latin && !was || latin == was && votes[p] > votes[best] {
			best = p
		}
	}
	return best
}

// atPlace is a place as the claims' texts put it: " on the northern shore";
// behind a comma where none of them says in, at or on.
func atPlace(place string, claims []Claim) string {
	if place == "" {
		return ""
	}
	said := regexp.MustCompile(`(?i)\b(in|at|on|near|along|inside|outside|off)\s+(the\s+)?` + regexp.QuoteMeta(place) + `\b`)
	for _, c := range claims {
		for _, words := range []string{c.Text, c.Context} {
			if m := said.FindStringSubmatch(words); m != nil {
				if m[2] != "" {
					place = "the " + place
				}
				return " " + strings.ToLower(m[1]) + " " + place
			}
		}
	}
	return ", " + place
}

// days are the days that the claims are about, where they lie near each other.
func days(claims []Claim) string {
	const near = 62 // days
	first, last := date.Date(""), date.Date("")
	for _, c := range claims {
		d := c.EventDate
		if d == "" {
			d = c.Said
		}
		if d == "" {
			d = c.Published
		}
		if d.Precision() == date.Minute {
			d, _ = d.Cut(date.Day)
		}
		if d.Precision() != date.Day {
			continue
		}
		if first == "" || d < first {
			first = d
		}
		last = max(last, d)
	}
	from, _, ok := first.Bounds()
	_, to, _ := last.Bounds()
	switch {
	case !ok || to.Sub(from).Hours() > 24*near:
		return ""
	case first == last:
		return ", " + first.String()
	}
	return ", " + (first + "/" + last).String()
}

// pronominal reports whether a question speaks of what only the place before it
// can name.
func pronominal(words string) bool {
	for w := range strings.FieldsSeq(words) {
		if w == "it" || w == "they" {
			return true
		}
	}
	return false
}

func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
