package app

import (
	"context"
	"fmt"

	"gainsay/data"
)

// doTagged does c, which puts a tag on. Where the casebook has no such tag it
// is made in the same step, with the first digit key that is free and the
// colour that goes with it.
func (w *window) doTagged(tag string, c data.Change, then func(data.Done)) {
	w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
		if tag == "" {
			return c, nil
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
