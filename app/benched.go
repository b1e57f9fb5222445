package app

import (
	"context"
	"fmt"
	"slices"

	"gainsay/data"
	"gainsay/data/compare"
)

// benchAsk is what the bench has to be read again for when it changes: the pair
// in hand, or which pairs are chosen of what is listed, or the group that is
// mapped, known by its first pair.
type benchAsk struct {
	listed  pairsAsk
	grouped int
	link    data.ID
	chosen  string
	mapped  bool
}

func benchAskFor(d desk, list *pairList, listed pairsAsk, grouped int) benchAsk {
	a := benchAsk{listed: listed, grouped: grouped, mapped: d.pairs.mapped}
	line, group, _ := list.inHand()
	switch {
	case a.mapped:
		a.link = group.lines[0].pair.ID
	case list.choice.count() > 1 || list.choice.count() > 0 && len(group.lines) == 1:
		a.chosen = fmt.Sprint(list.choice.ranges)
	default:
		a.link = line.pair.ID
	}
	return a
}

// benched is what was read: a pair with the text round its quotes, or claims
// with the links among them.
type benched struct {
	ask     benchAsk
	pair    data.Pair
	claims  []data.ClaimRow
	links   []data.Link
	tallies compare.Tallies // what became of each rule's proposals
}

// mostMapped is how many claims of a question are looked at together.
const mostMapped = 500

func readBench(ctx context.Context, book *data.Casebook, a benchAsk, lines []pairLine, question data.ID) (r benched, err error) {
	r.ask = a
	if r.tallies, err = book.LinkTallies(ctx); err != nil {
		return r, err
	}
	if !a.mapped && a.chosen == "" {
		r.pair, err = book.Pair(ctx, a.link)
		return r, err
	}
	r.claims = claimsOfLines(lines)
	if !question.IsZero() {
		rows, err := book.ClaimTable(ctx, data.ClaimFilter{Question: question}, data.Sort{})
		if err != nil {
			return r, err
		}
		answers, err := rows.Page(ctx, 0, mostMapped)
		if err != nil {
			return r, err
		}
		r.claims = together(r.claims, answers)
	}
	var ids []data.ID
	for _, c := range r.claims {
		ids = append(ids, c.ID)
	}
	r.links, err = book.LinksAmong(ctx, ids...)
	return r, err
}

// together is claims with those of others that are not among them.
func together(claims, others []data.ClaimRow) []data.ClaimRow {
	for _, c := range others {
		if !slices.ContainsFunc(claims, func(each data.ClaimRow) bool { return each.ID == c.ID }) {
			claims = append(claims, c)
		}
	}
	return claims
}
