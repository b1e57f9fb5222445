package data

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"gainsay/data/text"
)

// LinkRow is a link seen from one of its claims.
type LinkRow struct {
	Link
	Other ClaimRow
}

// Side is one claim of a pair with the text it stands in, where that was read.
type Side struct {
	ClaimRow
	Sentence, Paragraph     string
	InSentence, InParagraph text.Span // where the quote stands there, in bytes
}

// Pair is a link with both of its claims written out.
type Pair struct {
	Link
	SideA, SideB Side
}

const linkColumns = `link.n, link.id, ca.id, cb.id, relation, link.kind, link.why, link.note, link.status, link.score,
	link.created, link.created_by, link.changed, link.changed_by, link.rule, link.reason`

// CROSS JOIN keeps links first, so that they are read in their order.
const linkFrom = ` FROM link CROSS JOIN claim AS ca ON ca.n = a CROSS JOIN claim AS cb ON cb.n = b`

func (l *Link) fields() []any {
	l.Ref.Noun = LinkNoun
	return []any{&l.Ref.N, &l.ID, &l.A, &l.B, &l.Relation, &l.Kind, &l.Why, &l.Note, &l.Status, &l.Score,
		seconds{&l.Created}, &l.CreatedBy, seconds{&l.Changed}, &l.ChangedBy, &l.Reason.Rule, storedReason{&l.Reason}}
}

// Link reads one link.
func (c *Casebook) Link(ctx context.Context, id ID) (l Link, err error) {
	err = c.get(ctx, "SELECT "+linkColumns+linkFrom+" WHERE link.id = ?", []any{id[:]}, l.fields()...)
	return l, reading("a link", err)
}

const linksOfQuery = "SELECT " + linkColumns + ", iif(ca.id = ?1, b, a)" + linkFrom + ` WHERE link.n IN
	(SELECT n FROM link WHERE a = (SELECT n FROM claim WHERE id = ?1) UNION ALL SELECT n FROM link WHERE b = (SELECT n FROM claim WHERE id = ?1))
	ORDER BY link.status <> 'accepted', link.status <> 'suggested', relation <> 'contradicts', link.score DESC, link.n`

// LinksOf are the links of a claim with the claims at their other ends:
// accepted ones first, then those to judge, then the dismissed.
func (c *Casebook) LinksOf(ctx context.Context, claim ID) ([]LinkRow, error) {
	var links []Link
	var others []int64
	err := c.each(ctx, linksOfQuery, []any{claim[:]}, func(r *sql.Rows) error {
		var l Link
		var other int64
		err := r.Scan(append(l.fields(), &other)...)
		links, others = append(links, l), append(others, other)
		return err
	})
	if err != nil {
		return nil, reading("links", err)
	}
	rows, err := c.claimsByN(ctx, others)
	if err != nil {
		return nil, err
	}
	list := make([]LinkRow, 0, len(links))
	for i, l := range links {
		if other, ok := rows[others[i]]; ok {
			list = append(list, LinkRow{l, other})
		}
	}
	return list, nil
}

// Pair reads one link with both of its claims, each in its sentence and
// paragraph.
func (c *Casebook) Pair(ctx context.Context, link ID) (Pair, error) {
	pairs, err := c.pairs(ctx, " WHERE link.id = ?", link[:])
	if err == nil && len(pairs) == 0 {
		err = ErrNotThere
	}
	if err != nil {
		return Pair{}, reading("a pair", err)
	}
	p := pairs[0]
	if p.SideA, err = c.side(ctx, p.SideA.ClaimRow); err != nil {
		return Pair{}, err
	}
	p.SideB, err = c.side(ctx, p.SideB.ClaimRow)
	return p, err
}

// pairs reads the links that rest asks for with their claims.
func (c *Casebook) pairs(ctx context.Context, rest string, args ...any) ([]Pair, error) {
	var pairs []Pair
	var ns []int64 // of claims, two a pair
	err := c.each(ctx, "SELECT "+linkColumns+", ca.n, cb.n"+linkFrom+rest, args, func(r *sql.Rows) error {
		var p Pair
		var a, b int64
		err := r.Scan(append(p.Link.fields(), &a, &b)...)
		pairs, ns = append(pairs, p), append(ns, a, b)
		return err
	})
	if err != nil {
		return nil, reading("links", err)
	}
	rows, err := c.claimsByN(ctx, ns)
	for i := range pairs {
		pairs[i].SideA.ClaimRow, pairs[i].SideB.ClaimRow = rows[ns[2*i]], rows[ns[2*i+1]]
	}
	return pairs, err
}

// side is a claim with its sentence and paragraph.
func (c *Casebook) side(ctx context.Context, r ClaimRow) (Side, error) {
	body, err := c.Body(ctx, r.From.ID)
	if err != nil {
		return Side{}, err
	}
	sentence := around(text.SentenceAt(body, r.Span), r.Span)
	paragraph := around(text.ParagraphAt(body, r.Span.Start), text.ParagraphAt(body, r.Span.End-1))
	paragraph = around(paragraph, r.Span)
	return Side{
		ClaimRow: r, Sentence: sentence.Of(body), Paragraph: paragraph.Of(body),
		InSentence: r.Span.Shift(-sentence.Start), InParagraph: r.Span.Shift(-paragraph.Start),
	}, nil
}

// around is the smallest span that holds both.
func around(s, t text.Span) text.Span {
	return text.Span{Start: min(s.Start, t.Start), End: max(s.End, t.End)}
}

// LinksAmong are the links between any two of the claims, dismissed ones left
// out, in the order in which they were made.
func (c *Casebook) LinksAmong(ctx context.Context, claims ...ID) (links []Link, err error) {
	const query = "SELECT " + linkColumns + ` FROM claim AS ca JOIN link ON link.a = ca.n JOIN claim AS cb ON cb.n = link.b
		WHERE ca.id = ? AND link.status <> 'dismissed' ORDER BY link.n`
	among := make(map[ID]bool, len(claims))
	for _, id := range claims {
		among[id] = true
	}
	for id := range among {
		err := c.each(ctx, query, []any{id[:]}, func(r *sql.Rows) error {
			var l Link
			err := r.Scan(l.fields()...)
			if among[l.B] {
				links = append(links, l)
			}
			return err
		})
		if err != nil {
			return nil, reading("links", err)
		}
	}
	slices.SortFunc(links, func(a, b Link) int { return cmp.Compare(a.Ref.N, b.Ref.N) })
	return links, nil
}
