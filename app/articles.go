package app

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// articlesPane lists the articles, newest first, with what is in each.
type articlesPane struct {
	w      *window
	lane   *lane
	box    *fyne.Container
	filter *field
	list   *rowList
	none   *runText

	asked articlesAsk
	rows  []data.ArticleRow // those from first on
	first int
	drawn map[fyne.CanvasObject]*articleRow
}

// articlesAsk is what has to be read again when it changes.
type articlesAsk struct {
	filter string
	seq    int64
	first  int
}

// articlesAtOnce is how many articles are read at a time: some windows full,
// so that scrolling seldom waits.
const articlesAtOnce = 200

func newArticlesPane(w *window) *articlesPane {
	p := &articlesPane{w: w, lane: w.work.lane(), filter: newField(w, "Filter articles"), none: newRunText(0), drawn: map[fyne.CanvasObject]*articleRow{}}
	p.filter.OnChanged = func(s string) {
		d := w.now
		d.articleFilter = s
		w.show(d)
	}
	p.filter.onKey = p.filterKey
	p.list = newRowList(w, inArticles, p.makeRow, p.draw)
	p.list.wanted = p.wanted
	p.list.opened = p.open
	p.box = container.New(p, newHairline(), p.filter, p.list, p.none, newHairline())
	return p
}

func (p *articlesPane) name() string              { return "articles" }
func (p *articlesPane) object() fyne.CanvasObject { return p.box }
func (p *articlesPane) place() (where, bool)      { return inArticles, p.list.focused }

func (p *articlesPane) focus() bool {
	if !p.box.Visible() {
		return false
	}
	p.w.win.Canvas().Focus(p.list)
	return true
}

func (p *articlesPane) tell(d desk) {
	now := articlesAsk{d.articleFilter, p.w.seq, p.asked.first}
	if now.filter != p.asked.filter {
		now.first = 0
	}
	if now != p.asked {
		p.asked = now
		p.read()
	}
	p.list.setMarked(p.index(d.article))
}

func (p *articlesPane) read() {
	book, a := p.w.book, p.asked
	if book == nil {
		p.show(nil, 0)
		return
	}
	if got := p.w.ahead.articles; got != nil && a.filter == "" && a.first == 0 {
		p.lane.forget()
		p.first = 0
		p.show(got.rows, got.total)
		return
	}
	ask(p.lane, func(ctx context.Context) (got articlePage, err error) {
		got.rows, got.total, err = book.Articles(ctx, strings.TrimSpace(a.filter), a.first, articlesAtOnce)
		return got, err
	}, func(got articlePage, err error) {
		if err != nil {
			p.w.failed(err)
			return
		}
		p.first = a.first
		p.show(got.rows, got.total)
	})
}

func (p *articlesPane) show(rows []data.ArticleRow, total int) {
	p.rows = rows
	words := ""
	switch {
	case p.w.book != nil && total == 0 && p.asked.filter != "":
		words = "No article has all of these words in its headline or outlet."
	case p.w.book != nil && total == 0:
		words = "Articles will be listed here."
	}
	p.none.set(run{text: words, ink: colourFaint, size: sizeDetail})
	p.list.setRows(total)
	p.list.setMarked(p.index(p.w.now.article))
	p.Layout(p.box.Objects, p.box.Size())
	p.w.probe.changed()
}

// index is the row of an article, -1 where it is not among those read.
func (p *articlesPane) index(article data.ID) int {
	for i, r := range p.rows {
		if r.ID == article {
			return p.first + i
		}
	}
	return -1
}

func (p *articlesPane) row(i int) (data.ArticleRow, bool) {
	if i < p.first || i >= p.first+len(p.rows) {
		return data.ArticleRow{}, false
	}
	return p.rows[i-p.first], true
}

// wanted reads the rows round those in view where they are not there.
func (p *articlesPane) wanted(from, to int) {
	if from >= p.first && to <= p.first+len(p.rows) {
		return
	}
	p.asked.first = max(0, from-articlesAtOnce/3)
	p.read()
}

func (p *articlesPane) makeRow() fyne.CanvasObject {
	r := newArticleRow()
	p.drawn[r.Container] = r
	return r.Container
}

func (p *articlesPane) draw(i int, o fyne.CanvasObject) {
	r, known := p.row(i)
	p.drawn[o].set(r, known)
}

// open opens the article of a row.
func (p *articlesPane) open(i int) {
	if r, ok := p.row(i); ok {
		p.w.show(p.w.now.openArticle(r.ID))
		p.w.focusMain()
	}
}

// filterKey leads the list from its filter: down goes into it, Enter opens
// what stands first.
func (p *articlesPane) filterKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown:
		p.focus()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.open(0)
	default:
		return false
	}
	return true
}

// Layout is for Fyne.
func (p *articlesPane) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	put(objects[0], s.Width-hairline, 0, hairline, s.Height)
	high := p.filter.MinSize().Height
	put(p.filter, gap3+2, gap2+2, s.Width-2*gap3-4, high)
	top := high + 2*gap2 + 4
	put(objects[4], 0, top-hairline, s.Width, hairline)
	put(p.list, 0, top, s.Width-hairline, s.Height-top)
	put(p.none, gap3+2, top+gap2, s.Width-2*gap3-4, p.none.heightFor(s.Width-2*gap3-4))
}

// MinSize is for Fyne.
func (p *articlesPane) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 100) }
