package data

import (
	"context"
	"slices"
	"strings"

	"gainsay/data/text"
)

// What becomes of a claim whose words a newer version of its article has no
// longer. Until somebody decides, it stays on the version it was taken from
// and is listed beside the newer one.

// ReplaceClaim moves a claim to words of another version of its article, since
// the outlet puts there what it said before. The claim has to stand where
// before says.
func ReplaceClaim(before Claim, version ID, s text.Span) Change {
	return Change{doing: "moving a claim to another version", plan: func(x *tx) error {
		n, err := x.find(claimTable, before.ID)
		if err != nil {
			return err
		}
		from, err := x.find(versionTable, before.Version)
		if err != nil {
			return err
		}
		to, err := x.find(versionTable, version)
		if err != nil {
			return err
		}
		r, err := x.row(claimTable, n)
		if err != nil {
			return err
		}
		at := columns{"version": from, "start": int64(before.Span.Start), "end": int64(before.Span.End)}
		for name, was := range at {
			if r[claimTable.column(name)] != was {
				return ErrStale
			}
		}
		if err := x.sameArticle(from, to); err != nil {
			return err
		}
		body, err := x.bodyOf(to)
		if err != nil {
			return err
		}
		if err := s.Check(body); err != nil {
			return err
		}
		a := text.NewAnchor(body, s)
		err = x.setStamped(claimTable, n, columns{
			"version": to, "start": int64(s.Start), "end": int64(s.End), "quote": a.Quote, "prefix": a.Prefix, "suffix": a.Suffix,
		})
		x.call("Move %s to a newer version", x.claimName(n))
		return err
	}}
}

func (x *tx) sameArticle(a, b int64) error {
	first, err := x.articleOf(a)
	if err != nil {
		return err
	}
	second, err := x.articleOf(b)
	if err == nil && first != second {
		err = ErrNotThere
	}
	return err
}

// leftBehind is the setting that lists the claims that stay on older versions
// although a version has their words no longer.
func leftBehind(version ID) string { return "left behind by " + version.String() }

// LeaveClaim has a claim stay on the version it was taken from and be listed
// no more beside a newer one.
func LeaveClaim(id, newer ID) Change {
	return Change{doing: "leaving a claim on its version", plan: func(x *tx) error {
		n, err := x.find(claimTable, id)
		if err != nil {
			return err
		}
		if _, err := x.find(versionTable, newer); err != nil {
			return err
		}
		name := leftBehind(newer)
		var list string
		err = x.get("SELECT ifnull((SELECT value FROM setting WHERE name = ?), '')", []any{name}, &list)
		if err != nil {
			return err
		}
		left := strings.Fields(list)
		if slices.Contains(left, id.String()) {
			return nil
		}
		x.call("Leave %s on its version", x.claimName(n))
		return x.setSetting(name, strings.Join(append(left, id.String()), "\n"))
	}}
}

// LeftBehind are the claims that LeaveClaim has left beside a version.
func (c *Casebook) LeftBehind(ctx context.Context, newer ID) (map[ID]bool, error) {
	list, err := c.Setting(ctx, leftBehind(newer))
	left := map[ID]bool{}
	for _, s := range strings.Fields(list) {
		id, err := ParseID(s)
		if err == nil {
			left[id] = true
		}
	}
	return left, err
}
