package data

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/user"
	"strings"
	"time"

	sqlite3 "modernc.org/sqlite/lib"
)

// Change is one thing to be done to the casebook, under a name that people
// read in the Edit menu and in the journal. It is worked out against the
// casebook when its turn comes, not when it is made.
type Change struct {
	Name  string // empty: the change names itself
	By    By
	step  ID
	own   bool   // a step of its own, though by Gainsay: somebody asked for it
	doing string // what errors say: "adding an article"

	mostly string // what the last of several changes is doing; empty: as doing says
	plan   func(*tx) error
}

// By says whose doing a change is.
type By string

const (
	User    By = "user" // also the zero By
	Gainsay By = "gainsay"
)

// Doing says what takes c the time that it takes: "tagging claims".
func (c Change) Doing() string { return cmp.Or(c.mostly, c.doing) }

// InStep is c as part of a step that stands: what Gainsay does because of what
// the user did. It is undone and redone with the step.
func (c Change) InStep(step ID) Change {
	c.By, c.step = Gainsay, step
	return c
}

// asked is c as a step of its own, by Gainsay because somebody asked for it. It
// can be undone as a step of the user can.
func (c Change) asked() Change {
	c.By, c.own = Gainsay, true
	return c
}

// All is several changes as one: all of them happen, or none.
func All(name string, changes ...Change) Change {
	return Change{Name: name, doing: "changing the casebook", mostly: changes[len(changes)-1].Doing(), plan: func(x *tx) error {
		for _, c := range changes {
			if err := c.plan(x); err != nil {
				return fmt.Errorf("%s: %w", c.doing, err)
			}
		}
		return nil
	}}
}

// Done is what became of a change.
type Done struct {
	Seq  int64 // its number in the journal; 0: there was nothing to change
	Step ID
	Name string
	Made []ID   // the things made that the change was asked for, in order
	Said string // what people should be told: "Deleted C-0412 and 2 links". Often empty
}

// AlreadyThere is the error of adding what the casebook has.
type AlreadyThere struct {
	ID  ID
	Ref Ref
}

func (e *AlreadyThere) Error() string { return "already there as " + e.Ref.String() }

// ErrStale is the error of a change that was made from what no longer stands.
// Nothing of it has been done.
var ErrStale = errors.New("it has been changed in the meantime; look at it again")

// ErrNotThere is the error of a change or read of what the casebook does not
// have, or has no longer.
var ErrNotThere = errors.New("it is not in the casebook")

// errStepGone refuses what would join a step that has been undone.
var errStepGone = errors.New("the step it belongs to has been undone")

// Do works out and writes a change, in one transaction, when the changes asked
// for before it are done. When it returns, the change is on disk and watchers
// have been told; where it returns an error, nothing has been done. Ctx ends
// the waiting as well as the work.
func (c *Casebook) Do(ctx context.Context, ch Change) (Done, error) {
	if ch.plan == nil { // the zero Change
		return Done{}, nil
	}
	done, err := c.do(ctx, ch)
	if err != nil {
		return Done{}, fmt.Errorf("%s: %w", ch.doing, err)
	}
	return done, nil
}

func (c *Casebook) do(ctx context.Context, ch Change) (Done, error) {
	if c.write == nil {
		return Done{}, fmt.Errorf("the casebook is open for reading only: %s", c.src.why)
	}
	c.pending.Add(1)
	defer c.pending.Add(-1)
	if err := c.write.take(ctx); err != nil {
		return Done{}, err
	}
	defer c.write.release()
	defer c.write.passed(0, 1)

	x := &tx{ctx: ctx, write: c.write, at: time.Now().UTC(), by: ch.By, own: ch.own, under: c.importing.Load()}
	if x.by == "" {
		x.by = User
	}
	done, err := c.transact(x, ch)
	if isBusy(err) {
		err = fmt.Errorf("another program is writing to the casebook; try again (%w)", err)
	}
	return done, err
}

func isBusy(err error) bool { return isCode(err, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) }

// transact runs the change between BEGIN and COMMIT.
func (c *Casebook) transact(x *tx, ch Change) (Done, error) {
	var done Done
	err := x.within(func() (err error) {
		if err := x.begin(); err != nil {
			return err
		}
		if err := ch.plan(x); err != nil {
			return err
		}
		if ch.Name != "" {
			x.name = ch.Name
		}
		done = Done{Name: x.name, Made: x.made, Said: strings.Join(x.said, " ")}
		if err := x.noteCame(); err != nil {
			return fmt.Errorf("writing the journal: %w", err)
		}
		if x.edits == 0 {
			return nil
		}
		done.Seq = x.seq
		done.Step, err = x.finish(ch.step)
		return err
	}, func(commit func() error) error {
		if done.Seq == 0 {
			return commit()
		}
		return c.watch.commit(x.ctx, commit, Told{Seq: done.Seq, Step: done.Step, Nouns: x.nouns})
	})
	return done, err
}

// within runs work in a transaction, which it rolls back on an error. Commit,
// where it is not nil, is given the committing to do.
func (x *tx) within(work func() error, commit func(func() error) error) error {
	if err := x.exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := work()
	if err == nil {
		err = commit(func() error { return x.exec("COMMIT") })
	}
	if err != nil {
		_ = x.exec("ROLLBACK") // fails where SQLite has done so itself
	}
	return err
}

// begin reads where the journal stands, and who writes.
func (x *tx) begin() error {
	const query = `SELECT ifnull((SELECT max(seq) FROM change), 0) + 1, ifnull((SELECT max(e) FROM edit), 0) + 1,
		ifnull((SELECT value FROM tally WHERE of = 'words' AND n = 0), 0), ifnull((SELECT value FROM setting WHERE name = 'who'), '')`
	if err := x.get(query, nil, &x.seq, &x.first, &x.read, &x.who); err != nil {
		return err
	}
	if x.who == "" {
		x.who = systemUser()
	}
	return nil
}

// systemUser is who changes are by until the setting "who" says otherwise.
func systemUser() string {
	u, err := user.Current()
	if err != nil {
		return "unknown"
	}
	if u.Name != "" {
		return u.Name
	}
	return u.Username
}

// finish writes what follows from the edits: counts, the words of claims and
// the change's own line in the journal.
func (x *tx) finish(step ID) (ID, error) {
	if err := errors.Join(x.writeTallies(), x.writeNumbers()); err != nil {
		return step, fmt.Errorf("keeping the counts: %w", err)
	}
	if last := x.first + x.edits - 1; last > x.read+farBehind && last <= x.read+tooFar {
		if err := x.readWords(last); err != nil {
			return step, fmt.Errorf("indexing the words of claims: %w", err)
		}
	}
	id := NewID()
	var open, turned any
	switch {
	case !x.turns.IsZero():
		open, turned = x.opens, x.turns[:]
	case !step.IsZero():
		if err := x.joinStep(step); err != nil {
			return step, err
		}
	case x.by == User || x.own:
		open = "undo"
		if err := x.exec("UPDATE change SET open = NULL WHERE open = 'redo'"); err != nil {
			return step, err
		}
	}
	if step.IsZero() {
		step = id
	}
	const query = `INSERT INTO change (seq, id, step, at, who, by, name, undoes, open, first, edits)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	return step, x.exec(query, x.seq, id[:], step[:], x.at.UnixMilli(), x.who, x.by, x.name, turned, open, x.first, x.edits)
}

// joinStep refuses a step that does not stand.
func (x *tx) joinStep(step ID) error {
	var stands bool
	err := x.get("SELECT ifnull(open = 'undo', 0) FROM change WHERE step = ? ORDER BY seq LIMIT 1", []any{step[:]}, &stands)
	if err == nil && !stands {
		err = errStepGone
	}
	return err
}
