package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gainsay/data"
)

// L offers the likeliest claim before anything is typed: the one about the
// same men, not the one that shares only a common word.
func TestLinkOffersCandidates(t *testing.T) {
	s := openTable(t)
	s.key(fyne.KeyDown) // forty thousand men on the shore
	s.run("claim.link")
	s.rest()
	if got := s.firstOption(); !strings.HasPrefix(got, "No more than 12,000") {
		t.Errorf("offers %q first", got)
	}
}

// What is offered says why: what the rules found, else what the two share.
func TestCandidateWords(t *testing.T) {
	of, hit := data.ClaimRow{}, data.Hit{}
	of.Place, of.Tags, of.Figure = "Kesk", []string{"troops"}, people(40000)
	hit.Place, hit.Tags, hit.Relation = "Lootsi", []string{"Troops"}, data.Contradicts
	hit.Reason.Differs = []string{"40,000 against 12,000", "a day apart"}
	for _, c := range []struct {
		change func()
		want   string
	}{
		{func() {}, "may contradict: 40,000 against 12,000"},
		{func() { hit.Relation, hit.Reason = data.SameAs, data.Reason{} }, "may say the same"},
		{func() { hit.Relation = "" }, "both: troops"},
		{func() { hit.Place = "KESK" }, "both: Kesk"},
		{func() { hit.Figure = people(12000) }, "both: soldiers"},
		{func() { hit.Claim = data.Claim{} }, ""},
	} {
		c.change()
		if got := candidateWords(of, hit); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
