package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A cell that is cut is shown in full once the pointer rests on it; one that is
// not cut, and one that the pointer has left, is not.
func TestTooltip(t *testing.T) {
	const long = "some 40,000 soldiers were massed along the northern shore, the head of the council told reporters"
	x := tableOf(t, 10)
	x.cells = func(int) ([]cell, bool) { return []cell{{text: long}, {text: "short"}}, true }
	var due func()
	x.tip.after = func(_ time.Duration, f func()) func() {
		due = f
		return func() { due = nil }
	}
	x.Refresh()
	point := func(column int) {
		var ev desktop.MouseEvent
		ev.Position = fyne.NewPos(x.boxWidth()+float32(column)*x.widths()[0]+5, x.headerHeight()+x.rowHeight()*1.5)
		x.MouseMoved(&ev)
	}
	point(1)
	if due != nil {
		t.Error("a cell that is not cut has a tip")
	}
	point(0)
	if due == nil {
		t.Fatal("a cell that is cut has no tip")
	}
	due()
	if !x.tip.box.Visible() || x.tip.words.runs[0].text != long {
		t.Errorf("the tip shows %+v", x.tip.words.runs)
	}
	if box := x.tip.box.Objects[1]; box.Position().X < 0 || box.Position().X+box.Size().Width > x.Size().Width {
		t.Errorf("the tip lies from %v, %v wide, in a table %v wide", box.Position(), box.Size(), x.Size())
	}
	x.MouseOut()
	if x.tip.box.Visible() || due != nil {
		t.Error("the tip outlives the pointer")
	}
}
