package app

import (
	"context"
	"strings"

	"gainsay/data"
)

// facts is what all of the window needs to know of the casebook at once: the
// totals, the tags with their colours and digits, and what undo would undo.
// They are read after every change, before the panes are told of it.
type facts struct {
	counts     data.Counts
	tags       []data.TagRow
	undo, redo string // names of the steps; "" where there is none
}

func readFacts(ctx context.Context, book *data.Casebook) (f facts, err error) {
	if f.counts, err = book.Counts(ctx); err != nil {
		return f, err
	}
	if f.tags, err = book.Tags(ctx); err != nil {
		return f, err
	}
	f.undo, _ = book.UndoName(ctx)
	f.redo, _ = book.RedoName(ctx)
	return f, nil
}

// tag is the tag of that name, without regard to case.
func (f facts) tag(name string) (data.TagRow, bool) {
	for _, t := range f.tags {
		if strings.EqualFold(t.Name, name) {
			return t, true
		}
	}
	return data.TagRow{}, false
}

// digit is the tag that a digit key puts on.
func (f facts) digit(n int) (data.TagRow, bool) {
	for _, t := range f.tags {
		if t.Key == n {
			return t, true
		}
	}
	return data.TagRow{}, false
}

// tintName is the colour that the tag of that name is drawn in, for tintOf.
func (f facts) tintName(name string) string {
	if t, ok := f.tag(name); ok && t.Colour != "" {
		return t.Colour
	}
	return tintByName(name)
}
