package app

import (
	"context"
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// contradictionsPane lists pairs of claims on the left, by question or by what
// hangs together. On the right it shows the pair in hand, or how all claims
// stand to each other of which pairs are chosen, or the map of these.
type contradictionsPane struct {
	w       *window
	lane    *lane
	filters *pairFilters
	tabs    []*keyButton
	mapTab  *keyButton
	tabBox  *fyne.Container
	more    *keyButton
	list    *pairList
	bench   *pairBench
	empty   *emptyState
	left    *fyne.Container
	box     *fyne.Container

	asked  pairsAsk
	listed pairsRead

	grouped int // how often, so that what is chosen is told apart

	naming   *lane          // reads which questions the pairs raise
	named    *data.Casebook // of which they have been read
	proposed []data.ProposedQuestion

	around *lane    // reads what stands on the bench
	wanted benchAsk // what around was last asked for
	read   benched
}

// pairsAsk is what has to be read again when it changes.
type pairsAsk struct {
	desk pairsDesk
	seq  int64
}

// questionsWait is how long the first list waits for its questions: a wait that
// nobody notices.
const questionsWait = 100 * time.Millisecond

// mostPairs is how many pairs are listed: what a person can judge in days.
const mostPairs = 500

// The tabs, in their order.
var pairTabs = []struct {
	label string
	show  pairShow
	count func(data.Counts) int
}{
	{"To judge", showToJudge, func(c data.Counts) int { return c.ToJudge }},
	{"Contradictions", showContradictions, func(c data.Counts) int { return c.Contradictions }},
}

// newContradictionsBoard makes the Contradictions view.
func newContradictionsBoard(w *window) *board {
	p := &contradictionsPane{w: w, lane: w.work.lane(), around: w.work.lane(), naming: w.work.lane(), empty: newEmptyState(), filters: newPairFilters(w)}
	p.list = newPairList(w)
	p.list.chose = p.chose
	p.list.opened = func() { p.bench.focusNote() }
	p.bench = newPairBench(w)
	p.bench.chart.chose = p.holdClaim
	p.tabBox = container.New(tabsLayout{})
	for _, t := range pairTabs {
		b := newKeyButton(t.label, "", quietButton, func() { p.turnTo(t.show) })
		b.typed = w.typedOutside
		p.tabs = append(p.tabs, b)
		p.tabBox.Add(b)
	}
	p.mapTab = w.keyedButton("pair.map", "Map", quietButton)
	p.tabBox.Add(p.mapTab)
	p.more = newKeyButton("", "", plainButton, w.proposeMorePairs)
	p.more.typed = w.typedOutside
	p.left = container.New(pairsLayout{}, p.tabBox, p.more, p.list, newHairline())
	p.box = container.New(p, newGround(colourBack), p.filters.box, newHairline(), p.left, p.bench.object, p.empty.box)
	return &board{panes: []pane{p}, body: p.box, main: p}
}

func (p *contradictionsPane) name() string              { return "contradictions" }
func (p *contradictionsPane) object() fyne.CanvasObject { return p.box }
func (p *contradictionsPane) place() (where, bool)      { return inPairs, p.list.has }
func (p *contradictionsPane) focusFilter()              { p.w.win.Canvas().Focus(p.filters.text) }

func (p *contradictionsPane) focus() bool {
	p.w.win.Canvas().Focus(p.list)
	return true
}

// turnTo lists other pairs, under the same filters.
func (p *contradictionsPane) turnTo(show pairShow) {
	d := p.w.now
	d.pairs.show, d.pairs.mapped, d.link = show, false, data.ID{}
	p.w.show(d)
	p.focus()
}

func (p *contradictionsPane) tell(d desk) {
	p.filters.show(d.pairs)
	p.showTabs(d)
	now := pairsAsk{d.pairs.listing(), p.w.seq}
	if now == p.asked {
		p.hold(d)
		return
	}
	again := now.desk == p.asked.desk
	p.asked = now
	book := p.w.book
	if book == nil {
		p.show(d, pairsRead{})
		return
	}
	put := ask[pairsRead]
	if again {
		put = askAgain[pairsRead]
	}
	put(p.lane, func(ctx context.Context) (pairsRead, error) { return readPairs(ctx, book, now.desk) },
		func(r pairsRead, err error) {
			if err != nil {
				p.w.failed(err)
				return
			}
			p.show(p.w.now, r)
		})
}

// pairsRead is what the list shows, not grouped yet.
type pairsRead struct {
	pairs     []data.Pair
	questions []data.QuestionRow
	total     int // pairs there are; more than are listed where there are very many
}

func readPairs(ctx context.Context, book *data.Casebook, d pairsDesk) (r pairsRead, err error) {
	if r.pairs, r.total, err = book.Links(ctx, d.links(), 0, mostPairs); err == nil {
		r.questions, err = book.Questions(ctx)
	}
	slices.SortStableFunc(r.pairs, func(a, b data.Pair) int { return urgency(a.Link) - urgency(b.Link) })
	return r, err
}

// urgency puts contradictions before what only says how claims hang together.
func urgency(l data.Link) int {
	if l.Relation == data.Contradicts {
		return 0
	}
	return 1
}

// propose asks which questions the pairs raise, and groups them anew where
// that has changed. All contradictions are compared once more for it, which
// the list does not wait for.
func (p *contradictionsPane) propose() {
	book := p.w.book
	if book == nil || len(p.listed.pairs) == 0 {
		return
	}
	ask(p.naming, book.ProposedQuestions, func(proposed []data.ProposedQuestion, err error) {
		first := p.named != book
		p.named = book
		if err != nil {
			p.w.failed(err)
		}
		if first || !slices.EqualFunc(proposed, p.proposed, sameProposal) {
			p.proposed = proposed
			p.group(p.w.now)
		}
	})
}

func sameProposal(a, b data.ProposedQuestion) bool {
	return a.Question == b.Question && a.In == b.In && slices.Equal(a.Links, b.Links)
}

// show lists what was read. The pair in hand stays in hand; one that was
// judged away has made room for the next.
//
// The first list of a casebook waits a moment for the questions, which would
// move all of its lines when they come.
func (p *contradictionsPane) show(d desk, r pairsRead) {
	p.listed = r
	if book := p.w.book; p.named == book || len(r.pairs) == 0 {
		p.group(d)
	} else {
		p.w.work.run(func(context.Context) { time.Sleep(questionsWait) }, func() {
			if p.named != book && p.w.book == book {
				p.group(p.w.now)
			}
		})
	}
	p.propose()
}

// group lists the pairs by the questions that they are about or raise.
func (p *contradictionsPane) group(d desk) {
	p.grouped++
	p.list.set(groupPairs(p.listed.pairs, p.listed.questions, p.proposed), func(l pairLine) bool { return holdsLink(l, d.link) })
	n := len(p.list.lines)
	p.bench.object.Hidden = n == 0
	if n == 0 {
		p.showEmpty(d)
	} else {
		p.empty.hide()
	}
	p.chose()
	relay(p.box)
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
	toRead := newKeyButton("Go to Read", keyLabel("Ctrl+1"), primaryButton, func() { p.w.run("view.read") })
	switch counts := p.w.facts.counts; {
	case d.pairs.filter != data.LinkFilter{}:
		p.empty.show("No pair fits these filters.", "",
			newKeyButton("Clear the filters", "", primaryButton, func() { p.filters.edit(func(f *data.LinkFilter) { *f = data.LinkFilter{} }) }))
	case d.pairs.show == showContradictions:
		p.empty.show("No contradictions yet.", "Take a claim in hand, press L and type words of the claim that contradicts it.", toRead)
	case d.pairs.show != showToJudge:
		p.empty.show("Nothing here.", "No pair has been called so: "+d.pairs.show.name()+".", toRead)
	case counts.Contradictions > 0:
		p.empty.show("Nothing is left to judge.", "",
			newKeyButton("Show the "+count(counts.Contradictions, "contradiction"), "", primaryButton, func() { p.turnTo(showContradictions) }))
	default:
		p.empty.show("No pairs to judge.", "When claims are put side by side that may contradict each other, they wait here for your judgement. L links two claims by hand.", toRead)
	}
}

func (p *contradictionsPane) showTabs(d desk) {
	for i, t := range pairTabs {
		p.tabs[i].setLabel(t.label + " " + number(t.count(p.w.facts.counts)))
		p.tabs[i].setOn(t.show == d.pairs.show && !d.pairs.mapped)
	}
	p.mapTab.setOn(d.pairs.mapped)
	n := p.w.morePairs(d.pairs.filter.Article)
	setHidden(p.more, n == 0)
	p.more.setLabel("Propose " + number(n) + " more of this article")
	relay(p.tabBox)
	relay(p.left)
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
	p.showBench(d)
}

// chose follows the list: the line in hand is the pair in hand.
func (p *contradictionsPane) chose() {
	d := p.w.now
	if line, _, ok := p.list.inHand(); ok && d.view == viewContradictions && !holdsLink(line, d.link) {
		d.link = line.pair.ID
		p.w.show(d) // comes back by tell
	} else {
		p.showBench(d)
	}
	p.w.menus.refresh()
	p.w.probe.changed()
}

// showBench lays out what is in hand, once what belongs to it has been read.
func (p *contradictionsPane) showBench(d desk) {
	line, group, ok := p.list.inHand()
	book := p.w.book
	if !ok || book == nil {
		return
	}
	now := benchAskFor(d, p.list, p.asked, p.grouped)
	if p.wanted == now {
		if p.read.ask == now {
			p.bench.show(p.read, line, group, d, p.list.chosen())
		}
		p.w.readAgain()
		return
	}
	p.wanted = now
	lines := p.list.chosen()
	if d.pairs.mapped {
		lines = group.lines
	}
	ask(p.around, func(ctx context.Context) (benched, error) { return readBench(ctx, book, now, lines, group.question.ID) }, func(read benched, err error) {
		if errors.Is(err, data.ErrNotThere) {
			return // deleted meanwhile: the list is about to be read again
		}
		if err != nil {
			p.w.failed(err)
			return
		}
		p.read = read
		p.showBench(p.w.now)
	})
}

// holdClaim takes the next listed pair of a claim in hand, so that clicks on one
// claim of the map go through its pairs.
func (p *contradictionsPane) holdClaim(claim data.ID) {
	n := len(p.list.lines)
	for i := range n {
		at := (p.list.choice.cursor + 1 + i) % n
		line, _ := p.list.line(at)
		if slices.ContainsFunc(claimsOfLines([]pairLine{line}), func(c data.ClaimRow) bool { return c.ID == claim }) {
			p.list.choice.hold(at, false)
			p.list.reveal()
			p.list.changed()
			return
		}
	}
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
	hint := "A contradicts · D no contradiction · U update · S scope · Space context · Ctrl+A all of the question"
	if p.listed.total > mostPairs {
		hint = "the surest " + number(mostPairs) + " of " + number(p.listed.total) + " pairs · " + hint
	}
	return hint
}

// Layout sets the filters above, the list and the pair below side by side.
func (p *contradictionsPane) Layout(o []fyne.CanvasObject, s fyne.Size) {
	high := heightOf(p.filters.box, s.Width-2*gap3)
	top := high + 2*gap2
	put(p.filters.box, gap3, gap2, s.Width-2*gap3, high)
	put(o[2], 0, top, s.Width, hairline)
	top += hairline
	list := max(min(360, s.Width*0.3), p.tabBox.MinSize().Width+2*gap2+hairline) // counts of four digits included
	put(p.left, 0, top, list, s.Height-top)
	put(o[0], list, top, s.Width-list, s.Height-top)
	put(p.bench.object, list, top, s.Width-list, s.Height-top)
	put(p.empty.box, list, top, s.Width-list, s.Height-top)
}

// MinSize is for Fyne.
func (p *contradictionsPane) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 240) }

// pairsLayout sets the tabs over the list, with a hairline on its right.
type pairsLayout struct{}

func (pairsLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	tabs, more, list, line := o[0], o[1], o[2], o[3]
	high := tabs.MinSize().Height
	put(tabs, gap2, gap2, s.Width-2*gap2-hairline, high)
	y := high + 2*gap2
	foot := float32(0)
	if more.Visible() {
		foot = more.MinSize().Height + 2*gap2
		put(more, gap2, s.Height-foot+gap2, s.Width-2*gap2-hairline, foot-2*gap2)
	}
	put(list, 0, y, s.Width-hairline, s.Height-y-foot)
	put(line, s.Width-hairline, 0, hairline, s.Height)
}

func (pairsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(220, 200) }

// tabsLayout sets tabs side by side, the last at the right edge.
type tabsLayout struct{}

func (tabsLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	var x float32
	for i, tab := range o {
		least := tab.MinSize()
		if i == len(o)-1 {
			x = max(x, s.Width-least.Width)
		}
		put(tab, x, 0, least.Width, least.Height)
		x += least.Width
	}
}

func (tabsLayout) MinSize(o []fyne.CanvasObject) (s fyne.Size) {
	for _, tab := range o {
		least := tab.MinSize()
		s = fyne.NewSize(s.Width+least.Width, max(s.Height, least.Height))
	}
	return s
}
