// Package data is the casebook: one SQLite file with everything of one
// investigation. Articles, claims, links and the rest come in and go out as
// plain values; every write is a [Change] through [Casebook.Do], and reads may
// run at any time beside it.
//
// Nouns are spoken of by [ID]. Offsets are bytes of a body as package text
// cleans it.
package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"sync/atomic"
)

// Casebook is an open casebook. Its methods may be called from any goroutine.
type Casebook struct {
	path    string
	src     source
	id      ID
	read    *sql.DB
	write   *writer // nil where it is read only
	watch   *watch
	past    *searchIndex
	against *compareIndex
	behind  keeper // of what in the file follows behind the changes
	pending atomic.Int64

	importing atomic.Pointer[underWay] // the import under way; nil: there is none

	found  foundRows
	asked  atomic.Int64 // when somebody searched last, in nanoseconds since 1970
	closed atomic.Bool
}

// readers is how many reads run at the same time.
const readers = 4

// connect opens the connections to a file that has been found good.
func connect(ctx context.Context, path string, src source) (*Casebook, error) {
	c := &Casebook{path: path, src: src, behind: newKeeper()}
	c.past, c.against = newSearchIndex(c), newCompareIndex(c)
	err := c.connect(ctx)
	if err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return c, nil
}

func (c *Casebook) connect(ctx context.Context) (err error) {
	if c.src.why == "" {
		if c.write, err = openWriter(ctx, c.src); err != nil {
			return err
		}
	}
	if c.read, err = sql.Open("sqlite", c.src.dsn(true)); err != nil {
		return err
	}
	c.read.SetMaxOpenConns(readers)
	c.read.SetMaxIdleConns(readers)
	var id []byte
	if err := c.read.QueryRowContext(ctx, "SELECT id FROM casebook").Scan(&id); err != nil {
		return fmt.Errorf("reading its identity: %w", err)
	}
	c.id = idOf(id)
	c.watch, err = startWatch(ctx, c.src)
	return err
}

// Close ends all work on the casebook and merges its -wal into the file. A
// second call does nothing.
func (c *Casebook) Close() error {
	if c.closed.Swap(true) {
		return nil
	}
	var errs []error
	c.behind.end()
	c.past.close(context.Background())
	c.against.close(context.Background())
	if c.watch != nil {
		errs = append(errs, c.watch.close())
	}
	if c.read != nil {
		errs = append(errs, c.read.Close())
	}
	if c.write != nil {
		errs = append(errs, c.write.close())
	}
	c.src.discard()
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("closing %q: %w", c.path, err)
	}
	return nil
}

// ID is the casebook's own, kept by copies of it.
func (c *Casebook) ID() ID { return c.id }

// Path is the path that the casebook was opened by.
func (c *Casebook) Path() string { return c.path }

// ReadOnly reports whether the casebook can only be read, and why: "the file
// is write-protected".
func (c *Casebook) ReadOnly() (bool, string) { return c.src.why != "", c.src.why }

// Network reports whether the file lies on a network share, where writing is
// slower and two programs must not write at the same moment.
func (c *Casebook) Network() bool { return c.src.network }

// Progress is how much of the change that is being written is done, from 0 to 1;
// 0 where that is not known. Imports know it themselves.
func (c *Casebook) Progress() float64 {
	if c.write == nil {
		return 0
	}
	return math.Float64frombits(c.write.part.Load())
}

// Pending is how many changes are being written or wait for their turn. At 0
// everything that was asked for is on disk.
func (c *Casebook) Pending() int { return int(c.pending.Load()) }
