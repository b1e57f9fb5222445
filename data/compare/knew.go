package compare

import "slices"

// knew finds a claim that somebody was told of a thing first on some day, or
// never, against one that word of it was sent or came before. Who knew what when
// is asked in most affairs, whatever they are about.
func knew(p pair) Result {
	for _, side := range [2][2]Frame{{p.a, p.b}, {p.b, p.a}} {
		k, s := side[0], side[1]
		until, ok := k.unknowing()
		if !ok || !s.sendsWord() || !p.wordFor(k, s) {
			continue
		}
		sent, known := s.when()
		if !known || sent.to > until.to || sent.to == until.to && !s.earlierClock(k) || until.to-sent.from > longLook {
			continue
		}
		near := p.affair(.7)
		if p.gap > 30 {
			near += .25 // word may have been sent long before
		}
		if near >= sameAffair {
			return Result{Outcome: Contradiction, Kind: Denial, Rule: "knew.before", Score: min(.9, near+.1),
				Why: "one says that nothing was heard of it before, the other that word was sent"}
		}
	}
	return Result{Outcome: None}
}

// The stems of what those do who are told something, and of what they are told
// by. Only a report that is named makes some of these verbs speak of telling.
var (
	hearing  = set("hear learn know tell inform notify warn alert attention aware")
	getting  = set("receive reach bring give get see")
	sending  = set("write tell warn report ring call phone telephone fax email mail notify inform alert complain speak acknowledge")
	carrying = set("deliver send submit receive reach hand file stamp log come go")
	tidings  = set("report warning information letter copy notice complaint communication call message memorandum memo notification fax receipt telephone phone email mail")
)

// unknowing reports whether the quote denies that somebody was told of something,
// or says when that first happened; until is the day up to which nothing was.
func (f Frame) unknowing() (until day, ok bool) {
	heard, got, named, first := false, false, false, false
	for i, w := range f.words {
		isFirst := f.isFirst(i)
		if isFirst || w.sense.negated && w.sense.mode != possible {
			heard = heard || hearing[w.stem]
			got = got || getting[w.stem]
			named = named || tidings[w.stem]
			first = first || isFirst && (hearing[w.stem] || tidings[w.stem])
		}
	}
	if !heard && !(named && (got || first)) {
		return day{}, false
	}
	until, ok = f.when()
	if made, known := f.told(); known && !first && !f.dated() {
		until = made
	}
	return until, ok
}

// isFirst reports whether "first" stands right before the word at i, or one word
// further back: "first learned", "a first report".
func (f Frame) isFirst(i int) bool {
	for at := i - 1; at >= 0 && at >= i-2 && !f.words[at+1].breaks; at-- {
		if f.words[at].low == "first" {
			return true
		}
	}
	return false
}

// dated reports whether the quote says of which day or hour it speaks.
func (f Frame) dated() bool {
	return slices.ContainsFunc(f.words, func(w word) bool { return befores[w.low] || calendar[w.low] || months[w.low] })
}

// sendsWord reports whether the quote tells that word was sent or came.
func (f Frame) sendsWord() bool {
	sent, carried, named := false, false, false
	for i, w := range f.words {
		if w.sense.negated || w.sense.mode != actual || f.isFirst(i) {
			continue
		}
		noun := i > 0 && articles[f.words[i-1].low]
		sent = sent || sending[w.stem] && !noun && w.low != w.stem
		carried = carried || carrying[w.stem]
		named = named || tidings[w.stem]
	}
	return f.mode == actual && (sent || carried && named)
}

// wordFor reports whether the word that s tells of is for those of whom k
// speaks, or of the thing that they had not heard of.
func (p pair) wordFor(k, s Frame) bool {
	for _, t := range s.terms {
		if t.weight <= slightWeight && !t.name && !t.net.body() || tidings[t.stem] || sending[t.stem] || hearing[t.stem] || carrying[t.stem] || s.comesFrom(t) {
			continue
		}
		if near, u := p.lex.kin(t, k); near >= close && u != nil && (!u.aside || t.net.body()) {
			return true
		}
		if _, ok := slices.BinarySearch(k.aroundStems, t.stem); ok && !t.name && t.net.body() {
			return true
		}
	}
	return sharedNames(k.speaker, s.names) > 0
}

// comesFrom reports whether t is whom word comes from: a preposition that says so
// stands before it.
func (f Frame) comesFrom(t term) bool {
	for at := t.at - 1; at >= max(0, t.at-2); at-- {
		if f.words[at].low == "from" || f.words[at].low == "by" {
			return true
		}
	}
	return false
}

// earlierClock reports whether both name an hour, and f the earlier one.
func (f Frame) earlierClock(g Frame) bool {
	return f.hasClock() && g.hasClock() && f.clock.minutes < g.clock.minutes
}
