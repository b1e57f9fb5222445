package data

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gainsay/data/compare"
	"gainsay/data/text"
)

// trueCompareIndex fails the test where the index by which claims are compared,
// brought up to date, is not the one that would be built now.
func trueCompareIndex(t testing.TB, c *Casebook, after string) {
	t.Helper()
	index, lex, err := c.against.now(t.Context())
	must(t, err)
	fresh := compare.NewIndex()
	must(t, c.eachEntry(t.Context(), "1", lex, fresh.Add))
	if n, differ := index.Differs(fresh); differ {
		t.Fatalf("after %s: the index does not fit %s", after, Ref{ClaimNoun, n})
	}
}

func TestCompareIndexFollowsEveryChange(t *testing.T) {
	path := filepath.Join(t.TempDir(), "walk.gainsay")
	c, err := Open(t.Context(), path, MakeIfMissing)
	must(t, err)
	defer func() { c.Close() }()
	a, v := addText(t, c, "Marn Courier", northernShore)
	w := &walker{t, rand.New(rand.NewPCG(seed(t), 0)), c, v, a.ID, []string{"Ilse Talvik", "shore", "troops", "Pavlo", "Зеленський", "harbour"}}
	restarts := 0
	for i := range 150 {
		name := w.step()
		if name != "" && w.r.IntN(4) == 0 {
			trueCompareIndex(t, c, fmt.Sprintf("step %d, %s", i, name))
		}
		if w.r.IntN(20) == 0 {
			c = reopen(t, c, path)
			w.c = c
			restarts++
		}
	}
	trueCompareIndex(t, c, "the walk")
	if c.against.index.Len() == 0 || restarts == 0 {
		t.Errorf("%d claims, %d restarts: the walk shows nothing", c.against.index.Len(), restarts)
	}
	for {
		if _, err := c.Undo(t.Context()); err != nil {
			break
		}
	}
	trueCompareIndex(t, c, "undoing")
}

// TestCompareIndexWaitsForItsTurn makes it after something else, unless somebody
// waits for it, or the casebook is closed.
func TestCompareIndexWaitsForItsTurn(t *testing.T) {
	ready := func(c *Casebook) bool {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		return c.against.wait(ctx) == nil
	}
	c, turn := newCasebook(t), make(chan struct{})
	c.against.beginAfter(turn)
	if c.against.isReady() {
		t.Error("it is made before its turn")
	}
	close(turn)
	if !ready(c) {
		t.Error("it is not made when it is its turn")
	}

	c = newCasebook(t)
	c.against.beginAfter(make(chan struct{}))
	if _, _, err := c.against.now(t.Context()); err != nil || !c.against.isReady() {
		t.Errorf("somebody waits for it, and it waits for its turn: %v", err)
	}

	c = newCasebook(t)
	c.against.beginAfter(make(chan struct{}))
	must(t, c.Close())

	c = newCasebook(t)
	c.PrepareIndexes()
	if !ready(c) || !c.past.isReady() {
		t.Error("the indexes are not made one after the other")
	}
}

func TestCompareIndexSeesAnotherProgram(t *testing.T) {
	path := filepath.Join(t.TempDir(), "two.gainsay")
	a, b := openCasebook(t, path, MakeIfMissing), openCasebook(t, path, MustExist)
	_, v := addText(t, a, "Marn Courier", northernShore)
	trueCompareIndex(t, b, "opening")
	addQuote(t, a, v, "no intention to invade")
	trueCompareIndex(t, b, "another program's change")
}

func TestCompareIndexFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.gainsay")
	file := path + "-compare"
	session := func(t *testing.T, fromFile bool, work func(c *Casebook)) {
		t.Helper()
		c, err := Open(t.Context(), path, MakeIfMissing)
		must(t, err)
		before := written(file)
		trueCompareIndex(t, c, "opening")
		if got := before == written(file) && !before.IsZero(); got != fromFile {
			t.Errorf("read from the file: %v, want %v", got, fromFile)
		}
		if work != nil {
			work(c)
		}
		must(t, c.Close())
	}
	session(t, false, func(c *Casebook) {
		_, v := addText(t, c, "Marn Courier", northernShore)
		addQuote(t, c, v, "Some 40,000 soldiers", "troops")
		addQuote(t, c, v, "no intention to invade")
	})
	st, err := os.Stat(file)
	if err != nil || st.Mode().Perm() != 0o600 {
		t.Fatalf("the file: %v, %v", st, err)
	}
	session(t, true, nil)
	other := openCasebook(t, path, MustExist) // compares nothing, and leaves the file behind
	v, err := other.Versions(t.Context(), articleIDs(t, other)[0])
	must(t, err)
	addQuote(t, other, v[0], "40,000 soldiers were counted")
	must(t, other.Close())
	session(t, true, nil)

	whole := mustRead(t, file)
	for name, damaged := range map[string][]byte{
		"truncated": whole[:len(whole)/2], "empty": {}, "foreign": []byte("SQLite format 3\x00"),
		"flipped": append(append([]byte{}, whole[:len(whole)/2]...), append([]byte{whole[len(whole)/2] ^ 4}, whole[len(whole)/2+1:]...)...),
	} {
		must(t, os.WriteFile(file, damaged, 0o600))
		t.Run(name, func(t *testing.T) { session(t, false, nil) })
	}
	path = filepath.Join(t.TempDir(), "y.gainsay") // another casebook with that file
	file = path + "-compare"
	must(t, os.WriteFile(file, whole, 0o600))
	session(t, false, nil)
}

// written is when a file was written last, zero where there is none.
func written(path string) (at time.Time) {
	if st, err := os.Stat(path); err == nil {
		at = st.ModTime()
	}
	return at
}

// TestCompareWords extends the lexicon by a matter of its own: claims that are
// at odds only by it are found as soon as the setting is there, and no longer when
// it is gone.
func TestCompareWords(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.gainsay")
	c, err := Open(t.Context(), path, MakeIfMissing)
	must(t, err)
	defer func() { c.Close() }()
	said := func(outlet, words string) Claim {
		_, v := addText(t, c, outlet, "The Sorna ferry\n\n"+words+" at Sorna on 28 March.\n")
		id := do(t, c, AddClaim(Claim{Version: v.ID, Span: text.Span{Start: 17, End: 17 + len(words) + len(" at Sorna on 28 March")},
			EventDate: "2031-03-28", Place: "Sorna"})).Made[0]
		return claimOf(t, c, id)
	}
	said("Marn Courier", "The grommet was frobbed")
	b := said("Veldan Post", "The grommet was unfrobbed")
	found := func() int {
		t.Helper()
		links, err := c.Opposing(t.Context(), b.Article)
		must(t, err)
		n := 0
		for _, l := range links {
			if l.Relation == Contradicts && strings.Contains(l.Why, "whether it was frobbed") {
				n++
			}
		}
		return n
	}
	if n := found(); n != 0 {
		t.Errorf("%d without the words, want none", n)
	}
	do(t, c, SetSetting(CompareWords, "matter frob rare \"whether it was frobbed\"\n+ frobbed\n- unfrobbed\n"))
	if n := found(); n != 1 {
		t.Errorf("%d with the words, want 1", n)
	}
	trueCompareIndex(t, c, "new words")
	c = reopen(t, c, path)
	if n := found(); n != 1 {
		t.Errorf("%d after a restart, want 1", n)
	}
	must2(t)(c.Undo(t.Context()))
	if n := found(); n != 0 {
		t.Errorf("%d without the words again, want none", n)
	}
	trueCompareIndex(t, c, "words undone")
	do(t, c, SetSetting(CompareWords, "nonsense"))
	if _, err := c.Opposing(t.Context(), b.Article); err == nil || !strings.Contains(err.Error(), `reading the setting "compare words": line 1`) {
		t.Errorf("words that cannot be read: %v", err)
	}
}

func TestCheckComparesTheIndexWithTheClaims(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	cl := addQuote(t, c, v, "Some 40,000 soldiers")
	trueCompareIndex(t, c, "adding")
	sound(t, c)
	c.against.index.Remove(cl.Ref.N)
	wrong, err := c.Check(t.Context())
	if err != nil || len(wrong) != 1 || !strings.Contains(wrong[0], cl.Ref.String()) {
		t.Errorf("an index that lacks a claim: check says %q, %v", wrong, err)
	}
}
