package reader

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

func fixed26(f float32) fixed.Int26_6 { return fixed.Int26_6(f * 64) }

// fill paints a rectangle. All colours are opaque.
func fill(img *image.RGBA, area image.Rectangle, c color.NRGBA) {
	area = area.Intersect(img.Rect)
	if area.Empty() {
		return
	}
	first := img.Pix[img.PixOffset(area.Min.X, area.Min.Y):][:4*area.Dx()]
	for i := 0; i < len(first); i += 4 {
		first[i], first[i+1], first[i+2], first[i+3] = c.R, c.G, c.B, 0xff
	}
	for y := area.Min.Y + 1; y < area.Max.Y; y++ {
		copy(img.Pix[img.PixOffset(area.Min.X, y):], first)
	}
}

// dots paints a dotted line of round dots as wide as area is high.
func dots(img *image.RGBA, area image.Rectangle, c color.NRGBA) {
	d := area.Dy()
	// The dots keep to a grid of the whole paper, so that neighbours join.
	for x := area.Min.X - area.Min.X%(2*d); x < area.Max.X; x += 2 * d {
		dot := image.Rect(x, area.Min.Y, x+d, area.Max.Y)
		if d < 3 {
			fill(img, dot.Intersect(area), c)
		} else if dot.In(area) {
			disc(img, float32(x)+float32(d)/2, float32(area.Min.Y)+float32(d)/2, float32(d)/2, c)
		}
	}
}

// dashes draws a row of dashes, three times as long as high.
func dashes(img *image.RGBA, area image.Rectangle, c color.NRGBA) {
	d := area.Dy()
	for x := area.Min.X - area.Min.X%(5*d); x < area.Max.X; x += 5 * d {
		fill(img, image.Rect(x, area.Min.Y, x+3*d, area.Max.Y).Intersect(area), c)
	}
}

// A path is a shape to be filled, in pixels of the paper.
type path struct {
	ras  *vector.Rasterizer
	area image.Rectangle
}

func newPath(area image.Rectangle) path {
	return path{vector.NewRasterizer(area.Dx(), area.Dy()), area}
}

func (p path) moveTo(x, y float32) {
	p.ras.MoveTo(x-float32(p.area.Min.X), y-float32(p.area.Min.Y))
}

func (p path) lineTo(x, y float32) {
	p.ras.LineTo(x-float32(p.area.Min.X), y-float32(p.area.Min.Y))
}

func (p path) curveTo(x1, y1, x2, y2 float32) {
	ox, oy := float32(p.area.Min.X), float32(p.area.Min.Y)
	p.ras.QuadTo(x1-ox, y1-oy, x2-ox, y2-oy)
}

func (p path) fill(img *image.RGBA, c color.NRGBA) {
	p.ras.ClosePath()
	alpha := image.NewAlpha(image.Rect(0, 0, p.area.Dx(), p.area.Dy()))
	p.ras.DrawOp = draw.Src
	p.ras.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	m := mask{left: p.area.Min.X, top: p.area.Min.Y, width: p.area.Dx(), height: p.area.Dy(), cover: alpha.Pix}
	m.stamp(img, 0, 0, c)
}

// box adds a rectangle with round corners, the other way round for a hole.
func (p path) box(x0, y0, x1, y1, radius float32, hole bool) {
	if hole {
		p.moveTo(x0, y0+radius)
		p.lineTo(x0, y1-radius)
		p.curveTo(x0, y1, x0+radius, y1)
		p.lineTo(x1-radius, y1)
		p.curveTo(x1, y1, x1, y1-radius)
		p.lineTo(x1, y0+radius)
		p.curveTo(x1, y0, x1-radius, y0)
		p.lineTo(x0+radius, y0)
		p.curveTo(x0, y0, x0, y0+radius)
	} else {
		p.moveTo(x0+radius, y0)
		p.lineTo(x1-radius, y0)
		p.curveTo(x1, y0, x1, y0+radius)
		p.lineTo(x1, y1-radius)
		p.curveTo(x1, y1, x1-radius, y1)
		p.lineTo(x0+radius, y1)
		p.curveTo(x0, y1, x0, y1-radius)
		p.lineTo(x0, y0+radius)
		p.curveTo(x0, y0, x0+radius, y0)
	}
	p.ras.ClosePath()
}

// roundBox fills area with round corners.
func roundBox(img *image.RGBA, area image.Rectangle, radius float32, c color.NRGBA) {
	if area.Empty() {
		return
	}
	radius = min(radius, float32(area.Dx())/2, float32(area.Dy())/2)
	p := newPath(area)
	p.box(float32(area.Min.X), float32(area.Min.Y), float32(area.Max.X), float32(area.Max.Y), radius, false)
	p.fill(img, c)
}

// frameBox strokes the inside of area with round corners.
func frameBox(img *image.RGBA, area image.Rectangle, radius, stroke float32, c color.NRGBA) {
	if area.Dx() < 2 || area.Dy() < 2 {
		return
	}
	x0, y0, x1, y1 := float32(area.Min.X), float32(area.Min.Y), float32(area.Max.X), float32(area.Max.Y)
	radius = min(radius, (x1-x0)/2, (y1-y0)/2)
	p := newPath(area)
	p.box(x0, y0, x1, y1, radius, false)
	p.box(x0+stroke, y0+stroke, x1-stroke, y1-stroke, max(0, radius-stroke), true)
	p.fill(img, c)
}

// disc fills a circle.
func disc(img *image.RGBA, x, y, radius float32, c color.NRGBA) {
	area := image.Rect(floor(x-radius), floor(y-radius), floor(x+radius)+1, floor(y+radius)+1)
	p := newPath(area)
	// A quadratic curve over an eighth of a circle is off by less than 1/300.
	const k = 0.41421356
	r := radius
	corners := [9][2]float32{{1, 0}, {.70710678, .70710678}, {0, 1}, {-.70710678, .70710678}, {-1, 0}, {-.70710678, -.70710678}, {0, -1}, {.70710678, -.70710678}, {1, 0}}
	p.moveTo(x+r, y)
	for i := range 8 {
		a, b := corners[i], corners[i+1]
		cx, cy := a[0]-k*a[1], a[1]+k*a[0]
		p.curveTo(x+cx*r, y+cy*r, x+b[0]*r, y+b[1]*r)
	}
	p.fill(img, c)
}

// bolt is the sign of a contradiction, in a box of the given height.
func bolt(img *image.RGBA, x, y, height float32, c color.NRGBA) {
	w := height * 0.62
	p := newPath(image.Rect(floor(x)-1, floor(y)-1, floor(x+w)+2, floor(y+height)+2))
	shape := [][2]float32{{.70, 0}, {.05, .56}, {.42, .56}, {.26, 1}, {.95, .40}, {.56, .40}}
	for i, s := range shape {
		px, py := x+s[0]*w, y+s[1]*height
		if i == 0 {
			p.moveTo(px, py)
		} else {
			p.lineTo(px, py)
		}
	}
	p.fill(img, c)
}
