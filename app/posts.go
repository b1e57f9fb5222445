package app

import (
	"sync"
	"time"
)

// posts are what is posted to the UI goroutine before Fyne's loop runs, which
// then takes the rest.
type posts struct {
	mu    sync.Mutex
	queue []func()
	some  chan struct{} // has one while the queue has any
	on    func(func())  // where posts go on to; nil until pass
}

func newPosts() *posts { return &posts{some: make(chan struct{}, 1)} }

func (p *posts) post(f func()) {
	p.mu.Lock()
	on := p.on
	if on != nil {
		p.mu.Unlock()
		on(f)
		return
	}
	defer p.mu.Unlock()
	p.queue = append(p.queue, f)
	select {
	case p.some <- struct{}{}:
	default:
	}
}

// run runs what is posted, on the UI goroutine, until there is nothing more to
// come or most has passed.
func (p *posts) run(rested func() bool, most time.Duration) {
	late := time.After(most)
	for !rested() {
		select {
		case <-p.some:
			each(p.take())
		case <-late:
			return
		}
	}
}

// pass runs what is there and hands on whatever is posted from now on.
func (p *posts) pass(on func(func())) {
	p.mu.Lock()
	queue := p.queue
	p.queue, p.on = nil, on
	p.mu.Unlock()
	each(queue)
}

func (p *posts) take() []func() {
	p.mu.Lock()
	defer p.mu.Unlock()
	queue := p.queue
	p.queue = nil
	return queue
}

func each(list []func()) {
	for _, f := range list {
		f()
	}
}
