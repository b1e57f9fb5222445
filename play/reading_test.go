package main

import (
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
	file := filepath.Join(s.folder, "article.txt")
	if err := os.WriteFile(file, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
	must := func(what string, err error) {
		t.Helper()
		if err != nil {
			s.shot("failed")
			t.Fatalf("%s: %v", what, err)
		}
	}
	_, err := s.verb("add", s.book, file)
	must("adding the article", err)
	const inner = "40,000 soldiers"
	for _, quote := range []string{sound.first.quote, inner} {
		start, end := points(body, quote)
		_, err := s.verb("claim", s.book, "A-0001", "--start", fmt.Sprint(start), "--end", fmt.Sprint(end), "--tag", "troops")
		must("making a claim", err)
	}
	_, err = s.open(1600, 1000)
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
	if err := s.drag(x, y, at[0]+at[2]*4/5, at[1]+at[3]/2); err != nil {
		return err
	}
	_, err = s.rest()
	return err
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
