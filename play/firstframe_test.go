package main

import (
	"archive/zip"
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// BenchmarkFirstFrame starts the program on a casebook of 100,000 claims and an
// empty Fyne window in turns, and reports the ratio of the medians of the times
// until the one shows its articles and the other is painted (goal 1.25).
func BenchmarkFirstFrame(b *testing.B) {
	s, empty := besideEmpty(b)
	s.book = filepath.Join(s.folder, "large.gainsay")
	if err := s.fill(100_000); err != nil {
		b.Fatal(err)
	}
	var ours, theirs []time.Duration
	for range max(b.N, 5) {
		for _, run := range []struct {
			args  []string
			shown func(pixels []byte) bool
			times *[]time.Duration
		}{{[]string{program, s.book}, written, &ours}, {[]string{empty}, painted, &theirs}} {
			took, err := s.firstFrame(run.args, run.shown)
			if err != nil {
				b.Fatal(err)
			}
			*run.times = append(*run.times, took)
		}
	}
	b.ReportMetric(milliseconds(ours), "ms")
	b.ReportMetric(milliseconds(theirs), "ms-empty")
	b.ReportMetric(milliseconds(ours)/milliseconds(theirs), "ratio")
}

// firstFrame is the time from the start of a program until what a part of the
// display holds, where the program lists articles, is what is waited for.
func (s *stage) firstFrame(args []string, shown func(pixels []byte) bool) (time.Duration, error) {
	c := exec.Command(args[0], args[1:]...)
	c.Env = s.environment()
	began := time.Now()
	if err := c.Start(); err != nil {
		return 0, err
	}
	defer c.Wait()
	defer c.Process.Kill()
	for time.Since(began) < patience {
		look := exec.Command("import", "-window", "root", "-crop", "200x200+170+150", "-depth", "8", "rgb:-")
		look.Env = s.env()
		pixels, err := look.Output()
		if err != nil {
			return 0, err
		}
		if shown(pixels) {
			return time.Since(began), nil
		}
	}
	return 0, fmt.Errorf("%s paints nothing", args[0])
}

// painted reports whether a pixel is not black, as the display is.
func painted(pixels []byte) bool {
	return slices.ContainsFunc(pixels, func(v byte) bool { return v != 0 })
}

// written reports whether pixels hold more colours than a ground, lines and a
// shadow have: the edges of letters are of many.
func written(pixels []byte) bool {
	colours := map[[3]byte]bool{}
	for p := range slices.Chunk(pixels, 3) {
		if len(p) == 3 {
			colours[[3]byte(p)] = true
		}
	}
	return len(colours) > 30
}

// fill makes the casebook of that many claims about boats.
func (s *stage) fill(claims int) error {
	return s.fillWith(claims, func(n int) string { return fmt.Sprintf("Post %d counted %d boats", n%50, n) })
}

// fillWith makes the casebook of that many claims with these quotes, fifty an
// article.
func (s *stage) fillWith(claims int, quote func(n int) string) error {
	const each = 50
	path := filepath.Join(s.folder, "fill.zip")
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z := zip.NewWriter(f)
	articles, err := z.Create("articles.csv")
	if err != nil {
		return err
	}
	table := csv.NewWriter(articles)
	table.Write([]string{"id", "headline", "outlet", "published", "body"})
	for a := range claims / each {
		var body strings.Builder
		fmt.Fprintf(&body, "Article %d\n\n", a)
		for c := range each {
			fmt.Fprintf(&body, "%s at the pier.\n", quote(a*each+c))
		}
		table.Write([]string{fmt.Sprint(a), fmt.Sprintf("Article %d", a), fmt.Sprintf("Outlet %d", a%40), "2031-03-29", body.String()})
	}
	table.Flush()
	rows, err := z.Create("claims.csv")
	if err != nil {
		return err
	}
	table = csv.NewWriter(rows)
	table.Write([]string{"article_id", "quote", "type", "tags"})
	for n := range claims {
		table.Write([]string{fmt.Sprint(n / each), quote(n), "quantity", "boats"})
	}
	table.Flush()
	if err := z.Close(); err != nil {
		return err
	}
	_, err = s.verb("import", s.book, path)
	return err
}
