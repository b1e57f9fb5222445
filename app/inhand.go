package app

import (
	"context"
	"strings"

	"gainsay/app/reader"
	"gainsay/data"
)

// What commands ask before they offer themselves.

func (w *window) open() bool          { return w.book != nil }
func (w *window) reading() bool       { return w.now.view == viewRead && w.here.body != "" }
func (w *window) articleOpen() bool   { return w.reading() && w.here.article.ID == w.now.article }
func (w *window) claimInHand() bool   { return w.book != nil && !w.now.claim.IsZero() }
func (w *window) opposable() bool     { return w.claimInHand() || w.articleOpen() }
func (w *window) proposalsHere() bool { return w.articleOpen() && w.here.proposals() > 0 }
func (w *window) taggable() bool      { return w.keepable() || w.claimsInHand() > 0 }
func (w *window) pairShown() bool     { return w.book != nil && w.pairsInHand() > 0 }
func (w *window) pairsListed() bool   { return w.now.view == viewContradictions && w.pairShown() }

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

// claimsChosen reports whether the table of claims is on display with a row to
// do something to.
func (w *window) claimsChosen() bool {
	c, ok := w.chooser(viewClaims)
	return ok && c.choices() > 0
}

// A filterer is a pane with a field that filters what it shows.
type filterer interface{ focusFilter() }

// filterer is the pane on display that filters, where there is one.
func (w *window) filterer() (filterer, bool) {
	for _, p := range w.onDisplay() {
		if f, ok := p.(filterer); ok {
			return f, true
		}
	}
	return nil, false
}

// searchable reports whether the view has something to find words in.
func (w *window) searchable() bool {
	_, filters := w.filterer()
	return w.reading() || filters && w.book != nil
}

// findHere finds in the article, or filters what the view lists.
func (w *window) findHere() {
	if f, ok := w.filterer(); ok {
		f.focusFilter()
	} else {
		w.find()
	}
}

func findLabel(w *window) string {
	if _, ok := w.filterer(); ok {
		return "Filter the claims"
	}
	return "Find in the article"
}

// A chooser is a pane in which several rows can be chosen at once: claims in
// the table, links in the list of pairs. What is chosen, or else in hand
// there, is what commands are done to.
type chooser interface {
	choices() int                    // how many
	chosen(then func(ids []data.ID)) // gives them to then, at once or when they are read
}

// chooser is the chooser of a view, where that is on display.
func (w *window) chooser(of view) (chooser, bool) {
	if b := w.board(); b != nil && w.now.view == of {
		for _, p := range b.panes {
			if c, ok := p.(chooser); ok {
				return c, true
			}
		}
	}
	return nil, false
}

// claimsInHand is how many claims commands are done to, withClaims gives them:
// those chosen in the table, else the claim in hand.
func (w *window) claimsInHand() int { return w.choices(viewClaims, w.now.claim) }

func (w *window) withClaims(then func([]data.ID)) { w.withChosen(viewClaims, w.now.claim, then) }

// pairsInHand is how many pairs commands are done to, withPairs gives them:
// those chosen in the list, else the pair in hand.
func (w *window) pairsInHand() int { return w.choices(viewContradictions, w.pairInHand()) }

func (w *window) withPairs(then func([]data.ID)) {
	w.withChosen(viewContradictions, w.pairInHand(), then)
}

// pairInHand is the pair in hand, else the first one to judge of the claim that
// the inspector shows.
func (w *window) pairInHand() data.ID {
	if w.now.view == viewRead && w.now.link.IsZero() {
		for _, l := range w.cards {
			if l.Status == data.Suggested {
				return l.ID
			}
		}
	}
	return w.now.link
}

func (w *window) choices(of view, inHand data.ID) int {
	if c, ok := w.chooser(of); ok {
		return c.choices()
	}
	if inHand.IsZero() {
		return 0
	}
	return 1
}

func (w *window) withChosen(of view, inHand data.ID, then func([]data.ID)) {
	if c, ok := w.chooser(of); ok {
		c.chosen(then)
	} else if !inHand.IsZero() {
		then([]data.ID{inHand})
	}
}

// place says which keys act where the focus is.
func (w *window) place() where {
	if b := w.board(); b != nil {
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
	case w.now.view != viewRead:
		return w.viewHint()
	case !w.articleOpen():
		return ""
	case !w.hovered.IsZero():
		return w.hoveredHint()
	case !w.text.Selection().Empty():
		return "Enter makes it a claim · 1–9 with a tag"
	case w.here.proposals() > 0:
		return count(w.here.proposals(), "proposal") + " here · Enter keep · 1–9 keep and tag · Del dismiss · Tab skip"
	case w.claimInHand():
		return "T tag · L link · E edit · G contradictions · N next"
	}
	return "Select words and press Enter to make them a claim"
}

// hovers is told that the mouse is over another mark, or over none.
func (w *window) hovers(mark int64) {
	w.hovered = w.marks.claim(mark)
	w.readAgain()
}

// hoveredHint says which claim is under the mouse.
func (w *window) hoveredHint() string {
	for _, r := range w.here.readings() {
		if c, ok := r.claim(w.hovered); ok {
			return standingWords(c)
		}
	}
	return ""
}

// standingWords is a claim in a few words: C-0412 · troops · 40,000 · Ilse
// Talvik · contradicted by 2.
func standingWords(c standing) string {
	parts := []string{c.Claim.Ref.String()}
	if proposed(c) {
		parts[0] += " proposed"
	}
	for _, part := range []string{strings.Join(c.Claim.Tags, ", "), figureWords(c.Claim.Figure), c.Claim.Speaker} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if n := c.links.Contradicts; n > 0 {
		parts = append(parts, "contradicted by "+count(n, "claim"))
	}
	if n := c.links.ToJudge; n > 0 {
		parts = append(parts, count(n, "pair")+" to judge")
	}
	return strings.Join(parts, " · ")
}

// A hinter is a pane that says itself what its keys do.
type hinter interface{ hint() string }

func (w *window) viewHint() string {
	for _, p := range w.onDisplay() {
		if h, ok := p.(hinter); ok {
			return h.hint()
		}
	}
	return ""
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
	d.view, d.link, d.pairs = viewContradictions, pairs[0].ID, pairsDesk{wide: d.pairs.wide}
	return d, nil
}

func readerUnit(letter bool) reader.Unit {
	if letter {
		return reader.Letter
	}
	return reader.Word
}
