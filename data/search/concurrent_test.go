package search

import (
	"context"
	"math/rand/v2"
	"sync"
	"testing"
)

// TestSearchWhileItChanges is for the race detector, and sees that each answer
// is of some state of the index: every claim found was there.
func TestSearchWhileItChanges(t *testing.T) {
	ix := shore()
	var searches sync.WaitGroup
	for range 3 {
		searches.Go(func() {
			for range 150 {
				q := ParseQuery("sodlers north shor")
				hits, err := ix.Search(context.Background(), q, 5)
				if err != nil || len(hits) == 0 {
					t.Errorf("%d hits, error %v", len(hits), err)
				}
				ix.Highlight(q, nil, "the northern shore")
				if _, err := ix.Loose(context.Background(), ParseQuery("nointinv"), 5); err != nil {
					t.Error(err)
				}
			}
		})
	}
	r := rand.New(rand.NewPCG(6, 6))
	s := state{map[int64]Doc{}, map[int64]Article{}, map[int64]Speaker{}, map[int64]Tag{}}
	for range 300 {
		d := Doc{N: 100 + r.Int64N(900), Quote: someText(r), Status: "accepted"}
		s.claims[d.N] = d
		ix.Put(d)
		if r.IntN(40) == 0 {
			ix.Compact()
		}
	}
	searches.Wait()
	if ix.Len() != 7+len(s.claims) {
		t.Errorf("%d claims, want %d", ix.Len(), 7+len(s.claims))
	}
}
