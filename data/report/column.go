package report

import (
	"fmt"
	"strconv"
	"time"

	"gainsay/data"
	"gainsay/data/date"
)

// column is one column of a table: its name, how a row's cell is written, and
// how it is read back. A column without read is derived from others; import
// passes over it.
type column[T any] struct {
	name  string
	write func(*T) string
	read  func(*T, string) error
}

// names are the header of a table.
func names[T any](columns []column[T]) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.name
	}
	return out
}

// cells writes row into dst, which has a place for each column.
func cells[T any](dst []string, columns []column[T], row *T) []string {
	dst = dst[:0]
	for i := range columns {
		dst = append(dst, columns[i].write(row))
	}
	return dst
}

// words is a column of plain text, or of a string type, kept as it is.
func words[T any, S ~string](name string, field func(*T) *S) column[T] {
	return column[T]{
		name:  name,
		write: func(r *T) string { return string(*field(r)) },
		read:  func(r *T, s string) error { *field(r) = S(s); return nil },
	}
}

// oneOf is a column that holds nothing or one of the words listed.
func oneOf[T any, S ~string](name string, field func(*T) *S, allowed ...S) column[T] {
	c := words(name, field)
	c.read = func(r *T, s string) error {
		for _, a := range allowed {
			if S(s) == a {
				*field(r) = a
				return nil
			}
		}
		if s == "" {
			return nil
		}
		return fmt.Errorf("%q is none of %v", s, allowed)
	}
	return c
}

// day is a column that holds a date of any precision.
func day[T any](name string, field func(*T) *date.Date) column[T] {
	return column[T]{
		name:  name,
		write: func(r *T) string { return string(*field(r)) },
		read: func(r *T, s string) (err error) {
			*field(r), err = date.Parse(s)
			return err
		},
	}
}

// moment is a column that holds a timestamp, RFC 3339 in UTC.
func moment[T any](name string, field func(*T) *time.Time) column[T] {
	return column[T]{
		name: name,
		write: func(r *T) string {
			if t := *field(r); !t.IsZero() {
				return t.UTC().Format(time.RFC3339Nano)
			}
			return ""
		},
		read: func(r *T, s string) (err error) {
			if s == "" {
				return nil
			}
			if *field(r), err = time.Parse(time.RFC3339Nano, s); err != nil {
				return fmt.Errorf("%q is no time like 2031-03-29T14:30:00Z", s)
			}
			return nil
		},
	}
}

// whole is a column that holds a whole number, empty for zero.
func whole[T any](name string, field func(*T) *int) column[T] {
	return column[T]{
		name: name,
		write: func(r *T) string {
			if n := *field(r); n != 0 {
				return strconv.Itoa(n)
			}
			return ""
		},
		read: func(r *T, s string) (err error) {
			if s == "" {
				return nil
			}
			if *field(r), err = strconv.Atoi(s); err != nil {
				return fmt.Errorf("%q is no whole number", s)
			}
			return nil
		},
	}
}

// number is a column that holds any number; present says whether the row has
// one.
func number[T any](name string, field func(*T) *float64, present func(*T) bool) column[T] {
	return column[T]{
		name: name,
		write: func(r *T) string {
			if !present(r) {
				return ""
			}
			return strconv.FormatFloat(*field(r), 'f', -1, 64)
		},
		read: func(r *T, s string) (err error) {
			if s == "" {
				return nil
			}
			if *field(r), err = strconv.ParseFloat(s, 64); err != nil {
				return fmt.Errorf("%q is no number", s)
			}
			return nil
		},
	}
}

// reference is a column that holds a ref, as people write it.
func reference[T any](field func(*T) *data.Ref) column[T] {
	return column[T]{
		name:  "ref",
		write: func(r *T) string { return field(r).String() },
		read: func(r *T, s string) (err error) {
			if s == "" {
				return nil
			}
			*field(r), err = data.ParseRef(s)
			return err
		},
	}
}

// derived is a column that import passes over.
func derived[T any](name string, write func(*T) string) column[T] {
	return column[T]{name: name, write: write}
}

// as makes a column of one row type a column of another that holds it.
func as[Outer, Inner any](c column[Inner], in func(*Outer) *Inner) column[Outer] {
	out := column[Outer]{name: c.name, write: func(r *Outer) string { return c.write(in(r)) }}
	if c.read != nil {
		out.read = func(r *Outer, s string) error { return c.read(in(r), s) }
	}
	return out
}
