package app

import "gainsay/data"

// morePairs is how many pairs of an article a paste has found beyond those
// that it proposed unasked, as far as this window knows.
func (w *window) morePairs(article data.ID) int { return w.morePairsOf[article] }

// proposeMorePairs proposes the pairs that a paste has left out.
func (w *window) proposeMorePairs() {
	article := w.now.pairs.filter.Article
	delete(w.morePairsOf, article)
	w.proposePairsOf(article)
}
