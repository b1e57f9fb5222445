//go:build !linux

package reader

import "time"

// cpuClock stands in for the clock of one thread, which is known on Linux
// alone, by one that runs on.
func cpuClock() func() time.Duration {
	start := time.Now()
	return func() time.Duration { return time.Since(start) }
}
