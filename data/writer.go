package data

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"math"
	"sync/atomic"
	"time"
)

// writer is the one connection that writes, and its prepared statements. Who
// holds the turn may use it; those who wait get it in the order in which they
// came.
type writer struct {
	turn   chan struct{}
	closed chan struct{} // closed with the writer
	db     *sql.DB
	conn   *sql.Conn
	made   map[string]*sql.Stmt
	direct map[string]driver.Stmt // the driver's own, of what is only carried out
	args   []driver.NamedValue    // of the one being carried out
	part   atomic.Uint64          // how much of the change under way is done: the bits of a float64
}

func openWriter(ctx context.Context, src source) (*writer, error) {
	db, err := sql.Open("sqlite", src.dsn(false))
	if err != nil {
		return nil, err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &writer{turn: make(chan struct{}, 1), closed: make(chan struct{}), db: db, conn: conn, made: map[string]*sql.Stmt{}, direct: map[string]driver.Stmt{}}, nil
}

// take waits for the turn, which the caller gives back by release.
func (w *writer) take(ctx context.Context) error {
	select {
	case w.turn <- struct{}{}:
		return nil
	case <-w.closed:
		return errClosed
	case <-ctx.Done():
		return ctx.Err()
	}
}

// takeNow takes the turn if nobody has it.
func (w *writer) takeNow() bool {
	select {
	case w.turn <- struct{}{}:
		return true
	default:
		return false
	}
}

func (w *writer) release() { <-w.turn }

var errClosed = errors.New("the casebook has been closed")

// patience is how long closing waits for other programs before it leaves the
// merging of the -wal to them.
const patience = 10 * time.Second

// close waits for the change that is being written; those that wait behind it
// are refused.
func (w *writer) close() error {
	w.turn <- struct{}{}
	close(w.closed)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for _, s := range w.made {
		_ = s.Close()
	}
	_ = w.conn.Raw(func(any) error {
		for _, s := range w.direct {
			_ = s.Close()
		}
		return nil
	})
	_, err := w.conn.ExecContext(ctx, "PRAGMA analysis_limit = 400; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
	if isBusy(err) {
		err = nil
	}
	return errors.Join(err, w.conn.Close(), w.db.Close())
}

// stmt is the prepared statement of query. Texts come from constants and from
// the columns of tables, so they are few.
func (w *writer) stmt(ctx context.Context, query string) (*sql.Stmt, error) {
	if s := w.made[query]; s != nil {
		return s, nil
	}
	s, err := w.conn.PrepareContext(ctx, query)
	if err == nil {
		w.made[query] = s
	}
	return s, err
}

// passed says that done of so many things that the change under way does are
// done.
func (w *writer) passed(done, of int) {
	w.part.Store(math.Float64bits(float64(done) / float64(max(1, of))))
}

// exec carries out a statement and gives how many rows it touched. It goes past
// database/sql, whose locks, checks and conversions cost as much as a small
// insert does.
func (w *writer) exec(query string, args []any) (rows int64, err error) {
	err = w.conn.Raw(func(conn any) error {
		s := w.direct[query]
		if s == nil {
			if s, err = conn.(driver.ConnPrepareContext).PrepareContext(context.Background(), query); err != nil {
				return err
			}
			w.direct[query] = s
		}
		w.args = w.args[:0]
		for i, v := range args {
			if v, err = driver.DefaultParameterConverter.ConvertValue(v); err != nil {
				return err
			}
			w.args = append(w.args, driver.NamedValue{Ordinal: i + 1, Value: v})
		}
		done, err := s.(driver.StmtExecContext).ExecContext(context.Background(), w.args)
		if err != nil {
			return err
		}
		rows, err = done.RowsAffected()
		return err
	})
	return rows, err
}
