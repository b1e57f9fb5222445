// Play plays the main job through in the real window on a virtual display: two
// articles are pasted, a claim made in each, the two linked, found again
// misspelt, undone, redone and exported, the window closed and opened again.
// It leaves a picture of each scene, the casebook and the report.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	program := flag.String("program", "build/gainsay", "the program")
	out := flag.String("out", "build/play", "the folder for what is left")
	flag.Parse()
	if err := show(*program, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gainsay: playing the main job:", err)
		os.Exit(1)
	}
}

func show(program, out string) error {
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	folder, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	if program, err = filepath.Abs(program); err != nil {
		return err
	}
	s, err := newStage(program, folder)
	if err != nil {
		return err
	}
	defer s.close()
	fmt.Println("There is no display here, so the main job is played on a virtual one:")
	if err := s.play(func(scene string) { fmt.Println("  " + scene) }, s.byKeys(sound)); err != nil {
		return err
	}
	if err := s.quit(); err != nil {
		return err
	}
	if err := s.proof(sound); err != nil {
		return err
	}
	fmt.Printf("All of it stands in the casebook.\nScreenshots: %s\nCSV report:  %s\nCasebook:    %s\n", folder, s.csv(), s.book)
	return nil
}
