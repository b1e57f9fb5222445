package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"gainsay/data"
)

// slowWork is work that may take long. Past a second the notice bar says how far
// it is and offers to cancel it: the first of all that is under way.
type slowWork struct {
	began    time.Time
	progress func() string // how far it is, in words; empty: it has not begun
	cancel   func()
	silent   bool // the notice was closed: it is not to come again
	apart    bool // it writes a part at a time, and can be gone on with
}

// long is how long work may take before it can be cancelled, and how often it is
// said how far it is.
const long = time.Second

// atWork says how far slow work is and offers to cancel it, where it takes long.
// Ended says with the sentence that the work is done, unless that is empty, or why
// it is not.
func (w *window) atWork(within context.Context, sentence string, progress func() string) (ctx context.Context, ended func(error)) {
	ctx, cancel := context.WithCancel(within)
	s := &slowWork{began: time.Now(), progress: progress, cancel: cancel}
	w.slow = append(w.slow, s)
	if !w.slowTelling {
		w.slowTelling = true
		w.work.after(long, w.tellSlow)
	}
	return ctx, func(err error) {
		cancel()
		w.slow = slices.DeleteFunc(w.slow, func(each *slowWork) bool { return each == s })
		if w.slowOf == s {
			if w.slowSaid != "" && w.notices.said == w.slowSaid {
				w.notices.dismiss()
			}
			w.slowSaid, w.slowOf = "", nil
		}
		var cut *data.Cut // which says what was left behind
		switch {
		case errors.As(err, &cut):
			w.failed(err)
		case errors.Is(err, context.Canceled):
			w.say("Cancelled; nothing was left behind.")
		case err != nil:
			w.failed(err)
		case sentence != "":
			w.say(sentence)
		}
	}
}

// tellSlow says how far the first slow work is that has been going on for long.
// What else is said meanwhile is left to stand.
func (w *window) tellSlow() {
	if w.slowTelling = len(w.slow) > 0; !w.slowTelling {
		return
	}
	w.work.after(long, w.tellSlow)
	now := w.notices.said
	for _, s := range w.slow {
		words := s.progress()
		if words == "" || time.Since(s.began) < long {
			continue
		}
		s.silent = s.silent || now == "" && w.slowSaid != ""
		if !s.silent && (now == "" || now == w.slowSaid) && words != now {
			w.failWith(words, "Cancel", s.cancel)
		}
		w.slowSaid, w.slowOf = "", nil
		if w.notices.said == words {
			w.slowSaid, w.slowOf = words, s
		}
		return
	}
}

// carryOut does slow work that writes a part at a time beside the queue of
// writes, and then says that it is done. Progress is how far it is.
func (w *window) carryOut(sentence string, progress func() string, work func(context.Context) error) {
	ctx, ended := w.atWork(context.Background(), sentence, progress)
	w.slow[len(w.slow)-1].apart = true
	var err error
	w.work.writeApart(func() { err = work(ctx) }, func() { ended(err) })
	w.restChanged()
}

// readOut is carryOut for work that only reads the casebook, and is given up when
// the window closes.
func (w *window) readOut(sentence string, progress func() string, work func(context.Context) error) {
	ctx, ended := w.atWork(w.work.ctx, sentence, progress)
	var err error
	w.work.run(func(context.Context) { err = work(ctx) }, func() { ended(err) })
	w.restChanged()
}

// writing is a deed as slow work: how far it is is known once its turn has come.
type writing struct {
	book  *data.Casebook
	doing atomic.Pointer[string] // nil: its turn has not come
}

func (d *writing) begin(doing string) { d.doing.Store(&doing) }

// progress is how far the deed is, in words.
func (d *writing) progress() string {
	doing := d.doing.Load()
	if doing == nil {
		return ""
	}
	words := strings.TrimSuffix(sentence(*doing), ".")
	if part := d.book.Progress(); part > 0 {
		return fmt.Sprintf("%s: %d %%.", words, int(100*part))
	}
	return words + "…"
}
