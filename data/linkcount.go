package data

import (
	"context"
	"database/sql"
)

// LinkCount is how many links a claim has that say something against it.
// Proposals are never added to facts.
type LinkCount struct {
	Contradicts int // accepted
	ToJudge     int // proposed, of any relation
}

// LinkCounts are the counts of an article's claims, of all its versions; a
// claim without links is left out.
func (c *Casebook) LinkCounts(ctx context.Context, article ID) (map[ID]LinkCount, error) {
	const query = `SELECT claim.id, sum(link.status = 'accepted' AND link.relation = 'contradicts'), sum(link.status = 'suggested')
		FROM article JOIN version ON version.article = article.n JOIN claim ON claim.version = version.n
		JOIN link ON link.a = claim.n OR link.b = claim.n
		WHERE article.id = ? GROUP BY claim.n`
	counts := map[ID]LinkCount{}
	err := c.each(ctx, query, []any{article[:]}, func(r *sql.Rows) error {
		var id ID
		var n LinkCount
		err := r.Scan(&id, &n.Contradicts, &n.ToJudge)
		counts[id] = n
		return err
	})
	return counts, reading("counts of links", err)
}
