package app

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// inspectorPane shows the claim in hand, or the article, with all of its
// fields and the links of the claim as cards.
type inspectorPane struct {
	w       *window
	lane    *lane
	box     *fyne.Container
	form    *form // nil, as what it holds, until fields can be made
	claim   *claimForm
	article *articleForm
	cards   *cardColumn
	none    *runText

	asked inspectorAsk
	shown inspected
}

// inspectorAsk is what has to be read again when it changes.
type inspectorAsk struct {
	claim, article data.ID
	seq            int64
	redrawn        int
}

// inspected is what the inspector shows.
type inspected struct {
	claim   data.Claim // zero: the article
	article data.Article
	links   []data.LinkRow
	asks    []data.QuestionRow
}

func newInspectorPane(w *window) *inspectorPane {
	p := &inspectorPane{w: w, lane: w.work.lane(), none: newRunText(0)}
	w.inspector = p.begin
	p.box = container.New(inspectorLayout{p}, newHairline())
	return p
}

// makeFields makes what the pane shows, all of it at once.
func (p *inspectorPane) makeFields() {
	p.form = newForm(p.w)
	p.claim, p.article, p.cards = newClaimForm(p.w, p.form), newArticleForm(p.w, p.form), newCardColumn(p.w)
	p.form.set(p.none)
	p.box.Add(p.form.scroll)
}

func (p *inspectorPane) name() string              { return "inspector" }
func (p *inspectorPane) object() fyne.CanvasObject { return p.box }

func (p *inspectorPane) place() (where, bool) {
	if p.form == nil {
		return anywhere, false
	}
	if p.cards.focused() {
		return inCards, true
	}
	return anywhere, p.typing()
}

// typing reports whether one of the fields has the focus.
func (p *inspectorPane) typing() bool {
	focused := p.w.win.Canvas().Focused()
	for _, f := range p.form.fields {
		if focused == fyne.Focusable(f) {
			return true
		}
	}
	return false
}

func (p *inspectorPane) focus() bool {
	if p.form == nil || !p.box.Visible() || p.asked.claim.IsZero() && p.asked.article.IsZero() {
		return false
	}
	return p.begin(false)
}

// begin puts the focus into the first field, or into the first card.
func (p *inspectorPane) begin(cards bool) bool {
	switch {
	case p.form == nil:
		return false
	case cards:
		return p.cards.focusFirst()
	case p.asked.claim.IsZero():
		p.w.win.Canvas().Focus(p.article.first())
	default:
		p.w.win.Canvas().Focus(p.claim.first())
	}
	return true
}

func (p *inspectorPane) tell(d desk) {
	if !p.w.whole || p.w.pasting > 0 { // it is told again when that is over
		return
	}
	if p.form == nil {
		p.makeFields()
	}
	now := inspectorAsk{claim: d.claim, article: d.article, seq: p.w.seq, redrawn: p.w.redrawn}
	if d.onArticle {
		now.claim = data.ID{}
	}
	p.cards.hold(d.link)
	if now == p.asked {
		return
	}
	p.asked = now
	book := p.w.book
	if book == nil || now.claim.IsZero() && now.article.IsZero() {
		p.show(inspected{})
		return
	}
	ask(p.lane, func(ctx context.Context) (inspected, error) { return readInspected(ctx, book, now) }, func(got inspected, err error) {
		switch {
		case errors.Is(err, data.ErrNotThere): // undone, or deleted by another program
			p.show(inspected{})
			p.w.show(p.w.now.hold(data.ID{}))
		case err != nil:
			p.w.failed(err)
		default:
			p.show(got)
		}
	})
}

func readInspected(ctx context.Context, book *data.Casebook, a inspectorAsk) (got inspected, err error) {
	if !a.article.IsZero() {
		if got.article, err = book.Article(ctx, a.article); err != nil {
			return got, err
		}
	}
	if a.claim.IsZero() {
		return got, nil
	}
	if got.claim, err = book.Claim(ctx, a.claim); err != nil {
		return got, err
	}
	if got.links, err = book.LinksOf(ctx, a.claim); err != nil {
		return got, err
	}
	got.asks, err = book.Questions(ctx)
	return got, err
}

func (p *inspectorPane) show(got inspected) {
	switched := got.claim.ID != p.shown.claim.ID || got.article.ID != p.shown.article.ID
	p.shown = got
	p.w.cards = got.links
	p.form.fill(func() {
		switch {
		case !got.claim.ID.IsZero():
			p.claim.show(got)
			p.cards.show(got.links)
			p.form.set(p.claim.parts(p.cards)...)
		case !got.article.ID.IsZero():
			p.article.show(got.article)
			p.form.set(p.article.parts()...)
		default:
			p.none.set(run{text: "What is in hand shows here: an article that is open, a claim that you select in it.", ink: colourFaint, size: sizeDetail})
			p.form.set(p.none)
		}
	})
	if switched {
		p.form.scroll.ScrollToTop()
	}
	p.w.menus.refresh()
	p.w.restChanged()
}

type inspectorLayout struct{ of *inspectorPane }

func (l inspectorLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	put(objects[0], 0, 0, hairline, s.Height)
	if len(objects) > 1 {
		put(objects[1], hairline, 0, s.Width-hairline, s.Height)
	}
}

func (inspectorLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastForForm, 100)
}
