package suggest

import "testing"

// What a paragraph tells from a paper is its author's, or its own where nobody
// is known to have written it.
func TestAParagraphTellsFromAPaper(t *testing.T) {
	for _, c := range []struct{ text, part, speaker string }{
		{"The Tribune has read the harbour's log. The lock stood open for 40 hours on Monday.", "40 hours", "harbour"},
		{"We have seen the log of the lock. The lock stood open for 40 hours on Monday.", "40 hours", "log of the lock"},
		{"A deckhand sent us a page from the harbour's log. The lock stood open for 40 hours on Monday.", "40 hours", "harbour"},
		{"The court sold me an extract for 12 crowns. At least 40 ships belong to a firm on the coast.", "40 ships", "court"},
		{"The log of the lock is no kinder. At least 40 ships sank at the lock on Monday.", "40 ships", "log of the lock"},
		{"On Monday the Harbour Office presented its findings. At least 40 ships sank at the lock.", "40 ships", "Harbour Office"},
		{"The harbour master reads out figures from a sheet. At least 40 ships sank at the lock on Monday.", "40 ships", "harbour master"},
		{"The clerk in Dol closed her list yesterday: fifteen dead, one of them a deckhand.", "fifteen dead", "clerk in Dol"},
		{"On Monday the Harbour Office presented its findings. At least 40 ships sank at the lock. Not one of the 40 ships had a lamp, according to the findings.", "Not one", "Harbour Office"},
		{"A city inquiry into the ships found that officials hid the leak, according to a report of 60 pages. At least 40 ships sank, the report says.", "40 ships", "city inquiry into the ships"},
		{"At the lock lies a ship, whose log the Tribune has read. The second entry, in a neat hand, estimates the soldiers at 40.", "40", "log"},
		{"The log of the lock, extracted by divers and read by the Tribune, is brief. The lock stood open for 40 hours on Monday.", "40 hours", "log of the lock"},
		{"A clerk at the mill let us see the harbour's log. The lock stood open for 40 hours on Monday, it says.", "40 hours", "harbour"},
		{"We asked the town for Monday's log, and got it in an hour. The lock stood open for 40 hours on Monday.", "40 hours", "log"},
		{"The clerk reads out the harbour office's first announcement: at least 40 ships sank at the lock.", "40 ships", "harbour office"},
		{"Mayor Holm gives another figure. At least 40 ships sank at the lock.", "40 ships", "Holm"},
		{"Mayor Holm admitted something else, after a pause. At least 40 ships sank at the lock.", "40 ships", "Holm"},
		{"The neighbours describe it in the same words. At least 40 ships sank at the lock.", "40 ships", "neighbours"},
		{"The judge still has a folder. At least 40 ships sank at the lock.", "40 ships", "judge"},

		{"Mayor Holm gives another party. At least 40 ships sank at the lock.", "40 ships", ""},
		{"Mayor Holm admitted a reporter, after a pause. At least 40 ships sank at the lock.", "40 ships", ""},
		{"The judge still has a garden. At least 40 ships sank at the lock.", "40 ships", ""},
		{"The log of the lock, bound by divers and kept by the mayor, is in his house. The lock stood open for 40 hours on Monday.", "40 hours", ""},
		{"We asked the town for Monday's log, and went home. The lock stood open for 40 hours on Monday.", "40 hours", ""},
		{"The harbour has a log. The lock stood open for 40 hours on Monday.", "40 hours", ""},
		{"Anna Holm has read the harbour's log. The lock stood open for 40 hours on Monday.", "40 hours", ""},
		{"We have seen a letter of the mayor. The lock stood open for 40 hours on Monday.", "40 hours", ""},
		{"On Monday the Harbour Office presented its flag. At least 40 ships sank at the lock.", "40 ships", ""},
		{"On Monday the Harbour Office presented its findings.\n\nAt least 40 ships sank at the lock on Monday.", "40 ships", ""},
		{"On Monday the Harbour Office presented its findings. We counted 40 ships at the lock on Monday.", "40 ships", ""},
		{"On Monday the Harbour Office presented its findings. Piet Aal said it was late. At least 40 ships sank at the lock.", "40 ships", ""},
		{"At least 40 ships sank at the lock, the report says.", "40 ships", "report"},
	} {
		a := Article{Text: piece("Fog lay on the lock, the ships and the clinic.\n\n" + c.text), Outlet: "The Tribune"}
		got, ok := claimIn(t, a, c.part)
		if !ok || got.Speaker != c.speaker {
			t.Errorf("%s\ngot  %q (proposed: %v)\nwant %q", c.text, got.Speaker, ok, c.speaker)
		}
	}
}
