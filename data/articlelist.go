package data

import (
	"context"
	"database/sql"
)

// ArticleRow is a line of the list of articles. No count holds proposals
// together with facts.
type ArticleRow struct {
	Article
	Claims         int // accepted
	Proposed       int // claims
	Contradictions int // accepted links that contradict
	ToJudge        int // proposed links of any relation
}

// articleMatch finds articles by a part of their headline, outlet, byline, URL
// or ref, without regard to the case of letters.
const articleMatch = ` WHERE ?1 = '' OR instr(lower(article.headline || char(10) || ifnull(outlet.folded, '') || char(10) || article.byline || char(10) || article.url || char(10)
	|| format('a-%04d', article.n)), ?1) > 0 OR instr(article.headline || char(10) || article.byline, ?2) > 0`

const articleList = "SELECT " + articleColumns + `,
	ifnull((SELECT value FROM tally WHERE of = 'article claims' AND n = article.n), 0),
	ifnull((SELECT value FROM tally WHERE of = 'article proposals' AND n = article.n), 0),
	ifnull((SELECT value FROM tally WHERE of = 'article contradictions' AND n = article.n), 0),
	ifnull((SELECT value FROM tally WHERE of = 'article to judge' AND n = article.n), 0)
	FROM article` + articleJoins

// Articles is a page of the articles that filter fits, newest in the casebook
// first, and how many fit in all.
func (c *Casebook) Articles(ctx context.Context, filter string, offset, limit int) (list []ArticleRow, total int, err error) {
	filter = tidy(filter)
	args := []any{foldName(filter), filter}
	if filter == "" {
		err = c.get(ctx, "SELECT ifnull((SELECT value FROM tally WHERE of = 'articles' AND n = 0), 0)", nil, &total)
	} else {
		err = c.get(ctx, "SELECT count(*) FROM article"+articleJoins+articleMatch, args, &total)
	}
	if err != nil {
		return nil, 0, reading("articles", err)
	}
	query := articleList + articleMatch + " ORDER BY article.n DESC LIMIT ?3 OFFSET ?4"
	if filter == "" {
		query, args = articleList+" ORDER BY article.n DESC LIMIT ?1 OFFSET ?2", nil
	}
	err = c.each(ctx, query, append(args, limit, offset), func(r *sql.Rows) error {
		var a ArticleRow
		err := r.Scan(append(a.fields(), &a.Claims, &a.Proposed, &a.Contradictions, &a.ToJudge)...)
		list = append(list, a)
		return err
	})
	return list, total, reading("articles", err)
}
