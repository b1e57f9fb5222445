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
		if c.menu != "" && !slices.Contains(menuNames, c.menu) {
			t.Errorf("%s stands in the menu %q, which is none", c.id, c.menu)
		}
		if c.menu == "" && len(c.keys) == 0 {
			t.Errorf("%s has neither a menu nor a key", c.id)
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

// TestReadmeNamesTheKeys sees that README's table and the commands agree.
func TestReadmeNamesTheKeys(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Skip("there is no README yet")
	}
	_, part, found := strings.Cut(string(readme), "## Keys")
	if !found {
		t.Skip("README has no part “## Keys” yet")
	}
	part, _, _ = strings.Cut(part, "\n## ")
	for _, c := range table() {
		if strings.HasPrefix(c.id, "claim.tag") || strings.HasPrefix(c.id, "claim.more") || len(c.keys) == 0 {
			continue // README says 1…9
		}
		if !strings.Contains(part, keyInReadme(c.keys[0])) {
			t.Errorf("README's keys leave out %s: %s", c.keys[0], c.name)
		}
	}
}

// keyInReadme is the last key of a combination, which README may have joined
// with others: "Ctrl+1…3", "Ctrl+[ Ctrl+]".
func keyInReadme(s string) string {
	parts := strings.Split(s, "+")
	last := parts[len(parts)-1]
	return strings.NewReplacer("Comma", ",", "Plus", "plus", "Minus", "minus").Replace(last)
}
