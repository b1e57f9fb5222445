package data

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// walk is a random walk of changes over a casebook.
type walk struct {
	*rand.Rand
	t    *testing.T
	c    *Casebook
	step ID // the user's last step
}

func (w *walk) word() string {
	words := strings.Fields("shore troops ferry Ilse Talvik harbour ministry снаряд берег порт міністр 🚢 👩‍🚒 ﷽ سفينة e\u0301tat 40,000 twelve Marn Veldania denied “no” – withdrew")
	return words[w.IntN(len(words))]
}

func (w *walk) words(n int) string {
	parts := make([]string, 1+w.IntN(n))
	for i := range parts {
		parts[i] = w.word()
	}
	return strings.Join(parts, []string{" ", " ", "\n", "\r\n", "\r\r\n"}[w.IntN(5)])
}

// some reads ids by a query, and returns one of them; ok is false where there
// are none.
func (w *walk) some(query string) (id ID, ok bool) {
	var ids []ID
	rows, err := w.c.read.Query(query)
	if err != nil {
		w.t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id ID
		if err := rows.Scan(&id); err != nil {
			w.t.Fatal(err)
		}
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return ID{}, false
	}
	return ids[w.IntN(len(ids))], true
}

func (w *walk) article() (Article, bool) {
	id, ok := w.some("SELECT id FROM article ORDER BY n")
	if !ok {
		return Article{}, false
	}
	a, err := w.c.Article(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	return a, true
}

func (w *walk) claim() (Claim, bool) {
	id, ok := w.some("SELECT id FROM claim ORDER BY n")
	if !ok {
		return Claim{}, false
	}
	return claimOf(w.t, w.c, id), true
}

func (w *walk) link() (Link, bool) {
	id, ok := w.some("SELECT id FROM link ORDER BY n")
	if !ok {
		return Link{}, false
	}
	l, err := w.c.Link(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	return l, true
}

// span is a part of a body on grapheme borders with something in it.
func (w *walk) span(version ID) text.Span {
	body, err := w.c.Body(w.t.Context(), version)
	if err != nil {
		w.t.Fatal(err)
	}
	for {
		a, b := w.IntN(len(body)), w.IntN(len(body))
		s := text.SnapOut(body, text.Span{Start: min(a, b), End: max(a, b) + 1})
		if s.Check(body) == nil {
			return s
		}
	}
}

func (w *walk) newClaim() (Claim, bool) {
	v, ok := w.some("SELECT id FROM version ORDER BY n")
	if !ok {
		return Claim{}, false
	}
	c := Claim{Version: v, Span: w.span(v), Speaker: w.word(), Summary: w.words(6), Type: Quantity, Rule: []string{"", "says.denied"}[w.IntN(2)]}
	if w.IntN(2) == 0 {
		c.Tags = []string{w.word(), w.word()}
		c.Figure = figure.Figure{Raw: "some 40,000", Low: 40000, High: 40000.5, Bound: figure.AtLeast, Approx: true, Counted: "troops"}
	}
	return c, true
}

// otherVersion is a claim and a version of its article, mostly not its own.
func (w *walk) otherVersion() (c Claim, version ID, ok bool) {
	if c, ok = w.claim(); !ok {
		return c, version, false
	}
	versions, err := w.c.Versions(w.t.Context(), c.Article)
	if err != nil {
		w.t.Fatal(err)
	}
	return c, versions[w.IntN(len(versions))].ID, true
}

// workedOut is a change that the casebook has worked out, as kinds have it.
func (w *walk) workedOut(ch Change, err error) (Change, bool) {
	if err != nil {
		w.t.Fatal(err)
	}
	return ch, true
}

// seed is a fresh one, or that of GAINSAY_SEED, and is printed.
func seed(t testing.TB) uint64 {
	s := uint64(time.Now().UnixNano())
	if given := os.Getenv("GAINSAY_SEED"); given != "" {
		var err error
		if s, err = strconv.ParseUint(given, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("GAINSAY_SEED=%d", s)
	return s
}

// TestWalk changes a casebook at random, undoes everything, reopens it on the
// way, and redoes everything; after each step back and forth it must be what it
// was there before.
func TestWalk(t *testing.T) {
	least := 500
	if n, err := strconv.Atoi(os.Getenv("GAINSAY_WALK")); err == nil {
		least = n
	}
	path := filepath.Join(t.TempDir(), "walk.gainsay")
	c, err := Open(t.Context(), path, MakeIfMissing)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { c.Close() }()
	w := &walk{Rand: rand.New(rand.NewPCG(seed(t), 0)), t: t, c: c}

	states := []string{dump(t, c)}
	counts := w.changes(least, &states)
	t.Logf("%d steps of the user; changes by kind: %v", len(states)-1, counts)
	sound(t, c)

	for i := len(states) - 2; i >= 0; i-- {
		if i == len(states)/2 {
			c = reopen(t, c, path)
		}
		done, err := c.Undo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if got := dump(t, c); got != states[i] {
			t.Fatalf("step %d, %s: %s", i+1, done.Name, firstDifference(got, states[i]))
		}
	}
	sound(t, c)
	if _, err := c.Undo(t.Context()); err == nil {
		t.Error("undone to the start, there was still something to undo")
	}
	for i := 1; i < len(states); i++ {
		if i == len(states)/2 {
			c = reopen(t, c, path)
		}
		done, err := c.Redo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if got := dump(t, c); got != states[i] {
			t.Fatalf("step %d, %s: %s", i, done.Name, firstDifference(got, states[i]))
		}
	}
	sound(t, c)
}

// changes makes at least so many changes and each kind at least ten times, and
// notes the state after each step of the user.
func (w *walk) changes(least int, states *[]string) map[string]int {
	names := slices.Sorted(maps.Keys(kinds))
	counts := map[string]int{}
	total := 0
	for total < least || slices.ContainsFunc(names, func(n string) bool { return counts[n] < 10 }) {
		name := names[w.IntN(len(names))]
		ch, ok := kinds[name](w)
		if !ok {
			continue
		}
		done, err := w.c.Do(w.t.Context(), ch)
		var there *AlreadyThere
		if err != nil && !errors.As(err, &there) {
			w.t.Fatalf("%s: %v", name, err)
		}
		if err != nil || done.Seq == 0 {
			continue
		}
		total++
		counts[name]++
		if done.Step == w.step {
			(*states)[len(*states)-1] = dump(w.t, w.c)
			continue
		}
		w.step = done.Step
		*states = append(*states, dump(w.t, w.c))
		if w.IntN(12) == 0 {
			w.backAndForth(*states)
		}
	}
	return counts
}

// backAndForth undoes and redoes a few steps.
func (w *walk) backAndForth(states []string) {
	n := 1 + w.IntN(min(5, len(states)-1))
	for i := range n {
		if _, err := w.c.Undo(w.t.Context()); err != nil {
			w.t.Fatal(err)
		}
		if got := dump(w.t, w.c); got != states[len(states)-2-i] {
			w.t.Fatal(firstDifference(got, states[len(states)-2-i]))
		}
	}
	for range n {
		if _, err := w.c.Redo(w.t.Context()); err != nil {
			w.t.Fatal(err)
		}
	}
	if got := dump(w.t, w.c); got != states[len(states)-1] {
		w.t.Fatal(firstDifference(got, states[len(states)-1]))
	}
}

func reopen(t *testing.T, c *Casebook, path string) *Casebook {
	t.Helper()
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	c, err := Open(t.Context(), path, MustExist)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// firstDifference is the first line in which two dumps differ.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got\n" + g[i] + "\nwant\n" + w[i]
		}
	}
	return fmt.Sprintf("got %d lines, want %d", len(g), len(w))
}
