package app

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// runText shows runs of text in several looks, broken into lines: a quote
// marked inside its sentence, a hit with its matched letters in bold. Its
// height follows from its width; ask heightFor before giving it one.
type runText struct {
	widget.BaseWidget
	runs    []run
	most    int     // lines; 0 is no limit
	leading float32 // height of a line over the size of its text

	width float32 // the one that lines are broken for
	lines [][]piece
}

// newRunText makes a text of at most that many lines; 0 is no limit.
func newRunText(most int, runs ...run) *runText {
	t := &runText{runs: runs, most: most, leading: 1.45}
	t.ExtendBaseWidget(t)
	return t
}

// set shows other runs.
func (t *runText) set(runs ...run) {
	if slices.Equal(t.runs, runs) {
		return
	}
	t.runs, t.lines = runs, nil
	t.Refresh()
}

// heightFor is how high t is when it is so wide.
func (t *runText) heightFor(width float32) float32 {
	t.breakFor(width)
	return float32(len(t.lines)) * t.lineHeight()
}

func (t *runText) breakFor(width float32) {
	if t.lines != nil && t.width == width {
		return
	}
	t.width = width
	t.lines = layoutRuns(t.runs, width, t.most)
}

// lineHeight is that of the largest run, so that all lines are alike.
func (t *runText) lineHeight() float32 {
	var most float32
	for _, r := range t.runs {
		most = max(most, size(r.size))
	}
	return most * t.leading
}

// baseline is how far below the top of a line its letters stand.
func (t *runText) baseline() float32 {
	var base, height float32
	for _, r := range t.runs {
		_, b := r.face.measure("x", size(r.size))
		if b > base {
			base, height = b, r.face.height(size(r.size))
		}
	}
	return (t.lineHeight()-height)/2 + base
}

func (t *runText) CreateRenderer() fyne.WidgetRenderer {
	return &runTextRenderer{text: t}
}

func (t *runText) Resize(s fyne.Size) {
	changed := s.Width != t.Size().Width
	t.BaseWidget.Resize(s)
	if changed {
		t.Refresh()
	}
}

type runTextRenderer struct {
	text    *runText
	objects []fyne.CanvasObject
	drawn   float32
}

func (r *runTextRenderer) Layout(fyne.Size) {
	if r.objects == nil || r.drawn != r.text.Size().Width {
		r.draw()
	}
}

// MinSize is that of one line at least as wide as its first word; what needs
// more asks heightFor.
func (r *runTextRenderer) MinSize() fyne.Size {
	lines := max(1, len(r.text.lines))
	return fyne.NewSize(gap6, float32(lines)*r.text.lineHeight())
}

func (r *runTextRenderer) Refresh() {
	r.text.lines = nil // sizes of the theme may have changed
	r.draw()
	canvas.Refresh(r.text)
}

func (r *runTextRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *runTextRenderer) Destroy()                     {}

func (r *runTextRenderer) draw() {
	t := r.text
	r.drawn = t.Size().Width
	r.objects = r.objects[:0]
	if r.drawn <= 0 {
		return
	}
	t.breakFor(r.drawn)
	height, base := t.lineHeight(), t.baseline()
	for i, line := range t.lines {
		for _, p := range line {
			r.objects = append(r.objects, drawPiece(t.runs[p.run], p, float32(i)*height, height, base)...)
		}
	}
}

// drawPiece makes what shows p: its mark, if it has one, and its letters,
// standing on the baseline of their line.
func drawPiece(look run, p piece, top, height, base float32) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	if look.mark != "" {
		tint := tintOf(look.mark)
		fill := canvas.NewRectangle(tint.fill)
		fill.Move(fyne.NewPos(p.x, top+1))
		fill.Resize(fyne.NewSize(p.width, height-2))
		line := canvas.NewRectangle(tint.line)
		line.Move(fyne.NewPos(p.x, top+height-3))
		line.Resize(fyne.NewSize(p.width, 2))
		objects = append(objects, fill, line)
	}
	letters := look.face.letters()
	look.face.write(letters, p.text)
	letters.TextSize, letters.Color = size(look.size), look.colour()
	_, own := look.face.measure(p.text, letters.TextSize)
	letters.Move(fyne.NewPos(p.x, top+base-own))
	letters.Resize(fyne.NewSize(p.width, look.face.height(letters.TextSize)))
	return append(objects, letters)
}

// colour is what the letters of r are drawn in.
func (r run) colour() color.Color {
	if r.tint != "" {
		return tintOf(r.tint).ink
	}
	return colour(r.ink)
}

// drawOneLine makes what shows runs on one line, cut to its width by a ruler,
// and says how wide the line is.
func drawOneLine(runs []run, x, y, width, height float32, by *ruler) (objects []fyne.CanvasObject, used float32) {
	return drawLines(runs, 1, x, y, width, height, by)
}

// drawLines is drawOneLine for at most so many lines, each of that height; used
// is the width of the last.
func drawLines(runs []run, most int, x, y, width, height float32, by *ruler) (objects []fyne.CanvasObject, used float32) {
	var base float32
	for _, look := range runs {
		_, b := look.face.measure("x", size(look.size))
		base = max(base, b+(height-look.face.height(size(look.size)))/2)
	}
	for i, line := range layoutRoughly(runs, width, most, by) {
		for _, p := range line {
			used = p.x + p.width
			p.x += x
			objects = append(objects, drawPiece(runs[p.run], p, y+float32(i)*height, height, base)...)
		}
	}
	return objects, used
}
