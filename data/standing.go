package data

import (
	"context"
	"database/sql"
)

// ProposedClaims are the claims that stand proposed in an article, the oldest
// proposal first.
func (c *Casebook) ProposedClaims(ctx context.Context, article ID) ([]ID, error) {
	return c.idsOf(ctx, "the claims proposed", `SELECT claim.id FROM article JOIN version ON version.article = article.n
		JOIN claim ON claim.version = version.n AND claim.status = 'suggested' WHERE article.id = ? ORDER BY claim.n`, article)
}

// ProposedLinks are the links that stand proposed between claims of an article
// and others, the oldest proposal first.
func (c *Casebook) ProposedLinks(ctx context.Context, article ID) ([]ID, error) {
	return c.idsOf(ctx, "the links proposed", `SELECT DISTINCT link.id FROM article JOIN version ON version.article = article.n
		JOIN claim ON claim.version = version.n JOIN link ON (link.a = claim.n OR link.b = claim.n) AND link.status = 'suggested'
		WHERE article.id = ? ORDER BY link.n`, article)
}

// idsOf reads the ids that query finds for one row.
func (c *Casebook) idsOf(ctx context.Context, what, query string, of ID) (ids []ID, err error) {
	err = c.each(ctx, query, []any{of[:]}, func(r *sql.Rows) error {
		var id ID
		err := r.Scan(&id)
		ids = append(ids, id)
		return err
	})
	return ids, reading(what, err)
}
