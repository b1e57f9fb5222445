package data

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"gainsay/data/text"
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

const articleList = "SELECT " + articleColumns + `,
	ifnull((SELECT value FROM tally WHERE of = 'article claims' AND n = article.n), 0),
	ifnull((SELECT value FROM tally WHERE of = 'article proposals' AND n = article.n), 0),
	ifnull((SELECT value FROM tally WHERE of = 'article contradictions' AND n = article.n), 0),
	ifnull((SELECT value FROM tally WHERE of = 'article to judge' AND n = article.n), 0)
	FROM article` + articleJoins

// articlePage is the page of all articles: the rows that are passed over are
// not joined with anything.
const articlePage = articleList + " WHERE article.n IN (SELECT n FROM article ORDER BY n DESC LIMIT ? OFFSET ?) ORDER BY article.n DESC"

// Articles is a page of the articles that filter fits, newest in the casebook
// first, and how many fit in all. An article fits if its headline, outlet,
// byline, URL and ref hold all words of the filter, as parts of words too,
// without regard to case and diacritics.
func (c *Casebook) Articles(ctx context.Context, filter string, offset, limit int) (list []ArticleRow, total int, err error) {
	words := strings.Fields(text.Fold(filter))
	if len(words) == 0 {
		err = c.get(ctx, "SELECT ifnull((SELECT value FROM tally WHERE of = 'articles' AND n = 0), 0)", nil, &total)
		if err == nil {
			list, err = c.articleRows(ctx, articlePage, limit, offset)
		}
		return list, total, reading("articles", err)
	}
	fit, err := c.articlesWith(ctx, words)
	if err == nil {
		page := fit[min(offset, len(fit)):min(offset+limit, len(fit))]
		list, err = c.articleRows(ctx, articleList+" WHERE article.n IN ("+numberList(page)+") ORDER BY article.n DESC")
	}
	return list, len(fit), reading("articles", err)
}

func (c *Casebook) articleRows(ctx context.Context, query string, args ...any) (list []ArticleRow, err error) {
	err = c.each(ctx, query, args, func(r *sql.Rows) error {
		var a ArticleRow
		err := r.Scan(append(a.fields(), &a.Claims, &a.Proposed, &a.Contradictions, &a.ToJudge)...)
		list = append(list, a)
		return err
	})
	return list, err
}

// articlesWith are the n of the articles that hold all of the words, newest
// first. SQLite folds no letters but ASCII, so it is done here.
func (c *Casebook) articlesWith(ctx context.Context, words []string) (fit []int64, err error) {
	const query = `SELECT article.n, headline || char(10) || ifnull(outlet.name, '') || char(10) || byline || char(10) || url
		FROM article LEFT JOIN outlet ON outlet.n = outlet ORDER BY article.n DESC`
	err = c.each(ctx, query, nil, func(r *sql.Rows) error {
		var n int64
		var held string
		if err := r.Scan(&n, &held); err != nil {
			return err
		}
		held = text.Fold(held + "\n" + Ref{ArticleNoun, n}.String())
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(held, w) }) {
			fit = append(fit, n)
		}
		return nil
	})
	return fit, err
}
