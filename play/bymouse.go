package main

import (
	"strings"
	"unicode/utf8"
)

// byMouse is the main job as somebody does it who has a mouse and no keys but
// for typing words into fields.
func (s *stage) byMouse(t story) []scene {
	return []scene{
		{"the window opens", func() error { _, err := s.open(1600, 1000); return err }},
		{"an article is pasted", func() error { return s.pasteByMouse(t.first) }},
		{"a claim is made and tagged", func() error { return s.claimByMouse(t.first) }},
		{"a second article is pasted", func() error { return s.pasteByMouse(t.second) }},
		{"a second claim is made", func() error { return s.claimByMouse(t.second) }},
		{"the first is looked for misspelt", func() error { return s.item(t.second, "Link to another claim…", t.misspelt) }},
		{"the two are linked", func() error { return s.clickOn("option:0") }},
		{"the contradiction stands in its view", func() error { return s.clickOn("view:Contradictions") }},
		{"a past claim is found again", func() error { return s.searchByMouse(t.misspelt) }},
		{"and opened", func() error { return s.clickOn("option:0") }},
		{"steps are undone and redone", func() error {
			return s.undoAndRedo(
				func() error { return s.clicks("button:Undo", "button:Undo") },
				func() error { return s.clicks("button:Redo", "button:Redo") })
		}},
		{"all claims in a table", func() error { return s.clickOn("view:Claims") }},
		{"the table is exported", s.exportByMouse},
		{"the window closes", s.quit},
		{"and opens again small", func() error { _, err := s.open(1000, 700); return err }},
	}
}

func (s *stage) pasteByMouse(t text) error {
	if err := s.copy(t.body); err != nil {
		return err
	}
	if err := s.clickOn("button:Paste article"); err != nil {
		return err
	}
	for _, f := range [][2]string{{"field:Outlet", t.outlet}, {"field:Published", t.published}} {
		if err := s.clickOn(f[0]); err != nil {
			return err
		}
		if err := s.enter(f[1]); err != nil {
			return err
		}
	}
	return s.clickOn("field:Filter articles") // leaving a field writes it
}

// claimByMouse drags over the words of the claim, makes them one by the menu of
// the second button and tags it.
func (s *stage) claimByMouse(t text) error {
	first, last, err := s.ends(t)
	if err != nil {
		return err
	}
	if err := s.drag(first[0], first[1]+first[3]/2, last[0]+last[2], last[1]+last[3]/2); err != nil {
		return err
	}
	if err := s.menuOver(last, "Make the selection a claim, or keep the proposal"); err != nil {
		return err
	}
	if err := s.clickOn("button:Tag"); err != nil {
		return err
	}
	if err := s.enter(t.tag); err != nil {
		return err
	}
	return s.clickOn("option:0")
}

// ends are the first and the last letter of the claim's words.
func (s *stage) ends(t text) (first, last box, err error) {
	start, end := points(t.body, t.quote)
	if first, err = s.words(start, start+1); err == nil {
		last, err = s.words(end-1, end)
	}
	return first, last, err
}

// points is where quote stands in body, in code points.
func points(body, quote string) (start, end int) {
	before, _, _ := strings.Cut(body, quote)
	start = utf8.RuneCountInString(before)
	return start, start + utf8.RuneCountInString(quote)
}

// menuOver opens the menu of the second button over a place and takes an item.
func (s *stage) menuOver(at box, label string) error {
	x, y := at.middle()
	if err := s.click(x, y, 3, 1); err != nil {
		return err
	}
	return s.clickOn("item:" + label)
}

// item takes an item of the menu over the claim, and types into what opens.
func (s *stage) item(t text, label, words string) error {
	_, last, err := s.ends(t)
	if err != nil {
		return err
	}
	if err := s.menuOver(last, label); err != nil {
		return err
	}
	return s.enter(words)
}

func (s *stage) searchByMouse(words string) error {
	if err := s.clickOn("search"); err != nil {
		return err
	}
	return s.enter(words)
}

// clicks clicks things one after the other.
func (s *stage) clicks(names ...string) error {
	for _, n := range names {
		if err := s.clickOn(n); err != nil {
			return err
		}
	}
	return nil
}

func (s *stage) exportByMouse() error {
	if err := s.clickOn("button:Export"); err != nil {
		return err
	}
	if err := s.key("ctrl+a"); err != nil { // what stands in the field is replaced
		return err
	}
	if err := s.enter(s.csv()); err != nil {
		return err
	}
	return s.clickOn("button:Export")
}
