package app

import (
	"context"
	"sync/atomic"

	"gainsay/data"
)

// beginning is a casebook that has just been opened, and what the window shows
// of it first. That is read on end and over one connection, at the start of the
// program while Fyne makes the window: panes that asked for it one after the
// other would have the first frame wait.
type beginning struct {
	book    *data.Casebook
	facts   facts
	ahead   ahead
	err     error       // of reading: the casebook is open all the same
	changed atomic.Bool // by another program, since
	watched func()      // ends the watching for that
}

// ahead is what panes are about to ask for, read already.
type ahead struct {
	here     here
	articles *articlePage // the first of the whole list; nil: it has not been read
}

// articlePage is a stretch of the list of articles, and how long all of it is.
type articlePage struct {
	rows  []data.ArticleRow
	total int
}

// articlesAtFirst is how many articles are read before the first frame: more
// than a window shows.
const articlesAtFirst = 50

// begin opens the casebook at path and reads what is shown first: the article
// that was left last, of versions in the order in which they were left.
func begin(ctx context.Context, path string, mode data.Mode, left []data.ID) (*beginning, error) {
	book, err := data.Open(ctx, path, mode)
	if err != nil {
		return nil, err
	}
	b := &beginning{book: book}
	b.watched = book.Watch(func(data.Told) { b.changed.Store(true) })
	b.err = b.read(ctx, left)
	return b, nil
}

func (b *beginning) read(ctx context.Context, left []data.ID) (err error) {
	if b.facts, err = readFacts(ctx, b.book); err != nil {
		return err
	}
	var page articlePage
	if page.rows, page.total, err = b.book.Articles(ctx, "", 0, articlesAtFirst); err != nil {
		return err
	}
	b.ahead.articles = &page
	article, err := articleLeft(ctx, b.book, left)
	if err != nil {
		return err
	}
	b.ahead.here, err = readHere(ctx, b.book, desk{article: article}, here{})
	return err
}
