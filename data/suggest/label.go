package suggest

import (
	"strings"

	"gainsay/data/text"
)

// appendLabel finds the speaker's label that a transcript, a live blog or a
// headline begins with: "SAULE: …", "Brasnik: no troops", and the lead-in of
// a quotation: "President Velgorov, on state television: “…”".
func (d *document) appendLabel(all []Attribution, n int) []Attribution {
	s := &d.sentences[n]
	opens := n == 0 || d.sentences[n-1].Paragraph != s.Paragraph
	colon, last := labelEnd(s.tokens), len(s.tokens)-1
	opens = opens || colon > 0 && s.tokens[0].capital && s.tokens[colon-1].is&institution != 0 // "He has left. Frontier police: he flew out"
	if !opens || colon < 0 {
		colon = leadIn(s)
	}
	if colon < 0 {
		colon = d.fromWhom(s)
	}
	if colon < 1 || colon+2 > last || d.handedOn(s, colon+1) {
		return all
	}
	first := afterStamp(s.tokens)
	if w := s.tokens[colon-1].word; first >= colon || newsroomLabel[w] && !hasMark(s.tokens[first:colon]) || first == colon-1 && (sortLabel[w] || asideLabel[w]) {
		return all
	}
	keeps := s.tokens[first].part == link && colon-first < 4 || namesNobody(s.tokens[first:colon]) // "On doors: “…”"
	if (keeps || s.tokens[first].part == negation) && !s.tokens[colon+1].quoted {
		return all // "For those asking: the lock is open"
	}
	var source text.Span
	if !keeps {
		source = d.labelled(s, first, colon)
	}
	return append(all, Attribution{
		Cue: s.tokens[colon].Span, Source: source, Content: []text.Span{s.spanOf(colon+1, last)}, is: sayVerb, sentence: n, label: true, keeps: keeps,
	})
}

// labelled is who has the word after the label or lead-in from token first to the
// colon: the subject of its clause, where it has one, without what else it says.
func (d *document) labelled(s *sentence, first, colon int) text.Span {
	if s.tokens[first].word == "from" {
		return s.spanOf(first+1, nounsRight(s.tokens, first+1))
	}
	source := s.spanOf(first, colon-1)
	if g := d.leadingClause(s, first, colon); g >= 0 {
		opening := &s.tokens[first]
		if from, to, _, ok := s.subject(g); ok && from >= first && (!hasMark(s.tokens[first:from]) || opening.part == link || opening.part == ing || d.person(s, s.groups[g].subject)) {
			source = s.spanOf(from, to)
		} else if o := &s.groups[g]; o.first > first {
			source.End = s.tokens[o.first-1].End
		}
	}
	for j := first + 1; j < colon; j++ {
		if w := s.tokens[j].word; (w == "to" || w == "in" || w == "again" || s.tokens[j].is&weekday != 0 || s.tokens[first].part != link && s.opensCircumstance(j)) && s.tokens[j].Start > source.Start && s.tokens[j].Start < source.End {
			last := j - 1
			for last > first && (s.tokens[last].part == mark || s.tokens[last].part == manner) {
				last--
			}
			source.End = s.tokens[last].End
		}
	}
	for j := colon - 1; j > first && s.tokens[j].part == manner && s.tokens[j].End == source.End; j-- {
		source.End = s.tokens[j-1].End // "Holm again: “…”"
	}
	return source
}

// fromWhom is the colon behind what s says it is told from: "From the fund itself, by
// telephone: 96,000 claims", "From the log, read out by its clerk: the first boat …"; -1
// for none.
func (d *document) fromWhom(s *sentence) int {
	first := afterStamp(s.tokens)
	if first+2 >= len(s.tokens) || s.tokens[first].word != "from" || !nominal(&s.tokens[first+1]) {
		return -1
	}
	if source := s.spanOf(first+1, nounsRight(s.tokens, first+1)); d.headClass(source)&(institution|writtenNoun|title) == 0 {
		return -1
	}
	for i := first + 2; i < len(s.tokens) && i < first+longestLead; i++ {
		switch t := &s.tokens[i]; {
		case t.quoted, t.part == aux, t.part == person && t.is&pronoun != 0:
			return -1
		case t.word == ":":
			return i
		}
	}
	return -1
}

// longestLead is the longest lead-in without a verb, in tokens.
const longestLead = 20

// leadingClause is the group whose subject a lead-in gives the word to: the first,
// or a person's in the last clause, "he had nothing to add, although Berta Holm had
// plenty: “…”"; -1 for none.
func (d *document) leadingClause(s *sentence, first, colon int) int {
	found := -1
	for g := range s.groups {
		o := &s.groups[g]
		if !o.finite || o.last >= colon {
			continue
		}
		own := o.subject
		if own.ok && own.from > 0 && s.tokens[own.from-1].part == under && s.tokens[own.from-1].is&relative != 0 {
			continue // "the register, which the mayor let us read, has: “…”"
		}
		if found < 0 || own.ok && !own.inherited && own.from > first && (s.tokens[own.from-1].part == under || s.tokens[own.from-1].part == join) && d.person(s, own) {
			found = g
		}
	}
	return found
}

// handedOn reports whether words from token i on say by whom it is told, outside
// quotations: "The injured: 43 in the whole town, according to the ministry".
func (d *document) handedOn(s *sentence, i int) bool {
	for ; i < len(s.tokens); i++ {
		if !s.tokens[i].quoted && d.byWay(s.tokens, i) > 0 {
			return true
		}
	}
	return false
}

// hasMark reports whether a mark stands among tokens.
func hasMark(s []token) bool {
	for i := range s {
		if s[i].part == mark {
			return true
		}
	}
	return false
}

// namesNobody reports whether the words before a quotation can be no speaker's:
// "And further down the page: “…”", "Answer: “…”".
func namesNobody(label []token) bool {
	if len(label) == 1 && label[0].is&sayNoun != 0 || label[0].word == "same" {
		return true // "Same interview, on the weather: “…”"
	}
	for i := range label {
		t := &label[i]
		if t.capital && i > 0 || t.is&(title|institution|writtenNoun|pronoun|objectPronoun|possessive) != 0 || t.part == verb || personNoun(t.word) || plural(t.word) {
			return false
		}
	}
	return label[0].part == join || label[0].part == manner || label[0].part == link
}

// newsroomLabel are the last words of labels by which a newsroom says what kind of text follows,
// not who has the word.
var newsroomLabel = set(`live update updates breaking exclusive opinion analysis comment explainer profile interview letters editorial
	photo photos picture video audio watch summary correction note headline caption obituary timeline factbox background notes editors contact`)

// sortLabel are the labels that say what a paragraph is, not who has the word;
// asideLabel those of them behind which somebody else is told of: "RUMOUR: …".
var (
	sortLabel  = set("fact facts truth reality true background context note summary update correction")
	asideLabel = set("rumour rumor myth claim fiction false fake question q")
)

// opensCircumstance reports whether a label's preposition at token j says what
// or where somebody speaks: "Rost on the weather", "Drozd from the steps", but not
// "Commission on Human Rights".
func (s *sentence) opensCircumstance(j int) bool {
	if !circumstance[s.tokens[j].word] {
		return false
	}
	for k := j + 1; k < len(s.tokens) && s.tokens[k].word != ":"; k++ {
		if s.tokens[k].part == noun {
			return !s.tokens[k].capital || j > 0 && s.tokens[j-1].capital && s.tokens[j-1].is&(institution|stateNoun|placeNoun) == 0 && s.tokens[j-1].part == noun || s.tokens[k].is&(weekday|month) != 0
		}
	}
	return false
}

// circumstance are the prepositions that a label's circumstances begin with.
var circumstance = set("on from at about outside inside before after by over with")

// afterStamp is the first token of s after the marks, the time and the dash
// that an entry of a live blog begins with.
func afterStamp(s []token) int {
	i := 0
	for i < len(s) && (s[i].part == mark || s[i].part == figures) {
		i++
	}
	return i
}

// leadIn is the colon before a quotation: "Foreign Minister Kovalchyn to
// parliament: “…”", "His answer is new: “…”"; or the first one in an entry of a
// live blog, "3.20pm – Fire Officer Brandt, by text: the last two …"; -1 where
// there is none, or a verb of saying does its work.
func leadIn(s *sentence) int {
	first := afterStamp(s.tokens)
	stamped := hasStamp(s.tokens[:first])
	for i := first; i+1 < len(s.tokens); i++ {
		t := &s.tokens[i]
		if t.quoted || t.is&cueVerb != 0 && s.tellsAt(i) {
			return -1
		}
		if t.word == ":" && (s.tokens[i+1].quoted || stamped && i > first && i-first < 14 && !holdsMainVerb(s, first, i)) {
			return i
		}
	}
	return -1
}

// holdsMainVerb reports whether a clause stands in tokens first to last that only
// describes no noun: of "Inspector Holm, who ran the radio: …" none does.
func holdsMainVerb(s *sentence, first, last int) bool {
	for g := range s.groups {
		if o := &s.groups[g]; o.first >= first && o.last <= last && o.finite && !relativeClause(s, o) {
			return true
		}
	}
	return false
}

// tellsAt reports whether token i is the verb of a clause.
func (s *sentence) tellsAt(i int) bool {
	for g := range s.groups {
		if o := &s.groups[g]; o.main == i {
			return o.finite
		}
	}
	return false
}

// hasStamp reports whether a time stands among the tokens before an entry:
// "3.20pm", "15:38"; the number of a point, "5.", is none.
func hasStamp(s []token) bool {
	for i := range s {
		if s[i].part == figures && strings.ContainsAny(strings.TrimSuffix(s[i].word, "."), ":.m") {
			return true
		}
	}
	return false
}

// labelEnd is the colon that ends a speaker's label at the start of s; -1 where
// there is none. A label is a name of a few words, all in capitals or with
// capitals, and no verb.
func labelEnd(s []token) int {
	const most = 7
	capitals, words := 0, 0
	for i := range s {
		switch t := &s[i]; {
		case t.word == ":":
			if capitals > 0 && words <= most && (capitals == words || s[i-1].capital || s[i-1].is&(institution|title) != 0) {
				return i
			}
			return -1
		case t.part == mark && (t.word == "*" || t.word == "—" || t.word == "–" || t.word == "-" || t.word == "'") && words == 0:
		case t.part == figures && words == 0:
		case t.part == noun || t.part == link && words > 0:
			words++
			if t.capital {
				capitals++
			}
		default:
			if t.part != mark || t.word == "," || t.quoted {
				return -1
			}
		}
		if words > most {
			return -1
		}
	}
	return -1
}
