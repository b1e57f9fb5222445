package app

import "fyne.io/fyne/v2"

// flow sets objects side by side and begins a new line where one does not fit.
// A wide object is as wide as it says; the last object takes what is left of
// its line where rest is set.
type flow struct {
	gap  float32
	wide map[fyne.CanvasObject]float32 // how wide an object is to be
	rest bool
}

func (f flow) Layout(objects []fyne.CanvasObject, s fyne.Size) { f.run(objects, s.Width, true) }

// heightFor is how high the objects are in lines of that width.
func (f flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.run(objects, width, false)
}

func (f flow) run(objects []fyne.CanvasObject, width float32, place bool) float32 {
	var x, y, line float32
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		if w, ok := f.wide[o]; ok {
			least.Width = max(least.Width, min(w, width))
		}
		if x > 0 && x+least.Width > width {
			x, y, line = 0, y+line+f.gap, 0
		}
		if f.rest && i == len(objects)-1 {
			least.Width = max(least.Width, width-x)
		}
		if place {
			put(o, x, y, least.Width, least.Height)
		}
		x += least.Width + f.gap
		line = max(line, least.Height)
	}
	return y + line
}

func (f flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		if o.Visible() {
			s = s.Max(o.MinSize())
		}
	}
	return s
}
