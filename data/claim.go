package data

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/text"
)

// Status says whether a claim or link is somebody's finding. What people read
// as "proposed" is Suggested.
type Status string

const (
	Suggested Status = "suggested"
	Accepted  Status = "accepted"
	Dismissed Status = "dismissed"
)

// ClaimType is what a claim does.
type ClaimType string

const (
	Quantity   ClaimType = "quantity"
	Denial     ClaimType = "denial"
	Assurance  ClaimType = "assurance"
	Accusation ClaimType = "accusation"
	Statement  ClaimType = "statement"
	Event      ClaimType = "event"
)

// Directness says how a claim's words reached the page.
type Directness string

const (
	Direct   Directness = "direct"   // in quotation marks
	Indirect Directness = "indirect" // reported
	Own      Directness = "own"      // the outlet's own
)

// Origin says where a claim came from.
type Origin string

const (
	OriginTyped     Origin = "typed"
	OriginSuggested Origin = "suggested"
	OriginImported  Origin = "imported"
)

// Claim is a span of a version that says something which may be true or false.
type Claim struct {
	ID                    ID
	Ref                   Ref
	Version, Article      ID
	Span                  text.Span // bytes of the version's body
	Quote, Prefix, Suffix string    // what stands there, and up to 32 code points on either side
	Summary               string
	Type                  ClaimType // empty: not said
	Tags                  []string  // names, in the order they were put on
	Speaker               string    // name; empty: the outlet itself
	Role, Via             string
	Directness            Directness
	Figure                figure.Figure
	Said, EventDate       date.Date
	Place                 string
	Credibility           int // 1 to 6 of the Admiralty code; 0: not rated. 6 is a rating: cannot be judged
	Status                Status
	Rule                  string  // which rule proposed it
	Score                 float64 // how sure the rule was, 0 to 1
	Why                   string  // the program's words
	Note                  string  // a person's
	Translation           string
	TranslatedBy          string
	Origin                Origin
	Question              ID // the one it answers, or zero
	Created, Changed      time.Time
	CreatedBy, ChangedBy  string
}

// texts are the fields of a claim that people write, which are kept tidy.
func (c *Claim) texts() []*string {
	return []*string{&c.Summary, &c.Speaker, &c.Role, &c.Via, &c.Figure.Raw, &c.Figure.Unit, &c.Figure.Counted, &c.Place,
		&c.Rule, &c.Why, &c.Note, &c.Translation, &c.TranslatedBy}
}

// tidyClaim is c as it is kept, if it can be. The span is checked against the
// text elsewhere.
func tidyClaim(c Claim) (_ Claim, err error) {
	for _, s := range c.texts() {
		*s = tidy(*s)
	}
	if c.Said, err = date.Parse(string(c.Said)); err != nil {
		return c, fmt.Errorf("said: %w", err)
	}
	if c.EventDate, err = date.Parse(string(c.EventDate)); err != nil {
		return c, fmt.Errorf("event date: %w", err)
	}
	tags := c.Tags
	c.Tags = nil
	seen := map[string]bool{}
	for _, t := range tags {
		if t, err = listedName("a tag", t); err != nil {
			return c, err
		}
		if !seen[foldName(t)] {
			c.Tags = append(c.Tags, t)
		}
		seen[foldName(t)] = true
	}
	return c, c.valid()
}

// valid reports a field that holds what it cannot.
func (c *Claim) valid() error {
	f := c.Figure
	switch {
	case !oneOf(c.Type, "", Quantity, Denial, Assurance, Accusation, Statement, Event):
		return fmt.Errorf("type %q: want quantity, denial, assurance, accusation, statement or event", c.Type)
	case !oneOf(c.Directness, "", Direct, Indirect, Own):
		return fmt.Errorf("directness %q: want direct, indirect or own", c.Directness)
	case !oneOf(c.Status, Suggested, Accepted, Dismissed):
		return fmt.Errorf("status %q: want suggested, accepted or dismissed", c.Status)
	case !oneOf(c.Origin, OriginTyped, OriginSuggested, OriginImported):
		return fmt.Errorf("origin %q: want typed, suggested or imported", c.Origin)
	case c.Credibility < 0 || c.Credibility > 6:
		return fmt.Errorf("credibility %d: want 1 to 6, or 0 for not rated", c.Credibility)
	case !oneOf(f.Bound, "", figure.Exact, figure.Below, figure.AtMost, figure.Above, figure.AtLeast):
		return fmt.Errorf("bound %q: want =, <, <=, > or >=", f.Bound)
	case !finite(f.Low) || !finite(f.High) || !finite(c.Score):
		return errors.New("a figure or score is not a finite number")
	case f.Low > f.High:
		return fmt.Errorf("figure from %g to %g: the low end is above the high", f.Low, f.High)
	}
	return nil
}

func oneOf[T comparable](v T, list ...T) bool { return slices.Contains(list, v) }

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// claimRow is c as it is stored.
func claimRow(c Claim, version int64, speaker, question any) row {
	f := c.Figure
	return row{c.ID[:], version, int64(c.Span.Start), int64(c.Span.End), c.Quote, c.Prefix, c.Suffix, c.Summary, string(c.Type),
		speaker, c.Role, c.Via, string(c.Directness), f.Raw, f.Low, f.High, string(f.Bound), truth(f.Approx), f.Unit, f.Counted,
		string(c.Said), string(c.EventDate), c.Place, int64(c.Credibility), string(c.Status), c.Rule, c.Score, c.Why, c.Note,
		c.Translation, c.TranslatedBy, string(c.Origin), question, c.Created.Unix(), c.CreatedBy, c.Changed.Unix(), c.ChangedBy}
}

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

const claimColumns = `claim.n, claim.id, version.id, article.id, start, "end", quote, prefix, suffix, summary, claim.type,
	(SELECT group_concat(name, ';') FROM (SELECT name FROM claim_tag JOIN tag ON tag.n = tag WHERE claim = claim.n ORDER BY position)),
	ifnull(speaker.name, ''), claim.role, via, directness, figure, low, high, bound, approx, unit, counted, said, event_date, place,
	credibility, claim.status, rule, score, why, claim.note, translation, translated_by, origin, question.id,
	claim.created, claim.created_by, claim.changed, claim.changed_by`

const claimFrom = ` FROM claim JOIN version ON version.n = claim.version JOIN article ON article.n = version.article
	LEFT JOIN speaker ON speaker.n = claim.speaker LEFT JOIN question ON question.n = claim.question`

func (c *Claim) fields() []any {
	c.Ref.Noun = ClaimNoun
	f := &c.Figure
	return []any{&c.Ref.N, &c.ID, &c.Version, &c.Article, &c.Span.Start, &c.Span.End, &c.Quote, &c.Prefix, &c.Suffix, &c.Summary, &c.Type,
		listed{&c.Tags}, &c.Speaker, &c.Role, &c.Via, &c.Directness, &f.Raw, &f.Low, &f.High, &f.Bound, &f.Approx, &f.Unit, &f.Counted,
		&c.Said, &c.EventDate, &c.Place, &c.Credibility, &c.Status, &c.Rule, &c.Score, &c.Why, &c.Note,
		&c.Translation, &c.TranslatedBy, &c.Origin, &c.Question, seconds{&c.Created}, &c.CreatedBy, seconds{&c.Changed}, &c.ChangedBy}
}
