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

// keepIndex makes the index of past claims and lets it follow the journal until
// ctx ends; then it calls forget.
func keepIndex(ctx context.Context, s *searchIndex, forget func()) {
	go func() {
		defer close(s.done)
		defer forget()
		s.make(ctx)
		for {
			select {
			case <-ctx.Done():
				return
			case <-s.nudge:
				_, _ = s.now(ctx) // tried again by the next search
			}
		}
	}()
}
