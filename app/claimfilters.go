package app

import (
	"context"

	"gainsay/data"
	"gainsay/data/date"
)

// claimFilters is the row of filters above the table of claims.
type claimFilters struct {
	*filterLine
	tag, speaker, kind, outlet, dates, status *keyButton
	contradicted                              *keyButton
	facts                                     facts
}

func newClaimFilters(w *window) *claimFilters {
	f := &claimFilters{}
	button := func(pressed func()) *keyButton { return newFilterButton(w, pressed) }
	f.tag, f.speaker, f.kind = button(f.pickTag), button(f.pickSpeaker), button(f.pickType)
	f.outlet, f.dates, f.status = button(f.pickOutlet), button(f.pickDates), button(f.pickStatus)
	f.contradicted = button(func() { f.edit(func(c *data.ClaimFilter) { c.Contradicted = !c.Contradicted }) })
	f.filterLine = newFilterLine(w, "Filter", func(s string) { f.edit(func(c *data.ClaimFilter) { c.Text = s }) },
		func() { w.showClaims(data.ClaimFilter{}) }, f.tag, f.speaker, f.kind, f.outlet, f.dates, f.status, f.contradicted)
	f.show(claimsDesk{}, facts{})
	return f
}

// edit shows the claims that another filter lets through.
func (f *claimFilters) edit(change func(*data.ClaimFilter)) {
	d := f.w.now
	change(&d.claims.filter)
	f.w.show(d)
}

// showClaims opens the table with that filter.
func (w *window) showClaims(filter data.ClaimFilter) {
	d := w.now
	d.view, d.claims.filter = viewClaims, filter
	w.show(d)
	w.focusMain()
}

// show says what is filtered by: each button names its filter.
func (f *claimFilters) show(d claimsDesk, facts facts) {
	c := d.filter
	f.facts = facts
	name(f.tag, "Tag", c.Tag)
	name(f.speaker, "Speaker", c.Speaker)
	name(f.kind, "Type", string(c.Type))
	name(f.outlet, "Outlet", c.Outlet)
	name(f.dates, "Dates", dateRange(c.From, c.To))
	name(f.status, "Status", statusWord(c))
	f.contradicted.setLabel("Contradicted")
	f.contradicted.setOn(c.Contradicted)
	f.filterLine.show(c.Text, c != data.ClaimFilter{})
}

func statusWord(c data.ClaimFilter) string {
	switch {
	case c.AnyStatus:
		return "all"
	case c.Status == data.Suggested:
		return "proposed"
	case c.Status == data.Dismissed:
		return "dismissed"
	}
	return ""
}

// offer opens a list of values under a button.
func (f *claimFilters) offer(b *keyButton, name string, fetch func(context.Context, string) ([]pick, error), set func(*data.ClaimFilter, string)) {
	f.w.offerFilter(b, name, fetch, func(v string) { f.edit(func(c *data.ClaimFilter) { set(c, v) }) })
}

func (f *claimFilters) pickTag() {
	facts := f.facts
	f.offer(f.tag, "Tag", func(_ context.Context, typed string) ([]pick, error) { return tagPicks(facts, typed, false), nil },
		func(c *data.ClaimFilter, v string) { c.Tag = v })
}

func (f *claimFilters) pickSpeaker() {
	f.offer(f.speaker, "Speaker", speakersLike(f.w.book), func(c *data.ClaimFilter, v string) { c.Speaker = v })
}

func (f *claimFilters) pickOutlet() {
	book := f.w.book
	f.offer(f.outlet, "Outlet", func(ctx context.Context, typed string) (picks []pick, err error) {
		rows, err := book.Outlets(ctx, typed, mostPicks)
		for _, o := range rows {
			picks = append(picks, pick{value: o.Name, detail: o.Type})
		}
		return picks, err
	}, func(c *data.ClaimFilter, v string) { c.Outlet = v })
}

// claimTypes are the types in the order of menus.
var claimTypes = []data.ClaimType{data.Quantity, data.Denial, data.Assurance, data.Accusation, data.Statement, data.Event}

func (f *claimFilters) pickType() {
	f.offer(f.kind, "Type", fixedPicks(claimTypes...), func(c *data.ClaimFilter, v string) { c.Type = data.ClaimType(v) })
}

func (f *claimFilters) pickStatus() {
	const accepted, proposed, dismissed, all = "accepted", "proposed", "dismissed", "all"
	newPicker(f.w, "Status…", fixedPicks(accepted, proposed, dismissed, all), func(p pick) {
		f.edit(func(c *data.ClaimFilter) {
			c.AnyStatus, c.Status = p.value == all, ""
			switch p.value {
			case proposed:
				c.Status = data.Suggested
			case dismissed:
				c.Status = data.Dismissed
			}
		})
		f.w.focusMain()
	}).openUnder("filter.status", f.status)
}

// pickDates asks for the days between which articles were published.
func (f *claimFilters) pickDates() {
	c := f.w.now.claims.filter
	f.w.askDates(f.dates, "Published", c.From, c.To, func(from, to date.Date) {
		f.edit(func(c *data.ClaimFilter) { c.From, c.To = from, to })
	})
}
