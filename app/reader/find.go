package reader

import (
	"context"
	"sort"
	"strings"
	"sync/atomic"

	"gainsay/data/text"
)

// Found is the state of a search.
type Found struct {
	Query   string
	Count   int  // matches so far
	More    bool // there are more than are counted
	Now     int  // which of them one is at, from 1; 0 for none
	Pending bool // the search has not seen the whole body
}

// search is what Find is at.
type search struct {
	query   string
	folded  string
	hits    []text.Span
	now     int // index into hits; -1 for none
	from    int // the first hit at or after this is the one to be at first
	pending bool
	stale   *atomic.Bool
}

// maxHits is how many matches are kept.
const maxHits = 200_000

// findAtOnce is how much of the body one piece of work goes through.
const findAtOnce = 1 << 20

// foldAtOnce is how much is folded in one go, in bytes.
const foldAtOnce = 32 << 10

// Find marks everything that reads as query, case, diacritics and kinds of
// quotes and blanks aside, and goes to the first match at or after the caret.
// An empty query ends the search.
func (r *Reader) Find(query string) {
	from := r.sel.span().Start
	if r.find.stale != nil {
		r.find.stale.Store(true)
		from = r.find.from
	}
	r.find = search{query: query, folded: text.Fold(query), now: -1, from: from}
	if strings.TrimSpace(r.find.folded) == "" {
		r.find = search{}
		r.tellFound()
		return
	}
	r.find.stale = &atomic.Bool{}
	r.find.pending = true
	r.findOn(0)
}

// findOn searches the next part of the body, in the background.
func (r *Reader) findOn(at int) {
	body, folded, stale := r.page.doc.Body, r.find.folded, r.find.stale
	var hits []text.Span
	next := at
	r.background(func(ctx context.Context) {
		for next < len(body) && next-at < findAtOnce && len(hits) < maxHits {
			if ctx.Err() != nil || stale.Load() {
				return
			}
			hits, next = findIn(body, folded, next, hits)
		}
	}, func() {
		if stale.Load() || r.page.doc.Body != body {
			return
		}
		r.takeHits(hits, next >= len(body))
		if r.find.pending {
			r.findOn(next)
		}
	})
}

func (r *Reader) takeHits(hits []text.Span, last bool) {
	f := &r.find
	f.hits = append(f.hits, hits...)
	f.pending = !last && len(f.hits) < maxHits
	if f.now < 0 && len(f.hits) > 0 {
		n := sort.Search(len(f.hits), func(i int) bool { return f.hits[i].Start >= f.from })
		if n < len(f.hits) || !f.pending {
			f.now = n % len(f.hits)
			r.Reveal(f.hits[f.now])
		}
	}
	r.tellFound()
}

func (r *Reader) tellFound() {
	r.redraw()
	if r.OnFound != nil {
		r.OnFound()
	}
}

// findIn appends the matches that start in the part of body at at, and is
// where the next part starts. Matches do not overlap.
func findIn(body, folded string, at int, hits []text.Span) ([]text.Span, int) {
	end := partEnd(body, at+foldAtOnce)
	// A match may go on past the part: a letter folds to a few bytes at least
	// a quarter as long, marks on it aside.
	more := partEnd(body, end+8*len(folded)+64)
	part, from := text.FoldMap(body[at:more])
	for i := 0; ; {
		n := strings.Index(part[i:], folded)
		if n < 0 {
			break
		}
		a := i + n
		b := a + len(folded)
		i = b
		s := text.Span{Start: at + from[a], End: at + pastRune(from, b)}
		if s.Start >= end {
			break
		}
		s = text.SnapOut(body, s)
		if k := len(hits); k == 0 || hits[k-1].End <= s.Start {
			hits = append(hits, s)
		}
	}
	return hits, end
}

// pastRune is the end of the rune that byte b-1 of the folded text came from.
func pastRune(from []int, b int) int {
	for b < len(from)-1 && from[b] == from[b-1] {
		b++
	}
	return from[b]
}

// partEnd is off moved on to a place where a text may be cut.
func partEnd(body string, off int) int {
	if off >= len(body) {
		return len(body)
	}
	if n := strings.IndexByte(body[off:min(len(body), off+4096)], '\n'); n >= 0 {
		return off + n + 1
	}
	if text.IsBorder(body, off) {
		return off
	}
	return text.Next(body, off)
}

// Found is the state of the search.
func (r *Reader) Found() Found {
	f := &r.find
	return Found{Query: f.query, Count: len(f.hits), More: len(f.hits) >= maxHits, Now: f.now + min(1, len(f.query)), Pending: f.pending}
}

// FindNext goes to the next match, the first after the last.
func (r *Reader) FindNext() { r.findStep(1) }

// FindPrevious goes to the match before.
func (r *Reader) FindPrevious() { r.findStep(-1) }

func (r *Reader) findStep(by int) {
	f := &r.find
	n := len(f.hits)
	if n == 0 {
		return
	}
	f.now = (max(f.now, 0) + by + n) % n
	f.from = f.hits[f.now].Start
	r.Reveal(f.hits[f.now])
	r.tellFound()
}

// EndFind ends the search and leaves the match one is at selected.
func (r *Reader) EndFind() {
	f := r.find
	if f.stale != nil {
		f.stale.Store(true)
	}
	r.find = search{}
	if f.now >= 0 && f.now < len(f.hits) {
		r.SetSelection(f.hits[f.now])
		r.tellSelection(false)
	}
	r.tellFound()
}

// hitsOver are the matches that overlap s, and the index of the first.
func (f *search) hitsOver(s text.Span) ([]text.Span, int) {
	first := sort.Search(len(f.hits), func(i int) bool { return f.hits[i].End > s.Start })
	last := first
	for last < len(f.hits) && f.hits[last].Start < s.End {
		last++
	}
	return f.hits[first:last], first
}
