package data

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"gainsay/data/text"
)

// TestScale measures a large casebook: GAINSAY_CLAIMS claims, a hundred to an
// article and a link to every tenth. It prints, and fails only where something
// is wrong.
func TestScale(t *testing.T) {
	claims, err := strconv.Atoi(os.Getenv("GAINSAY_CLAIMS"))
	if err != nil {
		t.Skip("GAINSAY_CLAIMS is not set")
	}
	path := filepath.Join(t.TempDir(), "large.gainsay")
	c := openCasebook(t, path, MakeIfMissing)
	took := func(what string, work func()) {
		start := time.Now()
		work()
		t.Logf("%-44s %10.2f ms", what, float64(time.Since(start).Microseconds())/1000)
	}
	ctx := t.Context()
	took("import", func() { do(t, c, ImportRows(many(claims))) })
	if st, err := os.Stat(path); err == nil {
		t.Logf("%d MB, %d MB of -wal", st.Size()>>20, size(path+"-wal")>>20)
	}
	took("close", func() { must(t, c.Close()) })
	took("open", func() { c = openCasebook(t, path, MustExist) })
	t.Logf("%d MB", size(path)>>20)
	took("counts", func() { must2(t)(c.Counts(ctx)) })
	var articles []ArticleRow
	took("articles, first 50", func() { articles, _, err = c.Articles(ctx, "", 0, 50); must(t, err) })
	took("articles, 50 from the middle", func() { _, _, err := c.Articles(ctx, "", claims/200, 50); must(t, err) })
	took("articles, filtered", func() { _, _, err := c.Articles(ctx, "report 77", 0, 50); must(t, err) })
	var v []Version
	took("versions", func() { v, err = c.Versions(ctx, articles[0].ID); must(t, err) })
	took("claims of a version", func() { must2(t)(c.ClaimsOf(ctx, v[0].ID)) })
	for _, s := range []Sort{{}, {Desc: true}, {Column: ByQuote}, {Column: BySpeaker}, {Column: ByOutlet}, {Column: ByPublished}, {Column: ByContradicts, Desc: true}} {
		var rows *ClaimRows
		took(fmt.Sprintf("table by %q %v", s.Column, s.Desc), func() { rows, err = c.ClaimTable(ctx, ClaimFilter{}, s); must(t, err) })
		took("its page of 60", func() { must2(t)(rows.Page(ctx, rows.Len()/2, rows.Len()/2+60)) })
	}
	took("table with a tag", func() { must2(t)(c.ClaimTable(ctx, ClaimFilter{Tag: "troops"}, Sort{})) })
	took("table of the contradicted", func() { must2(t)(c.ClaimTable(ctx, ClaimFilter{Contradicted: true}, Sort{})) })
	took("links, first 20", func() { _, _, err := c.Links(ctx, LinkFilter{}, 0, 20); must(t, err) })
	took("links to judge, first 20", func() { _, _, err := c.Links(ctx, LinkFilter{Status: Suggested, Any: true}, 0, 20); must(t, err) })
	for _, f := range []LinkFilter{{Tag: "troops"}, {Speaker: "nobody"}, {Place: "nowhere"}, {From: "2031-01", To: "2031-02"}, {Kind: NumericKind}} {
		took(fmt.Sprintf("links by %+v", f), func() { _, _, err := c.Links(ctx, f, 0, 500); must(t, err) })
	}
	took("places of links", func() { must2(t)(c.LinkPlaces(ctx, "", 50)) })
	took("tags", func() { must2(t)(c.Tags(ctx)) })
	took("speakers", func() { must2(t)(c.Speakers(ctx, "", 20)) })
	rows, err := c.ClaimTable(ctx, ClaimFilter{}, Sort{})
	must(t, err)
	ids, err := rows.IDs(ctx, 0, min(1000, rows.Len()))
	must(t, err)
	took("tag a claim", func() { do(t, c, TagClaims("north", ids[0])) })
	took("tag 1,000 claims", func() { do(t, c, TagClaims("south", ids...)) })
	took("undo it", func() { must2(t)(c.Undo(ctx)) })
	took("add an article", func() { addText(t, c, "Marn Courier", northernShore) })
	outlets, err := c.Outlets(ctx, "", 1)
	must(t, err)
	before := outlets[0].Outlet
	after := before
	after.Name = "Renamed"
	took("rename an outlet of a tenth of all claims", func() { do(t, c, EditOutlet(before, after)) })
	took("undo it", func() { must2(t)(c.Undo(ctx)) })
	took("search without an index, first", func() { must2(t)(c.Search(ctx, "ferry harbour", 20, false)) })
	took("search without an index, again", func() { must2(t)(c.Search(ctx, "troops denied", 20, false)) })
	took("index past claims", func() { must(t, c.IndexSearch(ctx)) })
	took("search", func() { must2(t)(c.Search(ctx, "ferry harbour", 20, false)) })
	for {
		name, ok := c.UndoName(ctx)
		if !ok {
			break
		}
		took("undo: "+name, func() { must2(t)(c.Undo(ctx)) })
	}
	took("redo the import", func() { must2(t)(c.Redo(ctx)) })
	took("check", func() { sound(t, c) })
}

func size(path string) int64 {
	st, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return st.Size()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func must2(t testing.TB) func(any, error) {
	return func(_ any, err error) { t.Helper(); must(t, err) }
}

// many is an import of so many claims.
func many(claims int) Import {
	random := rand.New(rand.NewPCG(1, 2))
	lexicon := strings.Fields("shore troops ferry Ilse Talvik harbour ministry north denied withdrew convoy bridge снаряд берег порт міністр counted soldiers officials Tuesday depot rail airfield")
	body := func() string {
		var b strings.Builder
		for b.Len() < 6000 {
			b.WriteString(lexicon[random.IntN(len(lexicon))])
			b.WriteByte(" \n"[random.IntN(20)/19])
		}
		return b.String()
	}
	articles := make([]ID, (claims+99)/100)
	bodies := make([]string, len(articles))
	for i := range articles {
		articles[i], bodies[i] = NewID(), body()
	}
	ids := make([]ID, claims)
	for i := range ids {
		ids[i] = NewID()
	}
	return Import{
		Articles: rowsOf(len(articles), func(i int) Article {
			return Article{ID: articles[i], Headline: fmt.Sprintf("Report %d", i), Outlet: Outlet{Name: fmt.Sprintf("Outlet %d", i%10)}, Published: "2031-03-29"}
		}),
		Versions: rowsOf(len(articles), func(i int) ImportedVersion {
			return ImportedVersion{Version: Version{Article: articles[i]}, Text: bodies[i]}
		}),
		Claims: rowsOf(claims, func(i int) ImportedClaim {
			b := bodies[i/100]
			s := text.SnapOut(b, text.Span{Start: i % 100 * 50, End: i%100*50 + 110})
			x := text.NewIndex(b)
			s = text.Trim(b, s)
			return ImportedClaim{
				Claim: Claim{ID: ids[i], Article: articles[i/100], Speaker: lexicon[random.IntN(8)], Tags: []string{[]string{"troops", "denial"}[i%2]}},
				Start: x.Points(s.Start), End: x.Points(s.End),
			}
		}),
		Links: rowsOf(claims/10, func(i int) Link {
			status := Accepted
			if i%5 == 0 {
				status = Suggested
			}
			return Link{A: ids[i*10], B: ids[random.IntN(9)+i*10+1-10*(i/(claims/10-1))], Relation: Contradicts, Status: status, Score: random.Float64()}
		}),
	}
}

func rowsOf[T any](n int, row func(int) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for i := range n {
			if !yield(row(i), nil) {
				return
			}
		}
	}
}
