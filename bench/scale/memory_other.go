//go:build !linux

package main

import "os"

// most is the most memory that a process held, in MB. It is known on Linux
// only.
func most(*os.ProcessState) float64 { return 0 }
