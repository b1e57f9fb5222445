package data

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"strings"
	"time"

	sqlite3 "modernc.org/sqlite/lib"

	"gainsay/data/text"
)

// Import is what a file brings into the casebook, as one step. Rows are asked
// for one after the other, in the order of the fields, and an error of one ends
// it all; so whoever yields them knows the line that an error is about. Nil
// fields bring nothing.
type Import struct {
	Name   string   // of the file, for people
	Source [32]byte // its digest, by which an import that was cut off goes on; zero: it begins anew
	part   int      // how many rows a transaction takes; 0: partRows

	Settings   iter.Seq2[Setting, error]
	Dismissals iter.Seq2[Dismissal, error]
	Outlets    iter.Seq2[Outlet, error]
	Speakers   iter.Seq2[Speaker, error]
	Tags       iter.Seq2[Tag, error]
	Questions  iter.Seq2[Question, error]
	Articles   iter.Seq2[Article, error]
	Versions   iter.Seq2[ImportedVersion, error]
	Claims     iter.Seq2[ImportedClaim, error]
	Links      iter.Seq2[Link, error]
	Reasons    iter.Seq2[LinkReason, error]
}

// LinkReason is the reason of a link, which came with it or is there.
type LinkReason struct {
	Link ID
	Reason
}

// ImportedVersion is a version with its text and the file it came from. The
// hashes, where they are not zero, must be theirs.
type ImportedVersion struct {
	Version
	Text     string
	Original []byte
}

// ImportedClaim is a claim whose place is given as files give it. The version
// is Claim.Version, or the one of Claim.Article with the text SHA256, or the
// newest. Offsets are code points of its text; with Start below 0 the quote
// says where it is, with its prefix and suffix where it stands several times.
type ImportedClaim struct {
	Claim
	SHA256     [32]byte
	Start, End int
}

// ImportRows is in as a change, in one transaction; [Casebook.Import] is for
// more rows than that is good for. Outlets, speakers and tags that are there by
// name are not made again, and stay as they are. Everything else must be new:
// an ID that is there is refused. Refs are kept where they have never been
// used, else given anew. What has no time is made now, by who makes the
// change; an empty status is accepted, an empty origin imported.
func ImportRows(in Import) Change {
	return Change{doing: "importing", plan: func(x *tx) error {
		m := newImporter(in)
		m.tx = x
		if err := m.all(); err != nil {
			return err
		}
		m.call("Import %s", m.what())
		m.say("Imported %s.", m.what())
		return nil
	}}
}

// errHere refuses a row that is there.
var errHere = errors.New("the casebook has it already")

// FieldError is the error of one field of a row that is to be imported.
type FieldError struct {
	Field string // the column's name in a report
	Err   error
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Err.Error() }
func (e *FieldError) Unwrap() error { return e.Err }

// importer is an import being written.
type importer struct {
	*tx
	in      Import
	parts   *parts // nil: all is one transaction
	state   importState
	passing importState // where it goes on from; zero: the beginning
	reprint []reprintOf

	speakers, tags map[string]int64 // by the names that rows have for them
	version        versionAt        // of the last claim
	points         *text.Index      // of the text of the version pointsOf
	pointsOf       int64
}

// importState says how far an import has come.
type importState struct {
	Table int   // of those that all goes through, from 0
	Rows  int64 // of that table
	Head  int64 // the first change of its step

	Articles, Claims, Links int // brought so far

	Given map[string]int64 // the last n of each table before the import
}

// reprintOf is an article that repeats another, which may come after it.
type reprintOf struct{ article, of ID }

func newImporter(in Import) *importer {
	return &importer{in: in, state: importState{Given: map[string]int64{}}, speakers: map[string]int64{}, tags: map[string]int64{}}
}

// all takes the rows of all tables.
func (m *importer) all() error {
	for _, table := range []func() error{
		func() error { return importTable(m, m.in.Settings, m.setting, nil) },
		func() error { return importTable(m, m.in.Dismissals, m.dismissal, nil) },
		func() error { return importTable(m, m.in.Outlets, m.outlet, nil) },
		func() error { return importTable(m, m.in.Speakers, m.speaker, nil) },
		func() error { return importTable(m, m.in.Tags, m.tag, nil) },
		func() error { return importTable(m, m.in.Questions, m.question, func(Question) {}) },
		func() error { return importTable(m, m.in.Articles, m.article, m.passArticle) },
		m.reprints,
		func() error { return importTable(m, m.in.Versions, m.importVersion, nil) },
		func() error { return importTable(m, m.in.Claims, m.claim, nil) },
		func() error { return importTable(m, m.in.Links, m.link, nil) },
		func() error { return importTable(m, m.in.Reasons, m.reason, nil) },
	} {
		if err := table(); err != nil {
			return err
		}
		m.state.Table++
		m.state.Rows = 0
	}
	return nil
}

// importTable takes rows until one fails. Those that were in before the import
// was cut off are passed; a table that was in whole is not even read where pass
// is nil.
func importTable[T any](m *importer, rows iter.Seq2[T, error], take func(T) error, pass func(T)) error {
	wasIn := m.passing.Rows
	switch {
	case m.state.Table < m.passing.Table:
		wasIn = math.MaxInt64
	case m.state.Table > m.passing.Table:
		wasIn = 0
	}
	if rows == nil || wasIn == math.MaxInt64 && pass == nil {
		return nil
	}
	for r, err := range rows {
		if err != nil {
			return err
		}
		if m.state.Rows++; m.state.Rows <= wasIn {
			if pass != nil {
				pass(r)
			}
			continue
		}
		if err := take(r); err != nil {
			return err
		}
		if err := m.rest(); err != nil {
			return err
		}
	}
	return nil
}

// what is what the import brings, in words.
func (m *importer) what() string {
	return enumerate(plural(m.state.Articles, "article"), gone{m.state.Claims, m.state.Links})
}

// insertNew adds a row with the ID and ref that it brings.
func (m *importer) insertNew(t *table, ref Ref, r row) (int64, error) {
	n, err := m.refNumber(t, ref)
	if err != nil {
		return 0, err
	}
	err = m.insertAs(t, n, r)
	if m.parts != nil {
		m.parts.under.bring(t, n)
	}
	if isConstraint(err, sqlite3.SQLITE_CONSTRAINT_UNIQUE) {
		if _, found := m.find(t, idOf(r[0].([]byte))); found == nil {
			err = &FieldError{"id", errHere}
		}
	}
	return n, err
}

// refNumber is the number of ref if no row ever had it, else a new one.
func (m *importer) refNumber(t *table, ref Ref) (int64, error) {
	if ref.IsZero() {
		return m.next(t)
	}
	if ref.N < 0 || ref.N > maxRef || ref.Noun != t.noun {
		return 0, &FieldError{"ref", fmt.Errorf("%s cannot be that of %s", ref, t.noun)}
	}
	used, err := m.used(t, ref.N)
	if err != nil {
		return 0, err
	}
	if used {
		return m.next(t)
	}
	return ref.N, m.keep(t, ref.N)
}

// used reports whether t had given n before the import, or has it by now.
func (m *importer) used(t *table, n int64) (used bool, err error) {
	g, err := m.given(t)
	if err != nil {
		return false, err
	}
	before, ok := m.state.Given[t.name]
	if !ok {
		before = g.last
		m.state.Given[t.name] = before
	}
	if n <= before || n > g.last {
		return n <= before, nil
	}
	return used, m.get("SELECT EXISTS (SELECT 1 FROM "+t.name+" WHERE n = ?)", []any{n}, &used)
}

// maxRef is the greatest number of a ref.
const maxRef = 1<<31 - 1

// orNew is id, or a new one for none.
func orNew(id ID) ID {
	if id.IsZero() {
		return NewID()
	}
	return id
}

// stampNew fills in when a row was made and changed and by whom, where it does
// not say so.
func (m *importer) stampNew(created *time.Time, createdBy *string, changed *time.Time, changedBy *string) {
	if created.IsZero() {
		*created = m.at
	}
	if *createdBy = tidy(*createdBy); *createdBy == "" {
		*createdBy = m.who
	}
	if changed.IsZero() {
		*changed = *created
	}
	if *changedBy = tidy(*changedBy); *changedBy == "" {
		*changedBy = *createdBy
	}
}

// unlessNamed calls add unless t has a row of that name.
func (m *importer) unlessNamed(t *table, name string, add func() error) error {
	_, err := m.named(t, name)
	if errors.Is(err, ErrNotThere) {
		return add()
	}
	return err
}

func (m *importer) setting(s Setting) error {
	name, err := properName("a setting", s.Name)
	if err != nil {
		return err
	}
	return m.setSetting(name, s.Value)
}

func (m *importer) dismissal(d Dismissal) error { return m.remember(d.A[:], d.b(), true) }

func (m *importer) outlet(o Outlet) error {
	o.ID = orNew(o.ID)
	o, err := tidyOutlet(o)
	if err != nil {
		return err
	}
	return m.unlessNamed(outletTable, o.Name, func() error {
		_, err := m.insertNew(outletTable, Ref{}, outletRow(o))
		return err
	})
}

func (m *importer) speaker(s Speaker) error {
	s.ID = orNew(s.ID)
	s, err := tidySpeaker(s)
	if err != nil {
		return err
	}
	return m.unlessNamed(speakerTable, s.Name, func() error {
		n, err := m.insertNew(speakerTable, Ref{}, speakerRow(s))
		if err != nil {
			return err
		}
		return m.setAliases(n, nil, s.Aliases)
	})
}

func (m *importer) tag(t Tag) error {
	t.ID = orNew(t.ID)
	t, err := tidyTag(t)
	if err != nil {
		return err
	}
	return m.unlessNamed(tagTable, t.Name, func() error {
		if taken, err := m.numbers("SELECT n FROM tag WHERE key = ? AND key > 0", t.Key); err != nil {
			return err
		} else if len(taken) > 0 {
			t.Key = 0
		}
		_, err := m.insertNew(tagTable, Ref{}, tagRow(t))
		return err
	})
}

func (m *importer) question(q Question) error {
	q.ID = orNew(q.ID)
	q, err := tidyQuestion(q)
	if err != nil {
		return err
	}
	_, err = m.insertNew(questionTable, q.Ref, questionRow(q))
	return err
}

func (m *importer) article(a Article) error {
	a.ID = orNew(a.ID)
	a, err := tidyArticle(a)
	if err != nil {
		return err
	}
	m.stampNew(&a.Created, &a.CreatedBy, &a.Changed, &a.ChangedBy)
	outlet, err := m.tx.outlet(a.Outlet.Name, a.Outlet.Type)
	if err != nil {
		return err
	}
	if _, err := m.insertNew(articleTable, a.Ref, articleRow(a, outlet, nil)); err != nil {
		return err
	}
	m.passArticle(a)
	m.made = append(m.made, a.ID)
	m.state.Articles++
	return nil
}

// passArticle notes what an article that is in repeats.
func (m *importer) passArticle(a Article) {
	if !a.ReprintOf.IsZero() {
		m.reprint = append(m.reprint, reprintOf{a.ID, a.ReprintOf})
	}
}

// reprints joins articles to those they repeat, now that all are there.
func (m *importer) reprints() error {
	if m.state.Table < m.passing.Table {
		return nil
	}
	for _, r := range m.reprint {
		n, err := m.find(articleTable, r.article)
		if err != nil {
			return err
		}
		of, err := m.find(articleTable, r.of)
		if err != nil {
			return fmt.Errorf("reprint of %s: %w", r.of, err)
		}
		if err := m.set(articleTable, n, columns{"reprint_of": of}); err != nil {
			return err
		}
	}
	return nil
}

func (m *importer) importVersion(v ImportedVersion) error {
	article, err := m.find(articleTable, v.Article)
	if err != nil {
		return &FieldError{"article_id", err}
	}
	body, repairs := text.Clean(v.Text)
	sum := sumOf(body)
	switch {
	case len(body) > MaxBody:
		return &FieldError{"body", fmt.Errorf("the text has %d MB; up to %d can be one article", len(body)>>20, MaxBody>>20)}
	case strings.TrimSpace(body) == "":
		return &FieldError{"body", errors.New("there is no text in it")}
	case v.SHA256 != [32]byte{} && v.SHA256 != sum:
		return &FieldError{"sha256", errors.New("it is not that of the body")}
	case v.Original != nil && v.OriginalSHA256 != [32]byte{} && v.OriginalSHA256 != sumOf(string(v.Original)):
		return &FieldError{"original_sha256", errors.New("it is not that of the file in originals/")}
	case v.Original == nil && v.OriginalSHA256 != [32]byte{}:
		return &FieldError{"original_sha256", errors.New("the file is missing in originals/")}
	}
	m.sayRepairs(repairs)
	if v.Retrieved.IsZero() {
		v.Retrieved = m.at
	}
	if _, err := m.keepText(body); err != nil {
		return err
	}
	original, err := m.keepOriginal(v.Original)
	if err != nil {
		return err
	}
	id := orNew(v.ID)
	_, err = m.insertNew(versionTable, Ref{}, row{id[:], article, sum[:], v.Retrieved.Unix(), tidy(v.OriginalName), original})
	return err
}
