package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gainsay/data"
)

func TestTellingWords(t *testing.T) {
	for _, c := range []struct {
		claim data.Claim
		want  string
	}{
		{data.Claim{Quote: "some 40,000 soldiers were massed along the northern shore"}, "[soldiers northern massed along shore some]"},
		{data.Claim{Quote: "between 10 and 15 thousand", Figure: soldiers(1, 2, "=", "Men and officers"), Place: "the northern district"},
			"[officers northern district thousand between]"},
		{data.Claim{Quote: "На північному березі 40 тисяч"}, "[північному березі тисяч]"},
		{data.Claim{Quote: "17 of 3"}, "[]"},
	} {
		if got := fmt.Sprint(tellingWords(c.claim)); got != c.want {
			t.Errorf("%q: %s, want %s", c.claim.Quote, got, c.want)
		}
	}
}

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
