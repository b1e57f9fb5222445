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

// The report is that of the body whose "its report" it is; those who made it are the
// body, and what the report does in a paragraph is gone on with.
func TestAReportsAuthorByOtherNames(t *testing.T) {
	const intro = "The Harbour Audit Chamber uses few adjectives. Its report on the lock, published on Monday, has 19 pages."
	const goesOn = "\n\nAt least 12 ships sank at the lock, the report says.\n\nAll 40 gates of the lock were shut on Monday.\n\n" +
		"The auditors are polite. At ten on Monday, they find, 31 soldiers lost their lives at the lock.\n\nThe draft was lost. PART\n\n" +
		"In the town other accounts are kept.\n\nThe brass band played.\n\nThe mayor waited.\n\nOn Friday 77 houses were burnt at the lock.\n\nThe report has gone to the printer."
	for _, c := range []struct{ text, part, speaker string }{
		{"", "12 ships", "Harbour Audit Chamber"},
		{"", "40 gates", "Harbour Audit Chamber"},
		{"", "31 soldiers", "Harbour Audit Chamber"},
		{"", "77 houses", ""},
		{"The report corrects the draft on one point. The loss of the lock is now at 19.6 million crowns.", "19.6 million", "Harbour Audit Chamber"},
		{"The report is with the printer. The loss of the lock is now at 19.6 million crowns.", "19.6 million", ""},
		{"Reprinted on page 40 is the list of the 300 dead soldiers at the lock.", "300 dead", "Harbour Audit Chamber"},
		{"Reprinted on posters is the list of the 300 dead soldiers at the lock.", "300 dead", ""},
	} {
		a := Article{Text: "The lock\n\n" + intro + strings.Replace(goesOn, "PART", c.text, 1), Outlet: "The Tribune", OutletType: "newspaper"}
		got, ok := claimIn(t, a, c.part)
		if !ok || got.Speaker != c.speaker {
			t.Errorf("%s … %s: got %q (proposed: %v), want %q", c.text, c.part, got.Speaker, ok, c.speaker)
		}
	}
}

// What a headline says an inquiry found is what the article goes through; what stands
// behind its own words in a paragraph goes on with them, present or past.
func TestAReportInTheHeadline(t *testing.T) {
	const body = "\n\nA judge read it aloud for the panel. It took a morning.\n\nThe lock. All 40 gates of the lock were shut on Monday.\n\n" +
		"The panel tried the bell. At least 12 ships had sunk at the lock, the panel says. There is a loss of 31 million crowns at the lock.\n\nThe mayor wrote to the panel."
	for _, c := range []struct{ headline, part, speaker string }{
		{"The lock: what the Harbour Panel found", "40 gates", "Harbour Panel"},
		{"The lock: what the Harbour Panel found", "31 million", "Harbour Panel"},
		{"The lock: what the Harbour Panel wants", "40 gates", ""},
		{"The lock: what the Harbour Panel wants", "31 million", ""},
	} {
		got, ok := claimIn(t, Article{Text: c.headline + body, Outlet: "The Tribune", OutletType: "newspaper"}, c.part)
		if !ok || got.Speaker != c.speaker {
			t.Errorf("%s … %s: got %q (proposed: %v), want %q", c.headline, c.part, got.Speaker, ok, c.speaker)
		}
	}
}

// An author of whose name no word tells it from others has no report.
func TestAReportOfNobodyByName(t *testing.T) {
	for author, want := range map[string]string{"Anna Holm": "Anna Holm", "Mr A": "", "Dr": "", "S": ""} {
		body := "The lock\n\nThe report by " + author + " on the lock was published on Monday.\n\nAt least 12 ships were sunk at the lock on Monday.\n\nThe report is long.\n\nThe report is read."
		got, ok := claimIn(t, Article{Text: body, Outlet: "The Tribune", OutletType: "newspaper"}, "12 ships")
		if !ok || got.Speaker != want {
			t.Errorf("%q: got %q (proposed: %v), want %q", author, got.Speaker, ok, want)
		}
	}
}
