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
	status      Status
	origin      string // who passed it on, else where it was first printed; empty where it has a speaker
}

// source is by what claims are known not to be independent: who said it, else
// who passed it on, else where it was first printed.
func (k toCompare) source() string { return cmp.Or(foldName(k.Speaker), k.origin) }

const toCompareColumns = `claim.n, claim.id, article.id, claim.status, claim.start, claim."end", quote, body.text, article.headline, ifnull(speaker.name, ''),
	ifnull(outlet.name, ''), via, ifnull((SELECT name FROM outlet AS first WHERE first.n = reprint.outlet), ifnull(outlet.name, '')),
	ifnull(reprint.id, article.id), article.published, said, event_date, place, directness, claim.type, article.language,
	figure, low, high, bound, approx, unit, counted`

const toCompareFrom = ` FROM claim JOIN version ON version.n = claim.version JOIN article ON article.n = version.article
	JOIN body ON body.sha256 = version.sha256 LEFT JOIN speaker ON speaker.n = claim.speaker` + articleJoins

// eachToCompare reads claims with the paragraph round them and the names that
// their article has.
func (c *Casebook) eachToCompare(ctx context.Context, where string, args []any, lex *compare.Lexicon, yield func(toCompare)) error {
	var last string // claims of one article follow one another
	var names []string
	return c.each(ctx, "SELECT "+toCompareColumns+toCompareFrom+" WHERE "+where+" ORDER BY claim.n", args, func(r *sql.Rows) error {
		var k toCompare
		var span text.Span
		var body string
		var origin ID
		var via, first string
		f := &k.Figure
		err := r.Scan(&k.ID, &k.id, &k.article, &k.status, &span.Start, &span.End, &k.Text, &body, &k.Headline, &k.Speaker,
			&k.Outlet, &via, &first, &origin, &k.Published, &k.Said, &k.EventDate, &k.Place, &k.Directness, &k.Type, &k.Language,
			&f.Raw, &f.Low, &f.High, &f.Bound, &f.Approx, &f.Unit, &f.Counted)
		if err != nil {
			return err
		}
		paragraph := around(text.ParagraphAt(body, span.Start), span)
		if body != last {
			last, names = body, compare.ProperNames(body, lex)
		}
		k.Names = names
		k.Context, k.Span = strings.Clone(paragraph.Of(body)), span.Shift(-paragraph.Start)
		if k.Speaker == "" { // what one speaker says in many texts has one origin
			k.origin = cmp.Or(foldName(via), foldName(first), origin.String())
		}
		yield(k)
		return nil
	})
}

// framed is a claim read for comparing.
type framed struct {
	toCompare
	frame compare.Frame
}

// frame reads those claims that have not been read yet.
func (c *Casebook) frame(ctx context.Context, frames map[int64]framed, claims []int64, lex *compare.Lexicon) error {
	missing := slices.DeleteFunc(slices.Clone(claims), func(n int64) bool { _, ok := frames[n]; return ok })
	for chunk := range slices.Chunk(missing, batch) {
		var read []framed
		err := c.eachToCompare(ctx, "claim.n IN ("+numberList(chunk)+")", nil, lex, func(k toCompare) { read = append(read, framed{toCompare: k}) })
		if err != nil {
			return reading("claims to compare", err)
		}
		inParallel(len(read), func(i int) { read[i].frame = compare.NewFrame(read[i].Claim, lex) })
		for _, f := range read {
			frames[f.ID] = f
		}
	}
	return nil
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
		Reason: reasonOf(r)}
}

// laterOf is when a claim was made, as far as is known. Dates of ISO 8601 are
// in order as text.
func laterOf(k toCompare) string { return cmp.Or(string(k.Said), string(k.Published)) }
