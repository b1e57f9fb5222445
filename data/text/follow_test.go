package text

import (
	"math/rand/v2"
	"strings"
	"testing"
)

func TestFollow(t *testing.T) {
	const old = "Marn, Tuesday.\n\nSome 40,000 soldiers are on the shore, an official said. A week ago there were 40,000 soldiers too, he said.\n\nOfficials denied it.\n"
	quote := "40,000 soldiers"
	first := Span{strings.Index(old, quote), strings.Index(old, quote) + len(quote)}
	second := Span{strings.LastIndex(old, quote), strings.LastIndex(old, quote) + len(quote)}
	for _, x := range []struct {
		name, new string
		s         Span
		want      string // what stands before the place; "gone" for none
	}{
		{"nothing changed", old, second, "ago there were "},
		{"a line before", "Updated.\n" + old, first, "Some "},
		{"a line after", old + "More follows.\n", second, "ago there were "},
		{"both ends changed", "Updated. " + strings.Replace(old, "denied it", "would not say", 1), first, "Some "},
		{"the second of two", "Updated. " + strings.Replace(old, "denied it", "would not say", 1), second, "ago there were "},
		{"the first went", strings.Replace(old, "Some 40,000 soldiers are on the shore, an official said. ", "", 1), first, "gone"},
		{"the first went, its twin stays", strings.Replace(old, "Some 40,000 soldiers are on the shore, an official said. ", "", 1), second, "ago there were "},
		{"the figure changed", strings.Replace(old, "Some 40,000", "Some 30,000", 1), first, "gone"},
		{"the words round it changed", "Hm. " + strings.Replace(old, "Some 40,000 soldiers are on", "Perhaps 40,000 soldiers, we hear, stood at", 1) + "!", first, "gone"},
		{"the order of paragraphs changed", "Officials denied it.\n\nSome 40,000 soldiers are on the shore, an official said. A week ago there were 40,000 soldiers too, he said.\n\nMarn, Tuesday.", second, "ago there were "},
		{"empty", "", first, "gone"},
	} {
		got, ok := Follow(old, x.new, x.s)
		switch {
		case x.want == "gone" && ok:
			t.Errorf("%s: followed to %q", x.name, x.new[max(0, got.Start-12):got.End])
		case x.want != "gone" && (!ok || got.Of(x.new) != quote || !strings.HasSuffix(x.new[:got.Start], x.want)):
			t.Errorf("%s: %v %v", x.name, got, ok)
		}
	}
}

// edited is a text of sentences and a later version of it, with where each kept
// sentence now starts.
type edited struct {
	old, new string
	starts   []int // of sentences of old
	now      []int // where they start in new; -1: gone
	parts    []string
}

// editText changes a text at random: sentences go, come and are reworded. Of so few
// words that most quotes stand in many of them.
func editText(r *rand.Rand) (e edited) {
	words := strings.Fields("some 40,000 soldiers stood on the shore said officials denied Ilse київ берег e\u0301tat 👩‍🚒 no ferry harbour convoy bridge north depot railway counted Tuesday")
	sentence := func() string {
		var b strings.Builder
		for range 3 + r.IntN(12) {
			b.WriteString(words[r.IntN(len(words))] + " ")
		}
		return strings.TrimSpace(b.String()) + ". "
	}
	for range 4 + r.IntN(30) {
		e.parts = append(e.parts, sentence())
	}
	var old, new strings.Builder
	for _, p := range e.parts {
		e.starts, e.now = append(e.starts, old.Len()), append(e.now, -1)
		old.WriteString(p)
		switch r.IntN(12) {
		case 0: // gone
		case 1:
			new.WriteString(sentence())
		case 2:
			new.WriteString(sentence())
			fallthrough
		default:
			e.now[len(e.now)-1] = new.Len()
			new.WriteString(p)
		}
	}
	e.old, e.new = old.String(), new.String()
	return e
}

// TestFollowNeverErrs follows spans through random edits: it may give up, but
// what it finds must be the place, and it must find nearly all.
func TestFollowNeverErrs(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	kept, found := 0, 0
	for range 3000 {
		e := editText(r)
		i := r.IntN(len(e.parts))
		words := strings.Fields(e.parts[i])
		from := r.IntN(len(words) - 2)
		quote := strings.Join(words[from:min(len(words), from+3+r.IntN(4))], " ")
		start := e.starts[i] + strings.Index(e.parts[i], quote)
		s := Span{start, start + len(quote)}
		got, ok := Follow(e.old, e.new, s)
		truth := s.Shift(e.now[i] - e.starts[i])
		switch {
		case ok && got.Of(e.new) != s.Of(e.old):
			t.Fatalf("%q followed to %q", s.Of(e.old), got.Of(e.new))
		case ok && e.now[i] < 0 && agreement(e.old, s, e.new, got) < leastContext:
			t.Errorf("%q went, and was followed to %v of\n%s\nold\n%s at %v", s.Of(e.old), got, e.new, e.old, s)
		case ok && e.now[i] >= 0 && got != truth:
			t.Errorf("%q at %v was followed to %v, it stands at %v of\n%s\nold\n%s", s.Of(e.old), s, got, truth, e.new, e.old)
		}
		if e.now[i] >= 0 {
			kept++
			if ok {
				found++
			}
		}
	}
	t.Logf("%d of %d places that were kept were found", found, kept)
	if found < kept*8/10 {
		t.Errorf("only %d of %d places that were kept were found", found, kept)
	}
}

// FuzzFollow sees that what is found has the same words, on borders, and that
// nothing is lost where nothing changed.
func FuzzFollow(f *testing.F) {
	f.Add("Some 40,000 soldiers. No 40,000 soldiers.", "Now some 40,000 soldiers.", 5, 20)
	f.Add("e\u0301tat 👩‍🚒", "tat e\u0301tat 👩‍🚒👩‍🚒", 0, 3)
	f.Fuzz(func(t *testing.T, old, new string, start, end int) {
		old, _ = Clean(old)
		new, _ = Clean(new)
		s := Span{start, end}
		if s.Check(old) != nil {
			return
		}
		if got, ok := Follow(old, new, s); ok && (got.Check(new) != nil || got.Of(new) != s.Of(old)) {
			t.Errorf("%q at %v of %q followed to %v of %q", s.Of(old), s, old, got, new)
		}
		if got, ok := Follow(old, old, s); !ok || got != s {
			t.Errorf("%v of an unchanged %q followed to %v %v", s, old, got, ok)
		}
		if got, ok := NewAnchor(old, s).Locate(old); ok && got.Of(old) != s.Of(old) {
			t.Errorf("anchor of %v located at %v of %q", s, got, old)
		}
	})
}
