package app

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How much memory the window takes beyond what is in use before it looks for
// what is no longer: so many percent, since two thirds of what is in use are
// fonts and indexes, which do not change; but never less than room, or it would
// look in the middle of most of what a user does, which takes longer then.
const (
	garbage = 50
	room    = 48 << 20
)

// collectSeldom has Go collect garbage by these measures from now on. Go knows
// percents alone: they are reckoned anew after each collection.
func collectSeldom() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	percent := garbage
	if in := int(live[0].Value.Uint64()); in > 0 {
		percent = max(garbage, room/(in/100+1))
	}
	debug.SetGCPercent(percent)
	collected := new([16]byte)
	runtime.SetFinalizer(collected, func(*[16]byte) { collectSeldom() })
}
