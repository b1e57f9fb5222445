package corpus

import (
	"testing"

	"gainsay/data/search"
)

func TestCorpusIsTheSameEachTimeAndLooksLikeACasebook(t *testing.T) {
	a, b := New(7), New(7)
	words, numbers, cyrillic := map[string]bool{}, 0, 0
	const n = 20_000
	for i := int64(1); i <= n; i++ {
		d := a.Claim(i)
		if i%1000 == 0 && d.Quote != b.Claim(i).Quote {
			t.Fatalf("claim %d differs between two corpora of one seed", i)
		}
		for _, w := range search.Tokens(d.Quote) {
			words[w.Text] = true
			if w.Text[0] <= '9' {
				numbers++
			}
			if w.Text[0] >= 0x80 {
				cyrillic++
			}
		}
	}
	t.Logf("%d words, %d numbers, %d Cyrillic", len(words), numbers, cyrillic)
	if len(words) < 50_000 || numbers < n/4 || cyrillic < n {
		t.Errorf("%d words, %d numbers, %d Cyrillic in %d claims", len(words), numbers, cyrillic, n)
	}
}
