package figure

import (
	"os"
	"strings"
	"testing"
)

// prose is news-like text with a figure in every other sentence.
const prose = `Some 40,000 Veltanian troops stand within 50 km of the border, the ministry said on Tuesday, up from 26,000 in March.
The governor denied it. "There are no more than 9,500 servicemen there, and every one of them will be home by 1 May," she said.
Nobody at the river had seen a tank, though the ferry, which usually makes two crossings a day, has not run since the second week of April.
Prices rose by 3.5 per cent to $1.20 a litre, and between 12 and 15 thousand families have left the valley for the towns on the coast.
По данным штаба, на берегу сосредоточено до 15 тысяч военных, а погибли по меньшей мере семнадцать человек.
`

// looks is how many tokens and digits Find looks at in s.
func looks(s string) int {
	l := line{text: s, lexicon: words()}
	n := 0
	for _, part := range strings.SplitAfter(s, "\n") {
		p := line{text: part, lexicon: l.lexicon}
		p.scan(0, len(part))
		p.figures(nil)
		n += p.looks + len(p.tokens)
	}
	return n
}

// TestWorkIsLinear holds the work on texts made to be hard to a few times that
// on prose of the same length, and to growing no faster than the text.
func TestWorkIsLinear(t *testing.T) {
	size := 1 << 17
	if os.Getenv("GAINSAY_LONG") != "" {
		size = 1 << 20
	}
	perByte := float64(looks(strings.Repeat(prose, 1+size/16/len(prose)))) / float64(size/16)
	for _, piece := range []string{"7", "7 ", "1,", "11,", "111,", "0,000,", "1.", "1 000 ", "1-", "1 to ", "1 and ", "from ", "between ", "at least ",
		"$", "$ ", "US$", "-", "−5", "(", "1(", `"`, "“", "’", "twenty ", "one hundred and ", "million ", "thousand thousand ", "1 million ", "сто ", "до ", "двадцать ",
		"half a ", "½", "1/", "1/2 ", "1:", "A 1", "A ", "x", "a couple of ", "May 1, ", "1 May ", "rose 1", "of the ", "+1 ", "5\u0301", "dozens of ", "no "} {
		small, large := strings.Repeat(piece, size/16/len(piece)), strings.Repeat(piece, size/len(piece))
		a, b := looks(small), looks(large)
		if b > 17*a+1000 {
			t.Errorf("%q: %d looks at %d bytes, %d at %d", piece, a, len(small), b, len(large))
		}
		if got := float64(b) / float64(size); got > 40*perByte {
			t.Errorf("%q: %.1f looks a byte; prose has %.1f", piece, got, perByte)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"prose", strings.Repeat(prose, 100)},
		{"digits", strings.Repeat("1234 ", 20000)},
		{"brackets", strings.Repeat("([{", 30000)},
		{"article", strings.Repeat(prose, 6)}, // about 700 words
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				Find(c.text, "")
			}
		})
	}
}

// BenchmarkLexicon is what the first call costs on top.
func BenchmarkLexicon(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		readLexicon()
	}
}
