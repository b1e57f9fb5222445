package app

import (
	"slices"
	"testing"
	"time"
)

// TestPostsKeepTheirOrder posts before the loop, while it is waited for and
// after it has begun.
func TestPostsKeepTheirOrder(t *testing.T) {
	p := newPosts()
	var done []int
	say := func(n int) func() { return func() { done = append(done, n) } }
	p.post(say(1))
	p.post(func() {
		say(2)()
		p.post(say(3))
	})
	p.run(func() bool { return len(done) == 3 }, time.Minute)
	p.post(func() { p.post(say(5)) }) // as a result that asks for more
	p.post(say(4))
	var loop []func()
	p.pass(func(f func()) { loop = append(loop, f) })
	p.post(say(6))
	for _, f := range loop {
		f()
	}
	if want := []int{1, 2, 3, 4, 5, 6}; !slices.Equal(done, want) {
		t.Errorf("done in the order %v, want %v", done, want)
	}
}

// TestPostsWaitNoLongerThanTold has nothing come.
func TestPostsWaitNoLongerThanTold(t *testing.T) {
	newPosts().run(func() bool { return false }, time.Millisecond)
}
