package search

import (
	_ "embed"
	"strings"
	"sync"
)

// People misspell the words they write, and those are seldom the rarest that a
// casebook holds: a name or a misprint in one article is as near to what was
// typed as a word of every day. A lone word is therefore weighed by how common
// words are in English too, which its claims alone do not say.

//go:embed everyday.txt
var everydayText string

// everyday is how common a word is: in everyday use or, of those, one of the
// commonest.
type everyday uint8

const (
	commonWord everyday = 1 + iota
	commonestWord
)

// everydayLess is how much less unlike a word is for being common: a lone
// misspelling is fifty times likelier to mean one than another word that is as
// like, and four hundred times one of the commonest (see slips.txt).
var everydayLess = [...]int{commonWord: 40, commonestWord: 60}

// everydayWords are read when they are first needed: the window opens without.
var everydayWords = sync.OnceValue(func() map[string]everyday { return readEveryday(everydayText) })

// readEveryday reads words between blanks. Lines that begin with # are about the
// words; one with ## begins a part, the first that of the commonest.
func readEveryday(text string) map[string]everyday {
	words := map[string]everyday{}
	common := commonestWord + 1
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "##") {
			common--
		}
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(line) {
			words[word] = common
		}
	}
	return words
}

// everydayEndings are endings of English words, with what stood in the place of
// each in the word that it was put to.
var everydayEndings = [...]struct{ ending, stem string }{
	{"s", ""}, {"es", ""}, {"ies", "y"}, {"d", ""}, {"ed", ""}, {"ied", "y"}, {"ing", ""}, {"ing", "e"},
	{"er", ""}, {"r", ""}, {"est", ""}, {"y", ""}, {"ly", ""}, {"ily", "y"}, {"al", ""}, {"ally", ""}, {"ness", ""},
	{"ful", ""}, {"ment", ""}, {"able", ""}, {"ably", ""}, {"ion", ""}, {"ion", "e"},
}

// everydayOf is how common a folded word is. With an ending it is common if the
// word is that it was put to.
func everydayOf(word string) everyday {
	words := everydayWords()
	if x := words[word]; x != 0 || len(word) == 0 || word[0] > 'z' {
		return x
	}
	for _, e := range everydayEndings {
		stem, ok := strings.CutSuffix(word, e.ending)
		n := len(stem)
		if !ok || n < 2 {
			continue
		}
		if words[stem+e.stem] != 0 || e.stem == "" && stem[n-1] == stem[n-2] && words[stem[:n-1]] != 0 {
			return commonWord
		}
	}
	return 0
}
