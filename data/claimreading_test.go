package data

import (
	"errors"
	"strings"
	"testing"

	"gainsay/data/date"
	"gainsay/data/text"
)

// onSaturday is an article whose claims give a figure, a speaker and a day.
const onSaturday = "Forty thousand at the lock\n\n" +
	"Some 40,000 soldiers were massed along the canal near Ilmstadt on Saturday, Anna Holm told the Ledger, with more arriving by night.\n\n" +
	"General Piet Aal denied that troops had crossed the lock on Friday.\n"

// proposedIn adds onSaturday, published on that day, with what is proposed in it.
func proposedIn(t *testing.T, c *Casebook) (Article, Version, []Claim) {
	t.Helper()
	a := do(t, c, AddArticle(NewArticle{NewVersion: NewVersion{Text: onSaturday}, Outlet: "Ledger", Published: "2031-03-29"})).Made[0]
	must2(t)(c.SuggestNow(t.Context(), a))
	article, err := c.Article(t.Context(), a)
	must(t, err)
	versions, err := c.Versions(t.Context(), a)
	must(t, err)
	claims, err := c.ClaimsOf(t.Context(), versions[0].ID)
	must(t, err)
	return article, versions[0], claims
}

// addRead adds a claim of quote with what the text says of it.
func addRead(t *testing.T, c *Casebook, v Version, quote string, with Claim) Claim {
	t.Helper()
	at := strings.Index(onSaturday, quote)
	with.Version, with.Span = v.ID, text.Span{Start: at, End: at + len(quote)}
	ch, err := c.AddClaimRead(t.Context(), with)
	must(t, err)
	return claimOf(t, c, do(t, c, ch).Made[0])
}

func TestClaimsMadeByHandSayWhatTheTextSays(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Ledger", onSaturday)
	before := dump(t, c)
	cl := addRead(t, c, v, "Some 40,000 soldiers were massed along the canal", Claim{Tags: []string{"troops"}})
	if cl.Figure.String() != "≈ 40,000" || cl.Figure.Counted != "soldiers" || cl.Type != Quantity || cl.Speaker != "Anna Holm" ||
		cl.Directness != Indirect || cl.Place != "Ilmstadt" || cl.Status != Accepted || cl.Origin != OriginTyped {
		t.Errorf("read as %+v", cl)
	}
	if cl.Rule != "" || cl.Why != "" || cl.Summary != "" {
		t.Errorf("a claim made by hand was proposed: %+v", cl)
	}
	must2(t)(c.Undo(t.Context()))
	if got := dump(t, c); got != before {
		t.Error(firstDifference(got, before))
	}
}

func TestWhatAPersonSaysOfAClaimStays(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Ledger", onSaturday)
	cl := addRead(t, c, v, "troops had crossed the lock on Friday", Claim{Type: Event, Speaker: "a guard", Place: "the quay"})
	if cl.Type != Event || cl.Speaker != "a guard" || cl.Role != "" || cl.Place != "the quay" {
		t.Errorf("written over: %+v", cl)
	}
	if cl.Directness != Indirect {
		t.Errorf("directness %q was not read", cl.Directness)
	}
}

func TestANearlyEqualProposalBecomesTheClaim(t *testing.T) {
	const proposed = "Some 40,000 soldiers were massed along the canal near Ilmstadt on Saturday"
	for _, k := range []struct {
		name, quote string
		absorbed    bool
	}{
		{"the same words", proposed, true},
		{"a little less", "40,000 soldiers were massed along the canal near Ilmstadt", true},
		{"the whole sentence", proposed + ", Anna Holm told the Ledger, with more arriving by night", true},
		{"half of it", "Some 40,000 soldiers", false},
		{"without its figure", "soldiers were massed along the canal near Ilmstadt on Saturday", false},
		{"what stands beside it", "with more arriving by night", false},
	} {
		t.Run(k.name, func(t *testing.T) {
			c := newCasebook(t)
			_, v, proposals := proposedIn(t, c)
			before := dump(t, c)
			cl := addRead(t, c, v, k.quote, Claim{Tags: []string{"troops"}, Note: "seen"})
			if cl.Quote != k.quote || cl.Status != Accepted || len(cl.Tags) != 1 || cl.Note != "seen" {
				t.Errorf("made %+v", cl)
			}
			now, err := c.ClaimsOf(t.Context(), v.ID)
			must(t, err)
			want := len(proposals) + 1
			if k.absorbed {
				want--
			}
			if len(now) != want || (cl.Rule != "") != k.absorbed {
				t.Errorf("%d claims, want %d; rule %q", len(now), want, cl.Rule)
			}
			must2(t)(c.Undo(t.Context()))
			if got := dump(t, c); got != before {
				t.Error(firstDifference(got, before))
			}
		})
	}
}

func TestAProposalThatAPersonEditedKeepsThat(t *testing.T) {
	c := newCasebook(t)
	_, v, proposals := proposedIn(t, c)
	edited := proposals[0]
	edited.Speaker, edited.Tags = "A. Holm", []string{"canal"}
	do(t, c, EditClaim(proposals[0], edited))
	cl := addRead(t, c, v, "Some 40,000 soldiers were massed along the canal near Ilmstadt", Claim{Tags: []string{"troops"}})
	if cl.ID != proposals[0].ID || cl.Speaker != "A. Holm" || strings.Join(cl.Tags, ", ") != "canal, troops" {
		t.Errorf("the claim is %s by %q, tagged %q", cl.Ref, cl.Speaker, cl.Tags)
	}
}

func TestNothingIsProposedBesideAClaimInNearlyTheSameWords(t *testing.T) {
	c := newCasebook(t)
	a, v := addText(t, c, "Ledger", onSaturday)
	addRead(t, c, v, "Some 40,000 soldiers were massed along the canal near Ilmstadt", Claim{})
	must2(t)(c.SuggestNow(t.Context(), a.ID))
	claims, err := c.ClaimsOf(t.Context(), v.ID)
	must(t, err)
	for _, cl := range claims {
		if cl.Status == Suggested && cl.Figure.Low == 40000 {
			t.Errorf("proposed beside it: %q", cl.Quote)
		}
	}
	if len(claims) < 2 {
		t.Error("the denial is not proposed")
	}
}

func TestMovedClaimsAreReadAnew(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Ledger", onSaturday)
	cl := addRead(t, c, v, "40,000 soldiers", Claim{})
	edited := cl
	edited.Place = "the quay"
	do(t, c, EditClaim(cl, edited))
	before := dump(t, c)
	to := text.Span{Start: strings.Index(onSaturday, "troops had"), End: strings.Index(onSaturday, " on Friday")}
	ch, err := c.MoveClaimRead(t.Context(), cl.ID, cl.Span, to)
	must(t, err)
	do(t, c, ch)
	moved := claimOf(t, c, cl.ID)
	if moved.Quote != "troops had crossed the lock" || moved.Speaker != "Piet Aal" || moved.Type != Denial || !moved.Figure.Zero() || moved.Place != "the quay" {
		t.Errorf("moved to %q: %+v", moved.Quote, moved)
	}
	if _, err := c.MoveClaimRead(t.Context(), cl.ID, cl.Span, to); !errors.Is(err, ErrStale) || !strings.HasPrefix(err.Error(), "moving a claim: ") {
		t.Errorf("moved twice: %v", err)
	}
	must2(t)(c.Undo(t.Context()))
	if got := dump(t, c); got != before {
		t.Error(firstDifference(got, before))
	}
}

func TestClaimsAreDatedWithTheirArticle(t *testing.T) {
	c := newCasebook(t)
	a, v := addText(t, c, "Ledger", onSaturday)
	must2(t)(c.SuggestNow(t.Context(), a.ID))
	addRead(t, c, v, "with more arriving by night", Claim{EventDate: "2031-03"})
	before := dump(t, c)
	after := a
	after.Published = "2031-03-30"
	ch, err := c.EditArticleRead(t.Context(), a, after)
	must(t, err)
	done := do(t, c, ch)
	if want := "Edit A-0001 “Forty thousand at the lock”"; done.Name != want {
		t.Errorf("the step is called %q, want %q", done.Name, want)
	}
	claims, err := c.ClaimsOf(t.Context(), v.ID)
	must(t, err)
	happened := map[string]date.Date{"Some 40": "2031-03-29", "with mo": "2031-03", "troops ": "2031-03-28"}
	for _, cl := range claims {
		if want, ok := happened[cl.Quote[:7]]; ok && cl.EventDate != want || cl.Said != "2031-03-30" {
			t.Errorf("%q said %q, happened %q, want %q", cl.Quote, cl.Said, cl.EventDate, want)
		}
		delete(happened, cl.Quote[:7])
	}
	if len(happened) > 0 {
		t.Errorf("no claims of %v", happened)
	}
	must2(t)(c.Undo(t.Context()))
	if got := dump(t, c); got != before {
		t.Error(firstDifference(got, before))
	}
}
