package search

import (
	"context"
	"math/bits"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// slowDistance is the optimal string alignment distance by the whole table.
func slowDistance(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range b {
		d[0][j+1] = j + 1
	}
	for i := range a {
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			best := min(d[i][j+1]+1, d[i+1][j]+1, d[i][j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				best = min(best, d[i-1][j-1]+1)
			}
			d[i+1][j+1] = best
		}
	}
	return d[len(a)][len(b)]
}

func slowBegun(typed, word string) int {
	a, b := []rune(typed), []rune(word)
	best := len(a)
	for n := range b[:min(len(b), len(a)+2)] {
		best = min(best, slowDistance(a, b[:n+1]))
	}
	return best
}

// alphabet is small, so that random words are often alike.
var alphabet = []rune("abdeoрсте")

func randomWord(r *rand.Rand, most int) string {
	w := make([]rune, 1+r.IntN(most))
	for i := range w {
		w[i] = alphabet[r.IntN(len(alphabet))]
	}
	return string(w)
}

func TestDistanceIsThatOfTheTable(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 20_000 {
		a, b := randomWord(r, 9), randomWord(r, 9)
		if r.IntN(10) == 0 {
			a = strings.Repeat(a, 20)[:0] + strings.Repeat(b, 6)
			a = string([]rune(a)[:min(utf8.RuneCountInString(a), maxLetters)])
		}
		whole, begun := newPattern(a).distance(appendLetters(nil, b))
		if want := slowDistance([]rune(a), []rune(b)); whole != want {
			t.Fatalf("%q to %q: %d, want %d", a, b, whole, want)
		}
		if want := slowBegun(a, b); begun != want {
			t.Fatalf("%q to a beginning of %q: %d, want %d", a, b, begun, want)
		}
		if lost := apart(letterMask(a), letterMask(b)); lost > whole {
			t.Fatalf("%q and %q: the masks say %d edits, there are %d", a, b, lost, whole)
		}
		s, u := soundsOf(a), soundsOf(b)
		p := newSoundPattern(s)
		if got, want := p.distance(u), slowDistance(unpacked(s), unpacked(u)); got != want {
			t.Fatalf("sounds of %q and %q: %d, want %d", a, b, got, want)
		}
		if least, got := s.counts().apart(u.counts()), p.distance(u); least > got {
			t.Fatalf("sounds %x and %x are %d apart by their counts, %d edits", s, u, least, got)
		}
	}
}

func unpacked(s sounds) (kinds []rune) {
	for ; s != 0; s >>= 4 {
		kinds = append(kinds, rune(s&15))
	}
	return kinds
}

// slowRead is what typed may stand for by going through all words with the
// plainest means: what read must find with its shelves, orders, masks and
// chains.
func slowRead(v *vocabulary, typed string, unfinished bool) map[string]how {
	out := map[string]how{}
	letters := utf8.RuneCountInString(typed)
	known := v.held(typed)
	most := 0
	switch {
	case known && letters < 4:
	case letters >= 4 && known, letters == 3 || letters == 4:
		most = 1
	case letters >= 9 && !known:
		most = 3
	case letters >= 5 && !known:
		most = 2
	}
	for id := 1; id < len(v.words); id++ {
		word := v.words[id]
		d := slowDistance([]rune(typed), []rune(word))
		sameFirst := []rune(typed)[0] == []rune(word)[0]
		switch {
		case v.claims[id].n == 0:
		case word == typed:
			out[word] = exact
		case strings.HasPrefix(word, typed):
			out[word] = begun
		case len(key(typed)) >= 2 && key(word) == key(typed):
			out[word] = sounded
		case d <= most, unfinished && letters >= 4 && sameFirst && utf8.RuneCountInString(word) >= letters && slowBegun(typed, word) == 1:
			out[word] = misspelt
		}
	}
	return out
}

func TestReadFindsWhatGoingThroughAllWordsFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	checked := map[how]int{}
	for range 60 {
		v := newVocabulary()
		for n := range uint32(400) {
			v.claims[v.id([]byte(randomWord(r, 10)))].add(n % 97)
		}
		for range 20 {
			typed, unfinished := randomWord(r, 10), r.IntN(2) == 0
			found := readings{v: &v, typed: typed, best: map[uint32]reading{}}
			p := newPattern(typed)
			known := v.held(typed)
			if id := v.known(typed); id != 0 {
				found.add(id, 1, exact)
			}
			found.beginnings(unfinished)
			found.sounds()
			found.edits(p, known)
			if unfinished {
				found.unfinishedEdits(p)
			}
			for word, how := range slowRead(&v, typed, unfinished) {
				if _, ok := found.best[v.known(word)]; !ok {
					t.Fatalf("%q is not read as %q (%d)", typed, word, how)
				}
				checked[how]++
			}
			for id := range found.best {
				word := v.words[id]
				_, want := slowRead(&v, typed, unfinished)[word]
				if other := v.words[id][0] < utf8.RuneSelf != (typed[0] < utf8.RuneSelf); !want && !other {
					t.Fatalf("%q is read as %q", typed, word)
				}
			}
		}
	}
	for _, how := range []how{exact, begun, sounded, misspelt} {
		if checked[how] < 20 {
			t.Errorf("only %d readings of kind %d were checked", checked[how], how)
		}
	}
}

// TestSearchFindsWhatGoingThroughAllClaimsFinds compares with an oracle that
// looks at each claim's words: the same claims with all words, and those that
// hold them better first.
func TestSearchFindsWhatGoingThroughAllClaimsFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	full := 0
	for range 40 {
		ix, docs := New(), map[int64][]string{}
		for n := int64(1); n <= 120; n++ {
			words := make([]string, 3+r.IntN(8))
			for i := range words {
				words[i] = randomWord(r, 6)
			}
			docs[n] = words
			ix.Put(Doc{N: n, Quote: strings.Join(words, " "), Status: "accepted"})
		}
		for range 15 {
			q := Query{Words: []string{randomWord(r, 6), randomWord(r, 6)}, Unfinished: r.IntN(2) == 0}
			every := ix.condition(q)
			hits, err := ix.search(context.Background(), q, &every, 1000)
			if err != nil {
				t.Fatal(err)
			}
			want := slowSearch(ix, docs, q)
			var got []int64
			for i, h := range hits {
				if h.Missing == 0 {
					got = append(got, h.N)
				}
				if i > 0 && (h.Missing < hits[i-1].Missing || h.Missing == hits[i-1].Missing && h.Score > hits[i-1].Score) {
					t.Fatalf("%v: hit %d is better than the one before it: %v", q.Words, i, hits[i-1:i+1])
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Fatalf("%v: found %v, want %v", q.Words, got, want)
			}
			full += len(got)
		}
	}
	if full < 500 {
		t.Errorf("only %d claims with all words were compared", full)
	}
}

// slowSearch is the claims that hold, for each typed word, one it is read as.
func slowSearch(ix *Index, docs map[int64][]string, q Query) (ns []int64) {
	for n, words := range docs {
		all := true
		for i := range q.Words {
			readings := ix.words.read(q.word(i))
			all = all && slices.ContainsFunc(readings, func(r reading) bool { return slices.Contains(words, ix.words.words[r.id]) })
		}
		if all {
			ns = append(ns, n)
		}
	}
	slices.Sort(ns)
	return ns
}

func TestPostingsAreASet(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for _, most := range []int{50, 3000, 1 << 30} {
		var p postings
		set := map[uint32]bool{}
		for range 6000 {
			d := uint32(r.IntN(most))
			if r.IntN(3) == 0 {
				if p.remove(d) != set[d] {
					t.Fatalf("removing %d, which is there: %v", d, set[d])
				}
				delete(set, d)
			} else {
				if p.add(d) == set[d] {
					t.Fatalf("adding %d, which is there: %v", d, set[d])
				}
				set[d] = true
			}
		}
		numbers := p.numbers()
		if len(numbers) != len(set) || p.n != len(set) || !slices.IsSorted(numbers) {
			t.Fatalf("%d numbers, n %d, want %d ascending", len(numbers), p.n, len(set))
		}
		for _, d := range numbers {
			if !set[d] || !p.has(d) {
				t.Fatalf("%d is in the numbers, in the set: %v, has: %v", d, set[d], p.has(d))
			}
		}
		for _, b := range p.blocks {
			if len(b.data) > maxBlock+5 {
				t.Fatalf("a block of %d bytes", len(b.data))
			}
		}
	}
}

// Every reading's quality stays in its range, and masks have room for every
// rune.
func TestLetterBits(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		if letterBit(r) > 63 {
			t.Fatalf("%q has bit %d", r, letterBit(r))
		}
	}
	if bits.OnesCount64(letterMask("abcdefghijklmnopqrstuvwxyz")) != 26 || bits.OnesCount64(letterMask("абвгдежзийклмнопрстуфхцчшщъыьэюяіїє")) != 35 {
		t.Error("letters share a bit")
	}
}
