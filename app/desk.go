package app

import "gainsay/data"

// A view is one of the ways of looking at a casebook, as the rail lists them.
type view string

const (
	viewRead           view = "Read"
	viewClaims         view = "Claims"
	viewContradictions view = "Contradictions"
)

// desk is what is open, in hand and filtered: all that decides what the panes
// show, the casebook's rows apart. It is one comparable value; panes are told
// of a change by getting the new one.
type desk struct {
	view    view
	article data.ID // open in Read
	version data.ID // of article; zero: the newest
	beside  data.ID // another version of it, shown beside; zero: none
	claim   data.ID // in hand
	link    data.ID // the pair in hand

	called        bool // the inspector is shown also where there is hardly room for it
	onArticle     bool // the inspector shows the article, though a claim is in hand
	articleFilter string
	claims        claimsDesk
	pairs         pairsDesk
}

// claimsDesk is what the table of claims shows, and in which order.
type claimsDesk struct {
	filter data.ClaimFilter
	sort   data.Sort
}

// openArticle is d with an article open and nothing of it in hand.
func (d desk) openArticle(article data.ID) desk {
	d.view, d.article, d.version, d.beside, d.claim, d.link, d.onArticle = viewRead, article, data.ID{}, data.ID{}, data.ID{}, data.ID{}, false
	return d
}

// openClaim is d with a claim of an article in hand in Read.
func (d desk) openClaim(article, claim data.ID) desk {
	if d.article != article {
		d = d.openArticle(article)
	}
	d.view = viewRead
	return d.hold(claim)
}

// hold is d with another claim in hand, or none.
func (d desk) hold(claim data.ID) desk {
	d.claim, d.link, d.onArticle = claim, data.ID{}, false
	return d
}

// history is the desk and the ways back and forward.
type history struct {
	now          desk
	past, future []desk
}

// deepest is how many steps back are kept.
const deepest = 200

// goTo makes d the desk. What one would want to come back to (another view,
// article, version or pair) is a step; another claim in hand or a filter is a
// change of the step one is on.
func (h *history) goTo(d desk) {
	if d.place() != h.now.place() {
		h.past = append(h.past, h.now)
		if len(h.past) > deepest {
			h.past = h.past[1:]
		}
		h.future = nil
	}
	h.now = d
}

// place is the part of d that makes a step in the history.
func (d desk) place() desk {
	p := desk{view: d.view, article: d.article, version: d.version, beside: d.beside}
	if d.view == viewContradictions {
		p.link = d.link
	}
	return p
}

// back goes to the desk before, and reports whether there was one.
func (h *history) back() bool {
	if len(h.past) == 0 {
		return false
	}
	last := len(h.past) - 1
	h.future = append(h.future, h.now)
	h.now, h.past = h.past[last], h.past[:last]
	return true
}

// forward undoes back.
func (h *history) forward() bool {
	if len(h.future) == 0 {
		return false
	}
	last := len(h.future) - 1
	h.past = append(h.past, h.now)
	h.now, h.future = h.future[last], h.future[:last]
	return true
}
