// Package assets holds what the program carries with it: its icon, a sample
// casebook of invented articles, and the licences of what it is built from.
package assets

import (
	"embed"
	"io/fs"
)

// Icon is the program's picture, 512 pixels wide, PNG.
//
//go:embed icon.png
var Icon []byte

//go:embed sample/*.csv
var sample embed.FS

// Sample is a small casebook in the form of the zip of all tables: six
// articles about a strait that does not exist.
func Sample() fs.FS {
	sub, err := fs.Sub(sample, "sample")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return sub
}
