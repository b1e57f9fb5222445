package suggest

import (
	"strings"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// marks is what speaks for and against a stretch as a claim.
type marks struct {
	words       int
	figure      bool // a figure about something that matters
	measured    bool // a bound, a unit of money or a per cent
	negated     bool // the clause itself is denied
	future      bool // will, shall
	would       bool
	calm        bool
	blame       bool
	falsehood   bool
	event       bool
	clock       bool // a date or a time
	names       int
	question    bool
	personal    bool // I, my: talk rather than report
	you         bool
	we          bool
	conditional bool // begins with "if"
	imperative  bool // begins with a verb: "Please ring"
	anaphoric   bool // begins with it, that, this, they
	pronoun     bool // says it of somebody or something only a pronoun names
	place       bool // names one
	stakes      bool // people killed, troops, votes, money
	universal   bool // all, every, nobody
	courtesy    bool
	duration    bool // a figure of time
	distance    bool // a figure of way
	denies      bool // told by a verb of denial
	accuses     bool
	promises    bool
	repeated    bool // a headline whose figure the text gives at greater length
	interviewer bool
	headline    bool
	lead        bool // stands in the paragraph below the headline, which the text goes on to tell in full
	doer        bool // a passive names who did it: "was ordered by the bank"
	aside       bool // shares no word of content with the rest of the article
	history     bool // names a year before that of the article
	done        bool // an institution says in its own name what happened
	verbless    bool
	tells       telling
	vague       bool
}

// telling is the first word of each class that a stretch is known by.
type telling struct{ falsehood, blame, calm, event text.Span }

// first keeps the first of two spans.
func first(a, b text.Span, is bool) text.Span {
	if is && a.Empty() {
		return b
	}
	return a
}

// marksOf reads what speaks for and against span of s, and settles the figure
// of c that a dispute is likeliest to turn on.
func (d *document) marksOf(s *sentence, span text.Span, c *candidate) marks {
	m := marks{headline: s.Paragraph == 0, verbless: d.lang == "en"}
	for i := range s.tokens {
		if span.Contains(s.tokens[i].Span) {
			m.readToken(s, i, d.lang)
			if c.Directness == Direct || !s.tokens[i].quoted {
				m.readManner(&s.tokens[i])
			}
		}
	}
	for g := range s.groups {
		o := &s.groups[g]
		if span.Holds(s.tokens[o.first].Start) && (o.finite || s.tokens[o.first].Start == span.Start && totalling[s.tokens[o.first].word]) {
			m.verbless = false
		}
	}
	d.opening(s, span, &m)
	m.pronoun = d.pronounSubject(s, span)
	m.place = c.Place != ""
	m.question = strings.HasSuffix(span.Of(d.body), "?") || strings.HasPrefix(d.body[span.End:], "?")
	m.negated = d.negatedClause(s, span)
	d.readFigures(c, &m)
	is := c.voice.is
	m.denies, m.accuses, m.promises = is&denyVerb != 0, is&accuseVerb != 0, is&promiseVerb != 0
	if m.promises && m.would {
		m.future, m.vague = true, false // "promised that no jobs would go"
	}
	m.interviewer = d.turns[s.Paragraph].interviews
	m.lead, m.aside = s.Paragraph == 1 && d.goesOn(), d.goesOn() && d.aside(s, span)
	m.history = d.namesPastYear(s, span)
	m.doer = namesDoer(s, span)
	m.done = (d.institutional() || d.author.tells) && toldAsPast(s, span)
	return m
}

func (m *marks) readToken(s *sentence, i int, lang string) {
	t := &s.tokens[i]
	if t.part != mark {
		m.words++
	}
	m.falsehood = m.falsehood || t.is&falsehood != 0
	m.blame = m.blame || t.is&blame != 0
	m.calm = m.calm || t.is&calm != 0
	m.universal = m.universal || t.is&universal != 0
	m.stakes = m.stakes || t.is&stakes != 0
	m.event = m.event || t.is&eventVerb != 0 && (t.part == verb || lang != "en")
	m.clock = m.clock || !m.headline && t.is&(weekday|month|timeWord) != 0 || t.part == figures && strings.Contains(t.word, ":")
	m.tells.falsehood = first(m.tells.falsehood, t.Span, t.is&falsehood != 0)
	m.tells.blame = first(m.tells.blame, t.Span, t.is&blame != 0)
	m.tells.calm = first(m.tells.calm, t.Span, t.is&calm != 0)
	m.tells.event = first(m.tells.event, t.Span, t.is&eventVerb != 0 && (t.part == verb || lang != "en"))
	switch t.word {
	case "will", "'ll", "wo", "shall":
		m.future = m.future || t.is&modal != 0 && !t.capital
	case "would":
		m.would, m.vague = true, true
	case "might", "may", "perhaps", "could":
		m.vague = m.vague || !t.capital
	}
	if t.capital && i > 0 && !startsClause(s.tokens, i) {
		m.names++
	}
}

// readManner reads whether the voice of a stretch talks, or is polite.
func (m *marks) readManner(t *token) {
	m.courtesy = m.courtesy || t.is&courtesy != 0
	switch t.word {
	case "i", "my", "me":
		m.personal = true
	case "you", "your":
		m.you = true
	case "we", "our", "us":
		m.we = true
	}
}

// readFigures settles c's figure and what kind of figure it is.
func (d *document) readFigures(c *candidate, m *marks) {
	for _, f := range c.Figures {
		if d.describes(f, m.negated) {
			continue
		}
		switch kind := kindOfUnit(f.Figure.Unit); {
		case kind == ofTime:
			m.duration = true
		case kind == ofWay:
			m.distance = true
		case !d.matters(f):
			continue
		default:
			m.figure = true
			m.measured = m.measured || f.Figure.Unit == "%" || f.Figure.Bound != figure.Exact || f.Figure.Approx || f.Figure.Low >= 100
		}
		c.Figure = better(c.Figure, f.Figure)
	}
}

// opening reads how a stretch begins.
func (d *document) opening(s *sentence, span text.Span, m *marks) {
	for i := range s.tokens {
		t := &s.tokens[i]
		if !span.Contains(t.Span) || t.part == mark {
			continue
		}
		m.conditional = t.word == "if" || t.word == "suppose"
		m.imperative = t.word == "please" || t.word == "like" || t.word == "let" || t.word == "do" && i+1 < len(s.tokens) && s.tokens[i+1].word == "n't" ||
			t.is&baseForm != 0 && d.lang == "en" && i+1 < len(s.tokens) && s.tokens[i+1].part == article
		switch t.word {
		case "it", "that", "this", "they", "those", "these", "he", "she", "so", "there":
			m.anaphoric = t.word != "there"
		}
		break
	}
}

// pronounSubject reports whether the first clause of span has a pronoun for its
// subject that stands for something said elsewhere.
func (d *document) pronounSubject(s *sentence, span text.Span) bool {
	for g := range s.groups {
		o := &s.groups[g]
		if !o.finite || !span.Holds(s.tokens[o.first].Start) {
			continue
		}
		t := &s.tokens[o.subject.to]
		return o.subject.ok && !o.subject.inherited && t.part == person && pointing[t.word]
	}
	if d.lang == "en" {
		return false
	}
	for i := range s.tokens {
		if t := &s.tokens[i]; span.Contains(t.Span) && t.part != mark && t.part != join {
			return t.part == person && t.word != "мы" && t.word != "ми"
		}
	}
	return false
}

// pointing are the pronouns that stand for what is said elsewhere, or for
// nobody in particular; "we" and "nobody" are as good as a name.
var pointing = set("i you he she it they that this those these one someone somebody anyone anybody")

// negatedClause reports whether a finite verb of span, or what it says of its
// subject or object, is negated by a word.
func (d *document) negatedClause(s *sentence, span text.Span) bool {
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.is&negator != 0 && t.part == negation && span.Contains(t.Span) && !fixedPhrase(s.tokens, i) && t.word != "without" {
			if i+1 < len(s.tokens) && s.tokens[i+1].part == mark && t.word == "no" {
				continue // an answer
			}
			if start := clauseStart(s, i); d.lang == "en" && start > 2 && s.tokens[start].is&relative != 0 && s.tokens[start].Start > span.Start {
				continue // "…, which surprises no one"
			}
			return true
		}
	}
	return false
}

// matters reports whether a figure can be what a dispute turns on: not an age,
// a time of talk, a bare "one", what a figure was before.
func (d *document) matters(f figure.Found) bool {
	fig := f.Figure
	switch {
	case f.Former, fig.Unit == "years old", fig.Unit == "months old":
		return false
	case fig.Low == 1 && fig.High == 1 && fig.Bound == figure.Exact && fig.Unit == "":
		return false
	case fig.Counted == "" && fig.Unit == "" && fig.Low < 10 && fig.Bound == figure.Exact:
		return false
	}
	counted := strings.Fields(strings.ToLower(fig.Counted))
	if len(counted) > 0 && d.words.classOf(counted[0])&(month) != 0 {
		return false
	}
	return true
}

// unitKind tells figures of time and way from the rest.
type unitKind int8

const (
	ofThings unitKind = iota
	ofTime
	ofWay
)

func kindOfUnit(unit string) unitKind {
	switch unit {
	case "hour", "minute", "day", "night", "year", "month", "week", "second", "decade", "century":
		return ofTime
	case "km", "m", "mi", "cm", "ft":
		return ofWay
	}
	return ofThings
}

// better is the one of two figures that a dispute is likelier to turn on: what
// is counted before a measure of time or way, the larger step before the bare
// number, else the first.
func better(a, b figure.Figure) figure.Figure {
	if a.Zero() || weightOf(b) > weightOf(a) {
		return b
	}
	return a
}

func weightOf(f figure.Figure) int {
	w := 0
	if f.Counted != "" {
		w += 2
	}
	switch {
	case kindOfUnit(f.Unit) != ofThings:
		w--
	case f.Unit != "":
		w += 2
	}
	if f.Bound != figure.Exact || f.Approx || f.Low != f.High {
		w++
	}
	return w
}
