package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
	"gainsay/data/date"
)

// filterLine is a row of filters above a list: a field for words, a button a
// filter, and one that takes all of them away.
type filterLine struct {
	w      *window
	box    *fyne.Container
	text   *leadField
	clear  *keyButton
	typing bool     // the field sets the filter, not the other way round
	shown  []string // the labels laid out for
}

// newFilterLine makes a row; words is told of what is typed, clear takes all
// filters away.
func newFilterLine(w *window, hint string, words func(string), clear func(), buttons ...*keyButton) *filterLine {
	f := &filterLine{w: w}
	f.text = newLeadField(hint, func(s string) {
		f.typing = true
		words(s)
		f.typing = false
	})
	f.text.key = f.typed
	f.text.shortcut = func(s fyne.Shortcut) bool { return w.shortcut(anywhere, s) }
	f.clear = newKeyButton("Clear", "", quietButton, clear)
	f.clear.typed = w.typedOutside
	f.box = container.New(flow{gap: gap2, wide: map[fyne.CanvasObject]float32{f.text: filterWidth}}, f.text)
	for _, b := range buttons {
		f.box.Add(b)
	}
	f.box.Add(f.clear)
	return f
}

// filterWidth is the width of the field for words.
const filterWidth float32 = 240

// newFilterButton is a button of a filter line; [name] labels it.
func newFilterButton(w *window, pressed func()) *keyButton {
	b := newKeyButton("", "", plainButton, pressed)
	b.typed = w.typedOutside
	return b
}

// typed brings the focus from the field to the list.
func (f *filterLine) typed(ev *fyne.KeyEvent) bool {
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

// show says what words are filtered by, and whether anything is.
func (f *filterLine) show(words string, any bool) {
	if !f.typing && f.text.Text != words {
		f.text.SetText(words)
	}
	setHidden(f.clear, !any)
	var labels []string
	for _, o := range f.box.Objects {
		if b, ok := o.(*keyButton); ok && b.Visible() {
			labels = append(labels, b.label)
		}
	}
	if !slices.Equal(labels, f.shown) {
		f.shown = labels
		relay(f.box)
	}
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

// anything is the pick that takes a filter away.
var anything = pick{label: "Any"}

// offerFilter opens a list of values under a filter's button; the first takes
// the filter away.
func (w *window) offerFilter(b *keyButton, name string, fetch func(context.Context, string) ([]pick, error), set func(string)) {
	newPicker(w, name+"…", func(ctx context.Context, typed string) ([]pick, error) {
		picks, err := fetch(ctx, typed)
		if typed == "" {
			picks = append([]pick{anything}, picks...)
		}
		return picks, err
	}, func(p pick) {
		set(p.value)
		w.focusMain()
	}).openUnder("filter."+strings.ToLower(name), b)
}

// mostPicks is how many speakers or outlets a list offers; typing finds the
// rest.
const mostPicks = 50

// speakersLike offers the speakers of a casebook.
func speakersLike(book *data.Casebook) func(context.Context, string) ([]pick, error) {
	return func(ctx context.Context, typed string) (picks []pick, err error) {
		rows, err := book.Speakers(ctx, typed, mostPicks)
		for _, s := range rows {
			picks = append(picks, pick{value: s.Name, detail: count(s.Claims, "claim")})
		}
		return picks, err
	}
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

// askDates asks under a filter's button for the days between which something
// lies; what says of what they are.
func (w *window) askDates(b *keyButton, what string, from, to date.Date, set func(from, to date.Date)) {
	first, last := newLeadField("From: 2031-03-01", nil), newLeadField("To: 2031-03-31", nil)
	first.SetText(string(from))
	last.SetText(string(to))
	apply := func() {
		a, errA := readDate(first.Text)
		b, errB := readDate(last.Text)
		if errA != nil || errB != nil {
			w.failed(cmp.Or(errA, errB))
			return
		}
		w.unlay()
		set(a, b)
		w.focusMain()
	}
	first.key, last.key = enterAndEscape(w, apply), enterAndEscape(w, apply)
	none := newKeyButton("Any date", "", plainButton, func() { first.SetText(""); last.SetText(""); apply() })
	content := container.New(stacked{gap2}, newHeading(what), first, last,
		container.New(flow{gap: gap2}, none, newKeyButton("Apply", keyLabel("Enter"), primaryButton, apply)))
	w.lay("filter.dates", newAnchored(w, container.New(padded{gap3}, content), b, 260), first, nil)
}
