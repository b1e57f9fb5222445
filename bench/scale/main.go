// Command scale measures what a large casebook costs: importing it, exporting
// it against sqlite3 -csv, checking it, undoing and redoing the import. It runs
// the program's verbs as a user would.
//
//	go run ./bench/scale                  100,000 claims
//	go run ./bench/scale -claims 1000000  a million
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"gainsay/data/search/corpus"
)

func main() {
	claims := flag.Int64("claims", 100_000, "claims in the casebook")
	seed := flag.Uint64("seed", 1, "of the casebook")
	folder := flag.String("folder", "", "keep the files in this folder, and use a zip that is there")
	program := flag.String("program", "", "the program to measure; built where it is not named")
	flag.Parse()
	b := &bench{casebook: casebook{corpus.New(*seed), *claims}, folder: *folder, program: *program}
	if err := b.run(); err != nil {
		fmt.Fprintln(os.Stderr, "scale:", err)
		os.Exit(1)
	}
}

type bench struct {
	casebook
	folder, program string
}

func (b *bench) run() error {
	if b.folder == "" {
		dir, err := os.MkdirTemp("", "gainsay-scale-*")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		b.folder = dir
	}
	if b.program == "" {
		b.program = b.path("gainsay")
		build := exec.Command("go", "build", "-tags", "nowindow", "-o", b.program, ".")
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		if out, err := build.CombinedOutput(); err != nil {
			return fmt.Errorf("building the program: %w\n%s", err, out)
		}
	}
	for _, part := range []func() error{b.generate, b.importing, b.exporting, b.checking, b.turning} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

func (b *bench) path(name string) string { return filepath.Join(b.folder, name) }

func (b *bench) book() string { return b.path("x.gainsay") }

func (b *bench) generate() error {
	if _, err := os.Stat(b.path("x.zip")); errors.Is(err, os.ErrNotExist) {
		if err := b.write(b.path("x.zip")); err != nil {
			return err
		}
	}
	fmt.Printf("%-28s %8d claims, a zip of %.0f MB\n", "generated", b.claims, b.size("x.zip"))
	return nil
}

func (b *bench) size(name string) float64 {
	st, err := os.Stat(b.path(name))
	if err != nil {
		return 0
	}
	return float64(st.Size()) / 1e6
}

// usage is what a run of the program took.
type usage struct {
	wall, cpu time.Duration
	memory    float64 // at most, in MB
}

// verb runs the program and waits for it.
func (b *bench) verb(args ...string) (u usage, err error) {
	c := exec.Command(b.program, args...)
	c.Stdout = os.Stdout
	start := time.Now()
	out := &last{}
	c.Stderr = out
	err = c.Run()
	u.wall = time.Since(start)
	if c.ProcessState != nil {
		u.cpu = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		u.memory = most(c.ProcessState)
	}
	if err != nil {
		err = fmt.Errorf("%s: %w: %s", args[0], err, out.text)
	}
	return u, err
}

// last keeps the last of what is written to it.
type last struct{ text []byte }

func (l *last) Write(p []byte) (int, error) {
	l.text = slices.Clone(p)
	return len(p), nil
}

// million is what a duration would be for a million claims, if it grows with
// their number.
func (b *bench) million(d time.Duration) float64 { return d.Seconds() * 1e6 / float64(b.claims) }

func (b *bench) say(what string, u usage) {
	fmt.Printf("%-28s %8.2f s, %.2f s of processor, %.0f MB at most\n", what, u.wall.Seconds(), u.cpu.Seconds(), u.memory)
}

func (b *bench) importing() error {
	for _, name := range []string{"x.gainsay", "x.gainsay-cache", "x.gainsay-wal", "x.gainsay-shm"} {
		if err := os.Remove(b.path(name)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	u, err := b.verb("import", b.book(), b.path("x.zip"))
	if err != nil {
		return err
	}
	b.say("import", u)
	verdict("import, a million", b.million(u.wall), "s", 60, 30)
	fmt.Printf("%-28s %8.0f MB\n", "casebook", b.size("x.gainsay"))
	return nil
}

// exporting runs both in turns, so that both meet the same machine.
func (b *bench) exporting() error {
	var ours, theirs []time.Duration
	for range 3 {
		u, err := b.verb("export", b.book(), b.path("ours.csv"))
		if err != nil {
			return err
		}
		ours = append(ours, u.wall)
		took, err := sqliteCSV(b.book(), b.path("theirs.csv"))
		if err != nil {
			return err
		}
		theirs = append(theirs, took)
		if len(ours) == 1 {
			b.say("export", u)
		}
	}
	slices.Sort(ours)
	slices.Sort(theirs)
	fmt.Printf("%-28s %8.2f s for %.0f MB, sqlite3 -csv %.2f s for %.0f MB\n", "export, median", ours[1].Seconds(), b.size("ours.csv"), theirs[1].Seconds(), b.size("theirs.csv"))
	verdict("export against sqlite3 -csv", float64(ours[1])/float64(theirs[1]), "×", 1, .5)
	return nil
}

func (b *bench) checking() error {
	u, err := b.verb("check", b.book())
	if err != nil {
		return err
	}
	b.say("check", u)
	verdict("check, a million", b.million(u.wall), "s", 60, 30)
	return nil
}

func (b *bench) turning() error {
	for _, v := range []string{"undo", "redo"} {
		u, err := b.verb(v, b.book())
		if err != nil {
			return err
		}
		b.say(v, u)
		verdict(v+", a million", b.million(u.wall), "s", 60, 30)
	}
	return nil
}

// verdict prints a figure beside what it must reach and aims at.
func verdict(what string, got float64, unit string, must, aim float64) {
	says := "misses it"
	switch {
	case got <= aim:
		says = "reaches the aim"
	case got <= must:
		says = "enough"
	}
	fmt.Printf("%-28s %8.2f %-2s   must ≤ %g, aim %g: %s\n", what, got, unit, must, aim, says)
}
