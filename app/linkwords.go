package app

import "gainsay/data"

// linkKinds are the kinds of links as people read them, in the order of lists.
var linkKinds = []struct {
	kind  data.LinkKind
	words string
}{
	{data.NumericKind, "figures"}, {data.NegationKind, "denied"}, {data.DenialKind, "denied and asserted"},
	{data.IntentKind, "word and deed"}, {data.TimeKind, "time"}, {data.PlaceKind, "place"},
	{data.AttributionKind, "who did it"}, {data.NoneKind, "none and some"}, {data.OtherKind, "something else"},
}

// kindWords says over what two claims are at odds; nothing where that is not
// said.
func kindWords(k data.LinkKind) string {
	for _, each := range linkKinds {
		if each.kind == k && k != data.OtherKind {
			return each.words
		}
	}
	return ""
}

// relationWords is what a link says, as people read it.
func relationWords(l data.Link) string {
	if l.Status == data.Suggested {
		return "to judge"
	}
	switch l.Relation {
	case data.Updates:
		return "update"
	case data.DiffersInScope:
		return "differs in scope"
	case data.SameAs:
		return "says the same"
	}
	return string(l.Relation)
}
