package reader

import (
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"

	"gainsay/data/text"
)

// wordsOf lists the words of block i: the segments of UAX 29 that hold a
// letter or a digit.
func (r *Reader) wordsOf(i int) []text.Span {
	s := r.page.out.span(i)
	var found []text.Span
	at := s.Start
	for it := words.FromString(s.Of(r.page.doc.Body)); it.Next(); {
		w := text.Span{Start: at, End: at + len(it.Value())}
		at = w.End
		for _, c := range it.Value() {
			if unicode.IsLetter(c) || unicode.IsNumber(c) {
				found = append(found, r.wholeGraphemes(i, w))
				break
			}
		}
	}
	return found
}

// wholeGraphemes widens a word to grapheme borders: UAX 29 lets a word end
// inside a grapheme.
func (r *Reader) wholeGraphemes(i int, w text.Span) text.Span {
	b := r.block(i)
	k := b.index(w.End)
	if b.offset(k) < w.End {
		k++
	}
	return text.Span{Start: b.offset(b.index(w.Start)), End: b.offset(k)}
}

// wordAt is the word that off lies in or at the end of.
func (r *Reader) wordAt(off int) (text.Span, bool) {
	for _, w := range r.wordsOf(r.page.out.at(off)) {
		if w.Start <= off && off <= w.End {
			return w, true
		}
	}
	return text.Span{}, false
}

// pieceAt is what a double click at the grapheme at off selects: its word,
// else itself.
func (r *Reader) pieceAt(off int) text.Span {
	for _, w := range r.wordsOf(r.page.out.at(off)) {
		if w.Holds(off) {
			return w
		}
	}
	return text.Span{Start: off, End: r.next(off)}
}

// nextWord is the end of the first word that ends after off.
func (r *Reader) nextWord(off int) int {
	for i := r.page.out.at(off); i < r.page.out.count(); i++ {
		for _, w := range r.wordsOf(i) {
			if w.End > off {
				return w.End
			}
		}
		if i > r.page.out.at(off)+farWords {
			return r.page.out.span(i).End
		}
	}
	return len(r.page.doc.Body)
}

// farWords is after how many blocks without a word the search is given up.
const farWords = 50

// previousWord is the start of the last word that starts before off.
func (r *Reader) previousWord(off int) int {
	for i := r.page.out.at(off); i >= 0; i-- {
		found := r.wordsOf(i)
		for k := len(found) - 1; k >= 0; k-- {
			if found[k].Start < off {
				return found[k].Start
			}
		}
		if i < r.page.out.at(off)-farWords {
			return r.page.out.span(i).Start
		}
	}
	return 0
}

// next is the grapheme border after off, previous the one before it.
func (r *Reader) next(off int) int {
	i := r.page.out.at(off)
	b := r.block(i)
	if k := b.index(off); k < b.graphemes() {
		return b.offset(k + 1)
	}
	if i+1 < r.page.out.count() {
		return int(r.page.out.starts[i+1])
	}
	return off
}

func (r *Reader) previous(off int) int {
	i := r.page.out.at(off)
	b := r.block(i)
	k := b.index(off)
	switch {
	case b.offset(k) < off:
		return b.offset(k)
	case k > 0:
		return b.offset(k - 1)
	case i > 0 && !r.page.out.startsLine(i):
		before := r.block(i - 1)
		return before.offset(before.graphemes() - 1)
	case i > 0:
		return r.page.out.span(i - 1).End
	}
	return 0
}
