package data

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"gainsay/data/date"
	"gainsay/data/text"
)

// affairs is a casebook of many affairs: each has its place, its people and its
// weeks, and some twenty claims of all kinds about it.
type affairs struct{ claims, pasted int }

// report is an article with claims, a sentence each.
type report struct {
	headline  string
	body      string
	published date.Date
	claims    []Claim // spans are of body
}

// report invents the n-th article, with so many claims on up to four affairs.
func (a *affairs) report(n, claims int) report {
	r := rand.New(rand.NewPCG(uint64(n), 7))
	var body strings.Builder
	var out report
	topics := make([]*rand.Rand, 4)
	for i := range topics {
		topics[i] = rand.New(rand.NewPCG(uint64(r.IntN(a.claims/20+1)), 11))
	}
	for i := range claims {
		topic := *topics[i*len(topics)/claims]
		affair := rand.New(&topic)
		place, firm := invent(affair, 3), invent(affair, 2)
		day := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, affair.IntN(5000)+r.IntN(10))
		sentence := fmt.Sprintf(sentences[r.IntN(len(sentences))], 1+r.IntN(900), place, firm)
		speaker := invent(affair, 2) + " " + invent(affair, 3)
		if i == 0 {
			out.headline, out.published = "What is known of "+place, date.Of(day.AddDate(0, 0, 1))
			body.WriteString(out.headline + "\n")
		}
		if i%3 == 0 {
			body.WriteString("\n" + invent(r, 3) + " was calm on Monday, officials said, and the district council of " + place + " met in the evening. ")
		}
		s := text.Span{Start: body.Len(), End: body.Len() + len(sentence)}
		body.WriteString(sentence + ", " + speaker + " said. ")
		out.claims = append(out.claims, Claim{Span: s, Quote: sentence, Speaker: speaker, EventDate: date.Of(day), Place: place})
	}
	out.body = body.String()
	return out
}

// The number, the place and somebody of the place.
var sentences = []string{
	"Some %d people were hurt in the fire at %s, among them workers of %s", "Nobody of the %[1]d workers was hurt at %[2]s, the owners of %[3]s say",
	"The gates of the dam at %[2]s were opened before the peak by %[3]s, %[1]d hours late", "The gates at %[2]s stayed shut for %[1]d hours, says the operator %[3]s",
	"Between %d and %[1]d0 soldiers are in %[2]s, near the works of %[3]s", "No soldier has crossed the river at %[2]s, and the %[1]d men of %[3]s are at home",
	"%d ballots in %s were not counted, a monitor of %s wrote", "All %d ballots in %s were counted twice, the board under %s found",
	"The mayor of %[2]s denied that he had taken money from %[3]s, though %[1]d transfers are on record", "%d workers of %[3]s have lost their jobs in %[2]s since the spring",
	"The hospital in %[2]s has enough oxygen for %[1]d days, the %[3]s clinic says", "The hospital in %[2]s ran out of oxygen after %[1]d hours, a nurse told %[3]s",
	"Police in %[2]s arrested %[1]d protesters in front of %[3]s", "The road to %[2]s is open again after %[1]d days, the haulier %[3]s confirmed", "The road to %[2]s was blocked by %[1]d lorries of %[3]s",
}

func invent(r *rand.Rand, n int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var name []byte
	for range n {
		name = append(name, consonants[r.IntN(len(consonants))], vowels[r.IntN(len(vowels))])
	}
	name[0] -= 'a' - 'A'
	return string(append(name, consonants[r.IntN(len(consonants))]))
}

const claimsAReport = 25

// all is the casebook as an import.
func (a *affairs) all() Import {
	n := a.claims / claimsAReport
	ids := make([]ID, n)
	for i := range ids {
		ids[i] = NewID()
	}
	last, at := -1, report{}
	of := func(i int) report {
		if i != last {
			last, at = i, a.report(i, claimsAReport)
		}
		return at
	}
	return Import{
		Articles: rowsOf(n, func(i int) Article {
			r := of(i)
			return Article{ID: ids[i], Headline: r.headline, Outlet: Outlet{Name: fmt.Sprintf("Outlet %d", i%50)}, Published: r.published, Language: "en"}
		}),
		Versions: rowsOf(n, func(i int) ImportedVersion {
			return ImportedVersion{Version: Version{Article: ids[i]}, Text: of(i).body}
		}),
		Claims: rowsOf(a.claims, func(i int) ImportedClaim {
			c := of(i / claimsAReport).claims[i%claimsAReport]
			c.Article = ids[i/claimsAReport]
			return ImportedClaim{Claim: c, Start: c.Span.Start, End: c.Span.End} // plain ASCII
		}),
	}
}

// paste adds an article with so many claims, as a paste does.
func (a *affairs) paste(b *testing.B, c *Casebook, n, claims int) (article, step ID) {
	r := a.report(n, claims)
	done := do(b, c, AddArticle(NewArticle{NewVersion: NewVersion{Text: r.body}, Headline: r.headline, Outlet: "Marn Courier", Published: r.published, Language: "en"}))
	v, err := c.Versions(b.Context(), done.Made[0])
	must(b, err)
	for i := range r.claims {
		r.claims[i].Version = v[0].ID
	}
	do(b, c, ProposeClaims(r.claims...).InStep(done.Step))
	return done.Made[0], done.Step
}

// BenchmarkOppose measures what a paste meets in casebooks of 10,000 and
// 100,000 claims and, with GAINSAY_LARGE=1, of a million: the pairs of the 12
// claims of an article, and of a single claim, both with the links written; the
// first paste after opening; the candidates that L offers for a claim; and what the index costs to make, load and hold.
func BenchmarkOppose(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if os.Getenv("GAINSAY_LARGE") != "" {
		sizes = append(sizes, 1_000_000)
	}
	for _, size := range sizes {
		measureOpposing(b, &affairs{claims: size})
	}
}

func measureOpposing(b *testing.B, a *affairs) {
	path := filepath.Join(b.TempDir(), "large.gainsay")
	c, err := Open(b.Context(), path, MakeIfMissing)
	must(b, err)
	do(b, c, ImportRows(a.all()))
	start := time.Now()
	_, _, err = c.against.now(b.Context())
	must(b, err)
	built := time.Since(start)
	must(b, c.Close())
	c = openCasebook(b, path, MustExist)
	before := heap()
	first := a.oppose(b, c, 12)
	held := heap() - before
	b.Run(strconv.Itoa(a.claims), func(b *testing.B) {
		var pastes, singles, offers []time.Duration
		for range b.N {
			pastes, singles = append(pastes, a.oppose(b, c, 12)), append(singles, a.oppose(b, c, 1))
			offers = append(offers, offer(b, c))
		}
		b.ReportMetric(ms(p95(pastes)), "p95-ms/12-claims")
		b.ReportMetric(ms(p95(singles)), "p95-ms/claim")
		b.ReportMetric(ms(p95(offers)), "p95-ms/L")
		b.ReportMetric(ms(first), "ms-first-paste")
		b.ReportMetric(built.Seconds(), "s-build")
		b.ReportMetric(float64(held)/float64(a.claims), "B/claim")
		b.ReportMetric(float64(size(c.against.path()))/float64(a.claims), "B-file/claim")
		b.ReportMetric(0, "ns/op") // it would tell nothing
	})
}

// oppose pastes an article with so many claims and measures how long it takes to
// propose what they contradict.
func (a *affairs) oppose(b *testing.B, c *Casebook, claims int) time.Duration {
	a.pasted++
	article, step := a.paste(b, c, a.claims+a.pasted, claims)
	start := time.Now()
	_, err := c.OpposeIn(b.Context(), article, step)
	must(b, err)
	return time.Since(start)
}

// offer measures how long the candidates to link the newest claim with take.
func offer(b *testing.B, c *Casebook) time.Duration {
	var claim ID
	must(b, c.get(b.Context(), "SELECT id FROM claim ORDER BY n DESC LIMIT 1", nil, &claim))
	start := time.Now()
	_, err := c.LinkCandidates(b.Context(), claim, "", 20)
	must(b, err)
	return time.Since(start)
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func p95(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)*95/100]
}
