package data

import (
	"fmt"
	"strconv"
)

// Noun says what kind of thing something is.
type Noun uint8

const (
	NoNoun Noun = iota
	ArticleNoun
	VersionNoun
	ClaimNoun
	LinkNoun
	QuestionNoun
	OutletNoun
	SpeakerNoun
	TagNoun
	SettingNoun
)

var nounNames = [...]string{"nothing", "article", "version", "claim", "link", "question", "outlet", "speaker", "tag", "setting"}

// String is the noun as people say it: "article".
func (n Noun) String() string { return nounNames[n] }

// Nouns is a set of nouns.
type Nouns uint16

// Has reports whether n is in s.
func (s Nouns) Has(n Noun) bool { return s&(1<<n) != 0 }

func (s Nouns) with(n Noun) Nouns { return s | 1<<n }

// Ref is the short number of an article, claim, link or question that people
// can say: A-0037, C-0412, L-0090, Q-3. It is never used twice in a casebook.
// The zero Ref is none.
type Ref struct {
	Noun Noun
	N    int64
}

// String is r as people write it; the zero Ref is empty.
func (r Ref) String() string {
	switch r.Noun {
	case ArticleNoun:
		return fmt.Sprintf("A-%04d", r.N)
	case ClaimNoun:
		return fmt.Sprintf("C-%04d", r.N)
	case LinkNoun:
		return fmt.Sprintf("L-%04d", r.N)
	case QuestionNoun:
		return fmt.Sprintf("Q-%d", r.N)
	}
	return ""
}

// IsZero reports whether r is none.
func (r Ref) IsZero() bool { return r == Ref{} }

// ParseRef reads a ref with any number of leading zeros and in any letter
// case.
func ParseRef(s string) (Ref, error) {
	if len(s) > 2 && s[1] == '-' {
		n, err := strconv.ParseInt(s[2:], 10, 64)
		if noun := nounOfLetter(s[0]); noun != NoNoun && err == nil && n > 0 && s[2] != '+' {
			return Ref{noun, n}, nil
		}
	}
	return Ref{}, fmt.Errorf("ref %q: want one like A-0037, C-0412, L-0090 or Q-3", s)
}

func nounOfLetter(c byte) Noun {
	switch c {
	case 'A', 'a':
		return ArticleNoun
	case 'C', 'c':
		return ClaimNoun
	case 'L', 'l':
		return LinkNoun
	case 'Q', 'q':
		return QuestionNoun
	}
	return NoNoun
}
