package reader

import (
	"math"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"gainsay/data/text"
)

// maxRunes is how many code points of one grapheme are shaped. No writing
// system needs as many; the rest are marks piled up for show, and would cost
// and cover everything around.
const maxRunes = 24

// A shaper turns blocks into glyphs. It belongs to one goroutine, since faces
// keep caches.
type shaper struct {
	fonts    *Fonts
	readsNew bool         // may look for fonts in files
	deadline time.Time    // of the frame being drawn; zero for none
	faces    []*font.Face // by faceID; nil until used
	chosen   [styleCount]map[rune]faceID
	hb       shaping.HarfbuzzShaper
	breaks   segmenter.Segmenter

	// Of the block in hand, kept to spare allocations.
	runes []rune
	units []unit
	owner []int32 // of each rune, its unit
}

// A unit is a grapheme on its way to a cluster.
type unit struct {
	off    int
	first  int // its first rune
	script language.Script
	face   faceID
	level  uint8
	traits trait
}

func newShaper(fonts *Fonts, readsNew bool) *shaper {
	s := &shaper{fonts: fonts, readsNew: readsNew}
	for i := range s.chosen {
		s.chosen[i] = map[rune]faceID{}
	}
	return s
}

// A cut is how a block is to be shaped.
type cut struct {
	style style
	size  int32 // of the letters, in pixels, 26.6
	base  uint8 // level of the paragraph where nothing in the block tells
}

// shape shapes the part s of body.
func (s *shaper) shape(body string, span text.Span, c cut) *shaped {
	s.read(span.Of(body))
	out := &shaped{span: span, base: c.base, size: c.size, tabStop: c.size * 5 / 2}
	var levels []uint8
	levels, out.base = bidiLevels(s.runes, c.base)
	out.bidi = levels != nil || out.base != 0
	s.markBreaks()
	s.setLevels(levels, out.base)
	s.setScripts()
	out.missing = s.setFaces(c.style)
	out.clusters = make([]cluster, len(s.units)+1)
	for i, u := range s.units {
		out.clusters[i] = cluster{off: int32(u.off), level: u.level, traits: u.traits}
	}
	out.clusters[len(s.units)] = cluster{off: int32(span.Len()), level: out.base}
	out.glyphs = make([]glyph, 0, len(s.runes))
	for i := 0; i < len(s.units); {
		end := i + 1
		for end < len(s.units) && s.sameRun(i, end) {
			end++
		}
		s.run(out, i, end, c.size)
		i = end
	}
	return out
}

// read takes part into graphemes and runes. Characters that have no shape are
// put by ones that have.
func (s *shaper) read(part string) {
	s.runes, s.units, s.owner = s.runes[:0], s.units[:0], s.owner[:0]
	for at := 0; at < len(part); {
		size := graphemeLen(part[at:])
		u := unit{off: at, first: len(s.runes)}
		n := 0
		for _, r := range part[at : at+size] {
			if n == maxRunes {
				break
			}
			shown, t := show(r)
			u.traits |= t
			s.runes = append(s.runes, shown)
			s.owner = append(s.owner, int32(len(s.units)))
			n++
		}
		s.units = append(s.units, u)
		at += size
	}
}

// graphemeLen is the length of the first grapheme of s, which is not empty.
func graphemeLen(s string) int {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf && s[0] != '\r') {
		return 1
	}
	it := graphemes.FromString(s)
	if !it.Next() {
		return len(s)
	}
	return len(it.Value())
}

// show is the character that is drawn for r.
func show(r rune) (rune, trait) {
	switch {
	case r > ' ' && r < 0x7f:
		return r, 0
	case r == ' ':
		return r, blank
	case r == '\t':
		return r, tab | blank
	case r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
		return 0x2028, breakMust | blank
	case r == 0xad:
		return r, softHyphen
	case unicode.IsControl(r):
		return utf8.RuneError, 0
	case r == 0xa0 || r == 0x202f || r == 0x2007:
		return r, 0
	case unicode.IsSpace(r):
		return r, blank
	}
	return r, 0
}

// markBreaks finds where lines may end (UAX 14).
func (s *shaper) markBreaks() {
	if len(s.runes) == 0 {
		return
	}
	s.breaks.Init(s.runes)
	for it := s.breaks.LineIterator(); it.Next(); {
		line := it.Line()
		end := line.Offset + len(line.Text)
		if end < len(s.runes) && s.owner[end] != s.owner[end-1] {
			s.units[s.owner[end-1]].traits |= breakAfter
		}
	}
}

func (s *shaper) setLevels(levels []uint8, base uint8) {
	for i := range s.units {
		s.units[i].level = base
		if levels != nil {
			s.units[i].level = levels[s.units[i].first]
		}
	}
}

// setScripts gives every grapheme a script; what all scripts share takes the
// one before it, or at the start the one after.
func (s *shaper) setScripts() {
	last, lead := language.Common, 0
	for i := range s.units {
		script := language.LookupScript(s.runes[s.units[i].first])
		switch {
		case !script.Strong():
			script = last
		case last == language.Common:
			for k := lead; k < i; k++ {
				s.units[k].script = script
			}
		}
		s.units[i].script = script
		last = script
	}
}

func (s *shaper) sameRun(i, k int) bool {
	a, b := &s.units[i], &s.units[k]
	return a.face == b.face && a.script == b.script && a.level == b.level && (a.traits|b.traits)&(tab|breakMust) == 0
}

// run shapes the graphemes [from, to), which share a font, a script and a
// level.
func (s *shaper) run(out *shaped, from, to int, size int32) {
	first := s.units[from]
	if first.traits&(tab|breakMust) != 0 {
		out.clusters[from].glyph = int32(len(out.glyphs))
		return
	}
	end := len(s.runes)
	if to < len(s.units) {
		end = s.units[to].first
	}
	dir := di.DirectionLTR
	if first.level&1 == 1 {
		dir = di.DirectionRTL
	}
	in := shaping.Input{
		Text: s.runes, RunStart: first.first, RunEnd: end, Direction: dir,
		Face: s.face(first.face), Size: fixed.I(shapeSize), Script: first.script, Language: "en",
	}
	scale := float32(size) / 64 * s.fonts.face(first.face).grow / shapeSize
	shapedRun := s.hb.Shape(in).Glyphs
	for a := 0; a < len(shapedRun); {
		b := a + 1
		for b < len(shapedRun) && shapedRun[b].TextIndex() == shapedRun[a].TextIndex() {
			b++
		}
		s.place(out, shapedRun[a:b], first.face, scale)
		a = b
	}
}

// place gives the glyphs that HarfBuzz made of some runes to the graphemes
// these belong to. Where a ligature stands for several graphemes each gets an
// equal part of it, and the leftmost draws it.
func (s *shaper) place(out *shaped, glyphs []shaping.Glyph, face faceID, scale float32) {
	at := glyphs[0].TextIndex()
	first := int(s.owner[at])
	last := int(s.owner[min(at+max(glyphs[0].RunesCount(), 1), len(s.owner))-1])
	left := &out.clusters[first]
	if left.rightToLeft() {
		left = &out.clusters[last]
	}
	if left.glyphs == 0 {
		left.glyph = int32(len(out.glyphs))
	}
	pen := left.adv
	start := pen
	if len(glyphs) > 1 {
		attach(glyphs)
	}
	for _, g := range glyphs {
		if left.glyphs < maxGlyphs {
			left.glyphs++
			out.glyphs = append(out.glyphs, glyph{id: uint32(g.GlyphID), face: face, x: pen + scaled(g.XOffset, scale), y: scaled(g.YOffset, scale)})
		}
		pen += scaled(g.Advance, scale)
	}
	share := (pen - start) / int32(last-first+1)
	for k := first; k <= last; k++ {
		out.clusters[k].adv += share
		if k < last {
			out.clusters[k].traits |= glued
			out.clusters[k].traits &^= breakAfter
		}
	}
	left.adv += (pen - start) - share*int32(last-first+1)
}

// attach centres marks over their letter where the font does not say how they
// attach, one above the other. HarfBuzz does so for fonts that say nothing at
// all, but many say it for some letters alone.
func attach(glyphs []shaping.Glyph) {
	base := glyphs[0]
	top := base.YBearing
	middle := base.XBearing + base.Width/2
	pen := base.Advance
	for i := 1; i < len(glyphs); i++ {
		g := &glyphs[i]
		over := g.XBearing+g.Width/2 < 0 // drawn to stand over what is before it
		if g.Advance == 0 && g.XOffset == 0 && g.YOffset == 0 && !over && g.Width > 0 {
			g.XOffset = middle - pen - g.XBearing - g.Width/2
			bottom := g.YBearing + g.Height
			if gap := fixed.I(shapeSize / 24); bottom > top/2 && bottom < top+gap {
				g.YOffset = top + gap - bottom
			}
		}
		if g.YBearing+g.Height > top/2 {
			top = max(top, g.YBearing+g.YOffset)
		}
		pen += g.Advance
	}
}

// shapeSize is the size, in pixels, that text is shaped at; the shaper knows
// whole pixels alone. Places are scaled down from it, as nothing is hinted.
const shapeSize = 256

func scaled(v fixed.Int26_6, scale float32) int32 {
	return int32(math.Round(float64(float32(v) * scale)))
}

// maxGlyphs is how many glyphs one grapheme is drawn with.
const maxGlyphs = 64
