package data

import (
	"context"
	"fmt"
	"strings"

	"gainsay/data/suggest"
)

// The settings by which proposals are made. SuggestOff lists rules and types
// of claims that propose nothing, joined by blanks. A setting whose name is
// SuggestWords with a language and a section of the lexicon behind it, as in
// "suggest words en verbs deny", adds words to that section.
const (
	SuggestOff   = "suggest off"
	SuggestWords = "suggest words "
)

// Suggest reads what the rules propose as claims in a version, best first.
// What is kept of them is up to [ProposeClaims].
func (c *Casebook) Suggest(ctx context.Context, version ID) ([]Claim, error) {
	v, err := c.Version(ctx, version)
	if err != nil {
		return nil, err
	}
	a, err := c.Article(ctx, v.Article)
	if err != nil {
		return nil, err
	}
	article, lexicon, err := c.toSuggest(ctx, a, version)
	if err != nil {
		return nil, err
	}
	found := suggest.Claims(article, lexicon)
	claims := make([]Claim, len(found))
	for i, f := range found {
		claims[i] = claimOfReading(f)
		claims[i].Version, claims[i].Article = version, a.ID
	}
	return claims, nil
}

// PrepareSuggest lets the rules read a few words, so that what they make once, as
// they come to it, is there when an article is pasted.
func (c *Casebook) PrepareSuggest(ctx context.Context) error {
	lexicon, err := c.lexicon(ctx)
	if err == nil {
		suggest.Claims(suggest.Article{Text: suggestFirst, Published: "2031-03-29"}, lexicon)
	}
	return err
}

// suggestFirst has what the rules look for: a quotation, an office, a name, a
// day, a figure and a denial.
const suggestFirst = `Bridge closed

“We have no intention of crossing the river,” the minister Ilse Talvik said on Tuesday. About 3,000 soldiers stood on the northern shore, her office said, and it denied that boats were lost.`

// toSuggest is a version of a as the rules read it, and the lexicon they go by.
func (c *Casebook) toSuggest(ctx context.Context, a Article, version ID) (suggest.Article, *suggest.Lexicon, error) {
	body, err := c.Body(ctx, version)
	if err != nil {
		return suggest.Article{}, nil, err
	}
	speakers, err := c.knownSpeakers(ctx)
	if err != nil {
		return suggest.Article{}, nil, err
	}
	lexicon, err := c.lexicon(ctx)
	return suggest.Article{
		Text: body, Headline: a.Headline, Outlet: a.Outlet.Name, Byline: a.Byline, OutletType: a.Outlet.Type,
		Published: a.Published, Language: a.Language, Speakers: speakers,
	}, lexicon, err
}

// claimOfReading is what the rules read, as a claim of no version.
func claimOfReading(f suggest.Claim) Claim {
	return Claim{
		Span: f.Span, Summary: f.Summary, Type: ClaimType(f.Type),
		Speaker: f.Speaker, Role: f.Role, Via: f.Via, Directness: Directness(f.Directness), Figure: f.Figure,
		Said: f.Said, EventDate: f.EventDate, Place: f.Place, Rule: f.Rule, Score: f.Score, Why: f.Why,
	}
}

// SuggestIn proposes the claims of an article's newest version, as part of a
// step that stands.
func (c *Casebook) SuggestIn(ctx context.Context, article, step ID) (Done, error) {
	claims, err := c.suggestNewest(ctx, article)
	if err != nil || len(claims) == 0 {
		return Done{}, err
	}
	return c.Do(ctx, ProposeClaims(claims...).InStep(step))
}

// SuggestNow is SuggestIn as a step of its own, which somebody asked for.
func (c *Casebook) SuggestNow(ctx context.Context, article ID) (Done, error) {
	claims, err := c.suggestNewest(ctx, article)
	if err != nil || len(claims) == 0 {
		return Done{}, err
	}
	return c.Do(ctx, ProposeClaims(claims...).asked())
}

func (c *Casebook) suggestNewest(ctx context.Context, article ID) ([]Claim, error) {
	versions, err := c.Versions(ctx, article)
	if err == nil && len(versions) == 0 {
		err = ErrNotThere
	}
	if err != nil {
		return nil, err
	}
	return c.Suggest(ctx, versions[0].ID)
}

// mostSpeakers is how many speakers an article's are looked for among, those
// with most claims first.
const mostSpeakers = 5000

func (c *Casebook) knownSpeakers(ctx context.Context) ([]suggest.Speaker, error) {
	rows, err := c.Speakers(ctx, "", mostSpeakers)
	known := make([]suggest.Speaker, len(rows))
	for i, r := range rows {
		known[i] = suggest.Speaker{Name: r.Name, Role: r.Role, Aliases: r.Aliases}
	}
	return known, err
}

// lexicon is what proposals go by in this casebook: its words, what is
// switched off, and what people did with each rule's proposals.
func (c *Casebook) lexicon(ctx context.Context) (*suggest.Lexicon, error) {
	l := suggest.NewLexicon()
	settings, err := c.Settings(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range settings {
		if s.Name == SuggestOff {
			for name := range strings.FieldsSeq(s.Value) {
				l.Off[name] = true
			}
		}
		if lang, section, ok := strings.Cut(strings.TrimPrefix(s.Name, SuggestWords), " "); ok && strings.HasPrefix(s.Name, SuggestWords) {
			if err := l.Add(lang, section, s.Value); err != nil {
				return nil, fmt.Errorf("reading the setting %q: %w", s.Name, err)
			}
		}
	}
	err = c.ruleTallies(ctx, claimRules, func(rule string, kept, dismissed int) {
		l.Tallies[rule] = suggest.Tally{Accepted: kept, Dismissed: dismissed}
	})
	return l, err
}
