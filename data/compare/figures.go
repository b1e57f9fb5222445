package compare

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// reading is a figure of the quote with what it counts.
type reading struct {
	figure.Figure
	trend  figure.Trend
	from   int         // first word of the number; -1 where it does not stand in the quote
	to     int         // word after the number
	heads  []conceptID // what is counted: soldiers, homes
	states []conceptID // what has become of it: dead, in hospital, on site
	owners []string    // whose it is
	about  []string    // stems of what its clause says of it, sorted
	key    bool        // the dispute turns on it
}

// readFigures finds the quote's figures and what each counts. The claim's own
// figure is the one the dispute turns on; where the claim has none, all are
// looked at alike.
func (f *Frame) readFigures(lex *Lexicon) {
	own := f.Claim.Figure
	for _, found := range figure.Find(f.Claim.Text, f.Claim.Language) {
		r := reading{Figure: found.Figure, trend: found.Trend}
		r.from, r.to = f.wordsIn(found.Number)
		if r.from >= r.to || f.isLabel(r) {
			continue
		}
		if r.to < len(f.words) && differences[f.words[r.to].low] {
			r.trend = figure.Rise
		}
		if !own.Zero() && strings.Contains(own.Raw, found.Number.Of(f.Claim.Text)) && alike(own.Low, found.Figure.Low) {
			r.Figure, r.key = own, true
			own = figure.Figure{}
		}
		f.figures = append(f.figures, r)
	}
	if !own.Zero() {
		r := reading{Figure: own, from: -1, key: true}
		if i := strings.Index(f.Claim.Text, own.Raw); i >= 0 && own.Raw != "" {
			r.from, r.to = f.wordsIn(text.Span{Start: i, End: i + len(own.Raw)})
		}
		f.figures = append(f.figures, r)
	}
	for i := range f.figures {
		f.readCounted(&f.figures[i], lex)
	}
}

func alike(a, b float64) bool { return math.Abs(a-b) <= .005*max(math.Abs(a), math.Abs(b)) }

// wordsIn is which words of the quote lie in s.
func (f *Frame) wordsIn(s text.Span) (from, to int) {
	for from = 0; from < len(f.words) && f.words[from].end <= s.Start; from++ {
	}
	for to = from; to < len(f.words) && f.words[to].start < s.End; to++ {
	}
	return from, to
}

// isLabel reports whether the number at r is part of a name ("Building 2",
// "line 3") or a day of a month: it stands bare behind a noun and counts
// nothing.
func (f *Frame) isLabel(r reading) bool {
	if r.to < len(f.words) && months[f.words[r.to].low] {
		return true
	}
	measured := r.Unit != "" || r.Approx || r.Bound != figure.Exact
	return !measured && r.from > 0 && f.words[r.from].number && !f.words[r.from].breaks && !f.words[r.from-1].light &&
		(f.words[r.from-1].upper || labelled[f.words[r.from-1].low])
}

// reach is how many words from a number what became of the counted may stand.
const reachOfState = 9

// readCounted finds what the figure counts: the noun right after it, or for a
// measure what its clause speaks of ("turnout was 63 %"), else what came with
// the figure; and what became of the counted, which may stand anywhere in the
// clause.
func (f *Frame) readCounted(r *reading, lex *Lexicon) {
	if r.from >= 0 {
		from, to := f.clauseAround(r.from, r.to)
		noun := f.nounAfter(*r)
		for _, m := range lex.mentions(f.words) {
			c := lex.concepts[m.concept]
			switch {
			case m.side != 0 || m.from < from || m.from >= to || f.numberBetween(*r, m):
			case c.state && m.from-r.to < reachOfState && r.from-m.to < reachOfState:
				r.states = append(r.states, m.concept)
			case !c.state && (m.from >= r.to && m.from < noun || measure(r.Unit) != ""):
				r.heads = append(r.heads, m.concept)
			}
		}
		r.about = f.contentBetween(from, to, noun)
	}
	if len(r.heads) == 0 {
		described := split(r.Counted + " | " + r.Unit)
		for _, m := range lex.mentions(described) {
			switch c := lex.concepts[m.concept]; {
			case m.side != 0:
			case c.state && len(r.states) == 0:
				r.states = append(r.states, m.concept)
			case !c.state && !lightBefore(described, m.from):
				r.heads = append(r.heads, m.concept)
			}
		}
	}
	r.heads, r.states = unique(r.heads), unique(r.states)
	if len(r.heads) > 0 && !slices.ContainsFunc(r.heads, lex.living) {
		r.states = nil // exits are not "in the building", nor pumps "hurt"
	}
	r.owners = f.owners(*r)
}

// nounAfter is the word behind the noun that follows the number: "40,000
// Karsovian soldiers", "two of the three victims", but not "two in hospital".
func (f *Frame) nounAfter(r reading) int {
	i := r.to
	for i < len(f.words) && i < r.to+5 && !f.words[i].breaks {
		if w := f.words[i]; w.light && w.low != "of" && w.low != "the" && w.low != "more" && w.low != "other" {
			break
		}
		i++
	}
	return i
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

// contentBetween are the stems of what a clause says of its figure, the counted
// noun left out.
func (f *Frame) contentBetween(from, to, noun int) []string {
	var stems []string
	for i := from; i < to; i++ {
		if w := f.words[i]; !w.light && !w.number && !w.name && i != noun-1 {
			stems = append(stems, w.stem)
		}
	}
	return unique(stems)
}

// owners are the names that say whose the counted are: "40,000 Karsovian
// soldiers", "15,000 servicemen of the Ostrevan army".
func (f *Frame) owners(r reading) []string {
	var names []string
	if r.from < 0 {
		return nil
	}
	for i := r.to; i < len(f.words) && i < r.to+5 && !f.words[i].breaks; i++ {
		switch w := f.words[i]; {
		case w.name:
			names = append(names, latin(w.low))
		case w.light && w.low != "of" && w.low != "the":
			return names
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

// figures compares the figures of two claims where they count the same thing.
func figures(p pair) Result {
	best := Result{Outcome: None}
	for _, x := range p.a.keyFigures() {
		for _, y := range p.b.keyFigures() {
			if r := p.weigh(x, y); weight(r) > weight(best) {
				best = r
			}
		}
	}
	return best
}

// keyFigures is the figure the dispute turns on, or all where none is marked.
func (f Frame) keyFigures() []reading {
	if i := slices.IndexFunc(f.figures, func(r reading) bool { return r.key }); i >= 0 {
		return f.figures[i : i+1]
	}
	return f.figures
}

// differences after a number make it the difference to another: "4,000 more".
var differences = set("more fewer less extra additional больше меньше більше менше")

// weigh says what two figures are to one another.
func (p pair) weigh(x, y reading) Result {
	same, thing := p.counts(x, y)
	if same == 0 || (x.trend == figure.Level) != (y.trend == figure.Level) {
		return Result{Outcome: None}
	}
	near := p.affair(same)
	if shared := len(common(x.states, y.states)); shared == 0 {
		if p.elsewhere {
			near -= .25
		}
		if len(x.about) > 0 && len(y.about) > 0 && len(common(x.about, y.about)) == 0 {
			near -= .12
		}
	}
	if near < threshold {
		return Result{Outcome: None}
	}
	r := Result{Outcome: Contradiction, Kind: Numeric, Rule: "figures.same-thing", Score: near}
	r.Why = fmt.Sprintf("%s against %s%s", x.Figure, y.Figure, thing)
	gap := p.gap
	if p.clocks {
		gap = max(gap, 1)
	}
	switch {
	case touch(x.Figure, y.Figure):
		r.Outcome, r.Rule, r.Why = Repeat, "figures.agree", fmt.Sprintf("%s agrees with %s%s", x.Figure, y.Figure, thing)
	case p.a.whole != p.b.whole:
		r.Outcome, r.Rule, r.Why = Scope, "figures.part-and-whole", r.Why+": one counts a part"
	case p.clocks && gap == 1 && p.gap == 0 && !p.grows(x, y):
		r.Outcome, r.Kind, r.Rule, r.Why = Scope, Time, "figures.other-hour", r.Why+", at another hour"
	case gap == 0 && apart(x.Figure, y.Figure) < slight && !zero(x.Figure) && !zero(y.Figure):
		r.Outcome, r.Rule, r.Why = Tension, "figures.slightly-apart", r.Why+": close, but not the same"
	case zero(x.Figure) != zero(y.Figure) && gap <= stateDays:
		r.Kind, r.Rule = NoneVsSome, "figures.none-some"
	case gap > 0 && (p.grows(x, y) || gap > stateDays || apart(x.Figure, y.Figure) < p.leap(x, y)):
		r.Outcome, r.Rule, r.Why = Update, "figures.later", fmt.Sprintf("%s became %s%s", x.Figure, y.Figure, thing)
	}
	r.Differs = []string{r.Why}
	return r
}

// slight is the factor by which two exact counts may differ and still be taken
// for two counts of one thing by two people.
const slight = 1.03

// leap is by how much two figures days apart must differ not to be put down to
// the days between: an army does not grow by a third in a week unseen, but
// twice as many trains may come.
func (p pair) leap(x, y reading) float64 {
	if slices.ContainsFunc(append(slices.Clone(x.heads), y.heads...), p.lex.living) {
		return 1.35
	}
	return 2
}

// stateDays is how long a state is taken to last unless something says
// otherwise.
const stateDays = 10

// counts reports how surely x and y count the same, 0 to 1, and names it for
// people.
func (p pair) counts(x, y reading) (float64, string) {
	if !sameUnit(x.Unit, y.Unit) || len(x.owners) > 0 && len(y.owners) > 0 && sharedNames(x.owners, y.owners) == 0 {
		return 0, ""
	}
	states := common(x.states, y.states)
	if len(states) == 0 && len(x.states)+len(y.states) > 0 {
		if len(x.states) > 0 && len(y.states) > 0 || !p.precise(x.heads, y.heads) {
			return 0, ""
		}
	}
	best, thing := 0., conceptID(-1)
	for _, h := range x.heads {
		for _, k := range y.heads {
			if n := p.lex.near(h, k); n > best {
				best, thing = n, h
			}
		}
	}
	switch {
	case len(states) > 0:
		return 1, " " + p.lex.gloss(states[0])
	case best > 0 && (p.lex.concepts[thing].broad || best < 1):
		return best / 2, " " + p.lex.gloss(thing)
	case best > 0:
		return best, " " + p.lex.gloss(thing)
	}
	return 0, ""
}

// precise reports whether both count one thing that is more than "people".
func (p pair) precise(a, b []conceptID) bool {
	for _, h := range a {
		for _, k := range b {
			if p.lex.near(h, k) > 0 && !p.lex.concepts[h].broad && !p.lex.concepts[k].broad {
				return true
			}
		}
	}
	return false
}

func (p pair) grows(x, y reading) bool {
	for _, id := range append(append(append(slices.Clone(x.states), y.states...), x.heads...), y.heads...) {
		if p.lex.concepts[id].grows {
			return true
		}
	}
	return false
}

// sameUnit reports whether two units measure alike; units that are only the
// counted thing ("people") do not count.
func sameUnit(a, b string) bool {
	a, b = measure(a), measure(b)
	return a == b
}

var measures = set("% km m cm mm mi ft kg t g l m3 m³ m³/s usd eur gbp uah rub percent fraction hour minute second day week month year °c °f mw kw kwh ha km² m² bar ppm mg µg db times pence cent kn km/h mph")

var shortUnits = map[string]string{
	"percent": "%", "per cent": "%", "percentage points": "%", "kilometres": "km", "kilometers": "km", "metres": "m", "meters": "m", "tonnes": "t", "tons": "t",
	"hectares": "ha", "litres": "l", "hours": "hour", "minutes": "minute", "days": "day", "weeks": "week", "months": "month", "years": "year", "dollars": "usd",
	"euros": "eur", "pounds": "gbp", "m3/s": "m³/s", "cubic metres per second": "m³/s", "cubic meters per second": "m³/s", "degrees": "°c", "millimetres": "mm",
}

func measure(unit string) string {
	unit = strings.ToLower(unit)
	if short, ok := shortUnits[unit]; ok {
		return short
	}
	switch {
	case measures[unit]:
		return unit
	case strings.Contains(unit, " per ") || strings.Contains(unit, "/"):
		return unit
	}
	return ""
}

func zero(f figure.Figure) bool { return f.Low == 0 && f.High == 0 && f.Bound == figure.Exact }

// apart is the factor between the nearest ends of two figures that do not
// touch.
func apart(x, y figure.Figure) float64 {
	lowX, highX := reach(x)
	lowY, highY := reach(y)
	if lowX > highY {
		return lowX / max(highY, 1e-9)
	}
	return lowY / max(highX, 1e-9)
}

// tolerance is how far from its value a figure given as "some" or "about" may
// be and still be right, as a share: rounding to one leading digit is within
// it.
const tolerance = .1

// touch reports whether two figures can both be right.
func touch(x, y figure.Figure) bool {
	lowX, highX := reach(x)
	lowY, highY := reach(y)
	return lowX <= highY && lowY <= highX
}

// reach is the interval a figure leaves open, what "some" tolerates included.
// A bound is never far from what it names: "just over 21,000" and "more than
// 200" are not ten times as many, and "up to 15,000" is not 4,000.
func reach(f figure.Figure) (low, high float64) {
	low, high = f.Interval()
	wide := 2.
	if f.Approx {
		wide = 1 + 2*tolerance
	}
	switch f.Bound {
	case figure.Above, figure.AtLeast:
		if f.Bound == figure.Above {
			low = math.Nextafter(low, math.Inf(1))
		}
		high = max(f.High*wide, f.High)
	case figure.Below, figure.AtMost:
		if f.Bound == figure.Below {
			high = math.Nextafter(high, math.Inf(-1))
		}
		low = min(f.Low/wide, f.Low)
	default:
		if f.Approx {
			low, high = low-math.Abs(low)*tolerance, high+math.Abs(high)*tolerance
		}
	}
	return low, high
}
