package compare

import (
	"slices"
	"strings"
)

// What a figure counts, and what has become of it, is read from the words by it.

// readHeads finds what the figure counts: the noun right after it, or for a
// measure what its clause speaks of ("turnout was 63 %"), else what came with
// the figure.
func (f *Frame) readHeads(r *reading, found []mention, lex *Lexicon) {
	if r.from >= 0 {
		from, to := f.clauseAround(r.from, r.to)
		noun := f.nounAfter(*r)
		named := f.beforeOf(*r, noun)
		r.noun, r.net = f.nounOf(*r, noun)
		for _, m := range found {
			inNoun := m.from >= r.to && m.from < named
			inClause := measure(r.Unit) != "" && m.from >= from && m.from < to && !f.numberBetween(*r, m) && !f.placed(m)
			if inNoun && r.absent && f.modifies(m, named) {
				continue // "no police operation" counts no police
			}
			if m.side == 0 && !lex.concepts[m.concept].state && (inNoun || inClause) {
				r.heads = append(r.heads, m.concept)
			}
		}
		r.about = f.contentBetween(from, to, *r, found, lex)
		r.does = f.verbsBetween(from, to)
		r.partitive = f.partitive(*r, named)
		r.present = len(r.does) == 0 && r.net.person() && f.beforePlace(named)
	}
	if head, ok := headOf(split(r.Counted)); ok && r.from < 0 {
		r.noun, r.net = head.stem, head.net
	}
	described := split(r.Counted + " | " + r.Unit)
	for _, m := range lex.mentions(described) {
		if c := lex.concepts[m.concept]; m.side == 0 && len(r.heads) == 0 && !c.state && !lightBefore(described, m.from) {
			r.heads = append(r.heads, m.concept)
		}
	}
	r.owners = f.owners(*r)
}

// modifies reports whether m only says of what kind the noun is that follows it
// before to.
func (f *Frame) modifies(m mention, to int) bool {
	if m.to >= to || f.words[m.to].breaks {
		return false
	}
	next := f.words[m.to]
	return !next.light && !next.number && !next.isVerb() && next.net != nil && next.net.nature&canBeNoun != 0
}

// beforePlace reports whether the words from i on say that somebody is
// somewhere: "were in the gallery", "present at the gate".
func (f *Frame) beforePlace(i int) bool {
	for ; i < len(f.words) && !f.words[i].breaks; i++ {
		switch low := f.words[i].low; {
		case whereabouts[low]:
			return true
		case !helping[low] && !beingThere[low]:
			return false
		}
	}
	return false
}

// whereabouts say where somebody is, beingThere that he is.
var (
	whereabouts = set("in at inside on aboard within under below")
	beingThere  = set("present working still duty there")
)

// placed reports whether m says where something is: "at the port". What is in a
// thing may be of it: "nine days left in the reserve".
func (f *Frame) placed(m mention) bool {
	for i := m.from - 1; i >= max(0, m.from-3) && !f.words[i+1].breaks; i-- {
		if w := f.words[i]; places[w.low] {
			return true
		} else if !articles[w.low] && w.light {
			return false
		}
	}
	return false
}

// places are the prepositions that say where.
var places = set("at near outside around across у біля возле")

// readStates gives each state that the quote speaks of (dead, in hospital, on
// site) to the figure it belongs to: the nearest in its sentence, rather the
// one before it.
func (f *Frame) readStates(found []mention, lex *Lexicon) {
	for _, m := range found {
		if m.side != 0 || !lex.concepts[m.concept].state || f.words[m.from].sense.limited {
			continue
		}
		best, cost := -1, reachOfState
		for i, r := range f.figures {
			if r.from < 0 {
				continue
			}
			if from, to := f.clauseAround(r.from, r.to); m.from < from || m.from >= to {
				continue
			}
			c := m.from - r.to
			if m.from < r.from {
				c = r.from - m.to + 2
			}
			if c = max(0, c); c < cost {
				best, cost = i, c
			}
		}
		if best >= 0 {
			f.figures[best].states = append(f.figures[best].states, m.concept)
		}
	}
}

// reachOfState is how many words from a number what became of the counted may
// stand.
const reachOfState = 9

// nounAfter is the word behind the noun that follows the number: "40,000
// Karsovian soldiers", "two of the three victims", but not "two in hospital".
func (f *Frame) nounAfter(r reading) int {
	i := r.to
	for i < len(f.words) && i < r.to+5 && (i == r.to || !f.words[i].breaks) {
		if w := f.words[i]; w.light && w.low != "of" && w.low != "the" && w.low != "more" && w.low != "other" {
			break
		}
		i++
	}
	return i
}

// beforeOf is where the noun itself ends: "no transfers of prisoners" counts
// transfers, but "none of the prisoners" and "40 tonnes of rice" prisoners and
// rice.
func (f *Frame) beforeOf(r reading, end int) int {
	for i := max(r.to, r.past) + 1; i < end; i++ {
		if f.words[i].low == "of" && !f.words[i-1].light && !f.words[i-1].number {
			return i
		}
	}
	return end
}

// nounOf is the stem of the counted noun: the head of what the figure is known
// to count, or the word right behind it.
func (f *Frame) nounOf(r reading, end int) (string, *senses) {
	if head, ok := headOf(split(r.Counted)); ok {
		return head.stem, head.net
	}
	if at := min(end, r.to+2) - 1; at >= r.to {
		return f.words[at].stem, f.words[at].net
	}
	return "", nil
}

// headOf is the head of a noun phrase: its last word before a preposition, a
// participle or a name that says more of it, as in "ropes attached to the
// trawler" and "soldiers Karsovia holds".
func headOf(phrase []word) (head word, ok bool) {
	for i, w := range phrase {
		if ok && (w.light || w.upper || strings.HasSuffix(w.low, "ed") && w.isVerb()) {
			break
		}
		if !w.light && (!w.upper || i == len(phrase)-1) {
			head, ok = w, true
		}
	}
	return head, ok
}

// numberBetween reports whether another number stands between r and m, so that
// m belongs to that one.
func (f *Frame) numberBetween(r reading, m mention) bool {
	from, to := r.to, m.from
	if m.to <= r.from {
		from, to = m.to, r.from
	}
	for i := from; i < to; i++ {
		if f.words[i].number {
			return true
		}
	}
	return false
}

func lightBefore(words []word, at int) bool {
	return slices.ContainsFunc(words[:at], func(w word) bool { return w.light || w.breaks && w.start > 0 })
}

// contentBetween is what a clause says of its figure: the things it speaks of
// and the stems of its other words.
func (f *Frame) contentBetween(from, to int, r reading, found []mention, lex *Lexicon) []string {
	var said []string
	inThing := map[int]bool{}
	for _, m := range found {
		if m.side != 0 || m.from < from || m.from >= to {
			continue
		}
		said = append(said, "#"+lex.concepts[m.concept].name)
		for i := m.from; i < m.to; i++ {
			inThing[i] = true
		}
	}
	for i := from; i < to; i++ {
		if w := f.words[i]; !inThing[i] && (i < r.from || i >= max(r.to, r.past)) && !w.light && !w.number && !w.name && !commonplace[w.low] {
			said = append(said, w.stem)
		}
	}
	return unique(said)
}

// partitive reports whether the figure is of some among those spoken of: "of
// the", "of them" or a verb stands right behind it, "including" before it, or
// "with" behind its noun: "five men with gunshot wounds".
func (f *Frame) partitive(r reading, named int) bool {
	if r.from > 0 && (f.words[r.from-1].low == "including" || f.words[r.from-1].low == "among") || named < len(f.words) && f.words[named].low == "with" && !f.words[named].breaks {
		return true
	}
	if r.to >= len(f.words) || f.words[r.to].breaks {
		return false
	}
	next := f.words[r.to]
	if next.low != "of" {
		return next.isVerb()
	}
	if r.to+1 == len(f.words) {
		return false
	}
	whole := f.words[r.to+1].low
	return articles[whole] || whole == "them" || whole == "whom"
}

// verbsBetween are the verbs of a clause, as far as their form shows them; a
// participle before a noun is none: "the affected area".
func (f *Frame) verbsBetween(from, to int) []term {
	var verbs []term
	for _, t := range f.terms {
		before := t.at > from && articles[f.words[t.at-1].low] && t.at+1 < to && !f.words[t.at+1].light
		if t.at >= from && t.at < to && t.isVerb() && !usual[t.low] && !before {
			verbs = append(verbs, t)
		}
	}
	return verbs
}

// owners are the names that say whose the counted are: "40,000 Karsovian
// soldiers", "15,000 servicemen of the Ostrevan army".
func (f *Frame) owners(r reading) []string {
	var names []string
	if r.from < 0 {
		return nil
	}
	for i := r.to; i < len(f.words) && i < r.to+5 && (i == r.to || !f.words[i].breaks); i++ {
		switch w := f.words[i]; {
		case w.name:
			names = append(names, latin(w.low))
		case w.light && w.low != "of" && w.low != "the":
			return names
		}
	}
	for _, w := range split(r.Counted) {
		if len(names) == 0 && w.upper && !w.light {
			names = append(names, latin(w.low))
		}
	}
	return names
}

// clauseAround is the clause that the words from from to to stand in; a comma
// alone does not end it, so that "twelve people, all of them hurt" is one.
func (f *Frame) clauseAround(from, to int) (int, int) {
	for from > 0 && !f.words[from].stops && !clauseOpeners[f.words[from].low] {
		from--
	}
	for to < len(f.words) && !f.words[to].stops && !clauseOpeners[f.words[to].low] {
		to++
	}
	return from, to
}
