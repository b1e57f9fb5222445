package app

import (
	"context"
	"fmt"

	"gainsay/data"
)

// doTagged does c, which puts a tag on.
func (w *window) doTagged(tag string, c data.Change, then func(data.Done)) {
	w.deedTagged(tag, func(context.Context, *data.Casebook) (data.Change, error) { return c, nil }, then)
}

// deedTagged is a deed that puts a tag on, unless it is empty. Where the casebook
// has no such tag it is made in the same step, with the first digit key that is
// free and the colour that goes with it.
func (w *window) deedTagged(tag string, workOut func(context.Context, *data.Casebook) (data.Change, error), then func(data.Done)) {
	w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
		c, err := workOut(ctx, book)
		if tag == "" || err != nil {
			return c, err
		}
		tags, err := book.Tags(ctx)
		if _, known := (facts{tags: tags}).tag(tag); known || err != nil {
			return c, err
		}
		return data.All("", data.AddTag(newTag(tag, tags)), c), nil
	}, then)
}

// newTag is a tag of that name beside the tags that are there.
func newTag(name string, tags []data.TagRow) data.Tag {
	t := data.Tag{Name: name, Colour: hexOf(tintByName(name))}
	for key := 1; key <= len(tintNames); key++ {
		if _, taken := (facts{tags: tags}).digit(key); !taken {
			t.Key, t.Colour = key, hexOf(tintNames[key-1])
			break
		}
	}
	return t
}

// hexOf is a tint's line as #rrggbb, which is drawn as that tint again.
func hexOf(tintName string) string {
	c := lightTints[tintName].line
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}
