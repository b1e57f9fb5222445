package compare

import (
	"embed"
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
	things      phrasebook
	matters     phrasebook
	words       map[string]bool // stems that a phrase begins with
	sets        wordSets
	begun       []phrase // that begin with a set
	fingerprint uint64   // of the texts it was read from
}

type conceptID int16

// concept is one matter or one thing of the lexicon.
type concept struct {
	name   string
	gloss  string // for people: "whether the way out was open"
	matter bool
	set    bool // only words to stand in brackets in entries
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
	words   []string // stems, beginnings with "*" behind or a set in brackets; a leading "~" allows up to four words before it
	sets    wordSets
	ing     bool // one word in -ing, to be met only so: "holding" is not "held"
	past    bool // one word in -ed, to be met only so: "crowded" is not "crowd"
	denies  bool // it holds a word that negates: "let nobody in"
	noun    bool // one word for a thing, or "a strike": "struck" is not meant
	verb    bool // its first word is a verb, as in "to ship": "the ship" is not meant
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
	lex := &Lexicon{byName: map[string]conceptID{}, things: newPhrasebook(), matters: newPhrasebook(), words: map[string]bool{}, sets: wordSets{}, fingerprint: fingerprint(texts)}
	for _, t := range texts {
		if err := lex.read(strings.NewReader(t)); err != nil {
			return nil, err
		}
	}
	lex.begin(lex.begun)
	return lex, nil
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

var lengths = map[string]lasts{"lasting": lasting, "act": act, "ending": ending, "passing": passing}

// living reports whether a thing is people of some kind.
func (lex *Lexicon) living(id conceptID) bool {
	people := lex.byName["people"]
	return id == people || slices.Contains(lex.concepts[id].within, people)
}

// isKindOf reports whether a is b or a kind of it.
func (lex *Lexicon) isKindOf(a, b conceptID) bool {
	return a == b || slices.Contains(lex.concepts[a].within, b)
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
