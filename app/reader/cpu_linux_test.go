package reader

import (
	"runtime"
	"time"

	"golang.org/x/sys/unix"
)

// cpuClock tells how long this goroutine has computed, as against waited for a
// processor that others use. It binds the goroutine to its thread.
func cpuClock() func() time.Duration {
	runtime.LockOSThread()
	return func() time.Duration {
		var t unix.Timespec
		if unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t) != nil {
			return 0
		}
		return time.Duration(t.Nano())
	}
}
