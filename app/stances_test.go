package app

import (
	"fmt"
	"strings"
	"testing"

	"gainsay/data"
)

// written is a stance as a person reads it: what is said, who says it, and what
// else is to know.
func written(s stance) string {
	what := s.claims[0].Quote
	if f := s.figure(); !f.Zero() {
		what = f.String()
	}
	var who []string
	for _, v := range s.voices {
		who = append(who, strings.TrimSpace(v.name+" "+strings.Join(v.outlets, "+")))
	}
	return fmt.Sprint(what, ": ", strings.Join(who, ", "), " | ", strings.Join(s.words(), " | "))
}

// A speaker in two papers is one voice, and so is a text with its reprints;
// equal figures are one stance, and so are claims that somebody found to say
// the same.
func TestStances(t *testing.T) {
	var m pairMaker
	claim := func(name, speaker, outlet string, n float64) data.ClaimRow {
		c := m.claim(name)
		c.Speaker, c.In.Outlet.Name, c.EventDate = speaker, outlet, "2031-03-29"
		if n > 0 {
			c.Figure = people(n)
		}
		return *c
	}
	first := claim("some forty thousand", "Talvik", "Harbour Radio", 40000)
	again := claim("about 40,000", "Talvik", "Evening Ledger", 40000)
	reprint := claim("Some forty thousand", "Talvik", "Lootsi Post", 40000)
	reprint.In.ReprintOf = first.Article
	railway := claim("40,000 tickets", "railway", "Harbour Radio", 40000)
	ministry := claim("twelve thousand", "", "Ministry", 12000)
	denied, denied2 := claim("nobody is there", "Dorn", "Harbour Radio", 0), claim("the shore is empty", "Weiss", "Harbour Radio", 0)
	link := func(a, b data.ClaimRow, r data.Relation, s data.Status) data.Link {
		return data.Link{A: a.ID, B: b.ID, Relation: r, Status: s}
	}
	got := stances([]data.ClaimRow{denied, first, again, reprint, railway, ministry, denied2}, []data.Link{
		link(first, ministry, data.Contradicts, data.Accepted), link(again, ministry, data.Contradicts, data.Accepted),
		link(railway, denied, data.Contradicts, data.Suggested), link(denied, denied2, data.SameAs, data.Accepted),
		link(ministry, denied, data.SameAs, data.Suggested),
	})
	want := []string{
		"12,000: Ministry | 29 Mar 2031 | contradicted by 1 of these",
		"40,000: Talvik Harbour Radio+Evening Ledger+Lootsi Post, railway Harbour Radio | 29 Mar 2031 | 2 independent voices | 1 reprint folded | contradicted by 1 of these",
		"nobody is there: Dorn Harbour Radio, Weiss Harbour Radio | 29 Mar 2031 | 2 independent voices",
	}
	if len(got) != len(want) {
		t.Fatalf("%d stances, want %d", len(got), len(want))
	}
	for i, s := range got {
		if got := written(s); got != want[i] {
			t.Errorf("got  %s\nwant %s", got, want[i])
		}
	}
}
