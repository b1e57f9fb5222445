//go:build !nowindow

package main

import (
	fyneapp "fyne.io/fyne/v2/app"

	"gainsay/app"
)

// window opens the program's window on the casebook at path, on the one used
// last where path is empty, and returns the exit code when it is closed.
func window(path string) int { return app.Run(fyneapp.NewWithID("org.gainsay.Gainsay"), path) }
