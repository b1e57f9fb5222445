package main

import (
	"os"
	"syscall"
)

// most is the most memory that a process held, in MB.
func most(p *os.ProcessState) float64 {
	if r, ok := p.SysUsage().(*syscall.Rusage); ok {
		return float64(r.Maxrss) / 1024 // which Linux gives in KiB
	}
	return 0
}
