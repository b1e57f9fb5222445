package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// quotes are those of all claims by ref, as a verb reads them from the file.
func (s *stage) quotes() (map[string]string, error) {
	claims, err := s.claims()
	found := map[string]string{}
	for quote, c := range claims {
		found[c["ref"]] = quote
	}
	return found, err
}

// TestReading has two claims, one inside the other: clicks go from one to the
// other, a handle is dragged and the move undone, words are found and stay
// selected, and the window is made small.
func TestReading(t *testing.T) {
	s := on(t)
	body := sound.first.body
	must := s.musts(t)
	must("adding the article", s.add(sound.first))
	const inner = "40,000 soldiers"
	for _, quote := range []string{sound.first.quote, inner} {
		start, end := points(body, quote)
		_, err := s.verb("claim", s.book, "A-0001", "--start", fmt.Sprint(start), "--end", fmt.Sprint(end), "--tag", "troops")
		must("making a claim", err)
	}
	_, err := s.open(1600, 1000)
	must("opening", err)

	must("clicking the inner claim", s.clickWords(body, inner))
	wantClaim(t, s, "C-0002")
	time.Sleep(600 * time.Millisecond) // or it is a double click, which selects a word
	must("clicking there again", s.clickWords(body, inner))
	wantClaim(t, s, "C-0001")
	must("a picture", s.shot("overlap"))

	must("dragging the end", s.dragHandle(body, "handle:end", "on Saturday"))
	wantQuote(t, s, "C-0001", sound.first.quote+" on Saturday")
	must("undoing it", s.press("ctrl+z"))
	wantQuote(t, s, "C-0001", sound.first.quote)

	must("dragging it by letters", s.tell("xdotool", "keydown", "ctrl"))
	err = s.dragHandle(body, "handle:end", "on Sat")
	must("letting go", errors.Join(err, s.tell("xdotool", "keyup", "ctrl")))
	wantQuote(t, s, "C-0001", sound.first.quote+" on Sat")
	must("undoing that", s.press("ctrl+z"))
	wantQuote(t, s, "C-0001", sound.first.quote)

	must("finding", s.press("ctrl+f"))
	must("typing", s.enter("RELATIVES"))
	must("closing the search", s.press("Escape"))
	start, end := points(body, "relatives")
	if now, err := s.rest(); err != nil || now.Selection != [2]int{start, end} {
		t.Errorf("selected %v, want %d to %d (%v)", now.Selection, start, end, err)
	}
	must("making the window small", s.tell("xdotool", "search", "--onlyvisible", "--name", "Gainsay", "windowsize", "--sync", "1000", "700"))
	now, err := s.rest()
	must("resting", err)
	if now.Selection != [2]int{start, end} {
		t.Errorf("a small window has %v selected", now.Selection)
	}
	must("a picture", s.shot("small"))
	must("closing", s.quit())
}

func (s *stage) clickWords(body, words string) error {
	start, end := points(body, words)
	at, err := s.words(start, end)
	if err != nil {
		return err
	}
	x, y := at.middle()
	if err := s.click(x, y, 1, 1); err != nil {
		return err
	}
	_, err = s.rest()
	return err
}

// dragHandle drags a handle of the selected claim onto the middle of the last
// of some words.
func (s *stage) dragHandle(body, handle, words string) error {
	now, err := s.rest()
	if err != nil {
		return err
	}
	grip, ok := now.At[handle]
	if !ok {
		return fmt.Errorf("no %s (%s)", handle, now)
	}
	_, end := points(body, words)
	last := words[strings.LastIndex(words, " ")+1:]
	at, err := s.words(end-utf8.RuneCountInString(last), end)
	if err != nil {
		return err
	}
	x, y := grip.middle()
	if err := s.drag(x, y, at[0]+at[2]-1, at[1]+at[3]/2); err != nil {
		return err
	}
	_, err = s.rest()
	return err
}

// TestSelectionBar selects words by dragging over them and uses what is offered
// beside them: past claims are searched for, the quote is copied with its
// source, and Enter makes the claim.
func TestSelectionBar(t *testing.T) {
	s := on(t)
	must := s.musts(t)
	must("adding", s.add(sound.first, "--outlet", sound.first.outlet, "--published", "2031-03-29", "--url", "https://ledger.example/shore"))
	_, err := s.open(1000, 700)
	must("opening", err)
	must("dragging over words", s.selectWords(sound.first.body, "relatives on the other side"))
	must("a picture", s.shot("selected"))
	must("searching past claims", s.clickOn("button:Search past claims"))
	if now, err := s.rest(); err != nil || len(now.Layers) != 1 || now.Layers[0] != "palette" {
		t.Errorf("over the window lie %q (%v)", now.Layers, err)
	}
	must("closing the palette", s.press("Escape"))
	must("dragging over words again", s.selectWords(sound.first.body, "ferry crews"))
	must("copying", s.clickOn("button:Copy with source"))
	got, err := s.pasted()
	must("reading the clipboard", err)
	if want := "“ferry crews” (The Evening Ledger, 29 March 2031, “Forty thousand on the shore, says Talvik”, https://ledger.example/shore)"; got != want {
		t.Errorf("copied %s, want %s", got, want)
	}
	must("dragging once more", s.selectWords(sound.first.body, "put together by people"))
	must("Enter", s.press("Return"))
	wantQuote(t, s, "C-0001", "put together by people")
	must("closing", s.quit())
}

// selectWords drags over words from their first letter to their last.
func (s *stage) selectWords(body, words string) error {
	start, end := points(body, words)
	at, err := s.words(start, end)
	if err != nil {
		return err
	}
	y := at[1] + at[3]/2
	if err := s.drag(at[0]+1, y, at[0]+at[2]-1, y); err != nil {
		return err
	}
	now, err := s.rest()
	if err == nil && now.Selection != [2]int{start, end} {
		err = fmt.Errorf("selected %v, want %d to %d", now.Selection, start, end)
	}
	return err
}

// TestMarginMark has a contradiction across two articles: the mark in the
// margin leads to the other side, and that one's back.
func TestMarginMark(t *testing.T) {
	s := on(t)
	must := s.musts(t)
	for _, each := range []text{sound.first, sound.second} {
		must("adding", s.add(each, "--outlet", each.outlet))
	}
	for i, each := range []text{sound.first, sound.second} {
		start, end := points(each.body, each.quote)
		_, err := s.verb("claim", s.book, fmt.Sprintf("A-%04d", i+1), "--start", fmt.Sprint(start), "--end", fmt.Sprint(end))
		must("making a claim", err)
	}
	_, err := s.open(1600, 1000)
	must("opening", err)
	must("taking the second claim", s.clickWords(sound.second.body, "12,000"))
	must("looking for the first", s.find("l", "soldiers massed"))
	must("linking", s.press("Return"))
	for _, to := range []struct{ label, claim, article string }{{"label:C-0002", "C-0001", "A-0001"}, {"label:C-0001", "C-0002", "A-0002"}} {
		must("clicking "+to.label, s.clickOn(to.label))
		if now, err := s.rest(); err != nil || now.Claim != to.claim || now.Article != to.article {
			t.Errorf("%s leads to %s of %s, want %s of %s (%v)", to.label, now.Claim, now.Article, to.claim, to.article, err)
		}
	}
	must("closing", s.quit())
}

// TestVersions adds a newer version by the clipboard: it stands beside the
// older one, which follows it; the claim whose figure was changed moves by its
// key; and the article opens again at the same line in a narrower window.
func TestVersions(t *testing.T) {
	s := on(t)
	must := s.musts(t)
	var more strings.Builder
	for n := range 40 {
		fmt.Fprintf(&more, "\nEntry %d of the log. The crew of boat %d saw nothing on the water and heard nothing from the shore.\n", n, n+100)
	}
	older := sound.first
	older.body += more.String()
	newer := strings.Replace(older.body, "Some 40,000", "Some 12,000", 1)
	newer = strings.Replace(newer, "Entry 7 ", "Corrected at noon: the log was read again by two people.\n\nEntry 7 ", 1)
	must("adding", s.add(older))
	start, end := points(older.body, older.quote)
	_, err := s.verb("claim", s.book, "A-0001", "--start", fmt.Sprint(start), "--end", fmt.Sprint(end))
	must("making a claim", err)
	_, err = s.open(1600, 1000)
	must("opening", err)
	must("copying", s.copy(newer))
	must("asking for commands", s.find("ctrl+k", ">newer version"))
	must("adding the version", s.press("Return"))
	must("a picture", s.shot("beside"))
	must("to the first change", s.press("F7"))
	if now, err := s.rest(); err != nil || now.At["beside"] == (box{}) || now.Selection == [2]int{} {
		t.Errorf("the version beside is at %v, selected is %v (%v)", now.At["beside"], now.Selection, err)
	}
	wantBeside(t, s, newer, older.body, "Entry 30 of the log")
	must("scrolling the older", s.scroll("beside", 4, 40))
	wantBeside(t, s, newer, older.body, "Entry 39 of the log")

	must("the list of changed claims", s.clickOn("button:1 claim changed or gone"))
	must("a picture", s.shot("outdated"))
	must("moving the claim", s.press("r"))
	wantQuote(t, s, "C-0001", strings.Replace(older.quote, "40,000", "12,000", 1))
	must("undoing it", s.press("ctrl+z"))
	wantQuote(t, s, "C-0001", older.quote)

	must("one version alone, at its end", s.press("Escape", "v", "ctrl+End"))
	start, end = points(newer, "Entry 20 of the log")
	_, err = s.words(start, end) // scrolls up to it: it is among the first lines in view
	must("to a line", err)
	must("closing", s.quit())
	now, err := s.open(1000, 700)
	must("opening again", err)
	at, err := s.words(start, end)
	must("looking for the line", err)
	if below := at[1] - now.At["reader"][1]; below > 8*at[3] {
		t.Errorf("the line stands %d pixels below the top of the text", below)
	}
	must("a picture", s.shot("again"))
	must("closing", s.quit())
}

// wantBeside has words in view in the version that is open and sees them at the
// same height in the one beside.
func wantBeside(t *testing.T, s *stage, open, beside, words string) {
	t.Helper()
	start, end := points(open, words)
	here, err := s.words(start, end)
	if err == nil {
		_, err = s.rest()
	}
	if err != nil {
		t.Fatalf("%q in the version that is open: %v", words, err)
	}
	start, end = points(beside, words)
	there, err := s.wordsIn("beside", start, end)
	if err != nil || there[1]-here[1] > 3 || here[1]-there[1] > 3 {
		t.Errorf("%q stands at %v and beside that at %v (%v)", words, here, there, err)
	}
}

// scroll turns the mouse wheel over a thing that the probe names: button 4 is
// up, 5 down.
func (s *stage) scroll(name string, button, times int) error {
	now, err := s.rest()
	if err != nil {
		return err
	}
	x, y := now.At[name].middle()
	if err := s.click(x, y, button, times); err != nil {
		return err
	}
	_, err = s.rest()
	return err
}

// add adds a text by a verb.
func (s *stage) add(t text, flags ...string) error {
	file := filepath.Join(s.folder, "article.txt")
	if err := os.WriteFile(file, []byte(t.body), 0o600); err != nil {
		return err
	}
	_, err := s.verb(append([]string{"add", s.book, file}, flags...)...)
	return err
}

// musts ends the test with a picture where something could not be done.
func (s *stage) musts(t *testing.T) func(what string, err error) {
	return func(what string, err error) {
		t.Helper()
		if err != nil {
			s.shot("failed")
			t.Fatalf("%s: %v", what, err)
		}
	}
}

func wantClaim(t *testing.T, s *stage, ref string) {
	t.Helper()
	if now, err := s.rest(); err != nil || now.Claim != ref {
		t.Errorf("claim in hand is %q, want %s (%v)", now.Claim, ref, err)
	}
}

func wantQuote(t *testing.T, s *stage, ref, quote string) {
	t.Helper()
	quotes, err := s.quotes()
	if err != nil || quotes[ref] != quote {
		t.Errorf("%s is %q, want %q (%v)", ref, quotes[ref], quote, err)
	}
}
