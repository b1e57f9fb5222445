package suggest

import (
	"strings"
	"testing"
)

// A source is named by the body it belongs to, and by the name of who holds its
// office.
func TestWhomASourceBelongsTo(t *testing.T) {
	for _, c := range []struct{ text, part, speaker string }{
		{"Esker Lines said the lock was shut. A company spokesman said 12 ships had sunk at the lock.", "12 ships", "Esker Lines spokesman"},
		{"The mayor said the lock was shut. A company spokesman said 12 ships had sunk at the lock.", "12 ships", "company spokesman"},
		{"The Guarantee Fund shut on Monday. Its call centre said 12 ships had sunk at the lock.", "12 ships", "Guarantee Fund call centre"},
		{"The Guarantee Fund shut on Monday. Its leaves fell, and Anna Holm said 12 ships had sunk at the lock.", "12 ships", "Anna Holm"},
		{"Ilmaria's justice minister said 12 ships had sunk at the lock.\n\nThe minister, Amparo Leal, left.\n\n“The lock is open,” said the minister, Amparo Leal.", "12 ships", "Amparo Leal"},
		{"Ilmaria's justice minister said 12 ships had sunk at the lock.\n\n“The lock is open,” said the harbour master, Amparo Leal.", "12 ships", "Ilmaria's justice minister"},
	} {
		got, ok := claimIn(t, Article{Text: piece(c.text)}, c.part)
		if !ok || got.Speaker != c.speaker {
			t.Errorf("%s\ngot  %q (proposed: %v)\nwant %q", c.text, got.Speaker, ok, c.speaker)
		}
	}
}

// What goes on with a report is the source's; what only stands behind it is not.
func TestReportsGoOn(t *testing.T) {
	for _, c := range []struct{ text, part, speaker string }{
		{"The harbour office said 40 boats had left the lock. Of these, 31 have not been heard from.", "31", "harbour office"},
		{"The harbour office said 40 boats had left the lock. By midnight 31 were back at the lock.", "31", "harbour office"},
		{"The harbour office said 40 boats had left the lock. By the lock, 31 soldiers were killed.", "31", ""},
		{"The harbour office said 40 boats had left the lock. At least 31 soldiers were killed on Monday.", "31", ""},
		{"The harbour office said 40 boats had left the lock.\n\nOf these, 31 soldiers on boats were killed on Monday.", "31", ""},
	} {
		a := Article{Text: piece(c.text)}
		got, ok := claimIn(t, a, c.part)
		if !ok || got.Speaker != c.speaker || !strings.Contains(got.Span.Of(a.Text), c.part) {
			t.Errorf("%s\ngot  %q by %q (proposed: %v)\nwant %q", c.text, got.Span.Of(a.Text), got.Speaker, ok, c.speaker)
		}
	}
}

// Nobody has reported anything before the first sentence, so that what takes it
// up in the second is the outlet's own.
func TestNothingGoesOnFromNobody(t *testing.T) {
	a := Article{Text: "Some 40 boats lay at the lock on Monday. None of the 40 had a light.", Speakers: []Speaker{{Name: "Anna Holm"}}}
	for _, c := range Claims(a, NewLexicon()) {
		if c.Speaker != "" {
			t.Errorf("%q is said by %s", c.Span.Of(a.Text), c.Speaker)
		}
	}
}
