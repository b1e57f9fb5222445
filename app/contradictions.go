package app

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// contradictionsPane lists pairs of claims on the left, by question or by what
// hangs together, and shows the one in hand on the right.
type contradictionsPane struct {
	w      *window
	lane   *lane
	tabs   []*keyButton
	list   *pairList
	detail *pairDetailView
	empty  *emptyState
	left   *fyne.Container
	box    *fyne.Container

	asked pairsAsk
	total int // pairs there are; more than are listed where there are very many

	around *lane     // reads the text round the quotes of the pair in hand
	wanted pairAsk   // what around was last asked for
	read   data.Pair // the pair in hand, with that text
}

// pairAsk is what has to be read again when it changes.
type pairAsk struct {
	link data.ID
	seq  int64
}

// pairsAsk is what has to be read again when it changes.
type pairsAsk struct {
	desk pairsDesk
	seq  int64
}

// mostPairs is how many pairs are listed: what a person can judge in days.
const mostPairs = 500

// The tabs, in their order.
var pairTabs = []struct {
	label string
	desk  pairsDesk
	count func(data.Counts) int
}{
	{"To judge", pairsDesk{}, func(c data.Counts) int { return c.ToJudge }},
	{"Contradictions", pairsDesk{judged: true}, func(c data.Counts) int { return c.Contradictions }},
	{"Other links", pairsDesk{judged: true, other: true}, func(c data.Counts) int { return c.Links - c.Contradictions }},
}

// newContradictionsBoard makes the Contradictions view.
func newContradictionsBoard(w *window) *board {
	p := &contradictionsPane{w: w, lane: w.work.lane(), around: w.work.lane(), empty: newEmptyState()}
	p.list = newPairList(w)
	p.list.chose = p.chose
	p.list.opened = func() { p.detail.focusNote() }
	p.detail = newPairDetailView(w)
	tabs := container.New(flow{gap: gap1})
	for _, t := range pairTabs {
		b := newKeyButton(t.label, "", quietButton, func() { p.turnTo(t.desk) })
		b.typed = w.typedOutside
		p.tabs = append(p.tabs, b)
		tabs.Add(b)
	}
	p.left = container.New(pairsLayout{}, newGround(colourPane), tabs, p.list, newHairline())
	p.box = container.New(p, newGround(colourBack), p.left, p.detail.object, p.empty.box)
	return &board{panes: []pane{p}, body: p.box, main: p}
}

func (p *contradictionsPane) name() string              { return "contradictions" }
func (p *contradictionsPane) object() fyne.CanvasObject { return p.box }
func (p *contradictionsPane) place() (where, bool)      { return inPairs, p.list.has }

func (p *contradictionsPane) focus() bool {
	p.w.win.Canvas().Focus(p.list)
	return true
}

// turnTo lists other pairs.
func (p *contradictionsPane) turnTo(to pairsDesk) {
	d := p.w.now
	to.wide = d.pairs.wide
	d.pairs, d.link = to, data.ID{}
	p.w.show(d)
	p.focus()
}

func (p *contradictionsPane) tell(d desk) {
	p.showTabs(d)
	now := pairsAsk{d.pairs, p.w.seq}
	now.desk.wide = false // the same pairs in wider context
	if now == p.asked {
		p.hold(d)
		return
	}
	p.asked = now
	book := p.w.book
	if book == nil {
		p.show(d, pairsRead{})
		return
	}
	ask(p.lane, func(ctx context.Context) (pairsRead, error) { return readPairs(ctx, book, now.desk) },
		func(r pairsRead, err error) {
			if err != nil {
				p.w.failed(err)
				return
			}
			p.show(p.w.now, r)
		})
}

// pairsRead is what the list shows.
type pairsRead struct {
	groups []pairGroup
	total  int
}

func readPairs(ctx context.Context, book *data.Casebook, d pairsDesk) (r pairsRead, err error) {
	filter := data.LinkFilter{Any: true, Status: data.Suggested}
	if d.judged {
		filter = data.LinkFilter{Any: d.other}
	}
	pairs, total, err := book.Links(ctx, filter, 0, mostPairs)
	if err != nil {
		return r, err
	}
	if d.other {
		pairs, total = withoutContradictions(pairs, total)
	}
	questions, err := book.Questions(ctx)
	if err != nil {
		return r, err
	}
	return pairsRead{groupPairs(pairs, questions), total}, nil
}

func withoutContradictions(pairs []data.Pair, total int) ([]data.Pair, int) {
	var others []data.Pair
	for _, p := range pairs {
		if p.Relation != data.Contradicts {
			others = append(others, p)
		} else {
			total--
		}
	}
	return others, total
}

// show lists what was read. The pair in hand stays in hand; one that was
// judged away has made room for the next.
func (p *contradictionsPane) show(d desk, r pairsRead) {
	p.total = r.total
	p.list.set(r.groups, func(l pairLine) bool { return holdsLink(l, d.link) })
	n := len(p.list.lines)
	p.detail.object.Hidden = n == 0
	if n == 0 {
		p.showEmpty(d)
	} else {
		p.empty.hide()
	}
	p.chose()
	p.box.Refresh()
}

func holdsLink(l pairLine, link data.ID) bool {
	for _, id := range l.ids() {
		if id == link {
			return true
		}
	}
	return false
}

func (p *contradictionsPane) showEmpty(d desk) {
	switch counts := p.w.facts.counts; {
	case d.pairs.other:
		p.empty.show("No other links.", "Updates, differences of scope and claims that say the same stand here once you have judged some.")
	case d.pairs.judged:
		p.empty.show("No contradictions yet.", "Take a claim in hand, press L and type words of the claim that contradicts it.",
			newKeyButton("Go to Read", keyLabel("Ctrl+1"), primaryButton, func() { p.w.run("view.read") }))
	case counts.Contradictions > 0:
		p.empty.show("Nothing is left to judge.", "",
			newKeyButton("Show the "+count(counts.Contradictions, "contradiction"), "", primaryButton, func() { p.turnTo(pairsDesk{judged: true}) }))
	default:
		p.empty.show("No pairs to judge.", "When claims are put side by side that may contradict each other, they wait here for your judgement. L links two claims by hand.",
			newKeyButton("Go to Read", keyLabel("Ctrl+1"), primaryButton, func() { p.w.run("view.read") }))
	}
}

func (p *contradictionsPane) showTabs(d desk) {
	for i, t := range pairTabs {
		n := t.count(p.w.facts.counts)
		p.tabs[i].setLabel(t.label + " " + number(n))
		p.tabs[i].setOn(t.desk.judged == d.pairs.judged && t.desk.other == d.pairs.other)
		p.tabs[i].Hidden = t.desk.other && n <= 0 && !d.pairs.other
	}
	p.left.Refresh()
}

// hold puts the pair of the desk in hand, as when another view has opened it.
func (p *contradictionsPane) hold(d desk) {
	if line, _, ok := p.list.inHand(); ok && !d.link.IsZero() && !holdsLink(line, d.link) {
		for n := range p.list.lines {
			if each, _ := p.list.line(n); holdsLink(each, d.link) {
				p.list.choice.hold(n, false)
				p.list.reveal()
				p.list.Refresh()
			}
		}
	}
	p.showDetail(d)
}

// chose follows the list: the line in hand is the pair in hand.
func (p *contradictionsPane) chose() {
	d := p.w.now
	if line, _, ok := p.list.inHand(); ok && d.view == viewContradictions && !holdsLink(line, d.link) {
		d.link = line.pair.ID
		p.w.show(d) // comes back by tell
	} else {
		p.showDetail(d)
	}
	p.w.menus.refresh()
	p.w.probe.changed()
}

// showDetail writes the pair in hand out, once the text round its quotes has
// been read.
func (p *contradictionsPane) showDetail(d desk) {
	line, group, ok := p.list.inHand()
	book := p.w.book
	if !ok || book == nil {
		return
	}
	id := line.pair.Link.ID
	now := pairAsk{id, p.asked.seq}
	if p.wanted == now {
		if p.read.Link.ID == id {
			line.pair = p.read
			p.detail.show(line, group, d.pairs, p.list.choice.count())
		}
		p.w.readAgain()
		return
	}
	p.wanted = now
	ask(p.around, func(ctx context.Context) (data.Pair, error) { return book.Pair(ctx, id) }, func(read data.Pair, err error) {
		if errors.Is(err, data.ErrNotThere) {
			return // deleted meanwhile: the list is about to be read again
		}
		if err != nil {
			p.w.failed(err)
			return
		}
		p.read = read
		p.showDetail(p.w.now)
	})
}

// choices is how many pairs a judgement is for.
func (p *contradictionsPane) choices() int { return len(p.list.chosen()) }

// chosen gives then the links of the chosen lines, folded ones included: they
// are one voice, and judged as one.
func (p *contradictionsPane) chosen(then func([]data.ID)) {
	var ids []data.ID
	for _, l := range p.list.chosen() {
		ids = append(ids, l.ids()...)
	}
	if len(ids) > 0 {
		then(ids)
	}
}

// past goes on to the next pair, after the chosen ones have been judged.
func (p *contradictionsPane) past() { p.list.past() }

func (p *contradictionsPane) hint() string {
	if len(p.list.lines) == 0 {
		return ""
	}
	if n := p.list.choice.count(); n > 1 {
		return number(n) + " pairs chosen: A D U S judges them in one step"
	}
	hint := "A contradicts · D no contradiction · U update · S scope · Space context"
	if p.total > mostPairs {
		hint = "the surest " + number(mostPairs) + " of " + number(p.total) + " pairs · " + hint
	}
	return hint
}

// Layout sets the list beside the pair.
func (p *contradictionsPane) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Resize(s)
	list := min(340, max(240, s.Width*0.3))
	put(p.left, 0, 0, list, s.Height)
	put(p.detail.object, list, 0, s.Width-list, s.Height)
	put(p.empty.box, list, 0, s.Width-list, s.Height)
}

// MinSize is for Fyne.
func (p *contradictionsPane) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 240) }

// pairsLayout sets the tabs over the list, with a hairline on its right.
type pairsLayout struct{}

func (pairsLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Resize(s)
	high := heightOf(o[1], s.Width-2*gap2)
	put(o[1], gap2, gap2, s.Width-2*gap2, high)
	y := high + 2*gap2
	put(o[2], 0, y, s.Width-hairline, s.Height-y)
	put(o[3], s.Width-hairline, 0, hairline, s.Height)
}

func (pairsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(220, 200) }
