package data

import (
	"fmt"
	"strings"
	"testing"

	"gainsay/data/compare"
	"gainsay/data/text"
)

// opposed compares an article as a paste does.
func opposed(t *testing.T, c *Casebook, article, step ID) Opposed {
	t.Helper()
	o, err := c.OpposeIn(t.Context(), article, step)
	must(t, err)
	return o
}

// pasteCount adds an article with one claim, which is a proposal.
func pasteCount(t *testing.T, c *Casebook, outlet, words string) (article, step ID) {
	t.Helper()
	body := "On the northern shore\n\n" + words + " are on the northern shore.\n"
	done := do(t, c, AddArticle(NewArticle{NewVersion: NewVersion{Text: body}, Outlet: outlet, Published: "2031-03-29"}))
	proposeCount(t, c, done.Made[0], body, words, done.Step)
	return done.Made[0], done.Step
}

// proposeCount proposes the claim in the newest version.
func proposeCount(t *testing.T, c *Casebook, article ID, body, words string, step ID) {
	t.Helper()
	v, err := c.Versions(t.Context(), article)
	must(t, err)
	at := strings.Index(body, words)
	do(t, c, ProposeClaims(Claim{Version: v[0].ID, Span: text.Span{Start: at, End: at + len(words) + len(" are on the northern shore")},
		EventDate: "2031-03-28", Place: "northern shore"}).InStep(step))
}

func TestAPasteBringsFivePairsAtMost(t *testing.T) {
	c := newCasebook(t)
	for i := range 7 {
		addCounts(t, c, count{outlet: fmt.Sprintf("Paper %d", i), words: fmt.Sprintf("Some %d,000 soldiers", 40+i)})
	}
	one := pasteCounts(t, c)
	o := opposed(t, c, one.article, one.step)
	if len(o.Made) != Unasked || o.More != 2 || o.Here != 1 || o.Earlier != 7 {
		t.Errorf("%d pairs, %d more, %d here against %d earlier; want 5, 2, 1 against 7", len(o.Made), o.More, o.Here, o.Earlier)
	}
	asked, err := c.OpposeNow(t.Context(), one.article)
	if err != nil || len(asked.Made) != 2 {
		t.Errorf("asked for the rest: %d, %v; want 2", len(asked.Made), err)
	}
	must2(t)(c.Undo(t.Context())) // what was asked for
	must2(t)(c.Undo(t.Context())) // the paste with its pairs
	if k, err := c.Counts(t.Context()); err != nil || k.ToJudge != 0 {
		t.Errorf("%d to judge after undo, %v", k.ToJudge, err)
	}
	if o := opposed(t, c, one.article, one.step); o.Seq != 0 || o.Here != 0 {
		t.Errorf("a paste that was undone brings %+v", o)
	}
}

// pasted is an article that was pasted.
type pasted struct{ article, step ID }

func pasteCounts(t *testing.T, c *Casebook) (p pasted) {
	t.Helper()
	p.article, p.step = pasteCount(t, c, "Veldan Post", "No more than 8,000 soldiers")
	return p
}

func TestOneOriginIsJudgedOnce(t *testing.T) {
	c := newCasebook(t)
	first := addCounts(t, c, count{outlet: "Marn Courier", words: "Some 40,000 soldiers"})
	addCounts(t, c, count{outlet: "Evening Post", words: "Some 40,000 soldiers", reprintOf: &first[0].Article},
		count{outlet: "Coast Wire", words: "Some 40,000 soldiers", speaker: "Ilse Talvik"})
	p := pasteCounts(t, c)
	if o := opposed(t, c, p.article, p.step); len(o.Made) != 2 || o.More != 1 {
		t.Errorf("%d pairs and %d more, want 2 and the reprint", len(o.Made), o.More)
	}
}

func TestDismissedPairStaysAway(t *testing.T) {
	c := newCasebook(t)
	addCounts(t, c, count{outlet: "Marn Courier", words: "Some 40,000 soldiers"})
	p := pasteCounts(t, c)
	o := opposed(t, c, p.article, p.step)
	if len(o.Made) != 1 {
		t.Fatalf("%d pairs, want 1", len(o.Made))
	}
	do(t, c, DismissLinks("", o.Made[0]))
	none := func(when string, p pasted) {
		t.Helper()
		if o := opposed(t, c, p.article, p.step); len(o.Made) != 0 || o.More != 0 || o.Here != 0 {
			t.Errorf("%s: %d pairs, %d more, %d here; want none", when, len(o.Made), o.More, o.Here)
		}
	}
	none("compared again", p)

	body := "On the northern shore\n\nNo more than 8,000 soldiers are on the northern shore.\nThe ministry has said so twice.\n"
	newer := do(t, c, AddVersion(p.article, NewVersion{Text: body}))
	proposeCount(t, c, p.article, body, "No more than 8,000 soldiers", newer.Step)
	none("in a newer version", pasted{p.article, newer.Step})

	do(t, c, DeleteArticle(p.article))
	none("pasted again", pasteCounts(t, c))
}

// TestJudgedPairIsNotProposedAnewForANewerVersion accepts a pair: the same claim
// in a newer version does not bring it a second time.
func TestJudgedPairIsNotProposedAnewForANewerVersion(t *testing.T) {
	c := newCasebook(t)
	addCounts(t, c, count{outlet: "Marn Courier", words: "Some 40,000 soldiers"})
	p := pasteCounts(t, c)
	do(t, c, AcceptLinks(opposed(t, c, p.article, p.step).Made...))
	body := "On the northern shore\n\nNo more than 8,000 soldiers are on the northern shore.\nNo more than 2,000 soldiers are on the northern shore.\n"
	newer := do(t, c, AddVersion(p.article, NewVersion{Text: body}))
	proposeCount(t, c, p.article, body, "No more than 8,000 soldiers", newer.Step)
	proposeCount(t, c, p.article, body, "No more than 2,000 soldiers", newer.Step)
	if o := opposed(t, c, p.article, newer.Step); len(o.Made) != 1 || o.More != 0 {
		t.Errorf("%d pairs and %d more, want one, of the claim that is new", len(o.Made), o.More)
	}
}

// TestARuleThatIsMostlyDismissedSinks judges a rule's links until those of
// another, which were less sure, come before them.
func TestARuleThatIsMostlyDismissedSinks(t *testing.T) {
	c := newCasebook(t)
	found := func(rule string, score float64) judged {
		return judged{own: toCompare{Claim: compare.Claim{Text: rule}}, outcome: compare.Contradiction,
			link: Link{Score: score, Reason: Reason{Rule: rule}}}
	}
	first := func() string {
		t.Helper()
		order, err := c.toJudge(t.Context(), []judged{found("figures.same-thing", .9), found("sides.opposed", .7)})
		must(t, err)
		return order[0].link.Reason.Rule
	}
	if got := first(); got != "figures.same-thing" {
		t.Fatalf("first is %s, want the surer", got)
	}
	for i := range 5 {
		claims := addCounts(t, c, count{outlet: fmt.Sprintf("A %d", i), words: "Some 40,000 soldiers"}, count{outlet: fmt.Sprintf("B %d", i), words: "8,000 soldiers"})
		do(t, c, DismissLinks("", do(t, c, ProposeLinks(Link{A: claims[0].ID, B: claims[1].ID, Relation: Contradicts, Reason: Reason{Rule: "figures.same-thing"}})).Made...))
	}
	if got := first(); got != "sides.opposed" {
		t.Errorf("first is still %s after 5 dismissals", got)
	}
}

// TestOneJudgementForManyPairsIsOneStep judges three pairs and undoes them.
func TestOneJudgementForManyPairsIsOneStep(t *testing.T) {
	c := newCasebook(t)
	for i := range 3 {
		addCounts(t, c, count{outlet: fmt.Sprintf("Paper %d", i), words: fmt.Sprintf("Some %d,000 soldiers", 40+i)})
	}
	p := pasteCounts(t, c)
	o := opposed(t, c, p.article, p.step)
	before := dump(t, c)
	if done := do(t, c, JudgeLinks(DiffersInScope, "another shore", o.Made...)); done.Name != "Judge 3 links: differs in scope from" {
		t.Errorf("name %q", done.Name)
	}
	must2(t)(c.Undo(t.Context()))
	if got := dump(t, c); got != before {
		t.Error(firstDifference(got, before))
	}
}
