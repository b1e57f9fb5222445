package data

import "gainsay/data/date"

// ClaimFilter says which claims a table holds. Its zero value is all accepted
// claims.
type ClaimFilter struct {
	Text         string // words that all stand in quote, summary, speaker, tags, note, headline or outlet; without regard to case
	Tag          string
	Speaker      string
	Type         ClaimType
	Outlet       string
	From, To     date.Date // of publication
	Status       Status    // empty: Accepted
	AnyStatus    bool
	Contradicted bool // only those with an accepted contradiction
	Article      ID
	Question     ID
}

// Sort orders a table of claims.
type Sort struct {
	Column Column
	Desc   bool
}

// Column is a column that claims can be sorted by. The zero Column is the ref.
type Column string

const (
	ByRef         Column = ""
	ByQuote       Column = "quote"
	BySummary     Column = "summary"
	ByType        Column = "type"
	ByTag         Column = "tag"
	BySpeaker     Column = "speaker"
	ByFigure      Column = "figure"
	ByCounted     Column = "counted"
	BySaid        Column = "said"
	ByEventDate   Column = "event_date"
	ByPlace       Column = "place"
	ByCredibility Column = "credibility"
	ByStatus      Column = "status"
	ByHeadline    Column = "headline"
	ByOutlet      Column = "outlet"
	ByPublished   Column = "published"
	ByCreated     Column = "created"
	ByChanged     Column = "changed"
	ByContradicts Column = "contradicts"
)
