package app

import (
	"context"

	"gainsay/data"
	"gainsay/data/date"
)

// pairFilters is the row of filters above the list of pairs.
type pairFilters struct {
	*filterLine
	tag, speaker, place, kind, dates, status *keyButton
	article                                  *keyButton // the article whose pairs are listed; a press takes it away
}

func newPairFilters(w *window) *pairFilters {
	f := &pairFilters{}
	button := func(pressed func()) *keyButton { return newFilterButton(w, pressed) }
	f.tag, f.speaker, f.place = button(f.pickTag), button(f.pickSpeaker), button(f.pickPlace)
	f.kind, f.dates, f.status = button(f.pickKind), button(f.pickDates), button(f.pickStatus)
	f.article = button(func() { f.edit(func(l *data.LinkFilter) { l.Article = data.ID{} }) })
	f.filterLine = newFilterLine(w, "Filter pairs", func(s string) { f.edit(func(l *data.LinkFilter) { l.Text = s }) },
		func() { f.edit(func(l *data.LinkFilter) { *l = data.LinkFilter{} }) }, f.article, f.tag, f.speaker, f.place, f.kind, f.dates, f.status)
	f.show(pairsDesk{})
	return f
}

// edit lists the pairs that another filter lets through.
func (f *pairFilters) edit(change func(*data.LinkFilter)) {
	d := f.w.now
	change(&d.pairs.filter)
	f.w.show(d)
}

// show says what is filtered by: each button names its filter.
func (f *pairFilters) show(d pairsDesk) {
	l := d.filter
	name(f.tag, "Tag", l.Tag)
	name(f.speaker, "Speaker", l.Speaker)
	name(f.place, "Place", l.Place)
	name(f.kind, "Kind", kindWords(l.Kind))
	name(f.dates, "Dates", dateRange(l.From, l.To))
	status := d.show.name()
	if d.show == showToJudge || d.show == showContradictions { // the tabs say so
		status = ""
	}
	name(f.status, "Status", status)
	f.article.Hidden = l.Article.IsZero()
	f.article.setLabel("Of one article ×")
	f.article.setOn(true)
	f.filterLine.show(l.Text, l != data.LinkFilter{})
}

// offer opens a list of values under a button.
func (f *pairFilters) offer(b *keyButton, name string, fetch func(context.Context, string) ([]pick, error), set func(*data.LinkFilter, string)) {
	f.w.offerFilter(b, name, fetch, func(v string) { f.edit(func(l *data.LinkFilter) { set(l, v) }) })
}

func (f *pairFilters) pickTag() {
	f.offer(f.tag, "Tag", func(_ context.Context, typed string) ([]pick, error) { return tagPicks(f.w.facts, typed, false), nil },
		func(l *data.LinkFilter, v string) { l.Tag = v })
}

func (f *pairFilters) pickSpeaker() {
	f.offer(f.speaker, "Speaker", speakersLike(f.w.book), func(l *data.LinkFilter, v string) { l.Speaker = v })
}

func (f *pairFilters) pickPlace() {
	book := f.w.book
	f.offer(f.place, "Place", func(ctx context.Context, typed string) (picks []pick, err error) {
		places, err := book.LinkPlaces(ctx, typed, mostPicks)
		for _, p := range places {
			picks = append(picks, pick{value: p})
		}
		return picks, err
	}, func(l *data.LinkFilter, v string) { l.Place = v })
}

func (f *pairFilters) pickKind() {
	f.offer(f.kind, "Kind", kindPicks, func(l *data.LinkFilter, v string) { l.Kind = data.LinkKind(v) })
}

// pickStatus chooses among all links by what was said of them.
func (f *pairFilters) pickStatus() {
	w := f.w
	newPicker(w, "Status…", func(_ context.Context, typed string) (picks []pick, err error) {
		for _, s := range pairShows {
			if wordStart(s.name, fold(typed), 0) >= 0 {
				picks = append(picks, pick{value: string(s.show), label: s.name})
			}
		}
		return picks, nil
	}, func(p pick) {
		d := w.now
		d.pairs.show = pairShow(p.value)
		w.show(d)
		w.focusMain()
	}).openUnder("filter.status", f.status)
}

// pickDates asks when what the claims speak of happened.
func (f *pairFilters) pickDates() {
	l := f.w.now.pairs.filter
	f.w.askDates(f.dates, "Happened, else said or published", l.From, l.To, func(from, to date.Date) {
		f.edit(func(l *data.LinkFilter) { l.From, l.To = from, to })
	})
}
