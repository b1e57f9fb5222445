package app

import "fyne.io/fyne/v2"

// abreast sets objects side by side, equally wide, or below each other where
// one would be narrower than least. Those in a line are equally high.
type abreast struct{ gap, least float32 }

func (l abreast) columns(n int, width float32) (int, float32) {
	if each := (width - float32(n-1)*l.gap) / float32(n); n > 0 && each >= l.least {
		return n, each
	}
	return 1, width
}

func (l abreast) heightFor(o []fyne.CanvasObject, width float32) float32 {
	o = visible(o)
	columns, each := l.columns(len(o), width)
	var sum, most float32
	for _, each1 := range o {
		h := heightOf(each1, each)
		sum, most = sum+h+l.gap, max(most, h)
	}
	if columns == 1 {
		return max(0, sum-l.gap)
	}
	return most
}

func (l abreast) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o = visible(o)
	columns, each := l.columns(len(o), s.Width)
	var y float32
	for i, object := range o {
		if columns == 1 {
			h := heightOf(object, each)
			put(object, 0, y, each, h)
			y += h + l.gap
		} else {
			put(object, float32(i)*(each+l.gap), 0, each, s.Height)
		}
	}
}

func (l abreast) MinSize(o []fyne.CanvasObject) fyne.Size { return fyne.NewSize(l.least, 0) }

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var shown []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}
