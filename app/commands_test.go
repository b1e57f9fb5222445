package app

import (
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestCommandIDs(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range table() {
		if seen[c.id] {
			t.Errorf("two commands are called %s", c.id)
		}
		seen[c.id] = true
		if c.name == "" || c.run == nil {
			t.Errorf("%s has no name or does nothing", c.id)
		}
		if !slices.Contains(menuNames, c.menu) {
			t.Errorf("%s stands in the menu %q, which is none", c.id, c.menu)
		}
	}
}

// TestKeysAreUnique sees that wherever the focus is a key means one command.
func TestKeysAreUnique(t *testing.T) {
	for _, focus := range []where{anywhere, notTyping, inReader, inPairs, inTable, inCards, inArticles} {
		seen := map[key]string{}
		for _, c := range table() {
			if !c.in.reaches(focus) {
				continue
			}
			for _, s := range c.keys {
				k := parseKey(s)
				if other := seen[k]; other != "" {
					t.Errorf("focus %d: %s is %s and %s", focus, s, other, c.id)
				}
				seen[k] = c.id
			}
		}
	}
}

// TestKeysNeedNoField sees that no key without Control or Alt acts where it
// would be text.
func TestKeysNeedNoField(t *testing.T) {
	functionKeys := []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1, fyne.KeyF6}
	for _, c := range table() {
		for _, s := range c.keys {
			if k := parseKey(s); c.in == anywhere && k.shortcut() == nil && !slices.Contains(functionKeys, k.name) {
				t.Errorf("%s: the key %s acts while text is typed", c.id, s)
			}
		}
	}
}

// TestReadmeNamesTheKeys sees that README's table of keys and the commands
// agree, both ways.
func TestReadmeNamesTheKeys(t *testing.T) {
	readme := readmeKeys(t)
	inProse := "Shift+Delete, letters with Ctrl" // said beside another key
	used := map[string]bool{}
	for _, c := range table() {
		for i, k := range c.keys {
			name := strings.NewReplacer("Comma", "comma", "Plus", "plus", "Minus", "minus").Replace(k)
			used[name] = true
			switch {
			case i > 0, strings.HasPrefix(c.id, "claim.more"), strings.HasSuffix(c.id, "Letter"), strings.Contains(inProse, k):
			case slices.Contains([]string{"file.quit", "edit.cut", "edit.paste", "edit.all"}, c.id): // as in every program
			case c.in == inTable, c.in == inCards: // said where the table is
			case !slices.Contains(readme, name):
				t.Errorf("README's keys leave out %s: %s", k, c.name)
			}
		}
	}
	for _, k := range readme {
		if !used[k] {
			t.Errorf("README's key %s does nothing", k)
		}
	}
}

// readmeKeys are the keys of README's table, ranges written out.
func readmeKeys(t *testing.T) []string {
	t.Helper()
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, part, _ := strings.Cut(string(readme), "\n## Keys")
	part, _, _ = strings.Cut(part, "\n## ")
	part = strings.NewReplacer("Ctrl+1 … Ctrl+3", "Ctrl+1, Ctrl+2, Ctrl+3", "1 … 9", "1, 2, 3, 4, 5, 6, 7, 8, 9",
		"Alt+←/→", "Alt+←, Alt+→", "Alt+Shift+←/→", "Alt+Shift+←, Alt+Shift+→").Replace(part)
	var keys []string
	for line := range strings.Lines(part) {
		if cells := strings.Split(line, "|"); len(cells) == 4 && strings.TrimSpace(cells[1]) != "keys" && !strings.HasPrefix(cells[1], "---") {
			keys = append(keys, strings.Split(strings.TrimSpace(cells[1]), ", ")...)
		}
	}
	if len(keys) < 40 {
		t.Fatalf("README's table has %d keys: %q", len(keys), keys)
	}
	return keys
}
