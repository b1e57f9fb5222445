package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"time"
)

// Told is what watchers hear after a change has been written.
type Told struct {
	Seq       int64
	Step      ID
	Elsewhere bool // by another program
	Part      bool // of an import that goes on
	Nouns     Nouns
}

// pollEvery is how often the file is looked at for what other programs wrote.
const pollEvery = 250 * time.Millisecond

// watch tells of changes, in their order and each once: our own when they are
// committed, those of other programs when the pinned connection sees them.
type watch struct {
	db      *sql.DB
	conn    *sql.Conn
	version int64 // PRAGMA data_version at the last look

	mu   sync.Mutex // held from before a commit until it has been told
	seen int64      // the newest change that has been told

	list   sync.Mutex
	told   map[int]func(Told)
	number int

	stop    context.CancelFunc
	stopped chan struct{}
}

func startWatch(ctx context.Context, src source) (*watch, error) {
	db, err := sql.Open("sqlite", src.dsn(true))
	if err != nil {
		return nil, err
	}
	w := &watch{db: db, told: map[int]func(Told){}, stopped: make(chan struct{})}
	if w.conn, err = db.Conn(ctx); err == nil {
		err = w.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&w.version)
	}
	if err == nil {
		w.seen, err = w.newest(ctx)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("watching it: %w", err), db.Close())
	}
	polling, stop := context.WithCancel(context.Background())
	w.stop = stop
	poll(polling, w)
	return w, nil
}

func (w *watch) close() error {
	w.stop()
	<-w.stopped
	return errors.Join(w.conn.Close(), w.db.Close())
}

func (w *watch) newest(ctx context.Context) (seq int64, err error) {
	return seq, w.conn.QueryRowContext(ctx, "SELECT ifnull(max(seq), 0) FROM change").Scan(&seq)
}

// Watch calls told after every change that has been committed, by this program
// or by another, in their order. Calls come one at a time from any goroutine;
// told must return soon and must not wait for a Do. Stop ends them.
func (c *Casebook) Watch(told func(Told)) (stop func()) {
	w := c.watch
	w.list.Lock()
	defer w.list.Unlock()
	w.number++
	key := w.number
	w.told[key] = told
	return func() {
		w.list.Lock()
		defer w.list.Unlock()
		delete(w.told, key)
	}
}

// commit runs a commit of our own and tells of it. Changes that others wrote
// since the last look come before it.
func (w *watch) commit(ctx context.Context, commit func() error, t Told) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := commit(); err != nil {
		return err
	}
	if t.Seq > w.seen+1 {
		w.tellOthers(ctx, t.Seq-1)
	}
	w.seen = t.Seq
	w.tell(t)
	return nil
}

// look tells of what other programs have written.
func (w *watch) look(ctx context.Context) {
	var version int64
	if w.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version) != nil || version == w.version {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	newest, err := w.newest(ctx)
	if err != nil {
		return // tried again at the next look
	}
	w.version = version
	if newest > w.seen {
		w.tellOthers(ctx, newest)
	}
}

// tellOthers tells of the changes after seen up to last.
func (w *watch) tellOthers(ctx context.Context, last int64) {
	list, err := w.others(context.WithoutCancel(ctx), last)
	if err != nil || len(list) == 0 { // say at least that there was something
		list = []Told{{Seq: last, Elsewhere: true, Nouns: allNouns}}
	}
	for _, t := range list {
		w.tell(t)
	}
	w.seen = last
}

const allNouns = ^Nouns(0)

func (w *watch) others(ctx context.Context, last int64) (list []Told, err error) {
	const query = `SELECT seq, step, ifnull((SELECT group_concat(DISTINCT tbl) FROM edit WHERE e >= first AND e < first + edits), '')
		FROM change WHERE seq > ? AND seq <= ? ORDER BY seq`
	rows, err := w.conn.QueryContext(ctx, query, w.seen, last)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		t := Told{Elsewhere: true}
		var step []byte
		var names string
		if err := rows.Scan(&t.Seq, &step, &names); err != nil {
			return nil, err
		}
		t.Step, t.Nouns = idOf(step), nounsOf(names)
		list = append(list, t)
	}
	return list, rows.Err()
}

func (w *watch) tell(t Told) {
	w.list.Lock()
	list := make([]func(Told), 0, len(w.told))
	for key := 1; key <= w.number; key++ {
		if f := w.told[key]; f != nil {
			list = append(list, f)
		}
	}
	w.list.Unlock()
	for _, f := range list {
		f(t)
	}
}
