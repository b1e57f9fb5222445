package data

import (
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gainsay/data/text"
)

// BenchmarkChange measures one committed change beside one committed row of
// bare SQLite with the same settings, in turns, so that both meet the same
// disk. Its own metric is the ratio of the two.
func BenchmarkChange(b *testing.B) {
	c := newCasebook(b)
	_, v := addText(b, c, "Marn Courier", strings.Repeat("Some 40,000 soldiers were counted on the northern shore on Tuesday. ", 200))
	claims := make([]ID, 200)
	for i := range claims {
		claims[i] = do(b, c, AddClaim(Claim{Version: v.ID, Span: text.Span{Start: i, End: 14 + i}})).Made[0]
	}
	src := source{path: filepath.Join(b.TempDir(), "bare.db")}
	sqlFile(b, src.path, "CREATE TABLE claim (n INTEGER PRIMARY KEY, quote TEXT, note TEXT)")
	db, err := sql.Open("sqlite", src.dsn(false))
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	bare, err := db.Prepare("INSERT INTO claim (quote, note) VALUES (?, ?)")
	if err != nil {
		b.Fatal(err)
	}
	for _, kind := range []struct {
		name string
		make func(i int) Change
	}{
		{"Tag", func(i int) Change {
			if i/200%2 == 0 {
				return TagClaims("troops", claims[i%200])
			}
			return UntagClaims("troops", claims[i%200])
		}},
		{"Edit", func(i int) Change {
			before := claimOf(b, c, claims[i%200])
			after := before
			after.Note = strings.Repeat("x", 1+i%90)
			return EditClaim(before, after)
		}},
		{"Add", func(i int) Change {
			return AddClaim(Claim{Version: v.ID, Span: text.Span{Start: i % 9000, End: 14 + i%9000}})
		}},
	} {
		b.Run(kind.name, func(b *testing.B) {
			var ours, theirs time.Duration
			for i := range b.N {
				ch := kind.make(i)
				start := time.Now()
				do(b, c, ch)
				ours += time.Since(start)
				start = time.Now()
				if _, err := bare.Exec("Some 40,000 soldiers were counted on the northern shore", "a note"); err != nil {
					b.Fatal(err)
				}
				theirs += time.Since(start)
			}
			b.ReportMetric(float64(ours.Microseconds())/float64(b.N), "µs/change")
			b.ReportMetric(float64(theirs.Microseconds())/float64(b.N), "µs/bare")
			b.ReportMetric(float64(ours)/float64(theirs), "ratio")
		})
	}
}
