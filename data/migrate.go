package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"gainsay/data/schema"
)

// applicationID marks our files: "GNSY" at offset 68 of the SQLite header.
const applicationID = 0x474e5359

// makeCasebook makes an empty casebook at path, whole or not at all.
func makeCasebook(ctx context.Context, path string) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*.gainsay") // 0600
	if err != nil {
		return fmt.Errorf("making it: %w", err)
	}
	defer os.Remove(f.Name())
	if err := f.Close(); err != nil {
		return err
	}
	src := source{path: f.Name(), network: true} // no -wal until it has its name
	if err := applySteps(ctx, src, 0, schema.Steps()); err != nil {
		return fmt.Errorf("making it: %w", err)
	}
	if st, err := os.Stat(path); err == nil && st.Size() == 0 {
		return os.Rename(f.Name(), path)
	}
	err = os.Link(f.Name(), path)
	if errors.Is(err, fs.ErrExist) {
		return nil // another program was quicker
	}
	if err != nil { // the file system has no links
		err = os.Rename(f.Name(), path)
	}
	return err
}

// migrate brings an older casebook up to date, after a backup.
func migrate(ctx context.Context, src source, from int, steps []string) error {
	name := fmt.Sprintf("schema-%d-%s.gainsay", from, time.Now().UTC().Format("20060102T150405.000Z"))
	if err := backup(ctx, src, name); err != nil {
		return fmt.Errorf("making a backup before bringing it up to date: %w", err)
	}
	if err := applySteps(ctx, src, from, steps); err != nil {
		return fmt.Errorf("bringing it up to date from schema %d: %w", from, err)
	}
	return nil
}

func backupFolder(path string) string { return path + "-backups" }

func backup(ctx context.Context, src source, name string) error {
	dir := backupFolder(src.path)
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	db, err := sql.Open("sqlite", src.dsn(true))
	if err != nil {
		return err
	}
	defer db.Close()
	return vacuumInto(ctx, db, filepath.Join(dir, name))
}

// applySteps runs the steps after schema from in one transaction.
func applySteps(ctx context.Context, src source, from int, steps []string) error {
	db, err := sql.Open("sqlite", src.dsn(false))
	if err != nil {
		return err
	}
	defer db.Close()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var now int // another program may have been here between the probe and the lock
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&now); err != nil {
		return err
	}
	for i := max(from, now); i < len(steps); i++ {
		if _, err := tx.ExecContext(ctx, steps[i]); err != nil {
			return fmt.Errorf("schema %d: %w", i+1, err)
		}
	}
	if now == 0 {
		id := NewID()
		if _, err := tx.ExecContext(ctx, "INSERT INTO casebook (id, made) VALUES (?, ?)", id[:], time.Now().Unix()); err != nil {
			return err
		}
	}
	marks := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(steps))
	if _, err := tx.ExecContext(ctx, marks); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	return db.Close()
}
