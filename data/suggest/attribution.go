package suggest

import (
	"strings"

	"gainsay/data/text"
)

// Attribution is a passage that says who says, thinks or intends what.
type Attribution struct {
	Cue     text.Span   // "told"; empty where a quotation stands alone
	Source  text.Span   // who, as written there; empty where nobody is named
	Content []text.Span // what, in its parts, in order
	// Weak is set where what is reported is an attitude or an intention
	// rather than something stated: "hopes", "supported".
	Weak bool

	is       class
	sentence int
	cited    text.Span // who the source has it from: "the Courier, citing X, reported"
	behind   text.Span // what a source "who" or "which" stands for
	inverted bool      // "…", said X
	label    bool      // a speaker's label in a transcript or a headline
	keeps    bool      // nobody is named, since who had the word keeps it
}

// attributions finds those of the whole document, in order of their sentences.
func (d *document) attributions() []Attribution {
	var all []Attribution
	for n := range d.sentences {
		if d.lang == "en" {
			all = d.appendEnglish(all, n)
		} else {
			all = d.appendSlavic(all, n)
		}
	}
	return d.extendQuotes(all)
}

func (d *document) appendEnglish(all []Attribution, n int) []Attribution {
	s := &d.sentences[n]
	from := len(all)
	all = d.appendLabel(all, n)
	for g := range s.groups {
		t := &s.tokens[s.groups[g].main]
		if t.quoted || len(all) > from && all[from].label && t.Start < all[from].Cue.Start {
			continue // what is said inside a quotation is the quoted speaker's, what a label says its own
		}
		if t.is&cueVerb == 0 {
			if a, ok := attitudeOf(s, g); ok {
				a.sentence = n
				all = append(all, a)
			}
			continue
		}
		if a, ok := d.fromVerb(s, g); ok {
			a.sentence = n
			all = append(all, a)
		}
	}
	all = d.appendByWay(all, n)
	all = d.appendNouns(all, n)
	return d.appendBareQuotes(all, from, n)
}

// attitudeOf reads "is convinced that …": a form of be, or a verb like it, and
// a word of attitude.
func attitudeOf(s *sentence, n int) (Attribution, bool) {
	g := &s.groups[n]
	i := g.last
	if s.tokens[i].is&be == 0 && s.tokens[i].is&attitude == 0 {
		return Attribution{}, false
	}
	for i < len(s.tokens)-1 && s.tokens[i].is&attitude == 0 && i < g.last+3 && s.tokens[i].part != mark {
		i++
	}
	end := lastWordOf(s)
	from, to, _, ok := s.subject(n)
	if s.tokens[i].is&attitude != 0 && ok && i+3 < end && s.tokens[i+1].word == ":" && holdsVerb(s, i+2, end) {
		return Attribution{Cue: s.spanOf(g.first, i), Source: s.spanOf(from, to), Content: []text.Span{s.spanOf(i+2, end)}, is: sayVerb}, true // "He is adamant: nobody came"
	}
	if s.tokens[i].is&attitude == 0 || !ok || i+1 > end || s.tokens[i+1].part == mark {
		return Attribution{}, false
	}
	return Attribution{
		Cue: s.spanOf(g.first, i), Source: s.spanOf(from, to), Content: []text.Span{s.spanOf(i+1, end)}, is: thinkVerb, Weak: true,
	}, true
}

// fromVerb reads the attribution that hangs on verb group g of s.
func (d *document) fromVerb(s *sentence, n int) (Attribution, bool) {
	g := &s.groups[n]
	is := s.tokens[g.main].is & cueVerb
	if s.givesName(g) {
		return Attribution{}, false
	}
	if s.whole && is&^(sayVerb|denyVerb|promiseVerb|accuseVerb) != 0 && is&(sayVerb|denyVerb) == 0 {
		return Attribution{}, false // a speaker's own thoughts, inside what is quoted
	}
	if next := g.last + 1; is&accuseVerb != 0 && g.first == g.main && next < len(s.tokens) && (s.tokens[next].word == "with" || s.tokens[next].word == "of") {
		return Attribution{}, false // "Official charged with theft"
	}
	if g.after >= 0 && s.tokens[s.groups[g.after].main].is&cueVerb != 0 && is&sayVerb == 0 {
		return Attribution{}, false // "wants to see": one intention
	}
	if next := g.last + 1; g.negated && next < len(s.tokens) && s.tokens[next].word == ":" {
		return Attribution{}, false // "We needn't argue: the office writes that …"
	}
	a := Attribution{Cue: s.spanOf(g.first, g.last), is: is, Weak: is&reporting == 0}
	from, to, inherited, ok := 0, 0, false, false
	if f, t, yes := invertedSource(s, g); yes {
		from, to, ok, a.inverted = f, t, true, true
	} else if g.passive {
		from, to, ok = agent(s, g)
	} else {
		from, to, inherited, ok = s.subject(n)
	}
	if ok && from == to && is&showVerb != 0 && is&sayVerb == 0 && s.tokens[from].is&universal != 0 {
		return Attribution{}, false // "Everything points to sabotage"
	}
	if ok && (s.compared(from, to) || !inherited && s.denies(from, to)) {
		return Attribution{}, false // "fewer than the hospital had reported", "not one of them told us"
	}
	if inherited && n > 0 && s.groups[n-1].passive && g.first == g.main && formOf(&s.tokens[g.main])&participleForm != 0 {
		return Attribution{}, false // "were bagged, labelled and taken away"
	}
	if ok && inherited {
		from, to = d.paperTells(s, n, from, to)
	}
	if ok {
		a.Source = s.spanOf(from, to)
		a.behind = behindRelative(s, from)
	}
	a.Content = d.content(s, n, a.inverted, from, ok && !inherited)
	if a.Weak && len(a.Content) > 0 && g.finite && !g.passive && !g.negated && s.tokens[g.main].is&holdVerb != 0 && s.holdsThat(g) {
		a.Weak = false // "police now believe that 258 people were aboard"
	}
	if len(a.Content) > 0 && !g.finite && !a.inverted && !d.reports(s, a.Content[0]) {
		a.Weak = true // "describing the build-up as …": an aside
	}
	return a, len(a.Content) > 0
}

// denies reports whether the noun phrase from token from to token to is of nobody, who
// says nothing.
func (s *sentence) denies(from, to int) bool {
	return s.tokens[from].part == negation || from > 0 && s.tokens[from-1].part == negation && s.tokens[from-1].word == "not" || s.tokens[to].part == negation
}

// compared reports whether the noun phrase from token from to token to is only what
// something is compared with: "more than the union said".
func (s *sentence) compared(from, to int) bool {
	for i := max(0, from-1); i < to; i++ {
		if s.tokens[i].word == "than" {
			return true
		}
	}
	return false
}

// givesName reports whether group g names what the noun before it is: "held by a
// firm called Peltor".
func (s *sentence) givesName(g *group) bool {
	next, own := g.last+1, g.subject
	return nameGiving[s.tokens[g.main].word] && g.first == g.main && next < len(s.tokens) && s.tokens[next].capital &&
		own.ok && !own.inherited && own.from > 0 && s.tokens[own.from-1].part == link
}

// holdsThat reports whether a clause follows group g at once: with "that", or
// with its subject.
func (s *sentence) holdsThat(g *group) bool {
	next := g.last + 1
	if next < len(s.tokens) && s.tokens[next].word == "that" {
		return true
	}
	for k := range s.groups {
		if o := &s.groups[k]; o.finite && o.subject.ok && !o.subject.inherited && o.subject.from == next {
			return true
		}
	}
	return false
}

// behindRelative is the noun phrase that the relative pronoun at token i stands
// for; empty where i is none.
func behindRelative(s *sentence, i int) text.Span {
	j := i - 1
	if s.tokens[i].part != under || s.tokens[i].is&relative == 0 {
		return text.Span{}
	}
	if comma(s.tokens, j) {
		j--
	}
	if j < 0 || !nominal(&s.tokens[j]) {
		return text.Span{}
	}
	return s.spanOf(nounPhrase(s.tokens, j), j)
}

// reports reports whether a content is a clause with "that", an infinitive or
// a quotation.
func (d *document) reports(s *sentence, content text.Span) bool {
	for i := range s.tokens {
		if t := &s.tokens[i]; t.Start == content.Start {
			return t.quoted || t.word == "that" || t.part == infinite
		}
	}
	return false
}

// invertedSource finds the X of "…, said X, the director".
func invertedSource(s *sentence, g *group) (from, to int, ok bool) {
	if s.tokens[g.main].is&(sayVerb|promiseVerb|thinkVerb|askVerb|denyVerb) == 0 || g.main != g.first || !g.finite {
		return 0, 0, false
	}
	b := g.first - 1
	if w := s.tokens[g.main].word; w == "told" || w == "tells" || w == "tell" || b >= 0 && s.tokens[b].part != mark {
		return 0, 0, false
	}
	j := g.last + 1
	if j >= len(s.tokens) || !nominal(&s.tokens[j]) || s.tokens[j].quoted || s.tokens[j].is&(objectPronoun) != 0 && s.tokens[j].is&pronoun == 0 {
		return 0, 0, false
	}
	if b >= 0 && !closesQuote(s.tokens, b) && !strings.Contains(",—–?!", s.tokens[b].word) {
		return 0, 0, false
	}
	if s.tokens[j].part == figures && (j+1 == len(s.tokens) || s.tokens[j+1].part != noun && s.tokens[j+1].part != link) {
		return 0, 0, false // "…, who counts better, said 420"
	}
	if tellsTime(&s.tokens[j]) || !closesQuote(s.tokens, b) && (s.tokens[j].part == person || comma(s.tokens, b) && !s.clauseBefore(g, b)) {
		return 0, 0, false // "Anna Holm, the mayor, said she …"
	}
	if s.tokens[j].part == person {
		return j, j, true
	}
	to = phraseRight(s.tokens, j)
	if to+1 < len(s.tokens) && startsFinite(s, to+1) && !closesQuote(s.tokens, b) {
		return 0, 0, false // "…, added costs rose"
	}
	return j, to, true
}

// clauseBefore reports whether a clause stands before the comma at b that
// "…, said X" can report: more than the subject of g and what describes it.
func (s *sentence) clauseBefore(g *group, b int) bool {
	own := g.subject
	described := own.ok && !own.inherited && own.to < b
	for k := range s.groups {
		o := &s.groups[k]
		if o.last >= b {
			break
		}
		if o.finite && !relativeClause(s, o) && (!described || o.last < own.from || o.subject.ok && !o.subject.inherited && o.subject.from == own.from) {
			return true
		}
	}
	return !described && b > 0 && s.tokens[b-1].quoted
}

func startsFinite(s *sentence, i int) bool {
	for g := range s.groups {
		if s.groups[g].first == i {
			return s.groups[g].finite
		}
	}
	return false
}

// phraseRight is the end of the noun phrase that begins at i, with what
// describes it after a comma.
func phraseRight(s []token, i int) int {
	end := nounsRight(s, i)
	if end+2 < len(s) && s[end+1].word == "," && (s[end+2].part == article || s[end+2].capital || s[end+2].part == figures || s[end+2].is&(relative|title) != 0) {
		for j := end + 2; j < len(s); j++ {
			if s[j].part == mark && s[j].word != "'" && s[j].word != "’" && s[j].word != "-" {
				return j - 1
			}
		}
		return len(s) - 1
	}
	return end
}

func nounsRight(s []token, i int) int {
	end := i
	for j := i; j < len(s); j++ {
		switch t := &s[j]; t.part {
		case noun, figures, article:
			if j > i && (t.is&weekday != 0 || t.is&determiner != 0 && t.part == article && s[j-1].part == noun) {
				return end // "according to the physician the cause was …"
			}
			end = j
		case manner:
			if j+1 >= len(s) || s[j+1].part != noun || s[j-1].part != article {
				return end
			}
		case link:
			if t.word != "of" && t.word != "for" && t.word != "from" && t.word != "with" || j+1 >= len(s) || !nominal(&s[j+1]) {
				return end
			}
		case join:
			if t.word != "and" || j+1 >= len(s) || s[j+1].part != noun && s[j+1].part != article {
				return end
			}
		case mark:
			if t.word != "'" && t.word != "’" {
				return end
			}
		default:
			return end
		}
	}
	return end
}

// agent is the X of "is expected by X".
func agent(s *sentence, g *group) (from, to int, ok bool) {
	for j := g.last + 1; j < len(s.tokens) && j < g.last+6; j++ {
		if s.tokens[j].word == "by" && j+1 < len(s.tokens) && nominal(&s.tokens[j+1]) && s.tokens[j+1].part != figures {
			return j + 1, nounsRight(s.tokens, j+1), true
		}
		if s.tokens[j].part == mark {
			break
		}
	}
	return 0, 0, false
}
