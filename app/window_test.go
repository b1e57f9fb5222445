package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gainsay/data"
	"gainsay/data/text"
)

const shoreArticle = "Forty thousand on the shore\n\nIlse Talvik said that some 40,000 soldiers were massed along the northern shore. " +
	"“We have no plan to cross,” Pavel Dorn told reporters on Saturday.\n"

const harbourArticle = "Ministry: twelve thousand at most\n\nThe ministry said that no more than 12,000 men took part, reserves included.\n"

func indexOf(s, words string) int { return strings.Index(s, words) }

func spanOf(at int, words string) text.Span { return text.Span{Start: at, End: at + len(words)} }

// TestMainJob does the main job by the commands that keys and menus run.
func TestMainJob(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	if s.here.article.Headline != "Forty thousand on the shore" {
		t.Fatalf("open after the paste: %q", s.here.article.Headline)
	}
	s.choose("some 40,000 soldiers were massed along the northern shore")
	s.run("claim.keep")
	s.rest()
	first := s.now.claim
	if c, ok := s.here.claim(first); !ok || c.Claim.Quote != "some 40,000 soldiers were massed along the northern shore" {
		t.Fatalf("claim in hand: %+v", c.Claim)
	}
	s.tag("troops", false)
	s.rest()
	if tag, ok := s.facts.digit(1); !ok || tag.Name != "troops" {
		t.Errorf("the first tag made has key %d", tag.Key)
	}

	s.paste(harbourArticle)
	s.choose("no more than 12,000 men")
	s.run("claim.tag1")
	s.rest()
	second, ok := s.here.claim(s.now.claim)
	if !ok || strings.Join(second.Claim.Tags, " ") != "troops" {
		t.Fatalf("a digit on selected text: claim %+v", second.Claim)
	}
	s.link(first)
	s.rest()
	if c := s.counts(); c.Claims != 2 || c.Contradictions != 1 {
		t.Errorf("counts after the link: %+v", c)
	}
	if c, _ := s.here.claim(second.Claim.ID); c.links.Contradicts != 1 || c.links.ToJudge != 0 {
		t.Errorf("links in the margin: %+v", c.links)
	}
	if len(s.cards) != 1 || s.cards[0].Other.ID != first {
		t.Errorf("cards of the second claim: %+v", s.cards)
	}
	if !strings.Contains(s.statusText(), "● Saved · 2 claims") {
		t.Errorf("status bar: %q", s.statusText())
	}
	for range 3 {
		s.run("edit.undo")
		s.rest()
	}
	if c := s.counts(); c.Claims != 1 || c.Contradictions != 0 || c.Articles != 1 {
		t.Errorf("counts after three undos: %+v", c)
	}
	for range 3 {
		s.run("edit.redo")
		s.rest()
	}
	if c := s.counts(); c.Claims != 2 || c.Contradictions != 1 || c.Articles != 2 {
		t.Errorf("counts after three redos: %+v", c)
	}
}

func TestBadPastes(t *testing.T) {
	for _, c := range []struct{ name, clipboard, says string }{
		{"nothing, or a picture", "", "no text"},
		{"blanks", " \n\t\u00a0 ", "blanks"},
		{"binary", strings.Repeat("\x00\x01\x02PNG", 200), "not text"},
		{"too much", strings.Repeat("a ", data.MaxBody/2+1), "too long"},
		{"a bare address before any article", "https://harbour.example/2031/03/29", "address"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := openedStage(t)
			s.paste(c.clipboard)
			if !strings.Contains(s.notices.said, c.says) {
				t.Errorf("the window says %q, want something of %q", s.notices.said, c.says)
			}
			if n := s.counts().Articles; n != 0 {
				t.Errorf("%d articles were added", n)
			}
		})
	}
}

func TestPasteTwice(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	s.paste(harbourArticle)
	s.paste(shoreArticle)
	if !strings.Contains(s.notices.said, "already here as A-0001") {
		t.Errorf("the window says %q", s.notices.said)
	}
	s.notices.action.press()
	s.rest()
	if s.here.article.Ref.String() != "A-0001" || s.counts().Articles != 2 {
		t.Errorf("open: %s of %d articles", s.here.article.Ref, s.counts().Articles)
	}
}

func TestAddressAfterPaste(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	s.paste(" https://harbour.example/2031/03/29/shore \n")
	if got := s.here.article.URL; got != "https://harbour.example/2031/03/29/shore" {
		t.Errorf("the article's address is %q", got)
	}
}

// TestFirstPasteMakesCasebook pastes with nothing open.
func TestFirstPasteMakesCasebook(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", home)
	s := newStage(t)
	s.paste(shoreArticle)
	if s.book == nil || s.counts().Articles != 1 {
		t.Fatalf("no article in a new casebook; the window says %q", s.notices.said)
	}
	if got := s.book.Path(); !strings.HasPrefix(got, home) || !strings.HasSuffix(got, "Casebook.gainsay") {
		t.Errorf("the casebook is %s", got)
	}
}

// TestFieldWrites sees that a field is written on leaving it, and that the
// status bar does not say Saved before.
func TestFieldWrites(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	s.run("article.edit")
	f := s.focusedField()
	test.Type(f, "Harbour Radio")
	if strings.Contains(s.statusText(), "Saved") {
		t.Errorf("with text that is not written the status bar says %q", s.statusText())
	}
	s.win.Canvas().Unfocus()
	s.rest()
	if s.here.article.Outlet.Name != "Harbour Radio" || !strings.HasPrefix(s.statusText(), "● Saved") {
		t.Errorf("outlet %q, status bar %q", s.here.article.Outlet.Name, s.statusText())
	}
}

func TestFieldRefusesNonsense(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	s.run("article.edit")
	s.focusedField() // the outlet
	s.win.Canvas().FocusNext()
	f := s.focusedField() // published
	test.Type(f, "3/4/2031")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.step()
	if !strings.Contains(s.notices.said, "no date that can be read") || strings.Contains(s.statusText(), "Saved") {
		t.Errorf("the window says %q, the status bar %q", s.notices.said, s.statusText())
	}
	f.SetText("29 March 2031")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.rest()
	if s.here.article.Published != "2031-03-29" {
		t.Errorf("published %q", s.here.article.Published)
	}
}

func (s *stage) focusedField() *field {
	s.t.Helper()
	f, ok := s.win.Canvas().Focused().(*field)
	if !ok {
		s.t.Fatalf("the focus is on %T", s.win.Canvas().Focused())
	}
	return f
}

// proposeNothing switches all rules off, so that a test's claims are its own.
func (s *stage) proposeNothing() {
	s.do(data.SetSetting(data.SuggestOff, "quantity denial assurance accusation statement event"), nil)
	s.rest()
}

// TestProposals keeps, tags and dismisses proposals by their keys.
func TestProposals(t *testing.T) {
	s := openedStage(t)
	s.proposeNothing()
	s.paste(shoreArticle)
	for _, words := range []string{"some 40,000 soldiers", "no plan to cross", "told reporters"} {
		at := indexOf(s.here.body, words)
		s.do(data.ProposeClaims(data.Claim{Version: s.here.version.ID, Article: s.here.article.ID, Span: spanOf(at, words), Why: "a test"}), nil)
	}
	s.rest()
	if n := s.here.proposals(); n != 3 {
		t.Fatalf("%d proposals", n)
	}
	press := func(name fyne.KeyName) {
		s.text.TypedKey(&fyne.KeyEvent{Name: name})
		s.rest()
	}
	s.win.Canvas().Focus(s.text)
	press(fyne.KeyTab)
	press(fyne.KeyReturn) // keeps the first, takes the second in hand
	press(fyne.KeyDelete) // dismisses it, takes the third in hand
	s.tag("rumour", false)
	s.rest()
	c := s.counts()
	if c.Claims != 2 || c.Proposals != 0 {
		t.Errorf("after Enter, Delete and a tag: %+v", c)
	}
	if _, ok := s.facts.tag("rumour"); !ok {
		t.Error("there is no tag “rumour”")
	}
}

func TestDeleteSaysWhatWent(t *testing.T) {
	s := openedStage(t)
	s.proposeNothing()
	s.paste(shoreArticle)
	s.choose("some 40,000 soldiers")
	s.run("claim.keep")
	s.rest()
	s.run("claim.dismiss")
	s.rest()
	if s.counts().Claims != 0 || !strings.Contains(s.notices.said, "C-0001") {
		t.Errorf("%d claims left; the window says %q", s.counts().Claims, s.notices.said)
	}
	s.notices.action.press() // Undo
	s.rest()
	if s.counts().Claims != 1 {
		t.Error("undo did not bring the claim back")
	}
}

// TestTags renames a tag to another's name, which makes them one, and gives it
// a digit.
func TestTags(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	for i, words := range []string{"some 40,000 soldiers", "no plan to cross"} {
		s.choose(words)
		s.run("claim.keep")
		s.rest()
		s.tag([]string{"troops", "soldiers"}[i], false)
		s.rest()
	}
	s.run("claim.tags")
	soldiers, _ := s.facts.tag("soldiers")
	row := newTagRow(s.window)
	row.show(soldiers)
	row.key.SetText("7")
	row.key.flush()
	s.rest()
	if tag, ok := s.facts.digit(7); !ok || tag.Name != "soldiers" {
		t.Errorf("key 7 is %+v", tag)
	}
	row.name.SetText("Troops")
	row.name.flush()
	s.rest()
	if len(s.facts.tags) != 1 || s.facts.tags[0].Claims != 2 {
		t.Errorf("after the merge: %+v", s.facts.tags)
	}
	s.run("view.close")
	if len(s.layers) != 0 {
		t.Error("Esc leaves the dialog open")
	}
}

// TestPasteProposes pastes an article, sees its claims proposed, and takes the
// article and the proposals back with one undo.
func TestPasteProposes(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	if c := s.counts(); c.Articles != 1 || c.Proposals == 0 || c.Claims != 0 {
		t.Fatalf("after the paste: %+v", c)
	}
	proposed := s.counts().Proposals
	s.run("claim.keepRest")
	s.rest()
	if c := s.counts(); c.Claims != proposed || c.Proposals != 0 {
		t.Errorf("all %d kept: %+v", proposed, c)
	}
	s.undo()
	s.rest()
	s.undo()
	s.rest()
	if c := s.counts(); c != (data.Counts{}) {
		t.Errorf("the paste undone: %+v", c)
	}
}

// TestNewerVersion adds a version in which one claim's words stand elsewhere
// and another's are gone; the older version still has both.
func TestNewerVersion(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	s.run("claim.dismissRest")
	s.rest()
	for _, words := range []string{"some 40,000 soldiers", "no plan to cross"} {
		s.choose(words)
		s.run("claim.keep")
		s.rest()
	}
	s.app.Clipboard().SetContent("Forty thousand on the shore\n\nCORRECTED. Ilse Talvik said that some 40,000 soldiers were massed along the northern shore. " +
		"Pavel Dorn did not answer.\n")
	s.run("article.version")
	s.rest()
	if len(s.here.versions) != 2 || s.here.version.ID != s.here.versions[1].ID {
		t.Fatalf("shown: version %s of %d", s.here.version.ID, len(s.here.versions))
	}
	if len(s.here.claims) != 1 || s.here.claims[0].Span.Of(s.here.body) != "some 40,000 soldiers" || !s.here.claims[0].Moved {
		t.Errorf("in the newer version stand %+v", s.here.claims)
	}
	if len(s.here.outdated) != 1 || s.here.outdated[0].Quote != "no plan to cross" {
		t.Errorf("outdated: %+v", s.here.outdated)
	}
	older := s.now
	older.version = s.here.versions[0].ID
	s.show(older)
	s.rest()
	if len(s.here.claims) != 2 || len(s.here.outdated) != 0 {
		t.Errorf("in the older version stand %d claims, %d are outdated", len(s.here.claims), len(s.here.outdated))
	}
}

// TestOtherProgramsChanges has another program add to the casebook that the
// window has open.
func TestOtherProgramsChanges(t *testing.T) {
	s := openedStage(t)
	ctx := context.Background()
	other, err := data.Open(ctx, s.book.Path(), data.MustExist)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if _, err := other.Do(ctx, data.AddArticle(data.NewArticle{NewVersion: data.NewVersion{Text: shoreArticle}})); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(10 * time.Second); s.facts.counts.Articles == 0; s.rest() {
		if time.Now().After(deadline) {
			t.Fatal("the window does not see what another program has written")
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// TestReadOnly opens a casebook that may not be written.
func TestReadOnly(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	path := s.book.Path()
	s.openCasebook(filepath.Join(t.TempDir(), "other.gainsay"), makeIfMissing)
	s.rest()
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	if f, err := os.OpenFile(path, os.O_RDWR, 0); err == nil {
		f.Close()
		t.Skip("this user may write any file")
	}
	s.openCasebook(path, mustExist)
	s.rest()
	if !strings.Contains(s.title(), "read-only") || !strings.Contains(s.notices.said, "reading only") {
		t.Errorf("title %q, notice %q", s.title(), s.notices.said)
	}
}

// TestFieldWritesAfterRest types and waits.
func TestFieldWritesAfterRest(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	s.run("article.edit")
	test.Type(s.focusedField(), "Harbour Radio")
	s.rest() // until no field holds unwritten text
	if s.here.article.Outlet.Name != "Harbour Radio" {
		t.Errorf("outlet %q", s.here.article.Outlet.Name)
	}
}

// TestLettersDoNotLandInFields presses T, whose character follows its key.
func TestLettersDoNotLandInFields(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	s.choose("some 40,000 soldiers")
	s.run("claim.keep")
	s.rest()
	s.win.Canvas().Focus(s.text)
	s.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyT})
	f, ok := s.win.Canvas().Focused().(*leadField)
	if !ok {
		t.Fatalf("the focus is on %T", s.win.Canvas().Focused())
	}
	f.TypedRune('t')
	for _, r := range "troops" {
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(r)))})
		f.TypedRune(r)
	}
	if f.Text != "troops" {
		t.Errorf("the field holds %q", f.Text)
	}
}

// TestUndoWhereOneTypes undoes typing in the palette and not the casebook.
func TestUndoWhereOneTypes(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	s.run("view.palette")
	test.Type(s.win.Canvas().Focused(), "shore")
	s.run("edit.undo")
	s.rest()
	if f := s.win.Canvas().Focused().(*leadField); f.Text == "shore" || s.counts().Articles != 1 {
		t.Errorf("the palette holds %q, the casebook %d articles", f.Text, s.counts().Articles)
	}
}

// TestNewQuestion types a question into a claim's field: one step makes it and
// puts the claim under it.
func TestNewQuestion(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	s.choose("some 40,000 soldiers")
	s.run("claim.keep")
	s.rest()
	form := newClaimForm(s.window, newForm(s.window))
	if err := form.answer(s.now.claim, "How many soldiers?"); err != nil {
		t.Fatal(err)
	}
	s.rest()
	if c, _ := s.here.claim(s.now.claim); s.counts().Questions != 1 || c.Claim.Question.IsZero() {
		t.Errorf("%d questions; the claim answers %s", s.counts().Questions, c.Claim.Question)
	}
	s.run("edit.undo")
	s.rest()
	if s.counts().Questions != 0 {
		t.Error("one undo leaves the question")
	}
}

// TestProposing switches a kind off and adds a word, and pastes: both count.
func TestProposing(t *testing.T) {
	s := openedStage(t)
	s.run("file.proposals")
	s.rest()
	if len(s.layers) != 1 {
		t.Fatal("the dialog is not there")
	}
	for _, k := range kinds {
		p := &proposing{w: s.window, book: s.book, values: map[string]string{data.SuggestOff: s.setting(data.SuggestOff)}}
		p.turn(slices.Index(kinds, k))
		s.rest()
	}
	if got := s.setting(data.SuggestOff); len(strings.Fields(got)) != len(kinds) {
		t.Errorf("switched off: %q", got)
	}
	s.run("view.close")
	s.paste(shoreArticle)
	if n := s.counts().Proposals; n != 0 {
		t.Errorf("%d proposals with all kinds switched off", n)
	}
}

// setting reads a setting of the casebook.
func (s *stage) setting(name string) string {
	value, err := s.book.Setting(s.t.Context(), name)
	if err != nil {
		s.t.Fatal(err)
	}
	return value
}
