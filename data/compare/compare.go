// Package compare says what two claims have to do with one another: whether
// both can be true, and if they cannot, why.
//
// A [Claim] is read once into a [Frame]: its words with what they negate, the
// matters of the [Lexicon] it takes a side in, its figures, names and dates.
// [Compare] then asks whether two frames speak of the same thing (the gate)
// and lets each detector say what it finds. Every finding carries the name of
// its rule and the reason in words. An [Index] finds, among very many claims,
// the few that are worth comparing with a new one.
package compare

import (
	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/text"
)

// Claim is what is known of a claim. Everything but Text may be empty.
type Claim struct {
	ID         int64
	Text       string    // the quote
	Context    string    // the sentence or paragraph round it
	Span       text.Span // the quote's place in Context, in bytes
	Headline   string    // of the article, for the names in it
	Names      []string  // by [ProperNames], of the whole article; none where it is not known
	Speaker    string
	Outlet     string
	Published  date.Date
	Said       date.Date
	EventDate  date.Date
	Place      string
	Directness string // direct, indirect, own
	Type       string // quantity, denial, assurance, accusation, statement, event
	Language   string // ISO 639-1: en, ru, uk
	Figure     figure.Figure
}

// Outcome is what two claims are to one another.
type Outcome string

const (
	None          Outcome = "none"
	Contradiction Outcome = "contradiction" // both cannot be true
	Tension       Outcome = "tension"       // they may not both be true
	Update        Outcome = "update"        // the state has moved on between them
	Scope         Outcome = "scope"         // alike, but about another area, group or hour
	Repeat        Outcome = "repeat"        // they say the same
)

// Kind is on what two claims are compared; the names are those of links.
type Kind string

const (
	Numeric        Kind = "numeric"
	Negation       Kind = "negation"
	Denial         Kind = "denial-vs-assertion"
	IntentVsAction Kind = "intent-vs-action"
	Time           Kind = "time"
	Place          Kind = "place"
	Attribution    Kind = "attribution"
	NoneVsSome     Kind = "none-vs-some"
	Other          Kind = "other"
)

// Result is the answer to [Compare]. Of two claims with nothing between them it
// is {Outcome: None}.
type Result struct {
	Outcome Outcome
	Kind    Kind
	Topic   string   // what both are about, as a question: "whether people died", "how many troops"
	Rule    string   // the detector's name, such as "figures.same-thing"
	Score   float64  // 0 to 1: how sure the rule is
	Why     string   // one sentence for people
	Agrees  []string // what both have in common: "both count soldiers"
	Differs []string // what the outcome rests on: "40,000 against 9,500"
	May     []string // what could explain the difference: "three days lie between them"
}

// Compare says what a and b are to one another. The order of the two does not
// matter. A frame with no text, and one and the same claim, have nothing
// between them.
func Compare(a, b Frame, lex *Lexicon) Result {
	if a.empty() || b.empty() || a.Claim.ID != 0 && a.Claim.ID == b.Claim.ID {
		return Result{Outcome: None}
	}
	if later(a, b) {
		a, b = b, a
	}
	p := meet(a, b, lex)
	if p.foreign {
		return repeated(p).explained(p)
	}
	best := Result{Outcome: None}
	for _, detect := range detectors {
		if r := detect(p); weight(r) > weight(best) {
			best = r
		}
	}
	return best.explained(p)
}

// weight orders findings: what is surer wins, and among the equally sure what
// people most need to hear. That two claims say the same, or that one brings
// the other up to date, excuses a weaker suspicion.
func weight(r Result) float64 {
	switch r.Outcome {
	case None:
		return 0
	case Contradiction:
		return r.Score
	case Tension:
		return r.Score * .7
	case Repeat:
		return r.Score * .9
	}
	return r.Score - .001
}

// detectors are tried in this order; each returns {Outcome: None} where it
// finds nothing.
var detectors = []func(pair) Result{
	repeated, figures, opposed, absent, times, reworded, gainsaid, slots, knew, attributed,
}
