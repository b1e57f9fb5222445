package data

import (
	"context"
	"database/sql/driver"
)

// cursor goes through the rows of a query as the driver gives them, past
// database/sql, whose conversions cost more than the reading. It takes a lot of
// rows at a time, between which the connection is free for others and the
// snapshot's context is looked at: asking the driver to do so costs as much as
// a row.
type cursor struct {
	s      *Snapshot
	stmt   driver.Stmt
	rows   driver.Rows
	width  int
	values []driver.Value // of the lot
	at     int            // the next row in it
	err    error          // after the lot
}

const lotRows = 256

// start asks the query, which is the same each time, anew for other values.
func (c *cursor) start(s *Snapshot, query string, args ...driver.Value) error {
	c.s, c.at, c.values, c.err = s, 0, c.values[:0], nil
	return s.conn.Raw(func(conn any) (err error) {
		ctx := context.Background()
		c.end()
		if c.stmt == nil {
			if c.stmt, err = conn.(driver.ConnPrepareContext).PrepareContext(ctx, query); err != nil {
				return err
			}
		}
		named := make([]driver.NamedValue, len(args))
		for i, a := range args {
			named[i] = driver.NamedValue{Ordinal: i + 1, Value: a}
		}
		c.rows, err = c.stmt.(driver.StmtQueryContext).QueryContext(ctx, named)
		if err == nil {
			c.width = len(c.rows.Columns())
		}
		return err
	})
}

// end gives the rows up that are left.
func (c *cursor) end() {
	if c.rows != nil {
		_ = c.rows.Close() // they were only read
		c.rows = nil
	}
}

func (c *cursor) close() {
	if c.stmt == nil {
		return
	}
	_ = c.s.conn.Raw(func(any) error {
		c.end()
		return c.stmt.Close()
	})
}

// next is the values of the next row, good until the call after; the error is
// io.EOF at the end.
func (c *cursor) next() ([]driver.Value, error) {
	if c.at*c.width == len(c.values) {
		if c.err != nil {
			return nil, c.err
		}
		c.fill()
		if len(c.values) == 0 {
			return nil, c.err
		}
	}
	c.at++
	return c.values[(c.at-1)*c.width : c.at*c.width], nil
}

func (c *cursor) fill() {
	if cap(c.values) == 0 {
		c.values = make([]driver.Value, 0, lotRows*c.width)
	}
	c.at, c.values = 0, c.values[:0]
	if c.err = c.s.ctx.Err(); c.err != nil {
		return
	}
	c.err = c.s.conn.Raw(func(any) error {
		for len(c.values) < cap(c.values) {
			row := c.values[len(c.values) : len(c.values)+c.width]
			if err := c.rows.Next(row); err != nil {
				return err
			}
			c.values = c.values[:len(c.values)+c.width]
		}
		return nil
	})
}
