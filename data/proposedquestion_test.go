package data

import (
	"strings"
	"testing"

	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/text"
)

// count is a claim of how many soldiers there are, in an article of its own.
type count struct {
	outlet, words, speaker, via string
	reprintOf                   *ID
}

// addCounts adds an article and a claim for each.
func addCounts(t *testing.T, c *Casebook, counts ...count) (claims []Claim) {
	t.Helper()
	for _, k := range counts {
		a, v := addText(t, c, k.outlet, "On the northern shore\n\n"+k.words+" are on the northern shore.\n")
		after := a
		after.Published = "2031-03-29"
		if k.reprintOf != nil {
			after.ReprintOf = *k.reprintOf
		}
		do(t, c, EditArticle(a, after))
		body, err := c.Body(t.Context(), v.ID)
		must(t, err)
		at := strings.Index(body, k.words)
		quote := text.Span{Start: at, End: len(body) - 2}
		id := do(t, c, AddClaim(Claim{Version: v.ID, Span: quote, Speaker: k.speaker, Via: k.via, EventDate: date.Date("2031-03-28"), Place: "northern shore"})).Made[0]
		claims = append(claims, claimOf(t, c, id))
	}
	return claims
}

// opposeAll proposes what all articles' claims are to others.
func opposeAll(t *testing.T, c *Casebook) {
	t.Helper()
	for _, id := range articleIDs(t, c) {
		must2(t)(c.OpposeNow(t.Context(), id))
	}
}

func TestProposedQuestionTakesAllThatSayIt(t *testing.T) {
	c := newCasebook(t)
	first := addCounts(t, c, count{outlet: "Marn Courier", words: "Some 40,000 soldiers"})
	var article ID = first[0].Article
	addCounts(t, c,
		count{outlet: "Evening Post", words: "Some 40,000 soldiers", reprintOf: &article},
		count{outlet: "Coast Wire", words: "40,000 soldiers", speaker: "Ilse Talvik"},
		count{outlet: "Harbour News", words: "40,000 soldiers", speaker: "Ilse Talvik"},
		count{outlet: "Veldan Post", words: "No more than 8,000 soldiers", speaker: "Ilko Darven"})
	opposeAll(t, c)
	proposed, err := c.ProposedQuestions(t.Context())
	if err != nil || len(proposed) != 1 {
		t.Fatalf("%d proposed: %+v, %v", len(proposed), proposed, err)
	}
	q := proposed[0]
	if want := "How many troops on the northern shore, 28 March 2031?"; q.Question != want {
		t.Errorf("question %q, want %q", q.Question, want)
	}
	if len(q.Claims) != 5 || len(q.Links) != 4 || !q.In.IsZero() {
		t.Errorf("%d claims, %d links, in %v; want 5, 4 and a new one", len(q.Claims), len(q.Links), q.In)
	}
}

func TestAskingAQuestionIsOneStep(t *testing.T) {
	c := newCasebook(t)
	claims := addCounts(t, c, count{outlet: "Marn Courier", words: "Some 40,000 soldiers"}, count{outlet: "Veldan Post", words: "No more than 8,000 soldiers"})
	opposeAll(t, c)
	before := dump(t, c)
	done := do(t, c, AskQuestion(Question{Question: "How many?"}, claims[0].ID, claims[1].ID))
	if want := "Add Q-1 “How many?” with 2 claims"; done.Name != want {
		t.Errorf("name %q, want %q", done.Name, want)
	}
	left, err := c.ProposedQuestions(t.Context())
	if err != nil || len(left) != 0 {
		t.Errorf("still proposed: %+v, %v", left, err)
	}
	// A claim that comes later is proposed for the question that is there.
	later := addCounts(t, c, count{outlet: "Coast Wire", words: "Some 25,000 soldiers"})
	opposeAll(t, c)
	left, err = c.ProposedQuestions(t.Context())
	if err != nil || len(left) != 1 || left[0].In != done.Made[0] {
		t.Fatalf("proposed %+v, %v; want the question that was asked", left, err)
	}
	do(t, c, JoinQuestion(left[0].In, later[0].ID))
	if left, err = c.ProposedQuestions(t.Context()); err != nil || len(left) != 0 {
		t.Errorf("still proposed: %+v, %v", left, err)
	}
	for range 6 { // joined; proposed, claimed, dated, added; asked
		must2(t)(c.Undo(t.Context()))
	}
	if got := dump(t, c); got != before {
		t.Error(firstDifference(got, before))
	}
}

func TestAPersonsLinkIsAQuestionToo(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	a, b := addQuote(t, c, v, "an official of the Marn ministry"), addQuote(t, c, v, "the Veldanian minister")
	do(t, c, LinkClaims(a.ID, b.ID, Contradicts, OtherKind, ""))
	proposed, err := c.ProposedQuestions(t.Context())
	if err != nil || len(proposed) != 1 || proposed[0].Question != "“an official of the Marn…” against “the Veldanian minister”" {
		t.Fatalf("%+v, %v", proposed, err)
	}
}

func TestTopicOfFigures(t *testing.T) {
	counted := func(quote, counted string, n float64) ClaimRow {
		return ClaimRow{Claim: Claim{Quote: quote, Figure: figure.Figure{Raw: "n", Low: n, High: n, Bound: figure.Exact, Counted: counted}}}
	}
	for _, k := range []struct {
		a, b ClaimRow
		want string
	}{
		{counted("no more than 12,000", "", 12000), counted("40,000 soldiers", "soldiers", 40000), "how many: soldiers"},
		{counted("no more than 12,000", "", 12000), counted("40,000", "", 40000), "troops"},
		{counted("40,000 soldiers", "soldiers", 40000), ClaimRow{Claim: Claim{Quote: "far fewer"}}, "troops"},
	} {
		if got := k.a.topicAgainst(k.b, "troops"); got != k.want {
			t.Errorf("%q against %q: %q, want %q", k.a.Quote, k.b.Quote, got, k.want)
		}
	}
}
