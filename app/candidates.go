package app

import (
	"cmp"
	"strings"

	"gainsay/data"
)

// candidateWords say why a claim is offered to be linked with one: what the
// rules find it to be and on what that rests, else what the two have in common.
func candidateWords(of data.ClaimRow, h data.Hit) string {
	found := map[data.Relation]string{
		data.Contradicts: "may contradict", data.Updates: "may be an update", data.DiffersInScope: "may differ in scope", data.SameAs: "may say the same",
	}[h.Relation]
	switch {
	case found != "" && len(h.Reason.Differs) > 0:
		return found + ": " + h.Reason.Differs[0]
	case found != "":
		return found
	}
	return inCommon(of.Claim, h.Claim)
}

// inCommon is what two claims share by their fields, the most telling first.
func inCommon(a, b data.Claim) string {
	same := func(x, y string) string {
		if strings.EqualFold(x, y) {
			return x
		}
		return ""
	}
	if !a.Question.IsZero() && a.Question == b.Question {
		return "of the same question"
	}
	shared := cmp.Or(same(a.Figure.Counted, b.Figure.Counted), same(a.Place, b.Place), same(a.Speaker, b.Speaker))
	for _, t := range a.Tags {
		if wears(b, t) {
			shared = cmp.Or(shared, t)
		}
	}
	if shared == "" {
		return ""
	}
	return "both: " + shared
}
