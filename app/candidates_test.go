package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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
