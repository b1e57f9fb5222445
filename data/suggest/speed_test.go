package suggest

import (
	"strings"
	"testing"
	"time"
)

// The limits that the benchmarks print their times beside.
const (
	articleLimit  = 16 * time.Millisecond // 700 words as the program first meets them, one core
	megabyteLimit = time.Second           // a megabyte of prose
	craftedLimit  = 10                    // a crafted megabyte, in times of prose
)

// news is flood again and again, words words of it.
func news(words int) string {
	each := len(strings.Fields(flood))
	return strings.Repeat(flood+"\n\n", (words+each-1)/each)
}

// BenchmarkArticle reads an article of 700 words with nothing kept from before,
// the lexicon included.
func BenchmarkArticle(b *testing.B) {
	a := Article{Text: news(700), Published: "2031-03-27"}
	b.ReportAllocs()
	for b.Loop() {
		Claims(a, NewLexicon())
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(articleLimit), "of-limit")
}

// BenchmarkMegabyte reads a megabyte of prose, then crafted ones.
func BenchmarkMegabyte(b *testing.B) {
	const megabyte = 1 << 20
	l := NewLexicon()
	var prose time.Duration
	for _, c := range []struct{ name, unit string }{
		{"prose", flood + "\n\n"}, {"quotes", `"`}, {"curly", "“a ”"}, {"digits", "1 "}, {"brackets", "(["}, {"said", "said, "}, {"lines", "a\n"},
		{"labels", "A: "}, {"dashes", "— a, "}, {"participles", "a, named in b, "}, {"names", "Aa Bb said no. "}, {"figures", "400 men said no. "}, {"bare", "“No man was at it.” Its men said no. "},
	} {
		body := strings.Repeat(c.unit, megabyte/len(c.unit))
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				Read(Article{Text: body}, l)
			}
			took := b.Elapsed() / time.Duration(b.N)
			if c.name == "prose" {
				prose = took
				b.ReportMetric(float64(took)/float64(megabyteLimit), "of-limit")
			} else if prose > 0 {
				b.ReportMetric(float64(took)/float64(prose)/craftedLimit, "of-limit")
			}
		})
	}
}
