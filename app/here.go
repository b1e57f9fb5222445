package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"gainsay/data"
	"gainsay/data/text"
)

// here is the article that is open, as far as it has been read: what the
// reader shows and what the keys of the reader act on.
type here struct {
	article  data.Article
	versions []data.Version // oldest first
	version  data.Version   // the one shown
	body     string
	quiet    []text.Span  // captions and tails of body
	claims   []standing   // of all versions, where they stand in this one, in reading order
	gone     []data.Claim // whose words this version has no longer
}

// standing is a claim where it stands in the version shown, with the number of
// links that speak against it.
type standing struct {
	data.Placed
	links data.LinkCount
}

// readHere reads what d has open. The text is taken from was where it is the
// same version.
func readHere(ctx context.Context, book *data.Casebook, d desk, was here) (h here, err error) {
	if d.article.IsZero() {
		return here{}, nil
	}
	if h.article, err = book.Article(ctx, d.article); err != nil {
		return here{}, err
	}
	if h.versions, err = book.Versions(ctx, d.article); err != nil {
		return here{}, err
	}
	slices.Reverse(h.versions)
	for _, v := range h.versions {
		if d.version.IsZero() || v.ID == d.version {
			h.version = v
		}
	}
	h.body, h.quiet = was.body, was.quiet
	if h.version.ID != was.version.ID {
		if h.body, err = book.Body(ctx, h.version.ID); err != nil {
			return here{}, err
		}
		h.quiet = text.Boilerplate(h.body)
	}
	return h, h.readClaims(ctx, book)
}

func (h *here) readClaims(ctx context.Context, book *data.Casebook) error {
	placed, gone, err := book.Placed(ctx, h.version.ID)
	if err != nil {
		return err
	}
	links, err := book.LinkCounts(ctx, h.article.ID)
	if err != nil {
		return err
	}
	for _, p := range placed {
		if p.Claim.Status != data.Dismissed {
			h.claims = append(h.claims, standing{p, links[p.Claim.ID]})
		}
	}
	for _, c := range gone {
		if c.Status != data.Dismissed {
			h.gone = append(h.gone, c)
		}
	}
	slices.SortStableFunc(h.claims, func(a, b standing) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	return nil
}

// claim is the claim with that id, and false where this version has it not.
func (h *here) claim(id data.ID) (standing, bool) {
	for _, c := range h.claims {
		if c.Claim.ID == id {
			return c, true
		}
	}
	return standing{}, false
}

// proposal is the undecided claim that stands exactly at s.
func (h *here) proposal(s text.Span) (standing, bool) {
	for _, c := range h.claims {
		if proposed(c) && c.Span == s {
			return c, true
		}
	}
	return standing{}, false
}

// proposals is how many of the claims are undecided.
func (h *here) proposals() int {
	n := 0
	for _, c := range h.claims {
		if proposed(c) {
			n++
		}
	}
	return n
}

func proposed(c standing) bool { return c.Claim.Status == data.Suggested }
func anyClaim(standing) bool   { return true }

// step is the claim that fits, next after the one in hand or before it; where
// none is in hand, after or before the place at. It goes round at the ends.
func (h *here) step(inHand data.ID, at, by int, fits func(standing) bool) (standing, bool) {
	n := len(h.claims)
	from := slices.IndexFunc(h.claims, func(c standing) bool { return c.Claim.ID == inHand })
	if from < 0 {
		from = slices.IndexFunc(h.claims, func(c standing) bool { return c.Span.Start >= at })
		if from < 0 {
			from = n
		}
		if by > 0 {
			from--
		}
	}
	for i := 1; i <= n; i++ {
		c := h.claims[((from+by*i)%n+n)%n]
		if c.Claim.ID != inHand && fits(c) {
			return c, true
		}
	}
	return standing{}, false
}

// headline is the line of the body that the article's headline is a copy of;
// empty where the body has none.
func (h *here) headline() text.Span {
	at := 0
	for line := range strings.Lines(h.body) {
		if trimmed := strings.TrimSpace(line); trimmed != "" {
			if trimmed != h.article.Headline {
				return text.Span{}
			}
			return text.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		}
		at += len(line)
	}
	return text.Span{}
}
