package data

import (
	"context"
	"database/sql"
	"strings"

	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/search"
)

// touched are the rows whose words or conditions changes may have changed.
type touched struct{ claims, articles, speakers, tags []int64 }

// touchedQueries find them among the edits e of [?1, ?2). The row of an edit
// may be gone; what it belonged to then stands in the before of the edit that
// took it away. The claims of an article that comes or goes have edits of their
// own.
var touchedQueries = map[string]string{
	"claim": `SELECT row FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'claim'
		UNION SELECT claim FROM claim_tag WHERE n IN (SELECT row FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'claim_tag')
		UNION SELECT json_extract(before, '$.claim') FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'claim_tag' AND before IS NOT NULL
		UNION SELECT a FROM link WHERE n IN (SELECT row FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'link')
		UNION SELECT b FROM link WHERE n IN (SELECT row FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'link')
		UNION SELECT json_extract(before, '$.a') FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'link' AND before IS NOT NULL
		UNION SELECT json_extract(before, '$.b') FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'link' AND before IS NOT NULL
		UNION SELECT claim.n FROM version JOIN claim ON claim.version = version.n
			WHERE article IN (SELECT row FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'article' AND before IS NOT NULL AND after IS NOT NULL)`,
	"article": `SELECT row FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'article'
		UNION SELECT n FROM article WHERE outlet IN (SELECT row FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'outlet')`,
	"speaker": `SELECT row FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'speaker'
		UNION SELECT speaker FROM alias WHERE n IN (SELECT row FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'alias')
		UNION SELECT json_extract(before, '$.speaker') FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'alias' AND before IS NOT NULL`,
	"tag": `SELECT row FROM edit WHERE e >= ?1 AND e < ?2 AND tbl = 'tag'`,
}

// touched reads what the changes after seq have touched, up to the newest.
func (c *Casebook) touched(ctx context.Context, seq, newest int64) (t touched, err error) {
	var first, last int64
	err = c.get(ctx, "SELECT ifnull(min(first), 0), ifnull(max(first + edits), 0) FROM change WHERE seq > ? AND seq <= ?",
		[]any{seq, newest}, &first, &last)
	for name, into := range map[string]*[]int64{"claim": &t.claims, "article": &t.articles, "speaker": &t.speakers, "tag": &t.tags} {
		if err != nil {
			break
		}
		err = c.each(ctx, touchedQueries[name], []any{first, last}, func(r *sql.Rows) error {
			var n sql.NullInt64 // null: an edit of columns that do not say
			err := r.Scan(&n)
			if n.Valid {
				*into = append(*into, n.Int64)
			}
			return err
		})
	}
	return t, err
}

// indexFill puts what the casebook holds into an index. Conditions are SQL on
// n.
type indexFill struct {
	c     *Casebook
	index *search.Index
}

const docQuery = `SELECT claim.n, version.article, ifnull(claim.speaker, 0), quote, summary, claim.note, translation, claim.type, claim.status,
	coalesce(nullif(event_date, ''), nullif(said, ''), article.published), figure, low, high, bound, approx, unit, counted,
	(SELECT group_concat(tag, ',') FROM claim_tag WHERE claim = claim.n),
	(SELECT count(*) FROM link WHERE (a = claim.n OR b = claim.n) AND +link.status = 'accepted' AND relation = 'contradicts')
	FROM claim JOIN version ON version.n = claim.version JOIN article ON article.n = version.article WHERE `

func (f indexFill) claims(ctx context.Context, where string, args []any) error {
	if strings.HasPrefix(where, "n ") {
		where = "claim." + where
	}
	return f.c.each(ctx, docQuery+where, args, func(r *sql.Rows) error {
		var d search.Doc
		var x figure.Figure
		var when date.Date
		var tags []Ref
		err := r.Scan(&d.N, &d.Article, &d.Speaker, &d.Quote, &d.Summary, &d.Note, &d.Translation, &d.Type, &d.Status,
			&when, &x.Raw, &x.Low, &x.High, &x.Bound, &x.Approx, &x.Unit, &x.Counted, refList{TagNoun, &tags}, &d.Links)
		d.Date, d.Figure = when, x
		for _, t := range tags {
			d.Tags = append(d.Tags, t.N)
		}
		if err == nil {
			f.index.Put(d)
		}
		return err
	})
}

func (f indexFill) articles(ctx context.Context, where string) error {
	const query = "SELECT n, headline, ifnull((SELECT name FROM outlet WHERE outlet.n = outlet), '') FROM article WHERE "
	return f.c.each(ctx, query+where, nil, func(r *sql.Rows) error {
		var a search.Article
		err := r.Scan(&a.N, &a.Headline, &a.Outlet)
		if err == nil {
			f.index.PutArticle(a)
		}
		return err
	})
}

func (f indexFill) speakers(ctx context.Context, where string) error {
	const query = "SELECT n, name, (SELECT group_concat(name, ';') FROM alias WHERE speaker = speaker.n) FROM speaker WHERE "
	return f.c.each(ctx, query+where, nil, func(r *sql.Rows) error {
		var s search.Speaker
		err := r.Scan(&s.N, &s.Name, listed{&s.Aliases})
		if err == nil {
			f.index.PutSpeaker(s)
		}
		return err
	})
}

func (f indexFill) tags(ctx context.Context, where string) error {
	return f.c.each(ctx, "SELECT n, name FROM tag WHERE "+where, nil, func(r *sql.Rows) error {
		var t search.Tag
		err := r.Scan(&t.N, &t.Name)
		if err == nil {
			f.index.PutTag(t)
		}
		return err
	})
}
