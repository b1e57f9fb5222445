package reader

import (
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// maxBrackets is the size of the stack in BD16.
const maxBrackets = 63

// brackets is N0: a pair of brackets takes the direction of what it holds, or
// of what stands before it.
func (s *sequence) brackets() {
	for _, pair := range s.pairs() {
		embedded := direction(s.level)
		found := bidi.ON
		for k := pair[0] + 1; k < pair[1]; k++ {
			switch c := asStrong(s.class(k)); {
			case c == embedded:
				found = embedded
			case (c == bidi.L || c == bidi.R) && found == bidi.ON:
				found = c
			}
			if found == embedded {
				break
			}
		}
		if found == bidi.ON {
			continue
		}
		if found != embedded && s.strongBefore(pair[0]) != found {
			found = embedded
		}
		s.settle(pair[0], found)
		s.settle(pair[1], found)
	}
}

// strongBefore is the direction before the k-th character, of the sequence's
// start where there is none.
func (s *sequence) strongBefore(k int) bidi.Class {
	for k--; k >= 0; k-- {
		if c := asStrong(s.class(k)); c == bidi.L || c == bidi.R {
			return c
		}
	}
	return s.sos
}

// settle gives the bracket at k its direction, and the marks on it too.
func (s *sequence) settle(k int, to bidi.Class) {
	s.set(k, to)
	for k++; k < len(s.at) && s.p.original[s.at[k]] == bidi.NSM; k++ {
		s.set(k, to)
	}
}

// pairs is BD16, in order of the opening brackets.
func (s *sequence) pairs() [][2]int {
	type open struct {
		mate rune
		k    int
	}
	var stack []open
	var found [][2]int
	for k, i := range s.at {
		if s.class(k) != bidi.ON {
			continue
		}
		r := canonicalBracket(s.p.runes[i])
		props, _ := bidi.LookupRune(r)
		if !props.IsBracket() {
			continue
		}
		if props.IsOpeningBracket() {
			if len(stack) == maxBrackets {
				return nil
			}
			stack = append(stack, open{mirrored(r), k})
			continue
		}
		for top := len(stack) - 1; top >= 0; top-- {
			if stack[top].mate == r {
				found = append(found, [2]int{stack[top].k, k})
				stack = stack[:top]
				break
			}
		}
	}
	slices.SortFunc(found, func(a, b [2]int) int { return a[0] - b[0] })
	return found
}

// canonicalBracket joins the angle brackets that Unicode has twice.
func canonicalBracket(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232A:
		return 0x3009
	}
	return r
}

func mirrored(r rune) rune {
	m, _ := utf8.DecodeRuneInString(bidi.ReverseString(string(r)))
	return m
}
