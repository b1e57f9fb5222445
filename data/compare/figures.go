package compare

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"gainsay/data/figure"
)

// figures compares the figures of two claims where they count the same thing.
// A figure that the other claim gives too is settled, whatever else either
// counts.
func figures(p pair) Result {
	if r := sameWords(p); r.Outcome != None {
		r.Topic = p.commonTopic()
		return r
	}
	best := Result{Outcome: None}
	xs, ys := p.a.keyFigures(), p.b.keyFigures()
	for _, x := range xs {
		for _, y := range ys {
			r := p.weigh(x, y)
			if r.Outcome != Repeat && (!x.key && p.b.gives(x) || !y.key && p.a.gives(y)) {
				continue
			}
			if weight(r) > weight(best) {
				best = r
			}
		}
	}
	return best
}

// commonTopic is what figures of both count; empty for none.
func (p pair) commonTopic() string {
	for _, x := range p.a.figures {
		for _, y := range p.b.figures {
			if x.topic == y.topic {
				return x.topic
			}
		}
	}
	return ""
}

// keyFigures is the figure the dispute turns on, or all where none is marked.
func (f Frame) keyFigures() []reading {
	if i := slices.IndexFunc(f.figures, func(r reading) bool { return r.key }); i >= 0 {
		return f.figures[i : i+1]
	}
	return f.figures
}

// gives reports whether f has the value of r too, alone or as the sum of two
// of its figures: "15 in one town and five in the other" gives 20.
func (f Frame) gives(r reading) bool {
	for i, x := range f.figures {
		if touch(x.Figure, r.Figure) && sameUnit(x.Unit, r.Unit) {
			return true
		}
		for _, y := range f.figures[i+1:] {
			if sum := x.Low + y.Low; r.Low <= sum && sum <= r.High && sum > 0 {
				return true
			}
		}
	}
	return false
}

// differences after a number make it the difference to another: "4,000 more".
var differences = set("more fewer less extra additional больше меньше більше менше")

// parted reports whether the two tell opposite sides of one matter of some
// each: so many gates opened and so many jammed are no two counts of gates.
func (p pair) parted() bool {
	for _, s := range p.a.stands {
		for _, t := range p.b.stands {
			if s.matter == t.matter && s.side != t.side && s.part && t.part {
				return true
			}
		}
	}
	return false
}

// arrivals before a number make it what something came to.
var arrivals = set("to at reach reached до")

// weigh says what two figures are to one another.
func (p pair) weigh(x, y reading) Result {
	x.Figure, y.Figure = based(x.Figure), based(y.Figure)
	same, thing := p.counts(x, y)
	if same == 0 || (x.trend == figure.Level) != (y.trend == figure.Level) {
		return Result{Outcome: None}
	}
	near := p.affair(same)
	if shared := len(common(x.states, y.states)); shared == 0 {
		if p.elsewhere {
			near -= .25
		}
		if len(p.a.own) > 0 && len(p.b.own) > 0 && sharedNames(p.a.own, p.b.names)+sharedNames(p.a.names, p.b.own) == 0 {
			near -= .2 // each names somebody or some place that the other does not
		}
		if len(x.about) > 0 && len(y.about) > 0 && !p.says(x, y) {
			near -= .12
		}
	}
	if near < threshold {
		return Result{Outcome: None}
	}
	if p.contrasted || p.parted() {
		return Result{Outcome: None}
	}
	r := Result{Outcome: Contradiction, Kind: Numeric, Rule: "figures.same-thing", Score: near, Topic: howMany + strings.TrimPrefix(thing, " ")}
	r.Why = fmt.Sprintf("%s against %s%s", x.Figure, y.Figure, thing)
	gap := p.gap
	if p.clocks {
		gap = max(gap, 1)
	}
	switch {
	case x.absent && y.absent:
		return Result{Outcome: None}
	case touch(x.Figure, y.Figure):
		r.Outcome, r.Rule, r.Why = Repeat, "figures.agree", fmt.Sprintf("%s agrees with %s%s", x.Figure, y.Figure, thing)
	case p.a.whole != p.b.whole && p.a.Claim.Place != p.b.Claim.Place:
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
	if r.Outcome == Contradiction && !p.dated && (p.grows(x, y) || near < .7 || p.align.cover < .6) {
		r.Outcome = Tension // with no dates, the one may have been counted later
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
	if len(states) == 0 && (p.lex.spares(x, y) || p.lex.spares(y, x)) {
		return .9, " " + p.lex.gloss(p.lex.byName["injured"])
	}
	if len(states) == 0 && len(x.states)+len(y.states) > 0 {
		if len(x.states) > 0 && len(y.states) > 0 || !p.precise(x.heads, y.heads) || !p.says(x, y) {
			return 0, ""
		}
	}
	shared := p.says(x, y)
	if (x.absent || y.absent) && len(states) == 0 && !shared && !p.a.bare(x, p.lex) && !p.b.bare(y, p.lex) {
		return 0, "" // "no gate was opened" is not "no gates"
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
	
	case best > 0 && !shared && measure(x.Unit) == "" && (p.lex.concepts[thing].broad || best < 1):
		return best / 2, " " + p.lex.gloss(thing)
	case best > 0:
		return best, " " + p.lex.gloss(thing)
	case measure(x.Unit) != "" && shared:
		return .7, ""
	case x.noun != "" && !commonplace[x.noun] && (x.noun == y.noun || x.net.means(y.net)) && (shared || p.align.cover >= .6):
		return .8, ""
	}
	return 0, ""
}

// says reports whether what is said of two figures has something in common
// besides what they count.
func (p pair) says(r, s reading) bool {
	for _, said := range common(r.about, s.about) {
		if said != r.noun && !p.lex.isHead(said, r) && !p.lex.isHead(said, s) {
			return true
		}
	}
	return false
}

// isHead reports whether said is a thing that r counts.
func (lex *Lexicon) isHead(said string, r reading) bool {
	name, ok := strings.CutPrefix(said, "#")
	return ok && (slices.Contains(r.heads, lex.byName[name]) || slices.Contains(r.states, lex.byName[name]))
}

// bare reports whether nothing but the counted stands with a figure: "there
// are no field hospitals in the forest".
func (f Frame) bare(r reading, lex *Lexicon) bool {
	return r.absent && len(r.states) == 0 && !slices.ContainsFunc(r.about, func(s string) bool { return !bareStems[s] && s != r.noun && !lex.isHead(s, r) })
}

// bareStems say no more of a thing than that it is there.
var bareStems = set("there exist deploy station set place locat present find see record report receiv bring taken take made make has been was развернут размещен находит ест был имеют розгорнут розміщен є бул")

// spares reports whether r says that nobody was hurt, while s counts dead: who
// died was hurt.
func (lex *Lexicon) spares(r, s reading) bool {
	return zero(r.Figure) && !zero(s.Figure) && slices.Contains(r.states, lex.byName["injured"]) && slices.Contains(s.states, lex.byName["dead"])
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

// based is f in the base unit of its kind, so that hours compare with minutes.
func based(f figure.Figure) figure.Figure {
	if c, ok := baseUnits[measure(f.Unit)]; ok {
		f.Unit, f.Low, f.High = c.unit, f.Low*c.factor, f.High*c.factor
	}
	return f
}

var baseUnits = map[string]struct {
	unit   string
	factor float64
}{
	"hour": {"minute", 60}, "day": {"minute", 24 * 60}, "week": {"minute", 7 * 24 * 60}, "km": {"m", 1000}, "cm": {"m", .01}, "mm": {"m", .001},
	"mi": {"m", 1609.344}, "ft": {"m", .3048}, "t": {"kg", 1000}, "g": {"kg", .001}, "fraction": {"%", 100}, "mw": {"kw", 1000},
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
	case measures[unit] || strings.Contains(unit, " per ") || strings.Contains(unit, "/") || strings.Contains(unit, " old"):
		return unit
	}
	return ""
}

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
