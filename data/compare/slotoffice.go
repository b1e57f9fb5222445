package compare

import "slices"

// belongs are words that put somebody into a body or an office.
var belongs = set(`member employee works worked president minister chairman chief head leader director founder owner subsidiary relative wife husband father mother son daughter brother sister ex-husband ex-wife
spokesman spokeswoman headquarters headquartered based capital ambassador governor mayor coach captain lives citizen champion winner`)

// belonging are other words for it.
var belonging = set(`married wed captaincy headquarters headquartered secretary supervisor boss employed employees joined join owners owned founded heads led leads
partner manager official elected appointed named party divorced widow born brother-in-law club team`)

// slotOffice: the one puts somebody into a body that the other only speaks of
// beside him.
func slotOffice(p pair, in fitted) Result {
	if in.names < 2 || in.lost > 0 || len(in.short.figures) > 0 || in.short.negates() {
		return Result{Outcome: None}
	}
	who, role, body, ok := in.office()
	if !ok || in.at[who] < 0 || in.at[body] < 0 {
		return Result{Outcome: None}
	}
	x, y := in.long.terms[in.at[who]].at, in.long.terms[in.at[body]].at
	r := in.short.terms[role]
	if p.holdsOffice(in, r, min(x, y), max(x, y)) || !in.long.tellsBetween(min(x, y), max(x, y)) {
		return Result{Outcome: None}
	}
	return Result{Outcome: Contradiction, Kind: Attribution, Rule: "slot.office", Score: .6, Why: "the one makes " + in.short.terms[who].low + " “" + r.low + "” of what the other only names beside"}
}

// office finds who holds which role in what body by the short claim: the name
// before the role, the role, the name after it, by their places among the terms.
func (in fitted) office() (who, role, body int, ok bool) {
	terms := in.short.terms
	role = slices.IndexFunc(terms, func(t term) bool { return belongs[t.low] })
	if role < 1 {
		return 0, 0, 0, false
	}
	who, body = -1, -1
	for i, t := range terms {
		switch {
		case t.name && i < role:
			who = i
		case t.name && i > role && body < 0:
			body = i
		}
	}
	return who, role, body, who >= 0 && body >= 0 && terms[role].at != terms[who].at+1
}

// holdsOffice reports whether the longer claim has the role r between the words
// lo and hi, or anywhere another role, which may be the same in other words.
func (p pair) holdsOffice(in fitted, r term, lo, hi int) bool {
	return slices.ContainsFunc(in.long.Frame.terms, func(u term) bool {
		if p.lex.same(r.word, u.word) {
			return u.at > lo && u.at < hi
		}
		return belongs[u.low] || belonging[u.low]
	})
}

// tellsBetween reports whether a verb stands between the words lo and hi.
func (f Frame) tellsBetween(lo, hi int) bool {
	return slices.ContainsFunc(f.words[lo+1:hi], func(w word) bool {
		return w.isVerb() || w.low == "was" || w.low == "is" || w.low == "were"
	})
}
