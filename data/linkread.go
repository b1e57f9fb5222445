package data

import (
	"context"
	"database/sql"
	"strings"

	"gainsay/data/text"
)

// LinkRow is a link seen from one of its claims.
type LinkRow struct {
	Link
	Other ClaimRow
}

// Side is one claim of a pair with the text it stands in.
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

// LinkFilter says which links a list holds. Its zero value is all accepted
// contradictions.
type LinkFilter struct {
	Relation  Relation // empty: Contradicts
	Any       bool     // of any relation
	Status    Status   // empty: Accepted
	AnyStatus bool
	Question  ID // that either claim answers
	Article   ID // that either claim stands in
}

const linkColumns = `link.n, link.id, ca.id, cb.id, relation, link.kind, link.why, link.note, link.status, link.score,
	link.created, link.created_by, link.changed, link.changed_by`

const linkFrom = ` FROM link JOIN claim AS ca ON ca.n = a JOIN claim AS cb ON cb.n = b`

func (l *Link) fields() []any {
	l.Ref.Noun = LinkNoun
	return []any{&l.Ref.N, &l.ID, &l.A, &l.B, &l.Relation, &l.Kind, &l.Why, &l.Note, &l.Status, &l.Score,
		seconds{&l.Created}, &l.CreatedBy, seconds{&l.Changed}, &l.ChangedBy}
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

// where is the condition of a filter and its arguments.
func (f LinkFilter) where() (string, []any) {
	var parts []string
	var args []any
	and := func(part string, values ...any) {
		parts = append(parts, part)
		args = append(args, values...)
	}
	if f.Relation == "" {
		f.Relation = Contradicts
	}
	if f.Status == "" {
		f.Status = Accepted
	}
	if !f.AnyStatus {
		and("link.status = ?", string(f.Status))
	}
	if !f.Any {
		and("relation = ?", string(f.Relation))
	}
	if !f.Question.IsZero() {
		and("(SELECT n FROM question WHERE id = ?) IN (ca.question, cb.question)", f.Question[:])
	}
	if !f.Article.IsZero() {
		and(`EXISTS (SELECT 1 FROM article JOIN version ON version.article = article.n
			WHERE article.id = ? AND version.n IN (ca.version, cb.version))`, f.Article[:])
	}
	if parts == nil {
		return "", nil
	}
	return " WHERE " + strings.Join(parts, " AND "), args
}

// Links is a page of links, the surest and then the newest first, and how many
// fit the filter in all. Without question and article it costs the page.
func (c *Casebook) Links(ctx context.Context, f LinkFilter, offset, limit int) (pairs []Pair, total int, err error) {
	where, args := f.where()
	from := linkFrom
	if f.Question.IsZero() && f.Article.IsZero() {
		from = " FROM link"
	}
	if err := c.get(ctx, "SELECT count(*)"+from+where, args, &total); err != nil {
		return nil, 0, reading("links", err)
	}
	var links []Link
	query := "SELECT " + linkColumns + linkFrom + where + " ORDER BY link.score DESC, link.n DESC LIMIT ? OFFSET ?"
	err = c.each(ctx, query, append(args, limit, offset), func(r *sql.Rows) error {
		var l Link
		err := r.Scan(l.fields()...)
		links = append(links, l)
		return err
	})
	if err != nil {
		return nil, 0, reading("links", err)
	}
	pairs, err = c.pairs(ctx, links)
	return pairs, total, err
}

// Pair reads one link with both of its claims, each in its sentence and
// paragraph.
func (c *Casebook) Pair(ctx context.Context, link ID) (Pair, error) {
	l, err := c.Link(ctx, link)
	if err != nil {
		return Pair{}, err
	}
	pairs, err := c.pairs(ctx, []Link{l})
	if err != nil || len(pairs) == 0 {
		return Pair{}, reading("a pair", orNotThere(err))
	}
	return pairs[0], nil
}

func orNotThere(err error) error {
	if err == nil {
		return ErrNotThere
	}
	return err
}

// pairs writes links out; those whose claims have gone since are left out.
func (c *Casebook) pairs(ctx context.Context, links []Link) ([]Pair, error) {
	sides := map[ID]Side{}
	for _, l := range links {
		for _, id := range []ID{l.A, l.B} {
			if _, ok := sides[id]; ok {
				continue
			}
			rows, err := c.Claims(ctx, id)
			if err != nil {
				return nil, err
			}
			if len(rows) == 0 {
				continue
			}
			if sides[id], err = c.side(ctx, rows[0]); err != nil {
				return nil, err
			}
		}
	}
	var pairs []Pair
	for _, l := range links {
		a, okA := sides[l.A]
		b, okB := sides[l.B]
		if okA && okB {
			pairs = append(pairs, Pair{l, a, b})
		}
	}
	return pairs, nil
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
