package suggest

import (
	"strings"
	"testing"
)

// Of two sentences that differ in one thing, the one that an analyst is likelier
// to mark weighs more.
func TestWeighing(t *testing.T) {
	const filler = "Trade at the canal goes on as it did in all the years before."
	weight := func(t *testing.T, paragraphs ...string) float64 {
		t.Helper()
		body := "Head\n\n" + strings.Join(paragraphs, "\n\n")
		d := newDocument(Article{Text: body, Published: "2031-03-27"}, NewLexicon())
		r := d.reading()
		all := d.candidates(&r, nil)
		d.markLeads(all)
		for _, c := range all {
			if strings.Contains(c.Span.Of(body), "lock") {
				return weigh(&c)
			}
		}
		t.Fatalf("no candidate in %q", paragraphs)
		return 0
	}
	one := func(sentence string) []string {
		return []string{filler, filler, filler, filler + " " + sentence + " " + filler}
	}
	for _, c := range []struct {
		name        string
		more, fewer []string
	}{
		{"a figure", one("The lock held 40 ships on that day."), one("The lock held some ships on that day.")},
		{"a denial", one("The office did not open the lock gate."), one("The office did at last open the lock gate.")},
		{"a correction", one("The lock opened at noon, not at dusk."), one("The lock opened at noon, well before dusk.")},
		{"what stands before a semicolon", one("A boat passed the lock; a ship lay at the quay."), one("A ship lay at the quay; a boat passed the lock.")},
		{"what is led up to", one("The mayor spoke on Monday. Anna Holm said the lock was shut."), one("Per Lund said he knew. Anna Holm said the lock was shut.")},
		{"no lead to a quotation", one("The lock gate fell on Monday. The mayor spoke."), one("The lock gate fell on Monday. “It was old,” Anna Holm said.")},
		{"most of its sentence", one("The men of the upper quay in the old port had gone past the lock on Monday before the fog came in."), one("The men passed the lock, while the other boats of the upper quay in the old port lay where they were on Monday.")},
		{"no one did", one("No ship went past the lock gate."), one("That ship went past the lock gate.")},
		{"past", one("The keeper locked the gate of the lock."), one("The keeper locks the gate of the lock.")},
		{"who holds an office", one("Mayor Anna Holm said the lock was shut."), one("Anna Holm said the lock was shut.")},
		{"no talk of family", one("His boat went past the lock gate."), one("His brother went past the lock gate.")},
		{"people dead", one("Men at the lock had died some time ago."), one("Men at the lock had dined some time ago.")},
		{"how many are dead", one("At the lock 40 men have died."), one("At the lock 40 men have dined.")},
		{"a measure", one("The men stood within sight of the lock gate."), one("The men stood with sight of the lock gate.")},
		{"no gesture", one("The men came by the lock in the fog."), one("The men came out the lock in the fog.")},
		{"when, first of all", one("On Monday the men opened the lock gate."), one("The men opened the lock gate on Monday.")},
		{"not where the text trails off", []string{filler, filler, filler + " " + filler + " The lock held some ships on that day. " + filler, strings.Repeat(filler+" ", 9)},
			[]string{filler, filler, strings.Repeat(filler+" ", 9), filler + " The lock held some ships on that day. " + filler}},
		{"a time to the minute", one("The lock gate opened at 9.20 in the fog."), one("The lock gate cost him 9.20 crowns in the fog.")},
		{"within its paragraph", one("The lock held some ships on that day."), []string{filler, filler, filler, "The lock held some ships on that day. " + filler}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if more, fewer := weight(t, c.more...), weight(t, c.fewer...); more <= fewer {
				t.Errorf("%.2f and %.2f\n%s\n%s", more, fewer, c.more, c.fewer)
			}
		})
	}
}

func TestATimeIsToldFromAPrice(t *testing.T) {
	for number, want := range map[string]bool{"11.09": true, "23:40": true, "0.05": true, "1.95": false, "24.10": false, "11": false, "3.5": false, ".30": false} {
		if minutely(number) != want {
			t.Errorf("%s: %v", number, !want)
		}
	}
}

func TestANumberThatCountsIsNoTime(t *testing.T) {
	for text, want := range map[string]bool{
		"The lock cost 1.23 million crowns.": false, "The share rose to 7.20 per cent.": false, "A litre of oil costs 3.40 crowns.": false,
		"The lock failed at 7.20 on Monday.": true, "At 7.20 the lock failed.": true, "The lock failed at 7:20 sharp.": true,
	} {
		d := newDocument(Article{Text: text}, NewLexicon())
		r := d.reading()
		for _, c := range d.candidates(&r, nil) {
			if c.marks.minute != want {
				t.Errorf("%q: a time %v", text, c.marks.minute)
			}
		}
	}
}

// Of a part and its whole a claim gives the part, of what the whole counts.
func TestThePartIsTheFigure(t *testing.T) {
	for text, want := range map[string]float64{
		"The office said 38 of the country's 1,240 stations were shut.":  38,
		"The office said 38 boats and 1,240 stations were shut.":         38,
		"The office said 1,240 stations of the 38 lines were shut.":      1240,
		"The office said that by noon 38, of 1,240 stations, were shut.": 1240,
	} {
		d := newDocument(Article{Text: text}, NewLexicon())
		r := d.reading()
		for _, c := range d.candidates(&r, nil) {
			if c.Figure.Low != want || c.Figure.Counted == "" {
				t.Errorf("%q: %g %q, want %g", text, c.Figure.Low, c.Figure.Counted, want)
			}
		}
	}
}
