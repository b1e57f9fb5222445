// Package corpus makes casebooks of any size for benches and tests: claims in
// three languages whose words follow Zipf's law over a vocabulary of more than
// 250,000, with names and numbers in the forms that people write, and queries
// as people type them. Everything follows from the seed and a claim's number,
// so that a million claims need not be kept to be looked at again.
package corpus

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/search"
)

// Corpus is a casebook that can be asked for any of its claims.
type Corpus struct {
	seed     uint64
	english  []string
	names    []string
	cyrillic [2][]string // Ukrainian, Russian
}

// How many words there are of each kind. With numbers a million claims hold
// some 270,000.
const (
	englishWords   = 110_000
	nameWords      = 34_000
	ukrainianWords = 72_000
	russianWords   = 42_000

	ClaimsPerArticle = 12
	Speakers         = 20_000
	Outlets          = 400
	Tags             = 60
)

// New is the corpus of a seed.
func New(seed uint64) *Corpus {
	r := rand.New(rand.NewPCG(seed, 0))
	seen := map[string]bool{}
	c := &Corpus{seed: seed}
	c.english = english.words(r, englishWords, seen)
	c.cyrillic[0] = ukrainian.words(r, ukrainianWords, seen)
	c.cyrillic[1] = russian.words(r, russianWords, seen)
	for len(c.names) < nameWords {
		name := english.stem(r, 1+r.IntN(2)) + pick(r, nameEndings)
		if !seen[name] {
			seen[name] = true
			c.names = append(c.names, titled(name))
		}
	}
	return c
}

var nameEndings = strings.Fields("ov ova enko ski vik sen son berg man ian idze ak uk in ina ez ault ard ton land grad burg")

// random is a source for thing n of a kind.
func (c *Corpus) random(kind, n int64) *rand.Rand {
	return rand.New(rand.NewPCG(c.seed+uint64(kind)<<56, uint64(n)))
}

const (
	kindClaim = iota + 1
	kindArticle
	kindSpeaker
	kindQuery
)

// Claim is claim n, from 1 on.
func (c *Corpus) Claim(n int64) search.Doc {
	r := c.random(kindClaim, n)
	words := c.sentence(r)
	number, value := c.number(r)
	if r.IntN(3) == 0 {
		at := r.IntN(len(words))
		words = append(words[:at], append([]string{number}, words[at:]...)...)
	} else {
		value = 0
	}
	first := r.IntN(len(words) - 3)
	d := search.Doc{
		N: n, Article: 1 + (n-1)/ClaimsPerArticle, Speaker: 1 + int64(rand.NewZipf(r, 1.1, 4, Speakers-1).Uint64()),
		Tags:  []int64{1 + int64(rand.NewZipf(r, 1.3, 2, Tags-1).Uint64())},
		Quote: strings.Join(words, " "), Summary: strings.Join(words[first:first+3], " "),
		Type: pick(r, types), Status: "accepted",
		Date: date.Date(fmt.Sprintf("20%02d-%02d-%02d", 10+r.IntN(22), 1+r.IntN(12), 1+r.IntN(28))),
	}
	if r.IntN(20) == 0 {
		d.Status = "suggested"
	}
	if r.IntN(15) == 0 {
		d.Links = 1 + r.IntN(4)
	}
	if value != 0 {
		d.Figure = figure.Figure{Raw: number, Low: value, High: value, Bound: figure.Exact}
	}
	return d
}

var types = strings.Fields("quantity denial assurance accusation statement statement statement event")

// sentence is 8 to 26 words, in four of five claims English, else Ukrainian or
// Russian.
func (c *Corpus) sentence(r *rand.Rand) []string {
	lexicon := c.english
	switch x := r.IntN(100); {
	case x < 6:
		lexicon = c.cyrillic[1]
	case x < 20:
		lexicon = c.cyrillic[0]
	}
	zipf := rand.NewZipf(r, 1.05, 3, uint64(len(lexicon)-1))
	names := rand.NewZipf(r, 1.02, 20, uint64(len(c.names)-1))
	words := make([]string, 8+r.IntN(19))
	for i := range words {
		if r.IntN(16) == 0 {
			words[i] = c.names[names.Uint64()]
		} else {
			words[i] = lexicon[zipf.Uint64()]
		}
	}
	words[0] = titled(words[0])
	return words
}

// number is a figure as written and its value.
func (c *Corpus) number(r *rand.Rand) (written string, value float64) {
	n := 1 + int(rand.NewZipf(r, 1.2, 8, 9998).Uint64())
	switch r.IntN(5) {
	case 0:
		return strconv.Itoa(n), float64(n)
	case 1:
		return figure.Number(float64(n * 100)), float64(n * 100)
	case 2:
		return strings.ReplaceAll(figure.Number(float64(n*1000)), ",", "\u00a0"), float64(n * 1000)
	case 3:
		return strconv.Itoa(n) + "k", float64(n * 1000)
	}
	return strconv.Itoa(n) + " thousand", float64(n * 1000)
}

// Article is article n, from 1 on.
func (c *Corpus) Article(n int64) search.Article {
	r := c.random(kindArticle, n)
	outlet := c.random(kindArticle, -1-int64(rand.NewZipf(r, 1.1, 3, Outlets-1).Uint64()))
	words := c.sentence(r)
	return search.Article{
		N: n, Headline: strings.Join(words[:min(len(words), 8)], " "),
		Outlet: "The " + c.names[outlet.IntN(len(c.names))] + " " + pick(outlet, papers),
	}
}

var papers = strings.Fields("Ledger Post Courier Herald Radio Monitor Gazette Wire")

// Speaker is speaker n, from 1 on.
func (c *Corpus) Speaker(n int64) search.Speaker {
	r := c.random(kindSpeaker, n)
	return search.Speaker{N: n, Name: pick(r, c.names) + " " + pick(r, c.names)}
}

// Tag is tag n, from 1 on.
func (c *Corpus) Tag(n int64) search.Tag { return search.Tag{N: n, Name: c.english[500+n]} }

// Fill puts the first n claims, and what they bear, into ix.
func (c *Corpus) Fill(ix *search.Index, n int64) {
	for i := int64(1); i <= Speakers; i++ {
		ix.PutSpeaker(c.Speaker(i))
	}
	for i := int64(1); i <= Tags; i++ {
		ix.PutTag(c.Tag(i))
	}
	for i := int64(1); i <= n; i++ {
		if (i-1)%ClaimsPerArticle == 0 {
			ix.PutArticle(c.Article(1 + (i-1)/ClaimsPerArticle))
		}
		ix.Put(c.Claim(i))
	}
}

// Line is claim d as one line of text, as an export would give it to another
// program: quote and speaker.
func (c *Corpus) Line(d search.Doc) string {
	return d.Quote + " · " + c.Speaker(d.Speaker).Name
}
