package data

import (
	"cmp"
	"context"
	"database/sql"
	"strings"

	"gainsay/data/date"
)

// LinkFilter says which links a list holds. Its zero value is all accepted
// contradictions. Where it speaks of a claim, either claim of a link will do.
type LinkFilter struct {
	Relation  Relation // empty: Contradicts
	Any       bool     // of any relation
	Status    Status   // empty: Accepted
	AnyStatus bool
	Kind      LinkKind
	Question  ID        // that a claim answers
	Article   ID        // that a claim stands in
	Text      string    // words of a claim, as in [ClaimFilter]
	Tag       string    // that a claim wears
	Speaker   string    // of a claim
	Place     string    // of a claim, without regard to case
	From, To  date.Date // of what a claim speaks of; where it does not say, of when it was said or published; both included
}

// state is f without what it asks of claims.
func (f LinkFilter) state() LinkFilter {
	return LinkFilter{Relation: f.Relation, Any: f.Any, Status: f.Status, AnyStatus: f.AnyStatus}
}

// linksWhere is the condition of a filter and its arguments. What is asked of
// claims is asked by the numbers of the claims of a link, so that rows of
// claims are read only where no index says who is meant.
func (c *Casebook) linksWhere(ctx context.Context, f LinkFilter) (string, []any, error) {
	var parts []string
	var args []any
	and := func(part string, values ...any) {
		parts = append(parts, part)
		args = append(args, values...)
	}
	f.ofLink(and)
	f.ofClaims(and)
	if err := c.linkText(ctx, f.Text, and); err != nil || parts == nil {
		return "", nil, err
	}
	return " WHERE " + strings.Join(parts, " AND "), args, nil
}

// ofLink adds the conditions on links themselves.
func (f LinkFilter) ofLink(and func(string, ...any)) {
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
	if f.Kind != "" {
		and("link.kind = ?", string(f.Kind))
	}
}

// ofClaims adds the conditions on claims, either of which will do.
func (f LinkFilter) ofClaims(and func(string, ...any)) {
	either := func(claims string, values ...any) {
		and("(a IN ("+claims+") OR b IN ("+claims+"))", append(values[:len(values):len(values)], values...)...)
	}
	if !f.Question.IsZero() {
		either("SELECT n FROM claim WHERE question = (SELECT n FROM question WHERE id = ?)", f.Question[:])
	}
	if !f.Article.IsZero() {
		either(`SELECT n FROM claim WHERE claim.version IN
			(SELECT n FROM version WHERE article = (SELECT n FROM article WHERE id = ?))`, f.Article[:])
	}
	if f.Speaker != "" {
		either("SELECT n FROM claim WHERE speaker = (SELECT n FROM speaker WHERE folded = ?)", foldName(f.Speaker))
	}
	if f.Tag != "" {
		and("EXISTS (SELECT 1 FROM claim_tag WHERE claim IN (a, b) AND tag = (SELECT n FROM tag WHERE folded = ?))", foldName(f.Tag))
	}
	if f.Place != "" {
		and("EXISTS (SELECT 1 FROM claim WHERE n IN (a, b) AND place = ? COLLATE NOCASE)", f.Place)
	}
	if f.From != "" || f.To != "" {
		and("EXISTS (SELECT 1 FROM claim WHERE n IN (a, b) AND "+claimDate+" BETWEEN ? AND ?)", dayBounds(f.From, f.To)...)
	}
}

// claimDate is when what a claim speaks of happened, as far as is known.
const claimDate = `coalesce(nullif(event_date, ''), nullif(said, ''),
	(SELECT published FROM version JOIN article ON article.n = version.article WHERE version.n = claim.version))`

// dayBounds are two texts between which all dates from one to another lie. A
// tilde comes after all that dates are written with: an hour is of its day.
func dayBounds(from, to date.Date) []any {
	return []any{cmp.Or(string(from), "0"), string(to) + "~"}
}

// linkText adds the condition on the words of claims.
func (c *Casebook) linkText(ctx context.Context, words string, and func(string, ...any)) error {
	return c.filterText(ctx, words, func(part string, values ...any) {
		a := strings.Replace(part, "claim.n", "a", 1)
		b := strings.Replace(part, "claim.n", "b", 1)
		if a == part { // no claim has such words
			and(part, values...)
			return
		}
		and("("+a+" OR "+b+")", append(values[:len(values):len(values)], values...)...)
	})
}

const linkOrder = " ORDER BY link.score DESC, link.n DESC"

// Links is a page of links with their claims, the surest and then the newest
// first, and how many fit the filter in all. The text around the quotes is left
// to [Casebook.Pair]. Where nothing is asked of the claims it costs the page,
// else a look at all links of that status.
func (c *Casebook) Links(ctx context.Context, f LinkFilter, offset, limit int) (pairs []Pair, total int, err error) {
	where, args, err := c.linksWhere(ctx, f)
	if err != nil {
		return nil, 0, reading("links", err)
	}
	if f != f.state() {
		return c.linksThatFit(ctx, where, args, offset, limit)
	}
	if total, err = c.countLinks(ctx, f, where, args); err != nil {
		return nil, 0, reading("links", err)
	}
	pairs, err = c.pairs(ctx, where+linkOrder+" LIMIT ? OFFSET ?", append(args, limit, offset)...)
	return pairs, total, err
}

// linksThatFit is Links for conditions that every link has to be asked for: it
// is asked once, for the page and for how many there are.
func (c *Casebook) linksThatFit(ctx context.Context, where string, args []any, offset, limit int) (pairs []Pair, total int, err error) {
	var fit []int64
	err = c.each(ctx, "SELECT link.n FROM link"+where+linkOrder, args, func(r *sql.Rows) error {
		var n int64
		err := r.Scan(&n)
		fit = append(fit, n)
		return err
	})
	if err != nil {
		return nil, 0, reading("links", err)
	}
	page := fit[min(offset, len(fit)):min(offset+limit, len(fit))]
	pairs, err = c.pairs(ctx, " WHERE link.n IN ("+numberList(page)+")"+linkOrder)
	return pairs, len(fit), err
}

// keptLinks are the filters whose links are counted already.
var keptLinks = map[LinkFilter]string{
	{}:                             ofContradictions,
	{Any: true}:                    ofLinks,
	{Any: true, Status: Suggested}: ofToJudge,
}

// countLinks is how many links fit a filter that asks nothing of claims; what
// the views ask for most is counted already.
func (c *Casebook) countLinks(ctx context.Context, f LinkFilter, where string, args []any) (total int, err error) {
	if of := keptLinks[f]; of != "" {
		return total, c.get(ctx, "SELECT ifnull((SELECT value FROM tally WHERE of = ? AND n = 0), 0)", []any{of}, &total)
	}
	return total, c.get(ctx, "SELECT count(*) FROM link"+where, args, &total)
}

// LinkPlaces are the places of the claims that links join which hold what was
// typed, the commonest first.
func (c *Casebook) LinkPlaces(ctx context.Context, typed string, limit int) (places []string, err error) {
	const query = `SELECT place FROM (SELECT a AS n FROM link UNION SELECT b FROM link) AS linked JOIN claim USING (n)
		WHERE place <> '' AND instr(lower(place), lower(?)) GROUP BY place ORDER BY count(*) DESC, place LIMIT ?`
	err = c.each(ctx, query, []any{strings.TrimSpace(typed), limit}, func(r *sql.Rows) error {
		var place string
		err := r.Scan(&place)
		places = append(places, place)
		return err
	})
	return places, reading("places", err)
}
