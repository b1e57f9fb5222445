package app

import (
	"context"
	"strings"

	"gainsay/data"
	"gainsay/data/text"
)

// do has the casebook do c when its turn comes, and then shows what there is to
// say about it.
func (w *window) do(c data.Change, then func(data.Done)) {
	w.deed(func(context.Context, *data.Casebook) (data.Change, error) { return c, nil }, then)
}

// deed is do for a change that is worked out from the casebook when its turn
// comes: what stands then is what is changed.
func (w *window) deed(workOut func(context.Context, *data.Casebook) (data.Change, error), then func(data.Done)) {
	book := w.book
	if book == nil {
		w.say("No casebook is open: paste an article, or open one.")
		return
	}
	progress := &writing{book: book}
	ctx, ended := w.atWork(context.Background(), "", progress.progress)
	w.work.write(func(context.Context) func() {
		c, err := workOut(ctx, book)
		var done data.Done
		if err == nil {
			progress.begin(c.Doing())
			done, err = book.Do(ctx, c)
		}
		return func() {
			if ended(err); err == nil {
				w.did(done, nil, then)
			}
		}
	})
	w.restChanged()
}

// did shows what came of a deed.
func (w *window) did(done data.Done, err error, then func(data.Done)) {
	if err != nil {
		w.failed(err)
		return
	}
	if done.Said != "" {
		w.sayWith(done.Said, "Undo", w.undo)
	}
	if then != nil {
		then(done)
	}
}

// undo takes the newest step back; text still being typed into a field is
// undone there.
func (w *window) undo() { w.unmake((*data.Casebook).Undo, "undoing", undone) }

// redo does again what undo took back.
func (w *window) redo() { w.unmake((*data.Casebook).Redo, "redoing", redone) }

// undoStep takes back a step that is not the newest.
func (w *window) undoStep(step data.ID) {
	w.unmake(func(book *data.Casebook, ctx context.Context) (data.Done, error) { return book.UndoStep(ctx, step) }, "undoing", undone)
}

// The words that say what an undo or a redo did.
const (
	undone = "Undone: "
	redone = "Done again: "
)

// unmake turns a step round; doing says what that is while it goes on, word what it
// was.
func (w *window) unmake(how func(*data.Casebook, context.Context) (data.Done, error), doing, word string) {
	if w.undoneInField(word == undone) || w.book == nil {
		return
	}
	book := w.book
	progress := &writing{book: book}
	ctx, ended := w.atWork(context.Background(), "", progress.progress)
	w.work.write(func(context.Context) func() {
		progress.begin(doing)
		done, err := how(book, ctx)
		return func() {
			if ended(err); err == nil {
				w.say(word + strings.TrimPrefix(strings.TrimPrefix(done.Name, "Undo: "), "Redo: ") + ".")
			}
		}
	})
	w.restChanged()
}

// undoneInField undoes typing in the focused field, where that holds text that
// is no part of the casebook: what is being typed, a filter, a search.
func (w *window) undoneInField(undo bool) bool {
	focused := w.win.Canvas().Focused()
	if f, ok := focused.(*field); ok && f.write != nil && !f.unwritten() {
		return false
	}
	text, ok := focused.(interface {
		Undo()
		Redo()
	})
	if !ok {
		return false
	}
	if undo {
		text.Undo()
	} else {
		text.Redo()
	}
	return true
}

// editClaim changes fields of a claim as it stands when the turn comes.
func (w *window) editClaim(id data.ID, edit func(*data.Claim)) {
	w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
		before, err := book.Claim(ctx, id)
		after := before
		after.Tags = append([]string(nil), before.Tags...)
		edit(&after)
		return data.EditClaim(before, after), err
	}, nil)
}

// editArticle changes fields of an article as it stands when the turn comes.
func (w *window) editArticle(id data.ID, edit func(*data.Article)) {
	w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
		before, err := book.Article(ctx, id)
		after := before
		edit(&after)
		if err != nil {
			return data.Change{}, err
		}
		return book.EditArticleRead(ctx, before, after)
	}, nil)
}

// keep makes the selected text a claim, which stays in hand; with nothing
// selected it keeps the proposal in hand and goes to the next.
func (w *window) keep() { w.keepWith("") }

// keepWith is keep with a tag put on in the same step.
func (w *window) keepWith(tag string) {
	if s := w.text.Selection(); !s.Empty() {
		w.makeClaim(s, tag)
		return
	}
	if c, ok := w.here.claim(w.now.claim); ok && proposed(c) {
		w.doTagged(tag, data.AcceptClaims(tag, c.Claim.ID), nil)
		w.stepClaim(1, proposed)
	}
}

// makeClaim makes exactly what s covers a claim, blanks at its ends aside, with
// what the text says of it; a proposal in nearly these words becomes it.
func (w *window) makeClaim(s text.Span, tag string) {
	s = text.Trim(w.here.body, s)
	if s.Empty() {
		w.say("Only blanks are selected: select the words of the claim.")
		return
	}
	if c, ok := w.here.proposal(s); ok { // of whichever version
		w.doTagged(tag, data.AcceptClaims(tag, c.Claim.ID), func(data.Done) { w.hold(s, c.Claim.Article, c.Claim.ID) })
		return
	}
	c := data.Claim{
		Version: w.here.version.ID, Article: w.here.article.ID, Span: s,
		Status: data.Accepted, Origin: data.OriginTyped,
	}
	if tag != "" {
		c.Tags = []string{tag}
	}
	w.deedTagged(tag, func(ctx context.Context, book *data.Casebook) (data.Change, error) {
		return book.AddClaimRead(ctx, c)
	}, func(done data.Done) {
		if len(done.Made) > 0 {
			w.hold(s, c.Article, done.Made[len(done.Made)-1])
		}
	})
}

// hold puts the claim that was made of s in hand, unless another article has
// been opened since.
func (w *window) hold(s text.Span, article, claim data.ID) {
	w.text.SetSelection(text.Span{Start: s.End, End: s.End})
	if w.now.article == article {
		w.show(w.now.hold(claim))
	}
}

// dismiss puts a proposal away, or deletes an accepted claim and says what
// went; then the next is in hand.
func (w *window) dismiss() {
	c, ok := w.here.claim(w.now.claim)
	if !ok {
		return
	}
	if proposed(c) {
		w.do(data.DismissClaims(c.Claim.ID), nil)
		w.stepClaim(1, proposed)
		return
	}
	w.do(data.DeleteClaims(c.Claim.ID), nil)
	w.stepClaim(1, anyClaim)
}

// dismissRest dismisses all that is still proposed here, in one step.
func (w *window) dismissRest() { w.decideRest(data.DismissClaims, "Dismissed ") }

// keepRest keeps it.
func (w *window) keepRest() {
	w.decideRest(func(ids ...data.ID) data.Change { return data.AcceptClaims("", ids...) }, "Kept ")
}

func (w *window) decideRest(how func(...data.ID) data.Change, word string) {
	var ids []data.ID
	for _, c := range w.here.claims {
		if proposed(c) {
			ids = append(ids, c.Claim.ID)
		}
	}
	if len(ids) == 0 {
		w.say("Nothing is proposed here.")
		return
	}
	w.do(how(ids...), func(data.Done) { w.sayWith(word+count(len(ids), "proposal")+".", "Undo", w.undo) })
}

// stepClaim takes the next claim that fits in hand, or the one before.
func (w *window) stepClaim(by int, fits func(standing) bool) {
	next, ok := w.here.step(w.now.claim, w.text.Caret(), by, fits)
	if !ok {
		return
	}
	d := w.now.hold(next.Claim.ID)
	d.view = viewRead
	w.show(d)
	w.focusMain()
}

// tagByDigit puts the tag of a digit on. On a proposal that keeps it and goes
// to the next, with more it stays; on accepted claims the tag is put on or
// taken off.
func (w *window) tagByDigit(digit int, more bool) {
	t, ok := w.facts.digit(digit)
	if !ok {
		w.say("No tag has the key " + string(rune('0'+digit)) + " yet: T makes tags, and the first nine get a key.")
		return
	}
	w.tag(t.Name, more)
}

// tag puts a tag on what is chosen or in hand.
func (w *window) tag(name string, stay bool) {
	if w.now.view == viewRead {
		c, inHand := w.here.claim(w.now.claim)
		switch {
		case !w.text.Selection().Empty():
			w.keepWith(name)
			return
		case inHand && proposed(c) && !stay:
			w.keepWith(name)
			return
		case inHand && wears(c.Claim, name):
			w.do(data.UntagClaims(name, c.Claim.ID), nil)
			return
		}
	}
	w.withClaims(func(ids []data.ID) { w.doTagged(name, data.TagClaims(name, ids...), nil) })
}

func wears(c data.Claim, tag string) bool {
	for _, t := range c.Tags {
		if strings.EqualFold(t, tag) {
			return true
		}
	}
	return false
}

// link joins the claim in hand to another, as contradicting it.
func (w *window) link(other data.ID) {
	claim := w.now.claim
	w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
		return book.LinkClaimsRead(ctx, claim, other, data.Contradicts, "")
	}, func(done data.Done) {
		if done.Said == "" {
			w.sayWith("Linked as a contradiction.", "Undo", w.undo)
		}
	})
}

// judge says what the pairs chosen or in hand are to each other.
func (w *window) judge(r data.Relation) {
	w.withPairs(func(ids []data.ID) {
		w.do(data.JudgeLinks(r, "", ids...), nil)
		w.passed()
	})
}

// dismissPair says that the pairs chosen or in hand do not contradict.
func (w *window) dismissPair() {
	w.withPairs(func(ids []data.ID) {
		w.do(data.DismissLinks("", ids...), nil)
		w.passed()
	})
}

// unlink deletes the link in hand; the claims stay.
func (w *window) unlink() {
	w.withPairs(func(ids []data.ID) { w.do(data.DeleteLinks(ids...), nil) })
}

// widenPair shows the quotes of pairs in their paragraphs, or in their
// sentences again.
func (w *window) widenPair() {
	d := w.now
	d.pairs.wide = !d.pairs.wide
	w.show(d)
}

// mapPairs shows the map of what hangs together with the pair in hand, or the
// pair again.
func (w *window) mapPairs() {
	d := w.now
	d.pairs.mapped = !d.pairs.mapped
	w.show(d)
	w.focusMain()
}

// moveEnd moves an end of the claim in hand by a word or a letter.
func moveEnd(which string, forward, letter bool) func(*window) {
	unit := readerUnit(letter)
	return func(w *window) {
		if which == "start" {
			w.text.MoveStart(forward, unit)
		} else {
			w.text.MoveEnd(forward, unit)
		}
	}
}

// moveClaim makes s the span of a claim that stands in the version shown.
func (w *window) moveClaim(id data.ID, s text.Span) {
	c, ok := w.here.claim(id)
	switch {
	case !ok || c.Span == s:
	case c.Moved:
		w.failWith("This claim was taken from another version of the article; its words are changed there.", "Open that version", func() {
			d := w.now
			d.version = c.Claim.Version
			w.show(d)
		})
		w.tell()
	default:
		w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
			return book.MoveClaimRead(ctx, id, c.Span, s)
		}, nil)
	}
}

// deleteChosen deletes the claims chosen in the table; undo brings them back.
func (w *window) deleteChosen() {
	w.withClaims(func(ids []data.ID) {
		w.do(data.DeleteClaims(ids...), func(done data.Done) {
			if done.Said == "" {
				w.sayWith("Deleted "+count(len(ids), "claim")+".", "Undo", w.undo)
			}
		})
	})
}

// deleteArticle deletes the article that is open, with its claims; undo brings
// all of it back.
func (w *window) deleteArticle() {
	id := w.now.article
	w.do(data.DeleteArticle(id), func(done data.Done) {
		if w.now.article == id {
			d := w.now.openArticle(data.ID{})
			w.show(d)
		}
		if done.Said == "" {
			w.sayWith("Deleted the article and its claims.", "Undo", w.undo)
		}
	})
}
