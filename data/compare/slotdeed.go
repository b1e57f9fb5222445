package compare

import (
	"strings"
	"sync"
)

// slotOpposed: the same parties, but an opposite deed.
func slotOpposed(p pair, in fitted) Result {
	if in.verb < 0 || in.names == 0 || in.lost > 0 || in.at[in.verb] >= 0 {
		return Result{Outcome: None}
	}
	rest := in.coverBeside(in.verb)
	if rest < .7 {
		return Result{Outcome: None}
	}
	v := in.short.terms[in.verb]
	for _, u := range in.long.terms {
		doubtful := v.sense.negated != u.sense.negated || u.sense.mode == possible || v.sense.mode == possible
		if u.name || doubtful || !in.inClause(u.at) || !in.undoes(v, u) {
			continue
		}
		return Result{Outcome: Contradiction, Kind: Other, Rule: "slot.opposed", Score: .75 * rest, Why: "of the same the one says “" + v.low + "” and the other “" + u.low + "”"}
	}
	return Result{Outcome: None}
}

// coverBeside is the share of short's weight that is met, its term but left out.
func (in fitted) coverBeside(but int) float64 {
	met, all := 0., 0.
	for i, t := range in.short.terms {
		if i == but {
			continue
		}
		all += t.weight
		if in.at[i] >= 0 {
			met += t.weight
		}
	}
	return met / max(all, .1)
}

// undoes reports whether u of the longer claim tells the opposite deed of v.
func (in fitted) undoes(v, u term) bool {
	if u.isVerb() && (v.net.opposes(u.net) && !converse[v.stem] || opposite(v.concepts, u.concepts)) {
		return true
	}
	return deeds().opposed(deedOf(in.short.words, v), deedOf(in.long.words, u))
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
var deeds = sync.OnceValue(func() pairsOf {
	return readPairs(`pass adopt approve accept agree sign back | reject refuse decline deny veto oppose
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
})

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
