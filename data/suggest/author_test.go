package suggest

import "testing"

// A text told in the first person is told by one who was there; only a letter's
// signature makes a speaker of the author.
func TestAuthorTells(t *testing.T) {
	const told = "Sir,\n\nI was on the lock at Ilm all night. We saw the ships come in.\n\nMy watch is a good one. I counted 40 soldiers on the lock on Monday.\n\n" +
		"We had no orders from the army on Monday.\n\n"
	for _, c := range []struct {
		name, text, outletType, part string
		speaker                      string
		directness                   Directness
	}{
		{"a letter", "Letters\n\n" + told + "Yours etc.,\nAnna Holm, lock keeper", "newspaper", "no orders", "Anna Holm", Own},
		{"a letter's I", "Letters\n\n" + told + "Yours etc.,\nAnna Holm, lock keeper", "newspaper", "40 soldiers", "Anna Holm", Own},
		{"what a letter's I puts it at", "Letters\n\n" + told + "I put the soldiers on the lock at 60 on Monday.\n\nYours etc.,\nAnna Holm, lock keeper", "newspaper", "60", "Anna Holm", Own},
		{"a post", "The lock\n\n" + told, "messenger channel", "no orders", "", Own},
		{"a ministry's post", "The lock\n\n" + told, "ministry channel", "no orders", "Ministry of Locks", Own},
		{"what another says in it", "The lock\n\n" + told + "The mayor said no ship had sunk on Monday.", "blog", "no ship", "mayor", Indirect},
	} {
		outlet := "Anna at the lock"
		if c.outletType == "ministry channel" {
			outlet = "Ministry of Locks"
		}
		got, ok := claimIn(t, Article{Text: c.text, Outlet: outlet, OutletType: c.outletType}, c.part)
		if !ok || got.Speaker != c.speaker || got.Directness != c.directness {
			t.Errorf("%s: got %q by %q, %s (proposed: %v)", c.name, got.Summary, got.Speaker, got.Directness, ok)
		}
	}
	// A byline makes its one author the speaker of a blog, of no newspaper's text and of none by two.
	for _, c := range []struct{ byline, outletType, speaker string }{
		{"Anna Holm", "blog", "Anna Holm"},
		{"@lock_nights", "channel post", "@lock_nights"},
		{"Anna", "blog", ""},
		{"Anna Holm's neighbour", "blog", ""},
		{"Anna Holm", "newsletter analysis", ""},
		{"Anna Holm and Piet Aal", "blog", ""},
		{"Anna Holm", "newspaper", ""},
	} {
		a := Article{Text: "The lock\n\n" + told, Outlet: "The Tribune", Byline: c.byline, OutletType: c.outletType}
		if got, ok := claimIn(t, a, "no orders"); !ok || got.Speaker != c.speaker || got.Directness != Own {
			t.Errorf("%s by %s: got %q, %s (proposed: %v), want %q", c.outletType, c.byline, got.Speaker, got.Directness, ok, c.speaker)
		}
	}
	// A reporter who says "us" once tells nothing by that.
	report := piece("We went to the lock. No orders had come from the army on Monday.")
	if got, ok := claimIn(t, Article{Text: report, OutletType: "newspaper"}, "No orders"); ok && got.Type == Denial {
		t.Errorf("a reporter's own voice denies: %+v", got)
	}
}
