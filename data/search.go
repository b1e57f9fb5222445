package data

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"gainsay/data/search"
	"gainsay/data/text"
)

// Hit is a past claim that a search found.
type Hit struct {
	ClaimRow
	Positions []text.Span       // the matched letters in Quote, bytes
	Score     float64           // greater is better; comparable only within one search
	ReadAs    map[string]string // words typed → the words they were read as, where these differ
	Relation  Relation          // what the rules find it to be to the claim that is to be linked; empty: nothing, or none is
	Reason    Reason            // why they do
}

// Search finds accepted claims, or with all of any status, by words of their
// quote, summary, note, speaker, tags, headline and outlet: misspelt, cut
// short, and under the conditions that package search reads. Best first.
func (c *Casebook) Search(ctx context.Context, query string, limit int, all bool) ([]Hit, error) {
	c.asked.Store(time.Now().UnixNano())
	q := search.ParseQuery(query)
	if all && q.Status == "" {
		q.Status = allStatuses
	}
	hits, err := c.search(ctx, q, limit)
	if err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	return hits, nil
}

// allStatuses is what search takes for claims of any status.
const allStatuses = "all"

// fewClaims is up to how many claims a search waits for the index rather than
// do without: it is built within a few frames.
const fewClaims = 5_000

func (c *Casebook) search(ctx context.Context, q search.Query, limit int) ([]Hit, error) {
	index, err := c.searchable(ctx, q)
	if err != nil {
		return nil, err
	}
	found, err := index.Search(ctx, q, limit)
	if err == nil && (len(found) == 0 || found[0].Missing > 0) {
		var loose []search.Hit
		loose, err = index.Loose(ctx, q, limit)
		found = append(loose, found...)
	}
	if err != nil {
		return nil, err
	}
	if len(found) == 0 && len(q.Words) > 0 {
		return c.searchLines(ctx, q, limit)
	}
	return c.hits(ctx, index, q, found[:min(len(found), limit)])
}

// searchLines looks for the typed letters in the quotes themselves, which takes
// a second or two a million claims. Queries with conditions are left out.
func (c *Casebook) searchLines(ctx context.Context, q search.Query, limit int) ([]Hit, error) {
	status := cmp.Or(q.Status, string(Accepted))
	q.Status = ""
	if !q.Plain() {
		return nil, nil
	}
	var failed error
	lines := func(yield func(int64, string) bool) {
		failed = c.each(ctx, "SELECT n, quote FROM claim WHERE ? IN (status, 'all') ORDER BY n DESC", []any{status}, func(r *sql.Rows) error {
			var n int64
			var quote string
			err := r.Scan(&n, &quote)
			if err == nil && !yield(n, quote) {
				err = context.Canceled
			}
			return err
		})
	}
	found, err := search.Lines(ctx, q, lines, limit)
	if err = errors.Join(err, failed); err != nil {
		return nil, err
	}
	ns := make([]int64, len(found))
	for i, h := range found {
		ns[i] = h.N
	}
	rows, err := c.claimsByN(ctx, ns)
	hits := make([]Hit, 0, len(found))
	for _, h := range found {
		if r, ok := rows[h.N]; ok {
			hits = append(hits, Hit{ClaimRow: r, Positions: h.Positions})
		}
	}
	return hits, err
}

// hits reads the claims that were found.
func (c *Casebook) hits(ctx context.Context, index *search.Index, q search.Query, found []search.Hit) ([]Hit, error) {
	ns := make([]int64, len(found))
	for i, h := range found {
		ns[i] = h.N
	}
	rows, err := c.foundByN(ctx, ns)
	if err != nil {
		return nil, err
	}
	hits := make([]Hit, 0, len(found))
	for _, h := range found {
		if r, ok := rows[h.N]; ok {
			delete(rows, h.N) // the slow lane may have found it too
			hits = append(hits, Hit{ClaimRow: r, Positions: index.Highlight(q, h.ReadAs, r.Quote), Score: h.Score, ReadAs: h.ReadAs})
		}
	}
	return hits, nil
}

// searchable is the index of all claims, or while that is being made one of
// those that the full-text table finds.
func (c *Casebook) searchable(ctx context.Context, q search.Query) (*search.Index, error) {
	index, err := c.past.now(ctx)
	if index != nil || err != nil {
		return index, err
	}
	var few bool
	if err := c.get(ctx, "SELECT count(*) < ? FROM (SELECT 1 FROM claim LIMIT ?)", []any{fewClaims, fewClaims}, &few); err != nil {
		return nil, err
	}
	if few {
		if err := c.IndexSearch(ctx); err != nil {
			return nil, err
		}
		return c.past.now(ctx)
	}
	return c.candidates(ctx, q)
}

// maxCandidates is how many claims the full-text table is asked for.
const maxCandidates = 400

// candidates is an index of the newest claims that hold words which begin with
// the words of q.
func (c *Casebook) candidates(ctx context.Context, q search.Query) (*search.Index, error) {
	words := q.Words
	for _, phrase := range q.Phrases {
		words = append(words[:len(words):len(words)], phrase...)
	}
	if err := c.bringUpWords(ctx, false); err != nil {
		return nil, err
	}
	where, args := "claim.n IN (SELECT n FROM claim ORDER BY n DESC LIMIT ?)", []any{maxCandidates}
	if len(words) > 0 {
		where = "claim.n IN (SELECT rowid FROM claim_fts WHERE claim_fts MATCH ? ORDER BY rowid DESC LIMIT ?)"
		args = []any{matchAll(words), maxCandidates}
	}
	f := indexFill{c, search.New()}
	if err := f.claims(ctx, where, args); err != nil {
		return nil, err
	}
	return f.index, f.labels(ctx)
}

// labels puts the articles, speakers and tags of the index's claims into it.
func (f indexFill) labels(ctx context.Context) error {
	articles, speakers, tags := f.index.Labels()
	if err := f.articles(ctx, "n IN ("+numberList(articles)+")"); err != nil {
		return err
	}
	if err := f.speakers(ctx, "n IN ("+numberList(speakers)+")"); err != nil {
		return err
	}
	return f.tags(ctx, "n IN ("+numberList(tags)+")")
}

// matches is the numbers of the claims of a status that a text filter lets
// through, rising, and false where the full-text table must say.
func (c *Casebook) matches(ctx context.Context, filter, status string) (ns []int64, ok bool, err error) {
	q := search.ParseQuery(filter)
	q.Status = status
	index, err := c.past.now(ctx)
	if index == nil || err != nil {
		return nil, false, err
	}
	ns, err = index.Matches(ctx, q)
	return ns, true, err
}

// matchAll is a query of FTS5 for claims in which every word begins some word.
func matchAll(words []string) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = quoteWord(w) + "*"
	}
	return strings.Join(parts, " AND ")
}

// quoteWord is a word as a string of FTS5.
func quoteWord(w string) string { return `"` + strings.ReplaceAll(w, `"`, `""`) + `"` }
