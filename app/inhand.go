package app

import (
	"context"

	"gainsay/app/reader"
	"gainsay/data"
)

// What commands ask before they offer themselves.

func (w *window) open() bool          { return w.book != nil }
func (w *window) reading() bool       { return w.now.view == viewRead && w.here.body != "" }
func (w *window) articleOpen() bool   { return w.reading() && w.here.article.ID == w.now.article }
func (w *window) claimInHand() bool   { return w.book != nil && !w.now.claim.IsZero() }
func (w *window) proposalsHere() bool { return w.articleOpen() && w.here.proposals() > 0 }
func (w *window) taggable() bool      { return w.keepable() || len(w.claimsInHand()) > 0 }
func (w *window) pairShown() bool     { return w.book != nil && len(w.linksInHand()) > 0 }

func (w *window) writable() bool {
	if w.book == nil {
		return false
	}
	readOnly, _ := w.book.ReadOnly()
	return !readOnly
}

// keepable reports whether Enter in the reader has something to do.
func (w *window) keepable() bool {
	if !w.articleOpen() {
		return false
	}
	c, ok := w.here.claim(w.now.claim)
	return !w.text.Selection().Empty() || ok && proposed(c)
}

// A chooser is a pane in which several rows can be chosen at once: claims in
// the table, links in the list of pairs. What is chosen is what commands do.
type chooser interface {
	chosen() []data.ID
}

// claimsInHand are the claims chosen in the table, else the claim in hand.
func (w *window) claimsInHand() []data.ID {
	if w.now.view == viewClaims {
		return w.chosenRows()
	}
	if w.now.claim.IsZero() {
		return nil
	}
	return []data.ID{w.now.claim}
}

// linksInHand are the pairs chosen in the list, else the pair in hand.
func (w *window) linksInHand() []data.ID {
	if w.now.view == viewContradictions {
		if ids := w.chosenRows(); len(ids) > 0 {
			return ids
		}
	}
	if w.now.link.IsZero() {
		return nil
	}
	return []data.ID{w.now.link}
}

func (w *window) chosenRows() []data.ID {
	if b := w.boards[w.now.view]; b != nil {
		for _, p := range b.panes {
			if c, ok := p.(chooser); ok {
				return c.chosen()
			}
		}
	}
	return nil
}

// place says which keys act where the focus is.
func (w *window) place() where {
	if b := w.boards[w.now.view]; b != nil {
		for _, p := range b.panes {
			if at, has := p.place(); has {
				return at
			}
		}
	}
	return notTyping
}

// hintHere is what the keys do here and now, for the status bar.
func (w *window) hintHere() string {
	switch {
	case w.now.view != viewRead || !w.articleOpen():
		return ""
	case !w.text.Selection().Empty():
		return "Enter makes it a claim · 1–9 with a tag"
	case w.here.proposals() > 0:
		return count(w.here.proposals(), "proposal") + " here · Enter keep · 1–9 keep and tag · Del dismiss · Tab skip"
	case w.claimInHand():
		return "T tag · L link · E edit · G contradictions · Ctrl+↓ next claim"
	}
	return "Select words and press Enter to make them a claim"
}

// nextUndecided opens the next proposal, in this article first, then anywhere;
// then the next pair to judge.
func (w *window) nextUndecided() {
	if next, ok := w.here.step(w.now.claim, w.text.Caret(), 1, proposed); ok && w.articleOpen() {
		w.show(w.now.hold(next.Claim.ID))
		return
	}
	book, d := w.book, w.now
	ask(w.jump, func(ctx context.Context) (desk, error) { return findUndecided(ctx, book, d) }, func(to desk, err error) {
		switch {
		case err != nil:
			w.failed(err)
		case to == d:
			w.say("Nothing is undecided: no proposals, no pairs to judge.")
		default:
			w.show(to)
			w.focusMain()
		}
	})
}

func findUndecided(ctx context.Context, book *data.Casebook, d desk) (desk, error) {
	rows, err := book.ClaimTable(ctx, data.ClaimFilter{Status: data.Suggested}, data.Sort{})
	if err != nil {
		return d, err
	}
	if rows.Len() > 0 {
		first, err := rows.Page(ctx, 0, 1)
		if err != nil || len(first) == 0 {
			return d, err
		}
		return d.openClaim(first[0].Article, first[0].ID), nil
	}
	pairs, _, err := book.Links(ctx, data.LinkFilter{Any: true, Status: data.Suggested}, 0, 1)
	if err != nil || len(pairs) == 0 {
		return d, err
	}
	d.view, d.link, d.pairs.judged = viewContradictions, pairs[0].ID, false
	return d, nil
}

func readerUnit(letter bool) reader.Unit {
	if letter {
		return reader.Letter
	}
	return reader.Word
}
