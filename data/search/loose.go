package search

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"
)

// The slow lane finds what the readings of single words cannot: the beginnings
// of several words typed as one ("nointinv" for "no intention to invade"), and,
// last of all, letters that stand somewhere in a line in this order. It walks
// the whole casebook, which takes tens of milliseconds and more, so it runs
// beside the typing and ends with its ctx.

// maxGap is how many words may stand between two that were run together.
const maxGap = 3

// Least and most letters of a word that is looked for as several.
const (
	leastRun = 6
	mostRun  = 40
)

// Loose finds claims in which a word of q that stands for nothing else is the
// beginnings of several words, in their order and close together; claims hold
// the other words of q too. Where q has no such word it finds nothing, at once.
func (ix *Index) Loose(ctx context.Context, q Query, limit int) ([]Hit, error) {
	ix.lock.RLock()
	defer ix.lock.RUnlock()
	word, others := ix.runTogether(q)
	if word == "" {
		return nil, ctx.Err()
	}
	c := ix.condition(q)
	l := ix.newLooseWord(word)
	var found []looseHit
	look := func(d uint32) {
		if cost, as := l.match(ix, d); as != "" && c.met(d) {
			found = append(found, looseHit{d, cost, as})
		}
	}
	if err := ix.eachWith(ctx, others, look); err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b looseHit) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(b.d, a.d))
	})
	hits := make([]Hit, 0, min(len(found), limit))
	for _, x := range found[:min(len(found), limit)] {
		hits = append(hits, Hit{N: int64(x.d), Score: -float64(x.cost), ReadAs: map[string]string{word: x.as}})
	}
	return hits, nil
}

type looseHit struct {
	d    uint32
	cost int
	as   string // the words that were run together
}

// runTogether is the longest word of q that may be several run together, and q
// without it.
func (ix *Index) runTogether(q Query) (word string, others Query) {
	for i, w := range q.Words {
		n := utf8.RuneCountInString(w)
		if n < leastRun || n > mostRun || numeric(w) || n <= utf8.RuneCountInString(word) {
			continue
		}
		if r := ix.read(q.word(i)); len(r) > 0 && r[0].how <= begun {
			continue
		}
		word = w
	}
	others = Query{Phrases: q.Phrases}
	for _, w := range q.Words {
		if w != word {
			others.Words = append(others.Words, w)
		}
	}
	return word, others
}

// eachWith calls look for the claims that hold all words of q, or for all.
func (ix *Index) eachWith(ctx context.Context, q Query, look func(d uint32)) error {
	if len(q.Words)+len(q.Phrases) > 0 {
		groups, unread := ix.groups(q)
		if len(unread) > 0 || len(groups) == 0 {
			return nil
		}
		s := ix.scratch.Get().(*scratch)
		defer ix.scratch.Put(s)
		every := condition{ix: ix}
		found, err := ix.gather(ctx, s, groups, len(groups), &every, ix.count+1)
		for _, x := range found {
			look(x.d)
		}
		return err
	}
	for i, p := range ix.pages {
		if p == nil {
			continue
		}
		if i%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		for j := range pageClaims {
			if p.holds(j) {
				look(uint32(i*pageClaims + j))
			}
		}
	}
	return nil
}

// looseWord is a typed word with, for the words of the vocabulary that could
// be one of several run together in it, how far each goes along it.
type looseWord struct {
	letters int
	rows    []uint32 // by word: its row in along; 0 is none
	along   [][]uint8
	room    []standing
}

// leastPiece is how many letters of a longer word must have been typed.
const leastPiece = 2

func (ix *Index) newLooseWord(word string) *looseWord {
	typed := []rune(word)
	l := &looseWord{letters: len(typed), rows: make([]uint32, len(ix.words.words)), along: make([][]uint8, 1)}
	for at := range typed {
		if id := ix.words.known(string(typed[at])); id != 0 {
			l.set(id, at, 1)
		}
		if at+leastPiece > len(typed) {
			continue
		}
		run, more := ix.words.byWord.beginning(string(typed[at:at+leastPiece]), ix.words.words)
		for _, ids := range [][]uint32{run, more} {
			for _, id := range ids {
				l.set(id, at, shared(typed[at:], ix.words.words[id]))
			}
		}
	}
	return l
}

func (l *looseWord) set(id uint32, at, letters int) {
	row := l.rows[id]
	if row == 0 {
		row = uint32(len(l.along))
		l.rows[id] = row
		l.along = append(l.along, make([]uint8, l.letters))
	}
	l.along[row][at] = uint8(letters)
}

// shared is how many letters two words begin with in common.
func shared(typed []rune, word string) int {
	n := 0
	for _, r := range word {
		if n == len(typed) || typed[n] != r {
			break
		}
		n++
	}
	return n
}

// match says whether claim d holds words that were run together: as those
// words, at a cost that is less the closer together they stand.
func (l *looseWord) match(ix *Index, d uint32) (cost int, as string) {
	if !l.may(ix.pages[d/pageClaims].wordsOf(int(d % pageClaims))) {
		return 0, ""
	}
	l.room = ix.wordsIn(d, l.room[:0])
	path, cost := l.cheapest(l.room)
	var words []string
	for _, at := range path {
		words = append(words, ix.words.words[l.room[at].id])
	}
	return cost, strings.Join(words, " ")
}

// may reports whether packed words could be those that were run together. Bit n
// of a reach says that n letters are accounted for.
func (l *looseWord) may(packed []byte) bool {
	var reach [maxGap + 1]uint64
	whole := uint64(1) << l.letters
	for i := 0; len(packed) > 0; {
		var id uint32
		if id, packed = nextWord(packed); id == 0 {
			reach = [maxGap + 1]uint64{}
			continue
		}
		row := l.rows[id]
		next := uint64(0)
		if row != 0 {
			from := uint64(1)
			for _, r := range reach {
				from |= r
			}
			for at, n := range l.along[row] {
				if n > 0 && from&(1<<at) != 0 {
					next |= (1<<(n+1) - 1 - (1<<min(n, leastPiece) - 1)) << at
				}
			}
			if next&whole != 0 {
				return true
			}
		}
		reach[i%len(reach)] = next
		i++
	}
	return false
}

// step is a way to account for the first letters: how dear, and through which
// word after which other step.
type step struct {
	cost, at, from int32 // at: place of the word; from: letters before it
}

const never = 1 << 20

// cheapest is the places of the words that account for all letters, those that
// stand closest together.
func (l *looseWord) cheapest(words []standing) (path []int, cost int) {
	table := make([][]step, len(words)) // by word and letters accounted for with it
	best := step{cost: never}
	for i, w := range words {
		row := l.rows[w.id]
		if row == 0 || w.id == 0 {
			continue
		}
		table[i] = make([]step, l.letters+1)
		for n := range table[i] {
			table[i][n].cost = never
		}
		for at, n := range l.along[row] {
			if n == 0 {
				continue
			}
			before := l.before(words, table, i, at)
			for to := at + min(int(n), leastPiece); to <= at+int(n); to++ {
				if before.cost+2 < table[i][to].cost {
					table[i][to] = step{before.cost + 2, before.at, int32(at)}
				}
			}
		}
		if x := table[i][l.letters]; x.cost < best.cost {
			best = step{x.cost, int32(i), int32(l.letters)}
		}
	}
	if best.cost == never {
		return nil, 0
	}
	for at, n := int(best.at), int(best.from); at >= 0; {
		path = append(path, at)
		at, n = int(table[at][n].at), int(table[at][n].from)
	}
	slices.Reverse(path)
	return path, int(best.cost)
}

// before is the cheapest way to account for the letters before at with words
// before place i.
func (l *looseWord) before(words []standing, table [][]step, i, at int) step {
	best := step{cost: never, at: -1}
	if at == 0 {
		best.cost = int32(min(i, 8)) / 4
		return best
	}
	for j := i - 1; j >= 0 && j >= i-1-maxGap && words[j].id != 0; j-- {
		if table[j] != nil && table[j][at].cost < never {
			if c := table[j][at].cost + 3*int32(i-1-j); c < best.cost {
				best = step{cost: c, at: int32(j)}
			}
		}
	}
	return best
}
