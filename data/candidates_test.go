package data

import (
	"testing"
)

func TestLinkCandidates(t *testing.T) {
	c := newCasebook(t)
	claims := addCounts(t, c,
		count{outlet: "Marn Courier", words: "Some 40,000 soldiers"},
		count{outlet: "Evening Post", words: "Soldiers and their families"}, // speaks of the same, and is at odds with nothing
		count{outlet: "Coast Wire", words: "No more than 8,000 soldiers"},
		count{outlet: "Harbour News", words: "40,000 soldiers"}, // says the same
		count{outlet: "Veldan Post", words: "Fewer than 900 soldiers"})
	of, plain, low, same, few := claims[0], claims[1], claims[2], claims[3], claims[4]
	do(t, c, LinkClaims(of.ID, few.ID, Contradicts, NumericKind, ""))
	for typed, want := range map[string][]ID{
		"":               {low.ID, same.ID, plain.ID},
		"soldiers shore": {low.ID, same.ID, plain.ID}, // found alike, newest first, but for what is at odds
		"families":       {plain.ID},
		"nobodyx":        nil,
	} {
		hits, err := c.LinkCandidates(t.Context(), of.ID, typed, 10)
		must(t, err)
		got := make([]string, len(hits))
		for i, h := range hits {
			got[i] = h.Quote
		}
		if len(hits) != len(want) {
			t.Errorf("%q: %q, want %d", typed, got, len(want))
			continue
		}
		for i, id := range want {
			if hits[i].ID != id {
				t.Errorf("%q: %q; number %d is not what it should be", typed, got, i)
			}
		}
	}
	hits, err := c.LinkCandidates(t.Context(), of.ID, "", 10)
	must(t, err)
	if h := hits[0]; h.Relation != Contradicts || len(h.Reason.Differs) == 0 || hits[1].Relation != SameAs || hits[2].Relation != "" {
		t.Errorf("they are found to be %q (%v), %q and %q", h.Relation, h.Reason, hits[1].Relation, hits[2].Relation)
	}
	if _, err := c.LinkCandidates(t.Context(), NewID(), "", 10); err == nil {
		t.Error("candidates for a claim that is not there")
	}
	do(t, c, DeleteLinks(linkIDs(t, c, of.ID)...))
	do(t, c, EditClaim(low, withStatus(low, Suggested)))
	if hits, err := c.LinkCandidates(t.Context(), of.ID, "soldiers shore", 10); err != nil || len(hits) == 0 || hits[0].Status == Suggested {
		t.Errorf("a proposal stands before what was kept: %v, %v", hits, err)
	}
	do(t, c, DismissClaims(low.ID))
	hits, err = c.LinkCandidates(t.Context(), of.ID, "", 1)
	if err != nil || len(hits) != 1 || hits[0].ID != few.ID {
		t.Errorf("without the link, and the other dismissed: %v, %v", hits, err)
	}
}

func linkIDs(t *testing.T, c *Casebook, claim ID) (ids []ID) {
	t.Helper()
	links, err := c.LinksOf(t.Context(), claim)
	must(t, err)
	for _, l := range links {
		ids = append(ids, l.ID)
	}
	return ids
}

func withStatus(c Claim, s Status) Claim {
	c.Status = s
	return c
}
