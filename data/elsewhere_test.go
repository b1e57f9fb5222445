package data

import (
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// heard collects what a watcher is told.
type heard struct {
	sync.Mutex
	list []Told
}

func (h *heard) told(t Told) {
	h.Lock()
	defer h.Unlock()
	h.list = append(h.list, t)
}

// waitFor returns when a change has been told, or fails the test.
func (h *heard) waitFor(t *testing.T, seq int64) Told {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		h.Lock()
		for _, told := range h.list {
			if told.Seq == seq {
				h.Unlock()
				return told
			}
		}
		h.Unlock()
	}
	t.Fatalf("change %d was never told", seq)
	return Told{}
}

// TestTwoProgramsOnOneFile has two casebooks open on one file, as two programs
// have: each hears of the other's changes, once and in order.
func TestTwoProgramsOnOneFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.gainsay")
	one := openCasebook(t, path, MakeIfMissing)
	two := openCasebook(t, path, MustExist)
	var hears1, hears2 heard
	one.Watch(hears1.told)
	two.Watch(hears2.told)

	_, v := addText(t, one, "Marn Courier", northernShore)
	if told := hears2.waitFor(t, 1); !told.Elsewhere || !told.Nouns.Has(ArticleNoun) || told.Nouns.Has(LinkNoun) {
		t.Errorf("the other program was told %+v", told)
	}
	if told := hears1.waitFor(t, 1); told.Elsewhere || !told.Nouns.Has(ArticleNoun) {
		t.Errorf("the program itself was told %+v", told)
	}
	var done Done
	for i := range 40 { // in turns, without waiting
		c := []*Casebook{one, two}[i%2]
		done = do(t, c, AddQuestion(Question{Question: "How many?"}))
	}
	hears1.waitFor(t, done.Seq)
	hears2.waitFor(t, done.Seq)
	for _, h := range []*heard{&hears1, &hears2} {
		for i, told := range h.list {
			if told.Seq != int64(i+1) {
				t.Fatalf("told %d as number %d: %+v", told.Seq, i+1, h.list)
			}
			if own := (told.Seq%2 == 0) == (h == &hears1); told.Seq > 1 && own == told.Elsewhere {
				t.Errorf("told %+v", told)
			}
		}
	}
	a := addQuote(t, two, v, "Some 40,000 soldiers")
	if _, err := one.Undo(t.Context()); err != nil { // the casebook's newest step, whoever took it
		t.Fatal(err)
	}
	if _, err := two.Claim(t.Context(), a.ID); !errors.Is(err, ErrNotThere) {
		t.Errorf("undone elsewhere: %v", err)
	}
}

func TestWatchStops(t *testing.T) {
	c := newCasebook(t)
	var h, other heard
	stop := c.Watch(h.told)
	c.Watch(other.told)
	do(t, c, AddTag(Tag{Name: "one"}))
	stop()
	do(t, c, AddTag(Tag{Name: "two"}))
	if len(h.list) != 1 || len(other.list) != 2 {
		t.Errorf("told %d and %d times, want 1 and 2", len(h.list), len(other.list))
	}
}
