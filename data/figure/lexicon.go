package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class says how a word takes part in a numeral.
type class uint8

const (
	noNumber      class = iota
	unitNumber          // one … nine, and their cases
	teenNumber          // ten … nineteen
	tensNumber          // twenty, thirty …
	hundreds            // Slavic двести, триста: added, not multiplied
	hundred             // "hundred": multiplies what stands before it
	scale               // thousand, million …
	pack                // dozen, couple, десяток: multiplies, or stands alone for one of it
	fixedNumber         // полтора: complete as it stands, but for a scale
	vagueDozens         // "dozens"
	vagueDozensOf       // "scores of"
	vagueTens           // "tens of thousands", "десятки"
	vagueFew            // "few", "several", "несколько"
)

// role is a set of parts a word can play around a numeral.
type role uint64

const (
	isAnd role = 1 << iota
	isOf
	isPoint
	isBetween
	isFrom
	isTo
	isOr
	isPer
	isOutOf
	isOut
	isMore  // "four more ships"
	isPrice // "за литр": per, where it is money
	isLoose // "a couple"
	isMinus
	isArticle
	isMonth
	isMonthWord // "may": a month only where it looks like one
	isWeekday
	isBeforeYear
	isAfterYear
	isNumberName // "Section 427": the number is a name
	isStreet
	isPlural // a plural the spelling does not show: "people"
	isSubstantive
	isStop // cannot be part of what is counted
	isRise
	isFall
	isLoss // a fall that has no level to fall to: "потерял до 300 солдат"
	isOrdinal
	isOrdinalEnding
	isBareScale   // means one of it without a number before: тысяча
	isPluralScale // stands without a number for an open count: "thousands"
	isBeforeOne   // makes "one" a pronoun: "each one"
	isCompound    // counts behind a hyphen: "four-member"
	isStanding    // "stood at five" is no time of day
	isHourAt      // "until six", "at six"
	isAfterName   // "in Tokyo 300 were hurt"
	isLasting     // "for over ten years"
	isPointing    // "the two", "the latter two"
	isPerWhat     // "$2 a share"
	isNumbered    // "troops numbered 40,000"
	isNumberOf    // "the number of dead rose to 17"
	isMultiplied  // "doubled": a multiple by itself
	isUncounted   // "no doubt", "no longer": nothing is counted
	isDenial      // "not", "never"
	isDegree      // may stand between a verb of change and its figure
)

// meaning is what a phrase of one or more words says about the number it
// stands next to.
type meaning uint8

const (
	noMeaning meaning = iota
	sayAtLeast
	sayMoreThan
	sayOver
	sayJustOver
	sayAtMost
	sayLessThan
	sayJustUnder
	sayAbout
	sayExactly
	sayTheNumber // fillers that change nothing: "the", "a total of"
	sayMinus
	sayUnit
	sayYearsOld
	sayMonthsOld
	sayAged
	sayClock
	sayHalf
	sayQuarter
	sayNone
)

// phrase is a sequence of words with a meaning. Kept at a word it holds the
// others: those before it, last first, where the phrase stands before its
// number; those after it otherwise.
type phrase struct {
	rest    []*word
	meaning meaning
	unit    string
	zero    zeroKind
}

// zeroKind is what makes a phrase a zero.
type zeroKind int8

const (
	beforeNoun  zeroKind = iota // "no", with a noun that can be counted
	strongZero                  // by itself: "none of", "not a single"
	noPerson                    // "nobody"
	deniedCount                 // "a single", "any", where something before it denies
)

// word is one form and all that it can be.
type word struct {
	class  class
	value  float64
	denom  float64 // of a fraction: 3 for "third"
	times  float64 // of a multiple: 2 for "twice", "doubled"
	roles  role
	before []phrase // phrases before a number that end in this word
	after  []phrase // phrases after a number that begin with this word
}

func (w *word) is(r role) bool { return w != nil && w.roles&r != 0 }

type lexicon struct {
	words    map[string]*word
	spare    []word            // made by the hundred, which spares four thousand allocations
	symbols  map[string]string // unit symbols, case kept
	prefixes map[string]string // currency signs and codes before a number
	suffixes map[string]float64
	kinds    map[string]unitKind
	money    map[string]float64 // suffixes that mean a scale only with money
	stems    []string           // adjective endings of the file being read
	ordinals []string           // ordinal stems of the file being read
}

// word is the entry of form, made where there is none.
func (l *lexicon) word(form string) *word {
	form = foldString(form)
	w := l.words[form]
	if w == nil {
		if len(l.spare) == 0 {
			l.spare = make([]word, 512)
		}
		w, l.spare = &l.spare[0], l.spare[1:]
		l.words[form] = w
	}
	return w
}

// longestForm is the length in bytes of the longest form looked up.
const longestForm = 48

// lookup finds the entry of a word as written, without allocating.
func (l *lexicon) lookup(s string) *word {
	if len(s) > longestForm {
		return nil
	}
	var buf [longestForm + utf8.UTFMax]byte
	b := buf[:0]
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		b = utf8.AppendRune(b, foldRune(r))
		i += n
		if len(b) > longestForm {
			return nil
		}
	}
	return l.words[string(b)]
}

func foldString(s string) string { return strings.Map(foldRune, s) }

// foldRune lowers r and joins the letters and marks that writers mix: ё and е,
// the five apostrophes.
func foldRune(r rune) rune {
	switch {
	case r >= 'а' && r <= 'я':
		return r
	case r >= 'А' && r <= 'Я':
		return r + ('а' - 'А')
	case r == 'ё' || r == 'Ё':
		return 'е'
	case isApostrophe(r):
		return '\''
	}
	return unicode.ToLower(r)
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', '`', '′':
		return true
	}
	return false
}
