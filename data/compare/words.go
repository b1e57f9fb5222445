package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"github.com/kljensen/snowball/russian"

	"gainsay/data/text"
)

// word is one word of a claim or of what stands round it.
type word struct {
	low    string // folded: "сорок", "weren't" is "weren't"
	stem   string // what its forms have in common: "withdraw", "резервист"
	start  int    // in bytes of the text it was read from
	end    int
	upper  bool // it starts with a capital
	name   bool // it is a name, as far as one can tell
	number bool
	breaks bool // a clause ends before this word
	stops  bool // a sentence ends before this word
	light  bool // a function word: it carries no matter of its own
	sense  polarity
	net    *senses // what WordNet knows of it; nil for other languages
}

// split reads the words of s. Hyphenated words are read apart
// ("fifty-kilometre"), apostrophes stay inside ("weren't", "п'ять").
func split(s string) []word {
	words := make([]word, 0, len(s)/6+1)
	breaks, stops := true, true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			switch {
			case strings.ContainsRune(".!?\n…", r):
				breaks, stops = true, true
			case strings.ContainsRune(",;:()—–|\"“”«»", r):
				breaks = true
			}
			i += size
			continue
		}
		end := wordEnd(s, i)
		w := newWord(s[i:end], stops)
		w.start, w.end = i, end
		w.breaks, w.stops = breaks || clauseOpeners[w.low] && !excepts(words, w), stops
		if n := len(words); n > 0 && pronouns[w.low] && (befores[words[n-1].low] || afters[words[n-1].low]) {
			words[n-1].breaks = true // "before it has been inspected" is a clause
		}
		words = append(words, w)
		breaks, stops, i = false, false, end
	}
	return words
}

// excepts reports whether w, which follows words, is the "but" of "nothing but".
func excepts(words []word, w word) bool {
	return w.low == "but" && len(words) > 0 && words[len(words)-1].low == "nothing"
}

// wordEnd is where the word that starts at i ends.
func wordEnd(s string, i int) int {
	digits := false
	for at := i; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		case unicode.IsDigit(r):
			digits = true
		case at > i && inner(r, digits) && at+size < len(s):
			next, _ := utf8.DecodeRuneInString(s[at+size:])
			if digits && !unicode.IsDigit(next) || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
				return at
			}
		default:
			return at
		}
		at += size
	}
	return len(s)
}

// inner reports whether r may stand inside a word or number.
func inner(r rune, digits bool) bool {
	return strings.ContainsRune("'’ʼ", r) || digits && strings.ContainsRune(".,", r)
}

func newWord(raw string, first bool) word {
	w := met.word(raw)
	w.name = w.upper && !first && !w.light && !calendar[w.low]
	return w
}

// readWord is what can be said of a word wherever it stands.
func readWord(raw string) word {
	low := text.Fold(raw)
	low = strings.TrimSuffix(low, "'s")
	r, _ := utf8.DecodeRuneInString(raw)
	w := word{low: low, upper: unicode.IsUpper(r), number: unicode.IsDigit(r), light: lightWords[low]}
	var n int
	if w.stem, n = stem(low); n >= 0 && !w.light && !w.number {
		w.net = sensesOf(n)
	}
	return w
}

// past reports whether w is a verb in the past tense, as far as its form shows.
func (w word) past() bool {
	if pasts[w.low] {
		return true
	}
	if w.low != "" && w.low[0] >= utf8.RuneSelf {
		return strings.HasSuffix(w.low, "ли") || strings.HasSuffix(w.low, "ла") || strings.HasSuffix(w.low, "ло") || strings.HasSuffix(w.low, "лися") || strings.HasSuffix(w.low, "лись")
	}
	return w.isVerb() && (strings.HasSuffix(w.low, "ed") || irregular[w.low] != "" && irregular[w.low] != w.low && !strings.HasSuffix(w.low, "ing"))
}

// pasts are the auxiliaries in the past tense.
var pasts = set("was were had did wasn't weren't hadn't didn't been был була")

// stem brings the forms of a folded word together: English words by their base
// form, which WordNet numbers (-1 where it has none, and Snowball's stemmer has
// to do), Russian ones by Snowball; Ukrainian ones, for which Snowball has no
// stemmer, lose their common endings.
func stem(low string) (string, int) {
	switch {
	case low == "":
		return "", -1
	case low[0] < utf8.RuneSelf:
		if base, ok := irregular[low]; ok && base == low {
			return low, -1
		} else if ok {
			low = base
		}
		if n, ok := lemma(low); ok {
			return wordnetWord(n), n
		}
		return english.Stem(low, true), -1
	case strings.ContainsAny(low, "іїєґ'"):
		return stemUkrainian(low), -1
	}
	return russian.Stem(low, true), -1
}

// ukrainianEndings are the endings of Ukrainian nouns, adjectives and verbs,
// longest first.
var ukrainianEndings = []string{
	"ськими", "ського", "ському", "ською", "ських", "ський", "ськой", "ування", "ювання", "уються", "ується", "увати", "ювати",
	"увала", "ували", "увало", "ається", "аються", "иться", "яться", "ення", "ення", "аннi", "ськи", "ська", "ське", "ськi", "ські",
	"ого", "ому", "ими", "іми", "ами", "ями", "ові", "еві", "єві", "ати", "ити", "іти", "яти", "ала", "али", "ало", "ила", "или", "ило",
	"іла", "іли", "іло", "ють", "уть", "ить", "ять", "ать", "ено", "ано", "ої", "ою", "ею", "єю", "их", "іх", "им", "ім", "ий", "ій",
	"ом", "ем", "єм", "ам", "ям", "ах", "ях", "ів", "їв", "ав", "ив", "ів", "ла", "ли", "ло", "но", "то", "ти",
	"а", "я", "о", "е", "є", "у", "ю", "и", "і", "ї", "й", "ь", "в",
}

func stemUkrainian(low string) string {
	for _, e := range ukrainianEndings {
		if s, ok := strings.CutSuffix(low, e); ok && utf8.RuneCountInString(s) >= 3 {
			return s
		}
	}
	return low
}

// latin writes Cyrillic names in Latin letters, roughly as newspapers do, and
// levels what transliterations differ in, so that names can be compared by
// how they begin: "Ковальчин" and "Kovalchyn" both become "kovalchin".
func latin(low string) string {
	var b strings.Builder
	for _, r := range low {
		if s, ok := romanised[r]; ok {
			b.WriteString(s)
		} else {
			b.WriteRune(r)
		}
	}
	return levelled.Replace(b.String())
}

var romanised = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'є': "ie", 'ж': "zh", 'з': "z", 'и': "i", 'і': "i", 'ї': "i",
	'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "h",
	'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "i", 'ь': "", 'э': "e", 'ю': "iu", 'я': "ia",
}

var levelled = strings.NewReplacer("kh", "h", "y", "i", "j", "i", "w", "v", "x", "ks", "cz", "ch", "tz", "ts", "ph", "f", "ii", "i", "g", "h")

// sameName reports whether two levelled names are forms of one name: one of
// them may carry an ending of up to three letters more, as in "Ostreva",
// "Ostrevan", "Ostrevi".
func sameName(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for n < len(a) && a[n] == b[n] {
		n++
	}
	return n >= 4 && len(a)-n <= 2 && len(b)-n <= 4 && n*3 >= len(b)*2
}
