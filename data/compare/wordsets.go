package compare

import (
	"maps"
	"slices"
	"strings"
)

// wordSets are the words that stand for one another in entries, as stems, by
// the name that an entry has in brackets: "warn ~ [bosses]". A thing is the set
// of its single words and of those of its kinds.
type wordSets map[string]map[string]bool

func (s wordSets) add(name, stem string) {
	if s[name] == nil {
		s[name] = map[string]bool{}
	}
	s[name][stem] = true
}

// bracketed is the name of the set that a word of an entry stands for.
func bracketed(want string) (name string, ok bool) {
	name, ok = strings.CutPrefix(want, "[")
	name, closed := strings.CutSuffix(name, "]")
	return name, ok && closed
}

// begin adds the phrases that begin with any word of a set once for each of its
// words, since phrases are looked up by how they begin.
func (lex *Lexicon) begin(phrases []phrase) {
	for _, p := range phrases {
		name, _ := bracketed(p.words[0])
		for _, stem := range slices.Sorted(maps.Keys(lex.sets[name])) {
			p.words = append([]string{stem}, p.words[1:]...)
			lex.words[stem] = true
			lex.matters.add(p)
		}
	}
}
