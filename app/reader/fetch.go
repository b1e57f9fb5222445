package reader

import (
	"context"
	"sync/atomic"

	"gainsay/data/text"
)

// readAtOnce is how much of a body is read for its lines before it is shown;
// that takes about a millisecond.
const readAtOnce = 256 << 10

// shapedAtOnce is how many blocks one piece of work in the background shapes.
const shapedAtOnce = 48

// newGeneration makes everything under way stale.
func (r *Reader) newGeneration() {
	r.jobs.stale.Store(true)
	r.jobs.generation++
	r.jobs.stale = &atomic.Bool{}
}

// readRest reads where the lines are in the rest of a long body.
func (r *Reader) readRest() {
	if r.page.out.whole() {
		return
	}
	body := r.page.doc.Body
	var whole *outline
	r.jobs.reading++
	r.background(func(context.Context) {
		whole = newOutline(body, len(body)+1)
	}, func() {
		r.jobs.reading--
		if r.page.out.body != body || r.page.out.whole() {
			return
		}
		r.page.out = whole
		r.page.stale()
		r.ticks = nil
		if r.landed != (Place{}) {
			r.SetPlace(r.landed)
			return
		}
		r.page.scroll(0)
		r.moved()
	})
}

// A batch is one piece of work in the background: blocks to be shaped, and
// glyphs to be drawn.
type batch struct {
	body   string
	blocks []order
	glyphs []glyphKey
	masks  []*mask // of glyphs
}

// An order is a block to be shaped in the background.
type order struct {
	block int
	span  text.Span
	cut   cut
	made  *shaped
}

// fetch has the blocks around the view, and the glyphs that the last frame had
// no time for, made in the background.
func (r *Reader) fetch() {
	if r.jobs.shaping || r.geo.width <= 0 {
		return
	}
	b := r.nextBatch()
	if len(b.blocks) == 0 && len(b.glyphs) == 0 {
		return
	}
	stale, generation := r.jobs.stale, r.jobs.generation
	r.jobs.shaping = true
	r.background(func(ctx context.Context) {
		b.make(r.back, func() bool { return ctx.Err() != nil || stale.Load() })
	}, func() {
		r.jobs.shaping = false
		for i, k := range b.glyphs {
			r.glyphs.put(k, b.masks[i])
		}
		if generation == r.jobs.generation {
			r.deliver(b.blocks)
		}
		if len(b.glyphs) > 0 {
			r.redraw()
		}
		r.fetch()
	})
}

func (r *Reader) nextBatch() *batch {
	b := &batch{body: r.page.doc.Body, glyphs: r.jobs.wanted, masks: make([]*mask, len(r.jobs.wanted))}
	r.jobs.wanted = nil
	want := r.page.wanted()
	for _, n := range want[:min(len(want), shapedAtOnce)] {
		b.blocks = append(b.blocks, order{block: n, span: r.page.out.span(n), cut: r.page.cutOf(n)})
	}
	return b
}

// make does the work, all of the glyphs and blocks until it is over.
func (b *batch) make(s *shaper, over func() bool) {
	for i, k := range b.glyphs {
		b.masks[i] = s.draw(k)
	}
	for i := range b.blocks {
		if over() {
			return
		}
		o := &b.blocks[i]
		o.made = s.shape(b.body, o.span, o.cut)
	}
}

// deliver takes up what was shaped.
func (r *Reader) deliver(orders []order) {
	seen := !r.page.complete
	for _, o := range orders {
		if o.made == nil {
			continue
		}
		_, had := r.page.blocks[o.block]
		seen = seen || had // one in view may have had no font
		r.page.add(o.block, o.made)
	}
	if seen {
		r.page.scroll(0)
		r.margin = nil
		r.redraw()
		if r.OnView != nil {
			r.OnView()
		}
	}
}
