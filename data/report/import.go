package report

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"strconv"
	"strings"

	"gainsay/data"
	"gainsay/data/date"
)

// tableFiles are the tables in the order in which import takes them: each
// after those it refers to.
var tableFiles = []string{
	outletsFile, articlesFile, versionsFile, speakersFile, tagsFile, questionsFile, claimsFile, linksFile, reasonsFile, settingsFile,
}

// Import reads all tables of in into the casebook as one step. Columns may
// stand in any order, absent ones are empty. Ids that are not UUIDs are given
// new ones, the same for the same. On the first thing that cannot be taken the
// whole is refused; the error names table, line and column. An import of a zip
// that is cut off goes on where it was when it is asked for again.
func Import(ctx context.Context, c *data.Casebook, in *Source) (data.Done, error) {
	r := &importer{source: in, questions: map[string]data.ID{}}
	found, versions, err := r.look()
	if err != nil {
		return data.Done{}, err
	}
	if !found {
		return data.Done{}, errors.New("there is no table in it")
	}
	tables := data.Import{
		Name: in.name, Source: in.digest,
		Settings:   rows(r, settingsFile, settingColumns(), r.setting),
		Dismissals: rows(r, settingsFile, settingColumns(), r.dismissal),
		Outlets:    rows(r, outletsFile, outletColumns(), r.outlet),
		Speakers:   rows(r, speakersFile, speakerColumns(), r.speaker),
		Tags:       rows(r, tagsFile, tagColumns(), r.tag),
		Questions:  rows(r, questionsFile, questionColumns(), r.question),
		Articles:   rows(r, articlesFile, articleTextColumns(), r.article),
		Versions:   r.withOriginals(rows(r, versionsFile, versionColumns(), r.version)),
		Claims:     rows(r, claimsFile, claimColumns(), r.claim),
		Links:      rows(r, linksFile, linkColumns(), r.link),
		Reasons:    rows(r, reasonsFile, reasonColumns(), r.reason),
	}
	if !versions {
		tables.Versions = rows(r, articlesFile, articleTextColumns(), r.text)
	}
	done, err := c.Import(ctx, tables)
	return done, r.locate(err)
}

// look sees whether there is any table, and one of versions.
func (r *importer) look() (any, versions bool, err error) {
	for _, file := range tableFiles {
		s, ok, err := r.source.tables(file)
		if err != nil {
			return false, false, err
		}
		s.close()
		any = any || ok
		versions = versions || ok && file == versionsFile
	}
	return any, versions, nil
}

// importer turns lines of tables into what the casebook takes, and knows where
// it is.
type importer struct {
	source    *Source
	at        place              // of the row that the casebook is taking
	questions map[string]data.ID // by ref
}

// place is where in a source a row stands.
type place struct {
	table string
	line  int
}

// A columnError is the error of one cell.
type columnError struct {
	column string
	err    error
}

func (e *columnError) Error() string { return "column " + e.column + ": " + e.err.Error() }
func (e *columnError) Unwrap() error { return e.err }

// A rowError is an error of what a row holds, not of taking it.
type rowError struct{ err error }

func (e *rowError) Error() string { return e.err.Error() }
func (e *rowError) Unwrap() error { return e.err }

// locate says where the error stands that ended an import.
func (r *importer) locate(err error) error {
	if err == nil || r.at.line == 0 {
		return err
	}
	var row *rowError
	var field *data.FieldError
	switch {
	case errors.As(err, &row):
		err = row.err
	case errors.As(err, &field):
		err = &columnError{field.Field, field.Err}
	}
	return fmt.Errorf("%s line %d: %w", r.at.table, r.at.line, err)
}

// errElsewhere is the error of a row that is for another sequence.
var errElsewhere = errors.New("for another sequence")

// placed is a row and where it stands, or what is wrong there.
type placed[Row any] struct {
	row Row
	at  place
	err error
}

// rows reads the rows of a table, ahead of who takes them; none where it is not
// there. Errors stand where r.at says.
func rows[Line, Row any](r *importer, file string, columns []column[Line], to func(*Line) (Row, error)) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for p := range data.Ahead(placedRows(r.source, file, columns, to)) {
			r.at = p.at
			if !yield(p.row, p.err) || p.err != nil {
				return
			}
		}
		r.at = place{}
	}
}

// placedRows are the rows of a table up to the first error.
func placedRows[Line, Row any](source *Source, file string, columns []column[Line], to func(*Line) (Row, error)) iter.Seq[placed[Row]] {
	return func(yield func(placed[Row]) bool) {
		s, ok, err := source.tables(file)
		if err != nil {
			yield(placed[Row]{err: err})
			return
		}
		if !ok {
			return
		}
		defer s.close()
		order, err := inOrder(s.header, columns)
		if err != nil {
			yield(placed[Row]{at: place{s.name, 1}, err: &rowError{err}})
			return
		}
		for rec, err := range s.rows {
			if err != nil {
				yield(placed[Row]{err: err})
				return
			}
			p := placed[Row]{at: place{s.name, rec.line}}
			p.row, err = take(order, rec.cells, to)
			if err == errElsewhere {
				continue
			}
			if err != nil {
				p.err = &rowError{err}
			}
			if !yield(p) || err != nil {
				return
			}
		}
	}
}

func take[Line, Row any](order []column[Line], cells []string, to func(*Line) (Row, error)) (row Row, err error) {
	var line Line
	if err := fill(&line, order, cells); err != nil {
		return row, err
	}
	return to(&line)
}

// inOrder is columns in the order of a header. Columns that are derived are
// there, without read.
func inOrder[T any](header []string, columns []column[T]) ([]column[T], error) {
	known := map[string]column[T]{}
	for _, c := range columns {
		known[c.name] = c
	}
	order := make([]column[T], len(header))
	seen := map[string]bool{}
	for i, h := range header {
		c, ok := known[h]
		switch {
		case !ok:
			return nil, fmt.Errorf("unknown column %q", h)
		case seen[h]:
			return nil, fmt.Errorf("column %q stands there twice", h)
		}
		seen[h] = true
		order[i] = c
	}
	return order, nil
}

func fill[T any](line *T, order []column[T], cells []string) error {
	for i, c := range order {
		if c.read == nil {
			continue
		}
		if err := c.read(line, cells[i]); err != nil {
			return &columnError{c.name, err}
		}
	}
	return nil
}

// id is the id that text stands for: itself, where it is one; zero for none; for
// any other text one that follows from it and from the source, so that it is
// the same wherever the text stands, and after the import was cut off.
func (r *importer) id(noun data.Noun, text string) data.ID {
	if text == "" {
		return data.ID{}
	}
	if id, err := data.ParseID(text); err == nil {
		return id
	}
	seed := append(r.source.salt[:len(r.source.salt):len(r.source.salt)], byte(noun))
	return data.DerivedID(r.source.made, sha256.Sum256(append(seed, text...)))
}

func (r *importer) outlet(l *outletLine) (data.Outlet, error) {
	l.Outlet.ID = r.id(data.OutletNoun, l.id)
	return l.Outlet, nil
}

func (r *importer) article(l *articleLine) (data.Article, error) {
	l.Article.ID, l.Article.ReprintOf = r.id(data.ArticleNoun, l.id), r.id(data.ArticleNoun, l.reprintOf)
	if l.Article.ID == (data.ID{}) {
		return l.Article, &columnError{"id", errors.New("it must not be empty")}
	}
	if l.Headline == "" {
		l.Headline, _, _ = strings.Cut(strings.TrimSpace(l.body), "\n")
	}
	return l.Article, nil
}

// text is the text of an article where there is no versions.csv.
func (r *importer) text(l *articleLine) (v data.ImportedVersion, err error) {
	v.Article, v.Text, v.Retrieved = r.id(data.ArticleNoun, l.id), l.body, l.Created
	return v, nil
}

func (r *importer) version(l *versionLine) (data.ImportedVersion, error) {
	v := data.ImportedVersion{Version: l.Version, Text: l.body}
	v.ID, v.Article = r.id(data.VersionNoun, l.id), r.id(data.ArticleNoun, l.article)
	var err error
	if v.SHA256, err = parseSum(l.sums.body); err != nil {
		return v, &columnError{"sha256", err}
	}
	if v.OriginalSHA256, err = parseSum(l.sums.original); err != nil {
		return v, &columnError{"original_sha256", err}
	}
	if r.source.file == nil { // json holds no files
		v.OriginalSHA256 = [32]byte{}
	}
	return v, nil
}

// withOriginals reads the files that versions came from, each when its row is
// taken: they may be large.
func (r *importer) withOriginals(versions iter.Seq2[data.ImportedVersion, error]) iter.Seq2[data.ImportedVersion, error] {
	return func(yield func(data.ImportedVersion, error) bool) {
		for v, err := range versions {
			if err == nil && v.OriginalSHA256 != [32]byte{} {
				v.Original, err = r.source.file(hexSum(v.OriginalSHA256))
				if errors.Is(err, fs.ErrNotExist) {
					err = nil // the casebook says so
				} else if err != nil {
					err = &rowError{&columnError{"original_sha256", err}}
				}
			}
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}

func (r *importer) speaker(l *speakerLine) (data.Speaker, error) {
	l.Speaker.ID = r.id(data.SpeakerNoun, l.id)
	return l.Speaker, nil
}

func (r *importer) tag(l *tagLine) (data.Tag, error) {
	l.Tag.ID = r.id(data.TagNoun, l.id)
	return l.Tag, nil
}

func (r *importer) question(l *questionLine) (data.Question, error) {
	l.Question.ID = r.id(data.QuestionNoun, cmp.Or(l.id, l.Ref.String()))
	if !l.Ref.IsZero() {
		r.questions[l.Ref.String()] = l.Question.ID
	}
	return l.Question, nil
}

func (r *importer) claim(l *claimLine) (data.ImportedClaim, error) {
	c := data.ImportedClaim{Claim: l.Claim, Start: -1, End: -1}
	c.ID, c.Article = r.id(data.ClaimNoun, l.id), r.id(data.ArticleNoun, l.article)
	for _, o := range []struct {
		column, cell string
		into         *int
	}{{"start", l.start, &c.Start}, {"end", l.end, &c.End}} {
		if o.cell == "" {
			continue
		}
		n, err := strconv.Atoi(o.cell)
		if err != nil || n < 0 {
			return c, &columnError{o.column, fmt.Errorf("%q is no offset", o.cell)}
		}
		*o.into = n
	}
	if (c.Start < 0) != (c.End < 0) {
		return c, &columnError{"end", errors.New("start and end must both be there, or neither")}
	}
	sum, err := parseSum(l.sha256)
	if err != nil {
		return c, &columnError{"sha256", err}
	}
	c.SHA256 = sum
	if err := cutDates(l, &c.Claim); err != nil {
		return c, err
	}
	return c, r.answer(&c.Claim, l)
}

// answer finds the question that a claim answers by its ref.
func (r *importer) answer(c *data.Claim, l *claimLine) error {
	if l.question == "" {
		return nil
	}
	ref, err := data.ParseRef(l.question)
	if err != nil || ref.Noun != data.QuestionNoun {
		return &columnError{"question", fmt.Errorf("%q is no ref of a question, like Q-3", l.question)}
	}
	id, ok := r.questions[ref.String()]
	if !ok {
		return &columnError{"question", fmt.Errorf("%s is not in questions.csv", ref)}
	}
	c.Question = id
	return nil
}

// cutDates cuts the dates of a claim to the precisions beside them.
func cutDates(l *claimLine, c *data.Claim) error {
	for _, d := range []struct {
		column, precision string
		date              *date.Date
	}{{"said_precision", l.precision.said, &c.Said}, {"event_precision", l.precision.event, &c.EventDate}} {
		cut, err := d.date.Cut(date.Precision(d.precision))
		if err != nil {
			return &columnError{d.column, err}
		}
		*d.date = cut
	}
	return nil
}

func (r *importer) link(l *linkLine) (data.Link, error) {
	l.Link.ID = r.id(data.LinkNoun, l.id)
	l.Link.A, l.Link.B = r.id(data.ClaimNoun, l.a), r.id(data.ClaimNoun, l.b)
	if l.Relation == "" {
		return l.Link, &columnError{"relation", errors.New("it must not be empty")}
	}
	return l.Link, nil
}

func (r *importer) reason(l *reasonLine) (data.LinkReason, error) {
	l.Link = r.id(data.LinkNoun, l.link)
	return l.LinkReason, nil
}

func (r *importer) setting(l *settingLine) (data.Setting, error) {
	if _, is, err := dismissal(l.Setting); is {
		return l.Setting, cmp.Or(err, errElsewhere)
	}
	return l.Setting, nil
}

func (r *importer) dismissal(l *settingLine) (data.Dismissal, error) {
	d, is, err := dismissal(l.Setting)
	if !is {
		err = errElsewhere
	}
	return d, err
}
