package compare

import (
	"slices"
	"strings"
	"testing"
)

func TestLexiconNamesTheLineItCannotRead(t *testing.T) {
	for _, bad := range []struct{ text, want string }{
		{"+ open", "line 1: words before"},
		{"matter passage \"m\"\n= open", "line 2: passage takes words after + or -"},
		{"thing exit \"exits\"\n+ door", "line 2: exit takes words after ="},
		{"thing exit < house \"exits\"", `line 1: "house" of exit is not known`},
		{"matter passage soon \"m\"", `line 1: "soon"`},
		{"thing exit \"exits\"\nmatter exit \"m\"", "line 2: exit is both"},
		{"matter passage \"m\"\nimplies passage harm+", `"passage": want a matter`},
		{"of exit", "of belongs to a matter"},
		{"door = exit", `"door": want matter`},
	} {
		_, err := NewLexicon(bad.text)
		if err == nil || !strings.Contains(err.Error(), bad.want) {
			t.Errorf("%q: error %v, want %q in it", bad.text, err, bad.want)
		}
	}
}

// TestNothingStandsTwice holds the standard lexicon to one head with a gloss for
// each matter and thing, and to one place for each entry of a side.
func TestNothingStandsTwice(t *testing.T) {
	heads, entries := map[string]bool{}, map[[3]string]bool{}
	for _, raw := range standardTexts() {
		name := ""
		for line := range strings.Lines(raw) {
			head, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
			switch head {
			case "matter", "thing", "words":
				name = strings.Fields(rest)[0]
				if strings.Contains(rest, `"`) {
					if heads[name] {
						t.Errorf("%s has two heads", name)
					}
					heads[name] = true
				}
			case "+", "-", "=":
				for entry := range strings.SplitSeq(rest, ",") {
					key := [3]string{name, head, strings.TrimSpace(entry)}
					if entries[key] {
						t.Errorf("%s: %s %q stands twice", name, head, key[2])
					}
					entries[key] = true
				}
			}
		}
	}
}

// TestAnalystsOwnWords adds a matter of one's own to the standard lexicon's
// texts.
func TestAnalystsOwnWords(t *testing.T) {
	own := "matter blessing lasting rare \"whether it was blessed\"\n+ blessed, consecrate\n- cursed, put to worldly use\n"
	a, b := told("the chapel at Varn was consecrated", "priest", day1, "Varn", ""), told("the Varn chapel had been put to worldly use", "bishop", day1, "Varn", "")
	before := Standard()
	if r := Compare(NewFrame(a, before), NewFrame(b, before), before); r.Outcome == Contradiction {
		t.Fatalf("found without the new words: %+v", r)
	}
	after, err := Extended(own)
	if err != nil {
		t.Fatal(err)
	}
	if r := Compare(NewFrame(a, after), NewFrame(b, after), after); r.Outcome != Contradiction || r.Topic != "whether it was blessed" {
		t.Errorf("with the new words: %+v", r)
	}
	if before.Fingerprint() == after.Fingerprint() {
		t.Error("two lexicons of one fingerprint")
	}
}

// TestEntriesSayWhichFormsTheyMean reads one entry and looks for it in two
// texts, of which it means only the first.
func TestEntriesSayWhichFormsTheyMean(t *testing.T) {
	for _, e := range []struct{ entry, meant, other string }{
		{"to ship", "They shipped the shells", "The ship is here"},
		{"to ship", "no one ships arms", "two ships and a shipping company"},
		{"a strike", "the strikes went on", "a train struck the bus"},
		{"holding", "a holding in the bank", "she was held in the bank"},
		{"crowded", "the deck was crowded", "a crowd on the deck"},
		{"at the wheel", "a man at his wheel", "a man at no wheel"},
		{"наруш* ~ границ*", "нарушили государственную границу", "граница нарушена"},
		{"явк*", "явка в городе", "ястреб"},
		{"observe & truce", "The truce is being observed", "the truce is in force"},
		{"observe & truce", "observes the truce", "observes the street, the trees and then the truce"},
	} {
		lex, err := NewLexicon("matter m \"m\"\n+ " + e.entry)
		if err != nil {
			t.Fatal(err)
		}
		if len(lex.mentions(split(e.meant))) != 1 || len(lex.mentions(split(e.other))) != 0 {
			t.Errorf("%q: found %v in %q, %v in %q; want it in the first alone", e.entry, lex.mentions(split(e.meant)), e.meant, lex.mentions(split(e.other)), e.other)
		}
	}
}

// TestEntriesTakeAnyWordOfASet reads entries with names in brackets and looks for
// them in texts that have one of the words, and in one that has none.
func TestEntriesTakeAnyWordOfASet(t *testing.T) {
	_, err := NewLexicon("thing people \"people\"\n= person\nmatter m \"m\"\n+ [people] ~ fled, warn ~ [bosses]",
		"thing guards < people \"guards\"\n= guard, night watchman\nwords bosses\n= mayor, ministry")
	if err == nil || !strings.Contains(err.Error(), "[bosses] names nothing") {
		t.Fatalf("a set that is not said before: error %v", err)
	}
	lex, err := NewLexicon("words bosses\n= mayor, ministry\nthing people \"people\"\n= person\nmatter m \"m\"\n+ [people] ~ fled, warn ~ [bosses]",
		"thing guards < people \"guards\"\n= guard, night watchman")
	if err != nil {
		t.Fatal(err)
	}
	m := lex.byName["m"]
	for text, want := range map[string]bool{
		"the guards had all fled": true, "a person fled": true, "they warned the old mayor": true, "warning both ministries": true,
		"the horses fled": false, "they warned the baker": false,
	} {
		found := slices.ContainsFunc(lex.mentions(split(text)), func(f mention) bool { return f.concept == m })
		if found != want {
			t.Errorf("%q: found is %v, want %v", text, found, want)
		}
	}
}

func TestWordsMeetByTheirBase(t *testing.T) {
	for _, w := range []struct{ form, base string }{
		{"withdrawn", "withdraw"}, {"locked", "lock"}, {"stopped", "stop"}, {"stepped", "step"}, {"passed", "pass"}, {"used", "use"}, {"ballots", "ballot"},
		{"children", "child"}, {"parties", "party"}, {"closed", "close"}, {"operator", "operator"}, {"orderly", "orderly"}, {"bus", "bus"}, {"news", "news"},
		{"need", "need"}, {"seeds", "seed"}, {"agreed", "agree"}, {"morning", "morning"}, {"резервистов", "резервист"}, {"перетнули", "перетнул"}, {"жодної", "жодн"}, {"", ""},
	} {
		if got, _ := stem(w.form); got != w.base {
			t.Errorf("%q: %q, want %q", w.form, got, w.base)
		}
	}
}

func TestWordNetIsInOrderAndKnowsItsWords(t *testing.T) {
	n := wordnetSize()
	if n < 40_000 {
		t.Fatalf("%d words", n)
	}
	for i := 1; i < n; i += 97 {
		if a, b := wordnetWord(i-1), wordnetWord(i); a >= b {
			t.Fatalf("%q before %q", a, b)
		}
		if at, ok := wordnetFind(wordnetWord(i)); !ok || at != i {
			t.Errorf("%q found at %d, %v, want %d", wordnetWord(i), at, ok, i)
		}
	}
	net := func(w string) *senses { n, _ := lemma(w); return sensesOf(n) }
	if !net("purchase").means(net("buy")) || !net("alive").opposes(net("dead")) || net("alive").means(net("dead")) {
		t.Error("buy and purchase, alive and dead are not told")
	}
}

func TestNamesMeetAcrossScripts(t *testing.T) {
	for _, n := range []struct {
		a, b string
		same bool
	}{
		{"ковальчин", "kovalchyn", true}, {"остревы", "ostreva", true}, {"остреви", "ostrevan", true}, {"твердов", "tverdov", true}, {"яровиць", "yarowice", true},
		{"halm", "хальм", true}, {"dol", "dolm", false}, {"varn", "vorn", false},
	} {
		if got := sameName(latin(n.a), latin(n.b)); got != n.same {
			t.Errorf("%s (%s) and %s (%s): %v, want %v", n.a, latin(n.a), n.b, latin(n.b), got, n.same)
		}
	}
}
