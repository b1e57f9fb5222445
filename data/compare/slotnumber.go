package compare

import (
	"slices"
	"strings"
)

// slotNumber: the same counted in another number.
func slotNumber(p pair, in fitted) Result {
	if len(in.short.figures) != 1 || in.cover < .6 || in.cover < .75 && (in.names == 0 || in.lost > 0) {
		return Result{Outcome: None}
	}
	if p.elsewhere || p.dated && p.gap > 0 {
		return Result{Outcome: None} // counts of one kind are taken every day
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
		if y.from >= in.long.from && y.from < in.long.to && p.lex.othersCount(x, y) {
			return Result{Outcome: Contradiction, Kind: Numeric, Rule: "slot.number", Score: .8 * in.cover, Why: x.Figure.String() + " against " + y.Figure.String() + " " + x.noun}
		}
	}
	return Result{Outcome: None}
}

// othersCount reports whether y counts the same as x in another number.
func (lex *Lexicon) othersCount(x, y reading) bool {
	switch {
	case y.absent || x.trend != y.trend || !sameUnit(x.Unit, y.Unit) || lex.otherFate(x, y):
		return false
	case len(x.owners) > 0 && len(y.owners) > 0 && sharedNames(x.owners, y.owners) == 0:
		return false
	case apart(based(x.Figure), based(y.Figure)) < slight:
		return false
	}
	return y.noun == x.noun || x.net.means(y.net) || slices.ContainsFunc(x.heads, func(h conceptID) bool {
		return slices.ContainsFunc(y.heads, func(k conceptID) bool { return lex.near(h, k) > 0 })
	})
}
