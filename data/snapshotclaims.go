package data

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"time"

	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/text"
)

// Claims are all accepted claims, or those of any status.
//
// A join a claim would cost most of the time that an export takes. So claims are
// read as they lie in their table, tags beside them in the same order, and what
// they refer to once: names and links of all, articles and versions a stretch at
// a time.
func (s *Snapshot) Claims(all bool) iter.Seq2[ClaimRow, error] {
	return func(yield func(ClaimRow, error) bool) {
		r := claimReader{s: s}
		defer r.close()
		err := r.open(all)
		for err == nil {
			var row ClaimRow
			if row, err = r.next(); err == nil && !yield(row, nil) {
				return
			}
		}
		if err != io.EOF {
			yield(ClaimRow{}, reading("claims", err))
		}
	}
}

// claimReader reads claims in the order of their numbers.
type claimReader struct {
	s         *Snapshot
	claims    *cursor
	tags      *cursor
	tag       []driver.Value // the row at hand; nil at the end
	speakers  map[int64]string
	questions map[int64]ID
	against   map[int64][]int64 // the claims joined to one by accepted contradictions
	toJudge   map[int64]int
	in        map[int64]publication // of a stretch of versions
}

// publication is what a version's claims were published in.
type publication struct {
	article Article
	version Version
}

// versionsAtOnce is how many versions are read at a time.
const versionsAtOnce = 256

func (r *claimReader) open(all bool) (err error) {
	columns := `"` + strings.Join(claimTable.columns, `", "`) + `"`
	if r.claims, err = r.s.cursor("SELECT n, "+columns+" FROM claim"+accepted("claim", all)+" ORDER BY n", 1+len(claimTable.columns)); err != nil {
		return err
	}
	if r.tags, err = r.s.cursor("SELECT claim, name FROM claim_tag JOIN tag ON tag.n = tag ORDER BY claim, position", 2); err != nil {
		return err
	}
	if err := r.nextTag(); err != nil {
		return err
	}
	r.speakers, r.questions = map[int64]string{}, map[int64]ID{}
	r.against, r.toJudge = map[int64][]int64{}, map[int64]int{}
	var n, b int64
	var name string
	var id ID
	return errors.Join(
		r.s.scan("SELECT n, name FROM speaker", func() { r.speakers[n] = name }, &n, &name),
		r.s.scan("SELECT n, id FROM question", func() { r.questions[n] = id }, &n, &id),
		r.s.scan("SELECT a, b FROM link WHERE status = 'accepted' AND relation = 'contradicts'", func() {
			r.against[n], r.against[b] = append(r.against[n], b), append(r.against[b], n)
		}, &n, &b),
		r.s.scan("SELECT a, b FROM link WHERE status = 'suggested'", func() {
			r.toJudge[n]++
			r.toJudge[b]++
		}, &n, &b),
	)
}

func (r *claimReader) close() {
	for _, c := range []*cursor{r.claims, r.tags} {
		if c != nil {
			c.close()
		}
	}
}

func (r *claimReader) nextTag() (err error) {
	if r.tag, err = r.tags.next(); err == io.EOF {
		r.tag, err = nil, nil
	}
	return err
}

// next is the next claim; the error is io.EOF at the end.
func (r *claimReader) next() (row ClaimRow, err error) {
	v, err := r.claims.next()
	if err != nil {
		return row, err
	}
	n := v[0].(int64)
	p, err := r.publication(v[2].(int64))
	if err != nil {
		return row, err
	}
	row.Claim = claimOfRow(v)
	row.In, row.From = p.article, p.version
	row.Version, row.Article = p.version.ID, p.article.ID
	if speaker, ok := v[10].(int64); ok {
		row.Speaker = r.speakers[speaker]
	}
	if question, ok := v[33].(int64); ok {
		row.Question = r.questions[question]
	}
	for r.tag != nil && r.tag[0].(int64) <= n {
		if r.tag[0].(int64) == n {
			row.Tags = append(row.Tags, r.tag[1].(string))
		}
		if err := r.nextTag(); err != nil {
			return row, err
		}
	}
	against := r.against[n]
	slices.Sort(against)
	for _, other := range against {
		row.Contradicts = append(row.Contradicts, Ref{ClaimNoun, other})
	}
	row.ToJudge = r.toJudge[n]
	return row, nil
}

// claimOfRow is a claim of the values n and those of claimTable's columns, as far
// as they say it.
func claimOfRow(v []driver.Value) (c Claim) {
	text1 := func(i int) string { return v[i].(string) }
	whole := func(i int) int { return int(v[i].(int64)) }
	at := func(i int) time.Time { return time.Unix(v[i].(int64), 0).UTC() }
	return Claim{
		Ref: Ref{ClaimNoun, v[0].(int64)}, ID: idOf(v[1].([]byte)), Span: text.Span{Start: whole(3), End: whole(4)},
		Quote: text1(5), Prefix: text1(6), Suffix: text1(7), Summary: text1(8), Type: ClaimType(text1(9)),
		Role: text1(11), Via: text1(12), Directness: Directness(text1(13)),
		Figure: figure.Figure{Raw: text1(14), Low: v[15].(float64), High: v[16].(float64), Bound: figure.Bound(text1(17)), Approx: whole(18) != 0, Unit: text1(19), Counted: text1(20)},
		Said:   date.Date(text1(21)), EventDate: date.Date(text1(22)), Place: text1(23), Credibility: whole(24), Status: Status(text1(25)),
		Rule: text1(26), Score: v[27].(float64), Why: text1(28), Note: text1(29), Translation: text1(30), TranslatedBy: text1(31), Origin: Origin(text1(32)),
		Created: at(34), CreatedBy: text1(35), Changed: at(36), ChangedBy: text1(37),
	}
}

// publication is what the version n was published in.
func (r *claimReader) publication(n int64) (publication, error) {
	if p, ok := r.in[n]; ok {
		return p, nil
	}
	from := n - n%versionsAtOnce
	r.in = make(map[int64]publication, versionsAtOnce)
	const query = "SELECT version.n, " + articleColumns + ", " + versionColumns + " FROM version JOIN article ON article.n = version.article" +
		articleJoins + " WHERE version.n >= ? AND version.n < ?"
	rows, err := r.s.conn.QueryContext(r.s.ctx, query, from, from+versionsAtOnce)
	if err != nil {
		return publication{}, err
	}
	defer rows.Close()
	for rows.Next() {
		var version int64
		var p publication
		if err := rows.Scan(append(append([]any{&version}, p.article.fields()...), p.version.fields()...)...); err != nil {
			return publication{}, err
		}
		r.in[version] = p
	}
	p, ok := r.in[n]
	if err := rows.Err(); err != nil || ok {
		return p, err
	}
	return p, fmt.Errorf("version %d: %w", n, ErrNotThere)
}

// scan reads all rows of a query into the same places, after each of which it
// calls take.
func (s *Snapshot) scan(query string, take func(), into ...any) error {
	rows, err := s.conn.QueryContext(s.ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		take()
	}
	return rows.Err()
}

// cursor goes through the rows of a query as the driver gives them, past
// database/sql, whose conversions cost more than the reading. It takes a lot of
// rows at a time, between which the connection is free for others.
type cursor struct {
	s      *Snapshot
	stmt   driver.Stmt
	rows   driver.Rows
	width  int
	values []driver.Value // of the lot
	at     int            // the next row in it
	err    error          // after the lot
}

const lotRows = 256

func (s *Snapshot) cursor(query string, width int) (*cursor, error) {
	c := &cursor{s: s, width: width}
	err := s.conn.Raw(func(conn any) (err error) {
		if c.stmt, err = conn.(driver.ConnPrepareContext).PrepareContext(s.ctx, query); err == nil {
			c.rows, err = c.stmt.(driver.StmtQueryContext).QueryContext(s.ctx, nil)
		}
		return err
	})
	if err != nil {
		c.close()
		return nil, err
	}
	return c, nil
}

func (c *cursor) close() {
	_ = c.s.conn.Raw(func(any) error { // it was only read
		if c.rows != nil {
			_ = c.rows.Close()
		}
		if c.stmt != nil {
			_ = c.stmt.Close()
		}
		return nil
	})
}

// next is the values of the next row, good until the call after; the error is
// io.EOF at the end.
func (c *cursor) next() ([]driver.Value, error) {
	if c.at*c.width == len(c.values) {
		if c.err != nil {
			return nil, c.err
		}
		c.fill()
		if len(c.values) == 0 {
			return nil, c.err
		}
	}
	c.at++
	return c.values[(c.at-1)*c.width : c.at*c.width], nil
}

func (c *cursor) fill() {
	if cap(c.values) == 0 {
		c.values = make([]driver.Value, 0, lotRows*c.width)
	}
	c.at, c.values = 0, c.values[:0]
	c.err = c.s.conn.Raw(func(any) error {
		for len(c.values) < cap(c.values) {
			row := c.values[len(c.values) : len(c.values)+c.width]
			if err := c.rows.Next(row); err != nil {
				return err
			}
			c.values = c.values[:len(c.values)+c.width]
		}
		return nil
	})
}
