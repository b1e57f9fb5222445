package search

// Vocabulary finds misspelt words among a few thousand or a few hundred
// thousand: tags, speakers, outlets, the words of a full-text table. It is not
// safe for use from several goroutines while words are added.
type Vocabulary struct{ v vocabulary }

// NewVocabulary holds words, folded as [Normalise] does. A word given more
// often counts as more frequent.
func NewVocabulary(words []string) *Vocabulary {
	v := &Vocabulary{newVocabulary()}
	for i, w := range words {
		for _, t := range Tokens(w) {
			v.v.claims[v.v.id([]byte(t.Text))].add(uint32(i))
		}
	}
	return v
}

// Nearest is the words that typed, one word, may stand for: itself, words that
// begin with it, sound like it, are a few edits away; best first, at most
// limit.
func (v *Vocabulary) Nearest(typed string, limit int) []string {
	var out []string
	for _, t := range Tokens(typed) {
		for _, r := range v.v.read(t.Text, true) {
			if len(out) == limit {
				return out
			}
			out = append(out, v.v.words[r.id])
		}
		break
	}
	return out
}
