package data

import (
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

// followSketch keeps the sketches of the versions that are there.
func (x *tx) followSketch(e edit) error {
	query, values := "INSERT OR IGNORE INTO sketch (hash, version) VALUES (?, ?)", e.after
	switch {
	case e.table != versionTable || e.before != nil && e.after != nil:
		return nil
	case e.after == nil:
		query, values = "DELETE FROM sketch WHERE hash = ? AND version = ?", e.before
	}
	var body string
	if err := x.get("SELECT text FROM body WHERE sha256 = ?", []any{values[versionTable.column("sha256")]}, &body); err != nil {
		return err
	}
	for _, h := range sketchOf(body) {
		if err := x.exec(query, h, e.n); err != nil {
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
