package data

import (
	"context"
	"time"
)

// This file starts all goroutines of package data.

// poll looks at the file again and again until ctx ends.
func poll(ctx context.Context, w *watch) {
	go func() {
		defer close(w.stopped)
		tick := time.NewTicker(pollEvery)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				w.look(ctx)
			}
		}
	}()
}

// keepIndex runs the work of k, which ends with the context that k.stop cancels.
func keepIndex(k *keeper, work func()) {
	go func() {
		defer close(k.done)
		work()
	}()
}
