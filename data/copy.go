package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// SaveCopy writes the casebook, as it is on disk now, to another file, which
// it replaces. Without history the journal is left out, and with it the texts
// and files that nothing names any more: nothing in such a copy can be undone.
// The casebook can be read and written meanwhile.
func (c *Casebook) SaveCopy(ctx context.Context, path string, withHistory bool) error {
	if err := c.saveCopy(ctx, path, withHistory); err != nil {
		return fmt.Errorf("saving a copy as %q: %w", path, err)
	}
	return nil
}

func (c *Casebook) saveCopy(ctx context.Context, path string, withHistory bool) error {
	if err := c.bringUpWords(ctx, true); err != nil {
		return err
	}
	here, err := os.Stat(c.path)
	if err != nil {
		return err
	}
	if there, err := os.Stat(path); err == nil && os.SameFile(here, there) {
		return errors.New("that is the casebook itself")
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".copy-*.gainsay") // 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if err := f.Close(); err != nil {
		return err
	}
	if err := vacuumInto(ctx, c.read, f.Name()); err != nil {
		return err
	}
	if !withHistory {
		if err := dropHistory(ctx, f.Name()); err != nil {
			return err
		}
	}
	return os.Rename(f.Name(), path)
}

// vacuumInto copies a database into an empty or missing file of mode 0600.
// Copying the file itself would lose what stands in its -wal alone.
func vacuumInto(ctx context.Context, db *sql.DB, path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA query_only = 0"); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", path)
	_, back := conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA query_only = 1")
	return errors.Join(err, back)
}

func dropHistory(ctx context.Context, path string) error {
	src := source{path: path, network: true} // no -wal
	db, err := sql.Open("sqlite", src.dsn(false))
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	const drop = `DELETE FROM tally WHERE of = 'words' AND value <> (SELECT ifnull(max(e), 0) FROM edit);
		UPDATE tally SET value = 0 WHERE of = 'words';
		DELETE FROM edit; DELETE FROM change; DELETE FROM importing;
		DELETE FROM body WHERE sha256 NOT IN (SELECT sha256 FROM version);
		DELETE FROM original WHERE sha256 NOT IN (SELECT original_sha256 FROM version WHERE original_sha256 IS NOT NULL);
		VACUUM`
	if _, err := db.ExecContext(ctx, drop); err != nil {
		return fmt.Errorf("leaving out its history: %w", err)
	}
	return db.Close()
}
