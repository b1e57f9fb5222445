// Command search measures data/search on a generated casebook: what it finds
// of each way of typing, how long a key takes, what it costs in memory, and
// the same against fzf and SQLite's FTS5.
//
//	go run ./bench/search                 the whole of it at 1,000,000 claims
//	go run ./bench/search -claims 100000  smaller
package main

import (
	"bytes"
	"cmp"
	"context"
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"slices"
	"time"

	"gainsay/data/search"
	"gainsay/data/search/corpus"
)

func main() {
	claims := flag.Int64("claims", 1_000_000, "claims in the casebook")
	queries := flag.Int("queries", 300, "queries of each class")
	seed := flag.Uint64("seed", 1, "of the casebook and the queries")
	misses := flag.Int("misses", 0, "print that many queries of each class that failed")
	profile := flag.String("cpuprofile", "", "write a profile of the queries to this file")
	typos := flag.String("typos", "", "a collection of misspellings to look for, one {id,set,wrong,right} a line")
	only := flag.String("class", "", "only this class of queries; typos: only those")
	flag.Parse()
	b := &bench{corpus: corpus.New(*seed), claims: *claims, queries: *queries, misses: *misses, only: corpus.Class(*only)}
	b.build()
	if *profile != "" {
		stop, err := profiled(*profile)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		defer stop()
	}
	if err := b.run(*typos); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run measures all, or the one class that is wanted.
func (b *bench) run(typos string) error {
	if b.only != onlyTypos {
		b.cache()
		p95 := b.classes()
		if b.only != "" {
			return nil
		}
		if err := b.compare(p95); err != nil {
			return err
		}
	}
	if typos == "" {
		return nil
	}
	return b.typos(typos) // last, since it adds claims
}

// onlyTypos stands for the collection of misspellings where a class is named.
const onlyTypos corpus.Class = "typos"

// compare measures what is a ratio to something else.
func (b *bench) compare(p95 float64) error {
	b.growth(p95)
	b.edits()
	dir, err := os.MkdirTemp("", "gainsay-bench-*")
	if err != nil {
		return fmt.Errorf("making room for peers: %w", err)
	}
	defer os.RemoveAll(dir)
	if err := b.fzf(dir); err != nil {
		return err
	}
	return b.fts5(dir)
}

type bench struct {
	corpus  *corpus.Corpus
	index   *search.Index
	claims  int64
	queries int
	misses  int
	only    corpus.Class // empty: all
	loose   times        // of the slow lane
	quiet   bool         // prints nothing
}

func (b *bench) build() {
	before := heap()
	start := time.Now()
	b.index = search.New()
	b.corpus.Fill(b.index, b.claims)
	took := time.Since(start)
	b.index.Compact()
	fmt.Printf("%-28s %8d claims, built in %.1f s\n", "index", b.claims, took.Seconds())
	verdict("index in memory", megabytes(heap()-before), "MB", 200, 120)
}

// cache writes the index, reads it back, and goes on with what was read.
func (b *bench) cache() {
	var file bytes.Buffer
	start := time.Now()
	b.index.WriteTo(&file, search.Stamp{})
	wrote := time.Since(start)
	b.index = nil
	data := bytes.Clone(file.Bytes())
	size := len(data)
	file = bytes.Buffer{}
	before := heap() - uint64(size)
	start = time.Now()
	index, _, err := search.Load(data)
	took := time.Since(start)
	data = nil
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	b.index = index
	fmt.Printf("%-28s %.0f MB written in %.2f s\n", "cache file", megabytes(uint64(size)), wrote.Seconds())
	verdict("load", took.Seconds(), "s", 1.5, 0.5)
	verdict("index in memory, loaded", megabytes(heap()-before), "MB", 200, 120)
}

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func megabytes(n uint64) float64 { return float64(n) / 1e6 }

// mustFind and aimFind are what share of a class's queries should find their
// claim among the first ten; classes in which many claims fit what was typed
// have none.
var mustFind, aimFind = map[corpus.Class]float64{
	corpus.Exact: .98, corpus.OneTypo: .98, corpus.TwoTypos: .98, corpus.Number: .98, corpus.Transliterated: .98, corpus.Transliteration: .98,
	corpus.TwoInOne: .95, corpus.NoVowels: .90, corpus.RunTogether: .60,
}, map[corpus.Class]float64{
	corpus.Exact: .995, corpus.OneTypo: .995, corpus.TwoTypos: .995, corpus.Number: .995, corpus.Transliterated: .995, corpus.Transliteration: .995,
	corpus.TwoInOne: .98, corpus.NoVowels: .95, corpus.RunTogether: .90,
}

// classes asks the queries of each class, whole and letter by letter, and gives
// a key's p95 in milliseconds.
func (b *bench) classes() (p95 float64) {
	rare := newRareWords(b.corpus, b.claims)
	if !b.quiet {
		fmt.Printf("%-28s %5s %6s %6s %6s %6s   %s\n", "class", "n", "R@10", "must", "aim", "R@1", "ms, whole: p50, p95; a key: p50, p95, max")
	}
	var all times
	for _, class := range corpus.Classes {
		if b.only == "" || class == b.only {
			all = append(all, b.class(class, rare)...)
		}
	}
	if !b.quiet {
		fmt.Printf("%-28s %d keys, p50 %.2f p95 %.2f p99 %.2f max %.2f ms\n", "all keys", len(all), all.at(.5), all.at(.95), all.at(.99), all.at(1))
		verdict("a key, p95", all.at(.95), "ms", 15, 8)
		verdict("slow lane, slowest", b.loose.at(1), "ms", 1000, 1000)
	}
	return all.at(.95)
}

func (b *bench) class(class corpus.Class, rare *rareWords) (keys times) {
	var whole times
	n, in10, first := 0, 0, 0
	left := b.misses
	for i := 0; n < b.queries && i < 100*b.queries; i++ {
		q, ok := b.corpus.Query(class, i, b.claims)
		if !ok || !rare.tells(q) {
			continue
		}
		n++
		rank := b.ask(q, &whole, &keys)
		in10 += count(rank >= 0 && rank < 10)
		first += count(rank == 0)
		if (rank < 0 || rank >= 10) && left > 0 {
			left--
			fmt.Fprintf(os.Stderr, "  missed %q (%v) in %q\n", q.Typed, q.Words, b.corpus.Claim(q.Means).Quote)
		}
	}
	if !b.quiet {
		fmt.Printf("%-28s %5d %6.3f %6.3f %6.3f %6.3f   %.2f %.2f; %.2f %.2f %.2f\n", class, n, share(in10, n), mustFind[class], aimFind[class],
			share(first, n), whole.at(.5), whole.at(.95), keys.at(.5), keys.at(.95), keys.at(1))
	}
	return keys
}

// ask types q letter by letter, with highlights for the ten claims shown, and
// gives the place of the claim that was meant among the results of the whole.
func (b *bench) ask(q corpus.Query, whole, keys *times) int {
	letters := []rune(q.Typed)
	var hits []search.Hit
	for n := 1; n <= len(letters); n++ {
		typed := string(letters[:n])
		quotes := make(map[int64]string)
		start := cpu()
		parsed := search.ParseQuery(typed)
		hits, _ = b.index.Search(context.Background(), parsed, 50)
		took := cpu() - start
		for _, h := range hits[:min(10, len(hits))] {
			quotes[h.N] = b.corpus.Claim(h.N).Quote
		}
		start = cpu()
		for _, h := range hits[:min(10, len(hits))] {
			b.index.Highlight(parsed, h.ReadAs, quotes[h.N])
		}
		*keys = append(*keys, took+cpu()-start)
	}
	*whole = append(*whole, (*keys)[len(*keys)-1])
	if len(hits) == 0 || hits[0].Missing > 0 || q.Class == corpus.RunTogether {
		start := cpu()
		loose, _ := b.index.Loose(context.Background(), search.ParseQuery(q.Typed), 50)
		b.loose = append(b.loose, cpu()-start)
		hits = append(loose, hits...)
	}
	return slices.IndexFunc(hits, func(h search.Hit) bool { return h.N == q.Means })
}

type times []time.Duration

// at is the given quantile in milliseconds.
func (t times) at(q float64) float64 {
	if len(t) == 0 {
		return 0
	}
	s := slices.SortedFunc(slices.Values(t), cmp.Compare[time.Duration])
	return float64(s[int(q*float64(len(s)-1))]) / float64(time.Millisecond)
}

func share(n, of int) float64 { return float64(n) / float64(max(of, 1)) }

// profiled writes a profile of what runs until stop is called.
func profiled(path string) (stop func(), err error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("writing a profile: %w", err)
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, fmt.Errorf("writing a profile: %w", err)
	}
	return func() {
		pprof.StopCPUProfile()
		f.Close()
	}, nil
}
