package compare

import "slices"

// gainsaid finds a claim that denies what the other tells, however the other
// puts it: most of what the denial denies is what the other claim, or the text
// round it, speaks of.
func gainsaid(p pair) Result {
	if p.contrasted {
		return Result{Outcome: None}
	}
	best := Result{Outcome: None}
	for _, side := range [2][2]Frame{{p.a, p.b}, {p.b, p.a}} {
		if r := p.gainsays(side[0], side[1]); weight(r) > weight(best) {
			best = r
		}
	}
	return best
}

// leastDenied is how much of a denial the other claim must tell.
const leastDenied = .52

// sameAffair is how sure an affair must be, were the matter beyond doubt, for a
// denial to be laid against what another claim tells.
const sameAffair = .45

// gainsays reports what comes of d's denial and what g tells.
func (p pair) gainsays(d, g Frame) Result {
	told := p.tells(d, g)
	if told < leastDenied {
		return Result{Outcome: None}
	}
	r := Result{Outcome: Contradiction, Kind: Denial, Rule: "denial.told", Score: min(.95, .35+told),
		Why: "one denies what the other tells"}
	made, madeKnown := d.told()
	deed, deedKnown := g.when()
	switch after := deed.from - made.to; {
	case d.wills() && g.wills():
	case d.wills():
		r.Kind, r.Rule, r.Why = IntentVsAction, "intent.not-kept", "one says it will not be, the other that it was"
		if madeKnown && deedKnown && after < 0 {
			return Result{Outcome: None}
		}
	case g.wills():
		r.Kind, r.Rule, r.Why = IntentVsAction, "intent.not-kept", "one says it will be, the other that it was not"
		due, dueKnown := g.when()
		if now, ok := d.when(); ok && dueKnown && now.to < due.from {
			return Result{Outcome: None}
		}
	case slices.ContainsFunc(d.figures, func(f reading) bool { return d.bare(f, p.lex) }):
		r.Kind, r.Why = NoneVsSome, "one says there was none of what the other tells of"
	case madeKnown && deedKnown && after > 0 && after <= longDenial && g.traces():
	case madeKnown && deedKnown && after > stateDays:
		r.Outcome, r.Kind, r.Why = Update, Time, "what the one denied, the other tells of a later day"
	case madeKnown && deedKnown && after > 0:
		return Result{Outcome: None}
	}
	return r
}

// traces reports whether the quote tells of what was found of a deed.
func (f Frame) traces() bool {
	return slices.ContainsFunc(f.words, func(w word) bool { return (finds[w.stem] || tidings[w.stem]) && !w.sense.negated })
}

// tells is how much of what d denies g tells, 0 to 1; 0 where g denies it too.
func (p pair) tells(d, g Frame) float64 {
	if !d.negates() || p.affair(1) < sameAffair {
		return 0
	}
	told, denied, near := p.deniedBy(d, g)
	if near == 0 || .7*told/denied+.3 < leastDenied || p.before(d, g) {
		return 0
	}
	cover, back := told/denied, p.backed(g, d)
	calm := d.calms() || g.calms()
	switch {
	case !calm && (cover < .8 || near < 2 || back < .5 || p.align.cover < .75), near < 2 && back < .3:
		return 0
	}
	t := .7*cover + .3*back
	if p.strange {
		t -= .2
	}
	if !p.sharesDenier(d, g) {
		t -= .2
	}
	if p.speaker && d.Claim.Published == g.Claim.Published {
		t -= .2 // nobody denies his own words in one breath
	}
	return t
}

// denier is of whom a denial is: the last word before what is denied that is
// not denied itself: the state in "the state has no share in it".
func (f Frame) denier() (who term, ok bool) {
	for _, t := range f.terms {
		if t.sense.negated {
			return who, ok
		}
		if t.stops || !t.aside && !t.past() && !t.number && (t.name || t.net != nil && t.net.nature&canBeNoun != 0) {
			who, ok = t, !t.aside
		}
	}
	return who, false
}

// sharesDenier reports whether g is about those too of whom d's denial is, or
// said by them; true where d names none.
func (p pair) sharesDenier(d, g Frame) bool {
	who, ok := d.denier()
	if !ok {
		return true
	}
	if near, _ := p.lex.kin(who, g); near > 0 {
		return true
	}
	return sharedNames([]string{latin(who.low)}, append(slices.Clone(g.speaker), g.nearby...)) > 0
}

// deniedBy weighs the words that d denies, and those of them that g tells of;
// near is how many g tells of in its quote. Of what d denies as a list the one
// that g tells most of counts. All are 0 where g denies one of them too.
func (p pair) deniedBy(d, g Frame) (told, denied float64, near int) {
	verbs, met, last := 0, 0, false
	var best share // of the list at hand
	list := noList
	settle := func() {
		told, denied, near = told+best.told, denied+best.denied, near+best.near
		best, list = share{}, noList
	}
	for _, item := range d.deniedItems() {
		if item.list == noList || item.list != list {
			settle()
		}
		list = item.list
		var s share
		for _, t := range item.terms {
			k, u := p.lex.kin(t, g)
			if u != nil && u.sense.mode == possible {
				k = 0
			}
			if k >= close && p.lex.alsoDenies(g, t) {
				return 0, 0, 0
			}
			weight := t.weight
			if t.aside {
				weight /= 2
			}
			s.told += weight * k
			s.denied += weight
			if !t.name && !t.aside && t.weight > slightWeight {
				if last = k >= close; last {
					s.near++
				}
			}
			if t.isVerb() && !usual[t.low] {
				if verbs++; k >= .5 {
					met++
				}
			}
		}
		if best.denied == 0 || s.told/s.denied > best.told/best.denied {
			best = s
		}
	}
	settle()
	if verbs > 0 && met == 0 || verbs == 0 && near == 1 && !last {
		return 0, 0, 0 // who or where is the same, but not what is denied of it
	}
	return told, denied, near
}

// share is how much of what is denied another claim tells.
type share struct {
	told, denied float64
	near         int
}

// deniedItem is what is denied at once: words that stand together, of a list
// ("no fire, no explosion and no accident") one part.
type deniedItem struct {
	terms []term
	list  int // which list it is of; noList for none
}

const noList = -1

// deniedItems are what the quote denies: each word for itself, but the parts of
// a list together, since each of them is denied whole.
func (f Frame) deniedItems() []deniedItem {
	var items []deniedItem
	for _, t := range f.terms {
		if !t.sense.negated || t.sense.limited || t.sense.beside || t.sense.mode == possible {
			continue
		}
		next := deniedItem{[]term{t}, noList}
		if len(items) > 0 {
			prev := &items[len(items)-1]
			end := prev.terms[len(prev.terms)-1].at
			switch {
			case f.lists(end, t.at):
				if prev.list == noList {
					prev.list = end
				}
				next.list = prev.list
			case prev.list != noList && t.at == end+1 && !t.breaks:
				prev.terms = append(prev.terms, t) // "tear gas"
				continue
			}
		}
		items = append(items, next)
	}
	return items
}

// lists reports whether nothing but the words that join a list of what is denied
// stand between the words at i and j.
func (f Frame) lists(i, j int) bool {
	joined := f.words[j].breaks
	for _, w := range f.words[i+1 : j] {
		if !listing[w.low] {
			return false
		}
		joined = joined || w.breaks || w.low == "or" || w.low == "nor"
	}
	return joined && !f.words[j].stops
}

// listing are the words that stand between the parts of a list.
var listing = set("or nor and no any a an the neither other not или ни и або ні й та")

// before reports whether d denies that something was so by a time or since one,
// and g speaks of another time: "no siren before the water came" and "the siren
// came after it" agree.
func (p pair) before(d, g Frame) bool {
	has := func(f Frame, list map[string]bool) bool {
		return slices.ContainsFunc(f.words, func(w word) bool { return list[w.low] })
	}
	if has(d, befores) && has(g, afters) {
		return true
	}
	from, known := g.when()
	to, known2 := d.when()
	if made, ok := d.told(); ok && made.from == to.from && to.from-from.to <= stateDays {
		return false // since when is not known: the day is that of the denial itself
	}
	return has(d, sinces) && known && known2 && from.to < to.from
}

var befores = set("before until till до раньше раніше перед")

var afters = set("after later following после спустя после після згодом пізніше позже")

// alsoDenies reports whether g denies what t stands for too.
func (lex *Lexicon) alsoDenies(g Frame, t term) bool {
	for _, u := range g.terms {
		if u.sense.negated && (lex.same(t.word, u.word) || lex.shared(t.concepts, u.concepts) >= close) {
			return true
		}
	}
	return false
}

// backed is the share of g's quote that d speaks of.
func (p pair) backed(g, d Frame) float64 {
	got, all := 0., 0.
	for _, t := range g.terms {
		k, _ := p.lex.kin(t, d)
		got += t.weight * k
		all += t.weight
	}
	return got / max(all, 1)
}

// wills reports whether the claim is about what will be.
func (f Frame) wills() bool {
	if f.mode == intended {
		return true
	}
	for _, t := range f.terms {
		if t.sense.mode == actual && !t.name {
			return false
		}
	}
	return len(f.terms) > 0
}
