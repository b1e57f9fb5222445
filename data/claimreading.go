package data

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"gainsay/data/suggest"
	"gainsay/data/text"
)

// What the text says of a claim - its type, who says it, figure, dates, place -
// is read for claims that people make as it is for those that Gainsay proposes,
// and read anew where a claim moves or its article is dated. What a person has
// entered is never written over: a field is read anew only where it still holds
// what the text said before.

// AddClaimRead works out the change that adds cl as [AddClaim] does, with what
// the text says where cl says nothing. Where Gainsay proposes nearly the same
// words, that proposal becomes the claim, with its ref and its links; what a
// person has entered there stays too. Done.Made is the claim either way.
func (c *Casebook) AddClaimRead(ctx context.Context, cl Claim) (Change, error) {
	article, err := c.articleOf(ctx, cl.Version)
	if err != nil {
		return Change{}, err
	}
	proposals, err := c.proposalsAt(ctx, cl.Version, cl.Span)
	if err != nil {
		return Change{}, err
	}
	spans := []text.Span{cl.Span}
	for _, p := range proposals {
		spans = append(spans, p.Span)
	}
	read, err := c.readAt(ctx, article, cl.Version, spans)
	if err != nil {
		return Change{}, err
	}
	is := read[0]
	best, share := -1, 0.0
	for i, p := range proposals {
		if s := sharedPart(cl.Span, p.Span); s > share && saysNearly(is, read[i+1]) {
			best, share = i, s
		}
	}
	if best >= 0 {
		proposal := proposals[best]
		after := proposal.reread(read[best+1], is).with(cl)
		after.Span = cl.Span
		return keepAs(proposal, after), nil
	}
	is.Summary = "" // a line of one's own
	return AddClaim(cl.reread(Claim{}, is)), nil
}

// keepAs accepts a proposal in the words and with the fields of after.
func keepAs(proposal, after Claim) Change {
	after.Status = Accepted
	return Change{doing: "adding a claim", plan: func(x *tx) error {
		if err := EditClaim(proposal, after).plan(x); err != nil {
			return err
		}
		x.made = append(x.made, proposal.ID)
		x.call("Accept %s", x.claimName(proposal.Ref.N))
		return nil
	}}
}

// MoveClaimRead works out the change that moves a claim to other words of its
// version, and reads anew what was read of it.
func (c *Casebook) MoveClaimRead(ctx context.Context, id ID, before, after text.Span) (Change, error) {
	cl, err := c.Claim(ctx, id)
	if err != nil {
		return Change{}, err
	}
	if cl.Span != before {
		return Change{}, fmt.Errorf("moving a claim: %w", ErrStale)
	}
	article, err := c.Article(ctx, cl.Article)
	if err != nil {
		return Change{}, err
	}
	read, err := c.readAt(ctx, article, cl.Version, []text.Span{before, after})
	if err != nil {
		return Change{}, err
	}
	moved := cl.reread(read[0], read[1])
	moved.Span = after
	return Change{doing: "moving a claim", plan: func(x *tx) error {
		if err := EditClaim(cl, moved).plan(x); err != nil {
			return err
		}
		x.call("Move %s", x.claimName(cl.Ref.N))
		return nil
	}}, nil
}

// EditArticleRead works out the change that edits an article as [EditArticle]
// does, and reads its claims anew where that tells them otherwise: "on Saturday"
// is a day once the article is dated.
func (c *Casebook) EditArticleRead(ctx context.Context, before, after Article) (Change, error) {
	edit := EditArticle(before, after)
	if before.Published == after.Published && before.Language == after.Language && before.Outlet.Name == after.Outlet.Name {
		return edit, nil
	}
	versions, err := c.Versions(ctx, before.ID)
	if err != nil {
		return Change{}, err
	}
	if before.Outlet.Name != after.Outlet.Name {
		err := c.get(ctx, "SELECT type FROM outlet WHERE folded = ?", []any{foldName(after.Outlet.Name)}, &after.Outlet.Type)
		if err != nil && !errors.Is(err, ErrNotThere) {
			return Change{}, reading("an outlet", err)
		}
	}
	var edits []Change
	for _, v := range versions {
		claims, err := c.ClaimsOf(ctx, v.ID)
		if err != nil {
			return Change{}, err
		}
		reread, err := c.rereadIn(ctx, before, after, v.ID, claims)
		if err != nil {
			return Change{}, err
		}
		for i := range claims {
			edits = append(edits, EditClaim(claims[i], reread[i]))
		}
	}
	return Change{doing: edit.doing, plan: func(x *tx) error {
		for _, e := range edits {
			if err := e.plan(x); err != nil {
				return err
			}
		}
		return edit.plan(x)
	}}, nil
}

// rereadIn are claims of a version as they are read once their article is after.
func (c *Casebook) rereadIn(ctx context.Context, before, after Article, version ID, claims []Claim) ([]Claim, error) {
	spans := make([]text.Span, len(claims))
	for i, cl := range claims {
		spans[i] = cl.Span
	}
	was, err := c.readAt(ctx, before, version, spans)
	if err != nil {
		return nil, err
	}
	is, err := c.readAt(ctx, after, version, spans)
	if err != nil {
		return nil, err
	}
	reread := make([]Claim, len(claims))
	for i, cl := range claims {
		reread[i] = cl.reread(was[i], is[i])
	}
	return reread, nil
}

// readAt reads spans of a version of a as claims. A span that cannot stand there
// is read as nothing.
func (c *Casebook) readAt(ctx context.Context, a Article, version ID, spans []text.Span) ([]Claim, error) {
	claims := make([]Claim, len(spans))
	if len(spans) == 0 {
		return claims, nil
	}
	article, lexicon, err := c.toSuggest(ctx, a, version)
	if err != nil {
		return nil, err
	}
	var stand []text.Span
	var at []int
	for i, s := range spans {
		if s.Check(article.Text) == nil {
			stand, at = append(stand, s), append(at, i)
		}
	}
	for k, f := range suggest.ClaimsAt(article, stand, lexicon) {
		cl := claimOfReading(f)
		for _, s := range cl.texts() {
			*s = tidy(*s)
		}
		claims[at[k]] = cl
	}
	return claims, nil
}

func (c *Casebook) articleOf(ctx context.Context, version ID) (Article, error) {
	v, err := c.Version(ctx, version)
	if err != nil {
		return Article{}, err
	}
	return c.Article(ctx, v.Article)
}

// proposalsAt are the proposals of a version that overlap s.
func (c *Casebook) proposalsAt(ctx context.Context, version ID, s text.Span) (list []Claim, err error) {
	claims, err := c.ClaimsOf(ctx, version)
	for _, cl := range claims {
		if cl.Status == Suggested && cl.Span.Overlaps(s) {
			list = append(list, cl)
		}
	}
	return list, err
}

// nearlyAll is the part of what two spans cover together that both must cover
// to be nearly the same words: a clause and its sentence are, a clause and half
// of it are.
const nearlyAll = 0.5

// sharedPart is the part of what a and b cover together that both cover; 0 where
// it is less than nearlyAll.
func sharedPart(a, b text.Span) float64 {
	both := min(a.End, b.End) - max(a.Start, b.Start)
	part := float64(both) / float64(a.Len()+b.Len()-both)
	if part < nearlyAll {
		return 0
	}
	return part
}

// saysNearly reports whether two claims in nearly the same words give the same
// figure, or none.
func saysNearly(a, b Claim) bool {
	f, g := a.Figure, b.Figure
	return f.Low == g.Low && f.High == g.High && f.Bound == g.Bound
}

// reread is cl with the fields that hold what was says holding what is says.
// The role of a speaker whom somebody else named, and who handed it on, are not
// the text's to say.
func (cl Claim) reread(was, is Claim) Claim {
	own := cl.Speaker != was.Speaker && foldName(cl.Speaker) != foldName(is.Speaker)
	renew(&cl.Type, was.Type, is.Type)
	renew(&cl.Speaker, was.Speaker, is.Speaker)
	if !own {
		renew(&cl.Role, was.Role, is.Role)
		renew(&cl.Via, was.Via, is.Via)
	}
	renew(&cl.Directness, was.Directness, is.Directness)
	renew(&cl.Figure, was.Figure, is.Figure)
	renew(&cl.Said, was.Said, is.Said)
	renew(&cl.EventDate, was.EventDate, is.EventDate)
	renew(&cl.Place, was.Place, is.Place)
	renew(&cl.Summary, was.Summary, is.Summary)
	return cl
}

func renew[T comparable](field *T, was, is T) {
	if *field == was {
		*field = is
	}
}

// with is cl with what over says, and with its tags behind cl's.
func (cl Claim) with(over Claim) Claim {
	if over.Speaker != "" && foldName(over.Speaker) != foldName(cl.Speaker) {
		cl.Role, cl.Via = "", ""
	}
	cl.Type, cl.Directness = cmp.Or(over.Type, cl.Type), cmp.Or(over.Directness, cl.Directness)
	cl.Speaker, cl.Role, cl.Via = cmp.Or(over.Speaker, cl.Speaker), cmp.Or(over.Role, cl.Role), cmp.Or(over.Via, cl.Via)
	cl.Figure, cl.Place = cmp.Or(over.Figure, cl.Figure), cmp.Or(over.Place, cl.Place)
	cl.Said, cl.EventDate = cmp.Or(over.Said, cl.Said), cmp.Or(over.EventDate, cl.EventDate)
	cl.Summary, cl.Note = cmp.Or(over.Summary, cl.Summary), cmp.Or(over.Note, cl.Note)
	cl.Tags = slices.Concat(cl.Tags, over.Tags)
	return cl
}
