package compare

import "strings"

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
