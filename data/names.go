package data

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"gainsay/data/text"
)

// foldName is a name without regard to letter case: names with the same
// folding are the same name.
func foldName(name string) string { return cases.Fold().String(norm.NFC.String(name)) }

// properName is name without outer blanks, if it can be the name of what.
func properName(what, name string) (string, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return "", fmt.Errorf("the name of %s is empty", what)
	}
	for _, r := range name {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return "", fmt.Errorf("the name of %s holds a character that cannot be read: %q", what, name)
		}
	}
	return name, nil
}

// listedName is properName of what stands in lists that are joined by
// semicolons: tags and aliases.
func listedName(what, name string) (string, error) {
	name, err := properName(what, name)
	if err == nil && strings.Contains(name, ";") {
		err = fmt.Errorf("the name of %s holds a semicolon: %q", what, name)
	}
	return name, err
}

// errTaken is the cause of a name that another has.
var errTaken = errors.New("there is one of that name")

// tidy is a field as it is kept: with line ends and characters as in a body,
// and without outer blanks.
func tidy(s string) string {
	s, _ = text.Clean(s)
	return strings.TrimSpace(s)
}

// find is the n of the row with that id. The error is ErrNotThere where there
// is none.
func (x *tx) find(t *table, id ID) (n int64, err error) {
	return n, x.there(t.noun, x.get("SELECT n FROM "+t.name+" WHERE id = ?", []any{id[:]}, &n))
}

// named is the n of the row with that name.
func (x *tx) named(t *table, name string) (n int64, err error) {
	return n, x.there(t.noun, x.get("SELECT n FROM "+t.name+" WHERE folded = ?", []any{foldName(name)}, &n))
}

func (x *tx) there(noun Noun, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("the %s: %w", noun, ErrNotThere)
	}
	return err
}

// free refuses a name that a row other than n has.
func (x *tx) free(t *table, name string, n int64) error {
	other, err := x.named(t, name)
	if errors.Is(err, ErrNotThere) || err == nil && other == n {
		return nil
	}
	if err != nil {
		return err
	}
	return fmt.Errorf("%s “%s”: %w", t.noun, x.nameOf(t, other), errTaken)
}

// nameOf is for words to people; what has gone has none.
func (x *tx) nameOf(t *table, n int64) (name string) {
	_ = x.get("SELECT name FROM "+t.name+" WHERE n = ?", []any{n}, &name)
	return name
}

// likePrefix is a folded name for LIKE, with ESCAPE '\'.
func likePrefix(prefix string) string {
	return strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(foldName(strings.TrimSpace(prefix)))
}
