package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// A step stands until it is undone. The first change of a user's step that
// stands is marked open = 'undo', an undo that can be taken back open =
// 'redo'; new steps of the user clear the latter. So the steps to undo and redo
// are the newest rows of a small index, over restarts too.

// Refused is the error of an undo or redo that would spoil something: rows
// have changed since.
type Refused struct {
	Step      ID
	Name      string
	Reason    string
	NextOlder ID // the step that could be tried instead, or zero
}

func (e *Refused) Error() string { return "“" + e.Name + "”: " + e.Reason }

// ErrNothing is the error of an undo or redo when there is nothing to undo or
// redo.
var ErrNothing = errors.New("there is nothing")

// headStep is the first change of a step.
type headStep struct {
	seq    int64
	step   ID
	name   string
	undoes ID
}

const headColumns = "SELECT seq, step, name, undoes FROM change WHERE "

// newest finds the newest step with something open: "undo" or "redo".
const newest = headColumns + "open = ? ORDER BY seq DESC LIMIT 1"

func scanHead(scan func(...any) error) (h headStep, err error) {
	var step, undoes []byte
	err = scan(&h.seq, &step, &h.name, &undoes)
	h.step, h.undoes = idOf(step), idOf(undoes)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNothing
	}
	return h, err
}

func (x *tx) head(query string, args ...any) (headStep, error) {
	return scanHead(func(into ...any) error { return x.get(query, args, into...) })
}

// Undo turns round the newest step that stands, with all that Gainsay did
// because of it, as a new entry of the journal. The error is a *[Refused]
// where rows have changed since, [ErrNothing] where no step stands.
func (c *Casebook) Undo(ctx context.Context) (Done, error) {
	return c.turn(ctx, "undoing", func(x *tx) (headStep, error) { return x.head(newest, "undo") }, (*tx).undo)
}

// UndoStep is Undo of a step that need not be the newest, such as
// Refused.NextOlder.
func (c *Casebook) UndoStep(ctx context.Context, step ID) (Done, error) {
	return c.turn(ctx, "undoing", func(x *tx) (headStep, error) {
		return x.head(headColumns+"step = ? AND open = 'undo'", step[:])
	}, (*tx).undo)
}

// takeBack is UndoStep of what an import has brought that ends with an error:
// there is nothing to redo.
func (c *Casebook) takeBack(ctx context.Context, step ID) (Done, error) {
	return c.turn(ctx, "taking back what it had brought", func(x *tx) (headStep, error) {
		x.under = nil
		return x.head(headColumns+"step = ? AND open = 'undo'", step[:])
	}, (*tx).turnBack)
}

// Redo takes back the newest undo since the user's last step.
func (c *Casebook) Redo(ctx context.Context) (Done, error) {
	return c.turn(ctx, "redoing", func(x *tx) (headStep, error) { return x.head(newest, "redo") }, (*tx).redo)
}

func (c *Casebook) turn(ctx context.Context, doing string, find func(*tx) (headStep, error), turn func(*tx, headStep) error) (Done, error) {
	var head headStep
	done, err := c.do(ctx, Change{plan: func(x *tx) (err error) {
		if head, err = find(x); err != nil {
			return err
		}
		x.turns = head.step
		return turn(x, head)
	}})
	if err != nil {
		return Done{}, fmt.Errorf("%s: %w", doing, err)
	}
	return done, nil
}

func (x *tx) undo(h headStep) error {
	if x.under != nil && x.under.step == h.step {
		return x.refuse(h, "undo", "it is still being imported; cancel that, then undo what it has brought")
	}
	x.opens = "redo"
	return x.turnBack(h)
}

// turnBack turns a step round; that is done again only where x.opens says so.
func (x *tx) turnBack(h headStep) error {
	x.call("Undo: %s", h.name)
	x.say("Undone: %s.", h.name)
	if err := x.turnStep(h, "undo"); err != nil {
		return err
	}
	return x.exec("UPDATE change SET open = NULL WHERE seq = ?", h.seq)
}

func (x *tx) redo(h headStep) error {
	undone, err := x.head(headColumns+"step = ? ORDER BY seq LIMIT 1", h.undoes[:])
	if err != nil {
		return err
	}
	x.call("Redo: %s", undone.name)
	x.say("Redone: %s.", undone.name)
	if err := x.turnStep(headStep{seq: h.seq, step: h.step, name: undone.name}, "redo"); err != nil {
		return err
	}
	if err := x.exec("UPDATE change SET open = NULL WHERE seq = ?", h.seq); err != nil {
		return err
	}
	return x.exec("UPDATE change SET open = 'undo' WHERE seq = ?", undone.seq)
}

// turnStep turns round all edits of a step, the last one first.
func (x *tx) turnStep(h headStep, open string) error {
	type part struct{ seq, first, edits int64 }
	var parts []part
	err := x.each("SELECT seq, first, edits FROM change WHERE step = ? ORDER BY seq DESC", []any{h.step[:]}, func(r *sql.Rows) error {
		var p part
		err := r.Scan(&p.seq, &p.first, &p.edits)
		parts = append(parts, p)
		return err
	})
	if err != nil {
		return err
	}
	for _, p := range parts {
		x.toTurn += p.edits
	}
	for _, p := range parts {
		if err := x.turnEdits(h, p.first, p.edits); err != nil {
			return x.refusal(h, open, err)
		}
	}
	return nil
}

// batch is how many edits are read at a time, so that the undo of an import of
// any size needs little memory.
const batch = 1000

// turnEdits turns round so many edits from the first on, the last one first.
func (x *tx) turnEdits(h headStep, first, count int64) error {
	for count > 0 {
		x.write.passed(int(x.turned), int(x.toTurn))
		n := min(batch, count)
		count -= n
		x.turned += n
		edits, err := x.editsOf(first+count, n)
		if err != nil {
			return err
		}
		for len(edits) > 0 {
			n := alike(edits)
			turned := false
			if x.under == nil { // else each is looked at
				turned, err = x.turnRun(edits[:n])
			}
			if err == nil && !turned {
				err = x.turnEach(h, edits[:n])
			}
			if err != nil {
				return err
			}
			edits = edits[n:]
		}
	}
	return nil
}

// turnEach turns edits round one after the other.
func (x *tx) turnEach(h headStep, edits []storedEdit) error {
	for _, s := range edits {
		e, err := x.turnedEdit(h, s)
		if err != nil {
			return err
		}
		if err := x.apply(e); err != nil {
			return describe(e, err)
		}
	}
	return nil
}

// turnedEdit is a stored edit the other way round, if its row still is as the
// edit left it.
func (x *tx) turnedEdit(h headStep, s storedEdit) (e edit, err error) {
	e = edit{table: tableNamed(s.table), n: s.row}
	if e.table == nil {
		return e, fmt.Errorf("edit %d: there is no table %q", s.e, s.table)
	}
	if s.before.Valid {
		if e.columns, e.before, err = x.decode(e.table, s.before.String); err != nil {
			return e, fmt.Errorf("edit %d: %w", s.e, err)
		}
	}
	if s.after.Valid {
		if _, e.after, err = x.decode(e.table, s.after.String); err != nil {
			return e, fmt.Errorf("edit %d: %w", s.e, err)
		}
	}
	if !s.before.Valid { // the row came, and holds its after itself
		r, err := x.row(e.table, e.n)
		if err == nil {
			err = x.untouchedSince(h, s)
		}
		if errors.Is(err, sql.ErrNoRows) {
			err = ErrStale
		}
		if err != nil {
			return e, describe(e, err)
		}
		e.columns, e.after = allColumns(e.table), r
	}
	return e.turned(), nil
}

const laterEdits = `SELECT before, after FROM edit JOIN change ON seq = change
	WHERE tbl = ? AND row = ? AND e > ? AND change < ? AND step <> ? AND before IS NOT NULL AND after IS NOT NULL ORDER BY e`

// untouchedSince reports whether a row that came by the edit s is as it came:
// every column that was changed after the step has its first value again. Rows
// that went and came again came as they went, because an n is never given
// twice.
func (x *tx) untouchedSince(h headStep, s storedEdit) error {
	first, last := map[string]string{}, map[string]string{}
	err := x.each(laterEdits, []any{s.table, s.row, s.e, x.seq, h.step[:]}, func(r *sql.Rows) error {
		var before, after string
		if err := r.Scan(&before, &after); err != nil {
			return err
		}
		was, is := map[string]json.RawMessage{}, map[string]json.RawMessage{}
		if err := errors.Join(json.Unmarshal([]byte(before), &was), json.Unmarshal([]byte(after), &is)); err != nil {
			return err
		}
		for c := range was {
			if _, ok := first[c]; !ok {
				first[c] = string(was[c])
			}
			last[c] = string(is[c])
		}
		return nil
	})
	for c := range first {
		if err == nil && first[c] != last[c] {
			err = ErrStale
		}
	}
	return err
}

// blocked is why an edit could not be turned round.
type blocked struct {
	noun Noun
	n    int64
	why  string
}

func (b *blocked) Error() string {
	switch r := (Ref{b.noun, b.n}); {
	case b.n != 0 && r.String() != "":
		return r.String() + " " + b.why
	case b.noun == SettingNoun:
		return "a setting " + b.why
	}
	return "the " + b.noun.String() + " " + b.why
}

// describe says in words why e cannot be written; other errors stay as they
// are.
func describe(e edit, err error) error {
	b := &blocked{noun: e.table.noun, n: e.n}
	switch {
	case errors.Is(err, ErrStale), errors.Is(err, sql.ErrNoRows):
		b.why = "has been changed since"
	case isConstraint(err, sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY) && e.after == nil:
		b.why = "is used by something that was added since"
	case isConstraint(err, sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY):
		b.why = "belongs to something that has gone since"
	case isConstraint(err, sqlite3.SQLITE_CONSTRAINT_UNIQUE):
		b.why = "would be there twice: another has taken its name or place since"
	default:
		return err
	}
	if e.table == claimTagTable || e.table == dismissalTable {
		b.n = 0
	}
	return b
}

// isConstraint reports whether err is SQLite's of that extended code.
func isConstraint(err error, code int) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code() == code
}

// refusal makes a *Refused of what blocks a step.
func (x *tx) refusal(h headStep, open string, err error) error {
	var b *blocked
	if !errors.As(err, &b) {
		return err
	}
	return x.refuse(h, open, b.Error())
}

// refuse makes a *Refused of why a step cannot be turned.
func (x *tx) refuse(h headStep, open, reason string) error {
	older, err := x.head(headColumns+"open = ? AND seq < ? ORDER BY seq DESC LIMIT 1", open, h.seq)
	if err != nil && !errors.Is(err, ErrNothing) {
		return err
	}
	return &Refused{Step: h.step, Name: h.name, Reason: reason, NextOlder: older.step}
}

// UndoName is the name of the step that Undo would turn round; ok is false
// where there is none.
func (c *Casebook) UndoName(ctx context.Context) (name string, ok bool) {
	h, err := scanHead(c.read.QueryRowContext(ctx, newest, "undo").Scan)
	return h.name, err == nil
}

// RedoName is the name of the step that Redo would do again.
func (c *Casebook) RedoName(ctx context.Context) (name string, ok bool) {
	h, err := scanHead(c.read.QueryRowContext(ctx, newest, "redo").Scan)
	if err != nil {
		return "", false
	}
	h, err = scanHead(c.read.QueryRowContext(ctx, headColumns+"step = ? ORDER BY seq LIMIT 1", h.undoes[:]).Scan)
	return h.name, err == nil
}
