package compare

import (
	"bufio"
	"cmp"
	"embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
)

// A Lexicon is what the rules know of words: matters with two sides (soldiers
// withdraw or stay, a door is open or locked) and things that are counted or
// that something is said of (soldiers, exits, ballots), in all languages at
// once. It never changes once made and may be used from several goroutines.
type Lexicon struct {
	concepts    []concept
	byName      map[string]conceptID
	phrases     map[string][]phrase // by the key of the first word
	fingerprint uint64              // of the texts it was read from
}

type conceptID int16

// concept is one matter or one thing of the lexicon.
type concept struct {
	name   string
	gloss  string // for people: "whether the way out was open"
	matter bool
	lasts  lasts
	broad  bool        // too common to join two claims by itself
	rare   bool        // a matter that joins two claims nearly by itself
	state  bool        // a thing that is what became of another: dead, on site
	role   bool        // a state that says who the counted are: prisoners, patients
	grows  bool        // a thing of which there are more by the day
	can    bool        // a matter of what people can do: "may leave" takes a side
	within []conceptID // a thing's wider things, nearest first
	of     []conceptID // the only things a matter is about; empty for any
	brings []implied   // what a matter's sides bring with them
}

// lasts is how long one side of a matter, once true, stays true.
type lasts int8

const (
	lasting lasts = iota // a state: the door was locked, five are dead
	act                  // something done on a day and not undone: crossed, resigned
	ending               // something that ends by itself: missing, on strike
	passing              // a state of the hour: the air is within the limit
)

// implied is a side that one side of a matter brings with it: who died came
// to harm. The reverse follows: where nobody came to harm, nobody died.
type implied struct {
	side   int8
	other  conceptID
	brings int8
}

// phrase is a way to speak of a concept: the words that have to follow the
// first one, and the side they take.
type phrase struct {
	words   []string // keys; a leading "~" allows up to four words before it
	prefix  bool     // the last word is given by its beginning
	ing     bool     // it ends in -ing
	past    bool     // one word in -ed, to be met only so: "crowded" is not "crowd"
	denies  bool     // it holds a word that negates: "let nobody in"
	noun    bool     // one word for a thing, not to be met as a verb in -ed or -ing
	concept conceptID
	side    int8 // +1, -1; 0 for things
}

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// standardTexts are the files of lexicon: english.txt, which names most
// matters and things, before those that add to it, in the order of their names.
var standardTexts = sync.OnceValue(func() []string {
	files, err := lexiconFiles.ReadDir("lexicon")
	if err != nil {
		panic(err) // embedded files can be read
	}
	var texts []string
	for _, f := range files {
		t, err := lexiconFiles.ReadFile("lexicon/" + f.Name())
		if err != nil {
			panic(err)
		}
		if f.Name() == "english.txt" {
			texts = slices.Insert(texts, 0, string(t))
		} else {
			texts = append(texts, string(t))
		}
	}
	return texts
})

// Standard is the lexicon that comes with the program. The first call reads
// it; later ones return the same.
var Standard = sync.OnceValue(func() *Lexicon {
	lex, err := NewLexicon(standardTexts()...)
	if err != nil {
		panic(err) // only a programmer can break the embedded files; a test reads them
	}
	return lex
})

// Extended is the standard lexicon with an analyst's own words behind it.
func Extended(words string) (*Lexicon, error) {
	if strings.TrimSpace(words) == "" {
		return Standard(), nil
	}
	return NewLexicon(append(slices.Clone(standardTexts()), words)...)
}

// NewLexicon reads lexicons in the form that lexicon/english.txt explains, each adding
// to the ones before: an analyst's own words come last. The error names the
// line, not the lexicon: those of the program can be read, so it is the analyst's.
func NewLexicon(texts ...string) (*Lexicon, error) {
	lex := &Lexicon{byName: map[string]conceptID{}, phrases: map[string][]phrase{}, fingerprint: fingerprint(texts)}
	for _, t := range texts {
		if err := lex.read(strings.NewReader(t)); err != nil {
			return nil, err
		}
	}
	return lex, nil
}

// borrowed is what the lexicon knows of a word by its closest synonyms, where
// it does not list the word itself and they agree.
func (lex *Lexicon) borrowed(w word) (phrase, bool) {
	var found phrase
	ok := false
	if w.net == nil || w.name {
		return found, false
	}
	for _, n := range w.net.closest {
		for _, p := range lex.phrases[wordnetWord(int(n))] {
			if len(p.words) > 1 {
				continue
			}
			if ok && (p.concept != found.concept || p.side != found.side) {
				return phrase{}, false
			}
			found, ok = p, true
		}
	}
	return found, ok
}

func (lex *Lexicon) read(r io.Reader) error {
	current := conceptID(-1)
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		head, rest, _ := strings.Cut(line, " ")
		var err error
		switch head {
		case "matter", "thing":
			current, err = lex.concept(head, rest)
		case "of":
			err = lex.only(current, strings.Fields(rest))
		case "implies":
			err = lex.implies(strings.Fields(rest))
		case "+", "-", "=":
			if current < 0 {
				err = fmt.Errorf("words before the first matter or thing")
			} else {
				err = lex.words(current, head, rest)
			}
		default:
			err = fmt.Errorf("%q: want matter, thing, +, - or =", head)
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return lines.Err()
}

// concept reads the rest of a head line, `passage lasting broad "gloss"` or
// `soldiers < people "gloss"`, and opens that concept, new or known.
func (lex *Lexicon) concept(head, rest string) (conceptID, error) {
	rest, gloss, _ := strings.Cut(rest, `"`)
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		return -1, fmt.Errorf("a %s needs a name", head)
	}
	id, known := lex.byName[fields[0]]
	if !known {
		id = conceptID(len(lex.concepts))
		lex.byName[fields[0]] = id
		lex.concepts = append(lex.concepts, concept{name: fields[0], gloss: fields[0], matter: head == "matter"})
	}
	c := &lex.concepts[id]
	if c.matter != (head == "matter") {
		return -1, fmt.Errorf("%s is both a matter and a thing", fields[0])
	}
	if gloss = strings.TrimSuffix(strings.TrimSpace(gloss), `"`); gloss != "" {
		c.gloss = gloss
	}
	for _, f := range fields[1:] {
		if err := lex.flag(c, f); err != nil {
			return -1, err
		}
	}
	return id, nil
}

// only reads the things that a matter is about.
func (lex *Lexicon) only(current conceptID, names []string) error {
	if current < 0 || !lex.concepts[current].matter {
		return fmt.Errorf("of belongs to a matter")
	}
	for _, n := range names {
		id, ok := lex.byName[n]
		if !ok || lex.concepts[id].matter {
			return fmt.Errorf("%q is no thing", n)
		}
		lex.concepts[current].of = append(lex.concepts[current].of, id)
	}
	return nil
}

// fits reports whether a matter is about one of the things, or nothing is known
// of what it is about.
func (lex *Lexicon) fits(matter conceptID, things []conceptID) bool {
	of := lex.concepts[matter].of
	if len(of) == 0 {
		return true
	}
	known := false
	for _, t := range things {
		if slices.Contains(of, t) {
			return true
		}
		known = known || !lex.concepts[t].broad
	}
	return !known
}

// about are the things of found that m's clause speaks of, or the whole text
// where the clause names none in particular; sorted.
func (lex *Lexicon) about(words []word, m mention, found []mention) []conceptID {
	from, to := clauseOf(words, m.from, m.to)
	var clause, all []conceptID
	for _, t := range found {
		if t.side != 0 {
			continue
		}
		if all = append(all, t.concept); t.from >= from && t.from < to {
			clause = append(clause, t.concept)
		}
	}
	if len(lex.particular(clause)) == 0 {
		return unique(all)
	}
	return unique(clause)
}

// clauseOf is the run of words round from and to up to where a clause breaks.
func clauseOf(words []word, from, to int) (int, int) {
	for from > 0 && !words[from].breaks {
		from--
	}
	for to < len(words) && !words[to].breaks {
		to++
	}
	return from, to
}

// flag puts one word of a head line on c: how long it lasts, how common it is,
// or for a thing a wider one.
func (lex *Lexicon) flag(c *concept, word string) error {
	wider, isThing := lex.byName[word]
	length, isLength := lengths[word]
	switch {
	case word == "<":
	case word == "broad":
		c.broad = true
	case word == "rare" && c.matter:
		c.rare = true
	case word == "can" && c.matter:
		c.can = true
	case isLength && c.matter:
		c.lasts = length
	case word == "state" && !c.matter:
		c.state = true
	case word == "role" && !c.matter:
		c.role = true
	case word == "grows" && !c.matter:
		c.grows = true
	case isThing && !c.matter && !lex.concepts[wider].matter:
		c.within = append(append(c.within, wider), lex.concepts[wider].within...)
	default:
		return fmt.Errorf("%q of %s is not known", word, c.name)
	}
	return nil
}

var lengths = map[string]lasts{"lasting": lasting, "act": act, "ending": ending, "passing": passing}

// implies reads `dead+ harm+`.
func (lex *Lexicon) implies(fields []string) error {
	sides := make([]int8, len(fields))
	ids := make([]conceptID, len(fields))
	for i, f := range fields {
		name := strings.TrimRight(f, "+-")
		id, ok := lex.byName[name]
		if !ok || len(f) != len(name)+1 || !lex.concepts[id].matter {
			return fmt.Errorf("%q: want a matter with + or - after it", f)
		}
		ids[i], sides[i] = id, map[byte]int8{'+': 1, '-': -1}[f[len(f)-1]]
	}
	for i := 1; i < len(ids); i++ {
		c, d := &lex.concepts[ids[0]], &lex.concepts[ids[i]]
		c.brings = append(c.brings, implied{sides[0], ids[i], sides[i]})
		d.brings = append(d.brings, implied{-sides[i], ids[0], -sides[0]})
	}
	return nil
}

func (lex *Lexicon) words(id conceptID, sign, list string) error {
	side := map[string]int8{"+": 1, "-": -1}[sign]
	if (side == 0) == lex.concepts[id].matter {
		return fmt.Errorf("%s takes words after %s", lex.concepts[id].name, map[bool]string{true: "+ or -", false: "="}[lex.concepts[id].matter])
	}
	for _, entry := range strings.Split(list, ",") {
		p, err := newPhrase(entry)
		if err != nil {
			return err
		}
		if len(p.words) == 0 {
			continue
		}
		p.concept, p.side = id, side
		one := len(p.words) == 1 && !p.prefix
		p.noun = one && side == 0 && !lex.concepts[id].state && !p.past && !p.ing
		p.past = one && side != 0 && p.past
		first := p.words[0]
		if p.prefix && len(p.words) == 1 {
			first = prefixKey(first)
		}
		lex.phrases[first] = append(lex.phrases[first], p)
	}
	return nil
}

// newPhrase reads "turn ~ off" or "reserv*"; a blank entry is no words.
func newPhrase(entry string) (p phrase, err error) {
	fields := strings.Fields(entry)
	gap := ""
	for i, f := range fields {
		if f == "~" {
			gap = "~"
			continue
		}
		whole, cut := strings.CutSuffix(f, "*")
		switch {
		case cut && i != len(fields)-1:
			return p, fmt.Errorf("%q: only the last word may be cut", entry)
		case cut:
			p.prefix, f = true, whole
		default:
			p.past, p.ing = strings.HasSuffix(f, "ed") && f != "need", strings.HasSuffix(f, "ing")
			f, _ = stem(f)
		}
		p.words, gap = append(p.words, gap+f), ""
		p.denies = p.denies || slices.ContainsFunc(cues[f], func(c cue) bool { return c.negates && len(c.words) == 1 })
	}
	return p, nil
}

// prefixKey is under what a cut word is kept: its first four letters.
func prefixKey(s string) string {
	n := 0
	for i := range s {
		if n == 4 {
			return s[:i] + "*"
		}
		n++
	}
	return s + "*"
}

// mention is one place where a text speaks of a concept.
type mention struct {
	concept conceptID
	side    int8
	from    int // word offsets
	to      int
	denies  bool // by a word of its own
}

// mentions finds every concept in words, longest phrases first; a word inside
// the longer name of a thing ("attack aircraft") does not speak for itself, nor
// does one inside a longer phrase for a matter speak for another matter. A
// matter counts where it is about something that it can be about.
func (lex *Lexicon) mentions(words []word) []mention {
	things := lex.longest(words, func(m mention) bool { return m.side == 0 })
	within := make([]bool, len(words))
	for _, m := range things {
		for i := m.from; i < m.to; i++ {
			within[i] = m.to-m.from > 1
		}
	}
	found := slices.Clone(things)
	taken := func(m mention) bool { return m.side != 0 && lex.fits(m.concept, lex.about(words, m, things)) }
	for _, m := range lex.longest(words, taken) {
		if !within[m.from] || m.to-m.from > 1 {
			found = append(found, m)
		}
	}
	slices.SortStableFunc(found, func(a, b mention) int { return cmp.Compare(a.from, b.from) })
	return found
}

// longest finds the longest of the phrases that count, at each place.
func (lex *Lexicon) longest(words []word, counts func(mention) bool) []mention {
	var found []mention
	for i := 0; i < len(words); i++ {
		longest, start := 0, len(found)
		for _, key := range [2]string{words[i].stem, prefixKey(words[i].low)} {
			for _, p := range lex.phrases[key] {
				end, ok := p.at(words, i)
				m := mention{p.concept, p.side, i, end, p.denies}
				if !ok || end-i < longest || !counts(m) {
					continue
				}
				if end-i > longest {
					found, longest = found[:start], end-i
				}
				found = append(found, m)
			}
		}
		if longest == 0 {
			p, ok := lex.borrowed(words[i])
			if m := (mention{p.concept, p.side, i, i + 1, p.denies}); ok && counts(m) && (p.side == 0 || i == 0 || !articles[words[i-1].low]) {
				found = append(found, m)
			}
		}
		i += max(0, longest-1)
	}
	return found
}

// living reports whether a thing is people of some kind.
func (lex *Lexicon) living(id conceptID) bool {
	people := lex.byName["people"]
	return id == people || slices.Contains(lex.concepts[id].within, people)
}

// isKindOf reports whether a is b or a kind of it.
func (lex *Lexicon) isKindOf(a, b conceptID) bool {
	return a == b || slices.Contains(lex.concepts[a].within, b)
}

// at matches p on the words from i on and returns where it ends.
func (p phrase) at(words []word, i int) (end int, ok bool) {
	if len(p.words) == 1 && (words[i].light || p.past && !p.prefix && !strings.HasSuffix(words[i].low, "ed") || p.noun && (strings.HasSuffix(words[i].low, "ed") || strings.HasSuffix(words[i].low, "ing"))) {
		return 0, false
	}
	for n, want := range p.words {
		gap := 0
		if rest, cut := strings.CutPrefix(want, "~"); cut {
			want, gap = rest, 4
		}
		last := n == len(p.words)-1
		for ; ; i, gap = i+1, gap-1 {
			if i >= len(words) || gap < 0 {
				return 0, false
			}
			if words[i].stem == want || last && p.prefix && strings.HasPrefix(words[i].low, want) {
				break
			}
			if gap == 0 || words[i].breaks {
				return 0, false
			}
		}
		i++
	}
	return i, true
}

func (lex *Lexicon) gloss(id conceptID) string { return lex.concepts[id].gloss }

// nearer reports how near two things are: 1 for the same, less for one within
// the other, 0 for strangers.
func (lex *Lexicon) near(a, b conceptID) float64 {
	if a == b {
		return 1
	}
	for i, w := range lex.concepts[a].within {
		if w == b {
			return .7 / float64(i+1)
		}
	}
	for i, w := range lex.concepts[b].within {
		if w == a {
			return .7 / float64(i+1)
		}
	}
	return 0
}
