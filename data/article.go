package data

import (
	"time"

	"gainsay/data/date"
)

// Method says how an article came into the casebook.
type Method string

const (
	MethodPasted Method = "pasted"
	MethodFile   Method = "file"
	MethodWeb    Method = "web address"
)

// Article is one text of an outlet, with all of its versions. Headline is a
// copy of the body's headline line.
type Article struct {
	ID                   ID
	Ref                  Ref
	Headline             string
	Outlet               Outlet // the zero Outlet where it is unknown
	Byline               string
	URL, ArchiveURL      string
	Published            date.Date // empty: undated. Never guessed to be today
	Language             string    // BCP 47
	Note                 string
	Method               Method
	CollectedBy          string
	ReprintOf            ID // the article whose text this one repeats
	Created, Changed     time.Time
	CreatedBy, ChangedBy string
}

// NewArticle is an article to be added and its first text. Outlet names one
// that is there, in any letter case, or makes one of OutletType.
type NewArticle struct {
	NewVersion
	Headline           string
	Outlet, OutletType string
	Byline             string
	URL, ArchiveURL    string
	Published          date.Date
	Language, Note     string
	Method             Method
	CollectedBy        string
}

// ArticleRow is a line of the list of articles. No count holds proposals
// together with facts.
type ArticleRow struct {
	Article
	Claims         int // accepted
	Proposed       int // claims
	Contradictions int // accepted links that contradict
	ToJudge        int // proposed links of any relation
}
