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
