package app

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// tableOf is a table of so many rows with a column of numbers, twenty rows of
// which are in view.
func tableOf(t testing.TB, rows int) *rowTable {
	lookApp(t)
	x := newRowTable([]column{{id: "number", wide: 200, least: 100}, {id: "other", wide: 200, least: 100}},
		func(i int) ([]cell, bool) { return []cell{{text: fmt.Sprint(i)}, {text: "x"}}, true })
	x.Resize(fyne.NewSize(600, x.headerHeight()+20*x.rowHeight()))
	x.setRows(rows)
	return x
}

func (t *rowTable) press(names ...fyne.KeyName) {
	for _, n := range names {
		t.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func (t *rowTable) click(row int, x float32, mod fyne.KeyModifier) {
	y := t.headerHeight() + (float32(row-t.place.row)+0.5)*t.rowHeight() - t.place.rest
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mod}
	ev.Position = fyne.NewPos(x, y)
	t.MouseDown(ev)
	t.MouseUp(ev)
}

func TestTableKeys(t *testing.T) {
	x := tableOf(t, 1_000_000)
	x.press(fyne.KeyEnd)
	if x.choice.cursor != 999_999 || x.place.row != 999_980 || x.place.rest != 0 {
		t.Errorf("End leads to row %d, at the top %+v", x.choice.cursor, x.place)
	}
	x.press(fyne.KeyPageUp)
	if x.choice.cursor != 999_980 {
		t.Errorf("Page Up leads to row %d", x.choice.cursor)
	}
	x.press(fyne.KeyHome, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown)
	if x.choice.cursor != 3 {
		t.Errorf("row %d in hand, want 3", x.choice.cursor)
	}
	x.modifiers = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	x.press(fyne.KeyDown, fyne.KeyDown)
	if !x.choice.has(1) || !x.choice.has(3) || !x.choice.has(5) || x.choice.count() != 4 {
		t.Errorf("Space and Shift+Down twice choose %v, want rows 1 and 3 to 5", x.choice.ranges)
	}
	x.press(fyne.KeyUp)
	if x.choice.count() != 3 {
		t.Errorf("Shift+Up leaves %v, want rows 1, 3 and 4", x.choice.ranges)
	}
	x.TypedShortcut(&fyne.ShortcutSelectAll{})
	if x.choice.count() != 1_000_000 {
		t.Errorf("Ctrl+A chooses %d", x.choice.count())
	}
}

func TestTableOpensSortsAndPassesOn(t *testing.T) {
	x := tableOf(t, 10)
	var opened, passed []string
	x.opened = func(row int) { opened = append(opened, fmt.Sprint(row)) }
	x.sorted = func(c string) { opened = append(opened, c) }
	x.typed = func(ev *fyne.KeyEvent) bool { passed = append(passed, string(ev.Name)); return true }
	x.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyRight, fyne.KeyS, fyne.KeyT, fyne.KeyEscape)
	if fmt.Sprint(opened) != "[1 other]" || fmt.Sprint(passed) != "[T Escape]" {
		t.Errorf("opened and sorted %v, passed on %v", opened, passed)
	}
	x.press(fyne.KeySpace, fyne.KeyEscape)
	if x.choice.count() != 0 || len(passed) != 2 {
		t.Errorf("Esc with a row chosen leaves %v and passes on %v", x.choice.ranges, passed)
	}
}

// On a Ukrainian layout the key of S has no Latin name; its place decides.
func TestTableSortsByPlaceOfTheKey(t *testing.T) {
	x := tableOf(t, 10)
	sorted := ""
	x.sorted = func(c string) { sorted = c }
	for code := range 300 {
		if latinAt(code) == fyne.KeyS {
			x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUnknown, Physical: fyne.HardwareKey{ScanCode: code}})
		}
	}
	if sorted != "number" {
		t.Errorf("sorted by %q, want the column in hand", sorted)
	}
}

func TestTableMouse(t *testing.T) {
	x := tableOf(t, 1000)
	x.moveTo(place{row: 500, rest: 7})
	box, words := x.boxWidth()/2, x.boxWidth()+20
	x.click(503, words, 0)
	if x.choice.cursor != 503 || x.choice.count() != 0 {
		t.Errorf("a click takes row %d and chooses %v", x.choice.cursor, x.choice.ranges)
	}
	x.click(506, words, fyne.KeyModifierShift)
	x.click(510, box, 0)
	x.click(512, words, fyne.KeyModifierShortcutDefault)
	if x.choice.count() != 6 || !x.choice.has(504) || !x.choice.has(510) || !x.choice.has(512) {
		t.Errorf("Shift, a box and Ctrl choose %v", x.choice.ranges)
	}
	x.click(510, box, 0)
	if x.choice.has(510) {
		t.Error("a second click on a box does not let its row go")
	}
	x.click(505, words, 0)
	if x.choice.count() != 0 {
		t.Errorf("a plain click leaves %v chosen", x.choice.ranges)
	}
}

func TestTableAsksForWhatIsInView(t *testing.T) {
	x := tableOf(t, 1000)
	var seen []string
	x.wanted = func(from, to int) { seen = append(seen, fmt.Sprint(from, "–", to)) }
	x.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)})
	x.Refresh()
	x.press(fyne.KeyEnd)
	if got := fmt.Sprint(seen); got != "[3–24 980–1000]" {
		t.Errorf("asked for rows %s", got)
	}
}

// Rows that shrink under a choice take what is chosen past their end with
// them.
func TestTableWithFewerRows(t *testing.T) {
	x := tableOf(t, 1000)
	x.press(fyne.KeyEnd, fyne.KeySpace)
	x.setRows(3)
	if x.choice.count() != 0 || x.choice.cursor != 2 || x.place != (place{}) {
		t.Errorf("three rows: %v chosen, %d in hand, at %+v", x.choice.ranges, x.choice.cursor, x.place)
	}
	x.setRows(0)
	x.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeySpace)
}

// BenchmarkTablePage is what Page Down costs the UI goroutine in our code:
// every row in view is another.
func BenchmarkTablePage(b *testing.B) {
	lookApp(b)
	x := newRowTable([]column{
		{id: "quote", wide: 380, least: 200, grow: 1, kind: quoteCell}, {id: "speaker", wide: 150, least: 80},
		{id: "figure", wide: 110, least: 80, right: true}, {id: "tags", wide: 130, least: 70, kind: chipsCell},
	}, func(i int) ([]cell, bool) {
		return []cell{
			{text: fmt.Sprintf("some %d soldiers were massed along the northern shore, the head of the council told reporters", i)},
			{text: fmt.Sprint("Speaker ", i)}, {text: fmt.Sprint("≈ ", i)}, {chips: []tagLook{{"troops", "amber"}, {"shore", "green"}}},
		}, true
	})
	x.Resize(fyne.NewSize(1450, 900))
	x.setRows(1_000_000)
	x.CreateRenderer()
	for b.Loop() {
		x.press(fyne.KeyPageDown)
	}
}
