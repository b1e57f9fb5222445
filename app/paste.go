package app

import (
	"context"
	"time"

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

// addPasted adds an article with the claims that the rules propose in it, and
// shows both with the next frame. The article opens also where proposing fails;
// what its claims contradict comes afterwards, since an index may have to be
// made for that first.
func (w *window) addPasted(a data.NewArticle) {
	book := w.book
	w.pasting++
	w.work.write(func(ctx context.Context) func() {
		var claims data.Done
		var proposing error
		var read here
		done, err := book.Do(ctx, data.AddArticle(a))
		if err == nil {
			claims, proposing = book.SuggestIn(ctx, done.Made[0], done.Step)
			read, _ = readHere(ctx, book, desk{article: done.Made[0]}, here{}) // what fails is read again, and says so then
		}
		return func() {
			defer w.pastedAll(book)
			w.ahead = ahead{here: read}
			w.did(done, err, func(done data.Done) {
				w.pasted = done.Made[0]
				w.show(w.now.openArticle(w.pasted))
				w.focusMain()
				found := foundIn{claims: len(claims.Made)}
				switch {
				case proposing != nil:
					w.failWith("The article was added, but no claims could be proposed in it: "+proposing.Error(), "", nil)
					return
				case done.Said == "":
					w.sayWith(found.String(), "Edit details", func() { w.inspect(inspectArticle) })
				}
				w.opposePasted(book, done, found)
			})
		}
	})
	w.restChanged()
}

// pastedAll is told that a paste is whole: the panes read what it changed, once
// the frame that shows the article is over. It has the machine for itself.
func (w *window) pastedAll(book *data.Casebook) {
	w.ahead = ahead{}
	w.pasting--
	if w.pasting == 0 && w.told {
		w.told = false
		w.work.run(glimpse, func() { w.changed(book) })
	}
}

// glimpse takes a glance.
func glimpse(ctx context.Context) {
	select {
	case <-ctx.Done():
	case <-time.After(glance):
	}
}

// opposePasted proposes the surest pairs that the claims of a pasted article
// make with earlier ones, beside whatever else is written, after the frame that
// shows the article.
func (w *window) opposePasted(book *data.Casebook, pasted data.Done, found foundIn) {
	var opposed data.Opposed
	var err error
	article := pasted.Made[0]
	w.work.run(func(ctx context.Context) {
		glimpse(ctx)
		opposed, err = book.OpposeIn(ctx, article, pasted.Step)
	}, func() {
		switch found.Opposed = opposed; {
		case w.book != book:
		case err != nil:
			w.failWith("The article was added, but its claims could not be compared with earlier ones: "+err.Error(), "", nil)
		case found.Here > 0:
			w.morePairsOf[article] = found.More
			if w.now.article == article { // else they wait in the view
				w.failWith(found.String(), "Show them: G", func() { w.showPairsOfArticle() })
			}
		}
	})
}

// foundIn is what the rules have found in an article.
type foundIn struct {
	claims       int // proposed
	data.Opposed     // what they contradict
}

// String says what was found, and what to do about it.
func (f foundIn) String() string {
	if f.claims == 0 {
		return "Added the article. No claims are proposed in it: select the words of one and press Enter."
	}
	if f.Here == 0 {
		return "Added the article. " + count(f.claims, "claim") + " proposed: Tab, Enter keeps, Delete dismisses."
	}
	verb := "contradict"
	if f.Here == 1 {
		verb = "contradicts"
	}
	s := count(f.Here, "claim") + " here " + verb + " " + number(f.Earlier) + " earlier " + map[bool]string{true: "one", false: "ones"}[f.Earlier == 1] +
		", as it seems: G shows them, A D U S judges."
	if f.More > 0 {
		s += " " + count(f.More, "more pair") + " wait there."
	}
	return s + " " + count(f.claims, "claim") + " proposed."
}

// proposeClaims proposes the claims of the open article, once more where words
// of the lexicons or the date have changed.
func (w *window) proposeClaims() {
	w.propose(w.now.article, (*data.Casebook).SuggestNow, func(n int) string { return count(n, "claim") + " proposed." })
}

// proposePairs compares the claims of the open article with all others.
func (w *window) proposePairs() { w.proposePairsOf(w.now.article) }

func (w *window) proposePairsOf(article data.ID) {
	w.propose(article, (*data.Casebook).OpposeNow, func(n int) string {
		if n == 0 {
			return "Nothing new to judge: no other claim contradicts these."
		}
		return count(n, "pair") + " to judge: Ctrl+3 shows them."
	})
}

func (w *window) propose(article data.ID, how func(*data.Casebook, context.Context, data.ID) (data.Done, error), say func(int) string) {
	book := w.book
	w.work.write(func(ctx context.Context) func() {
		done, err := how(book, ctx, article)
		return func() {
			if err != nil {
				w.failed(err)
				return
			}
			w.say(say(len(done.Made)))
		}
	})
	w.restChanged()
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

// pasteVersion adds the clipboard as a newer version of the open article, and
// shows it beside the one that was open.
func (w *window) pasteVersion() {
	a, ok := w.pastable(w.app.Clipboard().Content())
	if !ok {
		return
	}
	article, older := w.now.article, w.here.version.ID
	w.do(data.AddVersion(article, a.NewVersion), func(done data.Done) {
		d := w.now.openArticle(article)
		d.beside = older
		w.show(d)
		if done.Said == "" {
			w.sayWith("Added a newer version; the older one stays.", "Undo", w.undo)
		}
	})
}
