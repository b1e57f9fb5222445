package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/search"
	"gainsay/data/text"
)

// Hit is a past claim that a search found.
type Hit struct {
	ClaimRow
	Positions []text.Span       // the matched letters in Quote, bytes
	Score     float64           // greater is better; comparable only within one search
	ReadAs    map[string]string // words typed → the words they were read as, where these differ
}

// Search finds accepted claims, or with all of any status, by words of their
// quote, summary, note, speaker, tags, headline and outlet: misspelt, cut
// short, and under the conditions that package search reads. Best first.
func (c *Casebook) Search(ctx context.Context, query string, limit int, all bool) ([]Hit, error) {
	q := search.ParseQuery(query)
	if all && q.Status == "" {
		q.Status = "all"
	}
	hits, err := c.search(ctx, q, limit)
	if err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	return hits, nil
}

func (c *Casebook) search(ctx context.Context, q search.Query, limit int) ([]Hit, error) {
	index, err := c.candidates(ctx, q)
	if err != nil {
		return nil, err
	}
	found, err := index.Search(ctx, q, limit)
	if err != nil {
		return nil, err
	}
	ns := make([]int64, len(found))
	for i, h := range found {
		ns[i] = h.N
	}
	rows, err := c.claimsByN(ctx, ns)
	if err != nil {
		return nil, err
	}
	hits := make([]Hit, 0, len(found))
	for _, h := range found {
		if r, ok := rows[h.N]; ok {
			hits = append(hits, Hit{ClaimRow: r, Positions: index.Highlight(q, r.Quote), Score: h.Score, ReadAs: h.ReadAs})
		}
	}
	return hits, nil
}

// How many claims, and how many readings of a typed word, are looked at
// closely.
const (
	maxCandidates = 400
	maxReadings   = 24
)

// candidates is an index of the newest claims that hold, of every word of q,
// something that it can be read as.
func (c *Casebook) candidates(ctx context.Context, q search.Query) (*search.Index, error) {
	vocabulary, err := c.vocabulary(ctx)
	if err != nil {
		return nil, err
	}
	words := q.Words
	for _, phrase := range q.Phrases {
		words = append(words[:len(words):len(words)], phrase...)
	}
	var parts []string
	for _, w := range words {
		if near := vocabulary.Nearest(w, maxReadings); len(near) > 0 {
			for i := range near {
				near[i] = quoteWord(near[i])
			}
			parts = append(parts, "("+strings.Join(near, " OR ")+")")
		}
	}
	index := search.New()
	if len(words) > 0 && len(parts) == 0 {
		return index, nil
	}
	where, args := "claim.n IN (SELECT n FROM claim ORDER BY n DESC LIMIT ?)", []any{maxCandidates}
	if len(parts) > 0 {
		where, args = "claim.n IN (SELECT rowid FROM claim_fts WHERE claim_fts MATCH ? ORDER BY rowid DESC LIMIT ?)", []any{strings.Join(parts, " AND "), maxCandidates}
	}
	return index, c.fill(ctx, index, where, args...)
}

// vocabulary is the words of all claims.
func (c *Casebook) vocabulary(ctx context.Context) (*search.Vocabulary, error) {
	var words []string
	err := c.each(ctx, "SELECT term FROM claim_words", nil, func(r *sql.Rows) error {
		var w string
		err := r.Scan(&w)
		words = append(words, w)
		return err
	})
	return search.NewVocabulary(words), err
}

const docColumns = `SELECT claim.n, version.article, ifnull(claim.speaker, 0), quote, summary, claim.note, translation, claim.type, claim.status,
	coalesce(nullif(event_date, ''), nullif(said, ''), article.published), figure, low, high, bound, approx, unit, counted,
	(SELECT group_concat(tag, ',') FROM claim_tag WHERE claim = claim.n),
	(SELECT count(*) FROM link WHERE (a = claim.n OR b = claim.n) AND link.status = 'accepted' AND relation = 'contradicts'),
	article.headline, ifnull((SELECT name FROM outlet WHERE n = outlet), '')
	FROM claim JOIN version ON version.n = claim.version JOIN article ON article.n = version.article WHERE `

// fill puts claims into an index, with all that they are found by.
func (c *Casebook) fill(ctx context.Context, index *search.Index, where string, args ...any) error {
	articles, speakers, tags := map[int64]bool{}, map[int64]bool{}, map[int64]bool{}
	err := c.each(ctx, docColumns+where, args, func(r *sql.Rows) error {
		var d search.Doc
		var a search.Article
		var f figure.Figure
		var when date.Date
		var on refList
		var refs []Ref
		on = refList{TagNoun, &refs}
		err := r.Scan(&d.N, &d.Article, &d.Speaker, &d.Quote, &d.Summary, &d.Note, &d.Translation, &d.Type, &d.Status,
			&when, &f.Raw, &f.Low, &f.High, &f.Bound, &f.Approx, &f.Unit, &f.Counted, on, &d.Links, &a.Headline, &a.Outlet)
		if err != nil {
			return err
		}
		d.Date, d.Figure, a.N = when, f, d.Article
		for _, t := range refs {
			d.Tags = append(d.Tags, t.N)
			tags[t.N] = true
		}
		if !articles[a.N] {
			articles[a.N] = true
			index.PutArticle(a)
		}
		speakers[d.Speaker] = true
		index.Put(d)
		return nil
	})
	if err != nil {
		return err
	}
	return c.fillNames(ctx, index, speakers, tags)
}

// fillNames puts the names of speakers and tags into an index.
func (c *Casebook) fillNames(ctx context.Context, index *search.Index, speakers, tags map[int64]bool) error {
	err := c.each(ctx, "SELECT n, name FROM tag", nil, func(r *sql.Rows) error {
		var t search.Tag
		err := r.Scan(&t.N, &t.Name)
		if tags[t.N] {
			index.PutTag(t)
		}
		return err
	})
	if err != nil {
		return err
	}
	ns := make([]int64, 0, len(speakers))
	for n := range speakers {
		ns = append(ns, n)
	}
	const query = "SELECT n, name, (SELECT group_concat(name, ';') FROM alias WHERE speaker = speaker.n) FROM speaker WHERE n IN ("
	return c.each(ctx, query+numberList(ns)+")", nil, func(r *sql.Rows) error {
		var s search.Speaker
		err := r.Scan(&s.N, &s.Name, listed{&s.Aliases})
		index.PutSpeaker(s)
		return err
	})
}
