package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// copyAside copies a casebook that cannot be opened where it is, with its
// unmerged -wal, into a folder of our own.
func copyAside(path, why string) (source, error) {
	dir, err := os.MkdirTemp("", "gainsay-*") // 0700
	if err != nil {
		return source{}, err
	}
	src := source{path: filepath.Join(dir, "copy.gainsay"), why: why, private: dir}
	for _, end := range []string{"", "-wal"} {
		err := copyFile(path+end, src.path+end)
		if err != nil && !(end != "" && errors.Is(err, fs.ErrNotExist)) {
			src.discard()
			return source{}, fmt.Errorf("copying it to read it: %w", err)
		}
	}
	return src, nil
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// quickCheck reports a copy whose pages do not fit together, as when the
// original was being written.
func quickCheck(ctx context.Context, src source) error {
	db, err := sql.Open("sqlite", src.dsn(true))
	if err != nil {
		return err
	}
	defer db.Close()
	var says string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&says); err != nil {
		return err
	}
	if says != "ok" {
		return errors.New("another program is writing it; try again when it is done")
	}
	return nil
}
