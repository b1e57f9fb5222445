package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"slices"

	"gainsay/data/search"
)

// A misspelling that somebody made, and what was meant.
type misspelling struct {
	ID    string `json:"id"`
	Set   string `json:"set"`
	Wrong string `json:"wrong"`
	Right string `json:"right"`
}

// typos plants the right words of a collection of misspellings in claims, one
// each among other words, and searches for some of the wrong ones of each set:
// alone, and together with another word of the claim.
func (b *bench) typos(path string) error {
	list, err := readMisspellings(path)
	if errors.Is(err, fs.ErrNotExist) {
		fmt.Printf("%-28s left out: there is no %s\n", "typos", path)
		return nil
	}
	if err != nil {
		return err
	}
	planted := b.plant(list)
	fmt.Printf("%-28s %d misspellings, %d right words in claims among %d\n", "typos", len(list), len(planted), b.index.Len())
	type tally struct{ n, alone, first, together int }
	sets := map[string]*tally{}
	var order []string
	var keys times
	left := b.misses
	for _, m := range b.sample(list) {
		for _, name := range []string{m.Set, "all"} {
			if sets[name] == nil {
				sets[name] = &tally{}
				order = append(order, name)
			}
			sets[name].n++
		}
		claim := planted[search.Normalise(m.Right)]
		start := cpu()
		rank := b.rankOf(m.Wrong, claim.n)
		keys = append(keys, cpu()-start)
		together := b.rankOf(m.Wrong+" "+claim.other, claim.n)
		for _, t := range []*tally{sets[m.Set], sets["all"]} {
			t.alone += count(rank >= 0 && rank < 10)
			t.first += count(rank == 0)
			t.together += count(together >= 0 && together < 10)
		}
		if (rank < 0 || rank >= 10) && left > 0 {
			left--
			fmt.Fprintf(os.Stderr, "  missed %s %q for %q\n", m.Set, m.Wrong, m.Right)
		}
	}
	slices.Sort(order)
	for _, name := range order {
		t := sets[name]
		fmt.Printf("%-28s %5d alone: first ten %.3f, first %.3f; with another word: first ten %.3f\n", "  "+name, t.n,
			share(t.alone, t.n), share(t.first, t.n), share(t.together, t.n))
	}
	all := sets["all"]
	verdict("alone, first ten", share(all.alone, all.n), "", -.92, -.97)
	fmt.Printf("%-28s p50 %.2f p95 %.2f ms\n", "  a search", keys.at(.5), keys.at(.95))
	return nil
}

// sample is b.queries misspellings of each set, or all where there are fewer.
func (b *bench) sample(list []misspelling) (some []misspelling) {
	r := rand.New(rand.NewPCG(1, 3))
	taken := map[string]int{}
	for _, i := range r.Perm(len(list)) {
		if m := list[i]; taken[m.Set] < b.queries {
			taken[m.Set]++
			some = append(some, m)
		}
	}
	return some
}

func readMisspellings(path string) (list []misspelling, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading misspellings: %w", err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var m misspelling
		if err := json.Unmarshal(lines.Bytes(), &m); err != nil {
			return nil, fmt.Errorf("reading misspellings from %s: %w", path, err)
		}
		list = append(list, m)
	}
	return list, nil
}

// place is a claim with a planted word, and the longest of its other words.
type place struct {
	n     int64
	other string
}

func (b *bench) plant(list []misspelling) map[string]place {
	planted := map[string]place{}
	n := b.claims
	for _, m := range list {
		right := search.Normalise(m.Right)
		if _, ok := planted[right]; ok {
			continue
		}
		n++
		d := b.corpus.Claim(n)
		words := search.Tokens(d.Quote)
		other := words[0].Text
		for _, w := range words {
			if len(w.Text) > len(other) {
				other = w.Text
			}
		}
		planted[right] = place{n, other}
		b.index.Put(search.Doc{N: n, Quote: d.Quote + " " + m.Right, Status: "accepted"})
	}
	return planted
}

func (b *bench) rankOf(typed string, n int64) int {
	hits, _ := b.index.Search(context.Background(), search.ParseQuery(typed), 50)
	return slices.IndexFunc(hits, func(h search.Hit) bool { return h.N == n })
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
