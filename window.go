//go:build !nowindow

package main

import (
	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"gainsay/app"
)

// window opens the program's window on the casebook at path, on the one used
// last where path is empty, and returns the exit code when it is closed.
func window(path string) int {
	const id = "org.gainsay.Gainsay"
	// Where Fyne is not told this it asks for the goroutine's number, which
	// takes a walk up the stack, at each refresh of each object.
	fyneapp.SetMetadata(fyne.AppMetadata{ID: id, Name: "Gainsay", Migrations: map[string]bool{"fyneDo": true}})
	return app.Run(fyneapp.NewWithID(id), path)
}
