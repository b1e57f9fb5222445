package app

import (
	"testing"

	"gainsay/data"
	"pgregory.net/rapid"
)

// Whatever is read in whichever order, a row that pages give is the row that
// stands there, and rows just read are known.
func TestPages(t *testing.T) {
	const rows = 10_000_000
	rapid.Check(t, func(t *rapid.T) {
		var p pages
		for range rapid.IntRange(1, 90).Draw(t, "reads") {
			from := rapid.IntRange(0, 400).Draw(t, "page") * pageRows * 7
			page := make([]data.ClaimRow, rapid.IntRange(1, 3*pageRows).Draw(t, "rows"))
			for i := range page {
				page[i].Ref = data.Ref{Noun: data.ClaimNoun, N: int64(from + i)}
			}
			p.put(from, page)
			if !p.holds(from, from+len(page)) {
				t.Fatalf("rows %d to %d were read and are not known", from, from+len(page))
			}
			for n := range p.pages {
				if c, ok := p.row(n * pageRows); !ok || c.Ref.N != int64(n*pageRows) {
					t.Fatalf("row %d is %v", n*pageRows, c.Ref)
				}
			}
			if len(p.pages) > mostPages {
				t.Fatalf("%d pages are kept", len(p.pages))
			}
		}
		if _, ok := p.row(rows); ok {
			t.Fatal("a row that was never read is known")
		}
		if _, ok := p.row(-1); ok {
			t.Fatal("row -1 is known")
		}
	})
}
