package compare

import (
	"slices"
	"strings"
)

// slots finds a short claim of which a longer one tells everything but one
// thing: the number, the day, whether it was so, who belongs to whom. All the
// rest of the short one has to stand in one sentence of the longer.
func slots(p pair) Result {
	if p.contrasted || p.gap > stateDays || p.align.cover < leastShared {
		return Result{Outcome: None}
	}
	short, long := p.a, p.b
	if len(short.terms) > len(long.terms) {
		short, long = long, short
	}
	if len(short.terms) < 2 || len(short.terms) > mostOfShort || len(long.terms) < len(short.terms) {
		return Result{Outcome: None}
	}
	best := Result{Outcome: None}
	for _, s := range long.sentences() {
		in := p.lex.fit(short, s)
		for _, slot := range [...]func(pair, fitted) Result{slotDenied, slotOpposed, slotNumber, slotDate, slotOffice, slotRoles} {
			if r := slot(p, in); weight(r) > weight(best) {
				best = r
			}
		}
	}
	return best
}

// leastShared is how much of the shorter quote both must have before its
// sentences are looked at one by one.
const leastShared = .4

// mostOfShort is how many content words a claim may have to be laid on one
// sentence of another.
const mostOfShort = 12

// sentence is one sentence of a frame's quote.
type sentence struct {
	Frame
	from, to int // words
	terms    []term
}

func (f Frame) sentences() []sentence {
	var all []sentence
	for from := 0; from < len(f.words); {
		to := from + 1
		for to < len(f.words) && !f.words[to].stops {
			to++
		}
		s := sentence{Frame: f, from: from, to: to}
		for _, t := range f.terms {
			if t.at >= from && t.at < to {
				s.terms = append(s.terms, t)
			}
		}
		all = append(all, s)
		from = to
	}
	return all
}

// fitted is a short claim laid on a sentence of a longer one.
type fitted struct {
	short Frame
	long  sentence
	at    []int   // for each term of short the long sentence's term; -1 for none
	cover float64 // share of short's weight that is met
	names int     // names of short that are met
	lost  int     // names of short that are not
	verb  int     // short's verb, by its place among the terms; -1 for none
}

func (lex *Lexicon) fit(short Frame, long sentence) fitted {
	in := fitted{short: short, long: long, at: make([]int, len(short.terms)), verb: short.verb()}
	met, all := 0., 0.
	for i, t := range short.terms {
		in.at[i] = -1
		for j, u := range long.terms {
			if lex.same(t.word, u.word) {
				in.at[i] = j
				if t.sense.negated == u.sense.negated || t.name {
					break
				}
			}
		}
		all += t.weight
		switch {
		case in.at[i] >= 0:
			met += t.weight
			if t.name {
				in.names++
			}
		case t.upper && slices.ContainsFunc(long.Frame.terms, func(u term) bool { return lex.same(t.word, u.word) }):
			in.names++
			met += t.weight // it stands in another sentence, and may be meant by "he"
		case t.name:
			in.lost++
		}
	}
	in.cover = met / max(all, .1)
	return in
}

// verb is the place among f's terms of its first verb; -1 for none.
func (f Frame) verb() int {
	for i, t := range f.terms {
		before := word{}
		if t.at > 0 {
			before = f.words[t.at-1]
		}
		third := strings.HasSuffix(t.low, "s") && t.net != nil && t.net.nature&canBeVerb != 0 && t.stem != t.low && i > 0
		if (t.isVerb() || third) && !articles[before.low] && !t.name {
			return i
		}
	}
	return -1
}

// slotDenied: the same deed of the same parties, which the one denies.
func slotDenied(p pair, in fitted) Result {
	if in.verb < 0 || in.at[in.verb] < 0 || in.names == 0 || in.lost > 0 || in.cover < .7 {
		return Result{Outcome: None}
	}
	v, u := in.short.terms[in.verb], in.long.terms[in.at[in.verb]]
	if belongs[v.low] || v.sense.negated == u.sense.negated || u.sense.mode == possible || v.sense.mode == possible || !in.inClause(u.at) {
		return Result{Outcome: None}
	}
	for _, other := range in.long.Frame.terms {
		if p.lex.same(v.word, other.word) && v.sense.negated == other.sense.negated {
			return Result{Outcome: None} // it is told both ways, of different things
		}
	}
	return Result{Outcome: Contradiction, Kind: Negation, Rule: "slot.denied", Score: .8 * in.cover, Why: "the one denies “" + v.low + "” of the same"}
}

// inClause reports whether most of what is met stands near the word at.
func (in fitted) inClause(at int) bool {
	near, met := 0, 0
	for _, j := range in.at {
		if j < 0 {
			continue
		}
		met++
		if d := in.long.terms[j].at - at; d > -16 && d < 16 {
			near++
		}
	}
	return near >= 2 && 3*near >= 2*met
}

// slotOpposed: the same parties, but an opposite deed.
func slotOpposed(p pair, in fitted) Result {
	if in.verb < 0 || in.names == 0 || in.lost > 0 || in.at[in.verb] >= 0 {
		return Result{Outcome: None}
	}
	v := in.short.terms[in.verb]
	rest := 0.
	all := 0.
	for i, t := range in.short.terms {
		if i == in.verb {
			continue
		}
		all += t.weight
		if in.at[i] >= 0 {
			rest += t.weight
		}
	}
	if all == 0 || rest/all < .7 {
		return Result{Outcome: None}
	}
	for _, u := range in.long.terms {
		against := u.isVerb() && (v.net.opposes(u.net) && !converse[v.stem] || opposite(v.concepts, u.concepts)) || deeds.opposed(deedOf(in.short.words, v), deedOf(in.long.words, u))
		if against && v.sense.negated == u.sense.negated && u.sense.mode != possible && v.sense.mode != possible && in.inClause(u.at) && !u.name {
			return Result{Outcome: Contradiction, Kind: Other, Rule: "slot.opposed", Score: .75 * rest / all, Why: "of the same the one says “" + v.low + "” and the other “" + u.low + "”"}
		}
	}
	return Result{Outcome: None}
}

// converse verbs are told of one deed from its two ends: who buys is sold to.
var converse = set("buy sell give take get lend borrow teach learn send receive win lose come go bring leave arrive open close start begin end")

// opposite reports whether two words take opposite sides in one matter.
func opposite(a, b []taken) bool {
	for _, x := range a {
		for _, y := range b {
			if x.side != 0 && x.concept == y.concept && x.side == -y.side {
				return true
			}
		}
	}
	return false
}

// pairsOf are words of which one tells the opposite of the other when all else
// is the same.
type pairsOf map[[2]string]bool

func (p pairsOf) opposed(a, b string) bool { return p[[2]string{a, b}] || p[[2]string{b, a}] }

// deeds are verbs, and what is made of them, that undo or exclude one another.
var deeds = readPairs(`pass adopt approve accept agree sign back | reject refuse decline deny veto oppose
get receive win take accept | decline refuse reject return lose
cause trigger lead | prevent stop avert
earn earnings profit gain make | lose loss
allow permit let | ban bar forbid prevent prohibit block
support back praise welcome favour | oppose criticise criticize condemn attack denounce reject
keep retain hold remain | lose leave resign abandon quit
confirm admit acknowledge | deny dismiss refute reject
rise grow increase climb gain jump | fall drop shrink decrease decline slump plunge
survive recover | die kill perish
join enter | leave quit
release free | arrest detain jail hold capture
succeed | fail precede
clear acquit | convict sentence`)

// deedOf is the stem of a deed; to vote against a thing is to reject it.
func deedOf(words []word, t term) string {
	if t.at+1 < len(words) && words[t.at+1].low == "against" {
		return "reject"
	}
	return t.stem
}

func readPairs(lines string) pairsOf {
	p := pairsOf{}
	for _, line := range strings.Split(lines, "\n") {
		a, b, _ := strings.Cut(line, "|")
		for _, x := range strings.Fields(a) {
			for _, y := range strings.Fields(b) {
				first, _ := stem(x)
				second, _ := stem(y)
				p[[2]string{first, second}] = true
			}
		}
	}
	return p
}

// slotNumber: the same counted in another number.
func slotNumber(p pair, in fitted) Result {
	if len(in.short.figures) != 1 || in.cover < .6 || in.cover < .75 && (in.names == 0 || in.lost > 0) {
		return Result{Outcome: None}
	}
	x := in.short.figures[0]
	if x.noun == "" || x.absent || strings.HasSuffix(x.Unit, "old") {
		return Result{Outcome: None}
	}
	for _, y := range in.long.Frame.figures {
		if touch(based(x.Figure), based(y.Figure)) {
			return Result{Outcome: None}
		}
	}
	for _, y := range in.long.Frame.figures {
		same := y.noun == x.noun || x.net.means(y.net) || slices.ContainsFunc(x.heads, func(h conceptID) bool {
			return slices.ContainsFunc(y.heads, func(k conceptID) bool { return p.lex.near(h, k) > 0 })
		})
		others := len(x.owners) > 0 && len(y.owners) > 0 && sharedNames(x.owners, y.owners) == 0
		if others || p.lex.otherFate(x, y) || y.from < in.long.from || y.from >= in.long.to || y.absent || !same || !sameUnit(x.Unit, y.Unit) || x.trend != y.trend || apart(based(x.Figure), based(y.Figure)) < slight {
			continue
		}
		return Result{Outcome: Contradiction, Kind: Numeric, Rule: "slot.number", Score: .8 * in.cover, Why: x.Figure.String() + " against " + y.Figure.String() + " " + x.noun}
	}
	return Result{Outcome: None}
}

// dayIn is a day or year that a text names, as far as it names it.
type dayIn struct {
	at               int
	year, month, day string
}

// daysNamed are the days that words name.
func daysNamed(words []word, from, to int) []dayIn {
	var all []dayIn
	for i := from; i < to; i++ {
		switch low := words[i].low; {
		case months[low] && (low != "may" && low != "march" || words[i].upper):
			d := dayIn{at: i, month: low}
			if i > from && words[i-1].number && len(words[i-1].low) <= 2 {
				d.day = words[i-1].low
			} else if i+1 < to && words[i+1].number && len(words[i+1].low) <= 2 {
				d.day = words[i+1].low
			}
			for j := i + 1; j < min(to, i+3); j++ {
				if isYear(words[j]) {
					d.year = words[j].low
				}
			}
			all = append(all, d)
		case isYear(words[i]) && (len(all) == 0 || all[len(all)-1].at < i-2):
			all = append(all, dayIn{at: i, year: low})
		}
	}
	return all
}

func isYear(w word) bool {
	return w.number && len(w.low) == 4 && (w.low[:2] == "19" || w.low[:2] == "20" || w.low[:2] == "18")
}

// differs reports whether two days cannot be one.
func (d dayIn) differs(e dayIn) bool {
	other := func(a, b string) bool { return a != "" && b != "" && a != b }
	return other(d.year, e.year) || other(d.month, e.month) || other(d.day, e.day) && d.month == e.month
}

// besideVerb is within how many words of a deed its day stands.
const besideVerb = 10

// slotDate: the same, but on another day: the long sentence has the deed beside
// another day than the short one.
func slotDate(p pair, in fitted) Result {
	days := daysNamed(in.short.words, 0, len(in.short.words))
	if len(days) != 1 || in.verb < 0 || in.lost > 0 || in.cover < .6 {
		return Result{Outcome: None}
	}
	v := in.short.terms[in.verb]
	best, dist := dayIn{}, 1<<30
	for _, d := range daysNamed(in.long.words, in.long.from, in.long.to) {
		for _, u := range in.long.terms {
			if !p.lex.same(v.word, u.word) && p.lex.shared(v.concepts, u.concepts) < close {
				continue
			}
			n := max(d.at-u.at, u.at-d.at)
			if n <= besideVerb && !d.differs(days[0]) {
				return Result{Outcome: None}
			}
			if n < dist {
				best, dist = d, n
			}
		}
	}
	if dist > besideVerb || !best.differs(days[0]) {
		return Result{Outcome: None}
	}
	return Result{Outcome: Contradiction, Kind: Time, Rule: "slot.date", Score: .75 * in.cover, Why: "the same on another day"}
}

// belongs are words that put somebody into a body or an office.
var belongs = set(`member employee works worked president minister chairman chief head leader director founder owner subsidiary relative wife husband father mother son daughter brother sister ex-husband ex-wife
spokesman spokeswoman headquarters headquartered based capital ambassador governor mayor coach captain lives citizen champion winner`)

// belonging are other words for it.
var belonging = set(`married wed captaincy headquarters headquartered secretary supervisor boss employed employees joined join owners owned founded heads led leads
partner manager official elected appointed named party divorced widow born brother-in-law club team`)

// slotOffice: the one puts somebody into a body that the other only speaks of
// beside him.
func slotOffice(p pair, in fitted) Result {
	if in.names < 2 || in.lost > 0 || len(in.short.figures) > 0 {
		return Result{Outcome: None}
	}
	role := slices.IndexFunc(in.short.terms, func(t term) bool { return belongs[t.low] })
	if role < 1 || in.short.negates() || role == len(in.short.terms)-1 {
		return Result{Outcome: None}
	}
	r := in.short.terms[role]
	who, body := -1, -1
	for i, t := range in.short.terms {
		switch {
		case t.name && t.at < r.at:
			who = i
		case t.name && t.at > r.at && body < 0:
			body = i
		}
	}
	if who < 0 || body < 0 {
		return Result{Outcome: None}
	}
	if in.at[who] < 0 || in.at[body] < 0 || r.at == in.short.terms[who].at+1 {
		return Result{Outcome: None}
	}
	x, y := in.long.terms[in.at[who]].at, in.long.terms[in.at[body]].at
	lo, hi := min(x, y), max(x, y)
	for _, u := range in.long.terms {
		if u.at > lo && u.at < hi && (p.lex.same(r.word, u.word)) {
			return Result{Outcome: None}
		}
	}
	for _, u := range in.long.Frame.terms {
		if (belongs[u.low] || belonging[u.low]) && !p.lex.same(r.word, u.word) {
			return Result{Outcome: None} // the same in other words, it may be
		}
	}
	verbs := 0
	for i := lo + 1; i < hi; i++ {
		if w := in.long.words[i]; w.isVerb() || w.low == "was" || w.low == "is" || w.low == "were" {
			verbs++
		}
	}
	if verbs == 0 {
		return Result{Outcome: None}
	}
	return Result{Outcome: Contradiction, Kind: Attribution, Rule: "slot.office", Score: .6, Why: "the one makes " + in.short.terms[who].low + " “" + r.low + "” of what the other only names beside"}
}

// slotRoles: the same deed with doer and done-to changed round.
func slotRoles(p pair, in fitted) Result {
	if in.verb < 0 || in.names < 2 || in.lost > 0 || in.short.negates() {
		return Result{Outcome: None}
	}
	v := in.short.terms[in.verb]
	doer, other := in.party(v.at, -1), in.party(v.at, +1)
	if doer < 0 || other < 0 || in.at[doer] < 0 || in.at[other] < 0 {
		return Result{Outcome: None}
	}
	for _, s := range in.long.terms {
		for _, t := range in.long.terms {
			if s.name && t.name && p.lex.same(in.short.terms[doer].word, s.word) && p.lex.same(in.short.terms[other].word, t.word) {
				if r := p.swapped(in, v, s.at, t.at); r.Outcome != None {
					return r
				}
			}
		}
	}
	return Result{Outcome: None}
}

// swapped reports what comes of the short claim's verb v where its doer stands
// at x of the longer one and the other party at y.
func (p pair) swapped(in fitted, v term, x, y int) Result {
	passive := passiveAt(in.short.words, v.at)
	for _, u := range in.long.terms {
		if u.name || u.at < min(x, y) || u.at > max(x, y) || max(x, y)-min(x, y) > 8 {
			continue
		}
		switch {
		case p.lex.same(v.word, u.word) && u.isVerb() && !u.sense.negated && u.sense.mode == actual:
			if swapped := y < x; swapped != (passive != passiveAt(in.long.words, u.at)) {
				return rolesSwapped(v, u)
			}
		case turned[v.stem][u.stem] && !passive && in.long.owned(min(x, y)) == (y < x):
			return rolesSwapped(v, u)
		}
	}
	return Result{Outcome: None}
}

func rolesSwapped(v, u term) Result {
	return Result{Outcome: Contradiction, Kind: Attribution, Rule: "slot.roles", Score: .8, Why: "“" + v.low + "” against “" + u.low + "”: who did it to whom is changed round"}
}

// turned are nouns that tell of a verb's deed from its other end: who owns a
// firm is not its subsidiary.
var turned = map[string]map[string]bool{
	"own": set("subsidiary"), "control": set("subsidiary"), "buy": set("subsidiary"),
	"succeed": set("predecessor"), "precede": set("successor"), "employ": set("employee"), "defeat": set("loser"),
}

// owned reports whether the word at has the ending of a possessor, so that
// "A's predecessor B" has B come first, and "A, predecessor of B", A.
func (f Frame) owned(at int) bool {
	w := f.Claim.Text[f.words[at].start:f.words[at].end]
	return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "s'")
}

// party is the name nearest to the verb at, before it (-1) or after it (+1),
// by its place among short's terms; -1 for none.
func (in fitted) party(at, way int) int {
	best := -1
	for i, t := range in.short.terms {
		if t.name && (t.at-at)*way > 0 && (best < 0 || (in.short.terms[best].at-t.at)*way > 0) {
			best = i
		}
	}
	return best
}

// passiveAt reports whether the verb at stands in the passive: behind a form of
// "be", or before "by" or "of".
func passiveAt(words []word, at int) bool {
	if at+1 < len(words) && (words[at+1].low == "by" || words[at+1].low == "of") {
		return true
	}
	for i := at - 1; i >= max(0, at-2); i-- {
		if passives[words[i].low] {
			return true
		}
	}
	return false
}

var passives = set("was were been be is are being")
