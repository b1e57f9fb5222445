package compare

import (
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"

	"gainsay/data/date"
)

// invented makes the n-th claim of a casebook of many affairs: each has its
// place, its people and its weeks, and claims of all kinds about it.
func invented(n int, size int) Claim {
	r := rand.New(rand.NewPCG(uint64(n), 7))
	affair := rand.New(rand.NewPCG(uint64(r.IntN(size/20+1)), 11)) // about twenty claims an affair
	place := syllables(affair, 3)
	day := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, affair.IntN(5000)+r.IntN(10))
	templates := []string{
		"Some %d people were hurt in the fire at " + place, "nobody was hurt in " + place, "the gates of the dam at " + place + " were opened before the peak",
		"the gates at " + place + " stayed shut", "between %d and %[1]d0 soldiers are in " + place, "no soldier has crossed the river at " + place,
		"%d ballots in " + place + " were not counted", "all ballots in " + place + " were counted twice", "the mayor of " + place + " denied that he had taken money",
		syllables(affair, 2) + " said %d workers had lost their jobs in " + place, "the hospital in " + place + " has enough oxygen", "the hospital in " + place + " ran out of oxygen",
		"police in " + place + " arrested %d protesters", "the road to " + place + " is open", "the road to " + place + " was blocked by %d lorries",
	}
	t := templates[r.IntN(len(templates))]
	if i := slices.Index([]byte(t), '%'); i >= 0 {
		t = fmt.Sprintf(t, 1+r.IntN(900))
	}
	return Claim{ID: int64(n + 1), Text: t, Context: t, Place: place, Speaker: syllables(r, 2), EventDate: date.Of(day), Published: date.Of(day.AddDate(0, 0, 1)), Language: "en"}
}

func syllables(r *rand.Rand, n int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var name []byte
	for range n {
		name = append(name, consonants[r.IntN(len(consonants))], vowels[r.IntN(len(vowels))])
	}
	name[0] -= 'a' - 'A'
	return string(append(name, consonants[r.IntN(len(consonants))]))
}

// BenchmarkNewClaim measures one new claim against a casebook: its entry, its
// candidates, and the comparison with each, frames made anew. The sizes are
// 10k, 100k and, with GAINSAY_LARGE=1, 1M claims.
func BenchmarkNewClaim(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if os.Getenv("GAINSAY_LARGE") != "" {
		sizes = append(sizes, 1_000_000)
	}
	for _, size := range sizes {
		b.Run(strconv.Itoa(size), func(b *testing.B) { benchmarkSize(b, size) })
	}
}

func benchmarkSize(b *testing.B, size int) {
	lex := Standard()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	x := NewIndex()
	start := time.Now()
	for n := range size {
		x.Add(NewEntry(invented(n, size), lex))
	}
	built := time.Since(start)
	runtime.GC()
	runtime.ReadMemStats(&after)
	times := make([]time.Duration, 0, b.N)
	b.ResetTimer()
	for n := range b.N {
		c := invented(size+n, size)
		start := time.Now()
		f := NewFrame(c, lex)
		for _, id := range x.Candidates(f.Entry(lex), 64) {
			Compare(f, NewFrame(invented(int(id-1), size), lex), lex)
		}
		times = append(times, time.Since(start))
	}
	b.StopTimer()
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms")
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(size), "B/claim")
	b.ReportMetric(float64(built.Microseconds())/float64(size), "µs-add/claim")
	runtime.KeepAlive(x)
}

func BenchmarkFrame(b *testing.B) {
	lex := Standard()
	c := invented(5, 1000)
	c.Context = "Officials said on Monday that the situation was calm. " + c.Text + ". Two people were treated in hospital, and the road to the north was closed by police."
	for b.Loop() {
		NewFrame(c, lex)
	}
}

func BenchmarkLexicon(b *testing.B) {
	for b.Loop() {
		if _, err := NewLexicon(standardTexts()...); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPair measures one comparison of two frames that are already made,
// each claim of the scenes with each other one of its scene.
func BenchmarkPair(b *testing.B) {
	lex := Standard()
	var pairs [][2]Frame
	for _, s := range readScenes(b) {
		for i, x := range s.claims {
			for _, y := range s.claims[i+1:] {
				pairs = append(pairs, [2]Frame{NewFrame(x, lex), NewFrame(y, lex)})
			}
		}
	}
	for n := 0; b.Loop(); n++ {
		p := pairs[n%len(pairs)]
		Compare(p[0], p[1], lex)
	}
}
