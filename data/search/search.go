// Package search finds past claims while somebody types: misspelt, cut short,
// in another script, by number, in a casebook of a million.
//
// An [Index] holds every claim in memory as the words it is made of, never its
// text. [ParseQuery] reads what was typed, [Index.Search] answers it, and
// [Index.Highlight] says which letters of a text to show in bold. The package
// reads no database and starts no goroutine: who owns the casebook feeds it
// with Put and Delete in the order of its changes, and decides where a search
// runs. All methods of an Index may be called from several goroutines.
//
// A search has four stages. Each typed word is read as words of the vocabulary
// with a quality each (readings.go, slip.go, everyday.go); the claims that hold
// all typed words, or failing that most of them, are gathered from the postings
// (gather.go); the best few hundred are ranked by where their words stand
// (rank.go); what the index does not find is left to the slow lane (loose.go).
package search

import (
	"gainsay/data/date"
	"gainsay/data/figure"
)

// Doc is what search knows of a claim. Its speaker, article and tags are named
// by their row numbers and described once, by the Put methods for them, before
// or after the claim itself.
type Doc struct {
	N       int64 // the claim's row number, from 1 to MaxN
	Article int64 // row numbers; 0 is none
	Speaker int64
	Tags    []int64

	Quote, Summary, Note, Translation string

	Type, Status string
	Date         date.Date // of the event; where unknown, when it was said or published
	Figure       figure.Figure
	Links        int // accepted contradictions the claim takes part in
}

// Article is what claims are found by of the article they stand in.
type Article struct {
	N                int64
	Headline, Outlet string
}

// Speaker is what claims are found by of who said them.
type Speaker struct {
	N       int64
	Name    string
	Aliases []string
}

// Tag is what claims are found by of a tag they bear.
type Tag struct {
	N    int64
	Name string
}

// Hit is a claim that a search found.
type Hit struct {
	N     int64
	Score float64 // greater is better; comparable within one answer only

	// Missing counts the typed words that the claim does not hold. Claims with
	// all words come first.
	Missing int

	// ReadAs holds, for a typed word that was not found as it is or as the
	// beginning of a word, the word of the claim that it was taken for:
	// "sodlers" → "soldiers". It is nil where nothing was.
	ReadAs map[string]string

	how how // the farthest-fetched reading of its words
}

// MaxN is the greatest row number an [Index] takes; claims beyond are not
// found. Memory grows with the greatest row number in use.
const MaxN = 1<<31 - 1
