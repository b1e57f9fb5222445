package app

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"gainsay/data"
	"gainsay/data/date"
)

func wideAs(s string) float32 { return 7 * float32(len([]rune(s))) }

// Claims stand by speaker and date; a reprint is no claim of its own, and its
// links go to the one it repeats.
func TestMapPlan(t *testing.T) {
	var m pairMaker
	claim := func(name, speaker string, when date.Date) *data.ClaimRow {
		c := m.claim(name)
		c.Speaker, c.EventDate = speaker, when
		return c
	}
	a, b, c := claim("some", "Talvik", "2031-03-27"), claim("none", "Dorn", "2031-03-29"), claim("Some", "Talvik", "2031-03-28")
	c.In.ReprintOf = a.Article
	undated := claim("few", "Talvik", "")
	links := []data.Link{{A: c.ID, B: b.ID, Relation: data.Contradicts}, {A: a.ID, B: c.ID, Relation: data.SameAs}}
	p := planMap([]data.ClaimRow{*a, *b, *c, *undated}, links, fyne.NewSize(900, 600), wideAs)
	at := map[string]mapNode{}
	for _, n := range p.nodes {
		at[n.claim.Quote] = n
	}
	if len(p.nodes) != 3 || len(at["some"].folded) != 1 {
		t.Fatalf("nodes %+v, want three, the first with its reprint", p.nodes)
	}
	if !(at["few"].at.X < at["some"].at.X && at["some"].at.X < at["none"].at.X) || at["some"].at.Y >= at["none"].at.Y && at["few"].at.Y >= at["none"].at.Y {
		t.Errorf("some at %v, none at %v, the undated at %v", at["some"].at, at["none"].at, at["few"].at)
	}
	if len(p.edges) != 1 || p.nodes[p.edges[0].from].claim.Quote != "some" {
		t.Errorf("edges %+v, want one, from the claim that was reprinted", p.edges)
	}
	if names := fmt.Sprint(p.lanes[0].name, p.lanes[1].name); len(p.lanes) != 2 || names != "TalvikDorn" && names != "DornTalvik" {
		t.Errorf("lanes %+v", p.lanes)
	}
	var ticks []string
	for _, k := range p.ticks {
		ticks = append(ticks, k.label)
	}
	if got := fmt.Sprint(ticks); got != "[27 Mar 28 Mar 29 Mar]" {
		t.Errorf("dates %s", got)
	}
}

// However many claims there are and whenever they are, none covers another or
// stands outside.
func TestMapNodesAreApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var m pairMaker
		var claims []data.ClaimRow
		for i := range rapid.IntRange(1, 40).Draw(t, "claims") {
			c := m.claim(fmt.Sprint("claim number ", i))
			c.Speaker = fmt.Sprint("speaker ", rapid.IntRange(0, 3).Draw(t, "speaker"))
			if day := rapid.IntRange(0, 28).Draw(t, "day"); day > 0 {
				c.EventDate = date.Date(fmt.Sprintf("20%02d-03-%02d", rapid.IntRange(10, 31).Draw(t, "year"), day))
			}
			claims = append(claims, *c)
		}
		width := rapid.Float32Range(500, 1500).Draw(t, "width")
		p := planMap(claims, nil, fyne.NewSize(width, 400), wideAs)
		if n := len(p.ticks); float32(n) > width/60 {
			t.Fatalf("%d dates on %v", n, width)
		}
		for i, n := range p.nodes {
			if n.at.X < mapNames || n.at.X+n.size.Width > width || n.at.Y+n.size.Height > p.height {
				t.Fatalf("%q stands at %v on %v × %v", n.label, n.at, width, p.height)
			}
			for _, o := range p.nodes[:i] {
				if n.at.X < o.at.X+o.size.Width && o.at.X < n.at.X+n.size.Width && n.at.Y < o.at.Y+o.size.Height && o.at.Y < n.at.Y+n.size.Height {
					t.Fatalf("%q at %v covers %q at %v", n.label, n.at, o.label, o.at)
				}
			}
		}
	})
}
