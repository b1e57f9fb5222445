package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// BenchmarkMinuteOfScrolling opens an article of 1 MB with 5,000 claims that
// overlap, takes one in hand and turns the wheel up and down for a minute. It
// reports the resident memory of the whole program before and after, in MB
// (goals: 300, and flat), and that of an empty Fyne window. Where graphics are
// drawn in software some 100 MB are the files of the renderer.
func BenchmarkMinuteOfScrolling(b *testing.B) {
	if runtime.GOOS != "linux" {
		b.Skip("resident memory is read from /proc, which only Linux has")
	}
	folder := b.TempDir()
	s, err := newStage(program, folder)
	if err != nil {
		b.Fatal(err)
	}
	defer s.close()
	bare, err := s.emptyWindow()
	if err != nil {
		b.Fatal(err)
	}
	if err := s.fillLong(1_000_000, 5000); err != nil {
		b.Fatal(err)
	}
	now, err := s.open(1600, 1000)
	if err != nil {
		b.Fatal(err)
	}
	for what := range now.At {
		if strings.HasPrefix(what, "mark:") {
			x, y := now.At[what].middle()
			if err := s.click(x, y, 1, 1); err != nil {
				b.Fatal(err)
			}
			break
		}
	}
	if now, err = s.rest(); err != nil || now.Claim == "" {
		b.Fatalf("no claim is in hand: %v", err)
	}
	opened, err := resident(s.run.Process.Pid)
	if err != nil {
		b.Fatal(err)
	}
	most := opened
	x, y := now.At["reader"].middle()
	for b.Loop() {
		began := time.Now()
		for n := 0; time.Since(began) < time.Minute; n++ {
			button := 5 // the wheel's way down
			if n/6%2 == 1 {
				button = 4
			}
			if err := s.click(x, y, button, 20); err != nil {
				b.Fatal(err)
			}
			now, err := resident(s.run.Process.Pid)
			if err != nil {
				b.Fatal(err)
			}
			b.Logf("after %2.0f s: %d MB", time.Since(began).Seconds(), now)
			most = max(most, now)
		}
	}
	scrolled, err := resident(s.run.Process.Pid)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(bare), "MB-empty")
	b.ReportMetric(float64(opened), "MB-opened")
	b.ReportMetric(float64(scrolled), "MB-scrolled")
	b.ReportMetric(float64(most), "MB-most")
}

// emptyWindow is the resident memory of an empty Fyne window in MB.
func (s *stage) emptyWindow() (int, error) {
	path := filepath.Join(s.folder, "empty")
	if out, err := exec.Command("go", "build", "-o", path, "./testdata/empty").CombinedOutput(); err != nil {
		return 0, fmt.Errorf("building an empty window: %w: %s", err, out)
	}
	c := exec.Command(path)
	c.Env = s.environment()
	if err := c.Start(); err != nil {
		return 0, err
	}
	defer c.Wait()
	defer c.Process.Kill()
	time.Sleep(2 * time.Second)
	return resident(c.Process.Pid)
}

// resident is how much memory a process has that is not swapped out, in MB.
func resident(pid int) (int, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	var kB int
	if _, err := fmt.Sscan(after, &kB); err != nil {
		return 0, fmt.Errorf("reading the resident memory of %d: %w", pid, err)
	}
	return kB / 1024, nil
}

// fillLong makes the casebook of one article with claims that overlap.
func (s *stage) fillLong(bytes, claims int) error {
	words := strings.Fields("the council said on Monday that some soldiers were seen along the northern shore near Kesk and nobody would confirm the number війська Протоки Talvik 40,000 ministry ferry")
	rng := rand.New(rand.NewPCG(1, 2))
	var body strings.Builder
	for body.Len() < bytes {
		for range 20 + rng.IntN(100) {
			body.WriteString(words[rng.IntN(len(words))] + " ")
		}
		body.WriteString("end.\n\n")
	}
	type row map[string]any
	points := len([]rune(body.String()))
	rows := make([]row, claims)
	for i := range rows {
		start := rng.IntN(points - 900)
		rows[i] = row{"article_id": "long", "start": start, "end": start + 20 + rng.IntN(800), "tags": "troops"}
	}
	all, err := json.Marshal(map[string][]row{
		"articles": {{"id": "long", "headline": "Long article", "outlet": "Harbour Radio", "body": body.String()}},
		"claims":   rows,
	})
	if err != nil {
		return err
	}
	path := filepath.Join(s.folder, "long.json")
	if err := os.WriteFile(path, all, 0o600); err != nil {
		return err
	}
	_, err = s.verb("import", s.book, path)
	return err
}
