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

// A long export says how far it is: by claims where these are counted, else by what
// has been written.
func TestExportSaysHowFarItIs(t *testing.T) {
	e := &exported{name: "claims.csv"}
	says := func(want string) {
		t.Helper()
		if got := e.progress(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	says("Writing claims.csv…")
	e.bytes.Store(1_234_000_000)
	says("Writing claims.csv: 1,234 MB so far.")
	e.all.Store(400)
	e.claims.Store(100)
	says("Writing claims.csv: 25 %.")
}

// Deeds that take long say how far they are once their turn has come, and what
// was said meanwhile is left to stand.
func TestSlowDeedSaysHowFarItIs(t *testing.T) {
	s := openedStage(t)
	d := &writing{book: s.book}
	if got := d.progress(); got != "" {
		t.Errorf("before its turn: %q", got)
	}
	d.begin("tagging claims")
	if got := d.progress(); got != "Tagging claims…" {
		t.Errorf("at its beginning: %q", got)
	}
	s.say("Something else.")
	_, ended := s.atWork(t.Context(), "", func() string { return "working" })
	s.slow[0].began = s.slow[0].began.Add(-2 * long)
	s.tellSlow()
	if s.notices.said != "Something else." {
		t.Errorf("said instead: %q", s.notices.said)
	}
	s.notices.dismiss()
	if s.tellSlow(); s.notices.said != "working" {
		t.Errorf("said after that: %q", s.notices.said)
	}
	s.notices.dismiss()
	if s.tellSlow(); s.notices.said != "" {
		t.Errorf("said after it was closed: %q", s.notices.said)
	}
	ended(nil)
}

// While an import says how far it is, a deed that ends leaves its words alone.
func TestSlowWorkIsNotTakenAway(t *testing.T) {
	s := openedStage(t)
	_, imported := s.atWork(t.Context(), "", func() string { return "importing" })
	s.slow[0].began = s.slow[0].began.Add(-2 * long)
	_, quick := s.atWork(t.Context(), "", func() string { return "tagging" })
	s.tellSlow()
	if quick(nil); s.notices.said != "importing" {
		t.Errorf("said after another deed has ended: %q", s.notices.said)
	}
	if imported(nil); s.notices.said != "" {
		t.Errorf("said after the end: %q", s.notices.said)
	}
}

// Ctrl+C in the terminal takes the window away: an import is cut off then, and
// what a field holds is written.
func TestWindowGone(t *testing.T) {
	s := openedStage(t)
	var wrote string
	f := newField(s.window, "Note")
	f.write = func(text string) error { wrote = text; return nil }
	f.SetText("typed")
	f.changed()
	var cut error
	s.carryOut("", func() string { return "importing" }, func(ctx context.Context) error {
		<-ctx.Done()
		cut = ctx.Err()
		return cut
	})
	s.gone()
	s.work.flush()
	if cut == nil || wrote != "typed" {
		t.Errorf("the import ended with %v, %q was written", cut, wrote)
	}
}

// What is typed while the window waits for an import before it closes is written.
func TestTypedWhileClosing(t *testing.T) {
	s := openedStage(t)
	end := make(chan struct{})
	s.carryOut("", func() string { return "importing" }, func(context.Context) error { <-end; return nil })
	s.quit()
	var wrote string
	f := newField(s.window, "Note")
	f.write = func(text string) error { wrote = text; return nil }
	f.SetText("typed")
	f.changed()
	s.quit() // pressed again
	close(end)
	s.rest()
	if wrote != "typed" {
		t.Errorf("%q was written", wrote)
	}
}
