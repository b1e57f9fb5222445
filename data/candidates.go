package data

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"gainsay/data/compare"
	"gainsay/data/search"
)

// linkCandidates is how many claims are compared with one that is to be linked:
// they must be there as soon as a key is pressed.
const linkCandidates = 48

// LinkCandidates are the claims that one is likeliest to be linked with: those
// first that the rules find something in, contradictions before the rest, then
// those about the same things. Where something is typed, they are the claims that
// it finds, and what the rules find something in moves up among them. The claim
// itself, dismissed ones and those it is linked with already are left out.
func (c *Casebook) LinkCandidates(ctx context.Context, claim ID, typed string, limit int) ([]Hit, error) {
	if typed != "" {
		return c.typedCandidates(ctx, claim, typed, limit)
	}
	index, lex, err := c.against.now(ctx)
	if err != nil {
		return nil, err
	}
	own, err := c.toLink(ctx, claim, lex)
	if err != nil {
		return nil, err
	}
	likely, err := c.likely(ctx, own, index.Candidates(own.frame.Entry(lex), linkCandidates), lex)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(likely, func(a, b likelihood) int {
		return cmp.Or(cmp.Compare(rank(a.outcome), rank(b.outcome)), cmp.Compare(b.score, a.score))
	})
	ns := make([]int64, 0, limit)
	for _, k := range likely[:min(limit, len(likely))] {
		ns = append(ns, k.n)
	}
	rows, err := c.claimsByN(ctx, ns)
	hits := make([]Hit, 0, len(ns))
	for i, n := range ns {
		if r, ok := rows[n]; ok {
			hits = append(hits, Hit{ClaimRow: r, Relation: relationOf[likely[i].outcome], Reason: likely[i].reason})
		}
	}
	return hits, err
}

// placesUp is by how many places a claim that the rules are quite sure of moves
// up among those that were typed for.
const placesUp = 8

func (c *Casebook) typedCandidates(ctx context.Context, claim ID, typed string, limit int) ([]Hit, error) {
	q := search.ParseQuery(typed)
	if q.Status == "" {
		q.Status = allStatuses
	}
	hits, err := c.search(ctx, q, limit)
	if err != nil {
		return nil, err
	}
	lex, err := c.against.lexicon(ctx)
	if err != nil {
		return nil, err
	}
	own, err := c.toLink(ctx, claim, lex)
	if err != nil {
		return nil, err
	}
	ns := make([]int64, len(hits))
	for i, h := range hits {
		ns[i] = h.Ref.N
	}
	likely, err := c.likely(ctx, own, ns, lex)
	place, found := map[int64]float64{}, map[int64]likelihood{}
	for _, k := range likely {
		found[k.n] = k
		up := placesUp * k.score
		if relationOf[k.outcome] != Contradicts { // what most links are made for
			up /= 2
		}
		if k.status == Suggested { // somebody has kept the others
			up -= placesUp
		}
		place[k.n] = float64(slices.Index(ns, k.n)) - up
	}
	hits = slices.DeleteFunc(hits, func(h Hit) bool { _, ok := place[h.Ref.N]; return !ok })
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(place[a.Ref.N], place[b.Ref.N]) })
	for i, h := range hits {
		k := found[h.Ref.N]
		hits[i].Relation, hits[i].Reason = relationOf[k.outcome], k.reason
	}
	return hits, err
}

// toLink reads a claim that is to be linked.
func (c *Casebook) toLink(ctx context.Context, claim ID, lex *compare.Lexicon) (own framed, err error) {
	err = c.eachToCompare(ctx, "claim.id = ?", []any{claim[:]}, lex, func(k toCompare) { own = framed{k, compare.NewFrame(k.Claim, lex)} })
	if err == nil && own.id.IsZero() {
		err = ErrNotThere
	}
	return own, reading("the claim to link", err)
}

// likelihood is how likely a claim is to be linked with another.
type likelihood struct {
	n       int64
	status  Status
	outcome compare.Outcome
	score   float64
	reason  Reason
}

// likely compares own with those claims that it can be linked with, in their
// order.
func (c *Casebook) likely(ctx context.Context, own framed, ns []int64, lex *compare.Lexicon) ([]likelihood, error) {
	linked, err := c.linkedNumbers(ctx, own.ID)
	if err != nil {
		return nil, err
	}
	ns = slices.DeleteFunc(slices.Clone(ns), func(n int64) bool { return n == own.ID || linked[n] })
	frames := map[int64]framed{}
	if err := c.frame(ctx, frames, ns, lex); err != nil {
		return nil, err
	}
	all := make([]likelihood, 0, len(ns))
	for _, n := range ns {
		if f, ok := frames[n]; ok && f.status != Dismissed {
			r := compare.Compare(own.frame, f.frame, lex)
			all = append(all, likelihood{n, f.status, r.Outcome, r.Score, reasonOf(r)})
		}
	}
	return all, nil
}

// linkedNumbers are the claims that accepted links join to the claim n.
func (c *Casebook) linkedNumbers(ctx context.Context, n int64) (map[int64]bool, error) {
	linked := map[int64]bool{}
	err := c.each(ctx, "SELECT iif(a = ?1, b, a) FROM link WHERE (a = ?1 OR b = ?1) AND +status = 'accepted'", []any{n}, func(r *sql.Rows) error {
		var other int64
		err := r.Scan(&other)
		linked[other] = true
		return err
	})
	return linked, reading("links", err)
}
