package data

import (
	"context"
	"maps"
	"sync"
)

// foundRows keeps the claims that the last searches found: as one types, the next
// key finds mostly the same. They hold until anything changes.
type foundRows struct {
	mu   sync.Mutex
	seq  int64 // the newest change when they were read
	rows map[int64]ClaimRow
}

// mostFound is how many claims are kept, at some 2 kB each.
const mostFound = 500

// foundByN is claimsByN for what a search found.
func (c *Casebook) foundByN(ctx context.Context, ns []int64) (map[int64]ClaimRow, error) {
	var seq int64
	if err := c.get(ctx, newestChange, nil, &seq); err != nil {
		return nil, reading("claims", err)
	}
	f := &c.found
	f.mu.Lock()
	defer f.mu.Unlock()
	if seq != f.seq || len(f.rows) > mostFound {
		f.seq, f.rows = seq, map[int64]ClaimRow{}
	}
	rows := make(map[int64]ClaimRow, len(ns))
	var unread []int64
	for _, n := range ns {
		if r, ok := f.rows[n]; ok {
			rows[n] = r
		} else {
			unread = append(unread, n)
		}
	}
	fresh, err := c.claimsByN(ctx, unread)
	maps.Copy(f.rows, fresh)
	maps.Copy(rows, fresh)
	return rows, err
}
