package app

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gainsay/data"
)

// claimsPane is the table of claims with its filters above it. What it shows
// is what is exported.
type claimsPane struct {
	w       *window
	list    *lane // which rows there are
	page    *lane // what stands in those in view
	filters *claimFilters
	bar     *chosenBar
	table   *rowTable
	empty   *emptyState
	box     *fyne.Container

	asked   claimsAsk
	shown   data.Sort // that rows are in
	slow    bool      // what was asked has not come within slowly
	callOff func()
	rows    *data.ClaimRows // nil: not read yet
	pages   pages
}

// slowly is how long reading a list may take before the status bar says that it
// goes on.
const slowly = 100 * time.Millisecond

// claimsAsk is what has to be read again when it changes.
type claimsAsk struct {
	desk claimsDesk
	seq  int64
}

// claimColumns are the columns of the table; each is named by what the
// casebook sorts by.
var claimColumns = []column{
	{id: string(data.ByRef), title: "Ref", wide: 76, least: 70, fold: 2},
	{id: string(data.ByQuote), title: "Claim", wide: 360, least: 200, grow: 1, kind: quoteCell},
	{id: string(data.BySpeaker), title: "Said by", wide: 144, least: 96},
	{id: string(data.ByFigure), title: "Figure", wide: 116, least: 104, right: true},
	{id: string(data.ByCounted), title: "Counted", wide: 100, least: 80, fold: 3},
	{id: string(data.ByEventDate), title: "Happened", wide: 116, least: 106},
	{id: string(data.ByOutlet), title: "Outlet", wide: 140, least: 96, fold: 5},
	{id: string(data.ByTag), title: "Tags", wide: 150, least: 84, kind: chipsCell},
	{id: string(data.ByContradicts), title: "Contradicted", wide: 104, least: 98, kind: countCell},
	{id: string(data.ByCredibility), title: "Rating", wide: 68, least: 60, fold: 1},
}

// newClaimsBoard makes the Claims view.
func newClaimsBoard(w *window) *board {
	p := newClaimsPane(w)
	return &board{panes: []pane{p}, body: p.box, main: p}
}

func newClaimsPane(w *window) *claimsPane {
	p := &claimsPane{w: w, list: w.work.lane(), page: w.work.lane(), callOff: func() {}}
	p.filters = newClaimFilters(w)
	p.bar = newChosenBar(w)
	p.empty = newEmptyState()
	p.table = newRowTable(claimColumns, p.cells)
	p.table.wanted = p.want
	p.table.chose = p.chose
	p.table.opened = p.open
	p.table.sorted = p.sortBy
	p.table.menu = p.menu
	p.table.takeWidths(w.app.Preferences().StringList(prefColumns))
	p.table.resized = func() { w.app.Preferences().SetStringList(prefColumns, p.table.widthsSet()) }
	p.table.headerMenu = p.headerMenu
	p.table.typed = func(ev *fyne.KeyEvent) bool { return w.typed(inTable, ev) }
	p.table.shortcut = func(s fyne.Shortcut) bool { return w.shortcut(inTable, s) }
	p.table.modifiers = w.modifiers
	p.table.tip.after = w.work.after
	p.box = container.New(claimsLayout{}, p.filters.box, p.bar.box, p.table, p.empty.box)
	return p
}

func (p *claimsPane) name() string              { return "claims" }
func (p *claimsPane) object() fyne.CanvasObject { return p.box }
func (p *claimsPane) place() (where, bool)      { return inTable, p.table.focused }

func (p *claimsPane) focus() bool {
	p.w.win.Canvas().Focus(p.table)
	return true
}

func (p *claimsPane) focusFilter() { p.w.win.Canvas().Focus(p.filters.text) }

// tell reads the list anew where the filter, the sort or the casebook has
// changed. What was chosen and in hand stays so wherever it stands now.
func (p *claimsPane) tell(d desk) {
	p.filters.show(d.claims, p.w.facts)
	p.table.setSort(string(d.claims.sort.Column), d.claims.sort.Desc)
	now := claimsAsk{d.claims, p.w.seq}
	if now == p.asked {
		return
	}
	again := now.desk == p.asked.desk && p.rows != nil
	p.asked = now
	book := p.w.book
	if book == nil {
		p.show(claimsRead{})
		return
	}
	p.callOff()
	p.callOff = p.w.work.after(slowly, func() {
		p.slow = true
		p.w.readAgain()
	})
	was := p.standing(d)
	put := ask[claimsRead]
	if again {
		put = askAgain[claimsRead]
	}
	put(p.list, func(ctx context.Context) (claimsRead, error) { return readClaims(ctx, book, now.desk, was) },
		func(r claimsRead, err error) {
			if err != nil {
				p.callOff()
				p.slow = false
				p.w.failed(err)
				return
			}
			p.show(r)
		})
}

// claimsStanding is what must be found again in a new list.
type claimsStanding struct {
	rows   *data.ClaimRows
	choice choice
	inHand data.ID
	first  int // the row at the top
}

func (p *claimsPane) standing(d desk) claimsStanding {
	s := claimsStanding{rows: p.rows, choice: p.table.choice, inHand: d.claim, first: p.table.place.row}
	s.choice.ranges = slices.Clone(s.choice.ranges)
	return s
}

// claimsRead is a list of claims, with the first rows that will be seen.
type claimsRead struct {
	was    claimsStanding
	rows   *data.ClaimRows
	choice choice
	inHand int // row of the claim in hand; -1 where it is not in the list
	from   int // of page
	page   []data.ClaimRow
}

func readClaims(ctx context.Context, book *data.Casebook, d claimsDesk, was claimsStanding) (r claimsRead, err error) {
	r.was = was
	if r.rows, err = book.ClaimTable(ctx, d.filter, d.sort); err != nil {
		return r, err
	}
	r.choice = carryChoice(was, r.rows)
	at, err := r.rows.Find(ctx, was.inHand)
	if err != nil {
		return r, err
	}
	r.inHand = at[0]
	r.from = max(0, min(was.first, r.rows.Len()-pageRows)) / pageRows * pageRows
	r.page, err = r.rows.Page(ctx, r.from, min(r.rows.Len(), r.from+2*pageRows))
	return r, err
}

// carryChoice is what was chosen, where it stands in another list.
func carryChoice(was claimsStanding, rows *data.ClaimRows) (c choice) {
	if was.rows == nil {
		return c
	}
	for from, to := range rows.Stretches(was.rows, was.choice.stretches) {
		c.ranges = append(c.ranges, rowRange{from, to})
	}
	return c
}

// chosenMeanwhile is r with what has been chosen and taken in hand since it was
// asked for.
func (p *claimsPane) chosenMeanwhile(r claimsRead) claimsRead {
	now := p.standing(p.w.now)
	if r.rows == nil || now.rows == nil || now.choice.equal(r.was.choice) {
		return r
	}
	r.choice, r.inHand = carryChoice(now, r.rows), -1
	inHand := choice{ranges: []rowRange{{now.choice.cursor, now.choice.cursor + 1}}}
	for row := range r.rows.Stretches(now.rows, inHand.stretches) {
		r.inHand = row
	}
	return r
}

func (p *claimsPane) show(r claimsRead) {
	r = p.chosenMeanwhile(r)
	p.callOff()
	p.slow = false
	p.rows, p.shown = r.rows, p.asked.desk.sort
	p.pages.reset()
	n := 0
	if r.rows != nil {
		n = r.rows.Len()
		p.pages.put(r.from, r.page)
	}
	p.table.choice.ranges = r.choice.ranges
	p.table.setRows(n)
	if r.inHand >= 0 && n > 0 && r.inHand != p.table.choice.cursor {
		p.table.hold(r.inHand)
	}
	p.table.Hidden = n == 0
	p.showEmpty(n)
	p.chose()
	p.box.Refresh()
}

// showEmpty says what to do where no row is shown.
func (p *claimsPane) showEmpty(rows int) {
	switch filtered := p.asked.desk.filter != (data.ClaimFilter{}); {
	case rows > 0 || p.rows == nil && p.w.book != nil:
		p.empty.hide()
	case filtered:
		p.empty.show("No claim fits these filters.", "",
			newKeyButton("Clear the filters", "", primaryButton, func() { p.w.showClaims(data.ClaimFilter{}) }))
	case p.w.facts.counts.Proposals > 0:
		p.empty.show("No claims kept yet.", count(p.w.facts.counts.Proposals, "claim")+" proposed: in Read, Tab goes through them and Enter keeps one.",
			newKeyButton("Go to Read", keyLabel("Ctrl+1"), primaryButton, func() { p.w.run("view.read") }),
			newKeyButton("Show what is proposed", "", plainButton, func() { p.w.showClaims(data.ClaimFilter{Status: data.Suggested}) }))
	default:
		p.empty.show("No claims yet.", "In Read, select the words of an article that claim something and press Enter.",
			newKeyButton("Go to Read", keyLabel("Ctrl+1"), primaryButton, func() { p.w.run("view.read") }))
	}
}

// want reads the rows in view that have not been read, and a page around them.
func (p *claimsPane) want(from, to int) {
	rows := p.rows
	if rows == nil || p.pages.holds(from, to) {
		return
	}
	from = max(0, from/pageRows-1) * pageRows
	to = min(rows.Len(), (to/pageRows+2)*pageRows)
	ask(p.page, func(ctx context.Context) ([]data.ClaimRow, error) { return rows.Page(ctx, from, to) },
		func(page []data.ClaimRow, err error) {
			if err != nil {
				p.w.failed(err)
				return
			}
			if p.rows == rows {
				p.pages.put(from, page)
				p.table.Refresh()
				p.holdRow()
			}
		})
}

// chose follows the choice: the row in hand is the claim in hand.
func (p *claimsPane) chose() {
	p.bar.show(p.table.choice.count())
	p.holdRow()
	p.w.menus.refresh()
	p.w.probe.changed()
}

func (p *claimsPane) holdRow() {
	if row, ok := p.pages.row(p.table.choice.cursor); ok && p.w.now.view == viewClaims && p.w.now.claim != row.ID {
		p.w.show(p.w.now.hold(row.ID))
	}
}

func (p *claimsPane) open(row int) {
	if c, ok := p.pages.row(row); ok {
		p.w.show(p.w.now.openClaim(c.Article, c.ID))
		p.w.focusMain()
	}
}

// sortBy sorts by a column, or the other way round where it is the one.
func (p *claimsPane) sortBy(id string) {
	d := p.w.now
	if s := &d.claims.sort; string(s.Column) == id {
		s.Desc = !s.Desc
	} else {
		*s = data.Sort{Column: data.Column(id), Desc: id == string(data.ByFigure) || id == string(data.ByContradicts)}
	}
	p.w.show(d)
}

// chosen gives then the claims that are chosen, or the one in hand, once they
// have been read: at once for rows on display.
func (p *claimsPane) chosen(then func([]data.ID)) {
	rows, ranges := p.rows, slices.Clone(p.table.choice.ranges)
	if rows == nil || rows.Len() == 0 {
		return
	}
	if len(ranges) == 0 {
		at := p.table.choice.cursor
		ranges = []rowRange{{at, at + 1}}
	}
	if ids, known := p.pages.ids(ranges); known {
		then(ids)
		return
	}
	ask(p.w.work.lane(), func(ctx context.Context) (all []data.ID, err error) {
		for _, r := range ranges {
			ids, err := rows.IDs(ctx, r.from, min(r.to, rows.Len()))
			if err != nil {
				return nil, err
			}
			all = append(all, ids...)
		}
		return all, nil
	}, func(all []data.ID, err error) {
		if err != nil {
			p.w.failed(err)
			return
		}
		then(all)
	})
}

// marked is how many claims have been chosen one by one, the one in hand not
// counted.
func (p *claimsPane) marked() int { return p.table.choice.count() }

// choices is how many claims chosen gives.
func (p *claimsPane) choices() int {
	if n := p.table.choice.count(); n > 0 {
		return n
	}
	return min(1, p.table.rows)
}

func (p *claimsPane) menu(at fyne.Position) {
	w := p.w
	item := func(label, id string) *fyne.MenuItem {
		i := fyne.NewMenuItem(label, func() { w.run(id) })
		i.Disabled = !w.command(id).applies(w)
		return i
	}
	menu := fyne.NewMenu("",
		fyne.NewMenuItem("Open in Read", func() { p.open(p.table.choice.cursor) }),
		fyne.NewMenuItemSeparator(),
		item("Tag…", "claim.tag"), item("Link to another claim…", "claim.link"), item("Its contradictions", "claim.contradictions"),
		fyne.NewMenuItemSeparator(),
		item("Export…", "file.export"), item("Delete", "table.delete"),
	)
	widget.ShowPopUpMenuAtPosition(menu, w.win.Canvas(), at)
}

func (p *claimsPane) headerMenu(at fyne.Position) {
	column := p.table.columnAt(at.X - fyne.CurrentApp().Driver().AbsolutePositionForObject(p.table).X)
	menu := fyne.NewMenu("",
		fyne.NewMenuItem("Fit the column", func() { p.table.fitWidth(column) }),
		fyne.NewMenuItem("All columns as designed", p.table.resetWidths))
	menu.Items[0].Disabled = column < 0
	widget.ShowPopUpMenuAtPosition(menu, p.w.win.Canvas(), at)
}

// hint is what the status bar says of the table.
func (p *claimsPane) hint() string {
	switch {
	case p.slow && p.rows != nil && p.asked.desk.sort != p.shown:
		return "Sorting…"
	case p.slow:
		return "Counting…"
	}
	if p.rows == nil {
		return ""
	}
	shown := number(p.rows.Len()) + " of " + count(p.w.facts.counts.Claims, "claim") + " shown"
	if p.rows.Len() == 0 {
		return shown
	}
	return shown + " · Space choose · S sort · Enter open · Ctrl+E export these"
}
