package main

import (
	"archive/zip"
	"encoding/csv"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// BenchmarkFirstFrame starts the program on casebooks of 100,000 and of 1,000,000
// claims and an empty Fyne window in turns, and reports the ratio of the medians of
// the times until the one shows its articles and the other is painted (goal 1.25).
func BenchmarkFirstFrame(b *testing.B) {
	s, empty := besideEmpty(b)
	if err := s.makeHome(); err != nil {
		b.Fatal(err)
	}
	pixels, err := openPixels(s.folder, image.Rect(170, 150, 370, 250)) // where the program lists articles
	if err != nil {
		b.Fatal(err)
	}
	defer pixels.close()
	for _, claims := range []int{100_000, 1_000_000} {
		s.book = filepath.Join(s.folder, fmt.Sprintf("%d.gainsay", claims))
		if err := s.fill(claims); err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(claims), func(b *testing.B) { s.benchFirstFrame(b, pixels, empty) })
	}
}

// benchFirstFrame starts both programs in turns, so that both meet the same
// machine.
func (s *stage) benchFirstFrame(b *testing.B, pixels *pixels, empty string) {
	var ours, theirs []time.Duration
	for n := range b.N + 1 {
		took, err := s.firstFrame(pixels, written, program, s.book)
		if err != nil {
			b.Fatal(err)
		}
		bare, err := s.firstFrame(pixels, painted, empty)
		if err != nil {
			b.Fatal(err)
		}
		if n > 0 { // the first of each reads its files from the disk
			ours, theirs = append(ours, took), append(theirs, bare)
		}
	}
	b.ReportMetric(milliseconds(ours), "ms")
	b.ReportMetric(milliseconds(theirs), "ms-empty")
	b.ReportMetric(milliseconds(ours)/milliseconds(theirs), "ratio")
	b.ReportMetric(0, "ns/op")
}

// firstFrame is the time from the start of a program until the pixels are what is
// waited for. It leaves the display as bare as it was.
func (s *stage) firstFrame(p *pixels, shown func([]uint32) bool, program string, args ...string) (time.Duration, error) {
	c := exec.Command(program, args...)
	c.Env = s.atHome()
	began := time.Now()
	if err := c.Start(); err != nil {
		return 0, err
	}
	err := p.await(shown)
	took := time.Since(began)
	c.Process.Kill()
	c.Wait()
	if err == nil {
		err = p.await(func(pixels []uint32) bool { return !painted(pixels) })
	}
	if err != nil {
		return 0, fmt.Errorf("the first frame of %s: %w", program, err)
	}
	return took, nil
}

// painted reports whether a pixel is not black, as the display is.
func painted(pixels []uint32) bool {
	return slices.ContainsFunc(pixels, func(p uint32) bool { return p != 0 })
}

// written reports whether pixels hold more colours than a ground, lines and a
// shadow have: the edges of letters are of many.
func written(pixels []uint32) bool {
	var colours []uint32
	for i, p := range pixels {
		if i > 0 && p == pixels[i-1] || slices.Contains(colours, p) {
			continue
		}
		if colours = append(colours, p); len(colours) > 30 {
			return true
		}
	}
	return false
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
