//go:build nowindow

package main

import (
	"fmt"
	"os"
)

// window says that this build has none.
func window(string) int {
	fmt.Fprintln(os.Stderr, "gainsay: this build has the verbs alone; run gainsay --help, or build without the tag nowindow")
	return 1
}
