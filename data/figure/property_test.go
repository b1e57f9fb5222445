package figure

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gainsay/data/text"
)

// number draws numbers of all sizes, round ones among them.
func number(t *rapid.T) int64 {
	n := rapid.Int64Range(0, 999).Draw(t, "head")
	for range rapid.IntRange(0, 3).Draw(t, "groups") {
		n *= 1000
		if rapid.Bool().Draw(t, "rest") {
			n += rapid.Int64Range(0, 999).Draw(t, "group")
		}
	}
	return n
}

func TestSpelledNumbersReadBack(t *testing.T) {
	spellers := map[string]func(int64) string{
		"English":                spellEnglish,
		"Russian, nominative":    russianNominative.spell,
		"Russian, genitive":      russianGenitive.spell,
		"Russian, instrumental":  russianInstrumental.spell,
		"Ukrainian, nominative":  ukrainianNominative.spell,
		"Ukrainian, genitive":    ukrainianGenitive.spell,
		"Ukrainian, curly marks": func(n int64) string { return strings.ReplaceAll(ukrainianNominative.spell(n), "'", "’") },
	}
	for name, spell := range spellers {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			n := number(t)
			s := spell(n)
			if f, ok := Parse(s); !ok || f.Low != float64(n) || f.High != float64(n) || f.Raw != s {
				t.Fatalf("%d is %q and reads %+v, %v", n, s, f, ok)
			}
			if f, _ := Parse(s); Key(f.Low) != strconv.FormatInt(n, 10) {
				t.Fatalf("%q has the key %q", s, Key(f.Low))
			}
		}))
	}
}

func TestGroupedDigitsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := number(t)
		plain := strconv.FormatInt(n, 10)
		for _, sep := range separators {
			s := plain
			for i := len(s) - 3; i > 0; i -= 3 {
				s = s[:i] + sep + s[i:]
			}
			if n < 1e6 && sep == "." && !strings.HasSuffix(s, "000") {
				continue // one dot is a decimal sign in English
			}
			f, ok := Parse(s + " lorries")
			if !ok || f.Low != float64(n) || f.Counted != "lorries" {
				t.Fatalf("%q reads %+v, %v", s, f, ok)
			}
			found := Find("Then "+s+" lorries came, more than ever.", "en")
			if n >= 1000 && (len(found) != 1 || found[0].Figure.Low != float64(n) || found[0].Number.Len() != len(s)) {
				t.Fatalf("%q found as %+v", s, found)
			}
		}
	})
}

func TestNumberReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := math.Round(rapid.Float64Range(-1e12, 1e12).Draw(t, "v")*1e3) / 1e3
		if f, ok := Parse(Number(v)); !ok || f.Low != v {
			t.Fatalf("%v is %q and reads %+v, %v", v, Number(v), f, ok)
		}
	})
}

// TestShownFigureReadsBack holds what a table shows to what a person may type
// back into it.
func TestShownFigureReadsBack(t *testing.T) {
	units := []string{"", "%", "percentage points", "USD", "EUR", "crowns", "km", "km²", "m³", "t", "°C", "year", "years old", "km/h", "USD/bbl", "kWh", "times", "fraction"}
	rapid.Check(t, func(t *rapid.T) {
		low := float64(number(t))
		f := Figure{
			Low: low, High: low,
			Bound:  rapid.SampledFrom([]Bound{Exact, Below, AtMost, Above, AtLeast}).Draw(t, "bound"),
			Approx: rapid.Bool().Draw(t, "approx"),
			Unit:   rapid.SampledFrom(units).Draw(t, "unit"),
		}
		if f.Bound == Exact && rapid.Bool().Draw(t, "range") {
			f.High += float64(rapid.Int64Range(1, 1e6).Draw(t, "width"))
		}
		f.Raw = f.String()
		if got, ok := Parse(f.Raw); !ok || got != f {
			t.Fatalf("%q reads %+v, %v; want %+v", f.Raw, got, ok, f)
		}
	})
}

// TestSpellingIsOneFigure holds ways of writing the same to the same figures.
func TestSpellingIsOneFigure(t *testing.T) {
	for _, same := range [][]string{
		{"100k men", "100,000 men", "100 000 men", "100\u00a0000 men", "100 thousand men", "a hundred thousand men", "0.1 million men", "0.1M men"},
		{"сто тысяч человек", "100 тысяч человек", "100 тыс. человек", "100 000 человек", "100.000 человек"},
		{"п'ять тисяч осіб", "п’ять тисяч осіб", "пʼять тисяч осіб", "5 тисяч осіб", "5 тис. осіб", "5000 осіб"},
		{"12-15 thousand men", "12–15 thousand men", "12 to 15 thousand men", "12,000-15,000 men", "12k-15k men", "12k..15k men"},
		{"≥ 17 men", ">= 17 men", "at least 17 men", "no fewer than 17 men", "At least seventeen men"},
		{"~40 men", "≈40 men", "about 40 men", "some forty men", "roughly 40 men"},
	} {
		want, _ := Parse(same[0])
		for _, s := range same[1:] {
			got, _ := Parse(s)
			got.Raw = want.Raw
			if got != want {
				t.Errorf("%q is %+v, %q is %+v", same[0], want, s, got)
			}
		}
	}
}

// TestWrappedLinesChangeNothing breaks prose where mail programs break it. A
// line that begins with a capital is taken for a new one; the text has none.
func TestWrappedLinesChangeNothing(t *testing.T) {
	const prose = "some 40,000 soldiers stand within 50 km of the border, the ministry said, up from 26,000 in a week of no fewer than 17 clashes, " +
		"while prices rose by 3.5 per cent to $1.20 a litre, and between 12 and 15 thousand families have left, more than a third of the people, " +
		"and the dam, which holds at least 11 million cubic metres of water, lost 20 or 25 per cent of it from one week to the next in 2031."
	for width := 60; width < 90; width++ {
		want, got := values(Find(prose, "")), values(Find(wrap(prose, width), ""))
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("at %d columns\n%v is\n%v", width, want, got)
		}
	}
}

// values are figures without their wording.
func values(found []Found) []string {
	var out []string
	for _, f := range found {
		out = append(out, f.Figure.String()+" "+strings.Join(strings.Fields(f.Figure.Counted), " "))
	}
	return out
}

func wrap(s string, width int) string {
	var out strings.Builder
	for _, line := range strings.Split(s, "\n") {
		column := 0
		for _, word := range strings.Fields(line) {
			if column > 0 && column+len(word) >= width {
				out.WriteString("\n")
				column = 0
			} else if column > 0 {
				out.WriteString(" ")
			}
			out.WriteString(word)
			column += len(word) + 1
		}
		out.WriteString("\n\n")
	}
	return out.String()
}

// fragments are what sentences about figures are made of, for texts that reach
// deeper into the rules than noise does.
var fragments = []string{"at least", "17", "1,234", "12-15", "thousand", "km", "$", "€", "per cent", "%", "from", "to", "between", "and", "two",
	"hundred", "dozens", "of", "soldiers", "in 2019", "on 3 March", "5:40", "p.m.", "3-1", "1.2.3", "½", "1/2", "half", "a", "one", "minus", "-5",
	"не менее", "сто", "тысяч", "двадцать пятый", "человек", "до", "с", "п'ять", "тис.", "m", "USD", "(", ")", ",", ".", "\n", "“", "’", "\u00a0", "100k", "✈", "twice", "the", "no", "5\ufe0f\u20e3", "7\u0301", "\u0600", "👍🏽", "e\u0301"}

func FuzzFind(f *testing.F) {
	f.Add("At least 17 soldiers, between 10 and 15 thousand men; $1.2m, 5 % and сто тысяч.", uint64(1))
	f.Add("\xff1,2\u202f000\u00ad5", uint64(1<<40))
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		s = strings.ToValidUTF8(s, "?")
		for range 12 {
			s += " " + fragments[seed%uint64(len(fragments))]
			seed = seed*6364136223846793005 + 1442695040888963407
			seed ^= seed >> 29
		}
		for _, lang := range []string{"", "en", "ru"} {
			checkFound(t, s, Find(s, lang))
			checkFound(t, s, FindNone(s, lang))
		}
		// A paragraph that says nothing changes nothing before it.
		if a, b := Find(s+"\nmore", ""), Find(s+"\nmore\n\nNothing else was said.", ""); !reflect.DeepEqual(a, b) {
			t.Errorf("%q: a paragraph more changes\n%v to\n%v", s, a, b)
		}
		if fig, ok := Parse(s); ok && (fig.Zero() || math.IsNaN(fig.Low) || fig.Low > fig.High) {
			t.Errorf("Parse(%q) = %+v", s, fig)
		}
		end := 0
		for _, n := range Numerals(s, "") {
			if n.Span.Start < end || n.Span.Empty() || n.Span.End > len(s) || n.Low > n.High {
				t.Errorf("%q: numeral %+v behind %d", s, n, end)
			}
			end = n.Span.End
		}
	})
}

// checkFound holds what Find promises of spans and values.
func checkFound(t *testing.T, s string, found []Found) {
	t.Helper()
	end := 0
	for _, f := range found {
		if f.Span.Start < end {
			t.Errorf("%q: %q begins before %d", s, f.Figure.Raw, end)
		}
		end = f.Span.End
		for _, span := range []text.Span{f.Span, f.Number, f.Counted} {
			if span.Start < 0 || span.End > len(s) || span.Start > span.End || !text.IsBorder(s, span.Start) || !text.IsBorder(s, span.End) {
				t.Fatalf("%q: span %v", s, span)
			}
		}
		if f.Span.Empty() || f.Number.Empty() || !f.Span.Contains(f.Number) {
			t.Errorf("%q: number %v not in %v", s, f.Number, f.Span)
		}
		if f.Span.Of(s) != f.Figure.Raw || f.Counted.Of(s) != f.Figure.Counted {
			t.Errorf("%q: raw %q at %v, counted %q at %v", s, f.Figure.Raw, f.Span, f.Figure.Counted, f.Counted)
		}
		if f.Figure.Zero() || f.Figure.Low > f.Figure.High || math.IsNaN(f.Figure.Low) {
			t.Errorf("%q: figure %+v", s, f.Figure)
		}
	}
}

func ExampleFind() {
	for _, f := range Find("Some 40,000 Veltanian troops stand within 50 km of the border, up from 26,000 in March.", "en") {
		fmt.Printf("%s → %s (%s)\n", f.Figure.Raw, f.Figure, f.Figure.Counted)
	}
	// Output:
	// Some 40,000 → ≈ 40,000 (Veltanian troops)
	// within 50 km → ≤ 50 km ()
	// 26,000 → 26,000 ()
}
