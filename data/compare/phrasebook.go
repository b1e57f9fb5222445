package compare

import "strings"

// phrasebook holds phrases by how they begin, so that few have to be laid on
// each word of a text: most begin with two words that must both be there.
type phrasebook struct {
	one map[string][]phrase    // by the stem of the first word
	two map[[2]string][]phrase // by the stems of the first two, where the second follows at once
	cut map[string][]phrase    // those whose first word is cut, by its first letters
}

func newPhrasebook() phrasebook {
	return phrasebook{map[string][]phrase{}, map[[2]string][]phrase{}, map[string][]phrase{}}
}

func (b phrasebook) add(p phrase) {
	first := p.words[0]
	if beginning, cut := strings.CutSuffix(first, "*"); cut {
		b.cut[firstLetters(beginning)] = append(b.cut[firstLetters(beginning)], p)
		return
	}
	if len(p.words) > 1 && p.words[1] != "the" && !strings.HasPrefix(p.words[1], "~") && !strings.HasSuffix(p.words[1], "*") {
		pair := [2]string{first, p.words[1]}
		b.two[pair] = append(b.two[pair], p)
		return
	}
	b.one[first] = append(b.one[first], p)
}

// from are the phrases that may begin at word i, in three lists.
func (b phrasebook) from(words []word, i int) (lists [3][]phrase) {
	lists[0] = b.one[words[i].stem]
	if i+1 < len(words) {
		lists[1] = b.two[[2]string{words[i].stem, words[i+1].stem}]
	}
	lists[2] = b.cut[firstLetters(words[i].low)]
	return lists
}

// firstLetters is under what a cut word is kept: its first three letters, or
// as many as it has.
func firstLetters(s string) string {
	n := 0
	for i := range s {
		if n == 3 {
			return s[:i]
		}
		n++
	}
	return s
}
