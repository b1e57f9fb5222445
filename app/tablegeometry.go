package app

import "fyne.io/fyne/v2"

// Where the parts of a table lie.

const (
	barWidth  float32 = 12 // of the scroll bar, at the right edge
	leastGrip float32 = 28 // height of its thumb on a very long table
	cellGap   float32 = gap4
)

// boxWidth is the width of the column of boxes.
func (t *rowTable) boxWidth() float32 { return 2*gap3 + size(sizeList) }

// widths are the columns' widths, gaps included.
func (t *rowTable) widths() []float32 {
	return layColumns(t.columns, t.Size().Width-t.boxWidth()-barWidth, t.scale())
}

// columnAt is the column at x, or -1.
func (t *rowTable) columnAt(x float32) int {
	left := t.boxWidth()
	for i, w := range t.widths() {
		if w > 0 && x >= left && x < left+w {
			return i
		}
		left += w
	}
	return -1
}

func (t *rowTable) barLength() float32 { return max(0, t.Size().Height-t.headerHeight()-2*gap1) }

// grip is where the thumb of the scroll bar lies, in units of the widget.
func (t *rowTable) grip() (top, height float32) {
	at, height := t.extent().bar(t.place, t.barLength(), leastGrip)
	return t.headerHeight() + gap1 + at, height
}

func (t *rowTable) onBar(p fyne.Position) bool {
	_, height := t.grip()
	return height > 0 && p.X >= t.Size().Width-barWidth && p.Y >= t.headerHeight()
}

// barTo scrolls so that the middle of the thumb is at y.
func (t *rowTable) barTo(y float32) {
	_, height := t.grip()
	at := y - t.headerHeight() - gap1 - height/2
	t.moveTo(t.extent().atBar(at, t.barLength(), height))
}
