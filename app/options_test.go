package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// quoteOptions are hits as the palette shows them, each with words never
// shaped before.
func quoteOptions(seed int) []option {
	var rows []option
	for i := range paletteRows {
		quote := fmt.Sprintf("some %d%d soldiers were massed%d along the northern shore of%d the sound, the head of the council told reporters", seed, i, seed, i)
		title := boldened(quote, func(off int) bool { return off%11 < 4 }, run{ink: colourInk, size: sizeList, face: quoted()})
		rows = append(rows, option{title: title, count: "2", detail: []run{{text: fmt.Sprint("Speaker ", seed, i, " · Harbour Radio · 29 Mar 2031"), ink: colourSoft, size: sizeDetail}}})
	}
	return rows
}

func optionsOf(t testing.TB, rows []option) *optionList {
	lookApp(t)
	l := newOptionList(paletteRows, func(int) {})
	l.set(rows, 0)
	l.Resize(fyne.NewSize(paletteWidth, l.MinSize().Height))
	return l
}

func TestOptionsMoveAndScroll(t *testing.T) {
	var picked []int
	l := optionsOf(t, append(quoteOptions(1), quoteOptions(2)...))
	l.picked = func(i int) { picked = append(picked, i) }
	l.move(-1)
	l.pick()
	l.move(paletteRows)
	if l.top != 1 || !l.pick() {
		t.Errorf("row %d in hand, the first drawn is %d, want 1", l.at, l.top)
	}
	l.move(1000)
	l.pick()
	if fmt.Sprint(picked) != fmt.Sprint([]int{0, paletteRows, 2*paletteRows - 1}) {
		t.Errorf("picked %v", picked)
	}
	l.set(nil, 0)
	if l.pick() || l.at != -1 {
		t.Error("an empty list has a row in hand")
	}
}

// What is drawn at a point is what a click there picks.
func TestOptionsRowAt(t *testing.T) {
	l := optionsOf(t, []option{{title: []run{{text: "one line", size: sizeList}}}, quoteOptions(1)[0], quoteOptions(1)[1]})
	var got strings.Builder
	var y float32
	for i := range l.rows {
		fmt.Fprint(&got, l.rowAt(y+1), l.rowAt(y+l.rowHeight(l.rows[i])-1), " ")
		y += l.rowHeight(l.rows[i])
	}
	if got.String() != "0 0 1 1 2 2 " || l.rowAt(y+1) != -1 {
		t.Errorf("rows %s and below them %d", got.String(), l.rowAt(y+1))
	}
}

// BenchmarkOptions is what one answer of a search costs the UI goroutine in
// our code when none of its words was shaped before.
func BenchmarkOptions(b *testing.B) {
	l := optionsOf(b, nil)
	for i := 0; b.Loop(); i++ {
		l.set(quoteOptions(i), 0)
	}
}
