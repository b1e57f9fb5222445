package data

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
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

// inParallel calls work with each number below n, on all processors, and returns
// when all of it is done.
func inParallel(n int, work func(int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	all.Wait()
}
