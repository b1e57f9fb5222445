package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Reliability rates an outlet on the scale of the Admiralty code (NATO AJP-2.1):
// A is completely reliable, E unreliable, F cannot be judged. The empty
// Reliability has not been rated, which is not the same as F.
type Reliability string

// Valid reports whether r is empty or one of A to F.
func (r Reliability) Valid() bool {
	return r == "" || len(r) == 1 && 'A' <= r[0] && r[0] <= 'F'
}

// Outlet is who published an article. Names are unique without regard to case.
type Outlet struct {
	ID          ID
	Name        string
	Type        string // "newspaper", "agency", "ministry": in the user's words
	Reliability Reliability
	Language    string // BCP 47, as in "uk"
}

// OutletRow is an outlet with how many articles are its.
type OutletRow struct {
	Outlet
	Articles int
}

func outletRow(o Outlet) row {
	return row{o.ID[:], o.Name, foldName(o.Name), o.Type, string(o.Reliability), o.Language}
}

const outletColumns = "outlet.id, ifnull(outlet.name, ''), ifnull(outlet.type, ''), ifnull(outlet.reliability, ''), ifnull(outlet.language, '')"

func (o *Outlet) fields() []any { return []any{&o.ID, &o.Name, &o.Type, &o.Reliability, &o.Language} }

// tidyOutlet is o as it is kept, if it can be.
func tidyOutlet(o Outlet) (_ Outlet, err error) {
	o.Type, o.Language = tidy(o.Type), tidy(o.Language)
	if !o.Reliability.Valid() {
		return o, fmt.Errorf("reliability %q: want A to F, or nothing", o.Reliability)
	}
	o.Name, err = properName("an outlet", o.Name)
	return o, err
}

// outlet is the n of the outlet of that name, made where there is none; nil
// for no name.
func (x *tx) outlet(name, typ string) (any, error) {
	if tidy(name) == "" {
		return nil, nil
	}
	o, err := tidyOutlet(Outlet{ID: NewID(), Name: name, Type: typ})
	if err != nil {
		return nil, err
	}
	n, err := x.named(outletTable, o.Name)
	if errors.Is(err, ErrNotThere) {
		return x.insert(outletTable, outletRow(o))
	}
	return n, err
}

// EditOutlet changes the fields of an outlet in which after differs from
// before.
func EditOutlet(before, after Outlet) Change {
	return Change{doing: "editing an outlet", plan: func(x *tx) error {
		n, err := x.find(outletTable, before.ID)
		if err != nil {
			return err
		}
		after.ID = before.ID
		if after, err = tidyOutlet(after); err != nil {
			return err
		}
		if err := x.free(outletTable, after.Name, n); err != nil {
			return err
		}
		x.call("Edit outlet “%s”", after.Name)
		if err := x.update(outletTable, n, outletRow(before), outletRow(after)); err != nil || foldName(before.Name) == foldName(after.Name) {
			return err
		}
		articles, err := x.numbers("SELECT n FROM article WHERE outlet = ?", n)
		if err != nil {
			return err
		}
		return x.keepAway(articles)
	}}
}

// MergeOutlets gives all articles of one outlet to another and deletes the
// first.
func MergeOutlets(from, into ID) Change {
	return Change{doing: "merging outlets", plan: func(x *tx) error {
		f, err := x.find(outletTable, from)
		if err != nil {
			return err
		}
		i, err := x.find(outletTable, into)
		if err != nil {
			return err
		}
		if f == i {
			return errors.New("it is the same outlet")
		}
		x.call("Merge outlet “%s” into “%s”", x.nameOf(outletTable, f), x.nameOf(outletTable, i))
		articles, err := x.numbers("SELECT n FROM article WHERE outlet = ?", f)
		if err != nil {
			return err
		}
		for _, a := range articles {
			if err := x.set(articleTable, a, columns{"outlet": i}); err != nil {
				return err
			}
		}
		if err := x.keepAway(articles); err != nil {
			return err
		}
		return x.remove(outletTable, f)
	}}
}

// Outlets are the outlets whose names have a word that begins with prefix,
// those with most articles first; all of them for an empty prefix.
func (c *Casebook) Outlets(ctx context.Context, prefix string, limit int) (list []OutletRow, err error) {
	const query = "SELECT " + outletColumns + `, ifnull(value, 0) FROM outlet LEFT JOIN tally ON of = 'outlet articles' AND tally.n = outlet.n
		WHERE folded LIKE ?1 || '%' ESCAPE '\' OR folded LIKE '% ' || ?1 || '%' ESCAPE '\'
		ORDER BY ifnull(value, 0) DESC, folded LIMIT ?2`
	err = c.each(ctx, query, []any{likePrefix(prefix), limit}, func(r *sql.Rows) error {
		var o OutletRow
		err := r.Scan(append(o.fields(), &o.Articles)...)
		list = append(list, o)
		return err
	})
	return list, reading("outlets", err)
}
