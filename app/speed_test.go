package app

import (
	"fmt"
	"strings"
	"testing"

	"gainsay/data"
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

// BenchmarkOpenLong opens an article of 300,000 characters with 1,000 claims,
// and another in between.
func BenchmarkOpenLong(b *testing.B) {
	s := openedStage(b)
	s.paste(harbourArticle)
	short := s.now.article
	var body strings.Builder
	for n := 0; body.Len() < 300_000; n++ {
		fmt.Fprintf(&body, "The council said on day %d that some %d soldiers were massed along the northern shore, and that %d boats lay ready at Kesk.\n\n", n, 1000+n, n%90)
	}
	s.paste(body.String())
	long := s.now.article
	var claims []data.Change
	for n := range 1000 {
		words := fmt.Sprintf("some %d soldiers were massed", 1000+n)
		claims = append(claims, data.AddClaim(data.Claim{Version: s.here.version.ID, Article: long, Span: spanOf(indexOf(s.here.body, words), words), Status: data.Accepted}))
	}
	s.do(data.All("Add claims", claims...), nil)
	s.rest()
	s.show(s.now.openArticle(short))
	s.rest()
	b.ResetTimer()
	s.held = 0
	for range b.N {
		s.show(s.now.openArticle(long))
		s.rest()
		b.StopTimer()
		s.show(s.now.openArticle(short))
		s.rest()
		b.StartTimer()
	}
	b.ReportMetric(float64(s.held.Microseconds())/1000, "ms-held-at-most")
}
