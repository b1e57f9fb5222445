package report

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"sync/atomic"

	"gainsay/data"
)

// WriteFile writes what r asks for into path, readable by its owner alone. The
// file is written beside and renamed: it is whole or not there at all.
func WriteFile(ctx context.Context, c *data.Casebook, path string, r Request) error {
	return Replace(path, func(w io.Writer) error {
		if r.Wrote != nil {
			w = io.MultiWriter(w, tally{r.Wrote})
		}
		return c.Snapshot(ctx, func(now *data.Snapshot) error { return Write(now, w, r) })
	})
}

// tally adds up the bytes that are written to it, and so those of what is copied
// to it.
type tally struct{ sum *atomic.Int64 }

// Write is that of an io.Writer.
func (t tally) Write(p []byte) (int, error) {
	t.sum.Add(int64(len(p)))
	return len(p), nil
}

// Replace makes path hold what write writes, or leaves it as it was.
func Replace(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	w := bufio.NewWriterSize(f, 256<<10)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
