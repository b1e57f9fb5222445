package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gainsay/data/text"
)

// ClaimRow is a claim with what it was published in and what speaks against
// it.
type ClaimRow struct {
	Claim
	In          Article
	From        Version
	Contradicts []Ref // claims joined to it by accepted links
	ToJudge     int   // links proposed
}

// Placed is a claim of an article and where it stands in one of its versions.
type Placed struct {
	Claim Claim
	Span  text.Span // in the version asked for
	Moved bool      // the claim was taken from another version
}

// The + keeps the planner from reading all links of a status instead of those
// of the claim, here and wherever links of a claim are read.
const claimRowColumns = claimColumns + ", " + articleColumns + ", " + versionColumns + `,
	(SELECT group_concat(other, ',') FROM (SELECT iif(a = claim.n, b, a) AS other FROM link
		WHERE (a = claim.n OR b = claim.n) AND +status = 'accepted' AND relation = 'contradicts' ORDER BY 1)),
	(SELECT count(*) FROM link WHERE (a = claim.n OR b = claim.n) AND +status = 'suggested')`

const claimRowFrom = claimFrom + articleJoins

func (r *ClaimRow) fields() []any {
	f := append(r.Claim.fields(), r.In.fields()...)
	f = append(f, r.From.fields()...)
	return append(f, refList{ClaimNoun, &r.Contradicts}, &r.ToJudge)
}

// refList scans numbers joined by commas.
type refList struct {
	noun Noun
	refs *[]Ref
}

func (l refList) Scan(v any) error {
	*l.refs = nil
	s, ok := v.(string)
	if !ok {
		return nil
	}
	for part := range strings.SplitSeq(s, ",") {
		n, err := strconv.ParseInt(part, 10, 64)
		if err != nil {
			return err
		}
		*l.refs = append(*l.refs, Ref{l.noun, n})
	}
	return nil
}

// Claim reads one claim.
func (c *Casebook) Claim(ctx context.Context, id ID) (cl Claim, err error) {
	err = c.get(ctx, "SELECT "+claimColumns+claimFrom+" WHERE claim.id = ?", []any{id[:]}, cl.fields()...)
	return cl, reading("a claim", err)
}

// Claims reads claims with what they were published in, in the order of ids.
// Those that are gone are left out.
func (c *Casebook) Claims(ctx context.Context, ids ...ID) (list []ClaimRow, err error) {
	for _, id := range ids {
		var r ClaimRow
		err := c.get(ctx, "SELECT "+claimRowColumns+claimRowFrom+" WHERE claim.id = ?", []any{id[:]}, r.fields()...)
		if err == ErrNotThere {
			continue
		}
		if err != nil {
			return nil, reading("claims", err)
		}
		list = append(list, r)
	}
	return list, nil
}

// claimsByN reads the claims with those n; those that are gone are left out.
func (c *Casebook) claimsByN(ctx context.Context, ns []int64) (map[int64]ClaimRow, error) {
	byN := make(map[int64]ClaimRow, len(ns))
	for chunk := range slices.Chunk(ns, batch) {
		err := c.each(ctx, "SELECT "+claimRowColumns+claimRowFrom+" WHERE claim.n IN ("+numberList(chunk)+")", nil, func(r *sql.Rows) error {
			var row ClaimRow
			err := r.Scan(row.fields()...)
			byN[row.Ref.N] = row
			return err
		})
		if err != nil {
			return nil, reading("claims", err)
		}
	}
	return byN, nil
}

func numberList(ns []int64) string {
	b := make([]byte, 0, 8*len(ns))
	for i, n := range ns {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, n, 10)
	}
	return string(b)
}

const claimsOfQuery = "SELECT " + claimColumns + claimFrom + " WHERE claim.version = (SELECT n FROM version WHERE id = ?) ORDER BY start, claim.n"

// ClaimsOf are the claims that were taken from a version, of any status, in
// the order in which they start.
func (c *Casebook) ClaimsOf(ctx context.Context, version ID) (list []Claim, err error) {
	return list, c.eachClaim(ctx, claimsOfQuery, version, func(cl Claim) { list = append(list, cl) })
}

func (c *Casebook) eachClaim(ctx context.Context, query string, id ID, yield func(Claim)) error {
	return reading("claims", c.each(ctx, query, []any{id[:]}, func(r *sql.Rows) error {
		var cl Claim
		err := r.Scan(cl.fields()...)
		yield(cl)
		return err
	}))
}

// Placed are the claims of all versions of an article, of any status, where
// they stand in one version, in the order in which they start there; and those
// whose words have changed or gone.
func (c *Casebook) Placed(ctx context.Context, version ID) (placed []Placed, gone []Claim, err error) {
	const query = "SELECT " + claimColumns + claimFrom + ` WHERE claim.version IN
		(SELECT n FROM version WHERE article = (SELECT article FROM version WHERE id = ?)) ORDER BY claim.version, start, claim.n`
	var all []Claim
	if err := c.eachClaim(ctx, query, version, func(cl Claim) { all = append(all, cl) }); err != nil {
		return nil, nil, err
	}
	bodies := map[ID]string{}
	for _, cl := range all {
		if cl.Version == version {
			placed = append(placed, Placed{Claim: cl, Span: cl.Span})
			continue
		}
		for _, v := range []ID{version, cl.Version} {
			if _, read := bodies[v]; !read {
				if bodies[v], err = c.Body(ctx, v); err != nil {
					return nil, nil, err
				}
			}
		}
		if s, ok := text.Follow(bodies[cl.Version], bodies[version], cl.Span); ok {
			placed = append(placed, Placed{Claim: cl, Span: s, Moved: true})
		} else {
			gone = append(gone, cl)
		}
	}
	slices.SortStableFunc(placed, func(a, b Placed) int { return a.Span.Start - b.Span.Start })
	return placed, gone, nil
}

// Resolve reads what a person may write for a noun: an ID, a prefix of one
// that fits nothing else, or a ref.
func (c *Casebook) Resolve(ctx context.Context, noun Noun, s string) (id ID, err error) {
	t := tableNamed(noun.String())
	if ref, refErr := ParseRef(s); refErr == nil {
		if ref.Noun != noun {
			return id, fmt.Errorf("%s is no %s", ref, noun)
		}
		err := c.get(ctx, "SELECT id FROM "+t.name+" WHERE n = ?", []any{ref.N}, &id)
		return id, notFound(noun, s, err)
	}
	low, high, err := idRange(s)
	if err != nil {
		return id, fmt.Errorf("%s %q: %w", noun, s, err)
	}
	var found []ID
	err = c.each(ctx, "SELECT id FROM "+t.name+" WHERE id BETWEEN ? AND ? LIMIT 2", []any{low[:], high[:]}, func(r *sql.Rows) error {
		err := r.Scan(&id)
		found = append(found, id)
		return err
	})
	switch {
	case err == nil && len(found) == 0:
		err = ErrNotThere
	case len(found) > 1:
		return ID{}, fmt.Errorf("%s %q: several ids begin like that", noun, s)
	}
	return id, notFound(noun, s, err)
}

func notFound(noun Noun, s string, err error) error {
	if err != nil {
		return fmt.Errorf("%s %q: %w", noun, s, err)
	}
	return nil
}
