package data

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"gainsay/data/text"
)

// TestRanksSortLikeSQL sorts the same claims by ranks and by SQLite.
func TestRanksSortLikeSQL(t *testing.T) {
	c := newCasebook(t)
	_, first := addText(t, c, "Marn Courier", northernShore)
	_, second := addText(t, c, "Ådal Post", northernShore)
	_, none := addText(t, c, "", northernShore)
	r := rand.New(rand.NewPCG(5, 6))
	var all []Claim
	for i := range 60 {
		v := []Version{first, second, none}[r.IntN(3)]
		tags := []string{"troops", "North", "shore"}
		r.Shuffle(3, func(i, j int) { tags[i], tags[j] = tags[j], tags[i] })
		done := do(t, c, AddClaim(Claim{
			Version: v.ID, Span: text.Span{Start: i, End: i + 4 + r.IntN(9)}, Tags: tags[:r.IntN(3)],
			Speaker: []string{"", "Ilse Talvik", "pavel Dorn", "Pavel Born"}[r.IntN(4)],
		}))
		all = append(all, claimOf(t, c, done.Made[0]))
	}
	for range 40 {
		a, b := all[r.IntN(len(all))], all[r.IntN(len(all))]
		if a.ID != b.ID {
			_, _ = c.Do(t.Context(), LinkClaims(a.ID, b.ID, []Relation{Contradicts, Updates}[r.IntN(2)], NumericKind, ""))
		}
	}
	for column, ranking := range rankings {
		for _, falling := range []bool{false, true} {
			s := Sort{column, falling}
			want, err := c.numbersOf(t.Context(), "SELECT claim.n"+claimsWithArticles+s.order())
			must(t, err)
			ns, err := c.numbersOf(t.Context(), "SELECT n FROM claim ORDER BY n")
			must(t, err)
			ranks, err := c.ranks(t.Context(), ranking)
			must(t, err)
			of, err := c.numbersOf(t.Context(), "SELECT ifnull("+ranking.of+", 0) FROM claim ORDER BY n")
			must(t, err)
			got := byRank(ns, func(i int) uint32 { return rankOf(ranks, of[i]) }, falling)
			if len(got) == 0 || !slices.Equal(got, want) {
				t.Errorf("%s: by rank %v, by SQL %v", fmt.Sprint(s), got, want)
			}
		}
	}
}
