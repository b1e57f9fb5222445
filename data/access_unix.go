//go:build unix

package data

import "syscall"

// These ask the system and open nothing: closing a file that SQLite has open
// in this process would drop its locks (POSIX fcntl).

func readable(path string) bool { return syscall.Access(path, 4) == nil }
func writable(path string) bool { return syscall.Access(path, 2) == nil }
