package data

import (
	"context"
	"iter"
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

// abreast makes n things and yields them in their order, up to the first error.
// Each of the workers makes every so-manieth of them, and is at most one ahead of
// who takes them. All have ended when the taking has.
func abreast[T any](workers, n int, work func(worker, i int) (T, error)) iter.Seq2[T, error] {
	type made struct {
		thing T
		err   error
	}
	return func(yield func(T, error) bool) {
		ready := make([]chan made, workers)
		enough := make(chan struct{})
		for w := range workers {
			ready[w] = make(chan made, 1)
			go func() {
				defer close(ready[w])
				for i := w; i < n; i += workers {
					thing, err := work(w, i)
					select {
					case ready[w] <- made{thing, err}:
					case <-enough:
						return
					}
				}
			}()
		}
		defer func() {
			for _, r := range ready {
				for range r {
				}
			}
		}()
		defer close(enough)
		for i := range n {
			if m := <-ready[i%workers]; !yield(m.thing, m.err) || m.err != nil {
				return
			}
		}
	}
}

// ahead is how many rows are handed over at a time, so that the handing over
// does not cost more than the rows, and how many such lots may wait.
const (
	aheadRows = 32
	aheadLots = 4
)

// Ahead goes through rows in a goroutine of its own, some way ahead of who takes
// them. It has ended when the taking has.
func Ahead[T any](rows iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		lots := make(chan []T, aheadLots)
		enough := make(chan struct{})
		go func() {
			defer close(lots)
			lot := make([]T, 0, aheadRows)
			for r := range rows {
				if lot = append(lot, r); len(lot) < aheadRows {
					continue
				}
				select {
				case lots <- lot:
				case <-enough:
					return
				}
				lot = make([]T, 0, aheadRows)
			}
			lots <- lot // there is room, or who takes is about to look
		}()
		defer func() {
			for range lots {
			}
		}()
		defer close(enough)
		for lot := range lots {
			for _, r := range lot {
				if !yield(r) {
					return
				}
			}
		}
	}
}
