package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"regexp"
	"slices"
)

// Tag is a word that analysts put on claims. Names are unique without regard
// to case and hold no semicolon, control character or outer blank.
type Tag struct {
	ID     ID
	Name   string
	Colour string // #rrggbb, or empty
	Key    int    // the digit that puts it on, 1 to 9; 0: none
	Note   string
}

// TagRow is a tag with how many accepted claims bear it.
type TagRow struct {
	Tag
	Claims int
}

func tagRow(t Tag) row {
	return row{t.ID[:], t.Name, foldName(t.Name), t.Colour, int64(t.Key), t.Note}
}

const tagColumns = "tag.id, tag.name, colour, key, tag.note"

func (t *Tag) fields() []any { return []any{&t.ID, &t.Name, &t.Colour, &t.Key, &t.Note} }

var colourForm = regexp.MustCompile(`^(#[0-9a-f]{6})?$`)

// tidyTag is t as it is kept, if it can be.
func tidyTag(t Tag) (_ Tag, err error) {
	t.Note = tidy(t.Note)
	switch {
	case !colourForm.MatchString(t.Colour):
		return t, fmt.Errorf("colour %q: want one like #2f80ed, or nothing", t.Colour)
	case t.Key < 0 || t.Key > 9:
		return t, fmt.Errorf("key %d: want a digit from 1 to 9, or 0 for none", t.Key)
	}
	t.Name, err = listedName("a tag", t.Name)
	return t, err
}

// AddTag makes a tag. Its key is taken from the tag that has it.
func AddTag(t Tag) Change {
	return Change{doing: "adding a tag", plan: func(x *tx) (err error) {
		if t.ID.IsZero() {
			t.ID = NewID()
		}
		if t, err = tidyTag(t); err != nil {
			return err
		}
		if err := errors.Join(x.free(tagTable, t.Name, 0), x.freeKey(t.Key, 0)); err != nil {
			return err
		}
		x.call("Add tag “%s”", t.Name)
		x.made = append(x.made, t.ID)
		_, err = x.insert(tagTable, tagRow(t))
		return err
	}}
}

// freeKey takes a digit key away from the tag that has it, unless that is n.
func (x *tx) freeKey(key int, n int64) error {
	if key == 0 {
		return nil
	}
	holders, err := x.numbers("SELECT n FROM tag WHERE key = ? AND n <> ?", key, n)
	for _, h := range holders {
		err = errors.Join(err, x.set(tagTable, h, columns{"key": int64(0)}))
	}
	return err
}

// tag is the n of the tag of that name, made where there is none.
func (x *tx) tag(name string) (int64, error) {
	t, err := tidyTag(Tag{ID: NewID(), Name: name})
	if err != nil {
		return 0, err
	}
	n, err := x.named(tagTable, t.Name)
	if errors.Is(err, ErrNotThere) {
		return x.insert(tagTable, tagRow(t))
	}
	return n, err
}

// EditTag changes the fields of a tag in which after differs from before.
func EditTag(before, after Tag) Change {
	return Change{doing: "editing a tag", plan: func(x *tx) error {
		n, err := x.find(tagTable, before.ID)
		if err != nil {
			return err
		}
		after.ID = before.ID
		if after, err = tidyTag(after); err != nil {
			return err
		}
		if err := x.free(tagTable, after.Name, n); err != nil {
			return err
		}
		if after.Key != before.Key {
			if err := x.freeKey(after.Key, n); err != nil {
				return err
			}
		}
		x.call("Edit tag “%s”", after.Name)
		return x.update(tagTable, n, tagRow(before), tagRow(after))
	}}
}

// DeleteTag takes a tag off all claims and deletes it.
func DeleteTag(id ID) Change {
	return Change{doing: "deleting a tag", plan: func(x *tx) error {
		n, err := x.find(tagTable, id)
		if err != nil {
			return err
		}
		x.call("Delete tag “%s”", x.nameOf(tagTable, n))
		on, err := x.numbers("SELECT n FROM claim_tag WHERE tag = ?", n)
		if err != nil {
			return err
		}
		if len(on) > 0 {
			x.say("It was on %s.", plural(len(on), "claim"))
		}
		for _, ct := range on {
			if err := x.remove(claimTagTable, ct); err != nil {
				return err
			}
		}
		return x.remove(tagTable, n)
	}}
}

// MergeTags puts a tag on all claims that bear another, in its place, and
// deletes the other.
func MergeTags(from, into ID) Change {
	return Change{doing: "merging tags", plan: func(x *tx) error {
		f, err := x.find(tagTable, from)
		if err != nil {
			return err
		}
		i, err := x.find(tagTable, into)
		if err != nil {
			return err
		}
		if f == i {
			return errors.New("it is the same tag")
		}
		x.call("Merge tag “%s” into “%s”", x.nameOf(tagTable, f), x.nameOf(tagTable, i))
		claims, err := x.numbers("SELECT claim FROM claim_tag WHERE tag = ?", f)
		if err != nil {
			return err
		}
		for _, c := range claims {
			if err := x.retag(c, f, i); err != nil {
				return err
			}
		}
		return x.remove(tagTable, f)
	}}
}

// retag puts the tag to in the place of the tag from on one claim.
func (x *tx) retag(claim, from, to int64) error {
	on, err := x.tagsOn(claim)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(on, func(t tagOn) bool { return t.tag == from })
	if slices.ContainsFunc(on, func(t tagOn) bool { return t.tag == to }) {
		return x.remove(claimTagTable, on[at].n)
	}
	return x.set(claimTagTable, on[at].n, columns{"tag": to})
}

// tagOn is a tag on a claim: the n of the row and of the tag.
type tagOn struct {
	n, tag, position int64
	name             string
}

// tagsOn are a claim's tags in their order.
func (x *tx) tagsOn(claim int64) (list []tagOn, err error) {
	err = x.each("SELECT claim_tag.n, tag, position, name FROM claim_tag JOIN tag ON tag.n = tag WHERE claim = ? ORDER BY position", []any{claim}, func(r *sql.Rows) error {
		var t tagOn
		err := r.Scan(&t.n, &t.tag, &t.position, &t.name)
		list = append(list, t)
		return err
	})
	return list, err
}

// Tags are all tags, those with keys first, then by name.
func (c *Casebook) Tags(ctx context.Context) (list []TagRow, err error) {
	const query = "SELECT " + tagColumns + `, ifnull(value, 0) FROM tag LEFT JOIN tally ON of = 'tag claims' AND tally.n = tag.n
		ORDER BY key = 0, key, folded`
	err = c.each(ctx, query, nil, func(r *sql.Rows) error {
		var t TagRow
		err := r.Scan(append(t.fields(), &t.Claims)...)
		list = append(list, t)
		return err
	})
	return list, reading("tags", err)
}
