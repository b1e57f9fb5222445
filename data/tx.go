package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"
)

// tx is one change being worked out and written. Rows of nouns are written by
// insert, update and remove alone, each of which writes the row and its edit in
// the journal.
type tx struct {
	ctx   context.Context
	write *writer
	at    time.Time
	who   string
	by    By
	own   bool  // see Change.asked
	seq   int64 // of the change being written
	first int64 // of its edits
	edits int64
	read  int64 // the last edit that the full-text index has read

	turns ID  // the step that an undo or redo turns round, or zero
	opens any // what that leaves open: "redo" or nothing

	under *underWay // an import that this change comes between; nil: none

	toTurn, turned int64 // how many edits that step has, and how many have been turned

	name  string   // what the change calls itself
	said  []string // what people should be told of it
	made  []ID
	nouns Nouns

	came     map[*table][]int64 // rows inserted that the journal does not have yet
	waiting  int64              // how many they are
	last     map[*table]*numbers
	tallies  map[tallyKey]int64
	articles map[int64]int64 // of versions

	lastVersion int64 // see bodyOf
	lastBody    string
	newest      struct { // the claim that came last, if none has been edited since
		claim  int64
		status Status
	}
}

// edit is one row that comes, changes or goes. Before is nil for one that
// comes, after for one that goes.
type edit struct {
	table         *table
	n             int64
	columns       []int // of the table, those that before and after hold
	before, after []any
}

// turned is e the other way round.
func (e edit) turned() edit {
	e.before, e.after = e.after, e.before
	return e
}

// insert adds a row and returns its n.
func (x *tx) insert(t *table, r row) (int64, error) {
	n, err := x.next(t)
	if err != nil {
		return 0, err
	}
	return n, x.insertAs(t, n, r)
}

// insertAs adds a row under an n that next has given or kept.
func (x *tx) insertAs(t *table, n int64, r row) error {
	return x.apply(edit{table: t, n: n, columns: allColumns(t), after: r})
}

// update changes the columns in which before and after differ, if they still
// are as in before; else ErrStale.
func (x *tx) update(t *table, n int64, before, after row) error {
	e := edit{table: t, n: n}
	for _, i := range differing(before, after) {
		e.columns = append(e.columns, i)
		e.before = append(e.before, before[i])
		e.after = append(e.after, after[i])
	}
	if len(e.columns) == 0 {
		return nil
	}
	return x.apply(e)
}

// set changes some columns of a row, from whatever they are.
func (x *tx) set(t *table, n int64, change columns) error {
	before, err := x.row(t, n)
	if err != nil {
		return err
	}
	after := append(row(nil), before...)
	for name, v := range change {
		after[t.column(name)] = v
	}
	return x.update(t, n, before, after)
}

// remove takes a row away, whatever it holds.
func (x *tx) remove(t *table, n int64) error {
	r, err := x.row(t, n)
	if err != nil {
		return err
	}
	return x.apply(edit{table: t, n: n, columns: allColumns(t), before: r})
}

// row reads a row. The error is sql.ErrNoRows where it is gone.
func (x *tx) row(t *table, n int64) (row, error) {
	r := make(row, len(t.columns))
	into := make([]any, len(r))
	for i := range r {
		into[i] = &r[i]
	}
	return r, x.get(t.query, []any{n}, into...)
}

// apply writes e and its line in the journal. Every write of a noun's row
// comes through here.
func (x *tx) apply(e edit) error {
	if err := errors.Join(x.ctx.Err(), x.guard(e)); err != nil {
		return err
	}
	if err := x.writeRow(e); err != nil {
		return err
	}
	if err := x.note(e); err != nil {
		return fmt.Errorf("writing the journal: %w", err)
	}
	x.nouns = x.nouns.with(e.table.noun)
	return x.follow(e)
}

func (x *tx) writeRow(e edit) error {
	switch {
	case e.before == nil:
		return x.exec(e.table.insert, append([]any{e.n}, e.after...)...)
	case e.after == nil:
		return x.exec(e.table.remove, e.n)
	}
	var b strings.Builder
	b.WriteString("UPDATE " + e.table.name + " SET ")
	for i, c := range e.columns {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(`"` + e.table.columns[c] + `" = ?`)
	}
	b.WriteString(" WHERE n = ?")
	for _, c := range e.columns {
		b.WriteString(` AND "` + e.table.columns[c] + `" IS ?`)
	}
	args := append(append(append([]any(nil), e.after...), e.n), e.before...)
	rows, err := x.execCount(b.String(), args...)
	if err == nil && rows == 0 {
		return ErrStale
	}
	return err
}

// numbers says which n of a table have been given.
type numbers struct{ before, last int64 } // before the transaction, and by now

// given is what tally says of t's numbers, as the transaction has changed it.
func (x *tx) given(t *table) (*numbers, error) {
	if g := x.last[t]; g != nil {
		return g, nil
	}
	g := &numbers{}
	err := x.get("SELECT ifnull((SELECT value FROM tally WHERE of = ? AND n = 0), 0)", []any{t.last}, &g.before)
	g.last = g.before
	if x.last == nil {
		x.last = map[*table]*numbers{}
	}
	x.last[t] = g
	return g, err
}

// next gives an n of t that has never been used.
func (x *tx) next(t *table) (int64, error) {
	g, err := x.given(t)
	if err != nil {
		return 0, err
	}
	g.last++
	return g.last, nil
}

// keep sees to it that next never gives n, which comes from outside.
func (x *tx) keep(t *table, n int64) error {
	g, err := x.given(t)
	if err == nil {
		g.last = max(g.last, n)
	}
	return err
}

// writeNumbers puts down which numbers have been given.
func (x *tx) writeNumbers() error {
	for t, g := range x.last {
		if g.last == g.before {
			continue
		}
		err := x.exec("INSERT INTO tally (of, n, value) VALUES (?, 0, ?) ON CONFLICT (of, n) DO UPDATE SET value = excluded.value", t.last, g.last)
		if err != nil {
			return err
		}
	}
	return nil
}

func (x *tx) exec(query string, args ...any) error {
	_, err := x.execCount(query, args...)
	return err
}

func (x *tx) execCount(query string, args ...any) (rows int64, err error) {
	return x.write.exec(query, args)
}

// get reads the one row that query finds, or returns sql.ErrNoRows.
func (x *tx) get(query string, args []any, into ...any) error {
	s, err := x.write.stmt(context.Background(), query)
	if err != nil {
		return err
	}
	return s.QueryRow(args...).Scan(into...)
}

// numbers reads a column of whole numbers.
func (x *tx) numbers(query string, args ...any) (list []int64, err error) {
	err = x.each(query, args, func(r *sql.Rows) error {
		var n int64
		err := r.Scan(&n)
		list = append(list, n)
		return err
	})
	return list, err
}

// each reads rows one after the other. Scan must not write: the statement is
// still running.
func (x *tx) each(query string, args []any, scan func(*sql.Rows) error) error {
	s, err := x.write.stmt(context.Background(), query)
	if err != nil {
		return err
	}
	rows, err := s.Query(args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// call names the change in words people read.
func (x *tx) call(format string, args ...any) { x.name = fmt.Sprintf(format, args...) }

// say tells people something beyond the change's name.
func (x *tx) say(format string, args ...any) { x.said = append(x.said, fmt.Sprintf(format, args...)) }

func allColumns(t *table) []int {
	all := make([]int, len(t.columns))
	for i := range all {
		all[i] = i
	}
	return all
}

// differing are the places at which two rows of a table differ.
func differing(a, b row) (at []int) {
	for i := range a {
		if !same(a[i], b[i]) {
			at = append(at, i)
		}
	}
	return at
}

// same reports whether two stored values are equal.
func same(a, b any) bool {
	x, isBytes := a.([]byte)
	y, areBytes := b.([]byte)
	if isBytes || areBytes {
		return isBytes == areBytes && string(x) == string(y) && (x == nil) == (y == nil)
	}
	return a == b
}
