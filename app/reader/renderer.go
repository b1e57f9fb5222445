package reader

import (
	"math"

	"fyne.io/fyne/v2"
)

// CreateRenderer is for Fyne.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{r, []fyne.CanvasObject{r.raster}}
}

type renderer struct {
	r       *Reader
	objects []fyne.CanvasObject
}

func (v *renderer) Layout(size fyne.Size) {
	g := &v.r.geo
	w := int(math.Round(float64(size.Width * g.ratio)))
	h := int(math.Round(float64(size.Height * g.ratio)))
	v.r.sized(w, h, g.scale, g.ratio)
	v.r.raster.Resize(size)
}

// MinSize leaves room for a few words a line and some lines.
func (v *renderer) MinSize() fyne.Size { return fyne.NewSize(240, 120) }

func (v *renderer) Refresh() { v.r.raster.Refresh() }

func (v *renderer) Objects() []fyne.CanvasObject { return v.objects }

func (v *renderer) Destroy() { v.r.newGeneration() }
