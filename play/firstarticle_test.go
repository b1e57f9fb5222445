package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// BenchmarkFirstArticle pastes an article of 700 words into an empty casebook
// and takes the time until the window knows where its proposals stand (goal
// 100 ms). The key is pressed by a process of its own, which takes as long as
// its ms-key: the truth lies between ms-least, counted from that process's
// end, and ms-most, from its start. ms-rest is until all is painted.
func BenchmarkFirstArticle(b *testing.B) {
	d, err := newDisplay(1600, 1000)
	if err != nil {
		b.Fatal(err)
	}
	defer d.close()
	var pressed, shown, after, rested []time.Duration
	for n := range max(b.N, 5) {
		folder := b.TempDir()
		s := &stage{display: d, program: program, folder: folder, book: filepath.Join(folder, fmt.Sprintf("first%d.gainsay", n))}
		t, err := s.firstArticle()
		if err != nil {
			b.Fatal(err)
		}
		pressed, shown, after, rested = append(pressed, t.key), append(shown, t.proposals), append(after, t.proposals-t.key), append(rested, t.rest)
	}
	const goal = 100 * time.Millisecond
	b.ReportMetric(milliseconds(pressed), "ms-key")
	b.ReportMetric(milliseconds(after), "ms-least")
	b.ReportMetric(milliseconds(shown), "ms-most")
	b.ReportMetric(milliseconds(rested), "ms-rest")
	b.ReportMetric(milliseconds(shown)/float64(goal.Milliseconds()), "most-of-limit")
}

// milliseconds is the median of times.
func milliseconds(times []time.Duration) float64 {
	slices.Sort(times)
	return float64(times[len(times)/2].Microseconds()) / 1000
}

// firstTimes are counted from the start of the process that presses the key.
type firstTimes struct{ key, proposals, rest time.Duration }

// firstArticle pastes an article of 700 words and takes the times until its
// proposals have their places in the window, and until it rests.
func (s *stage) firstArticle() (firstTimes, error) {
	var t firstTimes
	if _, err := s.open(1600, 1000); err != nil {
		return t, err
	}
	defer s.quit()
	body := sound.first.body
	for day := 1; len(strings.Fields(body)) < 700; day++ {
		// A paragraph that comes again word by word would be a caption.
		body += strings.NewReplacer("\n\n", fmt.Sprintf("\n\nDay %d. ", day), "12,000", fmt.Sprint(12000+day)).Replace("\n" + sound.second.body)
	}
	if err := s.copy(body); err != nil {
		return t, err
	}
	began := time.Now()
	if err := s.key("ctrl+shift+v"); err != nil {
		return t, err
	}
	t.key = time.Since(began)
	for time.Since(began) < patience {
		var now state
		if err := s.ask("state", &now); err != nil {
			return t, err
		}
		for name := range now.At {
			if strings.HasPrefix(name, "mark:") {
				t.proposals = time.Since(began)
				_, err := s.rest()
				t.rest = time.Since(began)
				return t, err
			}
		}
	}
	return t, fmt.Errorf("the window shows no proposals")
}
