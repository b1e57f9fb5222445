package data

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"testing"

	"gainsay/data/text"
)

// TestClaimsAreThoseOfTheJoin compares claims read for a report with those that
// the query of the table's page gives, one by one.
func TestClaimsAreThoseOfTheJoin(t *testing.T) {
	c := newCasebook(t)
	must2(t)(c.Import(t.Context(), large()))
	_, v := addText(t, c, "Marn Courier", northernShore)
	do(t, c, AddClaim(Claim{Version: v.ID, Span: text.Span{Start: 0, End: 12}, Status: Suggested, Note: "line\nend, \"quoted\"", Credibility: 6, Said: "2031-03"}))
	for _, all := range []bool{false, true} {
		want := map[int64]ClaimRow{}
		rows, err := c.ClaimTable(t.Context(), ClaimFilter{AnyStatus: all}, Sort{})
		must(t, err)
		page, err := rows.Page(t.Context(), 0, rows.Len())
		must(t, err)
		for _, r := range page {
			want[r.Ref.N] = r
		}
		last := int64(0)
		must(t, c.Snapshot(t.Context(), func(s *Snapshot) error {
			for r, err := range s.Claims(all) {
				must(t, err)
				if !reflect.DeepEqual(r, want[r.Ref.N]) {
					t.Errorf("got  %+v\nwant %+v", r, want[r.Ref.N])
				}
				if r.Ref.N <= last {
					t.Errorf("%s comes after %d", r.Ref, last)
				}
				last = r.Ref.N
				delete(want, last)
			}
			return nil
		}))
		if len(want) > 0 {
			t.Errorf("%d claims are missing", len(want))
		}
	}
}

// TestStretchesAreTheClaims puts the claims of all stretches together again.
func TestStretchesAreTheClaims(t *testing.T) {
	c := newCasebook(t)
	do(t, c, ImportRows(many(stretchOf+500)))
	must(t, c.Snapshot(t.Context(), func(s *Snapshot) error {
		for _, all := range []bool{false, true} {
			var want, got []ClaimRow
			for r, err := range s.Claims(all) {
				must(t, err)
				want = append(want, r)
			}
			stretches := 0
			for part, err := range EachStretch(s, all, copies) {
				must(t, err)
				got = append(got, part...)
				stretches++
			}
			if !reflect.DeepEqual(got, want) || len(want) == 0 || stretches < 2 {
				t.Errorf("%d claims in %d stretches, want %d in two or more", len(got), stretches, len(want))
			}
		}
		return nil
	}))
}

func copies(*Snapshot) ClaimMaker[[]ClaimRow] {
	return func(claims iter.Seq2[*ClaimRow, error]) (list []ClaimRow, err error) {
		for r, err := range claims {
			if err != nil {
				return nil, err
			}
			list = append(list, *r)
		}
		return list, nil
	}
}

// TestStretchesEndWithTheirContext gives up in the middle.
func TestStretchesEndWithTheirContext(t *testing.T) {
	c := newCasebook(t)
	must2(t)(c.Import(t.Context(), large()))
	ctx, cancel := context.WithCancel(t.Context())
	err := c.Snapshot(ctx, func(s *Snapshot) error {
		cancel()
		for _, err := range EachStretch(s, true, copies) {
			if err != nil {
				return err
			}
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v, want that of the context", err)
	}
}

// TestViewsSeeOneMoment takes snapshots while another connection writes, and
// compares what their views see.
func TestViewsSeeOneMoment(t *testing.T) {
	if snapshotReaders() < 2 {
		t.Skip("one processor: a snapshot has one view")
	}
	c := newCasebook(t)
	stop, stopped := make(chan struct{}), make(chan error)
	go func() {
		for n := 0; ; n++ {
			select {
			case <-stop:
				stopped <- nil
				return
			default:
			}
			if _, err := c.Do(t.Context(), SetSetting("count", fmt.Sprint(n))); err != nil {
				stopped <- err
				return
			}
		}
	}()
	together := 0
	for range 200 {
		must(t, c.Snapshot(t.Context(), func(s *Snapshot) error {
			want := newestSeq(t, s)
			for _, v := range s.beside {
				together++
				if got := newestSeq(t, v); got != want {
					t.Errorf("one view sees change %d, another %d", want, got)
				}
			}
			return nil
		}))
	}
	close(stop)
	must(t, <-stopped)
	if together == 0 {
		t.Error("no snapshot had two views")
	}
}

func newestSeq(t *testing.T, s *Snapshot) (seq int64) {
	t.Helper()
	must(t, s.conn.QueryRowContext(t.Context(), "SELECT ifnull(max(seq), 0) FROM change").Scan(&seq))
	return seq
}
