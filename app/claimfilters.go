package app

import (
	"cmp"
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
	"gainsay/data/date"
)

// claimFilters is the row of filters above the table of claims.
type claimFilters struct {
	w    *window
	box  *fyne.Container
	flow flow

	text                                      *leadField
	tag, speaker, kind, outlet, dates, status *keyButton
	contradicted, clear                       *keyButton
	facts                                     facts
	typing                                    bool // the field sets the filter, not the other way round
}

func newClaimFilters(w *window) *claimFilters {
	f := &claimFilters{w: w}
	f.text = newLeadField("Filter", func(s string) {
		f.typing = true
		f.edit(func(c *data.ClaimFilter) { c.Text = s })
		f.typing = false
	})
	f.text.key = f.typed
	f.text.shortcut = func(s fyne.Shortcut) bool { return w.shortcut(anywhere, s) }
	f.tag = f.button(f.pickTag)
	f.speaker = f.button(f.pickSpeaker)
	f.kind = f.button(f.pickType)
	f.outlet = f.button(f.pickOutlet)
	f.dates = f.button(f.pickDates)
	f.status = f.button(f.pickStatus)
	f.contradicted = f.button(func() { f.edit(func(c *data.ClaimFilter) { c.Contradicted = !c.Contradicted }) })
	f.clear = newKeyButton("Clear", "", quietButton, func() { w.showClaims(data.ClaimFilter{}) })
	f.clear.typed = w.typedOutside
	objects := []fyne.CanvasObject{f.text, f.tag, f.speaker, f.kind, f.outlet, f.dates, f.status, f.contradicted, f.clear}
	f.flow = flow{gap: gap2, wide: map[fyne.CanvasObject]float32{f.text: 240}}
	f.box = container.New(f.flow, objects...)
	f.show(claimsDesk{}, facts{})
	return f
}

func (f *claimFilters) button(pressed func()) *keyButton {
	b := newKeyButton("", "", plainButton, pressed)
	b.typed = f.w.typedOutside
	return b
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

// typed brings the focus from the field to the table.
func (f *claimFilters) typed(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown, fyne.KeyEscape:
		f.w.focusMain()
		return true
	case fyne.KeyF1, fyne.KeyF6:
		f.w.typed(anywhere, ev)
		return true
	}
	return false
}

// show says what is filtered by: each button names its filter.
func (f *claimFilters) show(d claimsDesk, facts facts) {
	c := d.filter
	f.facts = facts
	if !f.typing && f.text.Text != c.Text {
		f.text.SetText(c.Text)
	}
	name(f.tag, "Tag", c.Tag)
	name(f.speaker, "Speaker", c.Speaker)
	name(f.kind, "Type", string(c.Type))
	name(f.outlet, "Outlet", c.Outlet)
	name(f.dates, "Dates", dateRange(c.From, c.To))
	name(f.status, "Status", statusWord(c))
	f.contradicted.setLabel("Contradicted")
	f.contradicted.setOn(c.Contradicted)
	f.clear.Hidden = c == data.ClaimFilter{}
	f.box.Refresh()
}

// name labels a filter's button with what it lets through.
func name(b *keyButton, what, value string) {
	label := what + " ▾"
	if value != "" {
		label = what + ": " + value + " ▾"
	}
	b.setLabel(label)
	b.setOn(value != "")
}

func dateRange(from, to date.Date) string {
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		return "from " + from.Short()
	case from == "":
		return "to " + to.Short()
	}
	return from.Short() + " – " + to.Short()
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

// anything is the pick that takes a filter away.
var anything = pick{label: "Any"}

// offer opens a list of values under a button; the first takes the filter
// away.
func (f *claimFilters) offer(b *keyButton, name string, fetch func(context.Context, string) ([]pick, error), set func(*data.ClaimFilter, string)) {
	newPicker(f.w, name+"…", func(ctx context.Context, typed string) ([]pick, error) {
		picks, err := fetch(ctx, typed)
		if typed == "" {
			picks = append([]pick{anything}, picks...)
		}
		return picks, err
	}, func(p pick) {
		f.edit(func(c *data.ClaimFilter) { set(c, p.value) })
		f.w.focusMain()
	}).openUnder("filter."+strings.ToLower(name), b)
}

func (f *claimFilters) pickTag() {
	facts := f.facts
	f.offer(f.tag, "Tag", func(_ context.Context, typed string) ([]pick, error) { return tagPicks(facts, typed, false), nil },
		func(c *data.ClaimFilter, v string) { c.Tag = v })
}

// mostPicks is how many speakers or outlets a list offers; typing finds the
// rest.
const mostPicks = 50

func (f *claimFilters) pickSpeaker() {
	book := f.w.book
	f.offer(f.speaker, "Speaker", func(ctx context.Context, typed string) (picks []pick, err error) {
		rows, err := book.Speakers(ctx, typed, mostPicks)
		for _, s := range rows {
			picks = append(picks, pick{value: s.Name, detail: count(s.Claims, "claim")})
		}
		return picks, err
	}, func(c *data.ClaimFilter, v string) { c.Speaker = v })
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

// fixedPicks offers a few values that are always the same.
func fixedPicks[T ~string](values ...T) func(context.Context, string) ([]pick, error) {
	return func(_ context.Context, typed string) (picks []pick, err error) {
		for _, v := range values {
			if strings.HasPrefix(string(v), fold(typed)) {
				picks = append(picks, pick{value: string(v)})
			}
		}
		return picks, nil
	}
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
	from, to := newLeadField("From: 2031-03-01", nil), newLeadField("To: 2031-03-31", nil)
	from.SetText(string(f.w.now.claims.filter.From))
	to.SetText(string(f.w.now.claims.filter.To))
	set := func() {
		a, errA := date.Parse(from.Text)
		b, errB := date.Parse(to.Text)
		if errA != nil || errB != nil {
			f.w.failed(cmp.Or(errA, errB))
			return
		}
		f.w.unlay()
		f.edit(func(c *data.ClaimFilter) { c.From, c.To = a, b })
		f.w.focusMain()
	}
	for _, field := range []*leadField{from, to} {
		field.key = func(ev *fyne.KeyEvent) bool {
			switch ev.Name {
			case fyne.KeyReturn, fyne.KeyEnter:
				set()
			case fyne.KeyEscape:
				f.w.escape()
			default:
				return false
			}
			return true
		}
	}
	none := newKeyButton("Any date", "", plainButton, func() { from.SetText(""); to.SetText(""); set() })
	apply := newKeyButton("Apply", keyLabel("Enter"), primaryButton, set)
	content := container.New(stacked{gap2}, newHeading("Published"), from, to, container.New(flow{gap: gap2}, none, apply))
	f.w.lay("filter.dates", newAnchored(f.w, container.New(padded{gap3}, content), f.dates, 260), from, nil)
}
