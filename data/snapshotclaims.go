package data

import (
	"cmp"
	"database/sql/driver"
	"errors"
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
func (s *Snapshot) Claims(all bool) iter.Seq2[ClaimRow, error] {
	return func(yield func(ClaimRow, error) bool) {
		list, err := s.claimList(all)
		if err != nil {
			yield(ClaimRow{}, reading("claims", err))
			return
		}
		r := claimReader{s: s, claimList: list}
		defer r.close()
		for row, err := range r.rows(list.first, list.last) {
			if !yield(*row, err) || err != nil {
				return
			}
		}
	}
}

// stretchOf is how many numbers of claims a stretch has.
const stretchOf = 1024

// A ClaimMaker makes something of claims. A row is good until the next.
type ClaimMaker[T any] func(iter.Seq2[*ClaimRow, error]) (T, error)

// EachStretch makes something of each stretch of the accepted claims, or of those
// of any status, and yields it in their order. Stretches are read and worked on
// beside each other, each in one of several views of the snapshot, for each of
// which newMaker is called once.
func EachStretch[T any](s *Snapshot, all bool, newMaker func(*Snapshot) ClaimMaker[T]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		list, err := s.claimList(all)
		if err != nil {
			var none T
			yield(none, reading("claims", err))
			return
		}
		views := append([]*Snapshot{s}, s.beside...)
		readers, makers := make([]claimReader, len(views)), make([]ClaimMaker[T], len(views))
		for i, v := range views {
			readers[i], makers[i] = claimReader{s: v, claimList: list}, newMaker(v)
			defer readers[i].close()
		}
		stretches := int((list.last-list.first)/stretchOf) + 1
		abreast(len(views), stretches, func(view, i int) (T, error) {
			from := list.first + int64(i)*stretchOf
			return makers[view](readers[view].rows(from, min(from+stretchOf-1, list.last)))
		})(yield)
	}
}

// claimList is which claims are read, and what claims refer to by number.
//
// A join a claim would cost most of the time that an export takes. So claims are
// read as they lie in their table, tags beside them in the same order, and what
// they refer to once: names and links of all, articles and versions a stretch at
// a time.
type claimList struct {
	all         bool
	first, last int64 // numbers of claims
	tags        map[int64]string
	speakers    map[int64]string
	questions   map[int64]ID
	linked      map[int64]linked
}

// linked is what a claim's links say: the numbers of the claims that accepted
// contradictions join it to, and how many links are proposed.
type linked struct {
	against []int64
	toJudge int
}

func (s *Snapshot) claimList(all bool) (*claimList, error) {
	l := &claimList{all: all, tags: map[int64]string{}, speakers: map[int64]string{}, questions: map[int64]ID{}, linked: map[int64]linked{}}
	var n, b int64
	var name string
	var id ID
	err := errors.Join(
		s.scan("SELECT ifnull(min(n), 1), ifnull(max(n), 0) FROM claim", func() { l.first, l.last = n, b }, &n, &b),
		s.scan("SELECT n, name FROM tag", func() { l.tags[n] = name }, &n, &name),
		s.scan("SELECT n, name FROM speaker", func() { l.speakers[n] = name }, &n, &name),
		s.scan("SELECT n, id FROM question", func() { l.questions[n] = id }, &n, &id),
		s.scan("SELECT a, b FROM link WHERE status = 'accepted' AND relation = 'contradicts'", func() {
			l.join(n, b)
			l.join(b, n)
		}, &n, &b),
		s.scan("SELECT n, count(*) FROM (SELECT a AS n FROM link WHERE status = 'suggested' UNION ALL SELECT b FROM link WHERE status = 'suggested') GROUP BY n", func() {
			l.linked[n] = linked{l.linked[n].against, int(b)}
		}, &n, &b),
	)
	for _, x := range l.linked {
		slices.Sort(x.against)
	}
	return l, err
}

func (l *claimList) join(n, other int64) {
	x := l.linked[n]
	x.against = append(x.against, other)
	l.linked[n] = x
}

// claimReader reads claims in the order of their numbers, stretch after stretch.
type claimReader struct {
	*claimList
	s            *Snapshot
	claims, tags cursor
	tag          []driver.Value // the row at hand; nil at the end
	in           publications
	row          ClaimRow
	version      int64 // whose publication is in row
}

func (r *claimReader) close() {
	r.claims.close()
	r.tags.close()
}

// rows are the claims from one number to another. A row is good until the next.
func (r *claimReader) rows(first, last int64) iter.Seq2[*ClaimRow, error] {
	return func(yield func(*ClaimRow, error) bool) {
		err := r.start(first, last)
		for err == nil {
			if err = r.next(); err == nil && !yield(&r.row, nil) {
				return
			}
		}
		if err != io.EOF {
			yield(&ClaimRow{}, reading("claims", err))
		}
	}
}

func (r *claimReader) start(first, last int64) error {
	columns := `"` + strings.Join(claimTable.columns, `", "`) + `"`
	status := ""
	if !r.all {
		status = " AND status = 'accepted'"
	}
	if err := r.claims.start(r.s, "SELECT n, "+columns+" FROM claim WHERE n BETWEEN ? AND ?"+status+" ORDER BY n", first, last); err != nil {
		return err
	}
	if err := r.tags.start(r.s, "SELECT claim, position, tag FROM claim_tag WHERE claim BETWEEN ? AND ? ORDER BY claim", first, last); err != nil {
		return err
	}
	return r.nextTag()
}

func (r *claimReader) nextTag() (err error) {
	if r.tag, err = r.tags.next(); err == io.EOF {
		r.tag, err = nil, nil
	}
	return err
}

// next reads the next claim into r.row; the error is io.EOF at the end.
func (r *claimReader) next() error {
	v, err := r.claims.next()
	if err != nil {
		return err
	}
	n := v[0].(int64)
	if version := v[2].(int64); version != r.version {
		p, err := r.in.of(r.s, version)
		if err != nil {
			return err
		}
		r.row.In, r.row.From, r.version = p.article, p.version, version
	}
	setClaim(&r.row.Claim, v)
	r.row.Version, r.row.Article = r.row.From.ID, r.row.In.ID
	r.row.Speaker, r.row.Question = "", ID{}
	if speaker, ok := v[10].(int64); ok {
		r.row.Speaker = r.speakers[speaker]
	}
	if question, ok := v[33].(int64); ok {
		r.row.Question = r.questions[question]
	}
	links := r.linked[n]
	r.row.Contradicts, r.row.ToJudge = nil, links.toJudge
	for _, other := range links.against {
		r.row.Contradicts = append(r.row.Contradicts, Ref{ClaimNoun, other})
	}
	return r.takeTags(n)
}

// takeTags goes on in the tags to those of claim n, and past them.
func (r *claimReader) takeTags(n int64) error {
	type at struct{ position, tag int64 }
	var few [8]at
	tags := few[:0]
	for r.tag != nil && r.tag[0].(int64) <= n {
		if r.tag[0].(int64) == n {
			tags = append(tags, at{r.tag[1].(int64), r.tag[2].(int64)})
		}
		if err := r.nextTag(); err != nil {
			return err
		}
	}
	r.row.Tags = nil
	slices.SortFunc(tags, func(a, b at) int { return cmp.Compare(a.position, b.position) })
	for _, t := range tags {
		r.row.Tags = append(r.row.Tags, r.claimList.tags[t.tag])
	}
	return nil
}

// setClaim makes c a claim of the values n and those of claimTable's columns, as
// far as they say it.
func setClaim(c *Claim, v []driver.Value) {
	text1 := func(i int) string { return v[i].(string) }
	whole := func(i int) int { return int(v[i].(int64)) }
	at := func(i int) time.Time { return time.Unix(v[i].(int64), 0).UTC() }
	*c = Claim{
		Ref: Ref{ClaimNoun, v[0].(int64)}, ID: idOf(v[1].([]byte)), Span: text.Span{Start: whole(3), End: whole(4)},
		Quote: text1(5), Prefix: text1(6), Suffix: text1(7), Summary: text1(8), Type: ClaimType(text1(9)),
		Role: text1(11), Via: text1(12), Directness: Directness(text1(13)),
		Figure: figure.Figure{Raw: text1(14), Low: v[15].(float64), High: v[16].(float64), Bound: figure.Bound(text1(17)), Approx: whole(18) != 0, Unit: text1(19), Counted: text1(20)},
		Said:   date.Date(text1(21)), EventDate: date.Date(text1(22)), Place: text1(23), Credibility: whole(24), Status: Status(text1(25)),
		Rule: text1(26), Score: v[27].(float64), Why: text1(28), Note: text1(29), Translation: text1(30), TranslatedBy: text1(31), Origin: Origin(text1(32)),
		Created: at(34), CreatedBy: text1(35), Changed: at(36), ChangedBy: text1(37),
	}
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
