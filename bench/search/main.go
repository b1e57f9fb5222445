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
	only := flag.String("class", "", "only this class of queries")
	profile := flag.String("cpuprofile", "", "write a profile of the queries to this file")
	typos := flag.String("typos", "", "a collection of misspellings to look for instead, one {id,set,wrong,right} a line")
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
	if *typos != "" {
		if err := b.typos(*typos); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	b.cache()
	b.classes()
}

type bench struct {
	corpus  *corpus.Corpus
	index   *search.Index
	claims  int64
	queries int
	misses  int
	only    corpus.Class // empty: all
	loose   times        // of the slow lane
}

func (b *bench) build() {
	before := heap()
	start := time.Now()
	b.index = search.New()
	b.corpus.Fill(b.index, b.claims)
	took := time.Since(start)
	fmt.Printf("%-28s %.0f MB in memory\n", "index before Compact", megabytes(heap()-before))
	b.index.Compact()
	fmt.Printf("%-28s %8d claims, built in %.1f s, %.0f MB in memory\n", "index", b.claims, took.Seconds(), megabytes(heap()-before))
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
	fmt.Printf("%-28s %.0f MB written in %.2f s, read in %.2f s, then %.0f MB in memory\n", "cache", megabytes(uint64(size)),
		wrote.Seconds(), took.Seconds(), megabytes(heap()-before))
}

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func megabytes(n uint64) float64 { return float64(n) / 1e6 }

// classes asks the queries of each class, whole and letter by letter.
func (b *bench) classes() {
	rare := newRareWords(b.corpus, b.claims)
	fmt.Printf("%-28s %5s %6s %6s %8s %8s   %s\n", "class", "n", "R@10", "R@1", "p50 ms", "p95 ms", "a key: p50, p95, max ms")
	var allKeys times
	for _, class := range corpus.Classes {
		if b.only != "" && class != b.only {
			continue
		}
		var whole, keys times
		n, in10, first := 0, 0, 0
		left := b.misses
		for i := 0; n < b.queries && i < 100*b.queries; i++ {
			q, ok := b.corpus.Query(class, i, b.claims)
			if !ok || !rare.tells(q) {
				continue
			}
			n++
			rank := b.ask(q, &whole, &keys)
			if rank >= 0 && rank < 10 {
				in10++
			} else if left > 0 {
				left--
				fmt.Fprintf(os.Stderr, "  missed %q (%v) in %q\n", q.Typed, q.Words, b.corpus.Claim(q.Means).Quote)
			}
			if rank == 0 {
				first++
			}
		}
		fmt.Printf("%-28s %5d %6.3f %6.3f %8.2f %8.2f   %.2f %.2f %.2f\n", class, n, share(in10, n), share(first, n),
			whole.at(.5), whole.at(.95), keys.at(.5), keys.at(.95), keys.at(1))
		allKeys = append(allKeys, keys...)
	}
	fmt.Printf("%-28s %d keys, p50 %.2f p95 %.2f p99 %.2f max %.2f ms\n", "all keys", len(allKeys), allKeys.at(.5), allKeys.at(.95), allKeys.at(.99), allKeys.at(1))
	fmt.Printf("%-28s %d times, p50 %.2f p95 %.2f max %.2f ms\n", "slow lane", len(b.loose), b.loose.at(.5), b.loose.at(.95), b.loose.at(1))
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
			b.index.Highlight(parsed, quotes[h.N])
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
