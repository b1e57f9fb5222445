package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"gainsay/data/text"
)

// Setting is a named value that belongs to the casebook and not to the
// machine: lexicons, switched-off rules. "who" is the name that changes are
// written under.
type Setting struct{ Name, Value string }

// SetSetting gives a setting a value; the empty value takes it away.
func SetSetting(name, value string) Change {
	return Change{doing: "changing a setting", plan: func(x *tx) error {
		name, err := properName("a setting", name)
		if err != nil {
			return err
		}
		x.call("Change the setting “%s”", name)
		return x.setSetting(name, value)
	}}
}

func (x *tx) setSetting(name, value string) error {
	value, _ = text.Clean(value)
	var n int64
	err := x.get("SELECT n FROM setting WHERE name = ?", []any{name}, &n)
	switch {
	case errors.Is(err, sql.ErrNoRows) && value == "":
		return nil
	case errors.Is(err, sql.ErrNoRows):
		_, err = x.insert(settingTable, row{name, value})
		return err
	case err != nil:
		return err
	case value == "":
		return x.remove(settingTable, n)
	}
	return x.set(settingTable, n, columns{"value": value})
}

// Settings are all settings by name.
func (c *Casebook) Settings(ctx context.Context) (list []Setting, err error) {
	err = c.each(ctx, "SELECT name, value FROM setting ORDER BY name", nil, func(r *sql.Rows) error {
		var s Setting
		err := r.Scan(&s.Name, &s.Value)
		list = append(list, s)
		return err
	})
	return list, reading("settings", err)
}

// Setting is the value of a setting; empty where there is none.
func (c *Casebook) Setting(ctx context.Context, name string) (value string, err error) {
	err = c.get(ctx, "SELECT value FROM setting WHERE name = ?", []any{name}, &value)
	if errors.Is(err, ErrNotThere) {
		return "", nil
	}
	return value, reading(fmt.Sprintf("the setting %q", name), err)
}
