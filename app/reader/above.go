package reader

import "time"

// Above is how much of the body is above the view, in bytes: within a line of
// the body it grows evenly with the height. Two Readers that show versions of
// one text are kept side by side with it.
func (r *Reader) Above() float64 {
	p := r.page
	s := p.out.span(p.top)
	b, ok := p.blocks[p.top]
	if !ok || b.tall <= 0 {
		return float64(s.Start)
	}
	return float64(s.Start) + float64(p.shift)*float64(s.Len()+1)/float64(b.tall)
}

// SetAbove scrolls so that as much of the body is above the view, or as nearly
// as much as the text allows.
func (r *Reader) SetAbove(bytes float64) {
	p := r.page
	off := max(0, min(int(bytes), len(p.doc.Body)))
	if off >= p.out.known && !p.out.whole() || r.geo.width <= 0 {
		r.landed = Place{Offset: off}
		return
	}
	r.landed = Place{}
	i := p.out.at(off)
	s := p.out.span(i)
	share := (bytes - float64(s.Start)) / float64(s.Len()+1)
	p.top = i
	p.shift = int(share * float64(p.tall(i, time.Time{})))
	p.scroll(0)
	r.moved()
}
