package app

import (
	"cmp"
	"context"

	"gainsay/data"
)

// showContradictions is what G does. In Read it brings the focus to the cards
// of the claim in hand, and from a card to its pair in the Contradictions view;
// with no claim in hand it lists the pairs of the article. In the table it
// opens the first pair of the claim in hand.
func (w *window) showContradictions() {
	switch {
	case w.place() == inCards:
		for _, l := range w.cards {
			if l.ID == w.now.link {
				w.show(w.now.openPair(l.Link))
				w.focusMain()
			}
		}
	case w.now.view == viewRead && w.claimInHand():
		w.showCards()
	case w.now.view == viewRead:
		w.showPairsOfArticle()
	case w.now.view == viewClaims:
		w.showPairOf(w.now.claim)
	}
}

func (w *window) showCards() {
	d := w.now
	d.called, d.onArticle = true, false
	w.show(d)
	w.relayRead()
	if !w.inspector(true) {
		w.say("Nothing is known to contradict this claim. L links it to one that does.")
	}
}

// openPair is d with a link in hand in the Contradictions view, among those of
// its kind.
func (d desk) openPair(l data.Link) desk {
	d.view, d.link = viewContradictions, l.ID
	d.pairs = pairsDesk{wide: d.pairs.wide, show: showAll}
	for _, s := range pairShows {
		if f := s.filter; !f.AnyStatus && cmp.Or(f.Status, data.Accepted) == l.Status &&
			(f.Any || cmp.Or(f.Relation, data.Contradicts) == l.Relation) {
			d.pairs.show = s.show
			break
		}
	}
	return d
}

// showPairsOfArticle lists the pairs that the claims of the open article are
// in: those to judge, or else its contradictions.
func (w *window) showPairsOfArticle() {
	book, d := w.book, w.now
	ask(w.jump, func(ctx context.Context) (desk, error) { return pairsOfArticle(ctx, book, d) }, func(to desk, err error) {
		switch {
		case err != nil:
			w.failed(err)
		case to == d:
			w.say("Nothing is known to contradict this article. Take a claim in hand, and L links it to one that does.")
		default:
			w.notices.dismiss() // that a paste has brought them
			w.show(to)
			w.focusMain()
		}
	})
}

func pairsOfArticle(ctx context.Context, book *data.Casebook, d desk) (desk, error) {
	for _, show := range []pairShow{showToJudge, showContradictions} {
		to := pairsDesk{show: show, wide: d.pairs.wide, filter: data.LinkFilter{Article: d.article}}
		pairs, _, err := book.Links(ctx, to.links(), 0, 1)
		if err != nil {
			return d, err
		}
		if len(pairs) > 0 {
			d.view, d.pairs, d.link = viewContradictions, to, pairs[0].Link.ID
			return d, nil
		}
	}
	return d, nil
}

// showPairOf opens the first pair of a claim; where it has none, the view as
// it was left.
func (w *window) showPairOf(claim data.ID) {
	book, d := w.book, w.now
	ask(w.jump, func(ctx context.Context) ([]data.LinkRow, error) { return book.LinksOf(ctx, claim) }, func(links []data.LinkRow, err error) {
		switch {
		case err != nil:
			w.failed(err)
			return
		case len(links) > 0:
			d = d.openPair(links[0].Link)
		default:
			d.view = viewContradictions
		}
		w.show(d)
		w.focusMain()
	})
}

// goToPairs shows the Contradictions view: what is to judge, or the
// contradictions where nothing is.
func (w *window) goToPairs() {
	d, counts := w.now, w.facts.counts
	if d.view != viewContradictions && d.pairs.show == showToJudge && counts.ToJudge == 0 && counts.Contradictions > 0 {
		d.pairs.show = showContradictions
	}
	d.view = viewContradictions
	w.show(d)
	w.focusMain()
}
