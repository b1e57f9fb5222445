package app

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"gainsay/data"
)

// articleForm is the fields of the article that is open.
type articleForm struct {
	w       *window
	heading *runText
	origin  *runText
	shown   data.Article

	headline, outlet, kind, reliability, byline, published *labelled
	url, archive, language, collector, note                *labelled
	outletHead                                             *runText
}

// reliabilities are the grades of the Admiralty code in words.
var reliabilities = []string{
	"A completely reliable", "B usually reliable", "C fairly reliable", "D not usually reliable", "E unreliable", "F cannot be judged",
}

func newArticleForm(w *window, f *form) *articleForm {
	a := &articleForm{w: w, heading: newHeading("Article"), origin: newRunText(0), outletHead: newHeading("Outlet")}
	a.headline = f.note("Headline", "")
	a.outlet = f.line("Outlet", "who published it", a.outlets)
	a.kind = f.line("Kind", "newspaper, agency, ministry…", nil)
	a.reliability = f.line("Rating", "A to F: not rated", among(reliabilities))
	a.byline = f.line("By", "", nil)
	a.published = f.line("Published", "2031-03-29, or 29 March 2031", nil)
	a.url = f.line("Address", "https://…", nil)
	a.archive = f.line("Archived", "https://…", nil)
	a.language = f.line("Language", "en, uk, ru…", nil)
	a.collector = f.line("Collected", "by whom", nil)
	a.note = f.note("Note", "")
	return a
}

func (a *articleForm) first() fyne.Focusable { return a.outlet.field }

func (a *articleForm) parts() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{a.heading}
	for _, l := range []*labelled{a.headline, a.outlet, a.published, a.byline, a.url, a.archive, a.language, a.collector, a.note} {
		parts = append(parts, l.Container)
	}
	if a.shown.Outlet.Name != "" {
		parts = append(parts, spacer(gap2), a.outletHead, a.kind.Container, a.reliability.Container)
	}
	return append(parts, spacer(gap2), a.origin)
}

func (a *articleForm) show(now data.Article) {
	a.shown = now
	a.heading.set(headingRun("Article " + now.Ref.String()))
	a.outletHead.set(headingRun("Outlet " + now.Outlet.Name))
	a.set(a.headline, now.Headline, func(x *data.Article, s string) error { x.Headline = s; return nil })
	a.set(a.outlet, now.Outlet.Name, func(x *data.Article, s string) error { x.Outlet = data.Outlet{Name: s}; return nil })
	a.set(a.published, now.Published.String(), func(x *data.Article, s string) error { return setDate(&x.Published, s) })
	a.set(a.byline, now.Byline, func(x *data.Article, s string) error { x.Byline = s; return nil })
	a.set(a.url, now.URL, func(x *data.Article, s string) error { x.URL = s; return nil })
	a.set(a.archive, now.ArchiveURL, func(x *data.Article, s string) error { x.ArchiveURL = s; return nil })
	a.set(a.language, now.Language, func(x *data.Article, s string) error { x.Language = s; return nil })
	a.set(a.collector, now.CollectedBy, func(x *data.Article, s string) error { x.CollectedBy = s; return nil })
	a.set(a.note, now.Note, func(x *data.Article, s string) error { x.Note = s; return nil })
	a.setOutlet(a.kind, now.Outlet.Type, func(o *data.Outlet, s string) error { o.Type = s; return nil })
	a.setOutlet(a.reliability, reliabilityText(now.Outlet.Reliability), setReliability)
	a.origin.set(run{text: originText(now), ink: colourFaint, size: sizeDetail})
}

// originText says how the article came here.
func originText(now data.Article) string {
	words := []string{"Added " + now.Created.Local().Format("2 January 2006, 15:04")}
	if now.Method != "" {
		words = append(words, string(now.Method))
	}
	if now.CreatedBy != "" {
		words = append(words, "by "+now.CreatedBy)
	}
	if !now.ReprintOf.IsZero() {
		words = append(words, "a reprint of another outlet's text")
	}
	return strings.Join(words, " · ")
}

func (a *articleForm) set(l *labelled, value string, edit func(*data.Article, string) error) {
	id := a.shown.ID
	l.field.set(id, value, func(s string) error {
		s = strings.TrimSpace(s)
		var probe data.Article
		if err := edit(&probe, s); err != nil {
			return err
		}
		a.w.editArticle(id, func(x *data.Article) { edit(x, s) })
		return nil
	})
}

// setOutlet is set for a field of the outlet, which all of its articles share.
func (a *articleForm) setOutlet(l *labelled, value string, edit func(*data.Outlet, string) error) {
	article := a.shown.ID
	l.field.set(a.shown.Outlet.ID, value, func(s string) error {
		s = strings.TrimSpace(s)
		var probe data.Outlet
		if err := edit(&probe, s); err != nil {
			return err
		}
		a.w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
			now, err := book.Article(ctx, article)
			after := now.Outlet
			edit(&after, s)
			return data.EditOutlet(now.Outlet, after), err
		}, nil)
		return nil
	})
}

func (a *articleForm) outlets(ctx context.Context, typed string) ([]string, error) {
	rows, err := a.w.book.Outlets(ctx, typed, mostOffered)
	names := make([]string, len(rows))
	for i, o := range rows {
		names[i] = o.Name
	}
	return names, err
}

func reliabilityText(r data.Reliability) string {
	for _, words := range reliabilities {
		if r != "" && strings.HasPrefix(words, string(r)) {
			return words
		}
	}
	return ""
}

func setReliability(o *data.Outlet, s string) error {
	s, err := oneOf(reliabilities, s)
	if err != nil || s == "" {
		o.Reliability = ""
		return err
	}
	o.Reliability = data.Reliability(s[:1])
	return nil
}
