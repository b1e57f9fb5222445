package app

import (
	"fmt"
	"testing"
)

// BenchmarkTakeInHand goes from claim to claim, as Ctrl+↓ does, until all
// panes show the new one.
func BenchmarkTakeInHand(b *testing.B) {
	s := openedStage(b)
	s.paste(shoreArticle)
	for _, words := range []string{"some 40,000 soldiers", "no plan to cross", "told reporters"} {
		s.choose(words)
		s.run("claim.keep")
		s.rest()
		s.tag(fmt.Sprintf("tag %d", s.counts().Claims), false)
		s.rest()
	}
	b.ResetTimer()
	s.held = 0
	for range b.N {
		s.run("claim.next")
		s.rest()
	}
	b.ReportMetric(float64(s.held.Microseconds())/1000, "ms-held-at-most")
}
