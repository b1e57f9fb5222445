package app

import (
	"cmp"
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"gainsay/data"
)

// mapPlan is where everything stands on the map of a question: a lane for each
// voice, in it their claims by the date of what they speak of, and lines
// between claims that are linked.
type mapPlan struct {
	lanes  []mapLane
	nodes  []mapNode
	edges  []mapEdge
	ticks  []mapTick
	height float32
}

type mapLane struct {
	name        string
	top, height float32
}

// mapNode is a claim, with those folded into it that repeat its words.
type mapNode struct {
	claim  data.ClaimRow
	folded []data.ID
	label  string
	tint   string // that of its stance
	at     fyne.Position
	size   fyne.Size
}

func (n mapNode) middle() fyne.Position {
	return n.at.AddXY(n.size.Width/2, n.size.Height/2)
}

type mapEdge struct {
	from, to int // nodes
	link     data.Link
}

type mapTick struct {
	x     float32
	label string
}

const (
	mapNames   float32 = 132 // room for the names of lanes
	mapNodePad float32 = gap2
	mapRow     float32 = 34 // a claim in its lane
	mapTop     float32 = 26 // the dates
)

// planMap sets claims out on a map of that size, or higher where they need it.
// Undated claims stand on the left. The width of a label is measured by
// measure.
func planMap(claims []data.ClaimRow, links []data.Link, room fyne.Size, measure func(string) float32) mapPlan {
	p := mapPlan{}
	at := p.makeNodes(claims, links, measure)
	inner := room.Width - mapNames
	scale, undated := dateScale(claims, inner)
	p.ticks = scale.ticks()
	byLane := map[string][]int{}
	for i := range p.nodes {
		n := &p.nodes[i]
		x := float32(0)
		if from, _, ok := happened(n.claim).Bounds(); ok {
			x = undated + scale.at(from)
		}
		n.at.X = mapNames + max(0, min(x-n.size.Width/2, inner-n.size.Width-gap3))
		name := cmp.Or(n.claim.Speaker, n.claim.In.Outlet.Name, "outlet")
		if byLane[name] == nil {
			p.lanes = append(p.lanes, mapLane{name: name})
		}
		byLane[name] = append(byLane[name], i)
	}
	for i := range p.ticks {
		p.ticks[i].x += mapNames + undated
	}
	y := mapTop
	for i := range p.lanes {
		l := &p.lanes[i]
		l.top = y
		l.height = p.stack(byLane[l.name], y)
		y += l.height
	}
	p.height = y + gap3
	p.spread(byLane, room.Height)
	for _, l := range links {
		a, knowsA := at[l.A]
		b, knowsB := at[l.B]
		if knowsA && knowsB && a != b {
			p.edges = append(p.edges, mapEdge{a, b, l})
		}
	}
	return p
}

// makeNodes makes a node of each claim that is no reprint of another, by date,
// and says which node stands for which claim.
func (p *mapPlan) makeNodes(claims []data.ClaimRow, links []data.Link, measure func(string) float32) map[data.ID]int {
	at := map[data.ID]int{}
	for i, s := range stances(claims, links) {
		for _, c := range s.claims {
			n := mapNode{claim: c, label: mapLabel(c), tint: stanceTint(i)}
			n.size = fyne.NewSize(measure(n.label)+2*mapNodePad, mapRow-gap2)
			p.nodes = append(p.nodes, n)
		}
	}
	slices.SortStableFunc(p.nodes, func(a, b mapNode) int { return cmp.Compare(happened(a.claim), happened(b.claim)) })
	origins := map[origin]int{}
	for i, n := range p.nodes {
		origins[originOf(n.claim)] = i
	}
	for _, c := range claims {
		i := origins[originOf(c)]
		at[c.ID] = i
		if n := &p.nodes[i]; n.claim.ID != c.ID {
			n.folded = append(n.folded, c.ID)
		}
	}
	return at
}

// mapLabel is what stands on a claim's node: its figure, else its first words.
func mapLabel(c data.ClaimRow) string {
	if !c.Figure.Zero() {
		return figureWords(c.Figure)
	}
	return firstWords(c)
}

// spread gives lanes of what room is left, so that lines between them are told
// apart.
func (p *mapPlan) spread(byLane map[string][]int, height float32) {
	more := min(mapRow, (height-p.height)/float32(max(1, len(p.lanes))))
	if more <= 0 {
		return
	}
	for i := range p.lanes {
		l := &p.lanes[i]
		l.top += float32(i) * more
		l.height += more
		for _, n := range byLane[l.name] {
			p.nodes[n].at.Y += (float32(i) + 0.5) * more
		}
	}
	p.height += more * float32(len(p.lanes))
}

// stack sets the nodes of a lane in as many rows as they need not to cover
// each other, and says how high the lane is.
func (p *mapPlan) stack(nodes []int, top float32) float32 {
	var ends []float32 // of each row, where its last node ends
	for _, i := range nodes {
		n := &p.nodes[i]
		row := slices.IndexFunc(ends, func(end float32) bool { return end+gap1 <= n.at.X })
		if row < 0 {
			row = len(ends)
			ends = append(ends, 0)
		}
		ends[row] = n.at.X + n.size.Width
		n.at.Y = top + float32(row)*mapRow + gap1
	}
	return float32(max(1, len(ends)))*mapRow + gap1
}

// timeScale lays dates out from left to right.
type timeScale struct {
	first, last time.Time
	width       float32
}

// dateScale is the scale on which all dated claims stand, and the room that
// undated ones need on its left.
func dateScale(claims []data.ClaimRow, width float32) (s timeScale, undated float32) {
	some := false
	for _, c := range claims {
		from, _, ok := happened(c).Bounds()
		switch {
		case !ok:
			undated = 120
		case !some:
			s.first, s.last, some = from, from, true
		default:
			s.first, s.last = earlier(s.first, from), later(s.last, from)
		}
	}
	s.width = max(1, width-undated)
	return s, undated
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// mapEdgeRoom is the room left and right of the first and last date, so that
// labels about them are not cut.
const mapEdgeRoom float32 = 64

func (s timeScale) at(t time.Time) float32 {
	span := s.last.Sub(s.first)
	if span <= 0 {
		return s.width / 2
	}
	return mapEdgeRoom + (s.width-2*mapEdgeRoom)*float32(t.Sub(s.first))/float32(span)
}

// ticks are the days, months or years at which the scale is labelled: about
// one every 110 units.
func (s timeScale) ticks() (ticks []mapTick) {
	if s.first.IsZero() {
		return nil
	}
	days := s.last.Sub(s.first).Hours() / 24
	most := max(1, float64(s.width-2*mapEdgeRoom)/110)
	step := slices.IndexFunc(tickSteps, func(t tickStep) bool { return days/t.days <= most })
	if step < 0 {
		step = len(tickSteps) - 1
	}
	t := tickSteps[step]
	for at := t.begin(s.first); !at.After(s.last); at = t.next(at) {
		if x := s.at(at); !at.Before(s.first) {
			ticks = append(ticks, mapTick{x, at.Format(t.form)})
		}
	}
	return ticks
}

// tickStep is a way to label dates: how many days lie between two labels, at
// least, and how they are written.
type tickStep struct {
	days  float64
	form  string
	begin func(time.Time) time.Time
	next  func(time.Time) time.Time
}

var tickSteps = []tickStep{
	{1, "2 Jan", dayOf, addDays(1)}, {2, "2 Jan", dayOf, addDays(2)}, {7, "2 Jan", dayOf, addDays(7)}, {14, "2 Jan", dayOf, addDays(14)},
	{31, "Jan 2006", monthOf, addMonths(1)}, {92, "Jan 2006", monthOf, addMonths(3)}, {366, "2006", yearOf, addMonths(12)},
	{1830, "2006", yearOf, addMonths(60)}, {math.Inf(1), "2006", yearOf, addMonths(600)},
}

func dayOf(t time.Time) time.Time   { return t.Truncate(24 * time.Hour) }
func monthOf(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC) }
func yearOf(t time.Time) time.Time  { return time.Date(t.Year(), 1, 1, 0, 0, 0, 0, time.UTC) }

func addDays(n int) func(time.Time) time.Time {
	return func(t time.Time) time.Time { return t.AddDate(0, 0, n) }
}

func addMonths(n int) func(time.Time) time.Time {
	return func(t time.Time) time.Time { return t.AddDate(0, n, 0) }
}
