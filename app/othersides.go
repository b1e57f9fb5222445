package app

import (
	"context"

	"gainsay/data"
)

// crossMargin leads from the margin mark of a claim to the other side of its
// contradiction, in the article where that stands. Of several sides a short
// list is shown; a claim without any is taken in hand.
func (w *window) crossMargin(claim data.ID) {
	book := w.book
	if book == nil || claim.IsZero() {
		return
	}
	w.show(w.now.hold(claim))
	ask(w.jump, func(ctx context.Context) ([]data.LinkRow, error) { return otherSides(ctx, book, claim) }, func(sides []data.LinkRow, err error) {
		switch {
		case err != nil:
			w.failed(err)
		case len(sides) == 1:
			w.openSide(sides[0])
		case len(sides) > 1:
			w.pickSide(sides)
		}
	})
}

// otherSides are the links by which a claim is contradicted, those that
// somebody accepted first.
func otherSides(ctx context.Context, book *data.Casebook, claim data.ID) (sides []data.LinkRow, err error) {
	links, err := book.LinksOf(ctx, claim)
	for _, fits := range []func(data.LinkRow) bool{isContradiction, isToJudge} {
		for _, l := range links {
			if fits(l) {
				sides = append(sides, l)
			}
		}
	}
	return sides, err
}

// openSide opens the claim at the other end of a link where it stands.
func (w *window) openSide(l data.LinkRow) {
	w.show(w.now.openClaim(l.Other.Article, l.Other.ID))
	w.focusMain()
}

func (w *window) pickSide(sides []data.LinkRow) {
	byRef := map[string]data.LinkRow{}
	var picks []pick
	for _, l := range sides {
		p := pick{value: l.Other.Ref.String(), label: oneLine(l.Other.Quote), detail: whoSaid(l.Other)}
		if isToJudge(l) {
			p.detail += " · to judge"
		}
		byRef[p.value] = l
		picks = append(picks, p)
	}
	fetch := func(_ context.Context, typed string) (found []pick, err error) {
		for _, m := range namesWith(typed, picks) {
			found = append(found, picks[m])
		}
		return found, nil
	}
	newPicker(w, "Which other side?", fetch, func(chosen pick) { w.openSide(byRef[chosen.value]) }).openAmid("sides")
}

// namesWith are the picks that hold all that was typed; all of them where
// nothing was.
func namesWith(typed string, picks []pick) (at []int) {
	names := make([]string, len(picks))
	for i, p := range picks {
		names[i] = p.value + " " + p.label + " " + p.detail
	}
	if typed == "" {
		for i := range picks {
			at = append(at, i)
		}
		return at
	}
	for _, m := range matchNames(typed, names) {
		at = append(at, m.index)
	}
	return at
}
