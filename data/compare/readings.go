package compare

import (
	"math"
	"slices"
	"strings"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// reading is a figure of the quote with what it counts.
type reading struct {
	figure.Figure
	trend     figure.Trend
	from      int         // first word of the number; -1 where it does not stand in the quote
	to        int         // word after the number
	past      int         // word after its unit; 0 where there is none
	noun      string      // stem of the counted noun; empty where there is none
	net       *senses     // of the noun
	heads     []conceptID // what is counted: soldiers, homes
	states    []conceptID // what has become of it: dead, in hospital, on site
	owners    []string    // whose it is
	about     []string    // stems of what its clause says of it, sorted
	does      []term      // verbs of its clause that say more than that it is there
	record    []term      // content words of what its record says it counts
	summed    bool        // the record counts all since some day
	moment    bool        // the record says of what moment it counts
	wanes     bool        // the record counts what there is less of by the day
	topic     string      // "how many troops"; empty where what it counts has no name
	key       bool        // the dispute turns on it
	absent    bool        // read from "no X": there is none
	rate      bool        // of so many each: "300 per customer", "40 a day"
	partitive bool        // some of those spoken of: "two of the children", "three wore helmets"
	within    bool        // none of a group alone: "nobody working for the firm"
	present   bool        // people of whom it says only that they were somewhere
}

// changes reports whether r is by how much there came to be more or fewer.
func (r reading) changes() bool { return r.trend != figure.Level }

// readFigures finds the quote's figures and what each counts. The claim's own
// figure is the one the dispute turns on; where the claim has none, all are
// looked at alike.
func (f *Frame) readFigures(lex *Lexicon) {
	own := f.Claim.Figure
	for _, found := range figure.Find(f.Claim.Text, f.Claim.Language) {
		r := reading{Figure: found.Outcome(), trend: found.Trend}
		if found.Change {
			r.trend = figure.Level // "rose from 26 to 34" is 34
		}
		r.from, r.to = f.wordsIn(found.Number)
		_, r.past = f.wordsIn(found.Span)
		if r.from >= r.to || f.isLabel(r) || f.isAbsence(r) {
			continue
		}
		if f.isDenied(r) {
			f.denies = append(f.denies, r.Figure)
			continue
		}
		r.rate = f.isRate(r)
		switch {
		case r.to < len(f.words) && differences[f.words[r.to].low]:
			r.trend = figure.Rise
		case r.from > 0 && arrivals[f.words[r.from-1].low]:
			r.trend = figure.Level // "rose to 63 %" is 63 %
		}
		if !own.Zero() && strings.Contains(own.Raw, found.Number.Of(f.Claim.Text)) && alike(own.Low, r.Low) {
			r.Figure, r.key = own, true
			own = figure.Figure{}
		}
		f.figures = append(f.figures, r)
	}
	if !own.Zero() && !zero(own) {
		r := reading{Figure: own, from: -1, key: true}
		if i := strings.Index(f.Claim.Text, own.Raw); i >= 0 && own.Raw != "" {
			r.from, r.to = f.wordsIn(text.Span{Start: i, End: i + len(own.Raw)})
		}
		f.figures = append(f.figures, r)
	}
	f.readAbsences(own)
	found := f.found
	for i := range f.figures {
		f.readHeads(&f.figures[i], found, lex)
	}
	f.readStates(found, lex)
	for i := range f.figures {
		f.figures[i].finish(lex)
	}
	f.addSums(lex)
}

func alike(a, b float64) bool { return math.Abs(a-b) <= .005*max(math.Abs(a), math.Abs(b)) }

func zero(f figure.Figure) bool { return f.Low == 0 && f.High == 0 && f.Bound == figure.Exact }

// wordsIn is which words of the quote lie in s.
func (f *Frame) wordsIn(s text.Span) (from, to int) {
	for from = 0; from < len(f.words) && f.words[from].end <= s.Start; from++ {
	}
	for to = from; to < len(f.words) && f.words[to].start < s.End; to++ {
	}
	return from, to
}

// isLabel reports whether the number at r is part of a name ("Building 2",
// "line 3"), a day of a month or an age: it counts nothing.
func (f *Frame) isLabel(r reading) bool {
	if r.to < len(f.words) && months[f.words[r.to].low] {
		return true
	}
	measured := r.Unit != "" || r.Approx || r.Bound != figure.Exact
	if measured || r.from == 0 || !f.words[r.from].number {
		return false
	}
	before := f.words[r.from-1]
	if ages[before.low] && r.Low < 120 && r.Counted == "" {
		return true
	}
	if strings.HasSuffix(f.Claim.Text[:before.end], "'s") || strings.HasSuffix(f.Claim.Text[:before.end], "’s") {
		return false // "the union's 19 members"
	}
	return !f.words[r.from].breaks && !before.light && (before.upper || labelled[before.low])
}

// isAbsence reports whether the figure at r is the "one" of "not one".
func (f *Frame) isAbsence(r reading) bool {
	if r.from == 0 || r.Low != 1 {
		return false
	}
	c, ok := cueAt(f.words, r.from-1)
	return ok && c.clause
}

// isDenied reports whether the figure at r is named only to be put right: "27
// in hospital, not 27 dead".
func (f *Frame) isDenied(r reading) bool {
	at := r.from - 1
	if at > 0 && f.words[at].low == "the" {
		at--
	}
	return at >= 0 && (f.words[at].low == "not" || f.words[at].low == "не")
}

// readAbsences makes a reading of zero of every "no X", "not a single X". A
// claim's own zero marks the first as the one the dispute turns on.
func (f *Frame) readAbsences(own figure.Figure) {
	keyed := slices.ContainsFunc(f.figures, func(r reading) bool { return r.key })
	for i := range f.words {
		c, ok := cueAt(f.words, i)
		if !ok || !c.clause || i+len(c.words) >= len(f.words) || !determiners[c.words[0]] {
			continue
		}
		r := reading{Figure: figure.Figure{Bound: figure.Exact}, from: i, to: i + len(c.words), absent: true}
		r.key = zero(own) && !own.Zero() && !keyed
		r.Counted = own.Counted
		keyed = keyed || r.key
		f.figures = append(f.figures, r)
	}
	if !own.Zero() && zero(own) && !keyed {
		f.figures = append(f.figures, f.nobody(own))
	}
}

// nobody is the claim's own zero where the quote says it by a pronoun: "nobody
// was struck". It is about as much as its clause says.
func (f *Frame) nobody(own figure.Figure) reading {
	for i := range f.words {
		if c, ok := cueAt(f.words, i); ok && c.clause {
			to := i + len(c.words)
			return reading{Figure: own, from: i, to: to, key: true, absent: true, within: f.narrowed(to)}
		}
	}
	return reading{Figure: own, from: -1, key: true}
}

// determiners are the cues that stand before a noun.
var determiners = set("no not zero without никаких никакого никакой ни жодного жодної жодних жоден жодна ніяких немає нет")

// narrowed reports whether the words from i on say of whom alone a "nobody"
// before them speaks.
func (f *Frame) narrowed(i int) bool {
	if i >= len(f.words) || f.words[i].stops {
		return false
	}
	w := f.words[i]
	return narrowing[w.low] || w.isVerb() && strings.HasSuffix(w.low, "ing")
}

// narrowing are the words that say of whom alone "nobody" speaks.
var narrowing = set("of from in on at who whose among under with aboard inside из среди на в з серед у")

// addSums adds the sum of two kinds of people of whom one thing is said: "189
// passengers and 25 crew on board" are 214.
func (f *Frame) addSums(lex *Lexicon) {
	for i := 1; i < len(f.figures); i++ {
		x, y := f.figures[i-1], f.figures[i]
		if x.from < 0 || y.from <= x.to || len(x.states) > 0 || len(y.states) == 0 || x.Unit != "" && y.Unit != "" && !sameUnit(x.Unit, y.Unit) || !f.onlyAnd(x, y) {
			continue
		}
		sum := reading{Figure: x.Figure, from: x.from, to: y.to, noun: "people", heads: []conceptID{lex.byName["people"]}, states: y.states, topic: y.topic}
		sum.Raw, sum.Low, sum.High, sum.Approx = "", x.Low+y.Low, x.High+y.High, x.Approx || y.Approx
		f.figures = append(f.figures, sum)
	}
}

// onlyAnd reports whether a noun and "and" are all that stands between two
// figures.
func (f *Frame) onlyAnd(x, y reading) bool {
	return y.from-x.to <= 3 && joiners[f.words[y.from-1].low]
}

// howMany begins the topic of every figure.
const howMany = "how many: "

// finish brings heads and states in order. A description that came with the
// figure says what became of the counted only where the quote does not.
func (r *reading) finish(lex *Lexicon) {
	if len(r.states) == 0 {
		for _, m := range lex.mentions(split(r.Counted)) {
			if m.side == 0 && lex.concepts[m.concept].state {
				r.states = append(r.states, m.concept)
			}
		}
	}
	if r.key {
		r.readRecord(lex)
	}
	r.heads, r.states = unique(r.heads), unique(r.states)
	if dead := lex.byName["dead"]; !zero(r.Figure) && slices.Contains(r.states, dead) {
		r.states = slices.DeleteFunc(r.states, func(id conceptID) bool { return id == lex.byName["injured"] }) // died of burns
	}
	if len(r.heads) > 0 && !slices.ContainsFunc(r.heads, lex.living) {
		r.states = nil // exits are not "in the building", nor pumps "hurt"
	}
	if named := append(slices.Clone(r.states), r.heads...); len(named) > 0 {
		r.topic = howMany + lex.gloss(named[0])
	}
}

// isRate reports whether the words after the figure, or after the one word it
// counts, make it a rate.
func (f *Frame) isRate(r reading) bool {
	from := max(r.to, r.past)
	for i := from; i < min(from+2, len(f.words)); i++ {
		w := f.words[i]
		if i > from && w.breaks {
			return false
		}
		if w.low == "per" || (w.low == "a" || w.low == "an") && i+1 < len(f.words) && spells[f.words[i+1].low] {
			return true
		}
	}
	return false
}

// spells are the times and heads over which rates are told: "40 a day".
var spells = set("second minute hour shift day night week month year head person")
