package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// longText is the length in bytes from which the journal keeps a text by its
// hash in body.
const longText = 1024

// note sees to the line in the journal of an edit that has just been made. Rows
// that come wait until there are many or something else is edited: each of them
// holds its after itself, so that one statement can write the lines of all.
func (x *tx) note(e edit) error {
	if e.before == nil {
		if x.came == nil {
			x.came = map[*table][]int64{}
		}
		x.came[e.table] = append(x.came[e.table], e.n)
		if x.waiting++; x.waiting < batch {
			return nil
		}
		return x.noteCame()
	}
	if err := x.noteCame(); err != nil {
		return err
	}
	before, err := x.encode(e, e.before)
	if err != nil {
		return err
	}
	after, err := x.encode(e, e.after)
	if err != nil {
		return err
	}
	x.edits++
	return x.exec("INSERT INTO edit (e, change, n, tbl, row, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
		x.first+x.edits-1, x.seq, x.edits, e.table.name, e.n, before, after)
}

// noteCame writes the lines of the rows that came, those that others refer to
// first: turned round from the last on, none goes before what refers to it.
func (x *tx) noteCame() (err error) {
	if x.waiting == 0 {
		return nil
	}
	for _, t := range tables {
		ns := x.came[t]
		switch len(ns) {
		case 0:
			continue
		case 1:
			err = x.exec("INSERT INTO edit (e, change, n, tbl, row) VALUES (?, ?, ?, ?, ?)", x.first+x.edits, x.seq, x.edits+1, t.name, ns[0])
		default:
			err = x.exec("INSERT INTO edit (e, change, n, tbl, row) SELECT ?1 + key, ?2, ?3 + key, ?4, value FROM json_each(?5)",
				x.first+x.edits, x.seq, x.edits+1, t.name, "["+numberList(ns)+"]")
		}
		if err != nil {
			return err
		}
		x.edits += int64(len(ns))
		x.came[t] = ns[:0]
	}
	x.waiting = 0
	return nil
}

// encode writes values as a JSON object, column by column. Whole numbers and
// fractions stay apart by the point; bytes are {"hex": …} and long texts
// {"sha256": …}.
func (x *tx) encode(e edit, values []any) (any, error) {
	if values == nil {
		return nil, nil
	}
	b := []byte{'{'}
	for i, v := range values {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(strconv.AppendQuote(b, e.table.columns[e.columns[i]]), ':')
		var err error
		if b, err = x.appendValue(b, v); err != nil {
			return nil, err
		}
	}
	return string(append(b, '}')), nil
}

func (x *tx) appendValue(b []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case nil:
		return append(b, "null"...), nil
	case int64:
		return strconv.AppendInt(b, v, 10), nil
	case float64:
		from := len(b)
		b = strconv.AppendFloat(b, v, 'g', -1, 64)
		if !strings.ContainsAny(string(b[from:]), ".e") {
			b = append(b, ".0"...)
		}
		return b, nil
	case []byte:
		return append(hex.AppendEncode(append(b, `{"hex":"`...), v), `"}`...), nil
	case string:
		if len(v) >= longText {
			sum, err := x.keepText(v)
			return append(hex.AppendEncode(append(b, `{"sha256":"`...), sum[:]), `"}`...), err
		}
		quoted, err := json.Marshal(v)
		return append(b, quoted...), err
	}
	return nil, fmt.Errorf("a value of type %T cannot be kept", v)
}

// keepText puts a text into body, where it stays.
func (x *tx) keepText(s string) (sum [32]byte, err error) {
	sum = sha256.Sum256([]byte(s))
	return sum, x.exec("INSERT INTO body (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING", sum[:], s)
}

// decode reads what encode wrote.
func (x *tx) decode(t *table, s string) (columns []int, values []any, err error) {
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	var object map[string]any
	if err := d.Decode(&object); err != nil {
		return nil, nil, err
	}
	for i, c := range t.columns {
		v, ok := object[c]
		if !ok {
			continue
		}
		if v, err = x.value(v); err != nil {
			return nil, nil, fmt.Errorf("column %s: %w", c, err)
		}
		columns, values = append(columns, i), append(values, v)
	}
	if len(values) != len(object) {
		return nil, nil, fmt.Errorf("columns that %s does not have", t.name)
	}
	return columns, values, nil
}

func (x *tx) value(v any) (any, error) {
	switch v := v.(type) {
	case json.Number:
		if strings.ContainsAny(v.String(), ".e") {
			return v.Float64()
		}
		return v.Int64()
	case map[string]any:
		if s, ok := v["hex"].(string); ok {
			return hex.DecodeString(s)
		}
		s, _ := v["sha256"].(string)
		sum, err := hex.DecodeString(s)
		if err != nil {
			return nil, err
		}
		var text string
		err = x.get("SELECT text FROM body WHERE sha256 = ?", []any{sum}, &text)
		return text, err
	}
	return v, nil // nil or string
}

// editsOf are the edits of a change, the last one first.
func (x *tx) editsOf(first, count int64) ([]storedEdit, error) {
	var list []storedEdit
	err := x.each(editsQuery, []any{first, first + count}, func(r *sql.Rows) error {
		var s storedEdit
		err := r.Scan(&s.e, &s.change, &s.table, &s.row, &s.before, &s.after)
		list = append(list, s)
		return err
	})
	return list, err
}

const editsQuery = "SELECT e, change, tbl, row, before, after FROM edit WHERE e >= ? AND e < ? ORDER BY e DESC"

// storedEdit is a row of the table edit.
type storedEdit struct {
	e, change, row int64
	table          string
	before, after  sql.NullString
}

// Entry is a line of the journal.
type Entry struct {
	Seq    int64
	Step   ID
	At     time.Time // UTC
	Who    string
	By     By
	Name   string
	Undoes ID // the step that this entry turned round, or zero
	Edits  int
}

// Log is the journal, newest first: up to n entries older than the entry
// before, or the newest ones where before is 0.
func (c *Casebook) Log(ctx context.Context, before int64, n int) (list []Entry, err error) {
	err = c.each(ctx, logQuery, []any{before, n}, func(r *sql.Rows) error {
		var e Entry
		err := r.Scan(e.fields()...)
		list = append(list, e)
		return err
	})
	return list, reading("the journal", err)
}

const logQuery = "SELECT " + entryColumns + " FROM change WHERE seq < ifnull(nullif(?1, 0), 1 << 62) ORDER BY seq DESC LIMIT ?2"

const entryColumns = "seq, step, at, who, by, name, undoes, edits"

func (e *Entry) fields() []any {
	return []any{&e.Seq, &e.Step, milliseconds{&e.At}, &e.Who, &e.By, &e.Name, &e.Undoes, &e.Edits}
}

// milliseconds scans a time that is stored as milliseconds since 1970.
type milliseconds struct{ t *time.Time }

func (m milliseconds) Scan(v any) error {
	n, ok := v.(int64)
	if !ok {
		return fmt.Errorf("a time stored as %T", v)
	}
	*m.t = time.UnixMilli(n).UTC()
	return nil
}
