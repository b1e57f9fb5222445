//go:build !linux

package main

import "time"

// cpu is the clock where no better is at hand.
func cpu() time.Duration { return time.Since(started) }

var started = time.Now()
