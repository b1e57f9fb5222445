package data

import (
	"context"
	"database/sql"
	"iter"
	"slices"
	"strings"

	"gainsay/data/date"
	"gainsay/data/search"
)

// ClaimFilter says which claims a table holds. Its zero value is all accepted
// claims.
type ClaimFilter struct {
	Text         string // words that all begin words of quote, summary, note, speaker, tags, headline or outlet
	Tag          string
	Speaker      string
	Type         ClaimType
	Outlet       string
	From, To     date.Date // of publication, both included
	Status       Status    // empty: Accepted
	AnyStatus    bool
	Contradicted bool // only those with an accepted contradiction
	Article      ID
	Question     ID
}

// Sort orders a table of claims. Claims that have nothing in the column come
// last either way.
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

// keyOf is what a column is sorted by, in SQL; NULL where there is nothing.
var keyOf = map[Column]string{
	ByQuote:       `claim.quote COLLATE NOCASE`,
	BySummary:     `nullif(claim.summary, '') COLLATE NOCASE`,
	ByType:        `nullif(claim.type, '')`,
	ByTag:         `(SELECT tag.folded FROM claim_tag JOIN tag ON tag.n = tag WHERE claim = claim.n ORDER BY position LIMIT 1)`,
	BySpeaker:     `(SELECT folded FROM speaker WHERE speaker.n = claim.speaker)`,
	ByFigure:      `iif(claim.bound = '', NULL, claim.low)`,
	ByCounted:     `nullif(claim.counted, '') COLLATE NOCASE`,
	BySaid:        `nullif(claim.said, '')`,
	ByEventDate:   `nullif(claim.event_date, '')`,
	ByPlace:       `nullif(claim.place, '') COLLATE NOCASE`,
	ByCredibility: `nullif(claim.credibility, 0)`,
	ByStatus:      `claim.status`,
	ByHeadline:    `nullif(article.headline, '') COLLATE NOCASE`,
	ByOutlet:      `(SELECT folded FROM outlet WHERE outlet.n = article.outlet)`,
	ByPublished:   `nullif(article.published, '')`,
	ByCreated:     `claim.created`,
	ByChanged:     `claim.changed`,
	ByContradicts: `(SELECT nullif(count(*), 0) FROM link WHERE (a = claim.n OR b = claim.n) AND +link.status = 'accepted' AND relation = 'contradicts')`,
}

// ClaimRows is a table of claims as it stood when it was asked for: a list of
// row numbers, paged through by [ClaimRows.Page].
type ClaimRows struct {
	c  *Casebook
	ns []int64
}

// ClaimTable is the claims that filter fits, in order. It reads and sorts what
// fits, which at a million claims takes a second or so.
func (c *Casebook) ClaimTable(ctx context.Context, f ClaimFilter, s Sort) (*ClaimRows, error) {
	ns, ok, err := c.tableByIndex(ctx, f, s)
	if err == nil && !ok {
		ns, err = c.tableByRows(ctx, f, s)
	}
	return &ClaimRows{c: c, ns: ns}, reading("the table of claims", err)
}

// tableByIndex is the table of claims with some words, in the order of their
// references, from the index of past claims alone. False: the rows must say, as
// they must while a file is imported, when the index is a little behind.
func (c *Casebook) tableByIndex(ctx context.Context, f ClaimFilter, s Sort) (ns []int64, ok bool, err error) {
	if s.Column != ByRef || !f.isText() || c.importing.Load() != nil {
		return nil, false, nil
	}
	ns, ok, err = c.matches(ctx, f.Text, string(Accepted))
	if s.Desc {
		slices.Reverse(ns)
	}
	return ns, ok, err
}

// tableByRows is any table of claims.
func (c *Casebook) tableByRows(ctx context.Context, f ClaimFilter, s Sort) ([]int64, error) {
	from, args, err := c.tableFrom(ctx, f, s)
	if err != nil {
		return nil, err
	}
	if _, ranked := rankings[s.Column]; ranked {
		return c.rankedTable(ctx, from, args, s)
	}
	return c.numbersOf(ctx, "SELECT claim.n"+from+s.order(), args...)
}

// numbersOf reads the numbers that query finds.
func (c *Casebook) numbersOf(ctx context.Context, query string, args ...any) (ns []int64, err error) {
	err = c.each(ctx, query, args, func(r *sql.Rows) error {
		var n int64
		err := r.Scan(&n)
		ns = append(ns, n)
		return err
	})
	return ns, err
}

const claimsWithArticles = " FROM claim JOIN version ON version.n = claim.version JOIN article ON article.n = version.article"

// tableFrom is where the claims that f fits are read from, with what they are
// sorted by.
func (c *Casebook) tableFrom(ctx context.Context, f ClaimFilter, s Sort) (from string, args []any, err error) {
	var where []string
	and := func(part string, values ...any) {
		where = append(where, part)
		args = append(args, values...)
	}
	f.claims(and)
	from = " FROM claim"
	if articles := f.articles(and); articles || strings.Contains(keyOf[s.Column], "article.") {
		from = claimsWithArticles
	}
	if err := c.filterText(ctx, f.Text, and); err != nil {
		return "", nil, err
	}
	if where != nil {
		from += " WHERE " + strings.Join(where, " AND ")
	}
	return from, args, nil
}

// order is s in SQL.
func (s Sort) order() string {
	direction := ""
	if s.Desc {
		direction = " DESC"
	}
	if key, sorted := keyOf[s.Column]; sorted {
		return " ORDER BY " + key + direction + " NULLS LAST, claim.n" + direction
	}
	return " ORDER BY claim.n" + direction
}

// filterText adds the condition on the words of claims. Until the index of past
// claims is there the full-text table does without operators and misspellings.
func (c *Casebook) filterText(ctx context.Context, filter string, and func(string, ...any)) error {
	if strings.TrimSpace(filter) == "" {
		return nil
	}
	if search.Normalise(filter) == "" {
		and("0") // nothing in it that could be found
		return nil
	}
	ns, ok, err := c.matches(ctx, filter, allStatuses)
	switch {
	case err != nil:
		return err
	case ok:
		and("claim.n IN (SELECT value FROM json_each(?))", "["+numberList(ns)+"]")
	default:
		if err := c.bringUpWords(ctx, false); err != nil {
			return err
		}
		and("claim.n IN (SELECT rowid FROM claim_fts WHERE claim_fts MATCH ?)", matchAll(strings.Fields(search.Normalise(filter))))
	}
	return nil
}

// isText reports whether f is some words and nothing else: the index of past
// claims, where it is up to date, knows all that fits.
func (f ClaimFilter) isText() bool {
	return search.Normalise(f.Text) != "" && f == ClaimFilter{Text: f.Text}
}

// claims adds the conditions on claims themselves.
func (f ClaimFilter) claims(and func(string, ...any)) {
	if f.Status == "" {
		f.Status = Accepted
	}
	switch {
	case f.AnyStatus:
	case f.Status == Accepted:
		and("claim.status = 'accepted'")
	default: // in words by which the planner knows the index of the unaccepted
		and("claim.status = ? AND claim.status <> 'accepted'", string(f.Status))
	}
	if f.Tag != "" {
		and("claim.n IN (SELECT claim FROM claim_tag JOIN tag ON tag.n = tag WHERE folded = ?)", foldName(f.Tag))
	}
	if f.Speaker != "" {
		and("claim.speaker = (SELECT n FROM speaker WHERE folded = ?)", foldName(f.Speaker))
	}
	if f.Type != "" {
		and("claim.type = ?", string(f.Type))
	}
	if !f.Question.IsZero() {
		and("claim.question = (SELECT n FROM question WHERE id = ?)", f.Question[:])
	}
	if f.Contradicted {
		and(`claim.n IN (SELECT a FROM link WHERE status = 'accepted' AND relation = 'contradicts'
			UNION ALL SELECT b FROM link WHERE status = 'accepted' AND relation = 'contradicts')`)
	}
	if !f.Article.IsZero() {
		and("claim.version IN (SELECT n FROM version WHERE article = (SELECT n FROM article WHERE id = ?))", f.Article[:])
	}
}

// articles adds the conditions on what claims were published in, and reports
// whether there are any.
func (f ClaimFilter) articles(and func(string, ...any)) bool {
	if f.Outlet != "" {
		and("article.outlet = (SELECT n FROM outlet WHERE folded = ?)", foldName(f.Outlet))
	}
	if f.From != "" {
		and("article.published >= ?", string(f.From))
	}
	if f.To != "" { // "2031-03-29T14:30" is not after 2031-03-29
		and("article.published <> '' AND substr(article.published, 1, ?) <= ?", len(f.To), string(f.To))
	}
	return f.Outlet != "" || f.From != "" || f.To != ""
}

// Len is how many claims the table holds.
func (r *ClaimRows) Len() int { return len(r.ns) }

// Find is the row of each of the claims, -1 for one that the table does not
// hold.
func (r *ClaimRows) Find(ctx context.Context, ids ...ID) ([]int, error) {
	at := make([]int, len(ids))
	asked := make(map[int64]int, len(ids))
	for i, id := range ids {
		at[i] = -1
		var n int64
		err := r.c.get(ctx, "SELECT n FROM claim WHERE id = ?", []any{id[:]}, &n)
		if err == nil {
			asked[n] = i
		} else if err != ErrNotThere {
			return nil, reading("claims", err)
		}
	}
	for row, n := range r.ns {
		if i, ok := asked[n]; ok {
			at[i] = row
		}
	}
	return at, nil
}

// Stretches are the rows of those claims that another table holds in some
// stretches of its rows: each from its first row to the one past it, in order,
// none touching the next.
func (r *ClaimRows) Stretches(other *ClaimRows, of iter.Seq2[int, int]) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		var wanted numberSet
		for first, past := range of {
			for _, n := range other.slice(first, past) {
				wanted.add(n)
			}
		}
		from, inside := 0, false
		for row, n := range r.ns {
			switch is := wanted.has(n); {
			case is && !inside:
				from, inside = row, true
			case !is && inside:
				inside = false
				if !yield(from, row) {
					return
				}
			}
		}
		if inside {
			yield(from, len(r.ns))
		}
	}
}

// slice is the numbers of the claims from (included) to (excluded).
func (r *ClaimRows) slice(from, to int) []int64 {
	return r.ns[max(0, min(from, len(r.ns))):max(0, min(to, len(r.ns)))]
}

// Page reads the claims from (included) to (excluded). In the place of one
// that has been deleted since stands a ClaimRow with the zero ID.
func (r *ClaimRows) Page(ctx context.Context, from, to int) ([]ClaimRow, error) {
	ns := r.slice(from, to)
	byN, err := r.c.claimsByN(ctx, ns)
	list := make([]ClaimRow, len(ns))
	for i, n := range ns {
		list[i] = byN[n]
	}
	return list, err
}

// IDs are the claims from (included) to (excluded), without reading the rest
// of them. Those that have been deleted since are left out.
func (r *ClaimRows) IDs(ctx context.Context, from, to int) (ids []ID, err error) {
	for chunk := range slices.Chunk(r.slice(from, to), batch) {
		at := make(map[int64]ID, len(chunk))
		err := r.c.each(ctx, "SELECT n, id FROM claim WHERE n IN ("+numberList(chunk)+")", nil, func(rows *sql.Rows) error {
			var n int64
			var id ID
			err := rows.Scan(&n, &id)
			at[n] = id
			return err
		})
		if err != nil {
			return nil, reading("ids of claims", err)
		}
		for _, n := range chunk {
			if id, ok := at[n]; ok {
				ids = append(ids, id)
			}
		}
	}
	return ids, nil
}
