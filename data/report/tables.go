package report

import (
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"gainsay/data"
	"gainsay/data/date"
)

type timeStamp = time.Time

// The rows of the tables as they stand in a file: ids are kept as text, since
// import takes any.
type (
	outletLine struct {
		data.Outlet
		id string
	}
	articleLine struct {
		data.Article
		id, reprintOf string
		body          string // import may bring the text here instead of in versions.csv
	}
	versionLine struct {
		data.Version
		id, article, body string
		sums              struct{ body, original string }
	}
	tagLine struct {
		data.Tag
		id string
	}
	speakerLine struct {
		data.Speaker
		id string
	}
	questionLine struct {
		data.Question
		id string
	}
	linkLine struct {
		data.Link
		id, a, b string
	}
	reasonLine struct {
		data.LinkReason
		link string
	}
	settingLine struct{ data.Setting }
)

func outletColumns() []column[outletLine] {
	type line = outletLine
	return []column[line]{
		words("id", func(l *line) *string { return &l.id }),
		words("name", func(l *line) *string { return &l.Name }),
		words("type", func(l *line) *string { return &l.Type }),
		oneOf("reliability", func(l *line) *data.Reliability { return &l.Reliability }, "A", "B", "C", "D", "E", "F"),
		words("language", func(l *line) *string { return &l.Language }),
	}
}

func articleColumns() []column[articleLine] {
	type line = articleLine
	return []column[line]{
		words("id", func(l *line) *string { return &l.id }),
		reference(func(l *line) *data.Ref { return &l.Ref }),
		words("headline", func(l *line) *string { return &l.Headline }),
		words("outlet", func(l *line) *string { return &l.Outlet.Name }),
		words("byline", func(l *line) *string { return &l.Byline }),
		words("url", func(l *line) *string { return &l.URL }),
		words("archive_url", func(l *line) *string { return &l.ArchiveURL }),
		day("published", func(l *line) *date.Date { return &l.Published }),
		words("language", func(l *line) *string { return &l.Language }),
		words("note", func(l *line) *string { return &l.Note }),
		oneOf("method", func(l *line) *data.Method { return &l.Method }, data.MethodPasted, data.MethodFile, data.MethodWeb),
		words("collected_by", func(l *line) *string { return &l.CollectedBy }),
		words("reprint_of", func(l *line) *string { return &l.reprintOf }),
		moment("created", func(l *line) *timeStamp { return &l.Created }),
		moment("changed", func(l *line) *timeStamp { return &l.Changed }),
	}
}

// articleTextColumns are what import takes of articles.csv: a body may stand
// in it, where there is no versions.csv.
func articleTextColumns() []column[articleLine] {
	return append(articleColumns(), words("body", func(l *articleLine) *string { return &l.body }))
}

var (
	retrieved   = moment("retrieved", func(v *data.Version) *timeStamp { return &v.Retrieved })
	linkChanged = moment("judged", func(l *data.Link) *timeStamp { return &l.Changed })
)

func versionColumns() []column[versionLine] {
	type line = versionLine
	return []column[line]{
		words("id", func(l *line) *string { return &l.id }),
		words("article_id", func(l *line) *string { return &l.article }),
		words("body", func(l *line) *string { return &l.body }),
		words("sha256", func(l *line) *string { return &l.sums.body }),
		as(retrieved, func(l *line) *data.Version { return &l.Version }),
		words("original_name", func(l *line) *string { return &l.OriginalName }),
		words("original_sha256", func(l *line) *string { return &l.sums.original }),
	}
}

func tagColumns() []column[tagLine] {
	type line = tagLine
	return []column[line]{
		words("id", func(l *line) *string { return &l.id }),
		words("name", func(l *line) *string { return &l.Name }),
		words("colour", func(l *line) *string { return &l.Colour }),
		whole("key", func(l *line) *int { return &l.Key }),
		words("note", func(l *line) *string { return &l.Note }),
	}
}

func speakerColumns() []column[speakerLine] {
	type line = speakerLine
	return []column[line]{
		words("id", func(l *line) *string { return &l.id }),
		words("name", func(l *line) *string { return &l.Name }),
		words("role", func(l *line) *string { return &l.Role }),
		list("aliases", func(l *line) *[]string { return &l.Aliases }),
		words("note", func(l *line) *string { return &l.Note }),
	}
}

func questionColumns() []column[questionLine] {
	type line = questionLine
	return []column[line]{
		reference(func(l *line) *data.Ref { return &l.Ref }),
		words("id", func(l *line) *string { return &l.id }),
		words("question", func(l *line) *string { return &l.Question.Question }),
		words("finding", func(l *line) *string { return &l.Finding }),
		words("confidence", func(l *line) *string { return &l.Confidence }),
		oneOf("status", func(l *line) *data.QuestionStatus { return &l.Status }, data.Unresolved, data.Resolved),
		words("note", func(l *line) *string { return &l.Note }),
		whole("order", func(l *line) *int { return &l.Order }),
	}
}

func linkColumns() []column[linkLine] {
	type line = linkLine
	return []column[line]{
		reference(func(l *line) *data.Ref { return &l.Ref }),
		words("id", func(l *line) *string { return &l.id }),
		words("a", func(l *line) *string { return &l.a }),
		words("b", func(l *line) *string { return &l.b }),
		oneOf("relation", func(l *line) *data.Relation { return &l.Relation },
			data.Contradicts, data.Updates, data.DiffersInScope, data.SameAs, data.Supports),
		oneOf("kind", func(l *line) *data.LinkKind { return &l.Kind },
			data.NumericKind, data.NegationKind, data.DenialKind, data.IntentKind, data.TimeKind,
			data.PlaceKind, data.AttributionKind, data.NoneKind, data.OtherKind),
		words("why", func(l *line) *string { return &l.Why }),
		words("note", func(l *line) *string { return &l.Note }),
		oneOf("status", func(l *line) *data.Status { return &l.Status }, data.Accepted, data.Suggested, data.Dismissed),
		number("score", func(l *line) *float64 { return &l.Score }, func(l *line) bool { return l.Score != 0 }),
		moment("created", func(l *line) *timeStamp { return &l.Created }),
		words("created_by", func(l *line) *string { return &l.CreatedBy }),
		moment("changed", func(l *line) *timeStamp { return &l.Changed }),
		words("changed_by", func(l *line) *string { return &l.ChangedBy }),
	}
}

// reasonColumns are the reasons of links, apart from links.csv, whose columns
// stay.
func reasonColumns() []column[reasonLine] {
	type line = reasonLine
	return []column[line]{
		words("link_id", func(l *line) *string { return &l.link }),
		words("rule", func(l *line) *string { return &l.Rule }),
		list("agrees", func(l *line) *[]string { return &l.Agrees }),
		list("differs", func(l *line) *[]string { return &l.Differs }),
		list("may_explain", func(l *line) *[]string { return &l.May }),
	}
}

func settingColumns() []column[settingLine] {
	return []column[settingLine]{
		words("name", func(l *settingLine) *string { return &l.Name }),
		words("value", func(l *settingLine) *string { return &l.Value }),
	}
}

// The names under which dismissals stand among the settings: the fingerprint
// of a claim, or those of both ends of a link, in hexadecimal digits.
const (
	dismissedClaim = "dismissed-claim"
	dismissedLink  = "dismissed-link"
)

func dismissalSetting(d data.Dismissal) data.Setting {
	if d.B == [16]byte{} {
		return data.Setting{Name: dismissedClaim, Value: hex.EncodeToString(d.A[:])}
	}
	return data.Setting{Name: dismissedLink, Value: hex.EncodeToString(d.A[:]) + " " + hex.EncodeToString(d.B[:])}
}

// dismissal is the dismissal that a setting holds; ok is false where it holds
// none.
func dismissal(s data.Setting) (d data.Dismissal, ok bool, err error) {
	if s.Name != dismissedClaim && s.Name != dismissedLink {
		return d, false, nil
	}
	first, second, _ := strings.Cut(s.Value, " ")
	a, errA := hex.DecodeString(first)
	b, errB := hex.DecodeString(second)
	wrong := errA != nil || errB != nil || len(a) != len(d.A) || (len(b) == len(d.B)) != (s.Name == dismissedLink)
	if wrong {
		return d, true, &columnError{"value", fmt.Errorf("%q is no fingerprint", s.Value)}
	}
	copy(d.A[:], a)
	copy(d.B[:], b)
	return d, true, nil
}
