//go:build !linux

package data

import (
	"path/filepath"
	"strings"
)

// onNetwork knows only paths that name another machine: \\server\share.
func onNetwork(dir string) bool {
	return strings.HasPrefix(filepath.VolumeName(dir), `\\`)
}
