package corpus

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/search"
)

// Class is a way in which people type what they remember.
type Class string

const (
	Exact           Class = "exact words"
	OneTypo         Class = "one typo"
	TwoTypos        Class = "two typos, two words"
	TypoEach        Class = "typo in every word"
	TwoInOne        Class = "two typos in one word"
	Beginning       Class = "last word begun"
	Abbreviated     Class = "every word begun"
	NoVowels        Class = "no vowels"
	RunTogether     Class = "run together"
	Transliterated  Class = "Cyrillic typed in Latin"
	Transliteration Class = "transliteration slip"
	Number          Class = "number"
)

// Classes are all classes, in the order in which benches print them.
var Classes = []Class{Exact, OneTypo, TwoTypos, TypoEach, TwoInOne, Beginning, Abbreviated, NoVowels, RunTogether,
	Transliterated, Transliteration, Number}

// Query is a text somebody types who means one claim.
type Query struct {
	Class Class
	Typed string
	Means int64    // the claim
	Words []string // the words that were meant, as [search.Tokens] gives them
}

// Query is query i of a class about one of the first claims claims. Two or
// three words are meant, of five letters or more, one of them at least rare
// enough to tell claims apart; ok is false where the claim drawn does not have
// them.
func (c *Corpus) Query(class Class, i int, claims int64) (q Query, ok bool) {
	r := c.random(kindQuery+int64(slices.Index(Classes, class)), int64(i))
	d := c.Claim(1 + r.Int64N(claims))
	if d.Status != "accepted" {
		return q, false
	}
	q = Query{Class: class, Means: d.N}
	switch class {
	case RunTogether:
		return c.runTogether(r, q, d)
	case Transliterated, Transliteration:
		q.Words = someWords(r, d.Quote, 2, cyrillicWord)
	case Number:
		return c.numberQuery(r, q, d)
	default:
		q.Words = someWords(r, d.Quote, 2+r.IntN(2), func(w string) bool { return longWord(w) && (class != NoVowels || isLatin(w)) })
	}
	if len(q.Words) < 2 {
		return q, false
	}
	q.Typed = strings.Join(misspelt(r, class, q.Words), " ")
	return q, true
}

func longWord(w string) bool     { return utf8.RuneCountInString(w) >= 5 && !unicode.IsDigit(rune(w[0])) }
func isLatin(w string) bool      { return w[0] < utf8.RuneSelf }
func cyrillicWord(w string) bool { return !isLatin(w) && longWord(w) }

// someWords is n different words of s for which fits, in the order of the text.
func someWords(r *rand.Rand, s string, n int, fits func(string) bool) []string {
	var words []string
	for _, t := range search.Tokens(s) {
		if fits(t.Text) && !slices.Contains(words, t.Text) {
			words = append(words, t.Text)
		}
	}
	for len(words) > n {
		i := r.IntN(len(words))
		words = slices.Delete(words, i, i+1)
	}
	return words
}

func misspelt(r *rand.Rand, class Class, words []string) []string {
	out := slices.Clone(words)
	one := r.IntN(len(out))
	two := (one + 1) % len(out)
	for i, w := range out {
		switch class {
		case OneTypo:
			if i == one {
				w = typo(r, w)
			}
		case TwoTypos:
			if i == one || i == two {
				w = typo(r, w)
			}
		case TypoEach:
			w = typo(r, w)
		case TwoInOne:
			if i == one {
				w = typo(r, typo(r, w))
			}
		case Beginning:
			if i == len(out)-1 {
				w = cut(w, 3+r.IntN(3))
			}
		case Abbreviated:
			w = cut(w, 4+r.IntN(2))
		case NoVowels:
			w = w[:1] + strings.Map(consonant, w[1:])
		case Transliterated:
			w = romanise(w)
		case Transliteration:
			w = slip(r, romanise(w))
		}
		out[i] = w
	}
	return out
}

// typo drops, doubles, swaps or mistypes one letter after the first.
func typo(r *rand.Rand, w string) string {
	s := []rune(w)
	i := 1 + r.IntN(len(s)-1)
	switch r.IntN(4) {
	case 0:
		return string(slices.Delete(s, i, i+1))
	case 1:
		return string(slices.Insert(s, i, near(r, s[i])))
	case 2:
		if i+1 < len(s) && s[i] != s[i+1] {
			s[i], s[i+1] = s[i+1], s[i]
			return string(s)
		}
	}
	s[i] = near(r, s[i])
	return string(s)
}

// near is a letter of the script of c.
func near(r *rand.Rand, c rune) rune {
	letters := []rune("etaoinsrhldcumfpgwybvk")
	if c >= 0x400 {
		letters = []rune("оаеинтсрвлкмдпуябгзчй")
	}
	for {
		if x := letters[r.IntN(len(letters))]; x != c {
			return x
		}
	}
}

func cut(w string, letters int) string {
	s := []rune(w)
	return string(s[:min(letters, len(s))])
}

func consonant(r rune) rune {
	if strings.ContainsRune("aeiou", r) {
		return -1
	}
	return r
}

// romanise is the Ukrainian national table of 2010, with Russian letters as
// BGN/PCGN has them.
func romanise(w string) string {
	var b strings.Builder
	for _, r := range w {
		if s, ok := national[r]; ok {
			b.WriteString(s)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

var national = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "h", 'д': "d", 'е': "e", 'є': "ie", 'ж': "zh", 'з': "z", 'и': "y", 'і': "i", 'ї': "i",
	'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f",
	'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ь': "", 'ю': "iu", 'я': "ia", 'ы': "y", 'э': "e", 'ъ': "",
}

// slip is a romanised word as somebody else would spell it.
func slip(r *rand.Rand, w string) string {
	at := r.IntN(len(slips))
	for i := range slips {
		s := slips[(at+i)%len(slips)]
		if strings.Contains(w, s[0]) {
			return strings.Replace(w, s[0], s[1], 1)
		}
	}
	return w
}

var slips = [][2]string{{"kh", "h"}, {"ho", "go"}, {"hr", "gr"}, {"ha", "ga"}, {"iu", "yu"}, {"ia", "ya"}, {"y", "i"}, {"v", "w"}, {"k", "c"}, {"i", "y"}, {"l", "ll"}}

// runTogether is the beginnings of three words that follow one another, as one.
func (c *Corpus) runTogether(r *rand.Rand, q Query, d search.Doc) (Query, bool) {
	tokens := search.Tokens(d.Quote)
	at := r.IntN(len(tokens) - 3)
	var b strings.Builder
	for _, t := range tokens[at : at+3] {
		if !isLatin(t.Text) || unicode.IsDigit(rune(t.Text[0])) {
			return q, false
		}
		b.WriteString(cut(t.Text, 2+r.IntN(3)))
		q.Words = append(q.Words, t.Text)
	}
	q.Typed = b.String()
	return q, len(q.Typed) >= 8
}

// numberQuery is a word and the claim's figure in another form than there.
func (c *Corpus) numberQuery(r *rand.Rand, q Query, d search.Doc) (Query, bool) {
	words := someWords(r, d.Quote, 1, longWord)
	if d.Figure.Zero() || len(words) == 0 {
		return q, false
	}
	n := int(d.Figure.Low)
	form := strconv.Itoa(n)
	if n >= 1000 && n%1000 == 0 {
		form = []string{form, strconv.Itoa(n/1000) + "k", strconv.Itoa(n/1000) + " thousand"}[r.IntN(3)]
	}
	q.Typed = form + " " + words[0]
	q.Words = append(words, strconv.Itoa(n))
	return q, true
}
