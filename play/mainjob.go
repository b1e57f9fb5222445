package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A scene is one part of the main job: what is done, and a picture of it.
type scene struct {
	name string
	play func() error
}

// play plays scenes one after the other and tells each as it begins.
func (s *stage) play(tell func(string), scenes []scene) error {
	for _, c := range scenes {
		tell(c.name)
		if err := c.play(); err != nil {
			s.shot("failed")
			return fmt.Errorf("%s: %w", c.name, err)
		}
		if s.run == nil {
			continue
		}
		if err := s.shot(strings.ReplaceAll(c.name, " ", "-")); err != nil {
			return err
		}
	}
	return nil
}

// byKeys is the main job as somebody does it who never touches the mouse.
func (s *stage) byKeys(t story) []scene {
	return []scene{
		{"the window opens", func() error { _, err := s.open(1600, 1000); return err }},
		{"an article is pasted", func() error { return s.pasteByKeys(t.first) }},
		{"a claim is made and tagged", func() error { return s.claimByKeys(t.first) }},
		{"a second article is pasted", func() error { return s.pasteByKeys(t.second) }},
		{"a second claim is made", func() error { return s.claimByKeys(t.second) }},
		{"the first is looked for misspelt", func() error { return s.find("l", t.misspelt) }},
		{"the two are linked", func() error { return s.press("Return") }},
		{"the contradiction stands in its view", func() error { return s.press("g", "g") }},
		{"a past claim is found again", func() error { return s.find("ctrl+k", t.misspelt) }},
		{"and opened", func() error { return s.opened(t.first.quote) }},
		{"steps are undone and redone", func() error {
			return s.undoAndRedo(
				func() error { return s.press("ctrl+z", "ctrl+z", "ctrl+z") },
				func() error { return s.press("ctrl+shift+z", "ctrl+shift+z", "ctrl+shift+z") })
		}},
		{"all claims in a table", func() error { return s.press("ctrl+2") }},
		{"the table is exported", s.exportByKeys},
		{"the window closes", s.quit},
		{"and opens again small", func() error { _, err := s.open(1000, 700); return err }},
	}
}

// pasteByKeys pastes an article and writes down where it is from.
func (s *stage) pasteByKeys(t text) error {
	if err := s.copy(t.body); err != nil {
		return err
	}
	if err := s.press("ctrl+shift+v", "m"); err != nil {
		return err
	}
	for _, field := range []string{t.outlet, t.published} {
		if err := s.enter(field); err != nil {
			return err
		}
		if err := s.press("Tab"); err != nil {
			return err
		}
	}
	return s.press("Escape")
}

// claimByKeys finds the words of the claim, makes them one and tags it.
func (s *stage) claimByKeys(t text) error {
	if err := s.press("ctrl+f"); err != nil {
		return err
	}
	if err := s.enter(t.quote); err != nil {
		return err
	}
	if err := s.press("Escape", "Return", "t"); err != nil {
		return err
	}
	if err := s.enter(t.tag); err != nil {
		return err
	}
	return s.press("Return")
}

// find opens the list of past claims by a key and types into it.
func (s *stage) find(key, words string) error {
	if err := s.press(key); err != nil {
		return err
	}
	return s.enter(words)
}

// opened takes what is chosen in the palette and looks whether it is the claim
// with that quote.
func (s *stage) opened(quote string) error {
	if err := s.press("Return"); err != nil {
		return err
	}
	now, err := s.rest()
	if err != nil {
		return err
	}
	claims, err := s.claims()
	if err == nil && claims[quote]["ref"] != now.Claim {
		err = fmt.Errorf("claim in hand is %q, want %s", now.Claim, claims[quote]["ref"])
	}
	return err
}

// undoAndRedo takes back the link and what came before it, and does it again.
func (s *stage) undoAndRedo(undo, redo func() error) error {
	before, err := s.verb("export", s.book, "-", "--what", "links")
	if err != nil {
		return err
	}
	if err := undo(); err != nil {
		return err
	}
	undone, err := s.verb("export", s.book, "-", "--what", "links")
	if err != nil {
		return err
	}
	if undone == before {
		return fmt.Errorf("undo has left the link: %s", undone)
	}
	if err := redo(); err != nil {
		return err
	}
	redone, err := s.verb("export", s.book, "-", "--what", "links")
	if err == nil && redone != before {
		err = fmt.Errorf("redo gives %s, want %s", redone, before)
	}
	return err
}

// csv is the report that the job ends with.
func (s *stage) csv() string { return filepath.Join(s.folder, "claims.csv") }

func (s *stage) exportByKeys() error {
	if err := s.press("ctrl+e", "ctrl+a"); err != nil {
		return err
	}
	if err := s.enter(s.csv()); err != nil {
		return err
	}
	return s.press("Return")
}

// proof reads with the verbs what the window has done, and compares the report
// it wrote with theirs.
func (s *stage) proof(t story) error {
	claims, err := s.claims()
	if err != nil {
		return err
	}
	if len(claims) != 2 {
		return fmt.Errorf("%d claims, want 2", len(claims))
	}
	for _, pair := range [][2]text{{t.first, t.second}, {t.second, t.first}} {
		this, other := pair[0], pair[1]
		for column, want := range map[string]string{
			"tags": this.tag, "outlet": this.outlet, "contradicts": claims[other.quote]["ref"], "status": "accepted",
			"speaker": this.speaker, "figure": this.figure, "said": this.said,
		} {
			if got := claims[this.quote][column]; got != want {
				return fmt.Errorf("%s of %q is %q, want %q", column, this.quote, got, want)
			}
		}
	}
	out, err := s.verb("check", s.book)
	if err == nil && out != "" {
		err = fmt.Errorf("check says: %s", out)
	}
	if err != nil {
		return err
	}
	return s.sameReport()
}

// claims are the accepted claims as the verb exports them, by their quotes;
// each is its cells by column.
func (s *stage) claims() (map[string]map[string]string, error) {
	out, err := s.verb("export", s.book, "-")
	if err != nil {
		return nil, err
	}
	records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		return nil, err
	}
	claims := map[string]map[string]string{}
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = r[i]
		}
		claims[row["quote"]] = row
	}
	return claims, nil
}

// sameReport compares the window's report with the verb's: they are equal but
// for the byte-order mark that Excel wants.
func (s *stage) sameReport() error {
	byWindow, err := os.ReadFile(s.csv())
	if err != nil {
		return err
	}
	byVerb, err := s.verb("export", s.book, "-", "--bom")
	if err == nil && byVerb != string(byWindow) {
		err = fmt.Errorf("the window wrote\n%s\nthe verb writes\n%s", byWindow, byVerb)
	}
	return err
}
