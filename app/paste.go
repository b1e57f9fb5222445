package app

import (
	"context"

	"gainsay/data"
	"gainsay/data/ingest"
)

// pasteArticle makes an article of the clipboard at once. A bare address fills
// the URL of the article pasted before it.
func (w *window) pasteArticle() {
	raw := w.app.Clipboard().Content()
	if addr, ok := ingest.Address(raw); ok {
		w.pasteURL(addr)
		return
	}
	a, ok := w.pastable(raw)
	if !ok {
		return
	}
	w.withBook(func() { w.addPasted(a) })
}

// addPasted adds an article with the claims that the rules propose in it.
func (w *window) addPasted(a data.NewArticle) {
	book := w.book
	w.work.write(func(ctx context.Context) func() {
		done, proposed, err := addArticle(ctx, book, a)
		return func() {
			w.did(done, err, func(done data.Done) {
				w.pasted = done.Made[0]
				w.show(w.now.openArticle(w.pasted))
				w.focusMain()
				if done.Said == "" {
					w.sayWith("Added the article. "+foundIn(proposed)+" Its outlet and date are not known yet.", "Edit details", func() { w.inspect(inspectArticle) })
				}
			})
		}
	})
	w.restChanged()
}

// foundIn says how many claims are proposed, and what to do about them.
func foundIn(proposed int) string {
	if proposed == 0 {
		return "No claims are proposed in it."
	}
	return count(proposed, "claim") + " proposed: Tab goes to the next, Enter keeps it, Delete dismisses it."
}

// addArticle adds an article, and proposes claims in the same step. Without
// the proposals the article stands all the same.
func addArticle(ctx context.Context, book *data.Casebook, a data.NewArticle) (done data.Done, proposed int, err error) {
	done, err = book.Do(ctx, data.AddArticle(a))
	if err != nil {
		return done, 0, err
	}
	found, err := book.SuggestIn(ctx, done.Made[0], done.Step)
	return done, len(found.Made), err
}

// pastable is the clipboard as an article; where it can be none the window
// says why.
func (w *window) pastable(raw string) (data.NewArticle, bool) {
	if raw == "" {
		w.failWith("The clipboard holds no text: copy the article's text first. A picture cannot be pasted.", "", nil)
		return data.NewArticle{}, false
	}
	a, err := ingest.Paste(raw)
	if err != nil {
		w.failWith("What the clipboard holds cannot become an article: "+err.Error()+". Nothing was added.", "", nil)
	}
	return a, err == nil
}

// pasteURL fills the address of the article just pasted.
func (w *window) pasteURL(addr string) {
	if w.pasted.IsZero() {
		w.say("The clipboard holds an address alone. Paste the article's text first; an address pasted after it becomes its URL.")
		return
	}
	w.editArticle(w.pasted, func(a *data.Article) { a.URL = addr })
	w.say("Filled the address of the article just pasted: " + addr)
}

// pasteVersion adds the clipboard as a newer version of the open article.
func (w *window) pasteVersion() {
	a, ok := w.pastable(w.app.Clipboard().Content())
	if !ok {
		return
	}
	article := w.now.article
	w.do(data.AddVersion(article, a.NewVersion), func(done data.Done) {
		w.show(w.now.openArticle(article))
		if done.Said == "" {
			w.sayWith("Added a newer version; the older one stays.", "Undo", w.undo)
		}
	})
}
