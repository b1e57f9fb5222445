package suggest

import (
	"strconv"
	"strings"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// marks is what speaks for and against a stretch as a claim.
type marks struct {
	words       int
	sentence    int  // words and marks of all its sentence, or sentences
	figure      bool // a figure about something that matters
	measure     bool // a figure of time or way
	negated     bool // the clause itself is denied
	future      bool // will, shall
	would       bool
	calm        bool
	blame       bool
	falsehood   bool
	event       bool
	clock       bool // a date or a time
	minute      bool // a time to the minute
	question    bool
	personal    bool // I, my: talk rather than report
	you         bool
	we          bool
	kin         bool // somebody's family
	conditional bool // begins with "if"
	imperative  bool // begins with a verb: "Please ring"
	stakes      bool // people killed, troops, votes, money
	toll        bool // people dead, hurt or missing
	exact       int  // words of measure and relation
	loose       int  // words that point or gesture
	timed       bool // begins with when: "On Tuesday", "By nightfall"
	universal   bool // all, every, nobody
	whole       bool // all, every: of the whole of something
	ofAll       bool // begins with such a word
	courtesy    bool
	corrects    bool // "at 11.09, not 11.22"
	past        bool // told as past
	noOne       bool // of a subject that is denied: "no station"
	indefinite  bool // of a subject that is new: "a woman"
	clauses     int
	official    bool // who says it holds an office
	told        bool // somebody is said to have told somebody
	repeated    bool // a headline whose figure the text gives at greater length
	interviewer bool
	headline    bool
	lead        bool // stands in the paragraph below the headline, which the text goes on to tell in full
	second      bool // stands in the paragraph below the lead
	far         bool // stands in the eighth paragraph or below
	late        bool // stands in the last part of what the article tells
	end         bool // stands where the article trails off
	opens       bool // its sentence opens a paragraph, which leads up to what it tells
	closes      bool // its sentence closes a paragraph of several, as colour does
	history     bool // names a year before that of the article
	added       bool // stands behind a semicolon, as an afterthought
	part        bool // is less than half of its sentence
	release     bool // stands in a body's own publication
	leadsUp     bool // comes before a quotation in its paragraph, to which it leads up
	ledUpTo     bool // comes after what the outlet tells in its paragraph, which leads up to it
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

// marksOf reads what speaks for and against span of sentences n to last, and
// settles the figure of c that a dispute is likeliest to turn on.
func (d *document) marksOf(n, last int, span text.Span, c *candidate) marks {
	s := &d.sentences[n]
	m := marks{headline: s.Paragraph == 0, verbless: d.lang == "en"}
	for k := n; k <= last; k++ {
		m.readSentence(d, &d.sentences[k], span, c.Directness)
	}
	m.readPosition(d, n, last)
	d.opening(s, span, &m)
	m.question = strings.HasSuffix(span.Of(d.body), "?") || strings.HasPrefix(d.body[span.End:], "?")
	d.readFigures(c, &m)
	if c.voice.is&promiseVerb != 0 && m.would {
		m.future, m.vague = true, false // "promised that no jobs would go"
	}
	cue := c.Cue.Of(d.body)
	m.told = strings.Contains(cue, "told") || strings.Contains(cue, "tell")
	m.interviewer = d.turns[s.Paragraph].asks
	m.history = d.namesPastYear(s, span)
	m.added = strings.HasSuffix(strings.TrimRight(d.body[s.Start:max(s.Start, span.Start)], " “\""), ";")
	m.part, m.release = 2*span.Len() < s.Len(), d.institutional()
	return m
}

// readSentence reads what span covers of s.
func (m *marks) readSentence(d *document, s *sentence, span text.Span, how Directness) {
	m.sentence += len(s.tokens)
	for i := range s.tokens {
		if span.Contains(s.tokens[i].Span) {
			m.readToken(s, i, d.lang)
			m.readTurn(s, i, span)
			if how == Direct || !s.tokens[i].quoted {
				m.readManner(&s.tokens[i])
			}
		}
	}
	m.readClauses(s, span)
	m.negated = m.negated || d.negatedClause(s, span)
}

// readPosition reads where in the article sentences n to last stand.
func (m *marks) readPosition(d *document, n, last int) {
	const far = 8 // paragraphs
	paragraph := d.sentences[n].Paragraph
	m.lead, m.second = paragraph == 1 && d.goesOn(), paragraph == 2 && d.goesOn()
	m.far, m.late, m.end = paragraph >= far, n >= d.late, n >= d.end
	m.opens = n == 0 || d.sentences[n-1].Paragraph != paragraph
	m.closes = !m.opens && (last+1 == len(d.sentences) || d.sentences[last+1].Paragraph != paragraph)
}

// readClauses reads the clauses of span: how many, and how the first tells what
// it tells.
func (m *marks) readClauses(s *sentence, span text.Span) {
	for g := range s.groups {
		o := &s.groups[g]
		first := &s.tokens[o.first]
		if !span.Holds(first.Start) {
			continue
		}
		if o.finite || first.Start == span.Start && totalling[first.word] {
			m.verbless = false
		}
		if !o.finite {
			continue
		}
		if m.clauses++; m.clauses > 1 {
			continue
		}
		m.past = first.part == aux && (first.word == "was" || first.word == "were" || first.word == "did") || first.part != aux && first.is&pastForm != 0
		if o.subject.ok {
			m.readSubject(s.tokens[o.subject.from : o.subject.to+1])
		}
	}
}

func (m *marks) readSubject(subject []token) {
	m.indefinite = subject[0].word == "a" || subject[0].word == "an"
	for i := range subject {
		switch subject[i].word {
		case "no", "nobody", "none", "not", "nothing", "neither":
			m.noOne = true
		}
	}
}

func (m *marks) readToken(s *sentence, i int, lang string) {
	t := &s.tokens[i]
	if t.part != mark {
		m.words++
	}
	if t.is&exact != 0 {
		m.exact++
	}
	if t.is&loose != 0 {
		m.loose++
	}
	m.toll = m.toll || t.is&toll != 0
	m.falsehood = m.falsehood || t.is&falsehood != 0
	m.blame = m.blame || t.is&blame != 0
	m.calm = m.calm || t.is&calm != 0
	m.universal = m.universal || t.is&universal != 0
	m.whole = m.whole || wholeWord[t.word]
	m.stakes = m.stakes || t.is&stakes != 0
	m.kin = m.kin || kin[t.word]
	m.minute = m.minute || t.part == figures && minutely(t.word) && !scaled(s.tokens, i)
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
}

// kin are the words for family and for what lives in the house.
var kin = set("wife husband brother sister son daughter mother father child grandson granddaughter cousin uncle aunt neighbour neighbor friend dog cat horse grandmother grandfather baby boy girl")

// minutely reports whether a number reads as a time of day: 11.09, 23:40.
func minutely(number string) bool {
	at := strings.IndexAny(number, ".:")
	if at < 1 || at+3 > len(number) {
		return false
	}
	hour, err := strconv.Atoi(number[:at])
	minute, err2 := strconv.Atoi(number[at+1 : at+3])
	return err == nil && err2 == nil && hour < 24 && minute < 60
}

// scaled reports whether the number at token i counts something: "1.23 million",
// "7.20 per cent", "3.40 euros". A time has "a.m." behind it, a mark, a
// preposition or a verb.
func scaled(s []token, i int) bool {
	if strings.Contains(s[i].word, ":") || i+1 == len(s) {
		return false
	}
	next := &s[i+1]
	return next.word == "%" || next.word == "per" || next.is&number != 0 || next.part == noun && next.is&(timeWord|weekday|month) == 0 && !next.capital
}

// readTurn reads whether token i is the "not" by which what is said is set against
// something else: "at 11.09, not 11.22", "not a ship but a barge".
func (m *marks) readTurn(s *sentence, i int, span text.Span) {
	const near = 12 // tokens
	if s.tokens[i].word != "not" {
		return
	}
	m.corrects = m.corrects || i > 0 && i+1 < len(s.tokens) && s.tokens[i-1].word == "," && s.tokens[i+1].part != mark
	for k := i + 1; k < min(len(s.tokens), i+near) && span.Contains(s.tokens[k].Span) && s.tokens[k].word != ";"; k++ {
		m.corrects = m.corrects || s.tokens[k].word == "but" || s.tokens[k].word == "only"
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
	for i, f := range c.Figures {
		if d.describes(f, m.negated) {
			continue
		}
		switch {
		case timeOrWay(f.Figure.Unit):
			m.measure = true
		case !d.matters(f):
			continue
		default:
			m.figure = true
		}
		if i > 0 && d.partOf(c.Figures[i-1], f) && c.Figure == c.Figures[i-1].Figure {
			c.Figure.Counted = f.Figure.Counted
			continue
		}
		c.Figure = better(c.Figure, f.Figure)
	}
}

// partOf reports whether part counts some of what whole counts: "38 of the country's
// 1,240 stations".
func (d *document) partOf(part, whole figure.Found) bool {
	const near = 30 // bytes
	if part.Figure.Counted != "" || part.Figure.Unit != "" || part.Span.End >= whole.Number.Start || whole.Number.Start-part.Span.End > near {
		return false
	}
	between := d.body[part.Span.End:whole.Number.Start]
	return strings.HasPrefix(between, " of ") && !strings.ContainsAny(between, ",;:.")
}

// opening reads how a stretch begins.
func (d *document) opening(s *sentence, span text.Span, m *marks) {
	for i := range s.tokens {
		t := &s.tokens[i]
		if !span.Contains(t.Span) || t.part == mark {
			continue
		}
		m.timed = m.clock && datingWord[t.word]
		m.ofAll = wholeWord[t.word]
		m.conditional = t.word == "if" || t.word == "suppose"
		m.imperative = t.word == "please" || t.word == "like" || t.word == "let" || t.word == "do" && i+1 < len(s.tokens) && s.tokens[i+1].word == "n't" ||
			t.is&baseForm != 0 && d.lang == "en" && i+1 < len(s.tokens) && s.tokens[i+1].part == article
		break
	}
}

// wholeWord are the words by which something is said of all there is of its kind.
var wholeWord = set("all every each both everyone everybody everything always entire entirely throughout fully все всех всё каждый каждая усі всі усіх всіх кожен кожна")

// datingWord are the prepositions that a stretch begins with where it first says when.
var datingWord = set("on at by from since until between in")

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

// timeOrWay reports whether a unit measures time or way, which few disputes are
// about.
func timeOrWay(unit string) bool {
	switch unit {
	case "hour", "minute", "day", "night", "year", "month", "week", "second", "decade", "century", "km", "m", "mi", "cm", "ft":
		return true
	}
	return false
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
	case timeOrWay(f.Unit):
		w--
	case f.Unit != "":
		w += 2
	}
	if f.Bound != figure.Exact || f.Approx || f.Low != f.High {
		w++
	}
	return w
}
