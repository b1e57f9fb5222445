package main

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The second of two papers contradicts the first three times.
var twoPapers = [2]string{`Forty thousand on the shore, says Talvik

Some 40,000 soldiers were massed along the northern shore at Kesk on 29 March 2031, Ilse Talvik told the Ledger.

Three ferries were stopped in Kesk harbour on 29 March 2031, the port authority said.

No reservist has been called up in Tarland, said Pavel Dorn, the foreign minister, on 29 March 2031.
`, `Ministry: a small exercise

No more than 12,000 soldiers were on the northern shore at Kesk on 29 March 2031, a spokesman for the ministry said.

Seventeen ferries were stopped in Kesk harbour on 29 March 2031, the union of ferrymen said.

Reservists have been called up in Tarland since 24 March, reserve officers said on 29 March 2031.
`}

// judged is every link of the casebook as its relation and status, in order.
func (s *stage) judged() (string, error) {
	out, err := s.verb("export", s.book, "-", "--what", "links", "--status", "all")
	if err != nil {
		return "", err
	}
	records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || len(records) == 0 {
		return "", err
	}
	relation, status := slices.Index(records[0], "relation"), slices.Index(records[0], "status")
	var all []string
	for _, r := range records[1:] {
		all = append(all, r[relation]+" "+r[status])
	}
	slices.Sort(all)
	return strings.Join(all, ", "), nil
}

// TestContradictions pastes what contradicts an earlier article, goes to the
// pairs, judges each another way, takes all of it back, does it again, and
// finds it so in a window opened anew.
func TestContradictions(t *testing.T) {
	s := on(t)
	steps := func(keys ...string) state {
		t.Helper()
		if err := s.press(keys...); err != nil {
			t.Fatal(err)
		}
		now, err := s.rest()
		if err != nil {
			t.Fatal(err)
		}
		return now
	}
	links := func(after, want string) {
		t.Helper()
		if got, err := s.judged(); err != nil || got != want {
			t.Errorf("after %s the links are %q (%v), want %q", after, got, err, want)
		}
	}
	if _, err := s.open(1600, 1000); err != nil {
		t.Fatal(err)
	}
	var now state
	for _, body := range twoPapers {
		if err := s.copy(body); err != nil {
			t.Fatal(err)
		}
		now = steps("ctrl+shift+v")
	}
	if !strings.Contains(now.Notice, "3 claims here contradict 3 earlier ones") {
		t.Fatalf("the window says %q", now.Notice)
	}
	const open = "contradicts suggested, contradicts suggested, contradicts suggested"
	const decided = "contradicts accepted, contradicts dismissed, updates accepted"
	links("the paste", open)
	if now = steps("g"); now.View != "Contradictions" || now.Focus != "pairs" || !strings.Contains(now.Status, "3 pairs to judge") {
		t.Fatalf("G leads to %s", now)
	}
	s.shot("to judge")
	if now = steps("a", "d", "u"); strings.Contains(now.Status, "to judge") {
		t.Errorf("with all three judged the status is %q", now.Status)
	}
	links("A D U", decided)
	steps("ctrl+z", "ctrl+z", "ctrl+z")
	links("three undos", open)
	steps("ctrl+shift+z", "ctrl+shift+z", "ctrl+shift+z")
	links("three redos", decided)
	if err := s.quit(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.open(1000, 700); err != nil {
		t.Fatal(err)
	}
	now = steps("ctrl+3")
	if _, listed := now.At["button:Contradictions 1"]; !listed || strings.Contains(now.Status, "to judge") {
		t.Errorf("opened again: %s, buttons %s", now, fmt.Sprint(now.At))
	}
	links("opening again", decided)
}
