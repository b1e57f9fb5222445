package search

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gainsay/data/date"
	"gainsay/data/figure"
)

// state is a casebook in the plainest form, from which an index can be built
// afresh.
type state struct {
	claims   map[int64]Doc
	articles map[int64]Article
	speakers map[int64]Speaker
	tags     map[int64]Tag
}

func (s state) build() *Index {
	ix := New()
	for _, n := range slices.Sorted(maps.Keys(s.articles)) {
		ix.PutArticle(s.articles[n])
	}
	for _, d := range s.claims {
		ix.Put(d)
	}
	for _, x := range s.speakers {
		ix.PutSpeaker(x)
	}
	for _, x := range s.tags {
		ix.PutTag(x)
	}
	return ix
}

func someText(r *rand.Rand) string {
	words := make([]string, r.IntN(9))
	for i := range words {
		words[i] = randomWord(r, 4)
	}
	return strings.Join(words, " ")
}

// change makes one change to both.
func (s state) change(r *rand.Rand, ix *Index) string {
	n, other := 1+r.Int64N(600), 1+r.Int64N(6)
	switch r.IntN(12) {
	case 0:
		a := Article{other, someText(r), randomWord(r, 5)}
		s.articles[other] = a
		ix.PutArticle(a)
		return "article"
	case 1:
		x := Speaker{other, randomWord(r, 5), []string{randomWord(r, 5), someText(r)}}
		s.speakers[other] = x
		ix.PutSpeaker(x)
		return "speaker"
	case 2:
		x := Tag{other, someText(r)}
		s.tags[other] = x
		ix.PutTag(x)
		return "tag"
	case 3:
		delete(s.speakers, other)
		ix.DeleteSpeaker(other)
		return "no speaker"
	case 4, 5:
		delete(s.claims, n)
		ix.Delete(n)
		return "delete"
	case 6:
		ix.Compact()
		return "compact"
	}
	d := Doc{N: n, Article: r.Int64N(7), Speaker: r.Int64N(7), Quote: someText(r), Summary: someText(r), Note: someText(r),
		Type: []string{"", "denial", "event"}[r.IntN(3)], Status: []string{"accepted", "suggested"}[r.IntN(2)], Links: r.IntN(3)}
	for range r.IntN(3) {
		d.Tags = append(d.Tags, 1+r.Int64N(6))
	}
	if r.IntN(2) == 0 {
		d.Date, d.Figure = date.Date(fmt.Sprintf("2031-0%d", 1+r.IntN(9))), figure.Figure{Low: 1, High: float64(1 + r.IntN(5)), Bound: figure.Exact}
	}
	s.claims[n] = d
	ix.Put(d)
	return "put"
}

// TestIndexIsTrueAfterAnyChanges walks at random; GAINSAY_WALK sets how many
// steps.
func TestIndexIsTrueAfterAnyChanges(t *testing.T) {
	steps := 3000
	if n, err := strconv.Atoi(os.Getenv("GAINSAY_WALK")); err == nil {
		steps = n
	}
	seed := rand.Uint64()
	r := rand.New(rand.NewPCG(seed, 0))
	s := state{map[int64]Doc{}, map[int64]Article{}, map[int64]Speaker{}, map[int64]Tag{}}
	ix := New()
	made := map[string]int{}
	for i := range steps {
		made[s.change(r, ix)]++
		if i%500 != 499 {
			continue
		}
		if d := ix.Differs(s.build()); d != "" {
			t.Fatalf("seed %d, step %d: %s", seed, i, d)
		}
		read, _, err := Load(written(t, ix, Stamp{}))
		if err != nil {
			t.Fatalf("seed %d, step %d: %v", seed, i, err)
		}
		if d := read.Differs(ix); d != "" {
			t.Fatalf("seed %d, step %d, read back: %s", seed, i, d)
		}
		ix = read
	}
	for kind, n := range made {
		if n < 10 {
			t.Errorf("only %d changes of kind %q", n, kind)
		}
	}
}

// Sets with long rows of numbers, of gaps and of both hold what was put in,
// however they are laid out.
func TestPostingsHoldWhatWasPutIn(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for range 40 {
		var p postings
		want := map[uint32]bool{}
		for n, end := uint32(0), uint32(20_000); n < end; n++ {
			switch r.IntN(50) {
			case 0:
				n += uint32(r.IntN(3000)) // a gap
			case 1:
				for range r.IntN(900) { // a row
					n++
					p.add(n)
					want[n] = true
				}
			}
			p.add(n)
			want[n] = true
		}
		for step := range 3000 {
			n := uint32(r.IntN(25_000))
			if r.IntN(2) == 0 {
				p.add(n)
				want[n] = true
			} else {
				p.remove(n)
				delete(want, n)
			}
			if step%1000 == 0 {
				p = tight([]postings{p})[0]
			}
		}
		if got := p.numbers(); !slices.Equal(got, slices.Sorted(maps.Keys(want))) || p.n != len(want) {
			t.Fatalf("%d numbers, counted %d, want %d", len(got), p.n, len(want))
		}
	}
}
