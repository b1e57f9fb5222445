package data

import "time"

// Relation is what one claim is to another. In Updates and Supports, a is the
// later, the supporting claim.
type Relation string

const (
	Contradicts    Relation = "contradicts"
	Updates        Relation = "updates"
	DiffersInScope Relation = "differs-in-scope"
	SameAs         Relation = "same-as"
	Supports       Relation = "supports"
)

// words is the relation between two refs in a sentence.
func (r Relation) words() string {
	switch r {
	case DiffersInScope:
		return "differs in scope from"
	case SameAs:
		return "says the same as"
	}
	return string(r)
}

// LinkKind says over what two claims are at odds.
type LinkKind string

const (
	NumericKind     LinkKind = "numeric"
	NegationKind    LinkKind = "negation"
	DenialKind      LinkKind = "denial-vs-assertion"
	IntentKind      LinkKind = "intent-vs-action"
	TimeKind        LinkKind = "time"
	PlaceKind       LinkKind = "place"
	AttributionKind LinkKind = "attribution"
	NoneKind        LinkKind = "none-vs-some"
	OtherKind       LinkKind = "other"
)

// Link joins two claims. There is one link an unordered pair, and none of a
// claim with itself.
type Link struct {
	ID                   ID
	Ref                  Ref
	A, B                 ID // claims
	Relation             Relation
	Kind                 LinkKind // empty: not said
	Why                  string   // the program's words, in one line
	Reason               Reason   // the same part by part
	Note                 string   // a person's
	Status               Status
	Score                float64
	Created, Changed     time.Time
	CreatedBy, ChangedBy string
}
