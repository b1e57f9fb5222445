package data

import (
	"context"
	"database/sql"
	"math"
	"slices"
)

// A ranking sorts a large table by what has few values beside the claims:
// speakers, outlets, tags. Each value is ranked once and claims are sorted by
// number, where SQLite would look up and compare words for every claim.
type ranking struct {
	of    string // what of a claim has a rank, as a number, in SQL
	ranks string // (number, rank), from 1 on, of all that have one
	first string // (claim, number, place), where a claim has several: the one in the lowest place counts
}

var rankings = map[Column]ranking{
	BySpeaker: {of: "claim.speaker", ranks: "SELECT n, dense_rank() OVER (ORDER BY folded) FROM speaker"},
	ByOutlet: {of: "claim.version", ranks: `SELECT version.n, rank FROM version JOIN article ON article.n = article
		JOIN (SELECT n, dense_rank() OVER (ORDER BY folded) AS rank FROM outlet) AS o ON o.n = outlet`},
	// SQLite would look for the first of each claim in the index and then for its
	// place in the table, and go through that once a tag.
	ByTag: {of: "claim.n", ranks: "SELECT n, dense_rank() OVER (ORDER BY folded) FROM tag", first: "SELECT claim, tag, position FROM claim_tag"},
	ByContradicts: {of: "claim.n", ranks: `SELECT n, count(*) FROM (SELECT a AS n FROM link WHERE status = 'accepted' AND relation = 'contradicts'
		UNION ALL SELECT b FROM link WHERE status = 'accepted' AND relation = 'contradicts') GROUP BY n`},
}

// manyRows is from how many rows on ranking all values pays.
const manyRows = 20_000

// rankedTable is the claims that from reads, sorted by a column that
// has a ranking.
func (c *Casebook) rankedTable(ctx context.Context, from string, args []any, s Sort) ([]int64, error) {
	r := rankings[s.Column]
	var ns, of []int64
	err := c.each(ctx, "SELECT claim.n, ifnull("+r.of+", 0)"+from+" ORDER BY claim.n", args, func(rows *sql.Rows) error {
		var n, what int64
		err := rows.Scan(&n, &what)
		ns, of = append(ns, n), append(of, what)
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(ns) < manyRows {
		return c.numbersOf(ctx, "SELECT claim.n"+claimsWithArticles+" WHERE claim.n IN (SELECT value FROM json_each(?))"+s.order(), "["+numberList(ns)+"]")
	}
	ranks, err := c.ranks(ctx, r)
	if err != nil {
		return nil, err
	}
	return byRank(ns, func(i int) uint32 { return rankOf(ranks, of[i]) }, s.Desc), nil
}

// rankOf is the rank of what has number n, 0 where it has none.
func rankOf(ranks []uint32, n int64) uint32 {
	if n < int64(len(ranks)) {
		return ranks[n]
	}
	return 0
}

// ranks reads the ranks of r into a list by number; 0 is none.
func (c *Casebook) ranks(ctx context.Context, r ranking) (list []uint32, err error) {
	err = c.each(ctx, r.ranks, nil, func(rows *sql.Rows) error {
		var n int64
		var rank uint32
		err := rows.Scan(&n, &rank)
		list = upTo(list, n)
		list[n] = rank
		return err
	})
	if err != nil || r.first == "" {
		return list, err
	}
	return c.ranksOfFirst(ctx, r.first, list)
}

// ranksOfFirst is the ranks, by claim, of what first reads in the lowest place.
func (c *Casebook) ranksOfFirst(ctx context.Context, first string, ranks []uint32) (list []uint32, err error) {
	var places []int64 // of those in list
	err = c.each(ctx, first, nil, func(rows *sql.Rows) error {
		var claim, what, place int64
		err := rows.Scan(&claim, &what, &place)
		list, places = upTo(list, claim), upTo(places, claim)
		if list[claim] == 0 || place < places[claim] {
			list[claim], places[claim] = rankOf(ranks, what), place
		}
		return err
	})
	return list, err
}

// upTo is list, made long enough to have an n.
func upTo[T any](list []T, n int64) []T {
	if more := n + 1 - int64(len(list)); more > 0 {
		list = append(list, make([]T, more)...)
	}
	return list
}

// byRank sorts ns, which rise, by their ranks; those of one rank rise too, or
// with falling fall. Those without a rank, which is 0, come last either way.
func byRank(ns []int64, rank func(i int) uint32, falling bool) []int64 {
	keys := make([]uint64, len(ns)) // rank and place in ns, in one number
	for i := range ns {
		r, at := rank(i), uint32(i)
		switch {
		case falling && r > 0:
			r = math.MaxUint32 - r
		case r == 0:
			r = math.MaxUint32
		}
		if falling {
			at = uint32(len(ns) - 1 - i)
		}
		keys[i] = uint64(r)<<32 | uint64(at)
	}
	slices.Sort(keys)
	sorted := make([]int64, len(ns))
	for i, k := range keys {
		at := int(uint32(k))
		if falling {
			at = len(ns) - 1 - at
		}
		sorted[i] = ns[at]
	}
	return sorted
}
