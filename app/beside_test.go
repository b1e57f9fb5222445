package app

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gainsay/data"
)

// longArticle is many paragraphs of which each begins with its number.
func longArticle() string {
	var b strings.Builder
	b.WriteString("Forty thousand on the shore\n\n")
	for n := range 60 {
		fmt.Fprintf(&b, "Paragraph %d. The ferry crews of landing %d said that they had seen nothing of it, and that they had looked every night.\n\n", n, n*7)
	}
	return b.String()
}

// twoVersions is a stage with a long article, of which paragraph 20 has one
// figure changed, 30 is gone and five are new before 10.
func twoVersions(t *testing.T) *stage {
	s := openedStage(t)
	s.paste(longArticle())
	s.run("claim.dismissRest")
	s.rest()
	for _, words := range []string{"landing 140 said", "crews of landing 210", "landing 280 said"} {
		s.choose(words)
		s.run("claim.keep")
		s.rest()
	}
	newer := strings.Replace(longArticle(), "landing 140 ", "landing 9 ", 1)
	newer = strings.Replace(newer, "Paragraph 10.", strings.Repeat("This is new.\n\n", 5)+"Paragraph 10.", 1)
	at := strings.Index(newer, "Paragraph 30.")
	newer = newer[:at] + newer[strings.Index(newer, "Paragraph 31."):]
	s.app.Clipboard().SetContent(newer)
	s.run("article.version")
	s.rest()
	s.win.Canvas().Capture()
	return s
}

func TestVersionsSideBySide(t *testing.T) {
	s := twoVersions(t)
	b := s.here.beside
	if b == nil || !b.older {
		t.Fatal("the older version is not shown beside")
	}
	if added, removed, changed := b.counts(); added != 1 || removed != 1 || changed != 1 {
		t.Errorf("%d added, %d removed, %d changed", added, removed, changed)
	}
	for _, n := range []int{5, 25, 45} {
		start := fmt.Sprintf("Paragraph %d.", n)
		here, there := strings.Index(s.here.body, start), strings.Index(b.body, start)
		s.text.SetAbove(float64(here))
		if got := s.side.Above(); math.Abs(got-float64(there)) > 3 {
			t.Errorf("paragraph %d at the top of the newer: the older stands at %v, want %d", n, got, there)
		}
		s.side.SetAbove(float64(there) + 40)
		if got := s.text.Above(); math.Abs(got-float64(here)-40) > 3 {
			t.Errorf("paragraph %d at the top of the older: the newer stands at %v, want %d", n, got, here+40)
		}
	}
	for range 2 { // the added ones, then the figure
		s.run("version.nextChange")
	}
	if got := s.text.Selection().Of(s.here.body); got != "9" {
		t.Errorf("the second change is %q", got)
	}
	s.run("version.previousChange")
	if got := s.text.Selection().Of(s.here.body); !strings.HasPrefix(got, "This is new.") {
		t.Errorf("the change before is %q", got)
	}
	s.run("version.beside")
	s.rest()
	if s.here.beside != nil || s.side.Visible() && s.boards[viewRead].panes[1].(*readPane).side.Visible() {
		t.Error("the version beside is still shown")
	}
	s.run("version.beside")
	s.rest()
	if s.here.beside == nil {
		t.Error("no version is shown beside")
	}
}

// TestOutdatedClaims decides about claims whose words a newer version has not:
// one moves to the words that stand there now, one stays, each by its key.
func TestOutdatedClaims(t *testing.T) {
	s := twoVersions(t)
	list := s.boards[viewRead].panes[1].(*readPane).outdated
	if len(s.here.outdated) != 2 {
		t.Fatalf("outdated: %+v", s.here.outdated)
	}
	changed, gone := s.here.outdated[0], s.here.outdated[1]
	if now := changed.now.Of(s.here.body); now != "landing 9 said" || !gone.now.Empty() {
		t.Errorf("now %q and %v", now, gone.now)
	}
	s.run("version.outdated")
	s.rest()
	press := func(name fyne.KeyName) {
		s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
		s.rest()
	}
	press(fyne.KeyR)
	c, err := s.book.Claim(t.Context(), changed.ID)
	if err != nil || c.Version != s.here.version.ID || c.Quote != "landing 9 said" {
		t.Errorf("moved to %q of %s, %v", c.Quote, c.Version, err)
	}
	if at := list.focused(); at != 0 || list.rows[0].claim.ID != gone.ID {
		t.Errorf("the focus is at row %d of %d", at, len(list.rows))
	}
	press(fyne.KeyR) // its words are gone and none are selected
	if !strings.Contains(s.notices.said, "select the words") {
		t.Errorf("the window says %q", s.notices.said)
	}
	press(fyne.KeyK)
	if len(s.here.outdated) != 0 || list.open {
		t.Errorf("still listed: %+v", s.here.outdated)
	}
	s.undo()
	s.rest()
	s.run("version.outdated")
	press(fyne.KeyDelete)
	if _, err := s.book.Claim(t.Context(), gone.ID); err == nil {
		t.Error("the claim that was let go is there")
	}
	s.undo()
	s.rest()
	s.undo()
	s.rest()
	if c, _ := s.book.Claim(t.Context(), changed.ID); c.Quote != "landing 140 said" || c.Status != data.Accepted {
		t.Errorf("after undo: %+v", c)
	}
}
