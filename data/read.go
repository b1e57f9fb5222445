package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"
)

// each reads rows one after the other.
func (c *Casebook) each(ctx context.Context, query string, args []any, scan func(*sql.Rows) error) error {
	rows, err := c.read.QueryContext(ctx, query, args...)
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

// get reads the one row that query finds. A row that is not there is
// ErrNotThere.
func (c *Casebook) get(ctx context.Context, query string, args []any, into ...any) error {
	err := c.read.QueryRowContext(ctx, query, args...).Scan(into...)
	if err == sql.ErrNoRows {
		return ErrNotThere
	}
	return err
}

// reading adds what was being read to an error.
func reading(what string, err error) error {
	if err != nil {
		return fmt.Errorf("reading %s: %w", what, err)
	}
	return nil
}

// seconds scans a time that is stored as seconds since 1970.
type seconds struct{ t *time.Time }

func (s seconds) Scan(v any) error {
	n, ok := v.(int64)
	if !ok {
		return fmt.Errorf("a time stored as %T", v)
	}
	*s.t = time.Unix(n, 0).UTC()
	return nil
}

// listed scans names that are joined by semicolons.
type listed struct{ names *[]string }

func (l listed) Scan(v any) error {
	*l.names = nil
	if s, ok := v.(string); ok && s != "" {
		*l.names = strings.Split(s, ";")
	}
	return nil
}
