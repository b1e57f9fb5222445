package data

import (
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
