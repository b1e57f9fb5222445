package data

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"hash/fnv"
	"slices"

	"gainsay/data/search"
)

// Near-copies are found by sketches: of the hashes of all runs of five words,
// the smallest (Broder, "On the resemblance and containment of documents",
// 1997). Two texts of which most runs agree share most of their smallest
// hashes.
const (
	runLength  = 5  // words
	sketchSize = 32 // hashes
	// nearCopy is how many of the hashes the texts must share. With 32, an
	// article of 700 words with 20 scattered words changed shares some 24, and
	// two reports of one event in different words share none.
	nearCopy = 16
	// shortest is the least number of runs that a text must have to be told
	// from a coincidence.
	shortest = 40
)

// sketchOf are the smallest hashes of a text's runs of words; none for a text
// too short for that.
func sketchOf(body string) []int64 {
	words := search.Tokens(body)
	if len(words) < runLength+shortest {
		return nil
	}
	hashes := make([]int64, 0, len(words))
	for i := runLength; i <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i-runLength : i] {
			h.Write([]byte(w.Text))
			h.Write([]byte{0})
		}
		hashes = append(hashes, int64(h.Sum64()>>1))
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	return hashes[:min(len(hashes), sketchSize)]
}

// The sketches follow behind the versions, as the full-text index does behind
// the claims: the count "sketched" is the last version that has one. A few
// versions are sketched by the change that brings them, the many of an import in
// the background. Those of a version that has gone stay: it may come again.
const (
	fewVersions  = 20
	someVersions = 200
)

// sketchFew sketches the versions that are not yet, if they are few.
func (x *tx) sketchFew() error {
	behind, err := x.unsketched()
	if err != nil || behind > fewVersions {
		return err
	}
	return x.sketchSome(behind)
}

// unsketched is how many versions have no sketch yet, those that have gone
// included.
func (x *tx) unsketched() (n int64, err error) {
	g, err := x.given(versionTable)
	if err != nil {
		return 0, err
	}
	done, err := x.sketched()
	return g.last - done, err
}

func (x *tx) sketched() (version int64, err error) {
	return version, x.get("SELECT value FROM tally WHERE of = 'sketched' AND n = 0", nil, &version)
}

// sketchSome sketches the next versions, up to that many.
func (x *tx) sketchSome(versions int64) error {
	done, err := x.sketched()
	if err != nil || versions == 0 {
		return err
	}
	const query = "SELECT version.n, text FROM version JOIN body ON body.sha256 = version.sha256 WHERE version.n > ? AND version.n <= ?"
	type line struct{ hash, version int64 }
	var lines []line
	err = x.each(query, []any{done, done + versions}, func(r *sql.Rows) error {
		var n int64
		var body string
		err := r.Scan(&n, &body)
		for _, h := range sketchOf(body) {
			lines = append(lines, line{h, n})
		}
		return err
	})
	if err != nil {
		return err
	}
	slices.SortFunc(lines, func(a, b line) int { return cmp.Compare(a.hash, b.hash) }) // near rows together
	for _, l := range lines {
		if err := x.exec("INSERT OR IGNORE INTO sketch (hash, version) VALUES (?, ?)", l.hash, l.version); err != nil {
			return err
		}
	}
	return x.exec("UPDATE tally SET value = ? WHERE of = 'sketched' AND n = 0", done+versions)
}

// catchUpSketches sketches the versions of which there are more than a change
// would, some at a time, so that none need wait long for its turn.
func (c *Casebook) catchUpSketches(ctx context.Context) error {
	for c.write != nil {
		const query = "SELECT value - (SELECT value FROM tally WHERE of = 'sketched' AND n = 0) FROM tally WHERE of = ? AND n = 0"
		var behind int64
		err := c.get(ctx, query, []any{versionTable.last}, &behind)
		if err == ErrNotThere || err == nil && behind <= fewVersions {
			return nil
		}
		if err == nil {
			err = c.write.take(ctx)
		}
		if err != nil {
			return err
		}
		x := &tx{ctx: ctx, write: c.write}
		err = x.within(func() error { return x.sketchSome(min(behind, someVersions)) }, func(commit func() error) error { return commit() })
		c.write.release()
		if err != nil {
			return err
		}
	}
	return nil
}

// reprinted is the n of the oldest article of another outlet of whose text
// body is a copy or near-copy; nil where there is none.
func (x *tx) reprinted(body string, outlet any) (any, error) {
	var n int64
	sum := sumOf(body)
	err := x.get("SELECT min(article.n) FROM version JOIN article ON article.n = article WHERE sha256 = ? AND outlet IS NOT ? HAVING min(article.n) IS NOT NULL",
		[]any{sum[:], outlet}, &n)
	if err == nil {
		return n, nil
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	if err := x.sketchFew(); err != nil {
		return nil, err
	}
	shared, err := x.sharing(sketchOf(body))
	if err != nil {
		return nil, err
	}
	var oldest any
	for v, hashes := range shared {
		if hashes < nearCopy {
			continue
		}
		err := x.get("SELECT article.n FROM version JOIN article ON article.n = article WHERE version.n = ? AND outlet IS NOT ?", []any{v, outlet}, &n)
		if err == nil && (oldest == nil || n < oldest.(int64)) {
			oldest = n
		}
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return nil, err
		}
	}
	return oldest, nil
}

// sharing is how many of the hashes each version shares that has any of them.
func (x *tx) sharing(hashes []int64) (map[int64]int, error) {
	shared := map[int64]int{}
	for _, h := range hashes {
		versions, err := x.numbers("SELECT version FROM sketch WHERE hash = ?", h)
		if err != nil {
			return nil, err
		}
		for _, v := range versions {
			shared[v]++
		}
	}
	return shared, nil
}
