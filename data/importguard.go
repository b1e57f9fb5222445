package data

import (
	"database/sql"
	"errors"
	"slices"
)

// What others change while an import lets them in must not come between its
// parts: rows still to come belong to rows that have come, and find tags,
// speakers and outlets by their names. Where one of these were gone, the import
// could not go on; where it had another name, the import would make it again, and
// neither could be undone any more. So they stay as they are until it is in.

// errComing refuses such a change.
var errComing = errors.New("a file that is still being imported may need it as it is; wait until that is in, or cancel it")

// underWay is an import that is being written. Brought is used by who has the
// turn to write.
type underWay struct {
	step    ID // zero before it has one
	brought map[*table]*numberSet
}

// neededLater are the tables to whose rows later rows of an import belong.
var neededLater = []*table{questionTable, articleTable, versionTable, claimTable}

func newUnderWay() *underWay {
	u := &underWay{brought: map[*table]*numberSet{}}
	for _, t := range neededLater {
		u.brought[t] = new(numberSet)
	}
	return u
}

// bring notes a row that the import has brought.
func (u *underWay) bring(t *table, n int64) {
	if set := u.brought[t]; set != nil {
		set.add(n)
	}
}

// has reports whether the import has brought a row.
func (u *underWay) has(t *table, n any) bool {
	number, ok := n.(int64)
	return ok && u.brought[t].has(number)
}

// readBrought notes what the parts before have brought of an import that goes on.
func (m *importer) readBrought() error {
	const query = `SELECT tbl, row FROM change JOIN edit ON e >= first AND e < first + edits WHERE step = ? AND before IS NULL`
	return m.each(query, []any{m.parts.step[:]}, func(r *sql.Rows) error {
		var name string
		var n int64
		err := r.Scan(&name, &n)
		m.parts.under.bring(tableNamed(name), n)
		return err
	})
}

// guard refuses e where an import needs later what it changes. An undo takes away
// only what its own step has brought.
func (x *tx) guard(e edit) error {
	if x.under == nil || x.under.step.IsZero() {
		return nil
	}
	at := func(column string) any { return e.after[e.table.column(column)] } // of a row that comes
	comes, goes := e.before == nil, e.after == nil && x.turns.IsZero()
	needed := false
	switch t := e.table; t {
	case tagTable, speakerTable, outletTable:
		needed = goes || !comes && e.after != nil && slices.Contains(e.columns, t.column("name"))
	case aliasTable:
		needed = goes
	case articleTable:
		needed = (goes || !comes && slices.Contains(e.columns, t.column("reprint_of"))) && x.under.has(t, e.n)
	case versionTable:
		needed = goes && x.under.has(t, e.n) || comes && x.under.has(articleTable, at("article"))
	case claimTable, questionTable:
		needed = goes && x.under.has(t, e.n)
	case linkTable:
		needed = comes && x.under.has(claimTable, at("a")) && x.under.has(claimTable, at("b"))
	}
	if needed {
		return errComing
	}
	return nil
}
