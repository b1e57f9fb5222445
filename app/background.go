package app

import (
	"context"
	"io"
	"net"
	"sync"
	"time"
)

// background runs what must not hold the UI goroutine: reads in lanes, in
// which the newest wins, and writes in one queue that drops nothing. Results
// come back through post, so that only the UI goroutine touches widgets. All
// goroutines of this package start in this file.
type background struct {
	post func(func()) // runs f on the UI goroutine; posted results keep their order
	ctx  context.Context
	stop context.CancelFunc
	told func() // on the UI goroutine, after busy or unwritten have changed

	mu      sync.Mutex
	free    *sync.Cond // the write queue has run empty
	queue   []func(context.Context) func()
	writing bool
	busy    int            // reads and writes whose results have not been shown yet
	beside  sync.WaitGroup // works of run
	apart   sync.WaitGroup // those of writeApart
}

func newBackground(post func(func())) *background {
	ctx, stop := context.WithCancel(context.Background())
	b := &background{post: post, ctx: ctx, stop: stop, told: func() {}}
	b.free = sync.NewCond(&b.mu)
	return b
}

// write puts work at the end of the queue. It runs off the UI goroutine, after
// all that was put there before; what it returns is then run on the UI
// goroutine.
func (b *background) write(work func(context.Context) (show func())) {
	b.mu.Lock()
	b.queue = append(b.queue, work)
	b.busy++
	start := !b.writing
	b.writing = true
	b.mu.Unlock()
	if start {
		go b.drain()
	}
}

func (b *background) drain() {
	for {
		b.mu.Lock()
		if len(b.queue) == 0 {
			b.writing = false
			b.free.Broadcast()
			b.mu.Unlock()
			return
		}
		work := b.queue[0]
		b.queue = b.queue[1:]
		b.mu.Unlock()
		show := work(context.WithoutCancel(b.ctx)) // a write that was asked for is done, also while the window closes
		b.post(func() {
			b.done()
			if show != nil {
				show()
			}
			b.told()
		})
	}
}

// writeApart runs a long write beside the queue, whose writes get their turn in
// between. Then show is run on the UI goroutine.
func (b *background) writeApart(work, show func()) {
	b.apart.Add(1)
	b.run(func(context.Context) {
		defer b.apart.Done()
		work()
	}, show)
}

// flush waits until everything in the queue and what is written apart is on
// disk. What the writes show may still be to come.
func (b *background) flush() {
	b.apart.Wait()
	b.mu.Lock()
	for b.writing {
		b.free.Wait()
	}
	b.mu.Unlock()
}

// whenWritten runs f on the UI goroutine once all that is queued, and what is
// written apart, is on disk. Writes that are asked for meanwhile need not wait.
func (b *background) whenWritten(f func()) { b.run(func(context.Context) { b.flush() }, f) }

// close does what is queued, cancels all reads, lets nothing new begin, and
// waits until what works beside has cleaned up after itself.
func (b *background) close() {
	b.flush()
	b.stop()
	b.beside.Wait()
}

// unwritten reports whether writes are queued or under way.
func (b *background) unwritten() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.writing
}

// atRest reports whether nothing runs, waits or is still to be shown.
func (b *background) atRest() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.busy == 0 && !b.writing
}

func (b *background) done() {
	b.mu.Lock()
	b.busy--
	b.mu.Unlock()
}

// after runs f on the UI goroutine once d has passed, unless stop is called
// first.
func (b *background) after(d time.Duration, f func()) (stop func()) {
	stopped := false // touched on the UI goroutine only
	t := time.AfterFunc(d, func() {
		b.post(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() { stopped = true; t.Stop() }
}

// meanwhile runs work off the UI goroutine; ended waits for its end.
func meanwhile(work func()) (ended func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		work()
	}()
	return func() { <-done }
}

// A lane is a place for one question at a time, such as "the articles that fit
// the filter": a newer one cancels the older, whose answer is never shown.
// Lanes are used from the UI goroutine only, their workers aside.
type lane struct {
	b *background

	mu      sync.Mutex
	newest  int // counts what was asked; an answer to an older question is dropped
	next    func(context.Context)
	cancel  context.CancelFunc // of the question being answered
	running bool
}

func (b *background) lane() *lane { return &lane{b: b} }

// ask runs read off the UI goroutine and then show on it, unless something
// newer has been asked in the lane by then. One read runs at a time: questions
// that are overtaken before their turn are never put.
func ask[T any](l *lane, read func(context.Context) (T, error), show func(T, error)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.newest++
	if l.cancel != nil {
		l.cancel()
	}
	askNext(l, read, show)
}

// askAgain asks the same once more, since what it was read from has changed. A
// question that is being answered is answered first, and its answer shown: where
// changes come faster than answers, there would never be one.
func askAgain[T any](l *lane, read func(context.Context) (T, error), show func(T, error)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	askNext(l, read, show)
}

// askNext makes a question the next one, in place of any other that waits. The lane
// is locked.
func askNext[T any](l *lane, read func(context.Context) (T, error), show func(T, error)) {
	mine := l.newest
	if l.next == nil {
		l.b.begin()
	}
	l.next = func(ctx context.Context) {
		answer, err := read(ctx)
		l.b.post(func() {
			l.b.done()
			if l.isNewest(mine) {
				show(answer, err)
			}
			l.b.told()
		})
	}
	if !l.running {
		l.running = true
		go l.work()
	}
}

// soon is how long askSoon holds the UI goroutine for an answer: with what is
// done with it that stays within the 8 ms of law 7.
const soon = 6 * time.Millisecond

// askSoon is ask for what is mostly answered within a few milliseconds: it waits
// that long, so that question and answer are painted in one frame. What takes
// longer is shown when it comes.
func askSoon[T any](l *lane, read func(context.Context) (T, error), show func(T, error)) {
	type answer struct {
		value T
		err   error
	}
	come, shown := make(chan answer, 1), false
	ask(l, func(ctx context.Context) (T, error) {
		value, err := read(ctx)
		come <- answer{value, err}
		return value, err
	}, func(value T, err error) {
		if !shown {
			show(value, err)
		}
	})
	select {
	case a := <-come:
		shown = true
		show(a.value, a.err)
	case <-time.After(soon):
	}
}

// forget drops the question under way and its answer.
func (l *lane) forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.newest++
	if l.cancel != nil {
		l.cancel()
	}
	if l.next != nil {
		l.next = nil
		l.b.done()
	}
}

func (l *lane) work() {
	for {
		l.mu.Lock()
		next := l.next
		if next == nil {
			l.running, l.cancel = false, nil
			l.mu.Unlock()
			return
		}
		ctx, cancel := context.WithCancel(l.b.ctx)
		l.next, l.cancel = nil, cancel
		l.mu.Unlock()
		next(ctx)
		cancel()
	}
}

func (l *lane) isNewest(n int) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.newest == n
}

func (b *background) begin() {
	b.mu.Lock()
	b.busy++
	b.mu.Unlock()
}

// run runs work off the UI goroutine and then shows on it what came of it. It
// is what the reader shapes and searches with.
func (b *background) run(work func(context.Context), show func()) {
	b.begin()
	b.beside.Add(1)
	go func() {
		work(b.ctx)
		b.beside.Done()
		b.post(func() {
			b.done()
			show()
			b.told()
		})
	}()
}

// serve answers whoever connects to l, each in a conversation of its own.
func (b *background) serve(l net.Listener, converse func(context.Context, io.ReadWriter)) {
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return // closed
			}
			go func() {
				defer conn.Close()
				converse(b.ctx, conn)
			}()
		}
	}()
}
