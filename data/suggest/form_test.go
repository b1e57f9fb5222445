package suggest

import (
	"strings"
	"testing"
)

// Who publishes a text tells what nobody else says in it.
func TestABodysOwnText(t *testing.T) {
	const body = "On the lock at Ilm\n\nNo ship was lost at the lock on Monday. At least 12 ships had been warned by radio."
	for _, c := range []struct{ outlet, outletType, speaker string }{
		{"Ministry of Locks, Ilm", "press release", "Ministry of Locks, Ilm"},
		{"Ministry of Locks, Ilm", "fact sheet", "Ministry of Locks, Ilm"},
		{"Ministry of Locks", "", "Ministry of Locks"},
		{"Dol Harbour Authority", "announcement", "Dol Harbour Authority"},
		{"Ilm Monitoring Mission", "observer report", "Ilm Monitoring Mission"},
		{"Association of Lock Builders", "expert report", "Association of Lock Builders"},
		{"Ilm Press Agency", "special report", ""},
		{"Ilm Press Agency", "", ""},
		{"Ilm Press Agency", "wire", ""},
		{"City of Ilm Times", "", ""},
		{"The Lock", "broadsheet", ""},
	} {
		got, ok := claimIn(t, Article{Text: body, Outlet: c.outlet, OutletType: c.outletType}, "No ship")
		if !ok || got.Speaker != c.speaker || got.Directness != Own {
			t.Errorf("%s, %s: got %q, %s (proposed: %v), want %q", c.outlet, c.outletType, got.Speaker, got.Directness, ok, c.speaker)
		}
	}
}

// A body is called by its name, not by that of who heads it or of whom it works with.
func TestABodyCallsItself(t *testing.T) {
	for _, c := range []struct{ text, speaker string }{
		{"The Prefect of the Lake Department today had the lock closed.", "Préfecture du Lac"},
		{"The National Lake Commission, meeting on Monday, had the lock closed.", "National Lake Commission"},
	} {
		a := Article{Text: "Lock\n\n" + c.text + " No ship was lost at the lock on Monday.", Outlet: "Préfecture du Lac", OutletType: "press release"}
		if got, ok := claimIn(t, a, "No ship"); !ok || got.Speaker != c.speaker {
			t.Errorf("%s: got %q (proposed: %v), want %q", c.text, got.Speaker, ok, c.speaker)
		}
	}
}

// What a body says of itself in its own text is in its own voice; what others say
// there is not.
func TestABodySpeaksOfItself(t *testing.T) {
	for _, c := range []struct {
		text, part, speaker string
		directness          Directness
	}{
		{"The Ministry states that no ship was lost at the lock on Monday.", "no ship", "Ministry of Locks", Own},
		{"Following a count, the Ministry can confirm that 40 ships were at the lock on Monday.", "40 ships", "Ministry of Locks", Own},
		{"According to our information 40 ships were at the lock on Monday.", "40 ships", "Ministry of Locks", Own},
		{"Aerial photographs show 40 soldiers at the lock on Monday.", "40 soldiers", "Ministry of Locks", Own},
		{"Our register holds the names of 40 soldiers at the lock on Monday.", "40 soldiers", "Ministry of Locks", Own},
		{"On Monday the mayor took no part in it and expressed no wish to any of the 40 soldiers.", "no wish", "Ministry of Locks", Own},
		{"By order of the mayor no ship may leave the lock on Monday.", "no ship", "Ministry of Locks", Own},
		{"The harbour's list gives 40 soldiers at the lock on Monday.", "40 soldiers", "harbour", Indirect},
		{"According to the harbour master the lock was shut and held no ship on Monday.", "no ship", "harbour master", Indirect},
		{"The harbour master states that no ship was lost at the lock on Monday.", "no ship", "harbour master", Indirect},
	} {
		a := Article{Text: "On the lock\n\nThe army has had the gates shut. " + c.text, Outlet: "Ministry of Locks", OutletType: "press release"}
		if got, ok := claimIn(t, a, c.part); !ok || got.Speaker != c.speaker || got.Directness != c.directness {
			t.Errorf("%s: got %q, %s (proposed: %v), want %q, %s", c.text, got.Speaker, got.Directness, ok, c.speaker, c.directness)
		}
	}
}

// What those see who give a body its name, it tells itself.
func TestABodysStaff(t *testing.T) {
	for subject, want := range map[string]Directness{"Observers": Own, "Residents": Indirect} {
		a := Article{Text: "On the lock\n\nThe lock is open. " + subject + " saw 40 soldiers at the lock on Monday.", Outlet: "Lake Observation Mission", OutletType: "observer report"}
		if got, ok := claimIn(t, a, "40 soldiers"); !ok || got.Directness != want {
			t.Errorf("%s: got %q, %s (proposed: %v), want %s", subject, got.Speaker, got.Directness, ok, want)
		}
	}
}

// "FACT" and "RUMOUR" have no word: what stands behind them is the body's.
func TestFactIsNoSpeaker(t *testing.T) {
	a := Article{Outlet: "Ministry of Locks", OutletType: "press release", Text: "Facts and rumours\n\nRUMOUR: “The lock is broken.”\n\n" +
		"FACT: No ship was lost at the lock on Monday.\n\nRUMOUR: “Ships sink.”\n\nFACT: At least 12 ships had been warned by radio.\n\nFACT: All 40 gates are shut."}
	for _, part := range []string{"No ship", "12 ships"} {
		if got, ok := claimIn(t, a, part); !ok || got.Speaker != "Ministry of Locks" {
			t.Errorf("%s: got %q (proposed: %v)", part, got.Speaker, ok)
		}
	}
}

// In an interview printed without labels the paragraphs between the questions are
// the answers of who is introduced.
func TestAnswersWithoutLabels(t *testing.T) {
	const intro = "The keeper of the lock\n\nBerta Holm keeps the lock at Ilm. She met us in a shed. Interview: Piet Aal\n\n"
	const talk = "Ms Holm, was the lock open?\n\nNo gate of the lock was open on Monday.\n\nAnd the ships?\n\nAt least 12 ships sank at the lock on Monday.\n\n" +
		"We hear the army came.\n\nNot one soldier was at the lock on Monday, and I saw it all.\n\nWhat do you need?\n\nSleep.\n\n"
	const after = "The harbour office said it had sent 40 men to Ms Holm on Monday."
	for _, c := range []struct{ outletType, part, speaker string }{
		{"magazine interview", "No gate", "Berta Holm"},
		{"magazine interview", "12 ships", "Berta Holm"},
		{"magazine interview", "Not one soldier", "Berta Holm"},
		{"magazine interview", "40 men", "harbour office"},
		{"feature", "12 ships", ""},
	} {
		got, ok := claimIn(t, Article{Text: intro + talk + after, OutletType: c.outletType}, c.part)
		if !ok || got.Speaker != c.speaker {
			t.Errorf("%s, %s: got %q (proposed: %v), want %q", c.outletType, c.part, got.Speaker, ok, c.speaker)
		}
	}
}

// Where an article asks between quotations, and names nobody for them, they are those of
// whom it introduces.
func TestQuotedAnswers(t *testing.T) {
	const talk = "\n\nWas the lock open?\n\n“No gate of the lock was open on Monday. I slept.”\n\nAnd the ships?\n\n“At least 12 ships sank at the lock on Monday.”\n\n" +
		"Who came?\n\n“Not one soldier was at the lock on Monday.”"
	for _, c := range []struct{ intro, talk, part, speaker string }{
		{"He rang us from the Grey Heron. We will call him Matteo.", talk, "No gate", "Matteo"},
		{"He rang us from the Grey Heron. We will call him Matteo.", talk, "12 ships", "Matteo"},
		{"Berta Holm rang us from the Grey Heron.", talk, "Not one soldier", "Berta Holm"},
		{"He rang us from the Grey Heron. We will call him back.", talk, "12 ships", ""},
		{"He rang us from the Grey Heron. We will call him Matteo.", strings.ReplaceAll(talk, "?", "."), "12 ships", ""},
	} {
		got, ok := claimIn(t, Article{Text: "The lock at night\n\n" + c.intro + c.talk, Outlet: "The Tribune", OutletType: "newspaper"}, c.part)
		if !ok || got.Speaker != c.speaker || got.Directness != Direct {
			t.Errorf("%s … %s: got %q, %s (proposed: %v), want %q", c.intro, c.part, got.Speaker, got.Directness, ok, c.speaker)
		}
	}
}
