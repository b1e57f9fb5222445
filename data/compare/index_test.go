package compare

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"gainsay/data/date"
)

func TestIndexAfterAnyChangesEqualsOneBuiltAfresh(t *testing.T) {
	lex := Standard()
	rapid.Check(t, func(t *rapid.T) {
		x := NewIndex()
		claims := map[int64]Claim{}
		for range rapid.IntRange(0, 60).Draw(t, "changes") {
			id := int64(rapid.IntRange(1, 12).Draw(t, "claim"))
			if rapid.Bool().Draw(t, "remove") {
				x.Remove(id)
				delete(claims, id)
				continue
			}
			c := invented(rapid.IntRange(0, 200).Draw(t, "text"), 200)
			c.ID = id
			x.Add(NewEntry(c, lex))
			claims[id] = c
		}
		fresh := NewIndex()
		for _, c := range claims {
			fresh.Add(NewEntry(c, lex))
		}
		if !x.Equal(fresh) || !fresh.Equal(x) {
			t.Fatalf("kept up: %d claims, fresh: %d, not equal", x.Len(), fresh.Len())
		}
		var stored bytes.Buffer
		if err := x.Store(&stored, lex); err != nil {
			t.Fatal(err)
		}
		loaded, err := LoadIndex(stored.Bytes(), lex)
		if err != nil || !loaded.Equal(x) {
			t.Fatalf("loaded: %v, not equal to what was stored", err)
		}
	})
}

func TestIndexTellsWhereItDiffers(t *testing.T) {
	lex := Standard()
	x, y := NewIndex(), NewIndex()
	for n := range 20 {
		x.Add(NewEntry(invented(n, 20), lex))
		y.Add(NewEntry(invented(n, 20), lex))
	}
	c := invented(7, 20)
	c.Text += " again and differently"
	y.Add(NewEntry(c, lex))
	if x.Equal(y) {
		t.Error("equal, though one claim has another text")
	}
	x.Add(NewEntry(c, lex))
	if !x.Equal(y) {
		t.Error("not equal after the same change")
	}
}

func TestEntryFromFrameAndFromClaimAreTheSame(t *testing.T) {
	lex := Standard()
	for n := range 100 {
		c := invented(n, 100)
		a, b := NewEntry(c, lex), NewFrame(c, lex).Entry(lex)
		if a.ID != b.ID || a.day != b.day || !slices.Equal(a.keys, b.keys) {
			t.Errorf("%q: %v from the claim, %v from its frame", c.Text, a, b)
		}
	}
}

// TestUnrelatedClaimsChangeNothing adds many claims of other affairs: those
// that contradict a claim stay among its candidates, and what they are to it
// stays the same.
func TestUnrelatedClaimsChangeNothing(t *testing.T) {
	lex := Standard()
	x := NewIndex()
	s := readStories(t)[0]
	frames := map[int64]Frame{}
	for _, c := range s.claims {
		c.ID += 1_000_000
		frames[c.ID] = NewFrame(c, lex)
		x.Add(frames[c.ID].Entry(lex))
	}
	found := func() map[int64][]Result {
		all := map[int64][]Result{}
		for id, f := range frames {
			for _, other := range x.Candidates(f.Entry(lex), 64) {
				if g, ok := frames[other]; ok {
					if r := Compare(f, g, lex); r.Outcome == Contradiction {
						all[id] = append(all[id], r)
					}
				}
			}
		}
		return all
	}
	before := found()
	for n := range 20_000 {
		x.Add(NewEntry(invented(n, 20_000), lex))
	}
	after := found()
	for id, results := range before {
		if len(after[id]) != len(results) {
			t.Errorf("%q: %d contradictions before, %d after", frames[id].Claim.Text, len(results), len(after[id]))
		}
	}
	if len(before) == 0 {
		t.Error("no contradiction to lose")
	}
}

func TestStoredIndexOfAnotherLexiconIsStale(t *testing.T) {
	other, err := NewLexicon("thing people broad \"people\"\n= person\n")
	if err != nil {
		t.Fatal(err)
	}
	var stored bytes.Buffer
	if err := NewIndex().Store(&stored, other); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadIndex(stored.Bytes(), Standard()); !errors.Is(err, ErrStaleIndex) {
		t.Errorf("error %v, want ErrStaleIndex", err)
	}
}

func TestFewCandidatesAreFilledUpByDay(t *testing.T) {
	lex := Standard()
	x := NewIndex()
	told := func(id int64, text, day string) Claim {
		return Claim{ID: id, Text: text, EventDate: date.Date(day), Language: "en"}
	}
	for _, c := range []Claim{
		told(1, "the ferry was late", "2031-05-01"), told(2, "bread is dear", "2031-05-20"), told(3, "snow fell", ""),
		told(4, "ballots were burnt", "2031-05-03"), told(5, "the ferry sank", "2031-01-01"), told(6, "a choir sang", "2031-05-03"),
	} {
		x.Add(NewEntry(c, lex))
	}
	e := NewEntry(told(1, "the ferry was late", "2031-05-01"), lex)
	if got, want := x.Candidates(e, 4), []int64{5, 6, 4, 2}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v: the one that shares a word, then by day", got, want)
	}
	if got, want := x.Candidates(e, 9), []int64{5, 6, 4, 2, 3}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v: all but itself", got, want)
	}
}

// TestDamagedIndexIsRefused cuts a stored index short and turns its bits: it is
// refused or loads as some index, and is never taken past its end.
func TestDamagedIndexIsRefused(t *testing.T) {
	lex := Standard()
	x := NewIndex()
	for n := range 9 {
		x.Add(NewEntry(invented(n, 9), lex))
	}
	x.Remove(4)
	var stored bytes.Buffer
	if err := x.Store(&stored, lex); err != nil {
		t.Fatal(err)
	}
	whole := stored.Bytes()
	for n := range whole {
		if _, err := LoadIndex(whole[:n], lex); err == nil {
			t.Errorf("loaded the first %d of %d bytes", n, len(whole))
		}
		whole[n] ^= 0x81
		if y, err := LoadIndex(whole, lex); err == nil {
			y.Candidates(NewEntry(invented(3, 9), lex), 5)
		}
		whole[n] ^= 0x81
	}
	if y, err := LoadIndex(whole, lex); err != nil || !y.Equal(x) {
		t.Errorf("the whole: %v, or not equal to what was stored", err)
	}
}
