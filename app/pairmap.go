package app

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gainsay/data"
)

// pairMap draws how the claims of a question hang together. The pair in hand
// stands out; a click on a claim takes a pair of it in hand, two open it.
type pairMap struct {
	widget.BaseWidget
	w     *window
	chose func(claim data.ID)

	claims []data.ClaimRow
	links  []data.Link
	held   data.Link
	plan   mapPlan
	place  place // scrolled in rows of one unit
	hover  int   // the node under the pointer, or -1
}

func newPairMap(w *window) *pairMap {
	m := &pairMap{w: w, chose: func(data.ID) {}, hover: -1}
	m.ExtendBaseWidget(m)
	return m
}

// set shows other claims and links, and which pair is in hand.
func (m *pairMap) set(claims []data.ClaimRow, links []data.Link, held data.Link) {
	m.claims, m.links, m.held, m.hover = claims, links, held, -1
	m.replan()
	m.Refresh()
}

func (m *pairMap) replan() {
	room := fyne.NewSize(m.Size().Width-2*gap4, m.Size().Height-m.head()-m.foot())
	m.plan = planMap(m.claims, m.links, room, func(s string) float32 {
		w, _ := sansBold().measure(s, size(sizeField))
		return w
	})
	m.place = m.extent().clamp(m.place)
}

// holds reports whether a node stands for a claim of the pair in hand.
func (m *pairMap) holds(n mapNode) bool {
	ids := append([]data.ID{n.claim.ID}, n.folded...)
	for _, id := range ids {
		if id == m.held.A || id == m.held.B {
			return true
		}
	}
	return false
}

// The legend and the words of what is in hand stand still above and below.
func (m *pairMap) head() float32 { return size(sizeDetail)*1.45 + 2*gap3 }
func (m *pairMap) foot() float32 { return 4*size(sizeField)*1.45 + 2*gap2 }

func (m *pairMap) extent() extent {
	view := m.Size().Height - m.head() - m.foot()
	return extent{rows: int(math.Ceil(float64(m.plan.height))), height: 1, view: max(0, view)}
}

func (m *pairMap) nodeAt(at fyne.Position) int {
	top := m.head() - float32(m.place.row) - m.place.rest
	if at.Y < m.head() || at.Y > m.Size().Height-m.foot() {
		return -1
	}
	for i, n := range m.plan.nodes {
		p := at.SubtractXY(gap4, top).Subtract(n.at)
		if p.X >= 0 && p.Y >= 0 && p.X < n.size.Width && p.Y < n.size.Height {
			return i
		}
	}
	return -1
}

// Tapped takes a pair of the claim in hand.
func (m *pairMap) Tapped(ev *fyne.PointEvent) {
	if i := m.nodeAt(ev.Position); i >= 0 {
		m.chose(m.plan.nodes[i].claim.ID)
	}
}

// DoubleTapped opens the claim in its article.
func (m *pairMap) DoubleTapped(ev *fyne.PointEvent) {
	if i := m.nodeAt(ev.Position); i >= 0 {
		c := m.plan.nodes[i].claim
		m.w.show(m.w.now.openClaim(c.Article, c.ID))
		m.w.focusMain()
	}
}

// MouseIn is for Fyne.
func (m *pairMap) MouseIn(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (m *pairMap) MouseOut() { m.point(-1) }

// MouseMoved shows the words of the claim under the pointer.
func (m *pairMap) MouseMoved(ev *desktop.MouseEvent) { m.point(m.nodeAt(ev.Position)) }

func (m *pairMap) point(node int) {
	if node != m.hover {
		m.hover = node
		m.Refresh()
	}
}

// Scrolled is for Fyne.
func (m *pairMap) Scrolled(ev *fyne.ScrollEvent) {
	if p := m.extent().by(m.place, -ev.Scrolled.DY*3); p != m.place {
		m.place = p
		m.Refresh()
	}
}

// CreateRenderer is for Fyne.
func (m *pairMap) CreateRenderer() fyne.WidgetRenderer {
	r := &pairMapRenderer{m: m, body: container.NewWithoutLayout(), words: newRunText(4), legend: container.NewWithoutLayout()}
	r.clip = container.NewClip(r.body)
	return r
}

type pairMapRenderer struct {
	m      *pairMap
	clip   *container.Clip
	body   *fyne.Container
	legend *fyne.Container
	words  *runText
	ruler  ruler
	size   fyne.Size
}

func (r *pairMapRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 200) }
func (r *pairMapRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.clip, r.legend, r.words}
}
func (r *pairMapRenderer) Destroy() {}

func (r *pairMapRenderer) Layout(s fyne.Size) {
	m := r.m
	if r.size != s {
		r.size = s
		m.replan()
	}
	put(r.clip, gap4, m.head(), s.Width-2*gap4, max(0, s.Height-m.head()-m.foot()))
	put(r.legend, gap4, gap3, s.Width-2*gap4, m.head()-2*gap3)
	put(r.words, gap5, s.Height-m.foot()+gap2, s.Width-2*gap5, m.foot()-2*gap2)
	r.Refresh()
}

func (r *pairMapRenderer) Refresh() {
	m := r.m
	r.body.Objects = r.body.Objects[:0]
	top := -float32(m.place.row) - m.place.rest
	r.drawLanes(top)
	for _, e := range m.plan.edges {
		if e.link.ID != m.held.ID {
			r.drawEdge(e, top, false)
		}
	}
	for _, e := range m.plan.edges {
		if e.link.ID == m.held.ID {
			r.drawEdge(e, top, true)
		}
	}
	for i, n := range m.plan.nodes {
		if y := top + n.at.Y; y > -mapRow && y < r.clip.Size().Height {
			r.drawNode(n, top, i == m.hover)
		}
	}
	r.drawLegend()
	r.words.set(r.wordsRuns()...)
	canvas.Refresh(m)
}

func (r *pairMapRenderer) drawLanes(top float32) {
	m := r.m
	high, wide := r.clip.Size().Height, r.clip.Size().Width
	for _, t := range m.plan.ticks {
		line := r.line(colour(colourLine), hairline, fyne.NewPos(t.x, max(0, top+mapTop-gap1)), fyne.NewPos(t.x, min(high, top+m.plan.height)))
		r.body.Objects = append(r.body.Objects, line)
		r.text([]run{{text: t.label, ink: colourFaint, size: sizeDetail}}, t.x-24, top, 80)
	}
	for _, l := range m.plan.lanes {
		if y := top + l.top; y > -l.height && y < high {
			r.body.Objects = append(r.body.Objects, r.line(colour(colourLine), hairline, fyne.NewPos(0, y), fyne.NewPos(wide, y)))
			r.text([]run{{text: l.name, ink: colourInk, size: sizeDetail, face: sansBold()}}, 0, y+gap2, mapNames-gap3)
		}
	}
}

func (r *pairMapRenderer) text(runs []run, x, y, wide float32) {
	objects, _ := drawOneLine(runs, x, y, wide, size(runs[0].size)*1.45, &r.ruler)
	r.body.Objects = append(r.body.Objects, objects...)
}

func (r *pairMapRenderer) line(c color.Color, width float32, from, to fyne.Position) *canvas.Line {
	l := canvas.NewLine(c)
	l.StrokeWidth, l.Position1, l.Position2 = width, from, to
	return l
}

// edgeLook is how a link is drawn: what is undecided in dashes.
func edgeLook(l data.Link) (ink fyne.ThemeColorName, width float32, dashed bool) {
	switch {
	case l.Status == data.Suggested:
		return colourAccent, 1.5, true
	case l.Relation == data.Contradicts:
		return colourWarn, 2, false
	}
	return colourFaint, 1, false
}

const dash float32 = 6

// drawEdge draws a link from claim to claim; between claims of one date, which
// stand one below the other, it bows out.
func (r *pairMapRenderer) drawEdge(e mapEdge, top float32, held bool) {
	a, b := r.m.plan.nodes[e.from].middle().AddXY(0, top), r.m.plan.nodes[e.to].middle().AddXY(0, top)
	high := r.clip.Size().Height
	if max(a.Y, b.Y) < 0 || min(a.Y, b.Y) > high {
		return
	}
	ink, width, dashed := edgeLook(e.link)
	if held {
		width += 1.5
	}
	points := bow(a, b)
	for i := 1; i < len(points); i++ {
		r.segment(colour(ink), width, points[i-1], points[i], dashed)
	}
}

// bow is a curve from a to b, so that lines which pass other claims can be told
// from those that end there: its belly lies above, or on the right where the
// two stand one below the other.
func bow(a, b fyne.Position) []fyne.Position {
	const parts = 12
	if a.X > b.X || a.X == b.X && a.Y > b.Y {
		a, b = b, a
	}
	across := fyne.NewPos(b.Y-a.Y, a.X-b.X)
	bend := float32(0.15)
	if b.X-a.X < 40 {
		bend = 0.5
		across = fyne.NewPos(float32(math.Abs(float64(b.Y-a.Y)))+150, 0) // past what a label covers
	}
	middle := fyne.NewPos((a.X+b.X)/2+across.X*bend, (a.Y+b.Y)/2+across.Y*bend)
	var points []fyne.Position
	for i := range parts + 1 {
		t := float32(i) / parts
		u := 1 - t
		points = append(points, fyne.NewPos(u*u*a.X+2*u*t*middle.X+t*t*b.X, u*u*a.Y+2*u*t*middle.Y+t*t*b.Y))
	}
	return points
}

func (r *pairMapRenderer) segment(c color.Color, width float32, a, b fyne.Position, dashed bool) {
	length := float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
	if !dashed {
		r.body.Objects = append(r.body.Objects, r.line(c, width, a, b))
		return
	}
	step := max(dash, length/12)
	for at := float32(0); at < length; at += 2 * step {
		from, to := at/length, min(1, (at+step)/length)
		r.body.Objects = append(r.body.Objects, r.line(c, width,
			fyne.NewPos(a.X+(b.X-a.X)*from, a.Y+(b.Y-a.Y)*from), fyne.NewPos(a.X+(b.X-a.X)*to, a.Y+(b.Y-a.Y)*to)))
	}
}

// drawNode draws a claim: filled in the tint of what it says, a proposed one
// as an outline.
func (r *pairMapRenderer) drawNode(n mapNode, top float32, hovered bool) {
	t := tintOf(n.tint)
	box := canvas.NewRectangle(t.fill)
	if n.claim.Status != data.Accepted {
		box.FillColor = colour(colourPaper)
	}
	box.CornerRadius, box.StrokeColor, box.StrokeWidth = radius, t.line, hairline
	if r.m.holds(n) || hovered {
		box.StrokeColor, box.StrokeWidth = colour(colourInk), 2
	}
	put(box, n.at.X, top+n.at.Y, n.size.Width, n.size.Height)
	r.body.Objects = append(r.body.Objects, box)
	runs := []run{{text: n.label, ink: colourInk, size: sizeField, face: sansBold()}}
	r.text(runs, n.at.X+mapNodePad, top+n.at.Y+(n.size.Height-size(sizeField)*1.45)/2, n.size.Width)
}

// drawLegend says what the lines mean.
func (r *pairMapRenderer) drawLegend() {
	body := r.body
	r.body = r.legend
	r.legend.Objects = r.legend.Objects[:0]
	var x float32
	y := size(sizeDetail) * 1.45 / 2
	for _, each := range []struct {
		words string
		link  data.Link
	}{
		{"contradicts", data.Link{Status: data.Accepted, Relation: data.Contradicts}},
		{"to judge", data.Link{Status: data.Suggested}},
		{"update, scope, the same", data.Link{Status: data.Accepted, Relation: data.Updates}},
	} {
		ink, width, dashed := edgeLook(each.link)
		r.segment(colour(ink), width, fyne.NewPos(x, y), fyne.NewPos(x+30, y), dashed)
		runs := []run{{text: each.words, ink: colourSoft, size: sizeDetail}}
		wide, _ := sans().measure(each.words, size(sizeDetail))
		r.text(runs, x+30+gap2, 0, wide+2)
		x += 30 + gap2 + wide + gap5
	}
	r.body = body
}

// wordsRuns are the words of the claim under the pointer, else of the pair in
// hand.
func (r *pairMapRenderer) wordsRuns() []run {
	m := r.m
	var runs []run
	for i, n := range m.plan.nodes {
		if i != m.hover && (m.hover >= 0 || !m.holds(n)) {
			continue
		}
		if len(runs) > 0 {
			runs = append(runs, run{text: "   against   ", ink: colourSoft, size: sizeField})
		}
		runs = append(runs,
			run{text: saidBy(n.claim) + "  ", ink: colourInk, size: sizeField, face: sansBold()},
			run{text: "“" + fewWords(n.claim.Quote, 160) + "”", ink: colourInk, size: sizeField, face: quoted()})
	}
	return runs
}
