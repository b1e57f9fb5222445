package report

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"gainsay/data"
	"gainsay/data/date"
	"gainsay/data/figure"
)

// claimLine is a row of claims.csv: a claim with what it was published in, ids
// and refs as they stand in the table, offsets in code points.
type claimLine struct {
	data.ClaimRow
	id, article string
	start, end  string // empty where import has only the quote
	question    string // a ref
	sha256      string // of the version; empty: the newest
	precision   struct{ said, event string }
}

func (l *claimLine) hasFigure() bool { return !l.Figure.Zero() }

// claimColumns are the columns of claims.csv, in order.
func claimColumns() []column[claimLine] {
	type line = claimLine
	return []column[line]{
		reference(func(l *line) *data.Ref { return &l.Ref }),
		words("id", func(l *line) *string { return &l.id }),
		words("article_id", func(l *line) *string { return &l.article }),
		words("start", func(l *line) *string { return &l.start }),
		words("end", func(l *line) *string { return &l.end }),
		words("quote", func(l *line) *string { return &l.Quote }),
		words("summary", func(l *line) *string { return &l.Summary }),
		oneOf("type", func(l *line) *data.ClaimType { return &l.Type },
			data.Quantity, data.Denial, data.Assurance, data.Accusation, data.Statement, data.Event),
		list("tags", func(l *line) *[]string { return &l.Tags }),
		words("speaker", func(l *line) *string { return &l.Speaker }),
		words("role", func(l *line) *string { return &l.Role }),
		words("via", func(l *line) *string { return &l.Via }),
		oneOf("directness", func(l *line) *data.Directness { return &l.Directness }, data.Direct, data.Indirect, data.Own),
		words("figure", func(l *line) *string { return &l.Figure.Raw }),
		number("low", func(l *line) *float64 { return &l.Figure.Low }, (*line).hasFigure),
		number("high", func(l *line) *float64 { return &l.Figure.High }, (*line).hasFigure),
		oneOf("bound", func(l *line) *figure.Bound { return &l.Figure.Bound },
			figure.Exact, figure.Below, figure.AtMost, figure.Above, figure.AtLeast),
		approx(),
		words("unit", func(l *line) *string { return &l.Figure.Unit }),
		words("counted", func(l *line) *string { return &l.Figure.Counted }),
		day("said", func(l *line) *date.Date { return &l.Said }),
		precision("said_precision", func(l *line) (date.Date, *string) { return l.Said, &l.precision.said }),
		day("event_date", func(l *line) *date.Date { return &l.EventDate }),
		precision("event_precision", func(l *line) (date.Date, *string) { return l.EventDate, &l.precision.event }),
		words("place", func(l *line) *string { return &l.Place }),
		whole("credibility", func(l *line) *int { return &l.Credibility }),
		oneOf("status", func(l *line) *data.Status { return &l.Status }, data.Accepted, data.Suggested, data.Dismissed),
		words("rule", func(l *line) *string { return &l.Rule }),
		number("score", func(l *line) *float64 { return &l.Score }, func(l *line) bool { return l.Score != 0 }),
		words("why", func(l *line) *string { return &l.Why }),
		words("note", func(l *line) *string { return &l.Note }),
		words("translation", func(l *line) *string { return &l.Translation }),
		words("translated_by", func(l *line) *string { return &l.TranslatedBy }),
		oneOf("origin", func(l *line) *data.Origin { return &l.Origin }, data.OriginTyped, data.OriginSuggested, data.OriginImported),
		words("question", func(l *line) *string { return &l.question }),
		derived("contradicts", func(l *line) string { return refs(l.Contradicts) }),
		moment("created", func(l *line) *timeStamp { return &l.Created }),
		words("created_by", func(l *line) *string { return &l.CreatedBy }),
		moment("changed", func(l *line) *timeStamp { return &l.Changed }),
		words("changed_by", func(l *line) *string { return &l.ChangedBy }),
		derived("headline", func(l *line) string { return l.In.Headline }),
		derived("outlet", func(l *line) string { return l.In.Outlet.Name }),
		derived("outlet_type", func(l *line) string { return l.In.Outlet.Type }),
		derived("reliability", func(l *line) string { return string(l.In.Outlet.Reliability) }),
		derived("byline", func(l *line) string { return l.In.Byline }),
		derived("url", func(l *line) string { return l.In.URL }),
		derived("archive_url", func(l *line) string { return l.In.ArchiveURL }),
		derived("published", func(l *line) string { return string(l.In.Published) }),
		derived("retrieved", func(l *line) string { return retrieved.write(&l.From) }),
		derived("language", func(l *line) string { return l.In.Language }),
		words("sha256", func(l *line) *string { return &l.sha256 }),
		words("prefix", func(l *line) *string { return &l.Prefix }),
		words("suffix", func(l *line) *string { return &l.Suffix }),
	}
}

// pairColumns are the columns of pairs.csv: both claims written out, then what
// was judged.
func pairColumns() []column[pairLine] {
	var out []column[pairLine]
	for _, side := range []struct {
		prefix string
		of     func(*pairLine) *claimLine
	}{
		{"a_", func(p *pairLine) *claimLine { return &p.a }},
		{"b_", func(p *pairLine) *claimLine { return &p.b }},
	} {
		for _, c := range claimColumns() {
			c.name = side.prefix + c.name
			out = append(out, as(c, side.of))
		}
	}
	return append(out,
		derived("kind", func(p *pairLine) string { return string(p.Kind) }),
		derived("why", func(p *pairLine) string { return p.Why }),
		derived("note", func(p *pairLine) string { return p.Note }),
		derived("judged_by", func(p *pairLine) string { return p.ChangedBy }),
		derived("judged", func(p *pairLine) string { return linkChanged.write(&p.Link) }),
	)
}

type pairLine struct {
	data.Link
	a, b claimLine
}

func approx() column[claimLine] {
	return column[claimLine]{
		name: "approx",
		write: func(l *claimLine) string {
			switch {
			case !l.hasFigure():
				return ""
			case l.Figure.Approx:
				return "yes"
			}
			return "no"
		},
		read: func(l *claimLine, s string) error {
			if s != "" && s != "yes" && s != "no" {
				return fmt.Errorf("%q is neither yes nor no", s)
			}
			l.Figure.Approx = s == "yes"
			return nil
		},
	}
}

// precision is a column that a date's form decides. Import cuts a date that is
// longer than the precision beside it.
func precision(name string, of func(*claimLine) (date.Date, *string)) column[claimLine] {
	return column[claimLine]{
		name:  name,
		write: func(l *claimLine) string { d, _ := of(l); return string(d.Precision()) },
		read:  func(l *claimLine, s string) error { _, asked := of(l); *asked = s; return nil },
	}
}

// list is a column that holds names joined by a semicolon and a blank.
func list[T any](name string, field func(*T) *[]string) column[T] {
	return column[T]{
		name:  name,
		write: func(r *T) string { return strings.Join(*field(r), listGap) },
		read: func(r *T, s string) error {
			*field(r) = nil
			if s != "" {
				*field(r) = strings.Split(s, listGap)
			}
			return nil
		},
	}
}

const listGap = "; "

func refs(rs []data.Ref) string {
	out := make([]string, len(rs))
	for i, r := range rs {
		out[i] = r.String()
	}
	return strings.Join(out, listGap)
}

func hexSum(sum [32]byte) string {
	if sum == [32]byte{} {
		return ""
	}
	return hex.EncodeToString(sum[:])
}

func parseSum(s string) (sum [32]byte, err error) {
	if s == "" {
		return sum, nil
	}
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(sum) {
		return sum, fmt.Errorf("%q is no SHA-256 of 64 hexadecimal digits", s)
	}
	return [32]byte(b), nil
}

func offset(n int) string { return strconv.Itoa(n) }
