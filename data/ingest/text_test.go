package ingest

import (
	"strings"
	"testing"

	"gainsay/data"
)

func TestFile(t *testing.T) {
	for _, c := range []struct{ name, raw, text, problem string }{
		{"a.txt", "Headline\n\nBody.", "Headline\n\nBody.", ""},
		{"folder/a.txt", "caf\xe9 on the quay", "caf\xe9 on the quay", ""}, // repaired later, and counted
		{"a", "no ending", "no ending", ""},
		{"a.txt", "\xff\xfeH\x00i\x00", "Hi", ""},
		{"a.txt", "\xfe\xff\x00H\x00i", "Hi", ""},
		{"a.txt", " \n\t\u00a0", "", "nothing in it but blanks"},
		{"a.txt", "", "", "nothing in it but blanks"},
		{"a.txt", "\x89PNG\r\n\x1a\n....", "", "PNG picture"},
		{"a.txt", strings.Repeat("\x01\x02\xfe ", 100), "", "not text"},
		{"a.pdf", "%PDF-1.7", "", "pdf: not yet"},
		{"a.txt", strings.Repeat("long ", data.MaxBody/5+1), "", "too long"},
	} {
		a, err := File(c.name, []byte(c.raw))
		if c.problem == "" && (err != nil || a.Text != c.text || string(a.Original) != c.raw) {
			t.Errorf("%s %.20q: text %q, %v", c.name, c.raw, a.Text, err)
		}
		if c.problem != "" && (err == nil || !strings.Contains(err.Error(), c.problem)) {
			t.Errorf("%s %.20q: error %v, want one that says %q", c.name, c.raw, err, c.problem)
		}
	}
}

func TestAddress(t *testing.T) {
	for text, want := range map[string]bool{
		"https://harbour.example/a":     true,
		" http://harbour.example \n":    true,
		"harbour.example":               false,
		"see https://harbour.example/a": false,
		"mailto:a@harbour.example":      false,
		"":                              false,
	} {
		if _, ok := Address(text); ok != want {
			t.Errorf("Address(%q) %v, want %v", text, ok, want)
		}
	}
}
