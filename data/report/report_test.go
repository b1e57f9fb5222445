package report

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"gainsay/assets"
	"gainsay/data"
)

// book makes an empty casebook.
func book(t *testing.T) *data.Casebook {
	t.Helper()
	c, err := data.Open(t.Context(), filepath.Join(t.TempDir(), "x.gainsay"), data.MakeIfMissing)
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

// sample makes a casebook of the sample, with something dismissed in it.
func sample(t *testing.T) *data.Casebook {
	t.Helper()
	c := book(t)
	if _, err := Import(t.Context(), c, Folder(assets.Sample())); err != nil {
		t.Fatal(err)
	}
	links, _, err := c.Links(t.Context(), data.LinkFilter{Any: true, Status: data.Suggested}, 0, 2)
	if err != nil || len(links) != 2 {
		t.Fatalf("%d links to judge, %v", len(links), err)
	}
	do(t, c, data.DismissLinks("another count", links[0].Link.ID))
	explained := links[1].Link
	explained.Reason = data.Reason{Rule: "figures.same-thing", Agrees: []string{"both count soldiers", "the same week"}, Differs: []string{"40,000 against 15,000"}, May: []string{"=the district, or the shore"}}
	do(t, c, data.EditLink(links[1].Link, explained))
	return c
}

func do(t *testing.T, c *data.Casebook, ch data.Change) data.Done {
	t.Helper()
	done, err := c.Do(t.Context(), ch)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

func write(t *testing.T, c *data.Casebook, r Request) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := c.Snapshot(t.Context(), func(s *data.Snapshot) error { return Write(s, &b, r) }); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func dump(t *testing.T, c *data.Casebook) string {
	t.Helper()
	var b strings.Builder
	if err := c.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestZipIsTheCasebook reads the zip of all tables into an empty casebook and
// compares what the two hold.
func TestZipIsTheCasebook(t *testing.T) {
	c := sample(t)
	a := data.NewArticle{Headline: "From a file"}
	a.Text, a.OriginalName, a.Original = "From a file\r\n\r\nNothing new.", "news.txt", []byte("From a file\r\n\r\nNothing new.")
	do(t, c, data.AddArticle(a))
	path := filepath.Join(t.TempDir(), "x.zip")
	if err := os.WriteFile(path, write(t, c, Request{Form: Zip}), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	other := book(t)
	if before := in.Progress(); before != 0 {
		t.Errorf("before the import %v of it is read", before)
	}
	if _, err := Import(t.Context(), other, in); err != nil {
		t.Fatal(err)
	}
	if after := in.Progress(); after != 1 {
		t.Errorf("after the import %v of it is read, want all", after)
	}
	if want, got := dump(t, c), dump(t, other); got != want {
		t.Errorf("the zip lost something:\n%s", firstDifference(want, got))
	}
	if wrong, err := other.Check(t.Context()); err != nil || len(wrong) > 0 {
		t.Errorf("check: %q, %v", wrong, err)
	}
}

func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return "want " + w[i] + "\ngot  " + g[i]
		}
	}
	return "one is longer"
}

func TestPairs(t *testing.T) {
	c := sample(t)
	rows, err := csv.NewReader(bytes.NewReader(write(t, c, Request{What: Pairs}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 3 { // the header and two accepted contradictions
		t.Errorf("%d rows, want 3", len(rows))
	}
	header := strings.Join(rows[0], ",")
	if !strings.HasPrefix(header, "a_ref,a_id,") || !strings.HasSuffix(header, ",b_prefix,b_suffix,kind,why,note,judged_by,judged") {
		t.Errorf("header %s", header)
	}
}

// TestImportRefuses names table, line and column of the first thing that
// cannot be taken, and leaves nothing behind.
func TestImportRefuses(t *testing.T) {
	const articles = "id,body\r\na1,\"Head\n\nTen ships came.\"\r\n"
	for _, c := range []struct{ file, rows, want string }{
		{"articles.csv", "id,body,colour\r\na1,Text,red\r\n", `articles.csv line 1: unknown column "colour"`},
		{"articles.csv", "id,body,body\r\n", `articles.csv line 1: column "body" stands there twice`},
		{"articles.csv", "id,body,published\r\na1,Text,2031-03-01\r\na2,Text,soon\r\n", `articles.csv line 3: column published: date "soon"`},
		{"articles.csv", "id,body\r\na1, \r\n", "articles.csv line 2: column body: there is no text"},
		{"articles.csv", "id,body\r\na1\r\n", "wrong number of fields"},
		{"articles.csv", "", "articles.csv: it is empty"},
		{"claims.csv", "article_id,quote\r\na1,Ten boats\r\n", "claims.csv line 2: column quote"},
		{"claims.csv", "article_id,quote,start,end\r\na1,Ten,7,10\r\n", "claims.csv line 2: column quote"},
		{"claims.csv", "article_id,start,end\r\na1,7,4000\r\n", "claims.csv line 2: column start"},
		{"claims.csv", "article_id,start\r\na1,7\r\n", "claims.csv line 2: column end"},
		{"claims.csv", "article_id,quote\r\na9,Ten\r\n", "claims.csv line 2: column article_id"},
		{"claims.csv", "article_id,quote,low\r\na1,Ten,many\r\n", `claims.csv line 2: column low: "many" is no number`},
		{"claims.csv", "article_id,quote,status\r\na1,Ten,maybe\r\n", "claims.csv line 2: column status"},
		{"claims.csv", "article_id,quote,question\r\na1,Ten,Q-9\r\n", "claims.csv line 2: column question: Q-9"},
		{"links.csv", "a,b,relation\r\nc1,c2,contradicts\r\n", "links.csv line 2"},
		{"settings.csv", "name,value\r\ndismissed-claim,xyz\r\n", "settings.csv line 2: column value"},
	} {
		files := fstest.MapFS{"articles.csv": {Data: []byte(articles)}}
		files[c.file] = &fstest.MapFile{Data: []byte(c.rows)}
		book := book(t)
		before := dump(t, book)
		_, err := Import(t.Context(), book, Folder(files))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %q: error %v, want one that says %q", c.file, c.rows, err, c.want)
		}
		if dump(t, book) != before {
			t.Errorf("%s %q: something of it was kept", c.file, c.rows)
		}
	}
}

// TestImportTakes what a person would write by hand: columns in any order, ids
// of their own, claims by their quotes.
func TestImportTakes(t *testing.T) {
	c := book(t)
	files := fstest.MapFS{
		"articles.csv": {Data: []byte("\uFEFFbody,id,outlet\n\"Head\n\nTen ships came. None came.\",1,Ledger\n")},
		"claims.csv":   {Data: []byte("quote,id,article_id,tags,said,said_precision\nTen ships came,1,1,ships; north,2031-03-29,month\nNone came,2,1,,,\n")},
		"links.csv":    {Data: []byte("b,a,relation\n2,1,contradicts\n")},
	}
	if _, err := Import(t.Context(), c, Folder(files)); err != nil {
		t.Fatal(err)
	}
	rows, _ := csv.NewReader(bytes.NewReader(write(t, c, Request{}))).ReadAll()
	if len(rows) != 3 {
		t.Fatalf("%d rows, want 3: %q", len(rows), rows)
	}
	got := map[string]string{}
	for i, name := range rows[0] {
		got[name] = rows[1][i]
	}
	for name, want := range map[string]string{
		"quote": "Ten ships came", "start": "6", "end": "20", "tags": "ships; north", "said": "2031-03", "said_precision": "month",
		"status": "accepted", "origin": "imported", "contradicts": "C-0002", "headline": "Head", "outlet": "Ledger",
	} {
		if got[name] != want {
			t.Errorf("%s is %q, want %q", name, got[name], want)
		}
	}
}

// FuzzCSV reads back with encoding/csv what was written.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"plain", `a "quoted" cell`, "two\nlines", "=1+1", "'=1", "-5", "-5.25", "- 5", "\ttab", " blank ", "", "a,b"} {
		f.Add(s, "x")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = strings.ReplaceAll(a, "\r", ""), strings.ReplaceAll(b, "\r", "")
		line := appendRecord(nil, []string{guard(a), guard(b)})
		r := csv.NewReader(bytes.NewReader(line))
		got, err := r.Read()
		if err != nil || unguard(got[0]) != a || unguard(got[1]) != b {
			t.Fatalf("%q, %q came back as %q, %v", a, b, got, err)
		}
		if _, err := r.Read(); err != io.EOF {
			t.Fatalf("%q is more than one record", line)
		}
		if len(a) > 1 && strings.ContainsRune("=+@\t", rune(a[0])) && !strings.HasPrefix(got[0], "'") {
			t.Fatalf("%q is left for a spreadsheet to run", a)
		}
	})
}

// TestZipHoldsFiles sees the names in the archive.
func TestZipHoldsFiles(t *testing.T) {
	b := write(t, sample(t), Request{Form: Zip})
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	if got, want := strings.Join(names, " "), strings.Join(tableFiles, " "); got != want {
		t.Errorf("files %s, want %s", got, want)
	}
}

// TestWriteFileCounts compares what who looks on is told with what is written.
func TestWriteFileCounts(t *testing.T) {
	c := sample(t)
	path := filepath.Join(t.TempDir(), "claims.csv")
	var wrote atomic.Int64
	if err := WriteFile(t.Context(), c, path, Request{Form: CSV, What: Claims, Wrote: &wrote}); err != nil {
		t.Fatal(err)
	}
	st, err := os.Stat(path)
	if err != nil || st.Size() == 0 || wrote.Load() != st.Size() {
		t.Errorf("%d bytes are counted, %d written (%v)", wrote.Load(), st.Size(), err)
	}
}
