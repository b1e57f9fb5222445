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

// fetch has the blocks around the view, and the glyphs that the last frame had
// no time for, made in the background.
func (r *Reader) fetch() {
	if r.jobs.shaping || r.geo.width <= 0 {
		return
	}
	want := r.page.wanted()
	keys := r.jobs.wanted
	r.jobs.wanted = nil
	if len(want) == 0 && len(keys) == 0 {
		return
	}
	want = want[:min(len(want), shapedAtOnce)]
	body, stale, generation := r.page.doc.Body, r.jobs.stale, r.jobs.generation
	orders := make([]order, len(want))
	for i, n := range want {
		orders[i] = order{block: n, span: r.page.out.span(n), cut: r.page.cutOf(n)}
	}
	masks := make([]*mask, len(keys))
	r.jobs.shaping = true
	r.background(func(ctx context.Context) {
		for i, k := range keys {
			masks[i] = r.back.draw(k)
		}
		for i := range orders {
			if ctx.Err() != nil || stale.Load() {
				return
			}
			o := &orders[i]
			o.made = r.back.shape(body, o.span, o.cut)
		}
	}, func() {
		r.jobs.shaping = false
		for i, k := range keys {
			if masks[i] != nil {
				r.glyphs.put(k, masks[i])
			}
		}
		if generation == r.jobs.generation {
			r.deliver(orders)
		}
		if len(keys) > 0 {
			r.redraw()
		}
		r.fetch()
	})
}

// An order is a block to be shaped in the background.
type order struct {
	block int
	span  text.Span
	cut   cut
	made  *shaped
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
