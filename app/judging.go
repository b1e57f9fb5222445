package app

import (
	"context"
	"strings"

	"gainsay/data"
)

// editLink changes fields of a link as it stands when the turn comes.
func (w *window) editLink(id data.ID, edit func(*data.Link)) {
	w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
		before, err := book.Link(ctx, id)
		after := before
		edit(&after)
		return data.EditLink(before, after), err
	}, nil)
}

// kindPicks are the kinds a link can be of.
func kindPicks(_ context.Context, typed string) (picks []pick, err error) {
	for _, k := range linkKinds {
		if strings.Contains(k.words, fold(typed)) {
			picks = append(picks, pick{value: string(k.kind), label: k.words})
		}
	}
	return picks, nil
}

// A passer is a chooser that goes on to its next row by itself once the chosen
// ones have been dealt with.
type passer interface{ past() }

// passed goes on to the next pair, where pairs are listed.
func (w *window) passed() {
	if c, ok := w.chooser(viewContradictions); ok {
		if p, ok := c.(passer); ok {
			p.past()
		}
	}
}
