package app

import (
	"testing"

	"gainsay/data/suggest"
)

func TestEverySectionShownTakesWords(t *testing.T) {
	l := suggest.NewLexicon()
	for _, lang := range lexicons {
		for _, s := range sections {
			if err := l.Add(lang.lang, s.section, "flimmer"); err != nil {
				t.Errorf("%s: %v", s.name, err)
			}
		}
	}
}
