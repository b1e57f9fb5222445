package app

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// A match is a command that what was typed may mean.
type match struct {
	index   int   // into the names that were matched
	matched []int // byte offsets in the name, of letters that were typed
	sure    bool  // every typed word begins a word of the name, the first its first; or a letter or so is missing
	score   int
}

// matchNames ranks the names that typed may mean: first those that begin so, word
// for word, in the order given; then those in which every typed word begins some
// word; then those that hold the typed letters in order, best first. What fits only by scattered letters is none:
// among claims, commands must not stand by chance.
func matchNames(typed string, names []string) []match {
	words := strings.Fields(fold(typed))
	if len(words) == 0 {
		return nil
	}
	var sure, then, close []match
	for i, name := range names {
		switch at, ok := beginnings(words, name); {
		case ok && at[0] == 0:
			sure = append(sure, match{index: i, matched: at, sure: true})
		case ok:
			then = append(then, match{index: i, matched: at})
		}
	}
	sure = append(sure, then...)
	for _, m := range fuzzy.Find(strings.Join(words, ""), names) {
		known := slices.ContainsFunc(sure, func(s match) bool { return s.index == m.Index })
		if !known && dense(m) && startsWord(m) {
			close = append(close, match{index: m.Index, matched: m.MatchedIndexes, sure: misspelt(m), score: m.Score})
		}
	}
	return append(sure, close...)
}

// beginnings finds, for each typed word, a word of name that it begins, each
// after the one before; it gives the offsets of the typed letters.
func beginnings(words []string, name string) (at []int, ok bool) {
	lower := fold(name)
	if len(lower) != len(name) {
		lower = name // a letter whose lower case is longer: offsets would not fit
	}
	from := 0
	for _, w := range words {
		i := wordStart(lower, w, from)
		if i < 0 {
			return nil, false
		}
		for j := range w {
			at = append(at, i+j)
		}
		from = i + len(w)
	}
	return at, true
}

// wordStart is the offset at or after from where a word of s begins with w,
// or -1.
func wordStart(s, w string, from int) int {
	for i := from; i+len(w) <= len(s); i++ {
		if s[i:i+len(w)] != w {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if i == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return i
		}
	}
	return -1
}

// dense reports whether the letters of a fuzzy match stand close enough to be
// meant: no more than half of the stretch they span are others.
func dense(m fuzzy.Match) bool {
	n := len(m.MatchedIndexes)
	span := m.MatchedIndexes[n-1] - m.MatchedIndexes[0] + 1
	return n >= 3 && span <= 2*n
}

// misspelt reports whether a fuzzy match is the beginning of the name but for a
// letter that was left out.
func misspelt(m fuzzy.Match) bool {
	n := len(m.MatchedIndexes)
	return n >= 4 && m.MatchedIndexes[n-1] <= n
}

// startsWord reports whether a fuzzy match begins where a word does.
func startsWord(m fuzzy.Match) bool {
	at := m.MatchedIndexes[0]
	before, _ := utf8.DecodeLastRuneInString(m.Str[:at])
	return at == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before)
}

func fold(s string) string { return strings.ToLower(s) }

// surest is how many commands may stand above claims.
const surest = 3

// mix puts matches of commands and found claims in one list: commands that
// were surely meant, claims, then the rest. It gives indexes: of claims as
// they are, of commands as ^index.
func mix(commands []match, claims int) []int {
	var list []int
	rest := commands
	for len(rest) > 0 && rest[0].sure && len(list) < surest {
		list = append(list, ^rest[0].index)
		rest = rest[1:]
	}
	for i := range claims {
		list = append(list, i)
	}
	for _, m := range rest {
		list = append(list, ^m.index)
	}
	return list
}

// boldened splits text into runs, those at the marked bytes bold and in the
// accent. Offsets that cut a letter in two are widened to it.
func boldened(text string, marked func(off int) bool, plain run) []run {
	strong := plain
	strong.face.style.Bold, strong.ink = true, colourAccent
	if plain.face.source == serif {
		strong.face = quotedBold()
	}
	var runs []run
	begin, bold := 0, false
	for i := range text {
		if on := marked(i); on != bold {
			runs = appendRun(runs, text[begin:i], bold, plain, strong)
			begin, bold = i, on
		}
	}
	return appendRun(runs, text[begin:], bold, plain, strong)
}

func appendRun(runs []run, text string, bold bool, plain, strong run) []run {
	if text == "" {
		return runs
	}
	r := plain
	if bold {
		r = strong
	}
	r.text = text
	return append(runs, r)
}
