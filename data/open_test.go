package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gainsay/data/schema"
)

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	made := filepath.Join(dir, "made.gainsay")
	c := openCasebook(t, made, MakeIfMissing)
	if err := c.SaveCopy(t.Context(), filepath.Join(dir, "newer.gainsay"), true); err != nil {
		t.Fatal(err)
	}
	sqlFile(t, filepath.Join(dir, "newer.gainsay"), "PRAGMA user_version = 999")
	sqlFile(t, file("other.db", ""), "CREATE TABLE notes (n INTEGER)")
	whole, err := os.ReadFile(filepath.Join(dir, "newer.gainsay"))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		path string
		mode Mode
		want string
	}{
		{file("a.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"), MustExist, "not a Gainsay casebook (it is a PNG picture)"},
		{file("a.pdf", "%PDF-1.7 and more"), MakeIfMissing, "not a Gainsay casebook (it is a PDF document)"},
		{file("a.txt", "Плани вторгнення заперечують"), ReadOnly, "not a Gainsay casebook (it is a text file)"},
		{file("a.bin", strings.Repeat("\x01\x02\x03", 200)), MustExist, "not a Gainsay casebook (it is some other kind of file)"},
		{file("empty.gainsay", ""), MustExist, "not a Gainsay casebook (it is empty)"},
		{file("other2.db", string(mustRead(t, filepath.Join(dir, "other.db")))), MakeIfMissing, "not a Gainsay casebook (it is a SQLite database of another program)"},
		{filepath.Join(dir, "newer.gainsay"), MustExist, fmt.Sprintf("made by a newer Gainsay: its schema is 999, this program knows schemas up to %d", len(schema.Steps()))},
		{dir, MakeIfMissing, "it is a folder"},
		{filepath.Join(dir, "missing.gainsay"), MustExist, "there is no such file"},
		{filepath.Join(dir, "missing.gainsay"), ReadOnly, "there is no such file"},
		{filepath.Join(dir, "no", "such", "x.gainsay"), MakeIfMissing, fmt.Sprintf("there is no folder %q", filepath.Join(dir, "no", "such"))},
		{file("cut.gainsay", string(whole[:5000])), MustExist, "the file is damaged"},
	} {
		before, _ := os.ReadFile(x.path)
		c, err := Open(t.Context(), x.path, x.mode)
		if err == nil {
			c.Close()
			t.Errorf("%s opened, want %q", x.path, x.want)
			continue
		}
		if prefix := fmt.Sprintf("opening %q: ", x.path); !strings.HasPrefix(err.Error(), prefix) || !strings.Contains(err.Error(), x.want) {
			t.Errorf("%v\nwant %s%s", err, prefix, x.want)
		}
		if after, _ := os.ReadFile(x.path); string(after) != string(before) {
			t.Errorf("%s was changed", x.path)
		}
	}
}

func mustRead(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sqlFile runs SQL on a file, as another program might.
func sqlFile(t testing.TB, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

func TestOpenMakesAnEmptyFileACasebook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.gainsay")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	sound(t, openCasebook(t, path, MakeIfMissing))
}

// TestPrivate sees that nobody else can read what we write.
func TestPrivate(t *testing.T) {
	dir := t.TempDir()
	c := openCasebook(t, filepath.Join(dir, "x ?#%41.gainsay"), MakeIfMissing)
	addText(t, c, "Marn Courier", northernShore)
	if err := c.SaveCopy(t.Context(), filepath.Join(dir, "copy.gainsay"), false); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", e.Name(), info.Mode())
		}
		names = append(names, e.Name())
	}
	if got := strings.Join(names, " "); got != "copy.gainsay x ?#%41.gainsay x ?#%41.gainsay-shm x ?#%41.gainsay-wal" {
		t.Errorf("files: %s", got)
	}
}

func TestMigrationIsWholeOrNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.gainsay")
	c := openCasebook(t, path, MakeIfMissing)
	addText(t, c, "Marn Courier", northernShore)
	want := dump(t, c)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	src := source{path: path}
	old := len(schema.Steps())
	steps := append(schema.Steps(), "CREATE TABLE extra (n INTEGER); INSERT INTO extra VALUES (1)", "CREATE TABLE another (n INTEGER); SELECT nonsense")
	if err := migrate(t.Context(), src, old, steps); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("schema %d", old+2)) {
		t.Errorf("a step that fails: %v", err)
	}
	c = openCasebook(t, path, MustExist) // it still has the schema that the program knows
	if got := dump(t, c); got != want {
		t.Error("a migration that failed changed the casebook")
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	if err := migrate(t.Context(), src, old, steps[:old+1]); err != nil {
		t.Fatal(err)
	}
	f, err := probe(t.Context(), src)
	if err != nil || f.schema != old+1 {
		t.Errorf("migrated: %+v %v", f, err)
	}
	backups, err := filepath.Glob(filepath.Join(path+"-backups", fmt.Sprintf("schema-%d-*.gainsay", old)))
	if err != nil || len(backups) == 0 {
		t.Fatal(backups, err)
	}
	if got := dump(t, openCasebook(t, backups[0], MustExist)); got != want {
		t.Error("the backup is not what the casebook was")
	}
}

func TestLockedOpensReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.gainsay")
	c := openCasebook(t, path, MakeIfMissing)
	addText(t, c, "Marn Courier", northernShore)
	want := dump(t, c)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE"); err != nil {
		t.Fatal(err)
	}
	locked := openCasebook(t, path, MustExist)
	if ro, why := locked.ReadOnly(); !ro || !strings.Contains(why, "another program has locked it") {
		t.Errorf("read only %v: %q", ro, why)
	}
	if got := dump(t, locked); got != want {
		t.Error("the locked casebook reads differently")
	}
	if _, err := locked.Do(t.Context(), AddTag(Tag{Name: "x"})); err == nil || !strings.Contains(err.Error(), "open for reading only") {
		t.Errorf("a write: %v", err)
	}
}

func TestNetworkShareHasNoWAL(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.gainsay")
	c := openCasebook(t, path, MakeIfMissing) // once at home, with a WAL
	addText(t, c, "Marn Courier", northernShore)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	c, err := open(t.Context(), path, MustExist, true)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	addText(t, c, "Veldania Today", quietShore)
	if _, err := os.Stat(path + "-wal"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("there is a -wal: %v", err)
	}
	if !c.Network() {
		t.Error("it does not say that it lies on a share")
	}
	sound(t, c)
}

func TestReadOnlyMode(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.gainsay")
	c := openCasebook(t, path, MakeIfMissing)
	addText(t, c, "Marn Courier", northernShore)
	want := dump(t, c)
	reader := openCasebook(t, path, ReadOnly) // while the other writes
	addText(t, c, "Veldania Today", quietShore)
	if got := dump(t, reader); got == want || got != dump(t, c) {
		t.Error("the reader does not see what the writer wrote")
	}
	if _, err := reader.Do(context.Background(), AddTag(Tag{Name: "x"})); err == nil {
		t.Error("a reader wrote")
	}
}
