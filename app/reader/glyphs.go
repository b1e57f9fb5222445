package reader

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/go-text/render"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/vector"
)

// A glyphKey names a drawn glyph. Letters stand at quarters of a pixel, which
// keeps their distances even without hinting.
type glyphKey struct {
	id      uint32
	face    faceID
	quarter uint8
	size    int32
}

// A mask is a drawn glyph: how much of each pixel it covers, or its own
// colours. left and top are from the whole pixel of the pen and the baseline.
type mask struct {
	left, top, width, height int
	cover                    []uint8
	colours                  *image.RGBA // nil for most
}

// A glyphCache keeps drawn glyphs.
type glyphCache struct {
	masks map[glyphKey]*mask
	bytes int
}

// maxGlyphBytes bounds the cache; past it the cache is begun anew.
const maxGlyphBytes = 24 << 20

func newGlyphCache() *glyphCache { return &glyphCache{masks: map[glyphKey]*mask{}} }

func (c *glyphCache) put(k glyphKey, m *mask) {
	if c.bytes > maxGlyphBytes {
		c.masks, c.bytes = map[glyphKey]*mask{}, 0
	}
	c.masks[k] = m
	if m == nil {
		return // under way
	}
	c.bytes += len(m.cover) + 64
	if m.colours != nil {
		c.bytes += len(m.colours.Pix)
	}
}

// draw draws the glyph that k names.
func (s *shaper) draw(k glyphKey) *mask {
	face := s.face(k.face)
	grown := float32(k.size) / 64 * s.fonts.face(k.face).grow
	if k.id == 0 {
		return drawMissing(face.HorizontalAdvance(0)*grown/float32(face.Upem()), grown)
	}
	data := face.GlyphData(font.GID(k.id))
	if outline, ok := data.(font.GlyphOutline); ok {
		return drawOutline(outline, grown/float32(face.Upem()), float32(k.quarter)/4)
	}
	if outline, ok := face.GlyphDataOutline(tables.GlyphID(k.id)); ok && isLayered(data) {
		return drawOutline(outline, grown/float32(face.Upem()), float32(k.quarter)/4)
	}
	return drawColoured(face, font.GID(k.id), grown)
}

// isLayered reports whether data is in a format (COLR) of which only the
// outline can be drawn.
func isLayered(data font.GlyphData) bool {
	_, ok := data.(font.GlyphColor)
	return ok
}

// largest is the side, in pixels, past which a glyph is not drawn: fonts may
// claim any extent.
const largest = 1024

func drawOutline(o font.GlyphOutline, scale, dx float32) *mask {
	minX, minY := float32(math.MaxFloat32), float32(math.MaxFloat32)
	maxX, maxY := -minX, -minY
	for _, seg := range o.Segments {
		for _, p := range seg.ArgsSlice() {
			x, y := p.X*scale+dx, -p.Y*scale
			minX, maxX = min(minX, x), max(maxX, x)
			minY, maxY = min(minY, y), max(maxY, y)
		}
	}
	if minX >= maxX || maxX-minX > largest || maxY-minY > largest {
		return &mask{}
	}
	m := &mask{left: floor(minX), top: floor(minY)}
	m.width, m.height = floor(maxX)+2-m.left, floor(maxY)+2-m.top
	at := func(p font.SegmentPoint) (x, y float32) {
		return p.X*scale + dx - float32(m.left), -p.Y*scale - float32(m.top)
	}
	ras := vector.NewRasterizer(m.width, m.height)
	for _, seg := range o.Segments {
		a := seg.Args
		x, y := at(a[0])
		switch seg.Op {
		case opentype.SegmentOpMoveTo:
			ras.ClosePath()
			ras.MoveTo(x, y)
		case opentype.SegmentOpLineTo:
			ras.LineTo(x, y)
		case opentype.SegmentOpQuadTo:
			x1, y1 := at(a[1])
			ras.QuadTo(x, y, x1, y1)
		case opentype.SegmentOpCubeTo:
			x1, y1 := at(a[1])
			x2, y2 := at(a[2])
			ras.CubeTo(x, y, x1, y1, x2, y2)
		}
	}
	ras.ClosePath()
	alpha := image.NewAlpha(image.Rect(0, 0, m.width, m.height))
	ras.DrawOp = draw.Src
	ras.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	m.cover = alpha.Pix
	return m
}

// drawMissing draws the box that stands for a character no font has. Not
// every font has one of its own.
func drawMissing(advance, size float32) *mask {
	left, right, top := floor(advance*.1), max(1, floor(advance*.85)), -floor(size*.7)
	m := &mask{left: left, top: top, width: right - left, height: -top}
	if m.width < 2 || m.width > largest || m.height < 2 || m.height > largest {
		return &mask{}
	}
	m.cover = make([]uint8, m.width*m.height)
	for i := range m.cover {
		if x, y := i%m.width, i/m.width; x == 0 || y == 0 || x == m.width-1 || y == m.height-1 {
			m.cover[i] = 0xa0
		}
	}
	return m
}

func floor(f float32) int { return int(math.Floor(float64(f))) }

// drawColoured draws an emoji, from pictures or SVG.
func drawColoured(face *font.Face, id font.GID, size float32) *mask {
	scale := size / float32(face.Upem())
	ext, ok := face.GlyphExtents(id)
	advance := face.HorizontalAdvance(id) * scale
	w, h := int(advance)+4, int(size*1.5)+2
	if !ok || w > largest || h > largest || w < 1 || h < 1 {
		return &mask{}
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	base := int(size * 1.1)
	g := shaping.Glyph{
		GlyphID: id, Advance: fixed26(advance),
		Width: fixed26(ext.Width * scale), Height: fixed26(ext.Height * scale),
		XBearing: fixed26(ext.XBearing * scale), YBearing: fixed26(ext.YBearing * scale),
	}
	r := render.Renderer{FontSize: size, PixScale: 1, Color: color.Black}
	r.DrawShapedRunAt(shaping.Output{Face: face, Glyphs: []shaping.Glyph{g}}, img, 0, base)
	return &mask{top: -base, width: w, height: h, colours: img}
}

// stamp draws m on img with its pen at x, y.
func (m *mask) stamp(img *image.RGBA, x, y int, ink color.NRGBA) {
	x, y = x+m.left, y+m.top
	if m.colours != nil {
		draw.Draw(img, image.Rect(x, y, x+m.width, y+m.height), m.colours, image.Point{}, draw.Over)
		return
	}
	area := image.Rect(x, y, x+m.width, y+m.height).Intersect(img.Rect)
	if area.Empty() {
		return
	}
	r, g, b := uint32(ink.R), uint32(ink.G), uint32(ink.B)
	for py := area.Min.Y; py < area.Max.Y; py++ {
		cover := m.cover[(py-y)*m.width+area.Min.X-x:][:area.Dx()]
		dst := img.Pix[img.PixOffset(area.Min.X, py):][:4*area.Dx()]
		for i, a := range cover {
			if a == 0 {
				continue
			}
			d := dst[4*i : 4*i+4 : 4*i+4]
			in, out := uint32(a), 255-uint32(a)
			d[0] = uint8((r*in + uint32(d[0])*out + 127) / 255)
			d[1] = uint8((g*in + uint32(d[1])*out + 127) / 255)
			d[2] = uint8((b*in + uint32(d[2])*out + 127) / 255)
		}
	}
}
