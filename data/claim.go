package data

import (
	"time"

	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/text"
)

// Status says whether a claim or link is somebody's finding. What people read
// as "proposed" is Suggested.
type Status string

const (
	Suggested Status = "suggested"
	Accepted  Status = "accepted"
	Dismissed Status = "dismissed"
)

// ClaimType is what a claim does.
type ClaimType string

const (
	Quantity   ClaimType = "quantity"
	Denial     ClaimType = "denial"
	Assurance  ClaimType = "assurance"
	Accusation ClaimType = "accusation"
	Statement  ClaimType = "statement"
	Event      ClaimType = "event"
)

// Directness says how a claim's words reached the page.
type Directness string

const (
	Direct   Directness = "direct"   // in quotation marks
	Indirect Directness = "indirect" // reported
	Own      Directness = "own"      // the outlet's own
)

// Origin says where a claim came from.
type Origin string

const (
	OriginTyped     Origin = "typed"
	OriginSuggested Origin = "suggested"
	OriginImported  Origin = "imported"
)

// Claim is a span of a version that says something which may be true or false.
type Claim struct {
	ID                    ID
	Ref                   Ref
	Version, Article      ID
	Span                  text.Span // bytes of the version's body
	Quote, Prefix, Suffix string    // what stands there, and up to 32 code points on either side
	Summary               string
	Type                  ClaimType // empty: not said
	Tags                  []string  // names, in the order they were put on
	Speaker               string    // name; empty: the outlet itself
	Role, Via             string
	Directness            Directness
	Figure                figure.Figure
	Said, EventDate       date.Date
	Place                 string
	Credibility           int // 1 to 6 of the Admiralty code; 0: not rated. 6 is a rating: cannot be judged
	Status                Status
	Rule                  string  // which rule proposed it
	Score                 float64 // how sure the rule was, 0 to 1
	Why                   string  // the program's words
	Note                  string  // a person's
	Translation           string
	TranslatedBy          string
	Origin                Origin
	Question              ID // the one it answers, or zero
	Created, Changed      time.Time
	CreatedBy, ChangedBy  string
}

// ClaimRow is a claim with what it was published in and what speaks against
// it.
type ClaimRow struct {
	Claim
	In          Article
	From        Version
	Contradicts []Ref // claims joined to it by accepted links
	ToJudge     int   // links proposed
}

// Placed is a claim of an article and where it stands in one of its versions.
type Placed struct {
	Claim Claim
	Span  text.Span // in the version asked for
	Moved bool      // the claim was taken from another version
}
