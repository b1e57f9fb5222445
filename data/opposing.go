package data

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"

	"gainsay/data/compare"
	"gainsay/data/text"
)

// mostCandidates is how many earlier claims one is compared with. In the stories
// that package compare is tested on, what contradicts a claim is always among
// the first 50, with 20,000 other claims beside them.
const mostCandidates = 64

// judged is what a claim of an article is to one of another, as a link that
// could be proposed.
type judged struct {
	own, other toCompare
	link       Link
	outcome    compare.Outcome
	order      float64
}

// Opposing compares the claims of an article with those of all others and
// reads what they are to each other: links ready for [ProposeLinks],
// contradictions first and the surest first among them. Dismissed claims are
// left out, and so are pairs that are linked or have been dismissed.
func (c *Casebook) Opposing(ctx context.Context, article ID) ([]Link, error) {
	found, err := c.opposing(ctx, article)
	return linksOf(found), err
}

func linksOf(found []judged) []Link {
	links := make([]Link, len(found))
	for i, f := range found {
		links[i] = f.link
	}
	return links
}

func (c *Casebook) opposing(ctx context.Context, article ID) ([]judged, error) {
	index, lex, err := c.against.now(ctx)
	if err != nil {
		return nil, err
	}
	own, err := c.ownClaims(ctx, article, lex)
	if err != nil {
		return nil, err
	}
	candidates := make([][]int64, len(own))
	for i, k := range own {
		candidates[i] = index.Candidates(k.frame.Entry(lex), mostCandidates)
	}
	frames := map[int64]framed{}
	all := slices.Concat(candidates...)
	slices.Sort(all)
	if err := c.frame(ctx, frames, slices.Compact(all), lex); err != nil {
		return nil, err
	}
	results := make([][]judged, len(own))
	inParallel(len(own), func(i int) {
		for _, n := range candidates[i] {
			other, ok := frames[n]
			if !ok || other.article == article {
				continue
			}
			if r := compare.Compare(own[i].frame, other.frame, lex); r.Outcome != compare.None {
				results[i] = append(results[i], judged{own[i].toCompare, other.toCompare, linkBy(own[i].toCompare, other.toCompare, r), r.Outcome, 0})
			}
		}
	})
	return c.toJudge(ctx, slices.Concat(results...))
}

// ownClaims are the claims of an article to compare, those of the newest version
// first.
func (c *Casebook) ownClaims(ctx context.Context, article ID, lex *compare.Lexicon) (own []framed, err error) {
	err = c.eachToCompare(ctx, "claim.status <> 'dismissed' AND article.id = ?", []any{article[:]}, lex, func(k toCompare) {
		own = append(own, framed{k, compare.NewFrame(k.Claim, lex)})
	})
	slices.Reverse(own)
	return own, reading("the claims of an article", err)
}

// toJudge leaves out what people have judged already and puts the rest in
// order: what they most need to see first, and of equals the surest, rules they
// mostly dismiss further down.
func (c *Casebook) toJudge(ctx context.Context, found []judged) ([]judged, error) {
	tallies, err := c.LinkTallies(ctx)
	if err != nil {
		return nil, err
	}
	known, err := c.knownPairs(ctx, found)
	if err != nil {
		return nil, reading("what has been judged", err)
	}
	kept := found[:0]
	for i, f := range found {
		if !known[i] {
			f.order = tallies.Order(compare.Result{Rule: f.link.Reason.Rule, Score: f.link.Score})
			kept = append(kept, f)
		}
	}
	slices.SortStableFunc(kept, func(a, b judged) int {
		return cmp.Or(cmp.Compare(rank(a.outcome), rank(b.outcome)), cmp.Compare(b.order, a.order))
	})
	return kept, nil
}

// rank puts what people most need to see first.
func rank(o compare.Outcome) int {
	return slices.Index([]compare.Outcome{compare.Contradiction, compare.Tension, compare.Update, compare.Scope, compare.Repeat, compare.None}, o)
}

// twins are claims of one article in the same words, which versions of it have
// in common.
type twins struct {
	article ID
	words   string
}

func (k toCompare) twins() twins { return twins{k.article, text.Fold(k.Text)} }

// twinPair is two claims, their twins in other versions included.
type twinPair struct{ own, other twins }

// knownPairs says which pairs are linked, or dismissed for good, or come a second
// time because two versions of an article hold the same claim.
func (c *Casebook) knownPairs(ctx context.Context, found []judged) ([]bool, error) {
	known := make([]bool, len(found))
	if len(found) == 0 {
		return known, nil
	}
	seen, err := c.linkedPairs(ctx, found[0].own.article)
	if err != nil {
		return nil, err
	}
	for i, f := range found {
		p := twinPair{f.own.twins(), f.other.twins()}
		a, b := inOrder(fingerprint(f.own.Outlet, f.own.Text), fingerprint(f.other.Outlet, f.other.Text))
		var dismissed bool
		if err := c.get(ctx, "SELECT EXISTS (SELECT 1 FROM dismissal WHERE a = ? AND b = ?)", []any{a, b}, &dismissed); err != nil {
			return nil, err
		}
		known[i] = dismissed || seen[p]
		seen[p] = true
	}
	return known, nil
}

const linkedPairsQuery = `SELECT own.quote, article.id, other.quote FROM article AS mine JOIN version AS v ON v.article = mine.n
	JOIN claim AS own ON own.version = v.n JOIN link ON link.a = own.n OR link.b = own.n
	JOIN claim AS other ON other.n = iif(link.a = own.n, link.b, link.a) JOIN version ON version.n = other.version
	JOIN article ON article.n = version.article WHERE mine.id = ?`

// linkedPairs are the pairs of an article's claims that are linked, in whichever
// way and status.
func (c *Casebook) linkedPairs(ctx context.Context, article ID) (map[twinPair]bool, error) {
	linked := map[twinPair]bool{}
	err := c.each(ctx, linkedPairsQuery, []any{article[:]}, func(r *sql.Rows) error {
		p := twinPair{own: twins{article: article}}
		err := r.Scan(&p.own.words, &p.other.article, &p.other.words)
		p.own.words, p.other.words = text.Fold(p.own.words), text.Fold(p.other.words)
		linked[p] = true
		return err
	})
	return linked, err
}

// Unasked is how many pairs to judge a paste brings by itself, at most.
const Unasked = 5

// Opposed is what came of comparing the claims of an article with all others.
type Opposed struct {
	Done              // of the pairs that were proposed
	Here, Earlier int // claims of the article that contradict, and those that they contradict
	More          int // pairs of these that wait until somebody asks
}

// OpposeIn proposes the surest contradictions between an article and all
// others, up to [Unasked], as part of a step that stands. Where that step has
// been undone meanwhile, nothing is proposed.
func (c *Casebook) OpposeIn(ctx context.Context, article, step ID) (o Opposed, err error) {
	found, err := c.opposing(ctx, article)
	if err != nil {
		return o, err
	}
	found = slices.DeleteFunc(found, func(f judged) bool { return f.link.Relation != Contradicts })
	here, earlier := map[ID]bool{}, map[ID]bool{}
	for _, f := range found {
		here[f.own.id], earlier[f.other.id] = true, true
	}
	chosen := unasked(found)
	o.Here, o.Earlier, o.More = len(here), len(earlier), len(found)-len(chosen)
	if len(chosen) > 0 {
		o.Done, err = c.Do(ctx, ProposeLinks(linksOf(chosen)...).InStep(step))
	}
	if errors.Is(err, errStepGone) {
		return Opposed{}, nil
	}
	return o, err
}

// unasked chooses the pairs that a paste brings by itself: the first ones, but a
// claim and what several texts took from one origin only once.
func unasked(found []judged) (chosen []judged) {
	type once struct {
		own    ID
		source string
	}
	seen := map[once]bool{}
	for _, f := range found {
		k := once{f.own.id, f.other.source()}
		if len(chosen) < Unasked && !seen[k] {
			chosen = append(chosen, f)
		}
		seen[k] = true
	}
	return chosen
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
