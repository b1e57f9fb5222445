package app

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"gainsay/data"
)

// TestWorkSaysHowFarItIs waits for slow work to be spoken of, goes on in it, and
// cancels it.
func TestWorkSaysHowFarItIs(t *testing.T) {
	s := openedStage(t)
	var part atomic.Int64
	s.carryOut("Done.", func() string { return strings.Repeat("a", int(part.Load())) }, func(ctx context.Context) error {
		<-ctx.Done()
		return ctx.Err()
	})
	for part.Store(1); part.Load() < 4; part.Add(1) {
		want := strings.Repeat("a", int(part.Load()))
		s.until(t, func() bool { return s.notices.said == want })
	}
	s.notices.act()
	s.rest()
	if !strings.HasPrefix(s.notices.said, "Cancelled") {
		t.Errorf("after Cancel: %q", s.notices.said)
	}
}

// TestCutImportIsNotCalledGone ends an import whose first part is on disk.
func TestCutImportIsNotCalledGone(t *testing.T) {
	s := openedStage(t)
	_, ended := s.atWork(t.Context(), "Imported.", func() string { return "" })
	ended(&data.Cut{Brought: "12 articles", Err: context.Canceled})
	if !strings.Contains(s.notices.said, "12 articles") {
		t.Errorf("after a cut: %q", s.notices.said)
	}
}

// until runs what is posted until something holds.
func (s *stage) until(t *testing.T, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !holds(); time.Sleep(time.Millisecond) {
		s.step()
		if time.Now().After(deadline) {
			t.Fatalf("it does not come; the notice is %q", s.notices.said)
		}
	}
}
