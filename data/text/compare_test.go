package text

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// told writes differences as −gone−, +come+ and ~was→is~.
func told(c *Comparison) string {
	var all []string
	for _, d := range c.Differences {
		was, is := d.Old.Of(c.old), d.New.Of(c.new)
		switch {
		case was == "":
			all = append(all, "+"+is+"+")
		case is == "":
			all = append(all, "−"+was+"−")
		default:
			all = append(all, "~"+was+"→"+is+"~")
		}
	}
	return strings.Join(all, " ")
}

func TestCompare(t *testing.T) {
	const shore = "Some 40,000 soldiers were massed on the shore, an official said.\n\nThe ferry did not run on Tuesday.\n\nOfficials denied it.\n"
	for _, x := range []struct{ name, old, new, want string }{
		{"equal", shore, shore, ""},
		{"blanks only", shore, strings.ReplaceAll(shore, "\n\n", "\n"), ""},
		{"a figure", shore, strings.Replace(shore, "40,000", "12,000", 1), "~40,000→12,000~"},
		{"words added", shore, strings.Replace(shore, "official said", "official of the ministry said", 1), "+of the ministry+"},
		{"a word gone", shore, strings.Replace(shore, "Some ", "", 1), "−Some−"},
		{"a paragraph gone", shore, strings.Replace(shore, "The ferry did not run on Tuesday.\n\n", "", 1), "−The ferry did not run on Tuesday.−"},
		{"a paragraph added", shore, shore + "\nNothing was heard from Lootsi.\n", "+Nothing was heard from Lootsi.+"},
		{"one added and the next changed", shore, strings.Replace(shore, "Officials denied it.", "More follows.\n\nLootsi denied it.", 1), "+More follows.+ ~Officials→Lootsi~"},
		{"words in common by chance", "The council said on the shore that it was late.", "Rain is expected on Friday in the north, the office said.",
			"~The council said on the shore that it was late.→Rain is expected on Friday in the north, the office said.~"},
		{"an island", "They were seen by ferrymen near the old customs house.", "They were counted, he said, by drones far from any customs house.", "~seen by ferrymen near the old→counted, he said, by drones far from any~"},
		{"one gone that ended alike", "He said: “The rest is talk.”\n\nAsked again he said: “We will not come.”\n\nThe boat left.", "He said: “The rest is talk.”\n\nThe boat left.", "−Asked again he said: “We will not come.”−"},
		{"one gone that ends as others do", "One. The crews had seen nothing of it.\n\nTwo. The crews had seen nothing of it.\n\nThree. The crews had seen nothing of it.",
			"One. The crews had seen nothing of it.\n\nThree. The crews had seen nothing of it.", "−Two. The crews had seen nothing of it.−"},
		{"one come that ends as others do", "One. The crews had seen nothing of it.\n\nThree. The crews had seen nothing of it.",
			"One. The crews had seen nothing of it.\n\nTwo. The crews had seen nothing of it.\n\nThree. The crews had seen nothing of it.", "+Two. The crews had seen nothing of it.+"},
		{"a paragraph parted", "The ferry did not run on Tuesday. Officials denied it.", "The ferry did not run on Tuesday.\n\nOfficials denied it.", ""},
		{"all new", "", "One.\n", "+One.+"},
		{"all gone", "One.\n", "", "−One.−"},
		{"an accent", "Der Café-Wirt sagte nein.", "Der Cafe\u0301-Wirt sagte nein.", "~Café→Cafe\u0301~"},
		{"Ukrainian", "Стоять 40 тисяч солдатів на березі.", "Стоять 12 тисяч солдатів на березі.", "~40→12~"},
		{"Chinese", "岸边有四万士兵。", "岸边有一万士兵。", "~四→一~"},
	} {
		if got := told(Compare(x.old, x.new)); got != x.want {
			t.Errorf("%s: %s, want %s", x.name, got, x.want)
		}
	}
}

func TestNow(t *testing.T) {
	const old = "Lead.\n\nSome 40,000 soldiers were massed on the shore, an official said.\n\nThe ferry did not run.\n"
	for _, x := range []struct{ name, new, quote, want string }{
		{"the figure", strings.Replace(old, "40,000", "12,000", 1), "40,000 soldiers were massed", "12,000 soldiers were massed"},
		{"all of it", strings.Replace(old, "40,000 soldiers", "a few men", 1), "40,000 soldiers", "a few men"},
		{"a part of what changed", strings.Replace(old, "40,000 soldiers were massed", "nobody was seen at all", 1), "40,000 soldiers", "nobody was seen at all"},
		{"gone", strings.Replace(old, "Some 40,000 soldiers were massed on the shore, an official said.\n\n", "", 1), "40,000 soldiers", ""},
		{"the end gone", strings.Replace(old, "\n\nThe ferry did not run.\n", "\n", 1), "The ferry did not run", ""},
		{"only its stop is left", strings.Replace(old, "The ferry did not run.", "Nothing.", 1), "The ferry did not run", "Nothing"},
		{"as it was", "More.\n" + old, "40,000 soldiers", "40,000 soldiers"},
	} {
		at := strings.Index(old, x.quote)
		now, ok := Compare(old, x.new).Now(Span{at, at + len(x.quote)})
		if got := now.Of(x.new); ok != (x.want != "") || ok && got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestBeside(t *testing.T) {
	old := "One is here.\nTwo is here too.\nThree comes last.\n"
	new := "One is here.\nSomething else was put in.\nTwo is here too.\nThree comes last of all.\n"
	c := Compare(old, new)
	for _, line := range []string{"One", "Two", "Three"} {
		was, is := float64(strings.Index(old, line)), float64(strings.Index(new, line))
		if got := c.Beside(was, false); got != is {
			t.Errorf("line %s of the old stands beside %v of the new, want %v", line, got, is)
		}
		if got := c.Beside(is, true); got != was {
			t.Errorf("line %s of the new stands beside %v of the old, want %v", line, got, was)
		}
	}
	for _, back := range []bool{false, true} {
		last := -1.0
		for off := range 100 {
			got := c.Beside(float64(off), back)
			if got < last {
				t.Fatalf("going down from %d goes up to %v", off, got)
			}
			last = got
		}
	}
}

// TestCompareSpells takes what is in common out of random pairs of texts: what
// is left of either must be its differences, word for word.
func TestCompareSpells(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	for range 300 {
		e := editText(r)
		c := Compare(e.old, e.new)
		for _, side := range []struct {
			body string
			of   func(Difference) Span
		}{{e.old, func(d Difference) Span { return d.Old }}, {e.new, func(d Difference) Span { return d.New }}} {
			var whole strings.Builder
			at := 0
			spans := slices.Concat(c.same, c.Differences)
			slices.SortStableFunc(spans, func(a, b Difference) int { return side.of(a).Start - side.of(b).Start })
			for _, d := range spans {
				s := side.of(d)
				if s.Start < at && !s.Empty() {
					t.Fatalf("%v overlaps what ends at %d in %q", s, at, side.body)
				}
				if !IsBorder(side.body, s.Start) || !IsBorder(side.body, s.End) {
					t.Fatalf("%v cuts a grapheme of %q", s, side.body)
				}
				whole.WriteString(s.Of(side.body))
				at = max(at, s.End)
			}
			if got, want := squeezed(whole.String()), squeezed(side.body); got != want {
				t.Fatalf("common words and differences give %q, want %q", got, want)
			}
		}
		for _, d := range c.same {
			if d.Old.Of(e.old) != d.New.Of(e.new) {
				t.Fatalf("%q is taken for %q", d.Old.Of(e.old), d.New.Of(e.new))
			}
		}
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// TestAlign compares with the longest common subsequence, reckoned plainly.
func TestAlign(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	list := func() []int32 {
		l := make([]int32, r.IntN(40))
		for i := range l {
			l[i] = int32(r.IntN(6))
		}
		return l
	}
	for range 500 {
		a, b := list(), list()
		pairs := align(a, b)
		for i, m := range pairs {
			if a[m.old] != b[m.new] || i > 0 && (m.old <= pairs[i-1].old || m.new <= pairs[i-1].new) {
				t.Fatalf("%v and %v are aligned as %v", a, b, pairs)
			}
		}
		if want := longestCommon(a, b); len(pairs) != want {
			t.Fatalf("%v and %v: %d pairs, want %d", a, b, len(pairs), want)
		}
	}
}

// TestAlignLong has too many words for the plain way, each of them once.
func TestAlignLong(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	var a, b []int32
	both := 0
	for w := range int32(4000) {
		inOld, inNew := r.IntN(10) > 0, r.IntN(10) > 0
		if inOld {
			a = append(a, w)
		}
		if inNew {
			b = append(b, w)
		}
		if inOld && inNew {
			both++
		}
	}
	if got := len(align(a, b)); got != both {
		t.Errorf("%d pairs, want %d", got, both)
	}
}

func longestCommon(a, b []int32) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			diagonal, row[j+1] = row[j+1], max(row[j], row[j+1], map[bool]int{true: diagonal + 1}[x == y])
		}
	}
	return row[len(b)]
}

// BenchmarkCompare is a megabyte of prose against a later version of it in
// which every paragraph has changed.
func BenchmarkCompare(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	var old, new strings.Builder
	for old.Len() < 1<<20 {
		for range 80 {
			w := fmt.Sprintf("w%d ", int(r.ExpFloat64()*1500))
			old.WriteString(w)
			if r.IntN(40) > 0 {
				new.WriteString(w)
			}
		}
		old.WriteString(".\n\n")
		new.WriteString("indeed.\n\n")
	}
	longest := time.Duration(0)
	for b.Loop() {
		start := time.Now()
		Compare(old.String(), new.String())
		longest = max(longest, time.Since(start))
	}
	b.ReportMetric(float64(longest.Milliseconds()), "longest-ms")
}
