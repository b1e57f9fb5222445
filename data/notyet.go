package data

import (
	"context"
	"errors"
)

// errNotYet is what stands here answers until it is built.
var errNotYet = errors.New("not built yet")

func (c *Casebook) ClaimTable(ctx context.Context, f ClaimFilter, s Sort) (*ClaimRows, error) {
	return nil, errNotYet
}

// ClaimRows is a table of claims as it stood when it was asked for: a list of
// row numbers, paged through by [ClaimRows.Page].
type ClaimRows struct{}

func (r *ClaimRows) Len() int { return 0 }
func (r *ClaimRows) Page(ctx context.Context, from, to int) ([]ClaimRow, error) {
	return nil, errNotYet
}

// IDs are the claims of the rows from ≤ row < to: for what is done to many
// chosen rows, and costs far less than their pages.
func (r *ClaimRows) IDs(ctx context.Context, from, to int) ([]ID, error) { return nil, errNotYet }

// Find is the row of each of the claims, -1 for one that the table does not
// hold.
func (r *ClaimRows) Find(ctx context.Context, ids ...ID) ([]int, error) { return nil, errNotYet }

func (c *Casebook) LinksOf(ctx context.Context, claim ID) ([]LinkRow, error) { return nil, errNotYet }
func (c *Casebook) Link(ctx context.Context, id ID) (Link, error)            { return Link{}, errNotYet }

// LinkFilter says which links a list holds. Its zero value is all accepted
// contradictions.
type LinkFilter struct {
	Relation  Relation // empty: Contradicts
	Any       bool     // of any relation
	Status    Status   // empty: Accepted
	AnyStatus bool
	Question  ID
	Article   ID
}

// Links are links newest first, written out side by side.
func (c *Casebook) Links(ctx context.Context, f LinkFilter, offset, limit int) (pairs []Pair, total int, err error) {
	return nil, 0, errNotYet
}
func (c *Casebook) Pair(ctx context.Context, link ID) (Pair, error) { return Pair{}, errNotYet }
func (c *Casebook) Search(ctx context.Context, query string, limit int, all bool) ([]Hit, error) {
	return nil, errNotYet
}
func (c *Casebook) Check(ctx context.Context) (wrong []string, err error) { return nil, errNotYet }
