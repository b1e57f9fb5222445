package reader

import (
	"fmt"
	"image/color"
	"testing"

	"pgregory.net/rapid"

	"gainsay/data/text"
)

// pile is marks that all lie over each other, in the middle of an article.
func pile(n int) []Mark {
	s := find(goldenArticle, "The head of the coastal council put the number differently: some 40,000 soldiers were massed along the northern shore, she said.")
	fills := []color.NRGBA{testFill, rgb(0xa9d0f0), rgb(0xc5e0b4), rgb(0xf0c0c0)}
	lines := []color.NRGBA{testLine, rgb(0x2b7bbd), rgb(0x4e9a1f), rgb(0xc04040)}
	marks := make([]Mark, n)
	for i := range marks {
		marks[i] = Mark{
			ID: int64(i + 1), Span: text.Span{Start: s.Start + i*7%40, End: s.End - i*11%50}, Fill: fills[i%4], Line: lines[i%4],
			Tag: []string{"troops", "intent", "denial"}[i%3], Contradicts: i % 3,
		}
		if i%5 == 4 {
			marks[i].Look = Proposed
		}
	}
	return marks
}

// TestPile draws thirty claims of one sentence, each of which can be told from
// the others, and picks every one of them by its line.
func TestPile(t *testing.T) {
	r := article(t)
	r.SetMarks(pile(30))
	r.Select(7)
	golden(t, "pile", r.frame(1))
	h := hand{t, r}
	for _, m := range r.marks.all {
		i := r.marks.byID[m.ID-1].at
		if r.marks.laneOf(i) == 0 {
			continue // its line touches the letters, which are clicked on
		}
		row, _ := r.page.rowOf(m.Span.Start, false)
		e := r.extentsOf(row, m.Span)[0]
		y := r.laneTop(row, r.marks.laneOf(i))
		h.r.Select(0)
		h.click(r.geo.rect(r.box(row, e).Min.X+2, y+1, 0, 0).Position)
		if r.Selected() != m.ID {
			t.Errorf("a click on the line of %d picked %d", m.ID, r.Selected())
		}
	}
	r.SetMarks(nil)
	if a, b := article(t).page.rows, r.page.rows; fmt.Sprint(rowTops(a)) != fmt.Sprint(rowTops(b)) {
		t.Errorf("without marks lines are at %v, want %v", rowTops(b), rowTops(a))
	}
}

func rowTops(rows []row) []int {
	var tops []int
	for _, r := range rows {
		tops = append(tops, r.y)
	}
	return tops
}

// anyMarks draws marks over a body of n letters.
func anyMarks(n int) *rapid.Generator[[]Mark] {
	one := rapid.Custom(func(t *rapid.T) Mark {
		at := rapid.IntRange(0, n-1).Draw(t, "start")
		return testMark(rapid.Int64Range(1, 1<<40).Draw(t, "id"), at, rapid.IntRange(at+1, n).Draw(t, "end"))
	})
	return rapid.SliceOfNDistinct(one, 0, 300, func(m Mark) int64 { return m.ID })
}

// TestMarkSetFinds holds a set against looking at every mark, and its lanes
// against each other: no two marks that overlap have one, the last aside.
func TestMarkSetFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const n = 400
		marks := anyMarks(n).Draw(t, "marks")
		s := newMarkSet(append([]Mark(nil), marks...), n)
		at := rapid.IntRange(0, n-1).Draw(t, "at")
		place := text.Span{Start: at, End: rapid.IntRange(at+1, n).Draw(t, "to")}
		want := 0
		for _, m := range marks {
			if m.Span.Overlaps(place) {
				want++
			}
			if got, ok := s.get(m.ID); !ok || got != m {
				t.Fatalf("mark %d is %+v, %v", m.ID, got, ok)
			}
		}
		over := s.over(place)
		if len(over) != want {
			t.Fatalf("%d marks over %v, want %d", len(over), place, want)
		}
		for _, i := range over {
			for _, k := range over {
				if i < k && s.all[i].Span.Overlaps(s.all[k].Span) && s.laneOf(i) == s.laneOf(k) && s.laneOf(i) < lanes-1 {
					t.Fatalf("%v and %v share lane %d", s.all[i].Span, s.all[k].Span, s.laneOf(i))
				}
			}
			if s.laneOf(i) >= s.depth(place) {
				t.Fatalf("lane %d in a depth of %d", s.laneOf(i), s.depth(place))
			}
		}
	})
}
