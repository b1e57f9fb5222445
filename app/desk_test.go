package app

import (
	"testing"

	"gainsay/data"
)

func TestHistory(t *testing.T) {
	a, b, claim := data.ID{1}, data.ID{2}, data.ID{3}
	h := history{now: desk{view: viewRead}}
	h.goTo(h.now.openArticle(a))
	h.goTo(h.now.hold(claim)) // no step of its own
	filtered := h.now
	filtered.articleFilter = "shore"
	h.goTo(filtered) // nor this
	h.goTo(h.now.openArticle(b))
	if !h.back() || h.now.article != a || h.now.claim != claim || h.now.articleFilter != "shore" {
		t.Errorf("back: %+v", h.now)
	}
	if !h.forward() || h.now.article != b {
		t.Errorf("forward: %+v", h.now)
	}
	h.back()
	h.back()
	if h.back() || !h.now.article.IsZero() {
		t.Errorf("before the first step: %+v", h.now)
	}
	h.goTo(h.now.openArticle(b))
	if h.forward() {
		t.Error("a new step leaves ways forward")
	}
}

func TestHistoryHasAnEnd(t *testing.T) {
	h := history{now: desk{view: viewRead}}
	for i := range 3 * deepest {
		h.goTo(h.now.openArticle(data.ID{byte(i), byte(i >> 8), 1}))
	}
	if len(h.past) != deepest {
		t.Errorf("%d steps are kept", len(h.past))
	}
}
