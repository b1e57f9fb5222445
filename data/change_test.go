package data

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"gainsay/data/text"
)

// refused fails the test unless a change is refused with those words, and
// leaves the casebook as it was.
func refused(t *testing.T, c *Casebook, ch Change, want string) error {
	t.Helper()
	before := dump(t, c)
	_, err := c.Do(t.Context(), ch)
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error %v, want one that says %q", err, want)
	}
	if after := dump(t, c); after != before {
		t.Errorf("a change that was refused left something behind: %s", firstDifference(after, before))
	}
	return err
}

func TestStaleEditsAreRefusedWhole(t *testing.T) {
	c := newCasebook(t)
	a, v := addText(t, c, "Marn Courier", northernShore)
	cl := addQuote(t, c, v, "Some 40,000 soldiers", "troops")
	edited := func(set func(*Claim)) Claim { after := cl; set(&after); return after }

	do(t, c, EditClaim(cl, edited(func(c *Claim) { c.Summary = "first" })))
	do(t, c, EditClaim(cl, edited(func(c *Claim) { c.Place = "the shore" }))) // another field: no quarrel
	stale := EditClaim(cl, edited(func(c *Claim) { c.Note, c.Summary = "second", "second" }))
	if err := refused(t, c, stale, "changed in the meantime"); !errors.Is(err, ErrStale) {
		t.Errorf("%v is not ErrStale", err)
	}
	refused(t, c, All("Two", AddTag(Tag{Name: "new"}), stale), "changed in the meantime")
	do(t, c, TagClaims("north", cl.ID))
	refused(t, c, EditClaim(cl, edited(func(c *Claim) { c.Tags = nil })), "changed in the meantime")

	other := a
	other.Headline = "Another"
	do(t, c, EditArticle(a, other))
	refused(t, c, EditArticle(a, other), "changed in the meantime")
	do(t, c, DeleteClaims(cl.ID))
	refused(t, c, EditClaim(cl, cl), "not in the casebook")
	refused(t, c, TagClaims("troops", cl.ID), "not in the casebook")
}

func TestUndoIsRefusedWhereRowsHaveChanged(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	cl := addQuote(t, c, v, "Some 40,000 soldiers")
	tagged := do(t, c, AddTag(Tag{Name: "apart"}))
	after := cl
	after.Note = "mine"
	edit := do(t, c, EditClaim(cl, after))
	by := after
	by.Note = "gainsay's"
	change := EditClaim(claimOf(t, c, cl.ID), by)
	change.By = Gainsay
	do(t, c, change)

	before := dump(t, c)
	_, err := c.Undo(t.Context())
	var no *Refused
	if !errors.As(err, &no) {
		t.Fatalf("undo: %v, want a *Refused", err)
	}
	if no.Step != edit.Step || no.NextOlder != tagged.Step || no.Reason != "C-0001 has been changed since" {
		t.Errorf("refused: %+v", no)
	}
	if dump(t, c) != before {
		t.Error("a refused undo left something behind")
	}
	if _, err := c.UndoStep(t.Context(), no.NextOlder); err != nil {
		t.Errorf("the next older: %v", err)
	}
	if _, err := c.Redo(t.Context()); err != nil {
		t.Errorf("and again: %v", err)
	}
	back := EditClaim(claimOf(t, c, cl.ID), after) // as it was: now nothing is in the way
	back.By = Gainsay
	do(t, c, back)
	if _, err := c.Undo(t.Context()); err != nil {
		t.Errorf("after it was put back: %v", err)
	}
}

func TestGainsaysOwnChanges(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	proposed := func(quote string) Claim {
		at := strings.Index(northernShore, quote)
		return Claim{Version: v.ID, Span: text.Span{Start: at, End: at + len(quote)}, Rule: "quantity", Score: 0.9}
	}
	step := do(t, c, AddTag(Tag{Name: "x"})).Step
	do(t, c, ProposeClaims(proposed("Some 40,000 soldiers")).InStep(step))
	if k, _ := c.Counts(t.Context()); k.Proposals != 1 || k.Claims != 0 {
		t.Errorf("counts %+v", k)
	}
	if _, err := c.Undo(t.Context()); err != nil { // the step, with what was done because of it
		t.Fatal(err)
	}
	if k, _ := c.Counts(t.Context()); k.Proposals != 0 {
		t.Error("undoing a step left what Gainsay did because of it")
	}
	do(t, c, ProposeClaims(proposed("no intention to invade"))) // by itself
	if name, ok := c.RedoName(t.Context()); !ok || name != "Add tag “x”" {
		t.Errorf("what Gainsay did by itself cleared redo: %q %v", name, ok)
	}
	if _, err := c.Do(t.Context(), ProposeClaims(proposed("on Tuesday")).InStep(step)); err == nil {
		t.Error("a change joined a step that has been undone")
	}
	if _, err := c.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if k, _ := c.Counts(t.Context()); k.Proposals != 2 {
		t.Errorf("redone: %+v", k)
	}
	do(t, c, AddTag(Tag{Name: "y"}))
	if _, ok := c.RedoName(t.Context()); ok {
		t.Error("a new step of the user did not clear redo")
	}
	sound(t, c)
}

func TestBadInput(t *testing.T) {
	c := newCasebook(t)
	a, v := addText(t, c, "Marn Courier", northernShore+"Cafe\u0301 👩‍🚒 end")
	x := addQuote(t, c, v, "Some 40,000 soldiers", "Troops")
	y := addQuote(t, c, v, "no intention to invade")
	do(t, c, LinkClaims(x.ID, y.ID, Contradicts, "", ""))
	body, err := c.Body(t.Context(), v.ID)
	must(t, err)
	accent := strings.Index(body, "\u0301")
	claim := func(start, end int) Change {
		return AddClaim(Claim{Version: v.ID, Span: text.Span{Start: start, End: end}})
	}
	for _, z := range []struct {
		ch   Change
		want string
	}{
		{AddArticle(NewArticle{}), "there is no text in it"},
		{AddArticle(NewArticle{NewVersion: NewVersion{Text: " \n\t\u00a0\n"}}), "there is no text in it"},
		{AddArticle(NewArticle{NewVersion: NewVersion{Text: strings.Repeat("x ", 25<<20)}}), "the text has 50 MB"},
		{AddArticle(NewArticle{NewVersion: NewVersion{Text: body}, Outlet: "marn courier"}), "already there as A-0001"},
		{AddArticle(NewArticle{NewVersion: NewVersion{Text: "a text"}, Published: "29 March"}), "published: date"},
		{AddVersion(a.ID, NewVersion{Text: strings.ReplaceAll(body, "\n", "\r\n")}), "already there as A-0001"},
		{claim(5, 5), "empty"},
		{claim(9, 5), "ends before it starts"},
		{claim(-1, 5), "outside the text"},
		{claim(0, 1<<20), "outside the text"},
		{claim(0, accent), "cuts a character in two"},
		{claim(strings.Index(body, "\n\n"), strings.Index(body, "\n\n")+2), "only blanks"},
		{LinkClaims(x.ID, x.ID, Contradicts, "", ""), "a claim cannot be linked with itself (C-0001)"},
		{LinkClaims(y.ID, x.ID, Supports, "", ""), "already there as L-0001"},
		{LinkClaims(x.ID, y.ID, "refutes", "", ""), "already there"},
		{AddTag(Tag{Name: "tROOPS"}), "tag “Troops”: there is one of that name"},
		{AddTag(Tag{Name: "a; b"}), "holds a semicolon"},
		{AddTag(Tag{Name: "a\x07b"}), "cannot be read"},
		{AddTag(Tag{Name: "  "}), "is empty"},
		{AddTag(Tag{Name: "x", Colour: "red"}), "want one like #2f80ed"},
		{TagClaims("a;b", x.ID), "holds a semicolon"},
		{TagClaims("t", NewID()), "the claim: it is not in the casebook"},
		{AddClaim(Claim{Version: v.ID, Span: text.Span{Start: 0, End: 8}, Credibility: 7}), "credibility 7"},
		{AddClaim(Claim{Version: v.ID, Span: text.Span{Start: 0, End: 8}, Type: "opinion"}), `type "opinion"`},
		{AddQuestion(Question{Question: " "}), "the question is empty"},
		{DismissClaims(x.ID), "C-0001 has been accepted; delete it instead"},
		{SetSetting("", "x"), "is empty"},
	} {
		refused(t, c, z.ch, z.want)
	}
	_, err = c.Do(t.Context(), claim(0, accent))
	var span *text.SpanError
	if !errors.As(err, &span) || span.Nearest != (text.Span{Start: 0, End: accent + 2}) {
		t.Errorf("the nearest borders: %+v", span)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.Do(cancelled, AddTag(Tag{Name: "late"})); !errors.Is(err, context.Canceled) {
		t.Errorf("a change that was cancelled: %v", err)
	}
}

// TestOffsets takes every span of a text of all line ends and scripts that can
// be one, and finds its quote at its code points of the body.
func TestOffsets(t *testing.T) {
	const raw = "\ufeffShip 👩🏽‍🚒\r\nfire\r\r\nسفينة حربية\rКиїв 40\u00a0000 e\u0301 🇺🇦\x00.\xff\n"
	c := newCasebook(t)
	done := do(t, c, AddArticle(NewArticle{NewVersion: NewVersion{Text: raw}}))
	if want := "Replaced 1 run of bytes that are not UTF-8 by �. Removed 1 NUL character."; done.Said != want {
		t.Errorf("said %q, want %q", done.Said, want)
	}
	v, err := c.Versions(t.Context(), done.Made[0])
	must(t, err)
	body, err := c.Body(t.Context(), v[0].ID)
	must(t, err)
	if want := "Ship 👩🏽‍🚒\nfire\nسفينة حربية\nКиїв 40\u00a0000 e\u0301 🇺🇦.�\n"; body != want {
		t.Fatalf("body %q, want %q", body, want)
	}
	points, index := []rune(body), text.NewIndex(body)
	made := 0
	for start := range len(body) {
		for end := start + 1; end <= len(body); end++ {
			s := text.Span{Start: start, End: end}
			done, err := c.Do(t.Context(), AddClaim(Claim{Version: v[0].ID, Span: s}))
			if valid := s.Check(body) == nil; valid != (err == nil) {
				t.Fatalf("span %v: %v", s, err)
			}
			if err != nil {
				continue
			}
			made++
			cl := claimOf(t, c, done.Made[0])
			if got := string(points[index.Points(cl.Span.Start):index.Points(cl.Span.End)]); got != cl.Quote || got == "" {
				t.Errorf("at the claim's code points stands %q, its quote is %q", got, cl.Quote)
			}
		}
	}
	t.Logf("%d spans", made)
	sound(t, c)
}

func TestDismissedStaysAway(t *testing.T) {
	c := newCasebook(t)
	propose := func(v Version, quote string) int {
		at := strings.Index(northernShore, quote)
		return len(do(t, c, ProposeClaims(Claim{Version: v.ID, Span: text.Span{Start: at, End: at + len(quote)}})).Made)
	}
	link := func(v, w Version) int {
		a, err := c.ClaimsOf(t.Context(), v.ID)
		must(t, err)
		b, err := c.ClaimsOf(t.Context(), w.ID)
		must(t, err)
		return len(do(t, c, ProposeLinks(Link{A: a[0].ID, B: b[0].ID, Relation: Contradicts})).Made)
	}
	_, w := addText(t, c, "Veldania Today", quietShore)
	addQuote(t, c, w, "No more than 8,000 soldiers")
	a, v := addText(t, c, "Marn Courier", northernShore)
	propose(v, "Some 40,000 soldiers")
	propose(v, "no intention to invade")
	claims, err := c.ClaimsOf(t.Context(), v.ID)
	must(t, err)
	link(v, w)
	links, err := c.LinksOf(t.Context(), claims[0].ID)
	must(t, err)
	do(t, c, DismissLinks("they count different shores", links[0].ID))
	do(t, c, DismissClaims(claims[1].ID))
	if propose(v, "no intention to invade") != 0 || link(v, w) != 0 {
		t.Error("proposed what stands there dismissed")
	}

	do(t, c, DeleteArticle(a.ID))
	_, v = addText(t, c, "MARN courier", northernShore)
	if propose(v, "Some 40,000 soldiers") != 1 || link(v, w) != 0 || propose(v, "no intention to invade") != 0 {
		t.Error("what was dismissed came back with the article")
	}
	_, other := addText(t, c, "Harbour Post", "Elsewhere.\n"+northernShore)
	at := strings.Index("Elsewhere.\n"+northernShore, "no intention to invade")
	if len(do(t, c, ProposeClaims(Claim{Version: other.ID, Span: text.Span{Start: at, End: at + 22}})).Made) != 1 {
		t.Error("what was dismissed of one outlet is not proposed of another")
	}
	sound(t, c)
}

func TestAcceptedIsDismissedNoLonger(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	claim := Claim{Version: v.ID, Span: text.Span{Start: 0, End: 8}}
	id := do(t, c, ProposeClaims(claim)).Made[0]
	do(t, c, DismissClaims(id))
	do(t, c, TagClaims("troops", id))
	do(t, c, DeleteClaims(id))
	if len(do(t, c, ProposeClaims(claim)).Made) != 1 {
		t.Error("what was accepted after all is still kept away")
	}
}

// TestDismissingByEditIsDismissing sees that a claim dismissed by an edit takes
// its proposed links with it, and that an accepted one is not dismissed either way.
func TestDismissingByEditIsDismissing(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	b := addQuote(t, c, v, "Some 40,000 soldiers")
	a := claimOf(t, c, do(t, c, ProposeClaims(Claim{Version: v.ID, Span: text.Span{Start: 0, End: 8}})).Made[0])
	do(t, c, ProposeLinks(Link{A: a.ID, B: b.ID, Relation: Contradicts}))
	after := a
	after.Status = Dismissed
	do(t, c, EditClaim(a, after))
	if k, err := c.Counts(t.Context()); err != nil || k.ToJudge != 0 {
		t.Errorf("%d pairs to judge, %v; want none", k.ToJudge, err)
	}
	after = b
	after.Status = Dismissed
	for _, ch := range []Change{EditClaim(b, after), DismissClaims(b.ID)} {
		if _, err := c.Do(t.Context(), ch); err == nil || !strings.Contains(err.Error(), "has been accepted; delete it instead") {
			t.Errorf("dismissing an accepted claim: %v", err)
		}
	}
}

func TestDismissedStaysAwayUnderAnotherName(t *testing.T) {
	c := newCasebook(t)
	a, v := addText(t, c, "Marn Courier", northernShore)
	claim := Claim{Version: v.ID, Span: text.Span{Start: 0, End: 8}}
	do(t, c, DismissClaims(do(t, c, ProposeClaims(claim)).Made[0]))
	named := a.Outlet
	named.Name = "The Marn Courier"
	do(t, c, EditOutlet(a.Outlet, named))
	do(t, c, DeleteArticle(a.ID))
	_, claimed := addText(t, c, "The Marn Courier", northernShore)
	claim.Version = claimed.ID
	if len(do(t, c, ProposeClaims(claim)).Made) != 0 {
		t.Error("what was dismissed came back when its outlet got another name")
	}
}

func TestALinkMadeByHandSaysWhatTheRulesFind(t *testing.T) {
	c := newCasebook(t)
	claims := addCounts(t, c, count{outlet: "Marn Courier", words: "Some 40,000 soldiers"}, count{outlet: "Veldan Post", words: "No more than 8,000 soldiers"},
		count{outlet: "Coast Wire", words: "The minister and his ferrymen"})
	link := func(a, b Claim) Link {
		t.Helper()
		ch, err := c.LinkClaimsRead(t.Context(), a.ID, b.ID, Contradicts, "seen")
		must(t, err)
		l, err := c.Link(t.Context(), do(t, c, ch).Made[0])
		must(t, err)
		return l
	}
	found := link(claims[0], claims[1])
	if found.Kind != NumericKind || len(found.Reason.Agrees) == 0 || len(found.Reason.Differs) == 0 || found.Reason.Rule != "" || found.Note != "seen" {
		t.Errorf("where a rule finds a contradiction: %+v", found)
	}
	nothing := link(claims[0], claims[2])
	if nothing.Kind != "" || len(nothing.Reason.Differs) > 0 || len(nothing.Reason.Agrees) == 0 {
		t.Errorf("where no rule finds anything: %+v", nothing)
	}
	tallies, err := c.LinkTallies(t.Context())
	if err != nil || len(tallies) > 0 {
		t.Errorf("a person's links count for rules: %v, %v", tallies, err)
	}
}

func TestLinkingAcceptsTheClaims(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	at := strings.Index(northernShore, "no intention")
	a := do(t, c, ProposeClaims(Claim{Version: v.ID, Span: text.Span{Start: at, End: at + 12}})).Made[0]
	b := addQuote(t, c, v, "Some 40,000 soldiers")
	done := do(t, c, LinkClaims(a, b.ID, Contradicts, IntentKind, ""))
	if claimOf(t, c, a).Status != Accepted {
		t.Error("the proposal is still one")
	}
	if k, _ := c.Counts(t.Context()); k.Contradictions != 1 || k.ToJudge != 0 || k.Claims != 2 || k.Proposals != 0 {
		t.Errorf("counts %+v", k)
	}
	rows, _, err := c.Articles(t.Context(), "", 0, 1)
	must(t, err)
	if r := rows[0]; r.Claims != 2 || r.Proposed != 0 || r.Contradictions != 1 || r.ToJudge != 0 {
		t.Errorf("counts of the article, of which both claims are: %+v", r)
	}
	sound(t, c)
	if done := do(t, c, DeleteClaims(a)); done.Said != "Deleted C-0001 and 1 link." {
		t.Errorf("said %q", done.Said)
	}
	if _, err := c.Link(t.Context(), done.Made[0]); !errors.Is(err, ErrNotThere) {
		t.Errorf("its link: %v", err)
	}
}

func TestNearCopyIsAReprint(t *testing.T) {
	c := newCasebook(t)
	var long strings.Builder
	for i := range 120 {
		fmt.Fprintf(&long, "Sentence %d of the dispatch counts %d carts on the road to Marn. ", i, i*i%97)
	}
	first, _ := addText(t, c, "Agency", long.String())
	copied := strings.NewReplacer("Sentence 7 ", "Line 7 ", "Sentence 50 ", "Part 50 ").Replace(long.String()) + "Additional reporting by our own."
	again, _ := addText(t, c, "Marn Courier", copied)
	if again.ReprintOf != first.ID {
		t.Errorf("a near-copy of another outlet is marked as a reprint of %v", again.ReprintOf)
	}
	own, _ := addText(t, c, "Agency", copied+" More.")
	if own.ReprintOf != again.ID {
		t.Errorf("the agency's own rewrite is a reprint of %v, want the Courier's %v", own.ReprintOf, again.ID)
	}
	apart, _ := addText(t, c, "Harbour Post", strings.Repeat("Quite another story about the ferry. ", 40))
	if !apart.ReprintOf.IsZero() {
		t.Error("another story is marked as a reprint")
	}
}

func TestRefsAreNeverUsedTwice(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	addQuote(t, c, v, "Some 40,000 soldiers")
	if _, err := c.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if cl := addQuote(t, c, v, "no intention to invade"); cl.Ref.String() != "C-0002" {
		t.Errorf("after the undo of C-0001 comes %s", cl.Ref)
	}
}

func TestCopyWithoutHistory(t *testing.T) {
	c := newCasebook(t)
	a, v := addText(t, c, "Marn Courier", northernShore)
	gone, _ := addText(t, c, "Veldania Today", quietShore)
	cl := addQuote(t, c, v, "Some 40,000 soldiers", "troops")
	do(t, c, DeleteArticle(gone.ID))
	path := t.TempDir() + "/copy.gainsay"
	must(t, c.SaveCopy(t.Context(), path, false))
	if strings.Contains(string(mustRead(t, path)), "No build-up") {
		t.Error("the text of the deleted article is still in it")
	}
	again := openCasebook(t, path, MustExist)
	if dump(t, again) != dump(t, c) || again.ID() != c.ID() {
		t.Error("the copy is not the same casebook")
	}
	if _, err := again.Undo(t.Context()); !errors.Is(err, ErrNothing) {
		t.Errorf("undo in it: %v", err)
	}
	next := addQuote(t, again, v, "no intention to invade")
	if next.Ref.N != cl.Ref.N+1 || next.Article != a.ID {
		t.Errorf("its next claim is %s", next.Ref)
	}
	sound(t, again)
	if err := c.SaveCopy(t.Context(), c.Path(), true); err == nil || !strings.Contains(err.Error(), "the casebook itself") {
		t.Errorf("a copy onto itself: %v", err)
	}
}

func TestClaimsInANewerVersion(t *testing.T) {
	c := newCasebook(t)
	a, v := addText(t, c, "Marn Courier", northernShore)
	kept := addQuote(t, c, v, "no intention to invade")
	changed := addQuote(t, c, v, "Some 40,000 soldiers were counted")
	newer := "Updated at noon.\n" + strings.Replace(northernShore, "Some 40,000", "Some 45,000", 1)
	done := do(t, c, AddVersion(a.ID, NewVersion{Text: newer}))
	fresh := do(t, c, AddClaim(Claim{Version: done.Made[0], Span: text.Span{Start: 0, End: 7}})).Made[0]
	placed, gone, err := c.Placed(t.Context(), done.Made[0])
	must(t, err)
	if len(placed) != 2 || placed[0].Claim.ID != fresh || placed[0].Moved || placed[1].Claim.ID != kept.ID || !placed[1].Moved || placed[1].Span.Of(newer) != kept.Quote {
		t.Errorf("placed %+v", placed)
	}
	if len(gone) != 1 || gone[0].ID != changed.ID {
		t.Errorf("gone %+v", gone)
	}
	if claimOf(t, c, kept.ID).Version != v.ID {
		t.Error("the claim left the version it was taken from")
	}
}
