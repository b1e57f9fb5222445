package suggest

import "testing"

// TestMostOfNews keeps what news of 280 to 500 words may bring at 26 proposals
// for a thousand words at the most, on average over its lengths, and never
// fewer for a longer article.
func TestMostOfNews(t *testing.T) {
	const most = 26.0
	claims, words := 0, 0
	for n := 280; n <= 500; n++ {
		claims += mostOf(n)
		words += n
		if mostOf(n) > mostOf(n+1) {
			t.Errorf("%d words may bring %d, %d words %d", n, mostOf(n), n+1, mostOf(n+1))
		}
	}
	if got := 1000 * float64(claims) / float64(words); got > most {
		t.Errorf("%.1f for a thousand words, want at most %.0f", got, most)
	}
	if got := mostOf(150); got != fewest {
		t.Errorf("a note may bring %d, want %d", got, fewest)
	}
}
