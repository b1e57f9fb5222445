package data

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
)

// A large import is written in parts, each a transaction and a change of the
// same step, so that no transaction grows beyond what fits into memory and
// others get their turn between two: whoever waits for it ends a part early. With each
// part the casebook keeps how far the import has come: one that was cut off goes on
// there when the same file is imported again. An error in the file takes back what
// parts have brought.

// partRows is how many rows one transaction takes, and leastRows how many when
// another change waits for its turn: some hundredths of a second.
const (
	partRows  = 20_000
	leastRows = 500
)

// parts is what an import in parts knows besides the part being written.
type parts struct {
	c     *Casebook
	ctx   context.Context
	at    time.Time
	step  ID // zero before the first part is on disk
	under *underWay
	rows  int   // taken in the part being written
	seq   int64 // of the part before
	done  Done
	in    string // what the parts before have brought, in words
	said  []string
	ended bool // no part is being written
}

// Cut is the error of an import that was stopped half way. What it has brought
// stands as a step that can be undone; imported again, the same file goes on
// from there.
type Cut struct {
	Step    ID
	Brought string // "12 articles, 400 claims and 3 links"
	Err     error
}

func (e *Cut) Error() string {
	return fmt.Sprintf("stopped after %s; import it again to go on, or undo to take it back (%v)", e.Brought, e.Err)
}

func (e *Cut) Unwrap() error { return e.Err }

// Import carries out [ImportRows] in as many transactions as it needs. The
// error is a *[Cut] where ctx ends it after the first; after any other error
// nothing of the import stands, unless the error says that what it had brought is
// in use by now.
func (c *Casebook) Import(ctx context.Context, in Import) (Done, error) {
	if c.write == nil {
		return Done{}, fmt.Errorf("importing: the casebook is open for reading only: %s", c.src.why)
	}
	c.pending.Add(1)
	defer c.pending.Add(-1)
	under := newUnderWay()
	if !c.importing.CompareAndSwap(nil, under) {
		return Done{}, errors.New("importing: another file is being imported into this casebook; import this one when that is done")
	}
	defer c.importing.Store(nil)
	m := newImporter(in)
	p := &parts{c: c, ctx: ctx, at: time.Now().UTC(), under: under, ended: true}
	m.parts = p
	err := m.inParts()
	if err == nil {
		p.done.Said = strings.Join(p.said, " ")
		return p.done, nil
	}
	if isBusy(err) {
		err = fmt.Errorf("another program is writing to the casebook; try again (%w)", err)
	}
	if !p.step.IsZero() && ctx.Err() != nil {
		return Done{}, &Cut{p.step, p.in, ctx.Err()}
	}
	if !p.step.IsZero() {
		if _, undoing := c.takeBack(ctx, p.step); undoing != nil {
			err = errors.Join(err, undoing)
		}
	}
	return Done{}, fmt.Errorf("importing: %w", err)
}

// inParts writes one part after the other. An error ends the one being
// written.
func (m *importer) inParts() error {
	if err := m.begin(); err != nil {
		return err
	}
	if err := m.goOn(); err != nil {
		return m.drop(err)
	}
	if err := m.all(); err != nil {
		return m.drop(err)
	}
	return m.end(true)
}

// drop forgets the part being written, where there is one.
func (m *importer) drop(err error) error {
	if !m.parts.ended {
		m.parts.ended = true
		_ = m.exec("ROLLBACK") // fails where SQLite has done so itself
		m.write.release()
	}
	return err
}

// rest ends a part that is full and begins the next.
func (m *importer) rest() error {
	if m.parts == nil {
		return nil
	}
	m.parts.rows++
	full := m.parts.rows >= cmp.Or(m.in.part, partRows)
	if !full && (m.parts.rows < leastRows || m.parts.c.Pending() == 1) {
		return nil
	}
	if err := m.end(false); err != nil {
		return err
	}
	return m.begin()
}

// begin waits for the turn and begins a part.
func (m *importer) begin() error {
	p := m.parts
	if err := p.c.write.take(p.ctx); err != nil {
		return err
	}
	x := &tx{ctx: p.ctx, write: p.c.write, at: p.at, by: User}
	if m.tx != nil {
		x.articles = m.tx.articles
	}
	m.tx, p.rows, p.ended = x, 0, false
	if err := x.exec("BEGIN IMMEDIATE"); err != nil {
		return m.drop(err)
	}
	if err := x.begin(); err != nil {
		return m.drop(err)
	}
	if x.seq != p.seq+1 { // somebody else may have renamed or removed what they name
		clear(m.speakers)
		clear(m.tags)
		m.version, m.points = versionAt{}, nil
	}
	return nil
}

// end puts the part on disk, with how far the import has come.
func (m *importer) end(last bool) error {
	p, x := m.parts, m.tx
	if err := m.finishPart(last); err != nil {
		return m.drop(err)
	}
	commit := func() error { return x.exec("COMMIT") }
	var err error
	if x.edits == 0 {
		err = commit()
	} else {
		err = p.c.watch.commit(p.ctx, commit, Told{Seq: x.seq, Step: p.step, Nouns: x.nouns, Part: !last})
	}
	if err != nil {
		return m.drop(err)
	}
	p.ended = true
	p.under.step = p.step
	m.write.release()
	p.seq, p.in = x.seq, m.what()
	p.said = append(p.said, x.said...)
	p.done.Made = append(p.done.Made, x.made...)
	return nil
}

// finishPart writes what follows from the rows of a part. When the last one is
// in, the step bears the name of the whole.
func (m *importer) finishPart(last bool) error {
	p, x := m.parts, m.tx
	if err := x.noteCame(); err != nil {
		return fmt.Errorf("writing the journal: %w", err)
	}
	name := "Import " + m.what()
	if last {
		p.done.Name = name
		x.say("Imported %s.", m.what())
	} else {
		name = fmt.Sprintf("Import “%s”, not yet whole", m.in.Name)
	}
	if x.edits > 0 {
		x.call("%s", name)
		step, err := x.finish(p.step)
		if err != nil {
			return err
		}
		if m.state.Head == 0 {
			m.state.Head = x.seq
		}
		p.step = step
		p.done.Seq, p.done.Step = x.seq, step
	}
	if last && m.state.Head != 0 && m.state.Head != x.seq {
		if err := x.exec("UPDATE change SET name = ? WHERE seq = ?", name, m.state.Head); err != nil {
			return err
		}
	}
	return m.mark(last)
}

// mark keeps how far the import has come until the last part is in.
func (m *importer) mark(last bool) error {
	if m.in.Source == [32]byte{} {
		return nil
	}
	if last {
		return m.exec("DELETE FROM importing WHERE source = ?", m.in.Source[:])
	}
	state, err := json.Marshal(m.state)
	if err != nil {
		return err
	}
	return m.exec("INSERT OR REPLACE INTO importing (source, step, state) VALUES (?, ?, ?)", m.in.Source[:], m.parts.step[:], string(state))
}

// goOn finds out where an import of the same file was cut off, if its step
// still stands.
func (m *importer) goOn() error {
	const query = `SELECT importing.step, state FROM importing JOIN change ON change.step = importing.step
		WHERE source = ? AND open = 'undo'`
	var step []byte
	var state string
	err := m.get(query, []any{m.in.Source[:]}, &step, &state)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := json.Unmarshal([]byte(state), &m.passing); err != nil {
		return fmt.Errorf("finding out how far it had come: %w", err)
	}
	m.parts.step = idOf(step)
	m.parts.under.step = m.parts.step
	if err := m.readBrought(); err != nil {
		return err
	}
	m.state = m.passing
	m.state.Table, m.state.Rows = 0, 0
	m.parts.in = m.what()
	return nil
}
