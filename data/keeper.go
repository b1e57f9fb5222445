package data

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
)

// keeper makes an index in the background when it is first asked for, and then
// lets it follow the journal, whoever writes it, until it is ended.
type keeper struct {
	start sync.Once
	stop  context.CancelFunc
	ready chan struct{} // closed when the index is made, or could not be
	nudge chan struct{} // the journal has grown
	done  chan struct{} // closed when nothing works on the index any more; nil before anything has
}

func newKeeper() keeper {
	return keeper{stop: func() {}, ready: make(chan struct{}), nudge: make(chan struct{}, 1)}
}

// begin lets the index be made, which closes ready, and followed. Only the
// first call does.
func (k *keeper) begin(c *Casebook, first, follow func(context.Context)) {
	k.start.Do(func() {
		ctx, cancel := context.WithCancel(context.Background())
		k.stop, k.done = cancel, make(chan struct{})
		forget := c.Watch(func(Told) {
			select {
			case k.nudge <- struct{}{}:
			default:
			}
		})
		keepIndex(k, func() {
			defer forget()
			first(ctx)
			close(k.ready)
			k.each(ctx, follow)
		})
	})
}

// each calls follow whenever the journal has grown, until ctx ends.
func (k *keeper) each(ctx context.Context, follow func(context.Context)) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-k.nudge:
			follow(ctx)
		}
	}
}

// wait returns when the index has been made, or could not be.
func (k *keeper) wait(ctx context.Context) error {
	select {
	case <-k.ready:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// isReady reports whether wait would return at once.
func (k *keeper) isReady() bool {
	select {
	case <-k.ready:
		return true
	default:
		return false
	}
}

// end stops all work on the index and reports whether there was any.
func (k *keeper) end() bool {
	k.start.Do(func() {}) // none begins any more
	k.stop()
	if k.done == nil {
		return false
	}
	<-k.done
	return true
}

// entry is the id of a change, zero for change 0. Kept in a cache file, it
// tells copies of a casebook apart that went on differently.
func (c *Casebook) entry(ctx context.Context, seq int64) (id ID, err error) {
	if seq == 0 {
		return ID{}, nil
	}
	var b []byte
	err = c.get(ctx, "SELECT id FROM change WHERE seq = ?", []any{seq}, &b)
	return idOf(b), err
}

// writeCache writes a file beside the casebook, whole or not at all, of mode
// 0600.
func writeCache(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	if err = errors.Join(write(f), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}
