package search

import (
	"slices"
	"strings"
	"testing"
)

func TestEverydayWords(t *testing.T) {
	for word, want := range map[string]everyday{
		"answer": commonestWord, "government": commonestWord,
		"soldiers": commonWord, "denied": commonWord, "running": commonWord, "closing": commonWord, "happily": commonWord, "bureau": commonWord,
		"anser": 0, "saltmarsh": 0, "kherson": 0, "ss": 0, "es": 0, "відповідь": 0, "": 0, "100000": 0,
	} {
		if got := everydayOf(word); got != want {
			t.Errorf("%q is common as %d, want %d", word, got, want)
		}
	}
}

func TestTheListOfEverydayWordsIsInOrder(t *testing.T) {
	var part, all []string
	for line := range strings.Lines(everydayText) {
		if strings.HasPrefix(line, "#") {
			part = nil
			continue
		}
		for _, word := range strings.Fields(line) {
			if len(part) > 0 && part[len(part)-1] >= word {
				t.Errorf("%q stands after %q", word, part[len(part)-1])
			}
			if strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") != "" {
				t.Errorf("%q is not all small letters", word)
			}
			if slices.Contains(all, word) {
				t.Errorf("%q is listed twice", word)
			}
			part, all = append(part, word), append(all, word)
		}
	}
}

// Of words that are about as like a lone misspelling the common one comes first;
// but a word that was typed as it stands is not pushed away, and beside another
// word only likeness counts.
func TestALoneMisspellingMeansACommonWordFirst(t *testing.T) {
	ix := New()
	for n, quote := range []string{"the chief of police resigned", "the chef resigned", "the border was shut", "Borden shut it"} {
		ix.Put(Doc{N: int64(n + 1), Quote: quote, Status: "accepted"})
	}
	for typed, want := range map[string][]int64{
		"cheaf":          {1, 2},
		"cheaf resigned": {2, 1},
		"chef":           {2, 1},
		"borda":          {3, 4},
		"borda shut":     {4, 3},
		"borden":         {4, 3},
	} {
		if got := found(t, ix, typed); !slices.Equal(got, want) {
			t.Errorf("%q: found %v, want %v", typed, got, want)
		}
	}
}
