package data

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// trueIndex fails the test where the index of past claims, brought up to date,
// is not the one that would be built now.
func trueIndex(t testing.TB, c *Casebook, after string) {
	t.Helper()
	if err := c.IndexSearch(t.Context()); err != nil {
		t.Fatal(err)
	}
	index, err := c.past.now(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	fresh := newSearchIndex(c)
	if err := fresh.build(t.Context()); err != nil {
		t.Fatal(err)
	}
	if d := index.Differs(fresh.index); d != "" {
		t.Fatalf("after %s: %s", after, d)
	}
	for _, words := range []string{"s", "shore", "talvik troops", "-harbour", "zelenski"} {
		sameTables(t, c, after, words)
	}
}

// sameTables fails the test where the table of claims with some words is another
// by the index alone than by the rows that SQLite reads.
func sameTables(t testing.TB, c *Casebook, after, words string) {
	t.Helper()
	for _, falling := range []bool{false, true} {
		s := Sort{Desc: falling}
		byIndex, err := c.ClaimTable(t.Context(), ClaimFilter{Text: words}, s)
		must(t, err)
		byRows, err := c.ClaimTable(t.Context(), ClaimFilter{Text: words, Status: Accepted}, s)
		must(t, err)
		if !slices.Equal(byIndex.ns, byRows.ns) {
			t.Fatalf("after %s: with %q stand claims %v by the index, %v by the rows", after, words, byIndex.ns, byRows.ns)
		}
	}
}

// walker changes a casebook at random, in every way that changes what claims
// are found by.
type walker struct {
	t       *testing.T
	r       *rand.Rand
	c       *Casebook
	version Version
	article ID
	words   []string
}

func (w *walker) claim() (Claim, bool) {
	rows, err := w.c.ClaimTable(w.t.Context(), ClaimFilter{AnyStatus: true}, Sort{})
	if err != nil {
		w.t.Fatal(err)
	}
	if rows.Len() == 0 {
		return Claim{}, false
	}
	page, err := rows.Page(w.t.Context(), 0, rows.Len())
	if err != nil {
		w.t.Fatal(err)
	}
	return claimOf(w.t, w.c, page[w.r.IntN(len(page))].ID), true
}

func (w *walker) name() string { return w.words[w.r.IntN(len(w.words))] }

// step makes one change and says which. Changes that are refused, as a merge of
// a tag with itself, are no steps.
func (w *walker) step() string {
	cl, any := w.claim()
	kind := w.r.IntN(14)
	if !any {
		kind = 0
	}
	try := func(name string, ch Change) string {
		if _, err := w.c.Do(w.t.Context(), ch); err != nil {
			return ""
		}
		return name
	}
	switch kind {
	case 0, 1, 2:
		start := w.r.IntN(40)
		span := text.Trim(northernShore, text.SnapOut(northernShore, text.Span{Start: start, End: start + 5 + w.r.IntN(40)}))
		return try("add", AddClaim(Claim{Version: w.version.ID, Span: span, Speaker: w.name(), Tags: []string{w.name()}, Summary: w.name()}))
	case 3:
		after := cl
		after.Note, after.Speaker, after.EventDate = w.name()+" "+w.name(), w.name(), "2031-03-29"
		after.Figure = figure.Figure{Raw: "40", Low: 40, High: 40, Bound: figure.Exact}
		return try("edit", EditClaim(cl, after))
	case 4:
		return try("delete", DeleteClaims(cl.ID))
	case 5:
		return try("tag", TagClaims(w.name(), cl.ID))
	case 6:
		if len(cl.Tags) == 0 {
			return ""
		}
		return try("untag", UntagClaims(cl.Tags[0], cl.ID))
	case 7:
		other, _ := w.claim()
		return try("link", LinkClaims(cl.ID, other.ID, Contradicts, OtherKind, ""))
	case 8:
		return w.rename(try)
	case 9:
		return w.merge(try)
	case 10:
		return try("dismiss", DismissClaims(cl.ID))
	case 11:
		a, err := w.c.Article(w.t.Context(), w.article)
		if err != nil {
			w.t.Fatal(err)
		}
		after := a
		after.Headline, after.Published = w.name(), "2031-04-01"
		after.Outlet.Name = w.name()
		return try("edit article", EditArticle(a, after))
	case 12:
		if _, err := w.c.Redo(w.t.Context()); err != nil {
			return ""
		}
		return "redo"
	}
	if _, err := w.c.Undo(w.t.Context()); err != nil {
		return ""
	}
	return "undo"
}

func (w *walker) rename(try func(string, Change) string) string {
	tags, err := w.c.Tags(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	speakers, err := w.c.Speakers(w.t.Context(), "", 100)
	if err != nil {
		w.t.Fatal(err)
	}
	if len(tags) == 0 || len(speakers) == 0 {
		return ""
	}
	if w.r.IntN(2) == 0 {
		before := tags[w.r.IntN(len(tags))].Tag
		after := before
		after.Name = w.name() + " again"
		return try("rename tag", EditTag(before, after))
	}
	before := speakers[w.r.IntN(len(speakers))].Speaker
	after := before
	after.Name, after.Aliases = w.name()+" the other", []string{w.name()}
	return try("rename speaker", EditSpeaker(before, after))
}

func (w *walker) merge(try func(string, Change) string) string {
	tags, err := w.c.Tags(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	speakers, err := w.c.Speakers(w.t.Context(), "", 100)
	if err != nil {
		w.t.Fatal(err)
	}
	if len(tags) < 2 || len(speakers) < 2 {
		return ""
	}
	if w.r.IntN(2) == 0 {
		return try("merge tags", MergeTags(tags[0].ID, tags[len(tags)-1].ID))
	}
	return try("merge speakers", MergeSpeakers(speakers[0].ID, speakers[len(speakers)-1].ID))
}

func TestSearchIndexFollowsEveryChange(t *testing.T) {
	path := filepath.Join(t.TempDir(), "walk.gainsay")
	c := openCasebook(t, path, MakeIfMissing)
	a, v := addText(t, c, "Marn Courier", northernShore)
	seed := rand.Uint64()
	w := &walker{t, rand.New(rand.NewPCG(seed, 0)), c, v, a.ID, []string{"Ilse Talvik", "shore", "troops", "Pavlo", "Зеленський", "harbour", "ledger"}}
	t.Logf("seed %d", seed)
	steps := map[string]int{}
	for i := range 120 {
		name := w.step()
		steps[name]++
		if name != "" && w.r.IntN(4) == 0 {
			trueIndex(t, c, fmt.Sprintf("step %d, %s", i, name))
		}
	}
	trueIndex(t, c, "the walk")
	for range 10 {
		if _, err := c.Undo(t.Context()); err != nil {
			break
		}
		steps["undo"]++
	}
	trueIndex(t, c, "undoing")
	for {
		if _, err := c.Redo(t.Context()); err != nil {
			break
		}
		steps["redo"]++
	}
	trueIndex(t, c, "redoing")
	t.Logf("steps %v", steps)
	for _, kind := range []string{"add", "edit", "delete", "tag", "undo", "redo", "edit article"} {
		if steps[kind] == 0 {
			t.Errorf("no step was of kind %q", kind)
		}
	}
}

// TestTableOfWords leaves out what is not accepted, by the index too.
func TestTableOfWords(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	soldiers, intention := addQuote(t, c, v, "Some 40,000 soldiers"), addQuote(t, c, v, "no intention to invade")
	const official = "an official of the Marn ministry"
	at := strings.Index(northernShore, official)
	do(t, c, ProposeClaims(Claim{Version: v.ID, Span: text.Span{Start: at, End: at + len(official)}}))
	must(t, c.IndexSearch(t.Context()))
	for words, want := range map[string][]ID{
		"so": {soldiers.ID}, "inva": {intention.ID}, "official": nil,
		"shore": {soldiers.ID, intention.ID}, "outlet:marn -soldiers": {intention.ID}, // of the headline
	} {
		rows, err := c.ClaimTable(t.Context(), ClaimFilter{Text: words}, Sort{})
		must(t, err)
		got, err := rows.IDs(t.Context(), 0, rows.Len())
		must(t, err)
		if !slices.Equal(got, want) {
			t.Errorf("%q: claims %v, want %v", words, got, want)
		}
		sameTables(t, c, "proposing one", words)
	}
}

func TestSearchIndexSeesAnotherProgram(t *testing.T) {
	path := filepath.Join(t.TempDir(), "two.gainsay")
	a, b := openCasebook(t, path, MakeIfMissing), openCasebook(t, path, MustExist)
	_, v := addText(t, a, "Marn Courier", northernShore)
	trueIndex(t, b, "opening")
	addQuote(t, a, v, "no intention to invade")
	hits, err := b.Search(t.Context(), "intnetion", 5, false)
	if err != nil || len(hits) != 1 || hits[0].ReadAs["intnetion"] != "intention" {
		t.Errorf("hits %v, error %v", hits, err)
	}
}

func TestSearchInTheSlowLane(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	cl := addQuote(t, c, v, "We have no intention to invade")
	for typed, want := range map[string]string{
		"nointinv":  "We have [no] [intention] to [invade]", // run together
		"tentio":    "We have no in[tentio]n to invade",     // the middle of a word, read as the whole
		"tiontoinv": "We have no inten[tion] [to] [inv]ade", // found in the lines alone
		"wnintv":    "",                                     // its letters are there, but by accident
		"zzzzzz":    "",
	} {
		hits, err := c.Search(t.Context(), typed, 5, false)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, h := range hits {
			at := 0
			for _, s := range h.Positions {
				got += cl.Quote[at:s.Start] + "[" + s.Of(cl.Quote) + "]"
				at = s.End
			}
			got += cl.Quote[at:]
		}
		if got != want {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
}

func TestSearchCache(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.gainsay")
	cache := path + "-cache"
	session := func(work func(c *Casebook)) {
		t.Helper()
		c, err := Open(t.Context(), path, MakeIfMissing)
		if err != nil {
			t.Fatal(err)
		}
		work(c)
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
	}
	fromCache := func(want bool) func(c *Casebook) {
		return func(c *Casebook) {
			t.Helper()
			trueIndex(t, c, "opening")
			if got := c.past.cached >= 0; got != want {
				t.Errorf("read from the cache file: %v, want %v", got, want)
			}
		}
	}
	session(func(c *Casebook) {
		_, v := addText(t, c, "Marn Courier", northernShore)
		addQuote(t, c, v, "Some 40,000 soldiers", "troops")
		fromCache(false)(c)
	})
	if st, err := os.Stat(cache); err != nil || st.Mode().Perm() != 0o600 {
		t.Fatalf("the cache file: %v, %v", st, err)
	}
	session(fromCache(true))
	session(func(c *Casebook) { // a session that searches nothing leaves the cache behind
		v, err := c.Versions(t.Context(), articleIDs(t, c)[0])
		if err != nil {
			t.Fatal(err)
		}
		addQuote(t, c, v[0], "no intention to invade")
	})
	session(fromCache(true))
	whole, err := os.ReadFile(cache)
	if err != nil {
		t.Fatal(err)
	}
	for name, damaged := range map[string][]byte{
		"truncated": whole[:len(whole)/2], "empty": {}, "foreign": []byte("SQLite format 3\x00"),
		"flipped": append(append([]byte{}, whole[:len(whole)/2]...), append([]byte{whole[len(whole)/2] ^ 4}, whole[len(whole)/2+1:]...)...),
	} {
		if err := os.WriteFile(cache, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) { session(fromCache(false)) })
	}
	// The cache of another casebook.
	other := filepath.Join(t.TempDir(), "y.gainsay")
	if err := os.WriteFile(other+"-cache", whole, 0o600); err != nil {
		t.Fatal(err)
	}
	path = other
	session(fromCache(false))
}

func articleIDs(t testing.TB, c *Casebook) (ids []ID) {
	t.Helper()
	rows, _, err := c.Articles(t.Context(), "", 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	return ids
}

// Who searches while a file is imported does not wait for what comes with it, and
// finds all of it afterwards.
func TestSearchWhileImporting(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	addQuote(t, c, v, "Some 40,000 soldiers")
	must(t, c.IndexSearch(t.Context()))
	in := large()
	in.Claims = cutAt(in.Claims, 300, func() error {
		c.past.mu.Lock() // as while the index follows
		defer c.past.mu.Unlock()
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		hits, err := c.Search(ctx, "soldirs", 5, false)
		if err == nil && len(hits) != 1 {
			err = fmt.Errorf("%d claims found, want 1", len(hits))
		}
		return err
	})
	must2(t)(c.Import(t.Context(), in))
	hits, err := c.Search(t.Context(), "boats pier", 1000, false)
	if err != nil || len(hits) != 480 {
		t.Errorf("%d claims found after the import, want 480 (%v)", len(hits), err)
	}
	trueIndex(t, c, "the import")
}
