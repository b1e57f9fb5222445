package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gainsay/data/search/corpus"
)

// Somebody who remembers three words and misspells them types them in a
// casebook of 100,000 claims, and Enter opens the claim that was meant.
func TestFindMisspeltAmongManyClaims(t *testing.T) {
	if testing.Short() {
		t.Skip("fills a large casebook")
	}
	const claims, meant = 100_000, "Some forty thousand soldiers camped around the Kesk quarry"
	s := on(t)
	words := corpus.New(3)
	err := s.fillWith(claims, func(n int) string {
		if n == claims/3 {
			return meant
		}
		return fmt.Sprintf("%s (%d)", words.Claim(int64(n+1)).Quote, n) // no quote stands in another
	})
	if err != nil {
		t.Fatal(err)
	}
	found, err := s.verb("search", s.book, `"kesk quarry"`) // leaves the index beside the casebook, too
	ref, _, _ := strings.Cut(found, "\t")
	if err != nil || !strings.Contains(found, meant) {
		t.Fatalf("the claim is not there: %q, error %v", found, err)
	}
	if _, err := s.open(1000, 700); err != nil {
		t.Fatal(err)
	}
	if err := s.press("ctrl+k"); err != nil {
		t.Fatal(err)
	}
	if err := s.shot("operators"); err != nil {
		t.Error(err)
	}
	for _, letter := range "sodlers cmaped qary" {
		if err := s.press(strings.ReplaceAll(string(letter), " ", "space")); err != nil {
			t.Fatal(err)
		}
	}
	now, err := s.rest()
	if err != nil || len(now.Keys) == 0 {
		t.Fatalf("no key was answered in %s, error %v", now, err)
	}
	for i, until := range []string{"read", "listed", "painted"} {
		var took []float64
		for _, k := range now.Keys {
			took = append(took, k[i])
		}
		slices.Sort(took)
		t.Logf("from a key until what it finds is %s: median %.1f ms, longest %.1f", until, took[len(took)/2], took[len(took)-1])
	}
	if err := s.shot("found"); err != nil {
		t.Error(err)
	}
	if err := s.press("Return"); err != nil {
		t.Fatal(err)
	}
	if now, err = s.rest(); err != nil || now.Claim != ref || now.View != "Read" {
		t.Errorf("Enter opens %s, want %s (error %v)", now, ref, err)
	}
}
