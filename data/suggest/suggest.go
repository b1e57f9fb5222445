// Package suggest proposes the claims of an article by rules and word lists
// that a person can read: who says what, figures about things that matter,
// denials and assurances, accusations, events. Every proposal names its rule
// and says in words why it was made. It uses no model and no network.
package suggest

import (
	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/text"
)

// Article is what the rules need to know of an article.
type Article struct {
	Text       string // a body that text.Clean returned
	Headline   string
	Outlet     string
	OutletType string    // "press release" makes the outlet the speaker of what nobody else says
	Byline     string    // makes its one author the speaker of a blog, a letter or a post told in the first person
	Published  date.Date // unknown: relative dates stay unresolved
	Language   string    // "en", "ru" or "uk"; others, and none, are guessed
	Speakers   []Speaker // those the casebook knows
}

// Speaker is a person or body by all its names.
type Speaker struct {
	Name    string
	Role    string
	Aliases []string
}

// Type is the kind of a claim.
type Type string

const (
	Quantity   Type = "quantity"
	Denial     Type = "denial"
	Assurance  Type = "assurance"
	Accusation Type = "accusation"
	Statement  Type = "statement"
	Event      Type = "event"
)

// Directness says whose words a claim is in.
type Directness string

const (
	Direct   Directness = "direct"   // quoted
	Indirect Directness = "indirect" // reported
	Own      Directness = "own"      // the outlet's own voice
)

// Claim is one proposal.
type Claim struct {
	Span       text.Span
	Type       Type
	Summary    string
	Speaker    string // a known speaker's name, or one read in the article; empty for the outlet's own voice
	New        bool   // no known speaker has that name
	Role       string
	Via        string // who handed it on, where one source cites another
	Directness Directness
	Cue        text.Span // what the attribution was told by; empty for none
	Figure     figure.Figure
	Figures    []figure.Found // all in the span
	Negations  []text.Span    // cues of negation in the span
	Said       date.Date
	EventDate  date.Date
	Place      string
	Rule       string
	Score      float64 // 0 to 1
	Why        string
}

// Reading is all that the rules see in an article.
type Reading struct {
	Sentences    []text.Sentence
	Figures      []figure.Found
	Attributions []Attribution
	Negations    []Negation
	Claims       []Claim
}

// Claims proposes the claims of a, best first.
func Claims(a Article, l *Lexicon) []Claim { return Read(a, l).Claims }

// Read reads a as the rules do.
func Read(a Article, l *Lexicon) Reading {
	d := newDocument(a, l)
	r := d.reading()
	r.Sentences = text.Sentences(a.Text)
	r.Claims = d.propose(&r)
	return r
}

// reading is what claims are made of.
func (d *document) reading() Reading {
	return Reading{Figures: figure.Find(d.body, d.lang), Attributions: d.attributions(), Negations: d.negations()}
}
