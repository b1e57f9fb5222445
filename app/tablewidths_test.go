package app

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TestColumnWidths drags a border, fits a column by a double click, steps with
// Shift and the arrows, and takes what was kept into another table.
func TestColumnWidths(t *testing.T) {
	x := tableOf(t, 10)
	x.columns[0].title, x.columns[1].title = "Number of it", "Other"
	x.cells = func(int) ([]cell, bool) {
		return []cell{{text: "some 40,000 soldiers were massed along the northern shore"}, {text: "x"}}, true
	}
	var kept []string
	told := 0
	x.resized = func() { kept = x.widthsSet(); told++ }
	x.Refresh()
	border := func(column int) fyne.Position {
		at := x.boxWidth()
		for _, w := range x.widths()[:column+1] {
			at += w
		}
		return fyne.NewPos(at-1, x.headerHeight()/2)
	}
	press := func(at fyne.Position) {
		ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
		ev.Position = at
		x.MouseMoved(ev)
		if x.Cursor() != desktop.HResizeCursor {
			t.Error("the pointer over a border looks like any other")
		}
		x.MouseDown(ev)
	}
	was := x.widths()[0]
	at := border(0)
	press(at)
	for by := range 30 {
		x.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.SubtractXY(float32(by)+1, 0)}})
	}
	x.DragEnd()
	if got := x.widths()[0]; got != was-30 || told != 1 || !slices.Equal(kept, []string{"170 Number of it"}) {
		t.Errorf("dragged by 30 from %v: %v wide, told %d times, kept %q", was, got, told, kept)
	}
	if x.sort != "" || x.choice.count() > 0 {
		t.Error("the drag sorted or chose")
	}
	x.DoubleTapped(&fyne.PointEvent{Position: border(0)})
	if _, isCut := x.cut(3, 0); isCut || x.widths()[0] > 480 {
		t.Errorf("a double click makes the column %v wide, cut: %v", x.widths()[0], isCut)
	}
	x.column, x.modifiers = 1, func() fyne.KeyModifier { return fyne.KeyModifierShift }
	was = x.widths()[1]
	x.press(fyne.KeyLeft, fyne.KeyLeft)
	if got := x.widths()[1]; got != max(narrowest, was-2*widthsStep) || x.column != 1 {
		t.Errorf("two steps narrower than %v: %v, column %d in hand", was, got, x.column)
	}
	y := tableOf(t, 10)
	y.columns[0].title, y.columns[1].title = "Number of it", "Other"
	y.takeWidths(append(kept, "many Other", "90 Gone"))
	if !slices.Equal(y.widths(), x.widths()) {
		t.Errorf("kept %q, another table has %v, want %v", kept, y.widths(), x.widths())
	}
	y.resetWidths()
	if y.widthsSet() != nil {
		t.Errorf("as designed keeps %q", y.widthsSet())
	}
}
