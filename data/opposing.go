package data

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"gainsay/data/compare"
	"gainsay/data/text"
)

// toCompare is a claim as package compare takes it.
type toCompare struct {
	compare.Claim
	id, article ID
}

// source is by what claims are known not to be independent: who said it, else
// who passed it on, else where it was first printed.
func (k toCompare) source() string { return cmp.Or(foldName(k.Speaker), k.Origin) }

const toCompareColumns = `claim.n, claim.id, article.id, claim.start, claim."end", quote, body.text, article.headline, ifnull(speaker.name, ''),
	ifnull(outlet.name, ''), via, ifnull((SELECT name FROM outlet AS first WHERE first.n = reprint.outlet), ifnull(outlet.name, '')),
	ifnull(reprint.id, article.id), article.published, said, event_date, place, directness, claim.type, article.language,
	figure, low, high, bound, approx, unit, counted`

const toCompareFrom = ` FROM claim JOIN version ON version.n = claim.version JOIN article ON article.n = version.article
	JOIN body ON body.sha256 = version.sha256 LEFT JOIN speaker ON speaker.n = claim.speaker` + articleJoins

// eachToCompare reads claims with the paragraph round them.
func (c *Casebook) eachToCompare(ctx context.Context, where string, args []any, yield func(toCompare)) error {
	return c.each(ctx, "SELECT "+toCompareColumns+toCompareFrom+" WHERE "+where+" ORDER BY claim.n", args, func(r *sql.Rows) error {
		var k toCompare
		var span text.Span
		var body string
		var origin ID
		var via, first string
		f := &k.Figure
		err := r.Scan(&k.ID, &k.id, &k.article, &span.Start, &span.End, &k.Text, &body, &k.Headline, &k.Speaker,
			&k.Outlet, &via, &first, &origin, &k.Published, &k.Said, &k.EventDate, &k.Place, &k.Directness, &k.Type, &k.Language,
			&f.Raw, &f.Low, &f.High, &f.Bound, &f.Approx, &f.Unit, &f.Counted)
		if err != nil {
			return err
		}
		paragraph := around(text.ParagraphAt(body, span.Start), span)
		k.Context, k.Span = strings.Clone(paragraph.Of(body)), span.Shift(-paragraph.Start)
		if k.Speaker == "" { // what one speaker says in many texts has one origin
			k.Origin = cmp.Or(foldName(via), foldName(first), origin.String())
		}
		yield(k)
		return nil
	})
}

// mostCandidates is how many earlier claims one is compared with. In the stories
// that package compare is tested on, what contradicts a claim is always among
// the first 50, with 20,000 other claims beside them.
const mostCandidates = 100

// Opposing compares the claims of an article with those of all others and
// reads what they are to each other: links ready for [ProposeLinks],
// contradictions first and the surest first among them. Dismissed claims are
// left out.
func (c *Casebook) Opposing(ctx context.Context, article ID) ([]Link, error) {
	index, lex, err := c.against.now(ctx)
	if err != nil {
		return nil, err
	}
	tallies, err := c.LinkTallies(ctx)
	if err != nil {
		return nil, err
	}
	var own []toCompare
	err = c.eachToCompare(ctx, "claim.status <> 'dismissed' AND article.id = ?", []any{article[:]}, func(k toCompare) { own = append(own, k) })
	if err != nil {
		return nil, reading("the claims of an article", err)
	}
	var found []judged
	frames := map[int64]framed{}
	for _, k := range own {
		candidates := index.Candidates(compare.NewEntry(k.Claim, lex), mostCandidates)
		if err := c.frame(ctx, frames, candidates, lex); err != nil {
			return nil, err
		}
		this := compare.NewFrame(k.Claim, lex)
		for _, n := range candidates {
			other, ok := frames[n]
			if !ok || other.article == article {
				continue
			}
			if r := compare.Compare(this, other.frame, lex); r.Outcome != compare.None {
				found = append(found, judged{linkBy(k, other.toCompare, r), r.Outcome, tallies.Order(r)})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b judged) int {
		return cmp.Or(cmp.Compare(rank(a.outcome), rank(b.outcome)), cmp.Compare(b.order, a.order))
	})
	links := make([]Link, len(found))
	for i, f := range found {
		links[i] = f.link
	}
	return links, nil
}

// Unasked is how many pairs to judge a paste brings by itself, at most.
const Unasked = 5

// OpposeIn proposes the surest contradictions between an article and all
// others, up to [Unasked], as part of a step that stands. More is how many it
// has left out.
func (c *Casebook) OpposeIn(ctx context.Context, article, step ID) (done Done, more int, err error) {
	links, err := c.Opposing(ctx, article)
	if err != nil {
		return Done{}, 0, err
	}
	links = slices.DeleteFunc(links, func(l Link) bool { return l.Relation != Contradicts })
	if len(links) > Unasked {
		more = len(links) - Unasked
		links = links[:Unasked]
	}
	if len(links) == 0 {
		return Done{}, 0, nil
	}
	done, err = c.Do(ctx, ProposeLinks(links...).InStep(step))
	return done, more, err
}

// OpposeNow proposes all that an article's claims are to others, as a step of
// its own, which somebody asked for.
func (c *Casebook) OpposeNow(ctx context.Context, article ID) (Done, error) {
	links, err := c.Opposing(ctx, article)
	if err != nil || len(links) == 0 {
		return Done{}, err
	}
	return c.Do(ctx, ProposeLinks(links...).asked())
}

// framed is a claim read for comparing.
type framed struct {
	toCompare
	frame compare.Frame
}

// frame reads those claims that have not been read yet.
func (c *Casebook) frame(ctx context.Context, frames map[int64]framed, claims []int64, lex *compare.Lexicon) error {
	missing := slices.DeleteFunc(slices.Clone(claims), func(n int64) bool { _, ok := frames[n]; return ok })
	if len(missing) == 0 {
		return nil
	}
	err := c.eachToCompare(ctx, "claim.n IN ("+numberList(missing)+")", nil, func(k toCompare) {
		frames[k.ID] = framed{k, compare.NewFrame(k.Claim, lex)}
	})
	return reading("claims to compare", err)
}

// judged is a link that could be proposed.
type judged struct {
	link    Link
	outcome compare.Outcome
	order   float64
}

// rank puts what people most need to see first.
func rank(o compare.Outcome) int {
	return slices.Index([]compare.Outcome{compare.Contradiction, compare.Tension, compare.Update, compare.Scope, compare.Repeat}, o)
}

// relationOf says what an outcome becomes in a casebook. That one claim
// supports another only a person says.
var relationOf = map[compare.Outcome]Relation{
	compare.Contradiction: Contradicts, compare.Tension: Contradicts, compare.Update: Updates,
	compare.Scope: DiffersInScope, compare.Repeat: SameAs,
}

// linkBy is a result as a link; of an update, a is the later claim.
func linkBy(a, b toCompare, r compare.Result) Link {
	if r.Outcome == compare.Update && laterOf(b) > laterOf(a) {
		a, b = b, a
	}
	return Link{A: a.id, B: b.id, Relation: relationOf[r.Outcome], Kind: LinkKind(r.Kind), Why: r.Explanation(), Score: r.Score,
		Reason: Reason{Rule: r.Rule, Agrees: r.Agrees, Differs: r.Differs, May: r.May}}
}

// laterOf is when a claim was made, as far as is known. Dates of ISO 8601 are
// in order as text.
func laterOf(k toCompare) string { return cmp.Or(string(k.Said), string(k.Published)) }
