package suggest

import (
	"strings"
	"testing"
)

// An article that goes through a report tells what is past in its author's name,
// as far as it speaks of it.
func TestAnArticleThatGoesThroughAReport(t *testing.T) {
	const goesOn = "Begin with the ships. At least 12 ships had sunk at the lock, NAME finds.\n\nThen the gates. All 40 gates of the lock were shut on Monday. At least 300 soldiers are still at the lock.\n\n" +
		"The report is short on one point. NAME spares nobody.\n\nThe town has moved on. On Monday 31 houses were burnt at the lock."
	for _, c := range []struct{ intro, name, part, speaker string }{
		{"Judge Anna Holm's report on the lock has 412 pages. I've read it for you.", "Holm", "40 gates", "Anna Holm"},
		{"Judge Anna Holm's report on the lock has 412 pages. I've read it for you.", "Holm", "31 houses", ""},
		{"Judge Anna Holm's report on the lock has 412 pages. I've read it for you.", "Holm", "300 soldiers", ""},
		{"A city inquiry into the lock has found that officials hid a leak, according to a report on Friday.", "the inquiry", "40 gates", "city inquiry into the lock"},
		{"Judge Anna Holm's garden at the lock has 412 beds. I've seen it for you.", "Holm", "40 gates", ""},
		{"Judge Anna Holm's report on the lock has 412 pages. I've read it for you.", "the mayor", "40 gates", ""},
	} {
		text := goesOn
		if c.name == "the mayor" {
			text = strings.Replace(text, "The report", "The mayor", 1)
		}
		a := Article{Text: "The lock\n\n" + c.intro + "\n\n" + strings.ReplaceAll(text, "NAME", c.name), Outlet: "The Tribune", OutletType: "analysis"}
		got, ok := claimIn(t, a, c.part)
		if !ok || got.Speaker != c.speaker {
			t.Errorf("%s … %s: got %q (proposed: %v), want %q", c.intro, c.part, got.Speaker, ok, c.speaker)
		}
	}
}
