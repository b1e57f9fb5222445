package corpus

import (
	"math/rand/v2"
	"strings"
)

// A language makes words of syllables: an onset, a nucleus and perhaps a coda
// each, and an ending. The tables follow the sounds of the languages, so that
// words are as close to one another as real ones are; they mean nothing.
type language struct {
	onsets, nuclei, codas, endings []string
}

var english = language{
	onsets: strings.Fields(`b b bl br c c ch cl cr d d dr f f fl fr g gl gr h h j k l l m m m n n p p ph pl pr qu r r r
		s s s sc sh sl sp st st str t t t th tr v v w wh y`),
	nuclei:  strings.Fields("a a a a e e e e e i i i i o o o u u ai ea ee oa ou"),
	codas:   strings.Fields("b ck ct d d ft g l l ld ll m mp n n n nd ng nt p r r rd rm rt s s sh ss st t t t th x"),
	endings: strings.Fields("- - - s s ed ing er ers ly ness ion al able ment ive ist"),
}

var ukrainian = language{
	onsets:  strings.Fields("б в в г д д ж з з к к л л м м н н п п пр р р с с св ск ст т т тр ф х ц ч ш щ гл кл"),
	nuclei:  strings.Fields("а а а о о о е е и и і і у ю я є ї"),
	codas:   strings.Fields("б в в г д з й к к л м н н р р с т т х ч ш нь ль рт нт"),
	endings: strings.Fields("- а у ом и ів ам ах і ий ого ому им ої ою ість ення ати али"),
}

var russian = language{
	onsets:  strings.Fields("б в в г д д ж з з к к л л м м н н п п пр р р с с св ск ст т т тр ф х ц ч ш щ гл кл"),
	nuclei:  strings.Fields("а а а о о о е е и и у ы э ю я ё"),
	codas:   strings.Fields("б в в г д з й к к л м н н р р с т т х ч ш нь ль рт нт"),
	endings: strings.Fields("- а у ом ы ов ам ах е ый ого ому ым ой ость ение ать али"),
}

// words makes n different words. Early ones, which Zipf's law makes frequent,
// are short.
func (l language) words(r *rand.Rand, n int, seen map[string]bool) []string {
	out := make([]string, 0, n)
	for len(out) < n {
		syllables := 1
		for limit := 150; len(out) > limit && syllables < 3; limit *= 100 {
			syllables++
		}
		stem := l.stem(r, syllables)
		forms := 1
		if syllables > 1 {
			forms = 1 + r.IntN(6)
		}
		for i := range forms {
			word := stem
			if i > 0 || syllables > 1 {
				word += strings.TrimPrefix(pick(r, l.endings), "-")
			}
			if !seen[word] && len(out) < n {
				seen[word] = true
				out = append(out, word)
			}
		}
	}
	return out
}

func (l language) stem(r *rand.Rand, syllables int) string {
	var b strings.Builder
	for i := range syllables {
		if i > 0 || r.IntN(5) > 0 {
			b.WriteString(pick(r, l.onsets))
		}
		b.WriteString(pick(r, l.nuclei))
		if i == syllables-1 && r.IntN(2) == 0 || r.IntN(6) == 0 {
			b.WriteString(pick(r, l.codas))
		}
	}
	return b.String()
}

func pick(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }

func titled(word string) string {
	letters := []rune(word)
	return strings.ToUpper(string(letters[:1])) + string(letters[1:])
}
