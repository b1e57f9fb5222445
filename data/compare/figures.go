package compare

import (
	"fmt"
	"slices"
	"strings"

	"gainsay/data/figure"
)

// figures compares the figures of two claims where they count the same thing:
// those the disputes turn on, and any two of one fate ("86 dead, 258 on board"
// and "214 on board"). A figure that the other claim gives too is settled,
// whatever else either counts.
func figures(p pair) Result {
	if r := sameWords(p); r.Outcome != None {
		r.Topic = p.commonTopic()
		return r
	}
	best := Result{Outcome: None}
	keyed := [2]bool{p.a.hasKey(), p.b.hasKey()}
	for _, x := range p.a.figures {
		for _, y := range p.b.figures {
			aside := keyed[0] && !x.key || keyed[1] && !y.key
			if fates := common(x.states, y.states); aside && (len(fates) == 0 || (x.absent || y.absent) && p.lex.onlyRoles(fates)) {
				continue
			}
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

// hasKey reports whether one of f's figures is marked as the one the dispute
// turns on.
func (f Frame) hasKey() bool {
	return slices.ContainsFunc(f.figures, func(r reading) bool { return r.key })
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

// weigh says what two figures are to one another, if they count the same in one
// affair.
func (p pair) weigh(x, y reading) Result {
	x.Figure, y.Figure = based(x.Figure), based(y.Figure)
	r := p.byLexicon(x, y)
	if p.recorded(x, y) && !touch(x.Figure, y.Figure) {
		r = p.byRecords(x, y, r)
	}
	if r.Outcome != None {
		r.Differs = []string{r.Why}
	}
	return r
}

// byLexicon says what two figures are to one another by what the lexicon knows
// of the things they count.
func (p pair) byLexicon(x, y reading) Result {
	same, thing := p.counts(x, y)
	recorded := p.sameRecord(x, y)
	if same == 0 || x.changes() != y.changes() || x.absent && y.absent || !recorded && (p.contrasted || p.parted()) {
		return Result{Outcome: None}
	}
	near := p.affair(same) - p.asunder(x, y)
	if recorded {
		near = max(near, sureRecord)
	}
	if p.dated && p.gap == 0 && !p.sameDay {
		near -= .05 // counts go stale: not just any day will do for both
	}
	if near < threshold {
		return Result{Outcome: None}
	}
	r := p.judge(x, y, against(x, y, "figures.same-thing", thing, near))
	if r.Outcome == Contradiction && !p.dated && (p.grows(x, y) || near < .7 || p.align.cover < .6) {
		r.Outcome = Tension // with no dates, the one may have been counted later
	}
	return r
}

// against is that x and y, which count a thing, contradict, as far as they alone
// can tell.
func against(x, y reading, rule, thing string, sure float64) Result {
	return Result{Outcome: Contradiction, Kind: Numeric, Topic: howMany + thing, Rule: rule, Score: sure,
		Why: fmt.Sprintf("%s against %s %s", x.Figure, y.Figure, strings.TrimPrefix(thing, "the "))}
}

// sureRecord is how sure it is that two figures count the same where their
// records say so.
const sureRecord = .9

// asunder is what speaks against two counts of like things being counts of one:
// other places, other names, nothing else said alike. The dead of one affair are
// its dead, whatever else is said, but its prisoners may be anybody's.
func (p pair) asunder(x, y reading) float64 {
	fates := common(x.states, y.states)
	if !p.lex.onlyRoles(fates) || slices.Contains(fates, p.lex.byName["onsite"]) {
		return 0
	}
	against := 0.
	if p.elsewhere {
		against += .25
	}
	if len(p.a.own) > 0 && len(p.b.own) > 0 && sharedNames(p.a.own, p.b.names)+sharedNames(p.a.names, p.b.own) == 0 {
		against += .2
	}
	if len(x.about) > 0 && len(y.about) > 0 && !p.says(x, y) {
		against += .12
	}
	return against
}

// judge decides between contradiction, which r is to begin with, and what only
// looks like it.
func (p pair) judge(x, y reading, r Result) Result {
	otherHour := p.clocks && p.gap == 0
	later := (p.gap > 0 || p.between > 0 && p.grows(x, y) || p.clocks) && !p.unchanging(x, y)
	switch factor := apart(x.Figure, y.Figure); {
	case touch(x.Figure, y.Figure):
		r.Outcome, r.Rule, r.Why = Repeat, "figures.agree", strings.Replace(r.Why, " against ", " agrees with ", 1)
	case p.fellShort(x, y):
		r.Kind, r.Rule, r.Why = IntentVsAction, "figures.fell-short", r.Why+": fewer than were promised"
	case !p.sameRecord(x, y) && (p.a.whole != p.b.whole && p.a.Claim.Place != p.b.Claim.Place || p.partOf(x, y) || p.partOf(y, x) || p.otherRecord(x, y)):
		r.Outcome, r.Rule, r.Why = Scope, "figures.part-and-whole", r.Why+": one counts a part"
	case p.corrected(x, y), p.wentOn(x, y) && !p.unchanging(x, y), p.countedAnew(x, y):
		r.Outcome, r.Rule, r.Why = Update, "figures.corrected", strings.Replace(r.Why, " against ", " became ", 1)
	case otherHour && !p.grows(x, y) && measure(based(x.Figure).Unit) != "minute":
		r.Outcome, r.Kind, r.Rule, r.Why = Scope, Time, "figures.other-hour", r.Why+", at another hour"
	case p.speaker && p.a.Claim.Published == p.b.Claim.Published:
		r.Outcome, r.Rule, r.Why = Scope, "figures.one-speaker", r.Why+", both by one speaker on one day"
	case otherHour && measure(based(x.Figure).Unit) == "minute":
		r.Kind = Time
	case !later && factor < slight && !zero(x.Figure) && !zero(y.Figure):
		r.Outcome, r.Rule, r.Why = Tension, "figures.slightly-apart", r.Why+": close, but not the same"
	case zero(x.Figure) != zero(y.Figure) && p.gap <= p.quietDays(x, y):
		r.Kind, r.Rule = NoneVsSome, "figures.none-some"
	case p.shrank(x, y):
		r.Why += ", and what was counted later is less"
	case later && (p.grows(x, y) || p.gap > stateDays || factor < p.leap(x, y)):
		r.Outcome, r.Rule, r.Why = Update, "figures.later", strings.Replace(r.Why, " against ", " became ", 1)
	}
	return r
}

// partOf reports whether x counts some kind of those whom y counts at large:
// three of the firm's own men are a part of nineteen dead, but thirty are not.
func (p pair) partOf(x, y reading) bool {
	if len(common(x.states, y.states)) == 0 || x.High >= y.Low || zero(x.Figure) {
		return false
	}
	return x.partitive || y.atLarge(p.lex) && !x.atLarge(p.lex)
}

// atLarge reports whether r counts people without saying of what kind: where
// somebody lives is no kind.
func (r reading) atLarge(lex *Lexicon) bool {
	return !slices.ContainsFunc(r.heads, func(id conceptID) bool {
		return id != lex.byName["people"] && id != lex.byName["residents"] && !lex.concepts[id].state
	})
}

// corrections say that a figure stands in place of an earlier one.
var corrections = set(`final finally corrected correction revised revision adjusted recount recounted updated
окончательно окончательный окончательные уточненным уточнил остаточно остаточний остаточні уточненими уточнив`)

// corrected reports whether the claim made later names the earlier one's figure
// as the one it replaces, or is a correction by the same speaker.
func (p pair) corrected(x, y reading) bool {
	made, ok := p.a.told()
	again, ok2 := p.b.told()
	if !ok || !ok2 || made.from == again.from {
		return false
	}
	later, old := p.b, x
	if made.from > again.from {
		later, old = p.a, y
	}
	said := later.recounts() || slices.ContainsFunc(later.words, func(w word) bool { return corrections[w.low] })
	return said && (p.speaker || later.replaces(old.Figure))
}

// unchanging reports whether the days between two counts of which the records say
// the same cannot explain that they differ: both are of one moment, or of what
// there is less of by the day, and the later is more.
func (p pair) unchanging(x, y reading) bool {
	if !p.sameRecord(x, y) || p.speaker {
		return false
	}
	return x.moment && y.moment && !p.grows(x, y) || x.wanes && y.wanes && x.High < y.Low
}

// countedAnew reports whether one speaker gave, on another day, another count of
// what the record says is the same.
func (p pair) countedAnew(x, y reading) bool {
	made, ok := p.a.told()
	again, ok2 := p.b.told()
	return p.speaker && p.sameRecord(x, y) && measure(x.Unit) == "" && ok && ok2 && made.from != again.from && p.a.mode == actual && p.b.mode == actual && !zero(x.Figure) && !zero(y.Figure)
}

// recounts reports whether the quote tells that somebody changed a count of
// theirs: "has brought its number of wounded down to 28".
func (f Frame) recounts() bool {
	for i := 1; i < len(f.words); i++ {
		if tallies[f.words[i].stem] && possessives[f.words[i-1].low] {
			return slices.ContainsFunc(f.words, func(w word) bool { return alterations[w.stem] })
		}
	}
	return false
}

// tallies are what counts are called, alterations what is done to them when they
// are put right.
var (
	tallies     = set("number figure count total toll tally estimate statistics")
	possessives = set("its their his her our the")
	alterations = set("bring cut lower raise reduce increase lift put amend change correct revise update trim")
)

// stills say that a count is not at its end, risens that one has gone on.
var (
	stills = set("far yet still least currently пока поки")
	risens = set(`now rose risen climbed reached passed grew grown since revised updated further latest meanwhile
теперь сейчас выросло достигло возросло тепер зараз зросла зросло досягла`)
)

// wentOn reports whether of two figures of one day the larger was given on a
// later day than the other, by a claim that says the count had gone on, or
// against one that said so.
func (p pair) wentOn(x, y reading) bool {
	made, ok := p.a.told()
	again, ok2 := p.b.told()
	if !ok || !ok2 || made.from == again.from {
		return false
	}
	early, late, first, last := p.a, p.b, x, y
	if made.from > again.from {
		early, late, first, last = p.b, p.a, y, x
	}
	has := func(f Frame, list map[string]bool) bool {
		return slices.ContainsFunc(f.words, func(w word) bool { return list[w.low] })
	}
	return last.Low > first.High && !zero(first.Figure) && (has(early, stills) || has(late, risens))
}

// quietDays is for how many days a count of none holds: that nobody died is
// said of an event, which those counted later in the same place died of too.
func (p pair) quietDays(x, y reading) int {
	if p.lex.fated(x) && len(common(x.states, y.states)) > 0 && !p.elsewhere && p.a.Claim.Place != "" && p.b.Claim.Place != "" {
		return longDenial
	}
	return stateDays
}

// fellShort reports whether one of the two figures, x of a and y of b, is what
// was promised for a day and the other what came of it, and it is less: of 120
// who were to be freed 64 came.
func (p pair) fellShort(x, y reading) bool {
	promised, came := x, y
	if p.b.mode == intended {
		promised, came = y, x
	}
	limit := promised.Bound == figure.AtMost || promised.Bound == figure.Below
	return p.a.mode != p.b.mode && p.sameDay && came.High < promised.Low && !zero(came.Figure) && !came.partitive && !limit
}

// shrank reports whether of two counts of the dead or the hurt, who only become
// more, the smaller is of a later day or was made later.
func (p pair) shrank(x, y reading) bool {
	if p.sameRecord(x, y) && x.mountsUp() && y.mountsUp() && !p.speaker && p.gap > 0 && p.gap <= stateDays && y.High < x.Low {
		return true
	}
	fates := common(x.states, y.states)
	dead, hurt := p.lex.byName["dead"], p.lex.byName["injured"]
	if !slices.Contains(fates, dead) && !slices.Contains(fates, hurt) || slices.ContainsFunc(fates, func(id conceptID) bool { return p.lex.concepts[id].role }) {
		return false // patients go home
	}
	made, ok := p.a.told()
	again, ok2 := p.b.told()
	if !ok || !ok2 || p.gap > stateDays {
		return false
	}
	return y.High < x.Low && made.from <= again.from || x.High < y.Low && made.from > again.from
}

// replaces reports whether f gives a figure only to say that it no longer
// holds: "66.9 per cent, not the 71.4 announced last week".
func (f Frame) replaces(old figure.Figure) bool {
	return slices.ContainsFunc(f.denies, func(r figure.Figure) bool { return touch(r, old) })
}

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

// grows reports whether there are more of what is counted by the day.
func (p pair) grows(x, y reading) bool {
	if x.mountsUp() && y.mountsUp() {
		return true
	}
	for _, id := range append(append(append(slices.Clone(x.states), y.states...), x.heads...), y.heads...) {
		if p.lex.grows(id) {
			return true
		}
	}
	return false
}

// mountsUp reports whether the record counts those to whom something has been
// done, of whom there are more by the day: "claims registered", "miners saved".
func (r reading) mountsUp() bool {
	return r.summed || r.net != nil && r.noun != "" && measure(r.Unit) == "" && (r.net.class == classAct || r.net.class == classEvent) || measure(r.Unit) == "" && slices.ContainsFunc(r.record, func(t term) bool { return strings.HasSuffix(t.low, "ed") && t.isVerb() })
}

// grows reports whether there are more of a thing by the day, or of the wider
// thing it is a kind of.
func (lex *Lexicon) grows(id conceptID) bool {
	return lex.concepts[id].grows || slices.ContainsFunc(lex.concepts[id].within, func(w conceptID) bool { return lex.concepts[w].grows })
}
