package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"gainsay/data/text"
)

// Highlight says which parts of s answer the words of q: byte spans on rune
// borders, ascending, apart from each other. A word as typed, and one read for
// a misspelt one, is marked whole; a longer word as far as it was typed, be it
// in its middle; of a shortened one the letters that were typed. ReadAs is that
// of the hit s is from.
func (ix *Index) Highlight(q Query, readAs map[string]string, s string) []text.Span {
	ix.lock.RLock()
	defer ix.lock.RUnlock()
	groups, _ := ix.groups(q)
	taken := map[string]bool{} // what typed words were taken for, of which no group need know
	for _, words := range readAs {
		for w := range strings.FieldsSeq(words) {
			taken[w] = true
		}
	}
	if len(groups)+len(taken) == 0 {
		return nil
	}
	var out []text.Span
	tokenise(s, func(word []byte, span text.Span) {
		typed, how := answers(groups, ix.words.table.find(word, ix.words.words), string(word))
		if how > begun && readAs[typed] != "" && !taken[string(word)] {
			typed = "" // of all that it may mean, another word was taken
		}
		if typed != "" {
			out = append(out, lit(s, span, string(word), typed, how)...)
		} else if taken[string(word)] {
			out = append(out, span)
		}
	})
	return joined(out)
}

// answers is the typed word that a word answers best, and how; empty where it
// answers none. A word that no claim holds has the number 0.
func answers(groups []group, id uint32, word string) (typed string, how how) {
	best := uint8(0)
	for _, g := range groups {
		if id == 0 && strings.HasPrefix(word, g.typed) {
			return g.typed, begun
		}
		for _, r := range g.readings {
			if r.id == id && r.quality > best {
				best, typed, how = r.quality, g.typed, r.how
			}
		}
	}
	return typed, how
}

// lit is which parts of the word at span, which folds to word, were typed.
func lit(s string, span text.Span, word, typed string, how how) []text.Span {
	if at := strings.Index(word, typed); at > 0 {
		return spansOf(s, span, word, at, at+len(typed))
	}
	if how == exact || how == misspelt || how == sounded || numeric(word) {
		return []text.Span{span}
	}
	if how == begun || strings.HasPrefix(word, typed) {
		return spansOf(s, span, word, 0, len(typed))
	}
	matches := fuzzy.Find(typed, []string{word})
	if len(matches) == 0 || len(typed) > maxPattern {
		return []text.Span{span}
	}
	var out []text.Span
	for _, at := range matches[0].MatchedIndexes { // bytes of word
		_, size := utf8.DecodeRuneInString(word[at:])
		out = append(out, spansOf(s, span, word, at, at+size)...)
	}
	return out
}

// spansOf is where the bytes from and to of a folded word stand in the text it
// was folded from.
func spansOf(s string, span text.Span, word string, from, to int) []text.Span {
	out := text.Span{Start: span.Start, End: span.End}
	var buf []byte
	for i, r := range span.Of(s) {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(s[span.Start+i:])
		}
		if len(buf) <= from {
			out.Start = span.Start + i
		}
		if !apostrophe(r) {
			buf = appendFolded(buf, r)
		}
		if len(buf) >= to {
			out.End = span.Start + i + size
			break
		}
	}
	return []text.Span{out}
}

// joined makes one span of those that touch.
func joined(spans []text.Span) []text.Span {
	slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
	var out []text.Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
