package suggest

import (
	"gainsay/data/figure"
	"gainsay/data/text"
)

// givenBy is the voice of the list or the body whose figure a part of s tells:
// "the bulletin gives 43", "the Directorate now counts 34 dead".
func (d *document) givenBy(c *cast, s *sentence, within text.Span, figures []figure.Found) (voice, bool) {
	if d.lang != "en" {
		return voice{}, false
	}
	for g := range s.groups {
		o := &s.groups[g]
		from, to, inherited, ok := s.subject(g)
		stands := ok && !o.passive && mounts[s.tokens[o.main].word] && len(figures) > 0 && d.headClass(s.spanOf(from, to))&writtenNoun != 0
		found := stands || ok && finds[s.tokens[o.main].word] && examiner[s.tokens[to].word]
		if !o.finite || !ok || inherited && !found || s.tokens[o.main].quoted {
			continue
		}
		if o.passive {
			from, to, ok = s.enteredIn(o)
			if !ok && s.tokens[o.main].is&giveVerb != 0 && len(figures) > 0 {
				from, to, ok = agent(s, o) // "is put by the insurers at 40"
			}
		} else {
			ok = found || s.gives(o, len(figures) > 0)
		}
		if !ok {
			continue
		}
		source := s.spanOf(from, to)
		if !within.Contains(source) {
			continue
		}
		if p := c.describe(source.Of(d.body)); d.classOfHead(p.name)&(writtenNoun|institution) != 0 || p.owner {
			who := c.paper.holds(p, s.Paragraph)
			if d.institutional() && (d.recorded(source) || s.tokens[from].word == "our") {
				who = c.own
			} else if who == nobody {
				who = c.enter(p)
			}
			return voice{who: who, via: nobody, source: source, cue: s.spanOf(o.first, o.last), directness: Indirect, is: sayVerb}, true
		}
	}
	return voice{}, false
}

// gives reports whether group o is a verb by which a list or a body gives what is
// counted in it: "the bulletin gives 43", "the institute registered a jolt", "the
// ministry has brought its toll down to 28".
func (s *sentence) gives(o *group, counted bool) bool {
	t, next := &s.tokens[o.main], o.last+1
	if t.is&giveVerb != 0 {
		return counted || t.is&showVerb != 0 || instrumental[t.word] || next < len(s.tokens) && s.tokens[next].quoted
	}
	if !counted || next >= len(s.tokens) || s.tokens[next].is&possessive == 0 {
		return false
	}
	for j := next + 1; j < len(s.tokens) && j < next+4 && s.tokens[j].part == noun; j++ {
		if s.tokens[j].is&writtenNoun != 0 || countNoun[s.tokens[j].word] {
			return true
		}
	}
	return false
}

// enteredIn is the writing that a passive group's subject is entered in: "five
// burials are entered in the city register".
func (s *sentence) enteredIn(o *group) (from, to int, ok bool) {
	next := o.last + 1
	if s.tokens[o.main].is&giveVerb == 0 || next+1 >= len(s.tokens) || s.tokens[next].word != "in" || !nominal(&s.tokens[next+1]) {
		return 0, 0, false
	}
	for j := next + 1; j < len(s.tokens) && (s.tokens[j].part == noun || s.tokens[j].part == article); j++ {
		if s.tokens[j].is&writtenNoun != 0 {
			return next + 1, j, true
		}
	}
	return 0, 0, false
}

// examiner are the bodies whose business is to find things out, which finds are the
// verbs of: "the laboratory found arsenic in the wells", not "police found a body".
var (
	examiner = set("laboratory lab inquiry commission audit auditors auditor tribunal inspectors inspectorate investigators experts pathologist coroner study analysis review panel committee survey")
	finds    = set("found finds established detected detects traced identified")
)

// mounts are the verbs of a list that a figure grows or stands in: "the clinic's list
// had grown to 31 dead", "the inventory runs to nine crates".
var mounts = set("grown grew grows risen rose rises climbed stands stood reached reaches runs ran holds held amounts")

// instrumental are the verbs of what is measured rather than told.
var instrumental = set("registered registers recorded records logged logs measured measures detected detects")

// countNoun are the nouns for a count that are nothing written.
var countNoun = set("number toll total estimate estimates")

// witnessedBy is the voice of the people who saw, heard or counted what s
// tells: "neighbours counted nine coaches".
func (d *document) witnessedBy(c *cast, s *sentence) (voice, bool) {
	for g := range s.groups {
		o := &s.groups[g]
		from, to, inherited, ok := s.subject(g)
		if !o.finite || o.passive || !ok || inherited || s.tokens[o.main].quoted || s.tokens[o.main].is&witnessVerb == 0 || s.tokens[to].part != noun || s.tokens[from].word == "this" {
			continue // "this reporter counted": the outlet's own
		}
		if d.institutional() && from == to && staffOf(c.people[c.own].words, s.tokens[to].word) {
			return voice{who: c.own, via: nobody, directness: Own}, true // "Observers saw 40 ships" are the Observation Mission's
		}
		if p := c.describe(s.spanOf(from, to).Of(d.body)); p.human || p.plural && d.classOfHead(p.name)&institution != 0 {
			return voice{who: c.enter(p), via: nobody, cue: s.spanOf(o.first, o.last), directness: Indirect, is: sayVerb}, true
		}
	}
	return voice{}, false
}
