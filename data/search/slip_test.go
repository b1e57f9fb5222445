package search

import (
	"context"
	"slices"
	"strings"
	"testing"
)

func TestSlippedCostsWhatPeopleDoLess(t *testing.T) {
	for _, c := range []struct{ typed, right, other string }{
		{"recieve", "receive", "relieve"},
		{"occured", "occurred", "occupied"},
		{"fotograf", "photograph", "fortran"},
		{"posishun", "position", "polish"},
		{"nife", "knife", "nine"},
		{"definately", "definitely", "defiantly"},
		{"jugement", "judgement", "pavement"},
		{"rhum", "rhumb", "thumb"},
		{"soldeirs", "soldiers", "solders"},
	} {
		near, far := newUnlikeness(c.typed).of(c.right), newUnlikeness(c.typed).of(c.other)
		if near >= far {
			t.Errorf("%q is %d unlike %q, %d unlike %q", c.typed, near, c.right, far, c.other)
		}
	}
	if got := newUnlikeness("soldiers").of("soldiers"); got != 0 {
		t.Errorf("a word is %d unlike itself", got)
	}
}

func TestReadSlipRefusesWhatIsNone(t *testing.T) {
	for _, field := range []string{"ph", "ph>f", "ph=30", ">f>=30", "f>f=3", ">in=40", "ph>f=255", "ph>f=-1"} {
		if err := new(slipTable).read(field); err == nil {
			t.Errorf("%q was read", field)
		}
	}
}

// A word that some claim holds as it was typed is read as others only one edit
// away, unless it stands alone; and then the claims that hold it come first.
func TestAWordThatIsThereIsNotReadAsAFarOne(t *testing.T) {
	ix := New()
	for n, quote := range []string{
		"the mayor denies it", "she read the names of the lost", "a new name on the list", "games were played in spring", "the dam is safe",
	} {
		ix.Put(Doc{N: int64(n + 1), Quote: quote, Status: "accepted"})
	}
	for _, typed := range []string{"names of sp", "names of sp ", "names sp"} {
		hits, err := ix.Search(context.Background(), ParseQuery(typed), 10)
		if err != nil {
			t.Fatal(err)
		}
		if len(hits) == 0 {
			t.Fatalf("%q: nothing found", typed)
		}
		for _, h := range hits {
			if as := h.ReadAs["names"]; as != "" && as != "name" && as != "games" {
				t.Errorf("%q: names was read as %s", typed, as)
			}
		}
	}
	if got := found(t, ix, "names"); len(got) == 0 || got[0] != 2 {
		t.Errorf("names: found %v, want claim 2 first", got)
	}
}

// A lone word that is the beginning of many others leaves room among the first
// ten for what else it may have been meant for.
func TestALoneBeginningLeavesRoomForMisspellings(t *testing.T) {
	ix := New()
	for n := range int64(30) {
		ix.Put(Doc{N: n + 1, Quote: "the thereabouts of the theremin", Status: "accepted"})
	}
	ix.Put(Doc{N: 31, Quote: "where were they", Status: "accepted"})
	ix.Put(Doc{N: 32, Quote: "fewer than before", Status: "accepted"})
	hits, err := ix.Search(context.Background(), ParseQuery("ther"), 10)
	if err != nil {
		t.Fatal(err)
	}
	first := map[int64]int{}
	for i, h := range hits {
		first[h.N] = i + 1
	}
	if first[30] != 1 || first[31] == 0 {
		t.Errorf("ther: found %v, want 30 first and 31 among them", first)
	}
}

// So does a lone word that few claims hold: it may be a slip that made a word.
func TestALoneWordThatIsThereLeavesRoomForMisspellings(t *testing.T) {
	ix := New()
	ix.Put(Doc{N: 1, Quote: "they ought to leave", Status: "accepted"})
	ix.Put(Doc{N: 2, Quote: "the ships went out", Status: "accepted"})
	for n := range int64(20) {
		ix.Put(Doc{N: n + 3, Quote: "outposts outside the walls", Status: "accepted"})
	}
	got := found(t, ix, "out")
	if len(got) < enough || got[0] != 2 || !slices.Contains(got[:enough], 1) {
		t.Errorf("out: found %v, want 2 first and 1 among the first ten", got)
	}
}

// Two claims that hold a rare word are as likely meant as one that holds a word
// which is as like; of a frequent word the newest claim will do.
func TestAllClaimsOfARareWordAreAmongTheFirst(t *testing.T) {
	ix := New()
	n := int64(0)
	put := func(times int, word string) {
		for range times {
			n++
			ix.Put(Doc{N: n, Quote: "she saw the " + word + " of it", Status: "accepted"})
		}
	}
	put(2, "step")
	for _, word := range strings.Fields("strap stamp star stay slap soap snap swap staff") {
		put(1, word)
	}
	put(30, "stop")
	got := found(t, ix, "stap")
	got = got[:min(len(got), enough)]
	if !slices.Contains(got, 1) || !slices.Contains(got, 2) {
		t.Errorf("stap: found %v, want 1 and 2 among the first ten", got)
	}
}
