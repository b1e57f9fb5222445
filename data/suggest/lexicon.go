package suggest

import (
	_ "embed"
	"fmt"
	"strings"
)

// class is a set of the classes a word belongs to, as the sections of the
// lexicon files name them.
type class uint64

const (
	determiner class = 1 << iota
	possessive
	pronoun
	objectPronoun
	relative
	preposition
	conjunction
	subordinator
	be
	have
	do
	modal
	adverb
	number
	sayVerb
	denyVerb
	promiseVerb
	accuseVerb
	thinkVerb
	showVerb
	askVerb
	stanceVerb
	eventVerb
	otherVerb
	addressee
	sayNoun
	nounToo
	attitude
	byWayOf
	title
	institution
	writtenNoun
	recordingNoun
	placeNoun
	stateNoun
	calm
	blame
	falsehood
	negator
	weekday
	month
	stakes
	universal
	giveVerb
	witnessVerb
	holdVerb
	courtesy
	timeWord
	toll    // people dead, hurt or missing
	exact   // measures and relations
	loose   // pointing and gesture
	affixed // a word with a negating affix that the rules of affixes do not find

	// The forms of a verb.
	baseForm
	presentForm    // says
	pastForm       // said, wrote
	participleForm // written
	ingForm        // saying
)

const (
	auxiliary = be | have | do | modal
	// cueVerb are the verbs that report what somebody says, thinks or intends.
	cueVerb = sayVerb | denyVerb | promiseVerb | accuseVerb | thinkVerb | showVerb | askVerb | stanceVerb
	// reporting are those of them that state something of the world.
	reporting = sayVerb | denyVerb | promiseVerb | accuseVerb | showVerb
	verbForm  = baseForm | presentForm | pastForm | participleForm | ingForm
)

// sections maps the headings of a lexicon file to classes. Headings that begin
// with "verbs" list base forms.
var sections = map[string]class{
	"determiner": determiner, "possessive": possessive, "pronoun": pronoun, "object pronoun": objectPronoun,
	"relative": relative, "preposition": preposition, "conjunction": conjunction, "subordinator": subordinator,
	"be": be, "have": have, "do": do, "modal": modal, "adverb": adverb, "number": number,
	"say": sayVerb | pastForm, "deny": denyVerb | pastForm, "promise": promiseVerb | pastForm,
	"accuse": accuseVerb | pastForm, "event": eventVerb | pastForm,
	"verbs say": sayVerb, "verbs deny": denyVerb, "verbs promise": promiseVerb, "verbs accuse": accuseVerb,
	"verbs think": thinkVerb, "verbs show": showVerb, "verbs ask": askVerb, "verbs stance": stanceVerb,
	"verbs event": eventVerb, "verbs give": giveVerb, "verbs witness": witnessVerb, "verbs hold": holdVerb, "verbs other": otherVerb, "nouns say": sayNoun, "noun too": nounToo, "attitude": attitude, "addressee": addressee, "by way of": byWayOf, "title": title,
	"institution": institution, "noun of state": stateNoun, "document": writtenNoun, "recording": recordingNoun, "place": placeNoun, "calm": calm, "blame": blame, "falsehood": falsehood,
	"negator": negator, "weekday": weekday, "month": month, "stakes": stakes, "universal": universal, "courtesy": courtesy, "time": timeWord, "toll": toll, "exact": exact, "loose": loose, "affixed": affixed,
}

//go:embed lexicon/en.txt
var english string

//go:embed lexicon/ru.txt
var russian string

//go:embed lexicon/uk.txt
var ukrainian string

// Lexicon is what proposals go by: the words of each language, the kinds and
// rules that are switched off, and what became of earlier proposals. Make one
// with [NewLexicon]; it may be shared by readers that do not change it.
type Lexicon struct {
	// Off names rules and types of claims that propose nothing.
	Off map[string]bool
	// Tallies says, for each rule, what people did with its proposals; a rule
	// whose proposals are kept comes before one whose proposals are dismissed.
	Tallies map[string]Tally

	vocabularies map[string]*vocabulary
}

// Tally counts what people did with the proposals of a rule.
type Tally struct{ Accepted, Dismissed int }

// vocabulary is the words of one language.
type vocabulary struct {
	words map[string]class
	// stems are words given with a star, by their first two letters.
	stems map[string][]stem
	// phrases are entries of several words, by their first.
	phrases map[string][]phrase
	// particles are verbs that mean what they mean only with a word after them,
	// "point out", by each of their forms.
	particles map[string][]phrase
}

type stem struct {
	text string
	is   class
}

type phrase struct {
	words []string
	is    class
}

// NewLexicon reads the lexicons that come with the program.
func NewLexicon() *Lexicon {
	l := &Lexicon{Off: map[string]bool{}, Tallies: map[string]Tally{}, vocabularies: map[string]*vocabulary{}}
	for lang, file := range map[string]string{"en": english, "ru": russian, "uk": ukrainian} {
		l.vocabularies[lang] = readVocabulary(file)
	}
	return l
}

// Add puts words, written as in the lexicon files, into a section of a
// language: "en", "ru" or "uk".
func (l *Lexicon) Add(lang, section, words string) error {
	v, is := l.vocabularies[lang], sections[section]
	switch {
	case v == nil:
		return fmt.Errorf("adding %q to the lexicon: no lexicon of the language %q", words, lang)
	case is == 0:
		return fmt.Errorf("adding %q to the lexicon: no section %q", words, section)
	}
	for word := range strings.FieldsSeq(words) {
		v.add(strings.ToLower(word), is, strings.HasPrefix(section, "verbs"))
	}
	return nil
}

func readVocabulary(file string) *vocabulary {
	v := &vocabulary{words: make(map[string]class, 4096), stems: map[string][]stem{}, phrases: map[string][]phrase{}, particles: map[string][]phrase{}}
	var is class
	var verbs bool
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			heading := strings.Trim(line, "[]")
			is, verbs = sections[heading], strings.HasPrefix(heading, "verbs")
		default:
			for word := range strings.FieldsSeq(line) {
				v.add(word, is, verbs)
			}
		}
	}
	return v
}

func (v *vocabulary) add(word string, is class, verb bool) {
	switch {
	case verb:
		v.addVerb(word, is)
	case strings.HasSuffix(word, "*"):
		text := strings.TrimSuffix(word, "*")
		key := stemKey(text)
		v.stems[key] = append(v.stems[key], stem{text, is})
	case strings.Contains(word, "_"):
		words := strings.Split(word, "_")
		v.phrases[words[0]] = append(v.phrases[words[0]], phrase{words, is})
	default:
		v.words[word] |= is
	}
}

// addVerb adds the forms of "tell/told" or "write/wrote/written". Of "point_out"
// the first word is inflected; it is of its class only where the second
// follows.
func (v *vocabulary) addVerb(entry string, is class) {
	forms := strings.Split(entry, "/")
	base, particle, _ := strings.Cut(forms[0], "_")
	past := regularPast(base)
	if len(forms) > 1 {
		past, _, _ = strings.Cut(forms[1], "_")
	}
	participle := past
	if len(forms) > 2 {
		participle = forms[2]
	}
	for _, f := range []struct {
		word string
		form class
	}{{base, baseForm}, {presentOf(base), presentForm}, {past, pastForm}, {participle, participleForm}, {ingOf(base), ingForm}} {
		v.words[f.word] |= f.form
		if particle == "" {
			v.words[f.word] |= is
		} else if !v.hasParticle(f.word, particle) {
			v.particles[f.word] = append(v.particles[f.word], phrase{[]string{particle}, is})
		}
	}
}

func (v *vocabulary) hasParticle(word, particle string) bool {
	for _, p := range v.particles[word] {
		if p.words[0] == particle {
			return true
		}
	}
	return false
}

func regularPast(base string) string {
	switch {
	case strings.HasSuffix(base, "e"):
		return base + "d"
	case consonantY(base):
		return base[:len(base)-1] + "ied"
	case doubles(base):
		return base + base[len(base)-1:] + "ed"
	}
	return base + "ed"
}

func presentOf(base string) string {
	switch {
	case consonantY(base):
		return base[:len(base)-1] + "ies"
	case endsIn(base, "s", "x", "z", "ch", "sh", "o"):
		return base + "es"
	}
	return base + "s"
}

func ingOf(base string) string {
	switch {
	case strings.HasSuffix(base, "ie"):
		return base[:len(base)-2] + "ying"
	case strings.HasSuffix(base, "e") && !endsIn(base, "ee", "oe", "ye"):
		return base[:len(base)-1] + "ing"
	case doubles(base):
		return base + base[len(base)-1:] + "ing"
	}
	return base + "ing"
}

func consonantY(base string) bool {
	return strings.HasSuffix(base, "y") && !endsIn(base, "ay", "ey", "oy", "uy")
}

// doubles reports whether base doubles its last letter before an ending: one
// syllable with one vowel before one consonant, or a stressed last syllable
// of the few verbs that have one.
func doubles(base string) bool {
	switch base {
	case "commit", "admit", "rebut", "refer", "compel", "prefer", "transfer", "concur", "expel", "label", "signal", "cancel", "quarrel", "permit", "forget", "regret", "deter":
		return true
	}
	const vowels = "aeiou"
	n := len(base)
	if n < 3 || strings.IndexByte(vowels+"wxy", base[n-1]) >= 0 || strings.IndexByte(vowels, base[n-2]) < 0 {
		return false
	}
	for i := range n - 2 {
		if strings.IndexByte(vowels, base[i]) >= 0 {
			return false
		}
	}
	return true
}

func endsIn(s string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func stemKey(word string) string {
	n := 0
	for i := range word {
		if n == 2 {
			return word[:i]
		}
		n++
	}
	return word
}

// classOf is the classes of a word in lower case.
func (v *vocabulary) classOf(word string) class {
	is := v.words[word]
	if len(v.stems) == 0 {
		return is
	}
	for _, s := range v.stems[stemKey(word)] {
		if strings.HasPrefix(word, s.text) {
			is |= s.is
		}
	}
	return is
}
