package app

import (
	"slices"
	"testing"

	"gainsay/data/suggest"
)

func TestEverySectionOfTheLexiconHasAName(t *testing.T) {
	var named []string
	for _, s := range sections {
		named = append(named, s.section)
	}
	if want := suggest.Sections(); !slices.Equal(named, want) {
		t.Errorf("named are %q, words can be added to %q", named, want)
	}
}
