package app

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// The widths that somebody gives columns: by dragging the border behind a
// header, by a double click on it, which fits what is in view, or with Shift and
// the arrows for the column in hand.

const (
	borderReach  float32 = 5   // how near to a border the mouse must be
	narrowest    float32 = 44  // that a column can be made
	fitAtMost    float32 = 900 // what a double click makes one at most
	widthsStep   float32 = 16  // of a key
	designedSize float32 = 13  // of a table's text, which widths are for
)

// scale is how much larger than designed the text of the table is.
func (t *rowTable) scale() float32 { return size(sizeField) / designedSize }

// borderAt is the column whose right border in the header is at a point, or -1.
func (t *rowTable) borderAt(at fyne.Position) int {
	if at.Y < 0 || at.Y >= t.headerHeight() {
		return -1
	}
	right := t.boxWidth()
	for i, w := range t.widths() {
		right += w
		if w > 0 && at.X > right-borderReach && at.X < right+borderReach {
			return i
		}
	}
	return -1
}

// setWidth makes a column so many units wide, 0 as designed. Widths are kept as
// whole numbers.
func (t *rowTable) setWidth(i int, width float32) {
	if width > 0 {
		width = max(narrowest, float32(math.Round(float64(width/t.scale()))))
	}
	if width != t.columns[i].set {
		t.columns[i].set = width
		t.Refresh()
		if t.drag != dragBorder { // which tells when it ends
			t.resized()
		}
	}
}

// dragBorderTo makes the column whose border is held as wide as the pointer at x
// says. Those on its left are held where they are, so that the border stays
// under the pointer.
func (t *rowTable) dragBorderTo(x float32) {
	for i, w := range t.widths()[:t.dragged.column] {
		if t.columns[i].set == 0 && w > 0 {
			t.columns[i].set = float32(math.Round(float64(w / t.scale())))
		}
	}
	t.setWidth(t.dragged.column, max(narrowest*t.scale(), x-t.dragged.by))
}

// fitWidth makes a column as wide as its title and what it shows of the rows in
// view.
func (t *rowTable) fitWidth(i int) { t.setWidth(i, min(t.needed(i), fitAtMost*t.scale())) }

// stepWidth makes the column in hand wider or narrower.
func (t *rowTable) stepWidth(by float32) {
	if now := t.widths()[t.column]; now > 0 {
		t.setWidth(t.column, now+by*t.scale())
	}
}

// resetWidths makes all columns as wide as designed.
func (t *rowTable) resetWidths() {
	for i := range t.columns {
		t.setWidth(i, 0)
	}
}

// Cursor shows where a border can be dragged.
func (t *rowTable) Cursor() desktop.Cursor {
	if t.border >= 0 || t.drag == dragBorder {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// widthsSet are the widths somebody gave, as lines of width and title.
func (t *rowTable) widthsSet() (lines []string) {
	for _, c := range t.columns {
		if c.set > 0 {
			lines = append(lines, strconv.Itoa(int(c.set))+" "+c.title)
		}
	}
	return lines
}

// takeWidths gives columns the widths of such lines; others are passed over.
func (t *rowTable) takeWidths(lines []string) {
	for _, line := range lines {
		width, title, _ := strings.Cut(line, " ")
		n, err := strconv.Atoi(width)
		for i, c := range t.columns {
			if err == nil && c.title == title {
				t.columns[i].set = max(narrowest, min(float32(n), 4*fitAtMost))
			}
		}
	}
}
