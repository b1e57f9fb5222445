package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// Counts are the casebook's totals, kept by every change as it is written.
// Proposals are never added to facts.
type Counts struct {
	Articles       int
	Undated        int // articles
	Claims         int // accepted
	Proposals      int // claims
	Links          int // accepted, of any relation
	Contradictions int // accepted links that contradict
	ToJudge        int // links proposed
	Questions      int
}

// tallyKey is what is counted: of the whole casebook where n is 0, else of the
// article, tag, speaker, outlet or question n.
type tallyKey struct {
	of string
	n  int64
}

const (
	ofArticles       = "articles"
	ofUndated        = "undated"
	ofClaims         = "claims"
	ofProposals      = "proposals"
	ofLinks          = "links"
	ofContradictions = "contradictions"
	ofToJudge        = "to judge"
	ofQuestions      = "questions"

	articleClaims         = "article claims"
	articleProposals      = "article proposals"
	articleContradictions = "article contradictions"
	articleToJudge        = "article to judge"

	tagClaims      = "tag claims"
	speakerClaims  = "speaker claims"
	questionClaims = "question claims"
	outletArticles = "outlet articles"
)

// countsQuery reads all that is counted of the whole casebook, by its names, so
// that the rows of articles and claims are not read over.
const countsQuery = `SELECT of, value FROM tally WHERE n = 0 AND of IN ('` + ofArticles + "', '" + ofUndated + "', '" + ofClaims + "', '" + ofProposals +
	"', '" + ofLinks + "', '" + ofContradictions + "', '" + ofToJudge + "', '" + ofQuestions + "')"

// Counts reads the totals.
func (c *Casebook) Counts(ctx context.Context) (k Counts, err error) {
	into := map[string]*int{
		ofArticles: &k.Articles, ofUndated: &k.Undated, ofClaims: &k.Claims, ofProposals: &k.Proposals,
		ofLinks: &k.Links, ofContradictions: &k.Contradictions, ofToJudge: &k.ToJudge, ofQuestions: &k.Questions,
	}
	err = c.each(ctx, countsQuery, nil, func(r *sql.Rows) error {
		var of string
		var value int
		err := r.Scan(&of, &value)
		if p := into[of]; p != nil {
			*p = value
		}
		return err
	})
	if err != nil {
		err = fmt.Errorf("reading the counts: %w", err)
	}
	return k, err
}

func (x *tx) tally(of string, n int64, by int64) {
	if x.tallies == nil {
		x.tallies = map[tallyKey]int64{}
	}
	x.tallies[tallyKey{of, n}] += by
}

func (x *tx) writeTallies() error {
	for k, by := range x.tallies {
		if by == 0 {
			continue
		}
		err := x.exec("INSERT INTO tally (of, n, value) VALUES (?, ?, ?) ON CONFLICT (of, n) DO UPDATE SET value = value + excluded.value", k.of, k.n, by)
		if err != nil {
			return err
		}
	}
	return nil
}

// follow notes what an edit that has been written does to the counts.
func (x *tx) follow(e edit) error {
	var err error
	switch e.table {
	case articleTable:
		err = x.countArticle(e)
	case questionTable:
		err = x.countQuestion(e)
	case claimTable:
		err = x.countClaim(e)
	case claimTagTable:
		err = x.countTag(e)
	case linkTable:
		err = x.countLink(e)
	}
	if err != nil {
		return fmt.Errorf("counting: %w", err)
	}
	return nil
}

// wasAndIs is what some columns of an edit's row held before and hold now; nil
// where the row was not there or has gone. Touched is false where the edit
// concerns none of them.
func (x *tx) wasAndIs(e edit, columns ...string) (was, is []any, touched bool, err error) {
	pick := func(values []any) (some []any) {
		for _, c := range columns {
			if i := slices.Index(e.columns, e.table.column(c)); i >= 0 && values != nil {
				some = append(some, values[i])
			}
		}
		return some
	}
	if e.before == nil || e.after == nil {
		return pick(e.before), pick(e.after), true, nil
	}
	if pick(e.before) == nil {
		return nil, nil, false, nil
	}
	is = make([]any, len(columns))
	into := make([]any, len(columns))
	for i := range is {
		into[i] = &is[i]
	}
	query := "SELECT " + strings.Join(columns, ", ") + " FROM " + e.table.name + " WHERE n = ?"
	if err := x.get(query, []any{e.n}, into...); err != nil {
		return nil, nil, true, err
	}
	was = slices.Clone(is)
	for i, c := range columns {
		if j := slices.Index(e.columns, e.table.column(c)); j >= 0 {
			was[i] = e.before[j]
		}
	}
	return was, is, true, nil
}

// bothWays calls add for what is with 1 and for what was with -1.
func bothWays(was, is []any, add func(v []any, by int64) error) error {
	if was != nil {
		if err := add(was, -1); err != nil {
			return err
		}
	}
	if is != nil {
		return add(is, 1)
	}
	return nil
}

func (x *tx) countArticle(e edit) error {
	was, is, touched, err := x.wasAndIs(e, "outlet", "published")
	if err != nil || !touched {
		return err
	}
	return bothWays(was, is, func(v []any, by int64) error {
		x.tally(ofArticles, 0, by)
		if v[1] == "" {
			x.tally(ofUndated, 0, by)
		}
		x.tallyOf(outletArticles, v[0], by)
		return nil
	})
}

// tallyOf is tally of a reference that may be NULL.
func (x *tx) tallyOf(of string, n any, by int64) {
	if n, ok := n.(int64); ok {
		x.tally(of, n, by)
	}
}

func (x *tx) countQuestion(e edit) error {
	was, is, _, err := x.wasAndIs(e, "id")
	if err != nil {
		return err
	}
	return bothWays(was, is, func(_ []any, by int64) error {
		x.tally(ofQuestions, 0, by)
		return nil
	})
}

func (x *tx) countClaim(e edit) error {
	was, is, touched, err := x.wasAndIs(e, "version", "status", "speaker", "question", "rule")
	if err != nil || !touched {
		return err
	}
	x.newest.claim = 0
	if was == nil {
		x.newest.claim, x.newest.status = e.n, Status(is[1].(string))
	}
	err = bothWays(was, is, func(v []any, by int64) error {
		x.countRule(claimRules, v[4], v[1], by)
		article, err := x.articleOf(v[0].(int64))
		switch v[1] {
		case string(Accepted):
			x.tally(ofClaims, 0, by)
			x.tally(articleClaims, article, by)
			x.tallyOf(speakerClaims, v[2], by)
			x.tallyOf(questionClaims, v[3], by)
		case string(Suggested):
			x.tally(ofProposals, 0, by)
			x.tally(articleProposals, article, by)
		}
		return err
	})
	// A claim comes before its tags and goes after them; countTag sees to those.
	if err != nil || was == nil || is == nil || (was[1] == string(Accepted)) == (is[1] == string(Accepted)) {
		return err
	}
	tags, err := x.numbers("SELECT tag FROM claim_tag WHERE claim = ?", e.n)
	for _, t := range tags {
		if is[1] == string(Accepted) {
			x.tally(tagClaims, t, 1)
		} else {
			x.tally(tagClaims, t, -1)
		}
	}
	return err
}

func (x *tx) countTag(e edit) error {
	was, is, _, err := x.wasAndIs(e, "claim", "tag")
	if err != nil {
		return err
	}
	return bothWays(was, is, func(v []any, by int64) error {
		status, err := x.statusOf(v[0].(int64))
		if status == Accepted {
			x.tallyOf(tagClaims, v[1], by)
		}
		return err
	})
}

// statusOf is the status of a claim. Of the one that came last, whose tags come
// next, it need not be read.
func (x *tx) statusOf(claim int64) (status Status, err error) {
	if claim == x.newest.claim {
		return x.newest.status, nil
	}
	return status, x.get("SELECT status FROM claim WHERE n = ?", []any{claim}, &status)
}

func (x *tx) countLink(e edit) error {
	was, is, touched, err := x.wasAndIs(e, "a", "b", "relation", "status", "rule")
	if err != nil || !touched {
		return err
	}
	return bothWays(was, is, func(v []any, by int64) error {
		x.countRule(linkRules, v[4], v[3], by)
		a, err := x.articleOfClaim(v[0].(int64))
		if err != nil {
			return err
		}
		b, err := x.articleOfClaim(v[1].(int64))
		both := func(of string) {
			x.tally(of, a, by)
			if b != a {
				x.tally(of, b, by)
			}
		}
		switch {
		case v[3] == string(Suggested):
			x.tally(ofToJudge, 0, by)
			both(articleToJudge)
		case v[3] == string(Accepted):
			x.tally(ofLinks, 0, by)
			if v[2] == string(Contradicts) {
				x.tally(ofContradictions, 0, by)
				both(articleContradictions)
			}
		}
		return err
	})
}

// articleOf is the article of a version. Versions never change theirs.
func (x *tx) articleOf(version int64) (article int64, err error) {
	if a, ok := x.articles[version]; ok {
		return a, nil
	}
	err = x.get("SELECT article FROM version WHERE n = ?", []any{version}, &article)
	if x.articles == nil {
		x.articles = map[int64]int64{}
	}
	x.articles[version] = article
	return article, err
}

func (x *tx) articleOfClaim(claim int64) (int64, error) {
	var version int64
	if err := x.get("SELECT version FROM claim WHERE n = ?", []any{claim}, &version); err != nil {
		return 0, err
	}
	return x.articleOf(version)
}
