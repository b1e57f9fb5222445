package data

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"iter"
	"runtime"
	"slices"
	"strings"
)

// Snapshot is the casebook as it stands at one moment, for reports: what is
// written meanwhile does not show. Its sequences read as they are gone through
// and end with the first error. One is gone through at a time, or one inside
// of another.
type Snapshot struct {
	ctx    context.Context
	conn   *sql.Conn
	body   cursor      // of Body
	beside []*Snapshot // others of the same moment, each with a connection of its own
}

// Snapshot calls f with the casebook as it stands now. It reads by connections
// of its own, for which nothing else waits.
func (c *Casebook) Snapshot(ctx context.Context, f func(*Snapshot) error) (err error) {
	db, err := sql.Open("sqlite", c.src.dsn(true))
	if err != nil {
		return reading("the casebook", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	views := make([]*Snapshot, snapshotReaders())
	defer func() {
		for _, v := range views {
			err = errors.Join(err, v.close())
		}
	}()
	for i := range views {
		if views[i], err = newView(ctx, db); err != nil {
			return reading("the casebook", err)
		}
	}
	if err := atOneMoment(views); err != nil {
		return reading("the casebook", err)
	}
	return f(views[0])
}

// snapshotReaders is how many connections a snapshot reads by: one a processor,
// as far as one disk serves them.
func snapshotReaders() int { return min(runtime.GOMAXPROCS(0), 4) }

// newView has a small cache: reports read most pages once.
func newView(ctx context.Context, db *sql.DB) (*Snapshot, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, "PRAGMA cache_size = -4096"); err != nil { // KiB
		return nil, errors.Join(err, conn.Close())
	}
	return &Snapshot{ctx: ctx, conn: conn}, nil
}

func (s *Snapshot) close() error {
	if s == nil {
		return nil
	}
	s.body.close()
	return s.conn.Close()
}

// atOneMoment begins to read in all views and gives the first those that see
// what it sees. One between whose beginning and its another has written is left
// out: each asks for the file's version before the first begins, and again when
// it has begun itself.
func atOneMoment(views []*Snapshot) error {
	before := make([]int64, len(views))
	for i, v := range views {
		if err := v.version(&before[i]); err != nil {
			return err
		}
	}
	for i, v := range views {
		if _, err := v.conn.ExecContext(v.ctx, "BEGIN"); err != nil {
			return err
		}
		var begun int64
		if err := v.version(&begun); err != nil {
			return err
		}
		if i > 0 && begun == before[i] {
			views[0].beside = append(views[0].beside, v)
		}
	}
	return nil
}

// version is a number that tells states of the file apart, for this connection
// alone. A transaction that begins with it sees what was there then.
func (s *Snapshot) version(v *int64) error {
	return s.conn.QueryRowContext(s.ctx, "PRAGMA data_version").Scan(v)
}

// VersionText is a version with its text.
type VersionText struct {
	Version
	Body string
}

// Original is a file that a version came from.
type Original struct {
	SHA256 [32]byte
	Data   []byte
}

// TrailEdit is one edit of the journal with the change it belongs to: a row of
// the audit trail.
type TrailEdit struct {
	Entry
	Table         string
	Row           int64
	Before, After string // JSON objects of the columns that changed; empty for none
}

// scanned goes through the rows of a query. Fields gives the places of a row's
// columns.
func scanned[T any](s *Snapshot, what, query string, fields func(*T) []any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		rows, err := s.conn.QueryContext(s.ctx, query)
		if err != nil {
			yield(none, reading(what, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var row T
			err := rows.Scan(fields(&row)...)
			if !yield(row, reading(what, err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(none, reading(what, err))
		}
	}
}

// Outlets are all outlets in the order in which they came, as are the rest.
func (s *Snapshot) Outlets() iter.Seq2[Outlet, error] {
	return scanned(s, "outlets", "SELECT "+outletColumns+" FROM outlet ORDER BY n", (*Outlet).fields)
}

// Articles are all articles.
func (s *Snapshot) Articles() iter.Seq2[Article, error] {
	return scanned(s, "articles", "SELECT "+articleColumns+" FROM article"+articleJoins+" ORDER BY article.n", (*Article).fields)
}

// Versions are all versions with their texts.
func (s *Snapshot) Versions() iter.Seq2[VersionText, error] {
	const query = "SELECT " + versionColumns + `, text FROM version JOIN article ON article.n = article
		JOIN body ON body.sha256 = version.sha256 ORDER BY version.n`
	return scanned(s, "versions", query, func(v *VersionText) []any { return append(v.Version.fields(), &v.Body) })
}

// Originals are the files that versions came from, each once.
func (s *Snapshot) Originals() iter.Seq2[Original, error] {
	const query = "SELECT sha256, data FROM original WHERE sha256 IN (SELECT original_sha256 FROM version) ORDER BY n"
	return scanned(s, "original files", query, func(o *Original) []any { return []any{digest{&o.SHA256}, &o.Data} })
}

// Body is the text whose SHA-256 that is.
func (s *Snapshot) Body(sum [32]byte) (string, error) {
	err := s.body.start(s, "SELECT text FROM body WHERE sha256 = ?", sum[:])
	if err != nil {
		return "", reading("the text of a version", err)
	}
	row, err := s.body.next()
	switch {
	case err == io.EOF:
		return "", reading("the text of a version", ErrNotThere)
	case err != nil:
		return "", reading("the text of a version", err)
	}
	return row[0].(string), nil
}

// Speakers are all speakers.
func (s *Snapshot) Speakers() iter.Seq2[Speaker, error] {
	return scanned(s, "speakers", "SELECT "+speakerColumns+" FROM speaker ORDER BY n", (*Speaker).fields)
}

// Tags are all tags.
func (s *Snapshot) Tags() iter.Seq2[Tag, error] {
	return scanned(s, "tags", "SELECT id, name, colour, key, note FROM tag ORDER BY n", (*Tag).fields)
}

// Questions are all questions.
func (s *Snapshot) Questions() iter.Seq2[Question, error] {
	return scanned(s, "questions", "SELECT "+questionColumns+" FROM question ORDER BY n", (*Question).fields)
}

// ClaimRows are the claims with those ids, in that order.
func (s *Snapshot) ClaimRows(ids ...ID) ([]ClaimRow, error) {
	found := make(map[ID]ClaimRow, len(ids))
	for chunk := range slices.Chunk(ids, batch) {
		if err := s.claimRows(chunk, found); err != nil {
			return nil, reading("claims", err)
		}
	}
	list := make([]ClaimRow, len(ids))
	for i, id := range ids {
		row, ok := found[id]
		if !ok {
			return nil, reading("a claim", sql.ErrNoRows)
		}
		list[i] = row
	}
	return list, nil
}

// claimRows reads the claims with those ids, at most a batch of them.
func (s *Snapshot) claimRows(ids []ID, into map[ID]ClaimRow) error {
	args := make([]any, len(ids))
	for i := range ids {
		args[i] = ids[i][:]
	}
	places := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
	rows, err := s.conn.QueryContext(s.ctx, "SELECT "+claimRowColumns+claimRowFrom+" WHERE claim.id IN ("+places+")", args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var row ClaimRow
		if err := rows.Scan(row.fields()...); err != nil {
			return err
		}
		into[row.ID] = row
	}
	return rows.Err()
}

// Links are all accepted links, or those of any status.
func (s *Snapshot) Links(all bool) iter.Seq2[Link, error] {
	return scanned(s, "links", "SELECT "+linkColumns+linkFrom+accepted("link", all)+" ORDER BY link.n", (*Link).fields)
}

func accepted(table string, all bool) string {
	if all {
		return ""
	}
	return " WHERE " + table + ".status = 'accepted'"
}

// Settings are all settings, by name.
func (s *Snapshot) Settings() iter.Seq2[Setting, error] {
	return scanned(s, "settings", "SELECT name, value FROM setting ORDER BY name", func(x *Setting) []any { return []any{&x.Name, &x.Value} })
}

// Dismissals are all that has been dismissed for good.
func (s *Snapshot) Dismissals() iter.Seq2[Dismissal, error] {
	return scanned(s, "dismissals", "SELECT a, b FROM dismissal ORDER BY a, b", (*Dismissal).fields)
}

// Trail is the whole journal, oldest first, every edit a row.
func (s *Snapshot) Trail() iter.Seq2[TrailEdit, error] {
	const query = "SELECT " + entryColumns + `, ifnull(tbl, ''), ifnull(row, 0), ifnull(before, ''), ifnull(after, '')
		FROM change LEFT JOIN edit ON edit.e >= first AND edit.e < first + edits ORDER BY seq, e`
	return scanned(s, "the journal", query, func(t *TrailEdit) []any {
		return append(t.Entry.fields(), &t.Table, &t.Row, &t.Before, &t.After)
	})
}
