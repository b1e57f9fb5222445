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
	reading
	outdated []outdated // claims of older versions whose words this one has no longer
	beside   *beside    // another version that is read beside it; nil: none
}

// reading is one version as a reader shows it.
type reading struct {
	version data.Version
	body    string
	quiet   []text.Span // captions and tails of body
	claims  []standing  // of all versions, where they stand in this one, in reading order
}

// standing is a claim where it stands in the version shown, with the number of
// links that speak against it.
type standing struct {
	data.Placed
	links data.LinkCount
}

// outdated is a claim of an older version whose words have changed or gone.
type outdated struct {
	data.Claim
	now text.Span // the words that stand in their place; empty where there are none
}

// beside is the version that is read beside the one that is open.
type beside struct {
	reading
	older  bool // than the one that is open
	differ *text.Comparison
}

// readHere reads what d has open. Texts that was has are not read again.
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
	links, err := book.LinkCounts(ctx, h.article.ID)
	if err != nil {
		return here{}, err
	}
	gone, err := h.reading.read(ctx, book, links, was)
	if err != nil {
		return here{}, err
	}
	if h.outdated, err = h.readOutdated(ctx, book, gone); err != nil {
		return here{}, err
	}
	if i := h.number(d.beside); i > 0 && d.beside != h.version.ID {
		h.beside = &beside{reading: reading{version: h.versions[i-1]}, older: i < h.number(h.version.ID)}
		if _, err := h.beside.read(ctx, book, links, was); err != nil {
			return here{}, err
		}
		h.compare(was)
	}
	return h, nil
}

// read reads the text and the claims of r's version, and which claims of the
// article it has not.
func (r *reading) read(ctx context.Context, book *data.Casebook, links map[data.ID]data.LinkCount, was here) (gone []data.Claim, err error) {
	known := false
	for _, old := range was.readings() {
		if old.version.ID == r.version.ID {
			r.body, r.quiet, known = old.body, old.quiet, true
		}
	}
	if !known {
		if r.body, err = book.Body(ctx, r.version.ID); err != nil {
			return nil, err
		}
		r.quiet = text.Boilerplate(r.body)
	}
	placed, gone, err := book.Placed(ctx, r.version.ID)
	if err != nil {
		return nil, err
	}
	for _, p := range placed {
		if p.Claim.Status != data.Dismissed {
			r.claims = append(r.claims, standing{p, links[p.Claim.ID]})
		}
	}
	slices.SortStableFunc(r.claims, func(a, b standing) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	return gone, nil
}

// readings are the one or two versions that are shown.
func (h *here) readings() []*reading {
	all := []*reading{&h.reading}
	if h.beside != nil {
		all = append(all, &h.beside.reading)
	}
	return all
}

// number is the place of a version among those of the article, counted from 1;
// 0 where it is none of them.
func (h *here) number(version data.ID) int {
	return 1 + slices.IndexFunc(h.versions, func(v data.Version) bool { return v.ID == version })
}

// readOutdated picks the claims of older versions that nobody has decided to
// leave there, and finds the words that stand in their place now.
func (h *here) readOutdated(ctx context.Context, book *data.Casebook, gone []data.Claim) (all []outdated, err error) {
	left, err := book.LeftBehind(ctx, h.version.ID)
	if err != nil {
		return nil, err
	}
	since := map[data.ID]*text.Comparison{}
	for _, c := range gone {
		if c.Status == data.Dismissed || left[c.ID] || h.number(c.Version) > h.number(h.version.ID) {
			continue
		}
		if since[c.Version] == nil {
			body, err := book.Body(ctx, c.Version)
			if err != nil {
				return nil, err
			}
			since[c.Version] = text.Compare(body, h.body)
		}
		now, _ := since[c.Version].Now(c.Span)
		all = append(all, outdated{c, now})
	}
	return all, nil
}

// compare finds what differs between the two versions that are shown, where was
// does not know it.
func (h *here) compare(was here) {
	older, newer := &h.beside.reading, &h.reading
	if !h.beside.older {
		older, newer = newer, older
	}
	if was.beside != nil && was.version.ID == h.version.ID && was.beside.version.ID == h.beside.version.ID {
		h.beside.differ = was.beside.differ
		return
	}
	h.beside.differ = text.Compare(older.body, newer.body)
}

// claim is the claim with that id, and false where this version has it not. All
// commands ask for it, so none of the claims before it is copied.
func (r *reading) claim(id data.ID) (standing, bool) {
	for i := range r.claims {
		if r.claims[i].Claim.ID == id {
			return r.claims[i], true
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
	for i := range h.claims {
		if h.claims[i].Claim.Status == data.Suggested {
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

// headline is the line of the body that an article's headline is a copy of;
// empty where the body has none.
func (r *reading) headline(of string) text.Span {
	if line := r.firstLine(); strings.TrimSpace(line.Of(r.body)) == of {
		return line
	}
	return text.Span{}
}

// firstLine is the first line of the body that is not blank.
func (r *reading) firstLine() text.Span {
	at := 0
	for line := range strings.Lines(r.body) {
		if strings.TrimSpace(line) != "" {
			return text.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		}
		at += len(line)
	}
	return text.Span{}
}
