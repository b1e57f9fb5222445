package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"gainsay/data"
)

// askTag asks for a tag by name and puts it on what is chosen or in hand. A
// name that no tag has makes one.
func (w *window) askTag() {
	newPicker(w, "Tag…", func(_ context.Context, typed string) ([]pick, error) {
		return tagPicks(w.facts, typed, true), nil
	}, func(p pick) {
		w.focusMain()
		w.tag(p.value, false)
	}).openAmid("tag")
}

// tagPicks are the tags whose names hold a word that begins as typed, those
// that begin so themselves first; where mayMake says so, also a new tag of
// that name.
func tagPicks(f facts, typed string, mayMake bool) []pick {
	typed = strings.TrimSpace(typed)
	var first, then []pick
	for _, t := range f.tags {
		p := pick{value: t.Name, tint: f.tintName(t.Name), detail: count(t.Claims, "claim")}
		if t.Key > 0 {
			p.key = fmt.Sprint(t.Key)
		}
		switch name, word := fold(t.Name), fold(typed); {
		case strings.HasPrefix(name, word):
			first = append(first, p)
		case wordStart(name, word, 0) >= 0:
			then = append(then, p)
		}
	}
	all := slices.Concat(first, then)
	if _, there := f.tag(typed); mayMake && typed != "" && !there {
		all = append(all, pick{value: typed, made: true})
	}
	return all
}

// tagLooks are the tags of a claim as they are drawn.
func tagLooks(f facts, c data.Claim) []tagLook {
	looks := make([]tagLook, len(c.Tags))
	for i, name := range c.Tags {
		looks[i] = tagLook{name, f.tintName(name)}
	}
	return looks
}
