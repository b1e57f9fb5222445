package text

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"
)

// A Difference is a place where a newer version of a text differs from an
// older one. Old is empty where words have come, New where words have gone;
// otherwise words were changed. An empty span stands where the words would.
type Difference struct{ Old, New Span }

// A Comparison is what a newer version of a text has made of an older one, by
// whole words. Blanks and line ends do not count.
type Comparison struct {
	Differences []Difference // in the order of both texts
	same        []Difference // runs that are equal byte for byte, likewise
	level       []level      // places that belong side by side, likewise
	old, new    string
}

// A level is a place in either text that stands at the same height when both
// are read side by side.
type level struct{ old, new int }

// Compare finds the differences between two versions of a text. Words that a
// rewritten paragraph has in common with the old one by chance count as
// changed. A megabyte takes some tenths of a second.
func Compare(old, new string) *Comparison {
	a, b := wordsOf(old), wordsOf(new)
	c := &Comparison{old: old, new: new}
	pairs := align(numbered(a, b))
	slide(a, pairs)
	flip(pairs)
	slide(b, pairs)
	flip(pairs)
	pairs = stretched(a, b, belonging(a, b, pairs))
	pairs = withoutIslands(a, b, pairs)
	c.cut(a, b, pairs)
	return c
}

// A word is a segment of UAX 29 that is not blank, and where its line starts.
type word struct {
	Span
	text string
	line int
}

func wordsOf(body string) (all []word) {
	at, line := 0, 0
	for it := words.FromString(body); it.Next(); {
		s := it.Value()
		if strings.TrimSpace(s) != "" {
			all = append(all, word{Span{at, at + len(s)}, s, line})
		}
		if n := strings.LastIndexByte(s, '\n'); n >= 0 {
			line = at + n + 1
		}
		at += len(s)
	}
	return all
}

// numbered gives each different word a number.
func numbered(a, b []word) (old, new []int32) {
	known := make(map[string]int32, len(a)/4)
	number := func(all []word) []int32 {
		ns := make([]int32, len(all))
		for i, w := range all {
			n, ok := known[w.text]
			if !ok {
				n = int32(len(known))
				known[w.text] = n
			}
			ns[i] = n
		}
		return ns
	}
	return number(a), number(b)
}

// runOfWords is how many words in a row two lines have in common if that is not
// by chance.
const runOfWords = 4

// belonging keeps the pairs between lines that belong together: they share a
// run of words, or half the words of the shorter.
func belonging(a, b []word, pairs []match) (kept []match) {
	sizes := func(all []word) map[int]int {
		n := map[int]int{}
		for _, w := range all {
			n[w.line]++
		}
		return n
	}
	inOld, inNew := sizes(a), sizes(b)
	for from := 0; from < len(pairs); {
		old, new := a[pairs[from].old].line, b[pairs[from].new].line
		to, run, longest := from, 0, 0
		for ; to < len(pairs) && a[pairs[to].old].line == old && b[pairs[to].new].line == new; to++ {
			run++
			if to > from && (pairs[to].old != pairs[to-1].old+1 || pairs[to].new != pairs[to-1].new+1) {
				run = 1
			}
			longest = max(longest, run)
		}
		if longest >= runOfWords || 2*(to-from) >= min(inOld[old], inNew[new]) {
			kept = append(kept, pairs[from:to]...)
		}
		from = to
	}
	return kept
}

// stretched pairs equal words on from what is paired already, along both lines:
// where a paragraph has gone that ended as the one before it does, those ends
// may have been paired wrongly and are free again.
func stretched(a, b []word, pairs []match) (all []match) {
	start, end := match{-1, -1}, match{int32(len(a)), int32(len(b))}
	belongs := func(m, near match) bool {
		return a[m.old].text == b[m.new].text && a[m.old].line == a[near.old].line && b[m.new].line == b[near.new].line
	}
	last := start
	for _, next := range append(pairs, end) {
		m := match{last.old + 1, last.new + 1}
		for last != start && m.old < next.old && m.new < next.new && belongs(m, last) {
			all = append(all, m)
			last, m = m, match{m.old + 1, m.new + 1}
		}
		from := len(all)
		m = match{next.old - 1, next.new - 1}
		for next != end && m.old > last.old && m.new > last.new && belongs(m, next) {
			all = append(all, m)
			m = match{m.old - 1, m.new - 1}
		}
		slices.Reverse(all[from:])
		if next != end {
			all = append(all, next)
		}
		last = next
	}
	return all
}

// island is how long in bytes words in common may be to be taken for changed
// along with longer changes on either side.
const island = 24

// withoutIslands takes short runs of words in common out that stand between
// changes that are longer: whoever reads sees one change there.
func withoutIslands(a, b []word, pairs []match) (kept []match) {
	long := func(all []word, from, to int32) int {
		if from >= to {
			return 0
		}
		return all[to-1].End - all[from].Start
	}
	oldFrom, newFrom := int32(0), int32(0) // where the change before begins
	for from := 0; from < len(pairs); {
		to := from + 1
		for to < len(pairs) && pairs[to].old == pairs[to-1].old+1 && pairs[to].new == pairs[to-1].new+1 {
			to++
		}
		first, last := pairs[from], pairs[to-1]
		oldTo, newTo := int32(len(a)), int32(len(b)) // where the change after ends
		if to < len(pairs) {
			oldTo, newTo = pairs[to].old, pairs[to].new
		}
		size := long(a, first.old, last.old+1)
		before := max(long(a, oldFrom, first.old), long(b, newFrom, first.new))
		after := max(long(a, last.old+1, oldTo), long(b, last.new+1, newTo))
		if size > min(before, after, island) || a[first.old].line != a[last.old].line {
			kept = append(kept, pairs[from:to]...)
			oldFrom, newFrom = last.old+1, last.new+1
		}
		from = to
	}
	return kept
}

// cut makes differences, equal runs and levels of the pairs.
func (c *Comparison) cut(a, b []word, pairs []match) {
	ends := match{int32(len(a)), int32(len(b))}
	before := match{-1, -1}
	for _, m := range append(pairs[:len(pairs):len(pairs)], ends) {
		c.differ(a, b, before, m)
		if m != ends {
			c.agree(a[m.old], b[m.new], before == match{m.old - 1, m.new - 1})
		}
		before = m
	}
	c.level = append(c.level, level{len(c.old), len(c.new)})
}

// agree adds a word that both texts have, next to the last one or not.
func (c *Comparison) agree(old, new word, next bool) {
	if n := len(c.level); n == 0 || c.level[n-1].old < old.line && c.level[n-1].new < new.line {
		c.level = append(c.level, level{old.line, new.line})
	}
	if n := len(c.same); n > 0 && next {
		last := &c.same[n-1]
		if (Span{last.Old.End, old.Start}).Of(c.old) == (Span{last.New.End, new.Start}).Of(c.new) {
			last.Old.End, last.New.End = old.End, new.End
			return
		}
	}
	c.same = append(c.same, Difference{old.Span, new.Span})
}

// differ adds what lies between two pairs: what belongs to the line of the
// first, whole lines between, and what belongs to the line of the second.
func (c *Comparison) differ(a, b []word, before, after match) {
	oldHead, oldTail := parts(a, before.old, after.old)
	newHead, newTail := parts(b, before.new, after.new)
	c.difference(a, b, before.old+1, oldHead, before.new+1, newHead)
	c.difference(a, b, oldHead, oldTail, newHead, newTail)
	c.difference(a, b, oldTail, after.old, newTail, after.new)
}

// parts is where the words between before and after leave the line of before,
// and where they come to that of after.
func parts(all []word, before, after int32) (head, tail int32) {
	head, tail = before+1, after
	for before >= 0 && head < after && all[head].line == all[before].line {
		head++
	}
	for int(after) < len(all) && tail > head && all[tail-1].line == all[after].line {
		tail--
	}
	return head, tail
}

func (c *Comparison) difference(a, b []word, oldFrom, oldTo, newFrom, newTo int32) {
	if oldFrom == oldTo && newFrom == newTo {
		return
	}
	c.Differences = append(c.Differences, Difference{
		spanOf(a, oldFrom, oldTo, c.old), spanOf(b, newFrom, newTo, c.new),
	})
}

// spanOf is from the first to the last of some words; empty, where the next
// word starts, where there are none.
func spanOf(all []word, from, to int32, body string) Span {
	switch {
	case from < to:
		return SnapOut(body, Span{all[from].Start, all[to-1].End})
	case int(from) < len(all):
		return Span{all[from].Start, all[from].Start}
	}
	return Span{len(body), len(body)}
}

// Beside is the offset in the newer text that stands at the height of an offset
// in the older one when paragraphs that belong together stand side by side;
// with back, the other way round. Offsets may have fractions.
func (c *Comparison) Beside(off float64, back bool) float64 {
	ends := func(l level) (float64, float64) {
		if back {
			l.old, l.new = l.new, l.old
		}
		return float64(l.old), float64(l.new)
	}
	from, to := 0.0, 0.0
	for _, l := range c.level {
		here, there := ends(l)
		if off < here {
			return to + (off-from)*(there-to)/(here-from)
		}
		from, to = here, there
	}
	return to
}

// Now are the words of the newer text that stand where s stood in the older
// one: the same, or what they were changed to. It is not ok where there are
// none, or far more than there were.
func (c *Comparison) Now(s Span) (now Span, ok bool) {
	n := len(c.same)
	first := sort.Search(n, func(i int) bool { return c.same[i].Old.End > s.Start })
	switch {
	case first < n && c.same[first].Old.Start <= s.Start:
		now.Start = c.same[first].New.Start + s.Start - c.same[first].Old.Start
	case first > 0:
		now.Start = c.same[first-1].New.End
	}
	last := sort.Search(n, func(i int) bool { return c.same[i].Old.End >= s.End })
	switch {
	case last == n:
		now.End = len(c.new)
	case c.same[last].Old.Start < s.End:
		now.End = c.same[last].New.Start + s.End - c.same[last].Old.Start
	default:
		now.End = c.same[last].New.Start
	}
	if now.Start >= now.End {
		return Span{}, false
	}
	now = Trim(c.new, SnapOut(c.new, now))
	return now, strings.ContainsFunc(now.Of(c.new), isWordLetter) && now.Len() <= 3*s.Len()+120
}

func isWordLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
