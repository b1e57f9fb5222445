package main

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	_ "modernc.org/sqlite"

	"gainsay/data/search"
	"gainsay/data/search/corpus"
)

// edits changes claims one at a time, each with another text.
func (b *bench) edits() {
	r := rand.New(rand.NewPCG(1, 2))
	var took times
	for range 2000 {
		n := 1 + r.Int64N(b.claims)
		d := b.corpus.Claim(1 + r.Int64N(b.claims))
		d.N = n
		start := cpu()
		b.index.Put(d)
		took = append(took, cpu()-start)
	}
	verdict("one edit, p95", took.at(.95), "ms", 1, 0.3)
}

// exactQueries are some queries of exact words, in which all peers agree on
// what should be found.
func (b *bench) exactQueries(n int) (typed []string) {
	for i := 0; len(typed) < n; i++ {
		if q, ok := b.corpus.Query(corpus.Exact, i, b.claims); ok {
			typed = append(typed, q.Typed)
		}
	}
	return typed
}

// ours is how long the same queries take here, by the clock.
func (b *bench) ours(typed []string) (took times) {
	for _, t := range typed {
		start := time.Now()
		hits, _ := b.index.Search(context.Background(), search.ParseQuery(t), 50)
		took = append(took, time.Since(start))
		if len(hits) == 0 {
			fmt.Fprintf(os.Stderr, "nothing found for %q\n", t)
		}
	}
	return took
}

// fzf asks fzf --filter, as a process that reads the same lines from a file.
func (b *bench) fzf(dir string) error {
	if _, err := exec.LookPath("fzf"); err != nil {
		fmt.Printf("%-28s left out: it is not installed\n", "fzf --filter")
		return nil
	}
	lines := filepath.Join(dir, "claims.txt")
	if err := b.writeLines(lines); err != nil {
		return err
	}
	typed := b.exactQueries(7)
	var took times
	for _, t := range typed {
		f, err := os.Open(lines)
		if err != nil {
			return fmt.Errorf("asking fzf: %w", err)
		}
		c := exec.Command("fzf", "--filter", t)
		c.Stdin = f
		start := time.Now()
		_ = c.Run() // it exits 1 where nothing matches
		took = append(took, time.Since(start))
		f.Close()
	}
	ours := b.ours(typed)
	fmt.Printf("%-28s median %.0f ms, here %.2f ms\n", "fzf --filter", took.at(.5), ours.at(.5))
	verdict("times faster than fzf", took.at(.5)/ours.at(.5), "×", -500, -1500)
	return nil
}

func (b *bench) writeLines(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("writing lines: %w", err)
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	for n := int64(1); n <= b.claims; n++ {
		fmt.Fprintln(w, b.corpus.Line(b.corpus.Claim(n)))
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing lines: %w", err)
	}
	return nil
}

// fts5 asks SQLite's full-text table for the same exact words, best first.
func (b *bench) fts5(dir string) error {
	db, err := sql.Open("sqlite", filepath.Join(dir, "fts.db")+"?_pragma=cache_size(-65536)&_pragma=journal_mode(OFF)&_pragma=synchronous(OFF)")
	if err != nil {
		return fmt.Errorf("asking FTS5: %w", err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if err := b.fillFTS(db); err != nil {
		return fmt.Errorf("asking FTS5: %w", err)
	}
	typed := b.exactQueries(200)
	var took times
	for _, t := range typed {
		start := time.Now()
		rows, err := db.Query("SELECT rowid FROM claim WHERE claim MATCH ? ORDER BY rank LIMIT 50", `"`+strings.ReplaceAll(search.Normalise(t), " ", `" "`)+`"`)
		if err != nil {
			return fmt.Errorf("asking FTS5: %w", err)
		}
		for rows.Next() {
		}
		rows.Close()
		took = append(took, time.Since(start))
	}
	ours := b.ours(typed)
	fmt.Printf("%-28s p50 %.2f p95 %.2f ms, here p50 %.2f p95 %.2f ms\n", "FTS5 ORDER BY rank", took.at(.5), took.at(.95), ours.at(.5), ours.at(.95))
	verdict("p95, times faster than FTS5", took.at(.95)/ours.at(.95), "×", -1, -5)
	return nil
}

func (b *bench) fillFTS(db *sql.DB) error {
	if _, err := db.Exec(`CREATE VIRTUAL TABLE claim USING fts5 (t, content = '', tokenize = "unicode61 remove_diacritics 0 tokenchars '.'")`); err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	insert, err := tx.Prepare("INSERT INTO claim (rowid, t) VALUES (?, ?)")
	if err != nil {
		return err
	}
	for n := int64(1); n <= b.claims; n++ {
		if _, err := insert.Exec(n, search.Normalise(b.corpus.Line(b.corpus.Claim(n)))); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// growth is how much longer a key takes than in a hundredth of the claims.
func (b *bench) growth(p95 float64) {
	small := &bench{corpus: b.corpus, claims: b.claims / 100, queries: 30, index: search.New(), quiet: true}
	b.corpus.Fill(small.index, small.claims)
	small.index.Compact()
	before := small.classes()
	fmt.Printf("%-28s %d claims: p95 %.2f ms\n", "a hundredth", small.claims, before)
	verdict("growth of a key's p95", p95/before, "×", 20, 8)
}

// verdict prints a figure beside what it must reach and aims at; negative goals
// are to be passed upwards.
func verdict(what string, got float64, unit string, must, aim float64) {
	sign, up := "≤", must < 0
	if up {
		sign, must, aim = "≥", -must, -aim
	}
	reaches := func(goal float64) bool { return got <= goal && !up || got >= goal && up }
	says := "misses it"
	switch {
	case reaches(aim):
		says = "reaches the aim"
	case reaches(must):
		says = "enough"
	}
	fmt.Printf("%-28s %8.2f %-2s   must %s %g, aim %g: %s\n", what, got, unit, sign, must, aim, says)
}
