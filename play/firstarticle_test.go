package main

import (
	"bufio"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// BenchmarkFirstArticle pastes an article of 700 words into an empty casebook
// and takes the time from its key until the first frame with proposals in it is
// on the display (goal 100 ms), in turns with the time from a key to its frame
// in an empty Fyne window: on a display without a graphics card that is a large
// part of it. ms-rest is until nothing is left to do.
func BenchmarkFirstArticle(b *testing.B) {
	s, empty := besideEmpty(b)
	var shown, rested, bare []time.Duration
	for n := range max(b.N, 5) {
		s.book = filepath.Join(s.folder, fmt.Sprintf("first%d.gainsay", n))
		proposals, rest, err := s.firstArticle()
		if err != nil {
			b.Fatal(err)
		}
		frame, err := s.emptyFrame(empty)
		if err != nil {
			b.Fatal(err)
		}
		shown, rested, bare = append(shown, proposals), append(rested, rest), append(bare, frame)
	}
	const goal = 100 * time.Millisecond
	b.ReportMetric(milliseconds(shown), "ms")
	b.ReportMetric(milliseconds(rested), "ms-rest")
	b.ReportMetric(milliseconds(bare), "ms-empty-frame")
	b.ReportMetric(milliseconds(shown)/milliseconds(bare), "ratio")
	b.ReportMetric(milliseconds(shown)/float64(goal.Milliseconds()), "of-limit")
}

// besideEmpty is a stage on a display of its own for a measurement of the window,
// and the program whose window is empty, which it is measured against.
func besideEmpty(b *testing.B) (s *stage, empty string) {
	b.Helper()
	folder := b.TempDir()
	empty, err := buildEmpty(folder)
	if err != nil {
		b.Fatal(err)
	}
	d, err := newDisplay(1600, 1000, "-fbdir", folder)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(d.close)
	return &stage{display: d, program: program, folder: folder}, empty
}

// milliseconds is the median of times.
func milliseconds(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2].Microseconds()) / 1000
}

// buildEmpty builds the program whose window is empty.
func buildEmpty(folder string) (string, error) {
	path := filepath.Join(folder, "empty")
	if out, err := exec.Command("go", "build", "-o", path, "./testdata/empty").CombinedOutput(); err != nil {
		return "", fmt.Errorf("building the empty window: %w: %s", err, out)
	}
	return path, nil
}

// firstArticle pastes an article of 700 words and takes the times until a
// frame with its proposals is on the display, and until the window rests.
func (s *stage) firstArticle() (proposals, rest time.Duration, err error) {
	if _, err := s.open(1600, 1000); err != nil {
		return 0, 0, err
	}
	defer s.quit()
	body := sound.first.body
	for day := 1; len(strings.Fields(body)) < 700; day++ {
		// A paragraph that comes again word by word would be a caption.
		body += strings.NewReplacer("\n\n", fmt.Sprintf("\n\nDay %d. ", day), "12,000", fmt.Sprint(12000+day)).Replace("\n" + sound.second.body)
	}
	if err := s.copy(body); err != nil {
		return 0, 0, err
	}
	keys, err := s.newFinger()
	if err != nil {
		return 0, 0, err
	}
	defer keys.close()
	began := time.Now()
	if err := keys.press("ctrl+shift+v"); err != nil {
		return 0, 0, err
	}
	var now state
	if err := s.ask(fmt.Sprintf("marked %d", int(patience.Seconds())), &now); err != nil {
		return 0, 0, err
	}
	proposals = time.Since(began)
	if !now.marked() {
		return 0, 0, fmt.Errorf("the window shows no proposals: %s", now)
	}
	_, err = s.rest()
	return proposals, time.Since(began), err
}

// marked reports whether marks are in view.
func (n state) marked() bool {
	for name := range n.At {
		if strings.HasPrefix(name, "mark:") {
			return true
		}
	}
	return false
}

// emptyFrame is the time from a key to the frame that it has an empty window
// paint.
func (s *stage) emptyFrame(empty string) (time.Duration, error) {
	c := exec.Command(empty)
	c.Env = s.environment()
	out, err := c.StdoutPipe()
	if err != nil {
		return 0, err
	}
	if err := c.Start(); err != nil {
		return 0, err
	}
	defer c.Wait()
	defer c.Process.Kill()
	err = s.tell("xdotool", "search", "--sync", "--onlyvisible", "--name", "Gainsay",
		"windowfocus", "windowmove", "0", "0", "windowsize", "--sync", "1600", "1000")
	if err != nil {
		return 0, err
	}
	keys, err := s.newFinger()
	if err != nil {
		return 0, err
	}
	defer keys.close()
	lines := bufio.NewReader(out)
	var took time.Duration
	for range 3 { // the first find the window still being set up
		time.Sleep(100 * time.Millisecond)
		began := time.Now()
		if err := keys.press("space"); err != nil {
			return 0, err
		}
		if _, err := lines.ReadString('\n'); err != nil {
			return 0, err
		}
		took = time.Since(began)
	}
	return took, nil
}

// A finger presses keys without a process for each, which would take longer
// than what is measured.
type finger struct {
	process *exec.Cmd
	keys    io.WriteCloser
}

func (d *display) newFinger() (*finger, error) {
	f := &finger{process: exec.Command("xdotool", "-")}
	f.process.Env = d.env()
	var err error
	if f.keys, err = f.process.StdinPipe(); err != nil {
		return nil, err
	}
	return f, f.process.Start()
}

// press presses a key in xdotool's notation.
func (f *finger) press(key string) error {
	_, err := fmt.Fprintln(f.keys, "key --delay 0", key)
	return err
}

func (f *finger) close() {
	f.keys.Close()
	f.process.Wait()
}
