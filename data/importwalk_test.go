package data

import (
	"errors"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// TestWalkBesideImport changes a casebook at random while a file is imported,
// what has been imported so far included, and undoes a step now and then. It
// stays sound, and all of it can be undone, newest first, and done again.
func TestWalkBesideImport(t *testing.T) {
	path := filepath.Join(t.TempDir(), "walk.gainsay")
	c := openCasebook(t, path, MakeIfMissing)
	defer func() { c.Close() }()
	w := &walk{Rand: rand.New(rand.NewPCG(seed(t), 0)), t: t, c: c}
	empty := dump(t, c)

	imported := make(chan error, 1)
	go func() {
		_, err := c.Import(t.Context(), large())
		imported <- err
	}()
	beside := 0
	for len(imported) == 0 {
		if w.changeOrUndo() {
			beside++
		}
	}
	if err := <-imported; err != nil {
		t.Fatal(err)
	}
	t.Logf("%d changes beside the import", beside)
	if beside == 0 {
		t.Error("nothing was changed meanwhile: the test does not test")
	}
	sound(t, c)

	c = reopen(t, c, path)
	full := dump(t, c)
	steps := undoAll(t, c)
	if got := dump(t, c); got != empty {
		t.Fatalf("undone: %s", firstDifference(got, empty))
	}
	sound(t, c)
	for range steps {
		must2(t)(c.Redo(t.Context()))
	}
	if got := dump(t, c); got != full {
		t.Errorf("redone: %s", firstDifference(got, full))
	}
	sound(t, c)
}

// changeOrUndo makes a change, or undoes a step, and reports whether it did.
func (w *walk) changeOrUndo() bool {
	if w.IntN(5) == 0 {
		_, err := w.c.Undo(w.t.Context())
		var refused *Refused
		if err != nil && !errors.Is(err, ErrNothing) && !errors.Is(err, errComing) && !errors.As(err, &refused) {
			w.t.Fatal(err)
		}
		w.step = ID{} // it may be the one undone
		return err == nil
	}
	names := slices.Sorted(maps.Keys(kinds))
	name := names[w.IntN(len(names))]
	ch, ok := kinds[name](w)
	if !ok {
		return false
	}
	done, err := w.c.Do(w.t.Context(), ch)
	var there *AlreadyThere
	if err != nil && !errors.As(err, &there) && !errors.Is(err, ErrStale) && !errors.Is(err, errComing) {
		w.t.Fatalf("%s: %v", name, err)
	}
	if err == nil && done.Seq != 0 {
		w.step = done.Step
	}
	return err == nil && done.Seq != 0
}

// undoAll undoes all steps and counts them: one that is refused after those
// that are older.
func undoAll(t *testing.T, c *Casebook) (steps int) {
	t.Helper()
	for {
		_, err := c.Undo(t.Context())
		var refused *Refused
		for errors.As(err, &refused) && !refused.NextOlder.IsZero() {
			t.Logf("refused: %v", err)
			refused, err = nil, second(c.UndoStep(t.Context(), refused.NextOlder))
		}
		if errors.Is(err, ErrNothing) {
			return steps
		}
		if must(t, err); true {
			steps++
		}
	}
}

func second(_ Done, err error) error { return err }

// TestImportKeepsWhatItNeeds changes what an import has brought before it is in.
// Refused is what rows to come need, and nothing else.
func TestImportKeepsWhatItNeeds(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	own := addQuote(t, c, v, "Some 40,000 soldiers", "boats")
	in := large()
	rows, changed := in.Claims, make(chan struct{})
	in.Claims = func(yield func(ImportedClaim, error) bool) {
		n := 0
		for r, err := range rows {
			if n++; n == 100 {
				go func() { defer close(changed); changeComing(t, c, own.ID) }()
			}
			for n >= 100 && c.Pending() < 2 && !closed(changed) {
				time.Sleep(time.Millisecond)
			}
			if !yield(r, err) {
				return
			}
		}
	}
	must2(t)(c.Import(t.Context(), in))
	<-changed
	sound(t, c)
	undoAll(t, c)
	sound(t, c)
}

func closed(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// changeComing makes changes while the claims of large come.
func changeComing(t *testing.T, c *Casebook, own ID) {
	id := func(table string, n int) (id ID) {
		err := c.get(t.Context(), "SELECT id FROM "+table+" ORDER BY n DESC LIMIT 1 OFFSET ?", []any{n}, &id)
		if err != nil {
			t.Error(err)
		}
		return id
	}
	tags, err := c.Tags(t.Context())
	if err != nil || len(tags) == 0 {
		t.Error("no tags", err)
		return
	}
	renamed := tags[0].Tag
	renamed.Name = "ships"
	for _, each := range []struct {
		name    string
		ch      Change
		refused bool
	}{
		{"rename a tag", EditTag(tags[0].Tag, renamed), true},
		{"delete a speaker's name", MergeSpeakers(id("speaker", 0), id("speaker", 1)), true},
		{"delete an article", DeleteArticle(id("article", 0)), true},
		{"delete a claim", DeleteClaims(id("claim", 0)), true},
		{"a newer version", AddVersion(id("article", 0), NewVersion{Text: "No boats."}), true},
		{"link two", LinkClaims(id("claim", 0), id("claim", 1), Contradicts, "", ""), true},
		{"link one", LinkClaims(own, id("claim", 1), Contradicts, "", ""), false},
		{"tag one", TagClaims("north", id("claim", 0)), false},
		{"delete what was there", DeleteClaims(own), false},
	} {
		if _, err := c.Do(t.Context(), each.ch); errors.Is(err, errComing) != each.refused || !each.refused && err != nil {
			t.Errorf("%s: %v", each.name, err)
		}
	}
}
