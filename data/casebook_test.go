package data

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"gainsay/data/text"
)

// newCasebook is an empty casebook of the test's own.
func newCasebook(t testing.TB) *Casebook {
	t.Helper()
	return openCasebook(t, filepath.Join(t.TempDir(), "test.gainsay"), MakeIfMissing)
}

func openCasebook(t testing.TB, path string, mode Mode) *Casebook {
	t.Helper()
	c, err := Open(t.Context(), path, mode)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
	return c
}

func do(t testing.TB, c *Casebook, ch Change) Done {
	t.Helper()
	done, err := c.Do(t.Context(), ch)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// addText adds an article and returns it with its version.
func addText(t testing.TB, c *Casebook, outlet, body string) (Article, Version) {
	t.Helper()
	done := do(t, c, AddArticle(NewArticle{NewVersion: NewVersion{Text: body}, Outlet: outlet, Method: MethodPasted}))
	a, err := c.Article(t.Context(), done.Made[0])
	if err != nil {
		t.Fatal(err)
	}
	v, err := c.Versions(t.Context(), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	return a, v[0]
}

// addQuote makes a claim of the first place where quote stands.
func addQuote(t testing.TB, c *Casebook, v Version, quote string, tags ...string) Claim {
	t.Helper()
	body, err := c.Body(t.Context(), v.ID)
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(body, quote)
	done := do(t, c, AddClaim(Claim{Version: v.ID, Span: text.Span{Start: at, End: at + len(quote)}, Tags: tags}))
	return claimOf(t, c, done.Made[0])
}

func claimOf(t testing.TB, c *Casebook, id ID) Claim {
	t.Helper()
	cl, err := c.Claim(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return cl
}

func dump(t testing.TB, c *Casebook) string {
	t.Helper()
	var b strings.Builder
	if err := c.Dump(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const northernShore = `Veldania masses troops on the northern shore

Some 40,000 soldiers were counted on the northern shore on Tuesday, an official of the Marn ministry said.
“We have no intention to invade,” said Ilko Darven, the Veldanian minister.
`

const quietShore = `No build-up, says Veldania

No more than 8,000 soldiers are on the northern shore, Ilko Darven said on Wednesday.
`

func TestUndoToTheStart(t *testing.T) {
	c := newCasebook(t)
	empty := dump(t, c)
	_, v := addText(t, c, "Marn Courier", northernShore)
	_, w := addText(t, c, "Veldania Today", quietShore)
	a := addQuote(t, c, v, "Some 40,000 soldiers", "troops", "north")
	b := addQuote(t, c, w, "No more than 8,000 soldiers", "Troops")
	do(t, c, LinkClaims(a.ID, b.ID, Contradicts, NumericKind, "by a factor of five"))
	full := dump(t, c)
	steps := 0
	for ; ; steps++ {
		if _, ok := c.UndoName(t.Context()); !ok {
			break
		}
		if _, err := c.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if steps != 5 {
		t.Errorf("%d steps undone, want 5", steps)
	}
	if got := dump(t, c); got != empty {
		t.Errorf("undone to the start there is still:\n%s", got)
	}
	for range steps {
		if _, err := c.Redo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if got := dump(t, c); got != full {
		t.Errorf("redone to the end:\n%s\nwant:\n%s", got, full)
	}
}
