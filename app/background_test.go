package app

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"
)

// posted collects what is posted, to be run by the test.
type posted struct {
	mu    sync.Mutex
	queue []func()
}

func (p *posted) post(f func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.queue = append(p.queue, f)
}

// settle runs what is posted until b is at rest.
func (p *posted) settle(t *testing.T, b *background) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !b.atRest(); time.Sleep(time.Millisecond) {
		p.mu.Lock()
		queue := p.queue
		p.queue = nil
		p.mu.Unlock()
		for _, f := range queue {
			f()
		}
		if time.Now().After(deadline) {
			t.Fatal("the background does not come to rest")
		}
	}
}

// TestLaneNewestWins asks ten questions while the first is being answered.
func TestLaneNewestWins(t *testing.T) {
	p := &posted{}
	b := newBackground(p.post)
	l := b.lane()
	begun, cancelled := make(chan int, 20), make(chan int, 20)
	var shown []int
	question := func(n int) {
		ask(l, func(ctx context.Context) (int, error) {
			begun <- n
			if n == 0 {
				<-ctx.Done()
				cancelled <- n
			}
			return n, ctx.Err()
		}, func(answer int, err error) { shown = append(shown, answer) })
	}
	question(0)
	<-begun
	for n := 1; n <= 10; n++ {
		question(n)
	}
	p.settle(t, b)
	if !slices.Equal(shown, []int{10}) {
		t.Errorf("shown: %v, want the newest alone", shown)
	}
	if len(cancelled) != 1 {
		t.Error("the first question was not cancelled")
	}
	close(begun)
	ran := 0
	for range begun {
		ran++
	}
	if ran > 2 {
		t.Errorf("%d questions that were overtaken before their turn were put", ran-1)
	}
}

// TestAnswersComeOnce asks for what is there at once and for what is not: either
// is shown once, the second after the question.
func TestAnswersComeOnce(t *testing.T) {
	p := &posted{}
	b := newBackground(p.post)
	late := make(chan struct{})
	shown := map[string]int{}
	show := func(answer string, err error) { shown[answer]++ }
	askSoon(b.lane(), func(context.Context) (string, error) { return "soon", nil }, show)
	askSoon(b.lane(), func(context.Context) (string, error) { <-late; return "late", nil }, show)
	if shown["late"] != 0 {
		t.Error("an answer that had not come was shown")
	}
	close(late)
	p.settle(t, b)
	if shown["soon"] != 1 || shown["late"] != 1 {
		t.Errorf("shown so many times: %v, want once each", shown)
	}
}

func TestLaneForgets(t *testing.T) {
	p := &posted{}
	b := newBackground(p.post)
	l := b.lane()
	ask(l, func(context.Context) (int, error) { return 1, nil }, func(int, error) { t.Error("a forgotten answer is shown") })
	l.forget()
	p.settle(t, b)
}

// TestWritesKeepTheirOrder queues writes from the UI goroutine while earlier
// ones run; none is dropped, and flush waits for all.
func TestWritesKeepTheirOrder(t *testing.T) {
	p := &posted{}
	b := newBackground(p.post)
	var written, shown []int
	for n := range 200 {
		b.write(func(context.Context) func() {
			written = append(written, n)
			return func() { shown = append(shown, n) }
		})
	}
	b.flush()
	if len(written) != 200 || !slices.IsSorted(written) {
		t.Errorf("after the flush %d of 200 writes are done", len(written))
	}
	p.settle(t, b)
	if !slices.Equal(shown, written) {
		t.Errorf("shown in another order than written: %v", shown)
	}
}

// TestCloseWritesWhatIsQueued sees that closing cancels reads and drops no
// write.
func TestCloseWritesWhatIsQueued(t *testing.T) {
	p := &posted{}
	b := newBackground(p.post)
	ended := make(chan error, 1)
	ask(b.lane(), func(ctx context.Context) (int, error) {
		<-ctx.Done()
		ended <- ctx.Err()
		return 0, ctx.Err()
	}, func(int, error) {})
	done := 0
	for range 20 {
		b.write(func(ctx context.Context) func() {
			if ctx.Err() == nil {
				done++
			}
			return nil
		})
	}
	b.close()
	if done != 20 {
		t.Errorf("%d of 20 writes were done before the end", done)
	}
	if err := <-ended; err == nil {
		t.Error("the read was not cancelled")
	}
}
