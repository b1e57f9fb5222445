package data

import (
	"context"
	"path/filepath"
	"testing"
	"time"
)

// TestWhoWaitsIsNotHeldBack saves a copy of a casebook whose index is behind while
// somebody types a search, for which only the keeper of the index gives way.
func TestWhoWaitsIsNotHeldBack(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	addQuote(t, c, v, "Some 40,000 soldiers")
	must(t, c.write.take(t.Context()))
	_, err := c.write.exec("UPDATE tally SET value = 0 WHERE of = 'words'", nil)
	c.write.release()
	must(t, err)
	c.asked.Store(time.Now().Add(time.Hour).UnixNano())
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	must(t, c.SaveCopy(ctx, filepath.Join(t.TempDir(), "copy.gainsay"), true))
}

// TestWordsAreReadInStretches imports many claims of few articles: what is read
// of it at once is no more than has been written by as many edits.
func TestWordsAreReadInStretches(t *testing.T) {
	c := newCasebook(t)
	must2(t)(c.Import(t.Context(), large()))
	edits := int64(0)
	must(t, c.get(t.Context(), "SELECT max(e) FROM edit", nil, &edits))
	const at = 50
	unread := map[int64]bool{}
	for from := int64(0); from < edits; from += at {
		ns, err := c.numbersOf(t.Context(), unreadClaims, from, from+at)
		must(t, err)
		if len(ns) > at {
			t.Fatalf("edits %d to %d have %d claims read anew", from, from+at, len(ns))
		}
		for _, n := range ns {
			unread[n] = true
		}
	}
	if len(unread) != 480 {
		t.Errorf("%d of 480 claims are read", len(unread))
	}
}
