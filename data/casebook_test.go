package data

import (
	"context"
	"path/filepath"
	"slices"
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
	sound(t, c)
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
	sound(t, c)
}

// sound fails the test where the casebook's own check finds something.
func sound(t testing.TB, c *Casebook) {
	t.Helper()
	wrong, err := c.Check(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range wrong {
		t.Error("check: " + w)
	}
}

func TestSearchFindsMisspelt(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	a := addQuote(t, c, v, "Some 40,000 soldiers were counted on the northern shore", "troops")
	b := addQuote(t, c, v, "no intention to invade")
	for _, q := range []struct {
		typed string
		want  ID
	}{
		{"sodiers", a.ID}, {"soldiers norhern", a.ID}, {"intetnion", b.ID}, {"40000", a.ID}, {"troops", a.ID},
		{"courier invade", b.ID}, {"tag:troops", a.ID}, {"shor", a.ID},
	} {
		hits, err := c.Search(t.Context(), q.typed, 10, false)
		if err != nil {
			t.Fatal(err)
		}
		if len(hits) == 0 || hits[0].ID != q.want {
			t.Errorf("%q found %v, want %v first", q.typed, hits, q.want)
		}
	}
	hits, err := c.Search(t.Context(), "sodiers", 10, false)
	if err != nil || len(hits) != 1 {
		t.Fatal(hits, err)
	}
	if lit := hits[0].Positions; len(lit) != 1 || lit[0].Of(hits[0].Quote) != "soldiers" {
		t.Errorf("lit %v of %q", lit, hits[0].Quote)
	}
	if hits[0].ReadAs["sodiers"] != "soldiers" {
		t.Errorf("read as %v", hits[0].ReadAs)
	}
}

func TestClaimTable(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	_, w := addText(t, c, "Veldania Today", quietShore)
	a := addQuote(t, c, v, "Some 40,000 soldiers", "troops", "north")
	b := addQuote(t, c, w, "No more than 8,000 soldiers", "troops")
	d := addQuote(t, c, v, "no intention to invade")
	do(t, c, LinkClaims(a.ID, b.ID, Contradicts, "", ""))
	for name, q := range map[string]struct {
		filter ClaimFilter
		sort   Sort
		want   []ID
	}{
		"all":          {want: []ID{a.ID, b.ID, d.ID}},
		"newest":       {sort: Sort{Desc: true}, want: []ID{d.ID, b.ID, a.ID}},
		"text":         {filter: ClaimFilter{Text: "soldier"}, want: []ID{a.ID, b.ID}},
		"text and tag": {filter: ClaimFilter{Text: "soldier", Tag: "North"}, want: []ID{a.ID}},
		"outlet":       {filter: ClaimFilter{Outlet: "veldania today"}, want: []ID{b.ID}},
		"contradicted": {filter: ClaimFilter{Contradicted: true}, sort: Sort{ByQuote, true}, want: []ID{a.ID, b.ID}},
		"by tag":       {sort: Sort{Column: ByTag, Desc: true}, want: []ID{b.ID, a.ID, d.ID}},
		"by outlet":    {sort: Sort{Column: ByOutlet}, want: []ID{a.ID, d.ID, b.ID}},
		"proposed":     {filter: ClaimFilter{Status: Suggested}},
		"punctuation":  {filter: ClaimFilter{Text: "?!"}},
	} {
		rows, err := c.ClaimTable(t.Context(), q.filter, q.sort)
		if err != nil {
			t.Fatal(err)
		}
		page, err := rows.Page(t.Context(), 0, rows.Len())
		if err != nil {
			t.Fatal(err)
		}
		var got []ID
		for _, r := range page {
			got = append(got, r.ID)
		}
		if !slices.Equal(got, q.want) {
			t.Errorf("%s: %v, want %v", name, got, q.want)
		}
		if name == "all" && (len(page[0].Contradicts) != 1 || page[0].Contradicts[0] != b.Ref || page[0].In.Outlet.Name != "Marn Courier") {
			t.Errorf("row %+v", page[0])
		}
	}
}

func TestPair(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	_, w := addText(t, c, "Veldania Today", quietShore)
	a := addQuote(t, c, v, "Some 40,000 soldiers")
	b := addQuote(t, c, w, "8,000 soldiers")
	do(t, c, LinkClaims(a.ID, b.ID, Contradicts, NumericKind, ""))
	pairs, total, err := c.Links(t.Context(), LinkFilter{}, 0, 10)
	if err != nil || total != 1 || len(pairs) != 1 {
		t.Fatal(pairs, total, err)
	}
	if pairs[0].SideA.ID != a.ID || pairs[0].SideB.ID != b.ID {
		t.Errorf("the pair is of %v and %v", pairs[0].SideA.Ref, pairs[0].SideB.Ref)
	}
	p, err := c.Pair(t.Context(), pairs[0].Link.ID)
	if err != nil {
		t.Fatal(err)
	}
	if got := p.SideB.InSentence.Of(p.SideB.Sentence); got != b.Quote {
		t.Errorf("in its sentence the quote is %q", got)
	}
	if p.SideB.Sentence != "No more than 8,000 soldiers are on the northern shore, Ilko Darven said on Wednesday." {
		t.Errorf("sentence %q", p.SideB.Sentence)
	}
	links, err := c.LinksOf(t.Context(), b.ID)
	if err != nil || len(links) != 1 || links[0].Other.ID != a.ID {
		t.Errorf("links of b: %v %v", links, err)
	}
}

func TestArticleList(t *testing.T) {
	c := newCasebook(t)
	addText(t, c, "Marn Courier", northernShore)
	addText(t, c, "Порт Київ", "Снаряд влучив у порт\nУночі.")
	addText(t, c, "Veldania Today", quietShore)
	for filter, want := range map[string]string{
		"": "A-0003 A-0002 A-0001", "NORTHERN courier": "A-0001", "київ": "A-0002", "снаряд ПОРТ": "A-0002",
		"a-0003": "A-0003", "veldania": "A-0003 A-0001", "nothing such": "", "%": "",
	} {
		rows, total, err := c.Articles(t.Context(), filter, 0, 10)
		must(t, err)
		var got []string
		for _, r := range rows {
			got = append(got, r.Ref.String())
		}
		if strings.Join(got, " ") != want || total != len(rows) {
			t.Errorf("%q: %v of %d, want %s", filter, got, total, want)
		}
	}
	rows, total, err := c.Articles(t.Context(), "veldania", 1, 10)
	if err != nil || total != 2 || len(rows) != 1 || rows[0].Ref.N != 1 {
		t.Errorf("the second page: %v of %d, %v", rows, total, err)
	}
}
